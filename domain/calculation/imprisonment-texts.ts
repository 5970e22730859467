import type { Reason } from './explanation';
import type { ImprisonmentDates } from './imprisonment';
import type { Probation } from './release';

/** Why each date of an imprisonment is what it is, apart from those whose reason depends on the case. */
export const REASONS: Readonly<
  Record<Exclude<keyof ImprisonmentDates, 'probation' | 'expectedReleaseDate' | 'fullTermDate' | LeaveField>, Reason>
> = {
  totalDays: {
    rule: 'R-LEN',
    legalBasis: 'forskrift § 3-2, strl § 31 (3)',
    nb: 'Straffens lengde i dager. Flere straffer legges sammen. Varetekt er ikke trukket fra.',
    en: 'The length of the sentence in days. Several sentences are added. Remand is not deducted.',
  },
  remandCreditDays: {
    rule: 'R-REM',
    legalBasis: 'strl § 83, strpl § 460',
    nb: 'Varetektsfradraget som er godskrevet.',
    en: 'The remand credit that is used.',
  },
  oneThirdDate: {
    rule: 'R-FRAC',
    legalBasis: 'forskrift §§ 3-14, 3-30 og 7-2 (2)',
    nb: 'En tredel av straffen er gjennomført.',
    en: 'One third of the sentence has been served.',
  },
  halfDate: {
    rule: 'R-FRAC',
    legalBasis: 'strgjfl §§ 16 (1) og 42 (3)',
    nb: 'Halve straffen er gjennomført.',
    en: 'Half of the sentence has been served.',
  },
  twoThirdsDays: {
    rule: 'R-FRAC',
    legalBasis: 'strgjfl § 42 (1)',
    nb: 'To tredeler av straffen i dager, før minstetiden.',
    en: 'Two thirds of the sentence in days, before the least time.',
  },
  twoThirdsDate: {
    rule: 'R-FRAC',
    legalBasis: 'strgjfl § 42 (1)',
    nb: 'To tredeler av straffen er gjennomført.',
    en: 'Two thirds of the sentence have been served.',
  },
  servedDaysAtRelease: {
    rule: 'R-PROB',
    legalBasis: 'strgjfl § 42 (1)',
    nb: 'Dager gjennomført ved mulig prøveløslatelse, varetekt medregnet.',
    en: 'Days served when release on probation becomes possible, remand included.',
  },
  remainingDays: {
    rule: 'R-PROB',
    legalBasis: 'strgjfl § 42 (1) og (8)',
    nb: 'Dager som da gjenstår.',
    en: 'Days that then remain.',
  },
  probationEligibleDate: {
    rule: 'R-PROB',
    legalBasis: 'strgjfl § 42 (1)',
    nb: 'Første dag for ordinær prøveløslatelse. Den krever et eget vedtak.',
    en: 'The first day of ordinary release on probation. It needs a decision.',
  },
  compellingReasonsFrom: {
    rule: 'R-PROB',
    legalBasis: 'strgjfl § 42 (1)',
    nb: 'Første dag for prøveløslatelse når tungtveiende grunner tilsier det.',
    en: 'The first day of release on probation for compelling reasons.',
  },
  halfTimeReleaseFrom: {
    rule: 'R-HALF',
    legalBasis: 'strgjfl § 42 (3)',
    nb: 'Første dag for prøveløslatelse på halv tid når særlige grunner foreligger.',
    en: 'The first day of release at half time for special reasons.',
  },
  proposedReleaseDate: {
    rule: 'R-WE',
    legalBasis: 'strgjfl § 42 (4), helligdagsfredloven § 2',
    nb: 'Løslatelsen faller på en lørdag, søndag eller helligdag. Siste virkedag før foreslås når loven åpner for det.',
    en: 'The release falls on a Saturday, Sunday or holiday. The last working day before is proposed where the law allows it.',
  },
  assessLowerSecurityOn: {
    rule: 'R-LOWER',
    legalBasis: 'strgjfl § 15 (2)',
    nb: 'Overføring til lavere sikkerhetsnivå skal vurderes senest når ett år gjenstår til mulig prøveløslatelse.',
    en: 'A move to lower security must be assessed when one year remains to possible probation.',
  },
  monitoringFrom: {
    rule: 'R-EM',
    legalBasis: 'strgjfl § 16 a, forskrift § 7-2 (2)',
    nb: 'Elektronisk kontroll for siste del: tidligst seks måneder før mulig prøveløslatelse og når en tredel er gjennomført.',
    en: 'Electronic monitoring of the last part: at most six months before possible probation, and one third served.',
  },
  homeFrom: {
    rule: 'R-HOME',
    legalBasis: 'strgjfl § 16 (1), forskrift § 3-8',
    nb: 'Gjennomføring i hjemmet kan vurderes når halve straffen er gjennomført.',
    en: 'Home detention may be considered when half of the sentence has been served.',
  },
};

/** Whether and why release on probation is possible. */
export const PROBATION_REASONS: Readonly<Record<Probation, Reason>> = {
  eligible: {
    rule: 'R-PROB',
    legalBasis: 'strgjfl § 42 (1)',
    nb: 'Prøveløslatelse er mulig når to tredeler og lovens minstetid er gjennomført. Den avslås når den er utilrådelig.',
    en: 'Release on probation is possible when two thirds and the least time of the law are served. It is refused when inadvisable.',
  },
  'only-for-compelling-reasons': {
    rule: 'R-PROB',
    legalBasis: 'strgjfl § 42 (1)',
    nb: 'Det gjenstår så lite at prøveløslatelse krever tungtveiende grunner.',
    en: 'So little remains that release on probation needs compelling reasons.',
  },
  'not-eligible': {
    rule: 'R-PROB',
    legalBasis: 'strgjfl § 42 (1)',
    nb: 'Straffen er for kort til prøveløslatelse.',
    en: 'The sentence is too short for release on probation.',
  },
  'served-by-remand': {
    rule: 'R-REM',
    legalBasis: 'forskrift § 4-4, strl § 83',
    nb: 'Varetekten dekker hele straffen: løslatelse straks.',
    en: 'Remand covers the whole sentence: release at once.',
  },
};

/** Why release is to be expected on its day. */
export const EXPECTED_RELEASE_REASONS: Readonly<Record<Probation, Reason>> = {
  eligible: {
    rule: 'R-PROB',
    legalBasis: 'strgjfl § 42 (1) og (5), forskrift § 3-2',
    nb: 'Første mulige løslatelse, med tillegg av subsidiær fengselsstraff. Aldri automatisk.',
    en: 'The first possible release, with subsidiary imprisonment added. Never automatic.',
  },
  'only-for-compelling-reasons': fullTermRelease(),
  'not-eligible': fullTermRelease(),
  'served-by-remand': PROBATION_REASONS['served-by-remand'],
};

/** Why the sentence ends on its day. */
export const FULL_TERM_REASON: Reason = {
  rule: 'R-LEN',
  legalBasis: 'forskrift § 3-2',
  nb: 'Endt tid: hele straffen er gjennomført. Subsidiær fengselsstraff er ikke med.',
  en: 'Full term: the whole sentence has been served. Subsidiary imprisonment is not included.',
};

type LeaveField = 'ordinaryLeaveFrom' | 'workReleaseFrom';

/** Why leave begins on its day, by the rule that applies; `never` when that day comes after release. */
export const LEAVE_REASONS: Readonly<Record<'ordinary' | 'long' | 'work', { from: Reason; never: Reason }>> = {
  ordinary: leave(
    'forskrift § 3-30',
    'Permisjon etter en tredel av straffen og fire måneders sammenhengende frihetsberøvelse.',
    'Leave after one third of the sentence and four months of unbroken custody.',
  ),
  long: leave(
    'forskrift § 3-30',
    'Straffen er over 12 år: permisjon etter fire års straffegjennomføring.',
    'The sentence is above 12 years: leave after four years of execution.',
  ),
  work: leave(
    'forskrift § 3-14',
    'Frigang etter en tredel av straffen og fire måneders sammenhengende frihetsberøvelse.',
    'Work release after one third of the sentence and four months of unbroken custody.',
  ),
};

/** What no rule settles: the answer is our choice, and somebody looks at it (E-11, E-19, E-20). */
export const FOR_A_PERSON = {
  restarted: {
    nb: 'Et fravær har begynt de fire månedene på nytt: det må kontrolleres.',
    en: 'An absence has begun the four months anew: somebody must check that.',
  },
  moved: {
    nb: 'Et fravær har flyttet de fire årene med dagene som er tapt: det må kontrolleres.',
    en: 'An absence has moved the four years by the days lost: somebody must check that.',
  },
  fineNotAdded: {
    nb: 'Subsidiær fengselsstraff er ikke lagt til: noen må avgjøre om den skal sones.',
    en: 'Subsidiary imprisonment was not added: somebody must decide whether it is to be served.',
  },
} as const;

function fullTermRelease(): Reason {
  return {
    rule: 'R-LEN',
    legalBasis: 'strgjfl § 42 (1), forskrift § 3-2',
    nb: 'Uten ordinær prøveløslatelse: endt tid, med tillegg av subsidiær fengselsstraff.',
    en: 'Without ordinary release on probation: full term, with subsidiary imprisonment added.',
  };
}

function leave(legalBasis: string, nb: string, en: string): { from: Reason; never: Reason } {
  return {
    from: { rule: 'R-LEAVE', legalBasis, nb, en },
    never: {
      rule: 'R-LEAVE',
      legalBasis,
      nb: `${nb} Det blir ikke før løslatelse.`,
      en: `${en} That does not come before release.`,
    },
  };
}
