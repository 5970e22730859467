import { type Area } from './area';

/** The guided forms about the case itself, by name: its facts, who may see it, what waits in it, and how long it is kept. */
export const caseFormNames = {
  correction: ['Rett en opplysning', 'Correct a fact'],
  'correction-lead': [
    'Det gamle slettes ikke: rettelsen er en ny hendelse som peker på den gamle.',
    'Nothing is deleted: the correction is a new event that points at the old one.',
  ],
  'rule-set': ['Bytt regelsett', 'Adopt another rule set'],
  'rule-set-lead': [
    'Saken går videre under andre regler. Alle datoer regnes på nytt.',
    'The case goes on under other rules. Every date is counted anew.',
  ],
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
} as const satisfies Area;
