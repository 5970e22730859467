import { type Area } from './area';

/**
 * The guided forms by name: what each is called, what it is for, and what follows where the law counts nothing anew. Those of
 * the case itself are in case-form-names.ts.
 */
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
  end: ['Avslutt saken', 'End the case'],
  'end-lead': [
    'Når straffen ender på annen måte enn ved endt tid.',
    'When the sentence ends otherwise than at full term.',
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
