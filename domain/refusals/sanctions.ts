import { r } from './row';

/** About sanctions that are no imprisonment (domain/sanctions). */
export const SANCTIONS_REFUSALS = {
  'not-of-this-kind': r(
    409,
    'Dette gjelder ikke for denne straffen.',
    'This does not belong to this kind of sentence.',
  ),
  'step-not-open': r(
    409,
    'Steget passer ikke slik saken står nå. Velg blant dem som er åpne.',
    'The step does not fit the case as it stands. Choose among those that are open.',
  ),
  'step-values-wrong': r(
    422,
    'Fyll ut feltene som er nevnt slik tabellen for steget sier.',
    'Fill in the fields named as the table of the step has them.',
  ),
  'step-before-stage': r(422, 'Dagen ligger før det steget bygger på.', 'That day lies before what the step rests on.'),
  'no-such-step': r(409, 'Det er ikke registrert noe slikt steg.', 'No such step is recorded.'),
  'step-not-retractable': r(
    409,
    'Det som er registrert senere, bygger på steget. Trekk tilbake det senere først.',
    'What was recorded later rests on the step. Retract that first.',
  ),
  'no-open-breach': r(
    409,
    'Det er ikke registrert noe brudd som venter på svar.',
    'No breach is recorded that awaits an answer.',
  ),
  'breach-unanswered': r(
    409,
    'Et brudd er ikke besvart. Svar på det først.',
    'A breach is unanswered. Answer it first.',
  ),
  'warning-first': r(
    409,
    'Et første brudd besvares med en innskjerping. Retten kan bes om avgjørelse etter et nytt.',
    'A first breach is answered by a warning. The court may be asked after another.',
  ),
  'hours-exceed-sentence': r(422, 'Så mange timer gjenstår ikke.', 'So many hours are not left.'),
  'plan-is-not-the-hours': r(
    422,
    'Planen må fordele akkurat de timene som gjenstår.',
    'The plan must share exactly the hours that are left.',
  ),
  'not-all-done': r(409, 'Alt er ikke gjennomført ennå.', 'Not all is done yet.'),
  'conversion-exceeds-remainder': r(
    422,
    'Flere dager enn det som er beregnet, må begrunnes, og aldri flere enn dommen gir.',
    'More days than were calculated need a reason, and never more than the judgment has.',
  ),
  'extension-too-long': r(
    422,
    'Ny siste dag må ligge etter den gamle og innenfor det loven gir retten.',
    'The new last day lies after the old one and within what the law gives the court.',
  ),
  'hours-outside-2-to-240': r(
    422,
    'Bøtetjeneste er på 2 til 240 timer: 1 til 120 dager subsidiær fengselsstraff.',
    'A fine service is of 2 to 240 hours: 1 to 120 days of subsidiary imprisonment.',
  ),
  'isolation-too-long': r(
    422,
    'Full isolasjon kan besluttes for to uker, så inntil fire om gangen, ikke utover varetekten, og ikke lenger i sammenheng enn siktelsen tillater uten tungtveiende hensyn.',
    'Full isolation is ordered for two weeks, then up to four at a time, not beyond the remand, and in one run no longer than the charge allows without compelling reasons.',
  ),
  'no-isolation': r(409, 'Det er ingen isolasjon å avslutte.', 'There is no isolation to end.'),
  'period-outside-law': r(
    422,
    'Så lang gjennomføringstid kjenner ikke loven.',
    'The law does not know so long a period.',
  ),
  'training-only': r(404, 'Finnes bare i opplæringsmodus.', 'Exists in training mode only.'),
} as const;
