import { r } from './row';

/** Of absence, leave, conditions, serving at home, and exclusion from company. */
export const EXECUTION_REFUSALS = {
  'no-interruption-of-detention': r(409, 'Forvaring kan ikke avbrytes.', 'Preventive detention cannot be interrupted.'),
  'no-such-absence': r(409, 'Det er ikke noe slikt åpent fravær.', 'There is no such open absence.'),
  'interruption-length': r(
    422,
    'Et avbrudd forlenges med høyst fire uker om gangen, fra den dagen det ellers ville løpe ut.',
    'An interruption is extended by at most four weeks at a time, from the day on which it would else end.',
  ),
  'nothing-to-revoke': r(
    409,
    'Personen skal være tilbake den dagen uansett. Registrer tilbakekomsten, eller at den uteble.',
    'The person is due back that day in any case. Register the return, or that there was none.',
  ),
  'has-appeared': r(
    422,
    'Den som har møtt til soning, har ikke uteblitt fra den. Registrer fraværet som rømning, unnvikelse eller uteblivelse fra retur.',
    'Whoever has appeared has not failed to appear. Register the absence as an escape, absconding or a failure to return.',
  ),
  'purpose-of-work-release': r(
    422,
    'Bare frigang har et formål (arbeid eller utdanning). Utelat feltet.',
    'Only work release has a purpose (work or education). Leave the field out.',
  ),
  'leave-lost': r(
    409,
    'Permisjon er utelukket som reaksjon på brudd i denne perioden.',
    'Leave is lost in that period as a reaction to a breach.',
  ),
  'overlapping-leaves': r(409, 'En annen permisjon er gitt for de samme dagene.', 'Another leave covers those days.'),
  'leave-too-long': r(
    422,
    'Permisjonen varer lenger enn forskriften tillater, eller ut over straffen.',
    'The leave is longer than the regulation allows, or lasts beyond the sentence.',
  ),
  'leave-in-the-past': r(422, 'Permisjon gis for dager som kommer.', 'Leave is granted for days to come.'),
  'travel-exceeds-leave': r(
    422,
    'Reisedagene er flere enn permisjonen varer: oppgi færre.',
    'There are more days of travel than the leave lasts: enter fewer.',
  ),
  'leave-quota-used': r(422, 'Årets permisjonsdager er brukt.', 'The days of leave of the year have been used.'),
  'no-such-leave': r(409, 'Det er ingen slik åpen permisjon.', 'There is no such open leave.'),
  'not-on-time': r(
    422,
    'Tilbakekomsten var etter fristen; registrer den som for sen.',
    'The return was after its day; register it as late.',
  ),
  'return-was-in-time': r(
    422,
    'Tilbakekomsten var innen fristen; registrer den som rettidig.',
    'The return was in time; register it as on time.',
  ),
  'condition-beyond-law': r(422, 'Loven åpner ikke for vilkåret her.', 'The law does not allow that condition here.'),
  'no-such-condition': r(409, 'Vilkåret gjelder ikke.', 'That condition does not hold.'),
  'no-such-consent': r(
    409,
    'Det er ikke noe slikt samtykke som gjelder. Se samtykkene i saken.',
    'There is no such consent that stands. See the consents of the case.',
  ),
  'no-such-charge': r(409, 'Det er ingen slik åpen siktelse.', 'There is no such open charge.'),
  'no-expulsion': r(409, 'Det er ikke registrert noe utvisningsvedtak.', 'No expulsion is recorded.'),
  'not-at-home': r(
    409,
    'Personen soner ikke hjemme. En ukeplan fastsettes når overføringen har skjedd.',
    'The person does not serve at home. A timetable is set once the move has taken effect.',
  ),
  'timetable-invalid': r(
    422,
    'Ukeplanen går ikke opp: oppgi ukedag 1–7 og tider der fra er før til, uten overlapp.',
    'The timetable does not work out: give weekdays 1–7 and times with from before to, none overlapping.',
  ),
  'not-in-hospital': r(
    409,
    'Bare opphold i sykehus kan holdes utenfor straffetiden på denne måten.',
    'Only a stay in hospital can be left out of the time served in this way.',
  ),
  'no-ground-for-exclusion': r(
    422,
    'Loven åpner ikke for dette tiltaket på dette grunnlaget. Velg et av grunnlagene som er nevnt.',
    'The law does not open this measure on this ground. Choose one of those named.',
  ),
  'not-for-minors': r(
    422,
    'Tiltaket kan ikke brukes overfor personer under 18 år.',
    'This measure may not be used on anybody under 18.',
  ),
  'already-excluded': r(
    409,
    'Personen er alt utelukket på denne måten. Opphev det tiltaket først.',
    'The person is excluded in this way already. End that measure first.',
  ),
  'exclusion-before-place': r(
    422,
    'Tiltaket kan ikke begynne før personen kom dit de er.',
    'The measure cannot begin before the person came to where they are.',
  ),
  'no-such-exclusion': r(
    409,
    'Det er ingen slik utelukkelse som varer, eller tilsynsrådet er alt underrettet om den.',
    'There is no such exclusion that goes on, or the Supervisory Council was told of it already.',
  ),
  'exclusion-cannot-go-on': r(
    422,
    'Loven lar ikke dette tiltaket fortsette. Opphev det.',
    'The law does not let this measure go on. End it.',
  ),
  'before-exclusion': r(
    422,
    'Tidspunktet er før tiltaket begynte. Rett det.',
    'The time is before the measure began. Correct it.',
  ),
} as const;
