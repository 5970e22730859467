import { type Area } from './area';

/** The guided forms by name: what each is called, what it is for, and what follows where the law counts nothing anew. */
export const formNames = {
  'group/progress': ['Progresjon', 'Progression'],
  'group/sanction': ['Gjennomføring', 'Performance'],
  'group/breach': ['Brudd', 'Breach'],
  'group/absence': ['Fravær og permisjon', 'Absence and leave'],
  'group/exclusion': ['Utelukkelse fra fellesskapet', 'Exclusion from company'],
  'group/home': ['Soning hjemme', 'Serving at home'],
  'group/court': ['Domstolen', 'The court'],
  'group/person': ['Underretning, klage og verge', 'Notification, complaint and guardian'],
  'group/case': ['Saken', 'The case'],
  'group/access': ['Tilgang til saken', 'Access to the case'],
  'group/erasure': ['Oppbevaring og sletting', 'Keeping and erasure'],
  'retract-step': ['Trekk tilbake et steg', 'Retract a step'],
  'retract-step-lead': [
    'Noe er ført ved en feil. Det blir stående i historikken, men teller ikke lenger.',
    'Something was recorded by mistake. It stays in the history and counts no more.',
  ],
  all: ['Alt du kan registrere', 'All that you can record'],
  'all-lead': [
    'Bare det som passer slik saken står nå, og som rollen din kan gjøre.',
    'Only what fits the case as it stands now, and what your role may do.',
  ],
  breach: ['Registrer brudd', 'Register a breach'],
  'breach-lead': [
    'Hva skjedde, og når? Reaksjonen avgjøres av noen andre.',
    'What happened, and when? The response is decided by somebody else.',
  ],
  'answer-breach': ['Avgjør reaksjon på brudd', 'Decide the response to a breach'],
  'answer-breach-lead': [
    'Velg blant det loven åpner for her. Å ikke reagere er også en avgjørelse.',
    'Choose among what the law opens for here. Not to react is a decision too.',
  ],
  absence: ['Registrer ulovlig fravær', 'Register an unlawful absence'],
  'absence-lead': ['Klokken stanser fra dagen personen ble borte.', 'The clock stops from the day the person left.'],
  return: ['Registrer tilbakekomst', 'Register the return'],
  'return-lead': [
    'Klokken går igjen fra denne dagen, og datoene flyttes.',
    'The clock runs again from this day, and the dates move.',
  ],
  interruption: ['Innvilg straffavbrudd', 'Grant an interruption'],
  'interruption-lead': [
    'Straffen avbrytes etter § 35. Dagene teller ikke som soning.',
    'The sentence is interrupted under § 35. The days do not count as served.',
  ],
  leave: ['Innvilg permisjon', 'Grant leave'],
  'leave-lead': [
    'Straffen løper under permisjon, og dagene trekkes fra årets kvote.',
    'The sentence runs during leave, and the days are taken from the quota of the year.',
  ],
  'end-leave': ['Registrer retur fra permisjon', 'Register the return from leave'],
  'end-leave-lead': ['Kom personen tilbake i tide?', 'Did the person come back in time?'],
  'remand-credit': ['Godskriv varetekt', 'Credit remand'],
  'remand-credit-lead': ['Dager i varetekt som ikke sto i dommen.', 'Days of remand that were not in the judgment.'],
  'court-prolongation': ['Registrer forlengelse fra retten', 'Record a prolongation by the court'],
  'court-prolongation-lead': [
    'Tidsrammen forlenges med høyst fem år om gangen.',
    'The frame is prolonged by at most five years at a time.',
  ],
  'prolongation-case': ['Registrer sak om forlengelse', 'Record a case of prolongation'],
  'prolongation-case-lead': [
    'Påtalemyndigheten har reist sak for retten.',
    'The prosecution has brought a case before the court.',
  ],
  'court-ruling': ['Registrer rettens avgjørelse om reststraff', 'Record the ruling on the remainder'],
  'court-ruling-lead': [
    'Retten har avgjort begjæringen etter § 44.',
    'The court has ruled on the petition under § 44.',
  ],
  review: ['Registrer ny vurdering', 'Record a review'],
  'review-lead': ['En vurdering som skulle gjøres, er gjort.', 'A review that was due has been held.'],
  notification: ['Registrer underretning', 'Record a notification'],
  'notification-lead': [
    'Personen er gjort kjent med vedtaket. Klagefristen løper fra da.',
    'The person has been told of the decision. The time to complain runs from then.',
  ],
  complaint: ['Registrer klage', 'Register a complaint'],
  'complaint-lead': ['Personen klager på et vedtak.', 'The person complains about a decision.'],
  'decide-complaint': ['Avgjør klage', 'Decide a complaint'],
  'decide-complaint-lead': [
    'Klagen avgjøres ett nivå over vedtaket.',
    'The complaint is decided one level above the decision.',
  ],
  condition: ['Sett vilkår', 'Set a condition'],
  'condition-lead': [
    'Vilkår fra katalogen, innenfor det loven åpner for her.',
    'A condition of the catalogue, within what the law allows here.',
  ],
  'end-condition': ['Opphev vilkår', 'Lift a condition'],
  'end-condition-lead': [
    'Et vilkår som ikke lenger er nødvendig, oppheves.',
    'A condition that is no longer needed is lifted.',
  ],
  correction: ['Rett en opplysning', 'Correct a fact'],
  'correction-lead': [
    'Det gamle slettes ikke: rettelsen er en ny hendelse som peker på den gamle.',
    'Nothing is deleted: the correction is a new event that points at the old one.',
  ],
  end: ['Avslutt saken', 'End the case'],
  'end-lead': [
    'Når straffen ender på annen måte enn ved endt tid.',
    'When the sentence ends otherwise than at full term.',
  ],
  'rule-set': ['Bytt regelsett', 'Adopt another rule set'],
  'rule-set-lead': [
    'Saken går videre under andre regler. Alle datoer regnes på nytt.',
    'The case goes on under other rules. Every date is counted anew.',
  ],
  'await-place': ['Registrer venting på plass', 'Register a wait for a place'],
  'await-place-lead': [
    'Overføringen er godkjent, men det er ikke plass.',
    'The move is approved, but there is no place.',
  ],
  'place-found': ['Registrer plass funnet', 'Register that a place was found'],
  'place-found-lead': ['Overføringen trer i kraft på sin dag.', 'The move takes effect on its day.'],
  'failure-to-appear': ['Registrer at personen ikke møtte til soning', 'Register that the person did not appear'],
  'failure-to-appear-lead': [
    'Bruddet og fraværet registreres sammen, fra dagen soningen skulle begynne.',
    'The breach and the absence are registered together, from the day of the start.',
  ],
  'extend-interruption': ['Forleng straffavbrudd', 'Extend the interruption'],
  'extend-interruption-lead': [
    'Inntil fire uker om gangen; én gang på samme nivå, deretter nivået over.',
    'Up to four weeks at a time; once at the same level, then the level above.',
  ],
  'revoke-interruption': ['Kall tilbake straffavbrudd', 'Take back the interruption'],
  'revoke-interruption-lead': [
    'Resten av avbruddet faller bort, og personen skal tilbake samme dag.',
    'The rest of it is taken back, and the person must return the same day.',
  ],
  'revoke-leave': ['Kall tilbake permisjon', 'Take back leave'],
  'revoke-leave-lead': [
    'Resten av permisjonen faller bort. Er personen ute, skal hun eller han tilbake samme dag.',
    'The rest of the leave is taken back. Whoever is out must return the same day.',
  ],
  'refuse-leave': ['Avslå søknad om permisjon', 'Refuse an application for leave'],
  'refuse-leave-lead': [
    'Avslaget er et vedtak: personen får brev og kan klage.',
    'The refusal is a decision: the person gets a letter and may complain.',
  ],
  timetable: ['Sett ukeplan', 'Set the weekly timetable'],
  'timetable-lead': [
    'Timene i uken utenfor hjemmet. Planen gjelder i stedet for den forrige.',
    'The hours of the week away from home. It holds instead of the one before.',
  ],
  consent: ['Registrer samtykke til soning hjemme', 'Record a consent to serving at home'],
  'consent-lead': ['Fra personen selv eller noen i husstanden.', 'Of the person, or of somebody in the household.'],
  'withdraw-consent': ['Registrer at samtykke er trukket', 'Record that a consent is withdrawn'],
  'withdraw-consent-lead': [
    'Ingen flyttes av seg selv: en frist ber noen avgjøre hva som skal skje.',
    'Nobody is moved by itself: a deadline asks somebody to decide what is to happen.',
  ],
  charge: ['Registrer ny siktelse', 'Record a new charge'],
  'charge-lead': [
    'Elektronisk kontroll som er godkjent uten særlige grunner, faller bort.',
    'Monitoring that was approved without special reasons is set aside.',
  ],
  'settle-charge': ['Registrer utfallet av en siktelse', 'Record what became of a charge'],
  'settle-charge-lead': ['Siktelsen står ikke lenger i veien.', 'The charge no longer stands in the way.'],
  expulsion: ['Registrer utvisning', 'Record an expulsion'],
  'expulsion-lead': [
    'Et vedtak om utvisning, og når det ble endelig.',
    'A decision of expulsion, and when it became final.',
  ],
  'lift-expulsion': ['Registrer at utvisning er falt bort', 'Record that the expulsion no longer stands'],
  'lift-expulsion-lead': ['Utvisningen står ikke lenger i veien.', 'The expulsion no longer stands in the way.'],
  'own-petition': ['Registrer begjæring om løslatelse', 'Record a petition for release'],
  'own-petition-lead': [
    'Personen ber selv om prøveløslatelse fra forvaring.',
    'The person asks for release on probation from preventive detention.',
  ],
  'forward-petition': ['Registrer begjæring sendt videre', 'Record that the petition was forwarded'],
  'forward-petition-lead': [
    'Begjæringen er sendt påtalemyndigheten, som bringer den inn for retten.',
    'The petition was sent to the prosecution, which brings it before the court.',
  ],
  'probation-extension': ['Registrer forlenget prøvetid', 'Record an extension of the probation'],
  'probation-extension-lead': [
    'Retten har forlenget prøvetiden, til høyst fem år i alt.',
    'The court has extended the probation, to at most five years in all.',
  ],
  recall: ['Ta personen tilbake uten dom', 'Take the person back without a court'],
  'recall-lead': [
    'Fra prøveløslatelse tilbake til fengsel, etter vedtak av regionen.',
    'From probation back to prison, by decision of the region.',
  ],
  'refuse-recall': ['Avslå ønske om å bli tatt tilbake', 'Refuse the wish to be taken back'],
  'refuse-recall-lead': [
    'Personen ba selv om å bli tatt tilbake fra prøveløslatelse.',
    'The person asked to be taken back from probation.',
  ],
  'interim-reply': ['Send foreløpig svar på klage', 'Send an interim reply to a complaint'],
  'interim-reply-lead': [
    'Klagen tar lenger tid. Personen får vite det, og når svar kan ventes.',
    'The complaint takes longer. The person is told so, and when a decision may be expected.',
  ],
  guardian: ['Registrer verge eller foresatt', 'Record a guardian'],
  'guardian-lead': [
    'For den som er under 18 år underrettes de om alt.',
    'Of somebody under eighteen they are told everything.',
  ],
  'end-guardian': ['Registrer at vergemål er slutt', 'Record that a guardian acts no longer'],
  'end-guardian-lead': ['De underrettes ikke lenger.', 'They are told no longer.'],
  hold: ['Sett en frist på vent', 'Put a deadline on hold'],
  'hold-lead': [
    'Bare frister som vi selv har satt. Det loven daterer, kan ikke vente.',
    'Only deadlines of our own choice. What the law dates cannot wait.',
  ],
  'hold-follows': [
    'Fristen hviler uten påminnelser, med grunnen synlig i saken, og kommer tilbake av seg selv på dagen.',
    'The deadline rests without reminders, with its reason shown in the case, and comes back by itself on its day.',
  ],
  'end-hold': ['Ta en frist av vent', 'End a hold'],
  'end-hold-lead': ['Det vi ventet på, er kommet.', 'What we waited for has come.'],
  'end-hold-follows': [
    'Fristen løper igjen fra i dag, og påminnelsene går ut som før.',
    'The deadline runs again from today, and its reminders go out as before.',
  ],
  'refuse-correction': ['Avslå å rette en opplysning', 'Refuse to correct a fact'],
  'refuse-correction-lead': [
    'Personen har bedt om retting og får nei. Avslaget kan påklages.',
    'The person asked for a correction and is refused. The refusal can be complained of.',
  ],
  'confirm-calculation': ['Bekreft beregningen', 'Confirm the calculation'],
  'confirm-calculation-lead': [
    'To par øyne: du har gått gjennom datoene, og de er regnet riktig.',
    'Four eyes: you have gone through the dates, and they are counted right.',
  ],
  'confirm-calculation-follows': [
    'Det står i saken at du har kontrollert beregningen slik den er nå. Endres grunnlaget, må noen bekrefte på nytt.',
    'The case says that you have checked the calculation as it is now. When its facts change, somebody confirms anew.',
  ],
  conflict: ['Registrer inhabilitet', 'Record a conflict of interest'],
  'conflict-lead': [
    'Saken gjelder en selv, en nærstående, eller det er andre grunner til ikke å ha den.',
    'The case is one’s own or a relative’s, or there is another reason not to have it.',
  ],
  'conflict-follows': [
    'Saken stenges straks for kontoen, i alle roller. Bare en leder kan åpne den igjen.',
    'The case is barred to the account at once, in every role. Only a leader can open it again.',
  ],
  'end-conflict': ['Opphev inhabilitet', 'End a conflict of interest'],
  'end-conflict-lead': [
    'Det er ikke lenger grunn til å holde kontoen ute.',
    'There is no longer reason to bar the account.',
  ],
  'end-conflict-follows': [
    'Kontoen kan åpne saken igjen etter rolle og enhet.',
    'The account may open the case again by its role and unit.',
  ],
  restrict: ['Skjerm saken strengt', 'Restrict the case strictly'],
  'restrict-lead': [
    'Når det er særlige grunner til at få skal kunne se saken.',
    'Where there are special reasons for few to see the case.',
  ],
  'restrict-follows': [
    'Andre i enheten ser bare at det finnes en sak, uten navn. Nødtilgang er fortsatt mulig, og blir gjennomgått.',
    'Others at the unit see only that there is a case, without a name. Emergency access stays possible, and is reviewed.',
  ],
  'lift-restriction': ['Opphev skjerming', 'Lift the restriction'],
  'lift-restriction-lead': ['Saken kan ses av enheten igjen.', 'The unit may see the case again.'],
  'lift-restriction-follows': [
    'Alle i enheten som rollen gir adgang, kan åpne saken igjen.',
    'Everybody at the unit whose role permits it may open the case again.',
  ],
  'review-emergency': ['Gjennomgå nødtilgang', 'Review an emergency access'],
  'review-emergency-lead': [
    'Noen åpnet saken i en nødssituasjon. Var det grunn til det?',
    'Somebody opened the case in an emergency. Was there reason to?',
  ],
  'review-emergency-follows': [
    'Vurderingen står i loggen. Var det ikke grunn til det, følger du det opp etter egne rutiner.',
    'The finding stands in the log. If there was no reason, you follow it up by your own routines.',
  ],
  'emergency-access': ['Nødtilgang til saken', 'Emergency access to the case'],
  'emergency-access-lead': [
    'Når noe må gjøres med en gang, og den som har saken ikke kan nås.',
    'When something must be done at once, and whoever has the case cannot be reached.',
  ],
  'emergency-access-follows': [
    'Saken åpnes for deg med en gang. Saksbehandleren og lederen får beskjed nå, alt du åpner logges, og en leder går gjennom det etterpå.',
    'The case is opened to you at once. The caseworker and the leader are told now, all that you open is logged, and a leader reviews it.',
  ],
  exclude: ['Utelukk fra fellesskapet', 'Exclude from the company of others'],
  'exclude-lead': [
    'Bare når det er nødvendig, og når noe mindre inngripende ikke er nok. Vedtaket gjelder denne personen alene.',
    'Only where it is necessary, and where nothing less would do. The decision is about this person alone.',
  ],
  'exclude-follows': [
    'Personen får brev med begrunnelsen og klagerett. Fristene for region og direktorat løper fra nå, og tilsyn føres hver dag.',
    'The person gets a letter with the reasons and may complain. The limits of region and directorate run from now, and somebody looks after them every day.',
  ],
  'continue-exclusion': ['Avgjør om utelukkelsen fortsetter', 'Decide whether the exclusion goes on'],
  'continue-exclusion-lead': [
    'Er vilkårene fortsatt oppfylt i dag? Er svaret nei, opphever du tiltaket i stedet.',
    'Do the conditions still hold today? If not, end the measure instead.',
  ],
  'continue-exclusion-follows': [
    'Personen får et nytt brev med begrunnelse og klagerett. Neste frist regnes fra denne.',
    'The person gets a new letter with reasons and may complain. The next limit is counted from this one.',
  ],
  'supervise-exclusion': ['Før tilsyn', 'Record supervision'],
  'supervise-exclusion-lead': [
    'Noen har sett til personen og snakket med dem.',
    'Somebody has looked after the person and talked with them.',
  ],
  'supervise-exclusion-follows': ['Neste tilsyn føres i morgen.', 'The next one is recorded tomorrow.'],
  'inform-council': ['Underrett tilsynsrådet', 'Tell the Supervisory Council'],
  'inform-council-lead': [
    'Utelukkelsen varer i mer enn 30 dager, eller kommer til å gjøre det.',
    'The exclusion lasts for more than 30 days, or will.',
  ],
  'inform-council-follows': [
    'Tilsynsrådet får melding om at noen er utelukket, og siden når. Navnet står ikke i meldingen.',
    'The council is told that somebody is excluded, and since when. The name is not in the message.',
  ],
  'end-exclusion': ['Opphev utelukkelsen', 'End the exclusion'],
  'end-exclusion-lead': [
    'Personen er i fellesskapet igjen, eller vilkårene er ikke lenger oppfylt.',
    'The person is in the company of others again, or the conditions no longer hold.',
  ],
  'end-exclusion-follows': [
    'Dagene telles ikke lenger. Begynner en ny utelukkelse innen en dag, telles de videre.',
    'The days count no further. If another begins within a day, they go on from here.',
  ],
  information: ['Før ubekreftede opplysninger', 'Record unverified information'],
  'information-lead': [
    'Noe er sagt om personen som ingen har bekreftet. Det merkes med kilden.',
    'Something was said of the person that nobody has verified. It is marked with its source.',
  ],
  'information-follows': [
    'Lederen må bekrefte eller slette dem innen fire måneder. Teksten står ikke i loggen, så den kan slettes.',
    'The leader verifies or deletes it within four months. The text is not in the log, so it can be deleted.',
  ],
  'settle-information': ['Avklar ubekreftede opplysninger', 'Settle unverified information'],
  'settle-information-lead': [
    'Er de bekreftet, bygger et vedtak på dem, eller skal de slettes?',
    'Were they verified, does a decision rest on them, or are they to be deleted?',
  ],
  'settle-information-follows': [
    'Slettes de, er teksten borte. Loggen sier bare at det var opplysninger, og hvor de kom fra.',
    'Deleted, the text is gone. The log says only that there was information, and where it came from.',
  ],
  'monitoring-data-deleted': ['Før at kontrolldata er slettet', 'Record that data of monitoring were deleted'],
  'monitoring-data-deleted-lead': [
    'Straffen er over, og kontrolldata fra elektronisk kontroll er slettet i systemet der de lå.',
    'The sentence is over, and the data of electronic monitoring were deleted in the system where they lay.',
  ],
  'monitoring-data-deleted-follows': [
    'Fristen er oppfylt. Det som hører til en bruddsak, følger den saken.',
    'The deadline is met. What belongs to a case of breach stays with that case.',
  ],
  'propose-erasure': ['Foreslå sletting av personopplysninger', 'Propose to erase the personal data'],
  'propose-erasure-lead': ['Når tiden de kan lagres er ute.', 'When the time for which they may be kept is over.'],
  'propose-erasure-follows': [
    'En annen må bekrefte forslaget. Ingenting slettes før det.',
    'Somebody else must confirm it. Nothing is erased before.',
  ],
  'decide-erasure': ['Avgjør sletting av personopplysninger', 'Decide the erasure of the personal data'],
  'decide-erasure-lead': [
    'Noen andre har foreslått sletting. Det kan ikke gjøres om.',
    'Somebody else proposed it. It cannot be undone.',
  ],
  'decide-erasure-follows': [
    'Bekreftes det, ødelegges nøkkelen: ingen kan lese personopplysningene igjen. Loggen kan fortsatt verifiseres.',
    'Confirmed, the key is destroyed: nobody can read the personal data again. The log can still be verified.',
  ],
  'refuse-interruption': ['Avslå søknad om straffavbrudd', 'Refuse an application for interruption'],
  'refuse-interruption-lead': [
    'Også et avslag på å forlenge et avbrudd. Personen får brev og kan klage.',
    'Also when a longer interruption is refused. The person gets a letter and may complain.',
  ],
  'suspend-probation': ['Stans prøvetiden', 'Suspend the probation'],
  'suspend-probation-lead': [
    'Før regionen har bedt retten om reststraffen. Dagene regnes ikke med.',
    'Before the region has asked the court for the remainder. The days do not count.',
  ],
  'lift-suspension': ['La prøvetiden løpe igjen', 'Let the probation run again'],
  'lift-suspension-lead': ['Når retten ikke skal bes om reststraffen.', 'Where the court is not to be asked.'],
  'monitoring-information': ['Registrer informasjonsbrev om EK', 'Record the information about monitoring'],
  'monitoring-information-lead': [
    'Personen har tre uker på å søke om å sone hele straffen med elektronisk kontroll.',
    'The person has three weeks to apply to serve the whole sentence on electronic monitoring.',
  ],
  'monitoring-application': ['Registrer søknad om EK', 'Record an application for monitoring'],
  'monitoring-application-lead': [
    'Søknaden må avgjøres før soningen begynner. Kom den for sent, står det i saken.',
    'It must be decided before the sentence begins. If it came too late, the case says so.',
  ],
  'grant-monitoring': ['Innvilg soning med EK', 'Grant monitoring of the whole sentence'],
  'grant-monitoring-lead': [
    'Alle vilkår prøves for dagen soningen begynner.',
    'Every gate is asked about for the day on which the sentence begins.',
  ],
  'refuse-monitoring': ['Avslå soning med EK', 'Refuse monitoring of the whole sentence'],
  'refuse-monitoring-lead': [
    'Innkallingen går sin gang. Personen får brev og kan klage.',
    'The summons goes on. The person gets a letter and may complain.',
  ],
  postpone: ['Utsett soningsstart', 'Put off the first day'],
  'postpone-lead': ['For den som er innkalt. Alle datoer følger.', 'Of whoever is summoned. Every date follows.'],
  'refuse-postponement': ['Avslå søknad om utsettelse', 'Refuse to put off the first day'],
  'refuse-postponement-lead': [
    'Dagen står. Personen får brev og kan klage.',
    'The day stands. The person gets a letter and may complain.',
  ],
  'other-regime': [
    'Foreslå institusjon, sykehus eller strengere soning',
    'Propose an institution, a hospital or stricter',
  ],
  'other-regime-lead': [
    'Det som ikke er progresjon. En annen avgjør forslaget.',
    'What is no progression. Somebody else decides it.',
  ],
  meeting: ['Registrer ukentlig møte', 'Record the weekly meeting'],
  'meeting-lead': ['Holdt, eller personen kom ikke.', 'Held, or the person did not come.'],
} as const satisfies Area;
