import { r } from './row';

/** Of an order, and of what cannot be calculated. */
export const REGISTRATION_REFUSALS = {
  'already-registered': r(409, 'Dommen er allerede registrert.', 'The sentence is already registered.'),
  'unknown-unit': r(422, 'Enheten finnes ikke. Se /api/units.', 'There is no such unit. See /api/units.'),
  'unknown-rule-set': r(422, 'Regelsettet finnes ikke.', 'There is no such rule set.'),
  'rule-set-not-in-force': r(
    422,
    'Loven er vedtatt, men ikke satt i kraft. Den kan ikke tas i bruk.',
    'The law is passed but not in force. It cannot be adopted.',
  ),
  'sentence-too-long': r(
    422,
    'Straffen er lengre enn loven tillater. Kontroller lengden mot dommen; er den riktig, registrer med «override» og en grunn.',
    'The sentence is longer than the law permits. Check the length against the judgment; if it is right, register it with an `override` and a reason.',
  ),
  'no-sentence': r(
    422,
    'Minst én ubetinget straff på minst én dag må oppgis.',
    'State at least one unconditional sentence of at least one day.',
  ),
  'frame-outside-law': r(
    422,
    'Tidsrammen eller minstetiden er utenfor det loven tillater.',
    'The time frame or the minimum period is outside what the law permits.',
  ),
  'first-regime-not-allowed': r(422, 'Soningen kan ikke begynne der.', 'The sentence cannot begin there.'),
  'not-transferred': r(
    422,
    'En straff overføres fra et annet land, og etter at den utenlandske dommen er rettskraftig. Kontroller land og dag.',
    'A sentence is taken over from another country, and after the foreign judgment is final. Check the country and the day.',
  ),
  'summons-too-short': r(
    422,
    'Innkallingen må være mottatt minst tre uker før soningen begynner: velg en senere startdato.',
    'The summons must be received at least three weeks before the sentence begins: choose a later start.',
  ),
  'custody-after-start': r(
    422,
    'Den sammenhengende frihetsberøvelsen kan ikke begynne etter soningen: oppgi dagen for pågripelsen, eller la feltet stå tomt.',
    'Unbroken custody cannot begin after serving: state the day of the arrest, or leave it out.',
  ),
  'custody-while-summoned': r(
    422,
    'Den som er innkalt, er på frifot til soningen begynner: ta bort innkallingen eller dagen for frihetsberøvelsen.',
    'Whoever is summoned is at large until serving begins: leave out the summons or the day of the custody.',
  ),
  'custody-not-credited': r(
    422,
    'Varetektsfradraget er mindre enn tiden fra den dagen. Før opp alle fradragsdagene, også dem etter dommen; var det et opphold, oppgi dagen etter det eller la feltet stå tomt.',
    'The remand credit is less than the time from that day. Enter every credited day, those after the judgment too; if there was a break, state the first day after it or leave it out.',
  ),
  'birth-date-in-future': r(
    422,
    'Fødselsdatoen kan ikke ligge etter dommen.',
    'The date of birth cannot be later than the judgment.',
  ),
  'prolongation-over-five-years': r(
    422,
    'Forvaring kan forlenges med inntil fem år om gangen.',
    'Preventive detention may be prolonged by at most five years at a time.',
  ),
  'hours-outside-30-to-420': r(
    422,
    'Samfunnsstraff er fra 30 til 420 timer.',
    'A community sentence is from 30 to 420 hours.',
  ),
  'remand-covers-subsidiary': r(
    422,
    'Varetekten dekker hele den subsidiære straffen.',
    'The remand covers the whole subsidiary sentence.',
  ),
  'absence-before-start': r(
    422,
    'Fraværet kan ikke begynne før soningen.',
    'An absence cannot begin before the sentence.',
  ),
  'overlapping-absences': r(422, 'Fravær kan ikke overlappe.', 'Absences cannot overlap.'),
  'counted-days-exceed-absence': r(
    422,
    'Flere dager regnes som sonet enn fraværet varte.',
    'More days are counted as served than the absence lasted.',
  ),
  'absence-ends-before-it-begins': r(
    422,
    'Fraværet kan ikke slutte før det begynner.',
    'An absence cannot end before it begins.',
  ),
} as const;
