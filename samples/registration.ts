import { calculateImprisonment, type ImprisonmentDates } from '../domain/calculation';
import { addDays, daysBetween, type IsoDate, type Length } from '../domain/dates';
import { type HomeFacts, type Place } from '../domain/events';
import { type Regime } from '../domain/regimes';
import { Life, type SampleSentence } from './life';
import { roughDays } from './lengths';
import { adultAge, person } from './people';
import { type Random } from './random';
import { COURTS, placesOf, UNITS, unitsOfKind, type SampleUnit, type Site } from './units';

/** One person to make up: where the random numbers come from, the day it is, and the length that the court gave. */
export interface Draw {
  readonly random: Random;
  readonly today: IsoDate;
  readonly key: string;
  readonly length: Length;
  /** Where the named accounts sit, if there is such a place there. */
  readonly named?: boolean;
}

/** What a story fixes beforehand; the rest is drawn. */
export interface Wanted {
  /** Days of the sentence that have passed; negative when it has not begun. */
  readonly passed: number;
  readonly regime?: Regime;
  readonly ageYears?: number;
  /** Whether the offences must leave electronic monitoring open (forskrift § 7-2). */
  readonly monitorable?: boolean;
  readonly remandDays?: number;
}

/** A person with a sentence that has begun, or will, and where their unit is. */
export interface Begun {
  readonly life: Life;
  readonly region: string;
  readonly woman: boolean;
  readonly named?: boolean;
}

const SHORT_OFFENCES = ['vtrl § 31', 'vtrl § 22', 'strl § 321', 'strl § 231', 'strl § 332', 'strl § 155', 'strl § 271'];
const MIDDLE_OFFENCES = [
  'strl § 322',
  'strl § 231',
  'strl § 371',
  'strl § 361',
  'strl § 272',
  'strl § 282',
  'strl § 327',
];
const LONG_OFFENCES = [
  'strl § 232',
  'strl § 372',
  'strl § 328',
  'strl § 274',
  'strl § 275',
  'strl § 291',
  'strl § 302',
];
const MONITORABLE_OFFENCES = ['vtrl § 31', 'strl § 321', 'strl § 231', 'strl § 332', 'strl § 371', 'strl § 361'];
export const DETENTION_OFFENCES = ['strl § 275', 'strl § 274', 'strl § 291', 'strl § 299', 'strl § 302'];

/** An imprisonment that began so many days ago, put to the law. */
export function imprisoned(draw: Draw, wanted: Wanted): Begun {
  const { random, today, length, key } = draw;
  const { regime = 'high-security', ageYears = adultAge(random), remandDays = 0 } = wanted;
  const startDate = addDays(today, -wanted.passed);
  const finalOn = addDays(startDate, -random.int(25, 240));
  const named = draw.named ?? false;
  const { person: who, woman } = personAt(random, finalOn, ageYears, named);
  const home = named ? NAMED_REGION : random.pick(REGIONS);
  const where = { woman, region: home, named };
  const unit = ageYears < 18 && regime === 'high-security' ? YOUTH_UNIT : unitFor(random, regime, where);
  const region = unit.region ?? home;
  const judgments = judgmentsOf(random, { length, finalOn, region, remandDays, offences: offencesOf(draw, wanted) });
  const life = begin(key, today, {
    kind: 'imprisonment',
    person: who,
    judgments,
    startDate,
    // More days than since the judgment was final: they were in custody all the while.
    ...(remandDays > daysBetween(finalOn, startDate) && { unbrokenCustodySince: addDays(startDate, -remandDays) }),
    place: { regime, unit: unit.id },
  });
  return { life, region, woman, named };
}

/** Whoever signs in as a caseworker of these has something to do. */
const CASEWORKERS: Readonly<Record<string, string>> = {
  'oslo-fengsel': 'ola.saksbehandler',
  'friomsorgen-oslo': 'frida.friomsorg',
};

/** Registers a sentence in a new life. */
export function begin(
  key: string,
  today: IsoDate,
  { place, ...sentence }: Omit<SampleSentence, 'placement' | 'caseworker' | 'ruleSet'> & { readonly place: Place },
): Life {
  const registration = {
    ...sentence,
    placement: place,
    caseworker: CASEWORKERS[place.unit] ?? 'dev-caseworker',
    ruleSet: 'NO-2026.1' as const,
  };
  return new Life(key, registration, today);
}

/** The dates that a sentence would have if it began today: how far apart its milestones lie. */
export function datesIfBegunToday({ today, length }: Draw, remandDays = 0): ImprisonmentDates {
  return calculateImprisonment({ kind: 'imprisonment', startDate: today, sentences: [length], remandDays });
}

/** Days from the start to the expected release, and to full term. */
export function termOf(draw: Draw, remandDays = 0): { readonly release: number; readonly full: number } {
  const dates = datesIfBegunToday(draw, remandDays);
  return {
    release: daysBetween(draw.today, dates.expectedReleaseDate),
    full: daysBetween(draw.today, dates.fullTermDate),
  };
}

/** Some people have sat in remand; never for so long that nothing is left to serve. */
export function remandOf({ random, length }: Draw): number {
  return random.chance(0.25) ? random.int(1, Math.max(1, Math.floor(roughDays(length) * 0.25))) : 0;
}

/** A place in a regime near where the person is: by the unit's share of all such places. */
export function placeFor(random: Random, regime: Regime, where: Omit<Begun, 'life'>): Place {
  return { regime, unit: unitFor(random, regime, where).id };
}

/** Somebody of an age on a day; where the named accounts sit there is no place for women. */
export function personAt(random: Random, on: IsoDate, ageYears: number, named: boolean): ReturnType<typeof person> {
  for (;;) {
    const drawn = person(random, on, ageYears);
    if (!named || !drawn.woman) return drawn;
  }
}

/** A day of the two and those between; the first when they are the wrong way round. */
export function dayBetween(random: Random, from: IsoDate, to: IsoDate): IsoDate {
  return from >= to ? from : addDays(from, random.int(0, daysBetween(from, to)));
}

/** What the gates of monitoring and home detention ask for. */
export function homeFacts(random: Random, on: IsoDate): HomeFacts {
  const consentedOn = addDays(on, -40);
  return {
    consentedOn,
    home: { checkedOn: addDays(on, -25), power: true, telephone: true },
    cohabitants: random.chance(0.5) ? [{ adult: true, consentedOn: addDays(on, -24) }] : [],
    occupation: random.pick([
      { kind: 'work', place: 'Byggmester Haugland AS', hoursPerWeek: 37 },
      { kind: 'education', place: 'Voksenopplæringen', hoursPerWeek: 30 },
      { kind: 'work', place: 'Nordvik Bakeri', hoursPerWeek: 30 },
    ]),
    abstinence: { acceptedOn: consentedOn },
    offenceAgainst: { childOrCohabitant: false, earlierLikeConviction: false },
    weeklyMeeting: { weekday: random.int(1, 5), time: random.pick(['09:00', '10:00', '13:30']) },
  };
}

interface Judged {
  readonly length: Length;
  readonly finalOn: IsoDate;
  readonly region: string;
  readonly remandDays: number;
  readonly offences: readonly string[];
}

export function caseOf(random: Random, region: string, finalOn: IsoDate): { court: string; caseNumber: string } {
  const court = random.pick(COURTS.filter(({ serves }) => serves === region));
  const number = String(random.int(1000, 199_999)).padStart(6, '0');
  return { court: court.id, caseNumber: `${finalOn.slice(2, 4)}-${number}MED-${court.code}/01` };
}

function judgmentsOf(random: Random, { length, finalOn, region, remandDays, offences }: Judged): object[] {
  const conditional = random.chance(0.12)
    ? { conditionalLength: { years: 0, months: 0, days: random.pick([30, 60]) } }
    : {};
  const one = { ...caseOf(random, region, finalOn), finalOn, length, ...conditional, offences, remandDays };
  const months = 12 * length.years + length.months;
  if (months < 6 || !random.chance(0.1)) return [one];
  const later = random.int(2, 4);
  const second = {
    length: { years: 0, months: later, days: 0 },
    offences: [random.pick(SHORT_OFFENCES)],
    remandDays: 0,
  };
  const rest = { years: Math.floor((months - later) / 12), months: (months - later) % 12, days: length.days };
  return [
    { ...one, length: rest },
    { ...caseOf(random, region, finalOn), finalOn, ...second },
  ];
}

function offencesOf({ random, length }: Draw, { monitorable }: Wanted): string[] {
  if (monitorable) return [random.pick(MONITORABLE_OFFENCES)];
  const days = roughDays(length);
  const list = days <= 95 ? SHORT_OFFENCES : days < 365 ? MIDDLE_OFFENCES : LONG_OFFENCES;
  return [...new Set([random.pick(list), ...(random.chance(0.3) ? [random.pick(SHORT_OFFENCES)] : [])])];
}

const WOMENS_PRISONS = ['bredtveit-fengsel', 'ravneberget-fengsel'];
export const NAMED_REGION = 'region-ost';
export const REGIONS = unitsOfKind('region').map(({ id }) => id);
const YOUTH_UNIT = find('romerike-fengsel');

function unitFor(random: Random, regime: Regime, { woman, region, named }: Omit<Begun, 'life'>): SampleUnit {
  switch (regime) {
    case 'home-detention':
    case 'electronic-monitoring':
    case 'probation':
    case 'community':
      return named
        ? find('friomsorgen-oslo')
        : random.pick(unitsOfKind('probation-office').filter((office) => office.region === region));
    case 'halfway-house':
      return random.pick(unitsOfKind('halfway-house').filter((house) => house.region === region));
    case 'especially-high-security':
      return find(woman ? 'bredtveit-fengsel' : random.pick(['ila-fengsel', 'ringerike-fengsel']));
    case 'lower-security':
      return prisonFor(random, 'lower', woman);
    case 'high-security':
    case 'treatment-institution':
    case 'hospital':
      return named ? find('oslo-fengsel') : prisonFor(random, 'high', woman);
  }
}

function prisonFor(random: Random, security: Site['security'], woman: boolean): SampleUnit {
  const prisons = unitsOfKind('prison').filter(({ id }) => WOMENS_PRISONS.includes(id) === woman);
  return random.weighted(prisons, (prison) => placesOf(prison, security));
}

function find(id: string): SampleUnit {
  const unit = UNITS.find((each) => each.id === id);
  if (!unit) throw new Error(`There is no unit ${id}`);
  return unit;
}
