import { addDays, type IsoDate } from '../domain/dates';
import { type SanctionKind } from '../domain/regimes';
import { type Values } from '../domain/sanctions/course';
import { type Life, type SampleLine } from './life';
import { adultAge, person } from './people';
import { type Random } from './random';
import { begin, caseOf, placeFor, REGIONS, type Draw } from './registration';
import { SANCTION_SHARES } from './shares';
import { type Story } from './stories';

/** How a judgment of a kind is drawn. */
interface Judged {
  readonly offences: readonly string[];
  readonly terms: (random: Random) => Values;
}

const KINDS: Readonly<Record<SanctionKind, Judged>> = {
  'community-sentence': {
    offences: ['strl § 231', 'strl § 271', 'strl § 321', 'strl § 332', 'strl § 371'],
    terms: (random) => {
      const hours = 10 * random.int(3, 28);
      const subsidiaryDays = Math.round(hours * 0.75);
      return { hours, subsidiaryDays, periodDays: Math.max(120, subsidiaryDays) };
    },
  },
  programme: { offences: ['vtrl § 31'], terms: () => ({ months: 10 }) },
  'fine-service': {
    offences: ['vtrl § 5', 'strl § 332'],
    terms: (random) => ({ subsidiaryDays: random.int(14, 60), periodDays: 180 }),
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

function tellOf(kind: SanctionKind, draw: Draw, [from, to]: Way['passed'], told: Told | undefined): SampleLine {
  const { random, today, key } = draw;
  const passed = random.int(from, to);
  const startDate = addDays(today, -passed);
  const finalOn = addDays(startDate, -random.int(30, 90));
  const { person: who, woman } = person(random, finalOn, adultAge(random));
  const region = random.pick(REGIONS);
  const { offences, terms } = KINDS[kind];
  const judgment = { ...caseOf(random, region, finalOn), finalOn, offences: [random.pick(offences)], remandDays: 0 };
  const life = begin(key, today, {
    ...{ kind, person: who, startDate, place: placeFor(random, 'community', { region, woman }) },
    judgments: [{ ...judgment, terms: terms(random) }],
  });
  if (!told) return life.line();
  life.stepped('hold-first-meeting', startDate);
  told(life, (n) => addDays(today, -n));
  return life.line();
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
