/** What every decision about somebody under eighteen argues (forskrift § 3-1 b). */
export const BEST_INTEREST = 'best-interest-of-the-child';

/** The conditions by name, with paragraph and plain words. Codes are what proposals and decisions argue point by point. */
export const CRITERIA = {
  'purpose-of-penalty': c(
    'strgjfl § 15 (2)',
    'Straffens formål taler ikke imot',
    'The purpose of the penalty does not speak against it',
  ),
  security: c('strgjfl § 15 (2)', 'Sikkerheten taler ikke imot', 'Security does not speak against it'),
  'flight-risk': c(
    'strgjfl § 15 (2)',
    'Det er ikke grunn til å frykte unndragelse',
    'There is no reason to fear evasion',
  ),
  'part-served': c('strgjfl § 15 (2)–(3)', 'En del av straffen er gjennomført', 'Part of the sentence has been served'),
  'positive-development': c(
    'strgjfl § 15 (3)',
    'Overgangsbolig er egnet for en positiv utvikling',
    'A halfway house suits a positive development',
  ),
  'half-served': c('strgjfl § 16 (1)', 'Halve straffen er gjennomført', 'Half of the sentence has been served'),
  'specially-positive-development': c(
    'strgjfl § 16 (1)',
    'Særlig positiv utvikling som bør videreføres',
    'A specially positive development that should go on',
  ),
  home: c(
    'strgjfl §§ 16, 16 a, forskrift §§ 3-8, 7-3',
    'Fast bolig, med strøm og telefon der kontrollen er elektronisk',
    'A fixed home, with power and telephone where monitoring is electronic',
  ),
  occupation: c(
    'strgjfl §§ 16, 16 a, forskrift §§ 3-8, 7-3',
    'Sysselsetting som kan kontrolleres i Norge, eller fritak av helsegrunner',
    'An occupation that can be checked in Norway, or a waiver for health',
  ),
  'weekly-meeting': c(
    'forskrift §§ 3-8, 7-4',
    'Møte med kriminalomsorgen minst én gang i uken',
    'A meeting with the Correctional Service at least once a week',
  ),
  abstinence: c(
    'strgjfl §§ 16 (3), 16 a, forskrift §§ 3-8, 7-3',
    'Den domfelte godtar avhold fra rusmidler',
    'The convicted person accepts to abstain from intoxicants',
  ),
  'offence-allows': c(
    'strgjfl § 16 a, forskrift § 7-2',
    'Lovbruddene er ikke blant dem som utelukker elektronisk kontroll',
    'The offences are not among those that bar monitoring',
  ),
  'no-new-charges': c(
    'forskrift § 7-2 (5)',
    'Ingen ny siktelse, eller særlige grunner',
    'No new charge, or special reasons',
  ),
  'not-expelled': c(
    'forskrift § 7-2 (5)',
    'Ingen endelig utvisning, eller særlige grunner',
    'No final expulsion, or special reasons',
  ),
  consents: c(
    'strgjfl § 16 a, forskrift § 7-3',
    'Den domfelte og alle voksne i hjemmet samtykker',
    'The convicted person and all adults in the home consent',
  ),
  'one-third-served': c(
    'forskrift § 7-2 (2)',
    'En tredel av straffen er gjennomført',
    'One third of the sentence has been served',
  ),
  'last-six-months': c(
    'strgjfl § 16 a',
    'Høyst seks måneder til forventet prøveløslatelse',
    'At most six months to the expected release on probation',
  ),
  'two-thirds-and-sixty-days': c(
    'strgjfl § 42 (1)',
    'To tredeler og minst 60 dager er gjennomført',
    'Two thirds and at least 60 days have been served',
  ),
  'not-inadvisable': c(
    'strgjfl § 42 (5)',
    'Prøveløslatelse er ikke utilrådelig',
    'Release on probation is not inadvisable',
  ),
  'two-thirds-of-minimum': c(
    'forvaringsforskriften §§ 4, 9',
    'To tredeler av minstetiden er gjennomført',
    'Two thirds of the minimum period have been served',
  ),
  'minimum-expired': c('strl § 44, forvaringsforskriften § 14', 'Minstetiden er ute', 'The minimum period has expired'),
  'at-most-two-years': c(
    'strgjfl § 11 (4), forskrift § 3-4',
    'Straffen er på høyst to år, og soningen kan begynne der',
    'The sentence is of at most two years, and may begin there',
  ),
  'at-most-one-year': c(
    'strgjfl § 11 (5)',
    'Straffen er på høyst ett år, og soningen kan begynne der',
    'The sentence is of at most one year, and may begin there',
  ),
  'under-eighteen-at-start': c(
    'strgjfl § 11 (6)',
    'Den domfelte er under 18 år og skal alltid vurderes',
    'The convicted person is under 18 and is always assessed',
  ),
  'young-adult-follow-up': c(
    'strgjfl §§ 41, 42 (5)',
    'Under 25 år: alder, progresjon og oppfølging er vurdert',
    'Under 25: age, progression and follow-up have been weighed',
  ),
  'special-risk-gone': c(
    'strgjfl §§ 10 (2), 15 (1)',
    'Den særlige risikoen er ikke lenger til stede',
    'The special risk is no longer there',
  ),
} as const;

export type CriterionCode = keyof typeof CRITERIA;

function c(legalBasis: string, nb: string, en: string) {
  return { legalBasis, text: { nb, en } } as const;
}
