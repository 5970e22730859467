import { r } from './row';

/** Of what is told, complained of, corrected, due and kept on hold. */
export const CASEWORK_REFUSALS = {
  'victim-contact-required': r(
    422,
    'Den som vil varsles, må kunne nås: oppgi e-post, telefon eller adresse.',
    'Whoever wants to be told must be reached: give an e-mail address, a telephone number or an address.',
  ),
  'no-such-victim': r(409, 'Det er ikke registrert noe slikt ønske om varsling.', 'There is no such wish to be told.'),
  'nothing-to-tell-victim': r(
    409,
    'Det er ikke noe slikt å varsle om. Det som skal varsles, står i listen over varsler.',
    'There is nothing of that kind to tell. What is to be told stands in the list of notices.',
  ),
  'no-such-deadline': r(409, 'Fristen finnes ikke eller er ikke åpen.', 'There is no such open deadline.'),
  'not-met-by-review': r(
    409,
    'Fristen møtes ikke av en gjennomgang, men av det den heter: se tittelen, og registrer det.',
    'That deadline is not met by a review but by what it is named after: see its title, and record that.',
  ),
  'nothing-to-notify': r(
    409,
    'Det er ingen slik avgjørelse å underrette om.',
    'There is no such decision to notify of.',
  ),
  'no-complaint': r(422, 'Avgjørelsen kan ikke påklages.', 'There is no complaint against that decision.'),
  'minute-required': r(
    422,
    'Klagefristen er på timer og løper ut den dagen. Oppgi klokkeslettet da klagen kom inn.',
    'The time to complain is one of hours and runs out on that day. Give the minute at which the complaint came in.',
  ),
  'no-such-complaint': r(409, 'Klagen venter ikke på avgjørelse.', 'That complaint does not await a decision.'),
  'deadline-bound-by-law': r(
    422,
    'Fristen er satt i loven og kan ikke stilles i bero.',
    'The law sets this deadline: it cannot be put on hold.',
  ),
  'deadline-settles-itself': r(
    422,
    'Dagen inntrer av seg selv. Det er ingenting å stille i bero.',
    'The day itself settles it: there is nothing to put on hold.',
  ),
  'already-on-hold': r(
    409,
    'Fristen er alt stilt i bero. Avslutt det først, eller vent til den kommer tilbake.',
    'The deadline is on hold already. End that first, or wait until it comes back.',
  ),
  'hold-out-of-range': r(
    422,
    'Velg en dag fra i morgen og til og med den siste som er nevnt.',
    'Choose a day from tomorrow to the last one named.',
  ),
  'hold-note-required': r(422, 'Skriv hva som ventes.', 'Say what is waited for.'),
  'no-such-hold': r(409, 'Fristen er ikke stilt i bero.', 'There is no such hold.'),
  'no-such-guardian': r(
    409,
    'Det er ingen slik verge registrert som virker den dagen.',
    'No such guardian is recorded who acts on that day.',
  ),
  'expected-in-the-past': r(
    422,
    'Dagen da svaret ventes, må ligge fram i tid.',
    'The day on which the answer is to be expected must lie ahead.',
  ),
  'nothing-to-correct': r(422, 'Rettelsen passer ikke på saken.', 'The correction does not fit the case.'),
} as const;
