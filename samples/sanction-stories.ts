import { addDays, minDate, type IsoDate } from '../domain/dates';
import { type Regime, type SanctionKind } from '../domain/regimes';
import { type Values } from '../domain/sanctions/course';
import { type Life } from './life';
import { adultAge } from './people';
import { type Random } from './random';
import { begin, caseOf, NAMED_REGION, personAt, placeFor, REGIONS, type Draw } from './registration';
import { SANCTION_SHARES } from './shares';
import { type Story } from './stories';

/** How a judgment of a kind is drawn, and by which step it begins. */
interface Judged {
  readonly offences: readonly string[];
  readonly terms: (random: Random, day: { readonly finalOn: IsoDate; readonly startDate: IsoDate }) => Values;
  readonly begins: readonly [step: string, values: Values];
  readonly regime?: Regime;
  /** Days from the judgment to the day of the summons, from and to; a month or more unless it says so. */
  readonly waits?: readonly [number, number];
  readonly ageYears?: number;
}

const MEETING = ['hold-first-meeting', {}] as const;
const GRAVE = ['strl § 232', 'strl § 275', 'strl § 291'];

const KINDS: Readonly<Record<SanctionKind, Judged>> = {
  'community-sentence': {
    offences: ['strl § 231', 'strl § 271', 'strl § 321', 'strl § 332', 'strl § 371'],
    terms: (random) => {
      const hours = 10 * random.int(3, 28);
      const subsidiaryDays = Math.round(hours * 0.75);
      return { hours, subsidiaryDays, periodDays: Math.max(120, subsidiaryDays) };
    },
    begins: MEETING,
  },
  programme: { offences: ['vtrl § 31'], terms: () => ({ months: 10 }), begins: MEETING },
  'fine-service': {
    offences: ['vtrl § 5', 'strl § 332'],
    terms: (random) => ({ subsidiaryDays: random.int(14, 60), periodDays: 180 }),
    begins: MEETING,
  },
  'youth-sentence': {
    offences: ['strl § 271', 'strl § 232', 'strl § 328'],
    terms: (random) => ({ months: random.int(6, 24), subsidiaryDays: random.int(60, 400) }),
    begins: ['receive-plan', {}],
    ageYears: 16,
  },
  remand: {
    offences: [...GRAVE, 'strl § 232', 'strl § 328', 'strl § 372'],
    terms: (random, { finalOn }) => ({
      ...{ arrestedOn: finalOn, arrestedAtHour: random.int(0, 23), until: addDays(finalOn, 28) },
      ...{ over6Years: random.pick(['no', 'yes']), under18: 'no' },
    }),
    begins: ['place', {}],
    regime: 'high-security',
    waits: [0, 1],
  },
  'pre-sentence-report': {
    offences: ['strl § 231', 'vtrl § 31', 'strl § 321'],
    terms: (random, { startDate }) => ({
      orderedBy: random.pick(['court', 'prosecution']),
      dueOn: addDays(startDate, 28),
    }),
    begins: ['begin', { takesPart: 'yes' }],
    waits: [2, 5],
  },
  'compulsory-care': {
    offences: GRAVE,
    terms: (random) => ({ care: random.chance(0.9) ? 'psychiatric-care' : 'care' }),
    begins: ['tell-health-authority', {}],
    regime: 'hospital',
    waits: [0, 1],
  },
};

/** Days since the first meeting, on which something is told of a life; the last of them is today. */
type Told = (life: Life, day: (n: number) => IsoDate) => unknown;

/**
 * Stories of sanctions that are no imprisonment: of each kind one that has not begun, one under way, and what else a
 * caseworker meets. The length that was drawn is not used: the judgment says something else.
 */
export const SANCTION_STORIES: readonly Story[] = [
  ...stories('community-sentence', [
    { name: 'awaits the first meeting', part: 0.15, passed: [-30, -2] },
    { name: 'performs', part: 0.65, passed: [8, 90], told: performed },
    { name: 'is interrupted', part: 0.05, passed: [20, 60], told: interruptedToday },
    { name: 'has broken it', part: 0.1, passed: [20, 80], told: (life, day) => broken(life, day(0)) },
    { name: 'is before the court', part: 0.05, passed: [40, 100], told: beforeCourt },
  ]),
  ...stories('programme', [
    { name: 'awaits the first meeting', part: 0.15, passed: [-30, -2] },
    { name: 'is in the programme', part: 0.85, passed: [15, 280], told: talked },
  ]),
  ...stories('fine-service', [
    { name: 'awaits the start talk', part: 0.3, passed: [-30, -2] },
    { name: 'performs', part: 0.7, passed: [8, 60], told: performed },
  ]),
  ...stories('youth-sentence', [
    { name: 'awaits the plan', part: 0.2, passed: [-20, -2] },
    { name: 'follows the plan', part: 0.8, passed: [10, 170], told: reported },
  ]),
  ...stories('remand', [
    { name: 'awaits a place', part: 0.02, passed: [0, 1] },
    { name: 'is on remand', part: 0.9, passed: [2, 26], told: inCompany },
    { name: 'is isolated', part: 0.08, passed: [6, 20], told: isolated },
  ]),
  ...stories('pre-sentence-report', [
    { name: 'is ordered', part: 0.4, passed: [-5, -1] },
    { name: 'is under way', part: 0.6, passed: [3, 25], told: () => undefined },
  ]),
  ...stories('compulsory-care', [
    { name: 'is received', part: 0.4, passed: [0, 0] },
    { name: 'is with the health authority', part: 0.6, passed: [1, 12], told: () => undefined },
  ]),
];

interface Way {
  readonly name: string;
  /** Of those with the sanction. */
  readonly part: number;
  /** Days since the first meeting, from and to; negative before it. */
  readonly passed: readonly [number, number];
  readonly told?: Told;
}

function stories(kind: SanctionKind, ways: readonly Way[]): Story[] {
  return ways.map(({ name, part, passed, told }) => ({
    name: `${kind}: ${name}`,
    share: SANCTION_SHARES[kind] * part,
    ...{ minDays: 0, maxDays: Number.MAX_SAFE_INTEGER },
    tell: (draw) => tellOf(kind, draw, passed, told),
  }));
}

function tellOf(kind: SanctionKind, draw: Draw, [from, to]: Way['passed'], told: Told | undefined): Life {
  const { random, today, key } = draw;
  const { offences, terms, begins, regime = 'community', waits = [30, 90], ageYears = adultAge(random) } = KINDS[kind];
  const startDate = addDays(today, -random.int(from, to));
  const finalOn = minDate(today, addDays(startDate, -random.int(...waits)));
  const named = draw.named ?? false;
  const { person: who, woman } = personAt(random, finalOn, ageYears, named);
  const region = named ? NAMED_REGION : random.pick(REGIONS);
  const judgment = { ...caseOf(random, region, finalOn), finalOn, offences: [random.pick(offences)], remandDays: 0 };
  const life = begin(key, today, {
    ...{ kind, person: who, startDate, place: placeFor(random, regime, { region, woman, named }) },
    judgments: [{ ...judgment, terms: terms(random, { finalOn, startDate }) }],
  });
  if (!told) return life;
  const [step, values] = begins;
  life.stepped(step, startDate, values);
  told(life, (n) => addDays(today, -n));
  return life;
}

const WEEK = 7;
const HOURS_A_WEEK = 4;

/** Some hours each week since the first meeting. */
function performed(life: Life, day: (n: number) => IsoDate): void {
  const content = life.sentence.order.kind === 'community-sentence' ? { content: 'unpaid-work' } : {};
  for (let on = addDays(life.sentence.startDate, WEEK); on <= day(0); on = addDays(on, WEEK))
    if (life.hoursLeft() >= HOURS_A_WEEK) life.stepped('record-hours', on, { hours: HOURS_A_WEEK, ...content });
}

function interruptedToday(life: Life, day: (n: number) => IsoDate): void {
  life.stepped('interrupt', day(5), { until: day(-14) }, 'Innlagt på sykehus.');
}

function broken(life: Life, on: IsoDate): void {
  life.stepped('register-breach', on, { kind: 'no-show' }, 'Møtte ikke til avtalt tid, uten beskjed.');
}

function beforeCourt(life: Life, day: (n: number) => IsoDate): void {
  broken(life, day(25));
  life.stepped('warn', day(20), {}, 'Følgene av nye brudd er forklart.');
  broken(life, day(10));
  life.stepped('petition', day(5), {}, 'Møtte ikke, heller ikke etter innskjerpingssamtalen.');
}

/** A talk each fortnight since the first meeting. */
function talked(life: Life, day: (n: number) => IsoDate): void {
  for (let on = addDays(life.sentence.startDate, 2 * WEEK); on <= day(0); on = addDays(on, 2 * WEEK))
    life.stepped('hold-talk', on);
}

/** What the coordinator has told of, each quarter. */
function reported(life: Life, day: (n: number) => IsoDate): void {
  for (let on = addDays(life.sentence.startDate, 90); on <= day(0); on = addDays(on, 90))
    life.stepped('record-report', on);
}

function inCompany(life: Life, day: (n: number) => IsoDate): void {
  life.stepped('record-wish', day(1), { wish: 'with' });
}

function isolated(life: Life, day: (n: number) => IsoDate): void {
  life.stepped('order-isolation', day(3), { extent: 'full', until: day(-4) }, 'Fare for at bevis blir forspilt.');
}
