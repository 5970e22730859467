/** Where and how a sentence is served, from the most to the least restrictive (architecture.md section 1). */
export const REGIMES = [
  'especially-high-security',
  'high-security',
  'lower-security',
  'halfway-house',
  'treatment-institution',
  'hospital',
  'home-detention',
  'electronic-monitoring',
  'probation',
  'community',
] as const;
export type Regime = (typeof REGIMES)[number];

/** The kinds of sentence that move from regime to regime. */
export const PRISON_KINDS = ['imprisonment', 'preventive-detention'] as const;
/** Sanctions that are no imprisonment: domain/sanctions has a table of each. */
export const SANCTION_KINDS = [
  'community-sentence',
  'programme',
  'fine-service',
  'youth-sentence',
  'remand',
  'pre-sentence-report',
  'compulsory-care',
] as const;
export type SanctionKind = (typeof SANCTION_KINDS)[number];
export type Kind = (typeof PRISON_KINDS)[number] | SanctionKind;

/** Who decides: local (prison, probation office), region, or the district court (strgjfl § 6 (2)). */
export type Level = 'local' | 'region' | 'court';

/** Who answers a breach: a level, or the prosecution when it is a new offence (strgjfl § 45). */
export type Answerer = Level | 'prosecution';

/** A level, or one of those that decide beside or above them: the directorate, the prosecution. */
export type Authority = Level | 'directorate' | 'prosecution';

/** "Prison" as rules.md (b) reads it: our choice. */
export const PRISON: readonly Regime[] = [
  'especially-high-security',
  'high-security',
  'lower-security',
  'halfway-house',
];
/** Where a sentence is served at home (strgjfl §§ 16, 16 a). */
export const AT_HOME: readonly Regime[] = ['home-detention', 'electronic-monitoring'];
const OUTSIDE: readonly Regime[] = ['treatment-institution', 'hospital', 'home-detention', 'electronic-monitoring'];
const ANYWHERE: readonly Regime[] = [...PRISON, ...OUTSIDE];
/** Preventive detention is not served at home (forvaringsforskriften § 9 (4), E-16). */
const DETAINED: readonly Regime[] = [...PRISON, 'treatment-institution', 'hospital'];

/** Where a sentence may begin: by placement (strgjfl § 11), or whole on electronic monitoring (§ 16 a). */
export const FIRST_REGIMES: readonly Regime[] = [
  'high-security',
  'especially-high-security',
  'lower-security',
  'halfway-house',
  'electronic-monitoring',
];

/** One row of rules.md (b): a way from regime to regime, who decides it, and under which paragraph. */
export interface Transition {
  /** Row of rules.md (b). */
  readonly row: string;
  readonly kinds: readonly Kind[];
  readonly from: readonly Regime[];
  readonly to: Regime;
  /** `local-to-region`: local, but the region for more than ten years, preventive detention and especially high security. */
  readonly decidedBy: 'local' | 'local-to-region' | 'region' | 'region-or-court';
  readonly legalBasis: string;
  /** Toward more freedom, toward less, or neither: only the first needs eligibility. */
  readonly direction: 'lighter' | 'stricter' | 'sideways';
}

const BOTH = PRISON_KINDS;
const IMPRISONMENT: readonly Kind[] = ['imprisonment'];
const DETENTION: readonly Kind[] = ['preventive-detention'];
const IN_CARE: readonly Regime[] = ['treatment-institution', 'hospital'];

/**
 * Every way from regime to regime that the law knows for the two kinds. What is not here is refused. From nowhere: by
 * whoever is summoned, and has served enough on remand or applied to serve all of it on monitoring.
 */
export const TRANSITIONS: readonly Transition[] = [
  t('b8', BOTH, ['high-security'], 'especially-high-security', 'region', 'strgjfl § 10 (2)', 'stricter'),
  t('b8', BOTH, ['especially-high-security'], 'high-security', 'region', 'strgjfl §§ 10 (2), 15 (1)', 'lighter'),
  t('b9', IMPRISONMENT, ['high-security'], 'lower-security', 'local-to-region', 'strgjfl § 15 (2)', 'lighter'),
  t('b30', DETENTION, ['high-security'], 'lower-security', 'region', 'forvaringsforskriften § 9', 'lighter'),
  t(
    'b10',
    IMPRISONMENT,
    ['high-security', 'lower-security'],
    'halfway-house',
    'local-to-region',
    'strgjfl § 15 (3)',
    'lighter',
  ),
  t(
    'b30',
    DETENTION,
    ['high-security', 'lower-security'],
    'halfway-house',
    'region',
    'forvaringsforskriften § 9',
    'lighter',
  ),
  t('b11', BOTH, PRISON, 'treatment-institution', 'local-to-region', 'strgjfl § 12', 'sideways'),
  t('b12', BOTH, PRISON, 'hospital', 'local-to-region', 'strgjfl § 13', 'sideways'),
  t('b13', IMPRISONMENT, PRISON, 'home-detention', 'local-to-region', 'strgjfl § 16 (1)', 'lighter'),
  t('b14', IMPRISONMENT, PRISON, 'electronic-monitoring', 'local-to-region', 'strgjfl § 16 a', 'lighter'),
  t('b15', BOTH, ['lower-security', 'halfway-house'], 'high-security', 'local', 'strgjfl § 14 (1)', 'stricter'),
  t('b15', BOTH, ['halfway-house'], 'lower-security', 'local', 'strgjfl § 14 (1)', 'stricter'),
  t('b15', BOTH, IN_CARE, 'high-security', 'local', 'strgjfl § 14 (1)', 'stricter'),
  t('b11', IMPRISONMENT, IN_CARE, 'lower-security', 'local-to-region', 'strgjfl § 15 (2)', 'sideways'),
  t('b30', DETENTION, IN_CARE, 'lower-security', 'region', 'forvaringsforskriften § 9', 'sideways'),
  t('b11', IMPRISONMENT, IN_CARE, 'halfway-house', 'local-to-region', 'strgjfl § 15 (3)', 'sideways'),
  t('b30', DETENTION, IN_CARE, 'halfway-house', 'region', 'forvaringsforskriften § 9', 'sideways'),
  t(
    'b16',
    IMPRISONMENT,
    ['home-detention', 'electronic-monitoring'],
    'high-security',
    'local-to-region',
    'strgjfl §§ 14 (7), 16 (5)',
    'stricter',
  ),
  t(
    'b16',
    IMPRISONMENT,
    ['home-detention', 'electronic-monitoring'],
    'lower-security',
    'local-to-region',
    'strgjfl §§ 14 (7), 16 (5)',
    'stricter',
  ),
  t(
    'b16',
    IMPRISONMENT,
    ['home-detention', 'electronic-monitoring'],
    'halfway-house',
    'local-to-region',
    'strgjfl §§ 14 (7), 16 (5)',
    'stricter',
  ),
  t('b19', IMPRISONMENT, ANYWHERE, 'probation', 'local-to-region', 'strgjfl § 42 (1)', 'lighter'),
  t('b7', IMPRISONMENT, [], 'electronic-monitoring', 'local-to-region', 'strgjfl § 16 a', 'lighter'),
  t('b22', IMPRISONMENT, [], 'probation', 'local-to-region', 'strgjfl § 42 (2)', 'lighter'),
  t('b29', DETENTION, DETAINED, 'probation', 'region-or-court', 'strl §§ 44–45', 'lighter'),
];

/** The row for a move, or undefined: the law knows no such way. A move within one regime (another prison) is `sideways`. */
export function findTransition(kind: Kind, from: Regime, to: Regime): Transition | undefined {
  if (from === to && from !== 'probation') return t('b15', [kind], [from], to, 'local', 'strgjfl § 14', 'sideways');
  return TRANSITIONS.find((row) => row.to === to && row.kinds.includes(kind) && row.from.includes(from));
}

/**
 * Whether the law opens a way from a day on: all that is lighter; and in preventive detention lower security and a halfway
 * house from wherever one comes, so that no stay in care is a way around two thirds of the minimum (forvaringsforskriften § 9).
 */
export function opensByDay({ direction, row }: Pick<Transition, 'direction' | 'row'>): boolean {
  return direction === 'lighter' || row === 'b30';
}

/** Regimes lighter than the present one that the law knows a way to, the least restrictive first. */
export function lighterRegimes(kind: Kind, from: Regime): readonly Regime[] {
  const rows = TRANSITIONS.filter(
    (row) => row.direction === 'lighter' && row.kinds.includes(kind) && row.from.includes(from),
  );
  return [...new Set(rows.map((row) => row.to))].sort((a, b) => REGIMES.indexOf(b) - REGIMES.indexOf(a));
}

function t(
  row: string,
  kinds: readonly Kind[],
  from: readonly Regime[],
  to: Regime,
  decidedBy: Transition['decidedBy'],
  legalBasis: string,
  direction: Transition['direction'],
): Transition {
  return { row, kinds, from, to, decidedBy, legalBasis, direction };
}
