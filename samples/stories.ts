import { addDays, daysBetween, maxDate, minDate, weekday, type IsoDate } from '../domain/dates';
import { endOf, imprisonmentDates } from '../domain/dates-of-sentence';
import { eligibleFrom } from '../domain/eligibility';
import { type Regime } from '../domain/regimes';
import { type Life, type Move } from './life';
import { roughDays } from './lengths';
import { EXCLUDED_NOW } from './shares';
import {
  datesIfBegunToday,
  dayBetween,
  homeFacts,
  imprisoned,
  placeFor,
  remandOf,
  termOf,
  type Begun,
  type Draw,
  type Wanted,
} from './registration';

/** A way in which a sentence may have gone so far. */
export interface Story {
  readonly name: string;
  /** Of all people; each story is told at least once. */
  readonly share: number;
  /** The shortest and longest sentence, in days, in which it can have happened. */
  readonly minDays: number;
  readonly maxDays: number;
  readonly tell: (draw: Draw) => Life;
}

/** As many sit in a prison as this share of those with an imprisonment: the exclusions are of them. */
const IN_PRISON = 0.83;
const FOR_EVER = 40 * 366;
/** A day or three of difference between the calendar of one start and of another. */
const SLACK = 4;

/** Stories of imprisonment: one regime, status or event each that a caseworker meets. */
export const STORIES: readonly Story[] = [
  story('summoned', 0.04, 14, FOR_EVER, (draw) => {
    const regime = firstRegime(draw);
    return imprisoned(draw, { passed: -draw.random.int(2, 60), regime }).life;
  }),
  story(
    'whole sentence on electronic monitoring',
    0.14,
    14,
    180,
    (draw) => midway(draw, { regime: 'electronic-monitoring', monitorable: true }).life,
  ),
  story('especially high security', 0.003, 700, FOR_EVER, (draw) => {
    const begun = midway(draw, {});
    return moved(draw, begun, 'especially-high-security', recently(draw, begun, 90), {
      criteria: ['security'],
    });
  }),
  story('lower security', 0.07, 95, FOR_EVER, (draw) => {
    const begun = midway(draw, {}, [0.45, 0.97]);
    return moved(draw, begun, 'lower-security', inTheLast(draw, begun, 0.4));
  }),
  story('halfway house', 0.02, 120, FOR_EVER, (draw) => {
    const begun = midway(draw, { regime: startingRegime(draw) }, [0.7, 0.97]);
    return moved(draw, begun, 'halfway-house', inTheLast(draw, begun, 0.2), { criteria: DEVELOPMENT });
  }),
  story('treatment institution', 0.012, 90, FOR_EVER, (draw) => {
    const begun = midway(draw, {}, [0.3, 0.9]);
    const on = recently(draw, begun, 150);
    const agreed = { agreedOn: addDays(on, -20), holdsAndFetches: true, consentedToReportsOn: addDays(on, -15) };
    const more = { criteria: ['security'], facts: { institution: agreed } } as const;
    return moved(draw, begun, 'treatment-institution', on, more);
  }),
  story('hospital', 0.004, 30, FOR_EVER, (draw) => {
    const begun = midway(draw, {}, [0.2, 0.9]);
    const on = recently(draw, begun, 12);
    const doctor = { statementOn: addDays(on, -1), inPatientCareNeeded: true };
    return moved(draw, begun, 'hospital', on, { criteria: ['security'], facts: { doctor } });
  }),
  story('home detention', 0.01, 120, FOR_EVER, (draw) => homeward(draw, 'home-detention')),
  story('last part on electronic monitoring', 0.035, 100, FOR_EVER, (draw) => homeward(draw, 'electronic-monitoring')),
  story('probation', 0.08, 80, FOR_EVER, probation),
  story('proposal awaits a decision', 0.02, 45, FOR_EVER, (draw) => proposed(draw)),
  story('approved transition awaits its day', 0.012, 45, FOR_EVER, (draw) => proposed(draw).decided('approve')),
  story('breach awaits an answer', 0.02, 21, FOR_EVER, (draw) => {
    const begun = midway(draw, { regime: startingRegime(draw) });
    return breached(draw, begun);
  }),
  story('breach answered', 0.012, 21, FOR_EVER, (draw) => {
    const begun = midway(draw, { regime: startingRegime(draw) });
    return breached(draw, begun).answered('written-reprimand', draw.today);
  }),
  story('returned to prison for a breach', 0.004, 30, 180, (draw) => {
    const begun = midway(draw, { regime: 'electronic-monitoring', monitorable: true });
    const back = placeFor(draw.random, 'high-security', begun);
    return breached(draw, begun).answered('return-to-prison', draw.today, back);
  }),
  story('unlawfully absent', 0.004, 60, FOR_EVER, (draw) => {
    const begun = midway(draw, { regime: startingRegime(draw) });
    return begun.life.left('absconding', recently(draw, begun, 15), 'Kom ikke tilbake fra frigang.');
  }),
  story('excluded from company', IN_PRISON * EXCLUDED_NOW, 60, FOR_EVER, (draw) => {
    const { life } = midway(draw, {});
    const days = daysBetween(life.sentence.startDate, draw.today);
    // The region decides on the fourteenth day: of some it has not yet.
    const since = addDays(draw.today, -draw.random.int(1, Math.max(1, Math.min(days, draw.named ? 18 : 16))));
    return life.excluded('full', 'order-and-security', `${since}T14:15`);
  }),
  story('may be moved to lower security', 0.004, 240, 1500, (draw) => midway(draw, {}, [0.4, 0.7]).life),
  story('returned from an absence', 0.006, 90, FOR_EVER, (draw) => {
    const begun = midway(draw, {}, [0.3, 0.8]);
    const from = dayBetween(draw.random, addDays(begun.life.sentence.startDate, 5), addDays(draw.today, -8));
    const days = draw.random.int(1, 6);
    begun.life.left('failure-to-return', from, 'Kom ikke tilbake fra permisjon.');
    return begun.life.returned(addDays(from, days), draw.random.int(0, 1));
  }),
  story('interrupted', 0.003, 60, FOR_EVER, (draw) => {
    const begun = midway(draw, {});
    return begun.life.left('interruption', recently(draw, begun, 20), 'Sykehusbehandling som ikke kan vente.');
  }),
  story('probation refused', 0.008, 90, FOR_EVER, (draw) => {
    const begun = midway(draw, {}, [0.85, 0.98]);
    return answeredNo(draw, begun, 'denial', 'probation');
  }),
  story('kept where the person is', 0.01, 150, FOR_EVER, (draw) => {
    const begun = midway(draw, {}, [0.5, 0.9]);
    return answeredNo(draw, begun, 'stay', 'lower-security');
  }),
  story(
    'under 18',
    0.003,
    30,
    400,
    (draw) => midway(draw, { regime: draw.random.pick(['high-security', 'lower-security']), ageYears: 16 }).life,
  ),
  story('full term was this week', 0.001, 14, 70, (draw) => {
    const passed = termOf(draw).full + draw.random.int(1, 4);
    return imprisoned(draw, { passed, regime: 'high-security' }).life;
  }),
];

/** What is told of everybody for whom no other story is left. */
export function plainStory(draw: Draw): Life {
  const begun = midway(draw, { regime: startingRegime(draw) });
  const { sentence } = begun.life;
  const assessOn = imprisonmentDates(sentence)?.assessLowerSecurityOn;
  const overdue = sentence.place.regime === 'high-security' && roughDays(draw.length) > 730 && assessOn;
  if (!overdue || assessOn >= addDays(draw.today, -30) || draw.random.chance(0.15)) return begun.life;
  const from = maxDate(addDays(assessOn, -20), addDays(sentence.startDate, 1));
  return moved(draw, begun, 'lower-security', dayBetween(draw.random, from, draw.today));
}

const DEVELOPMENT = ['positive-development', 'purpose-of-penalty', 'security', 'flight-risk'] as const;

function story(name: string, share: number, minDays: number, maxDays: number, tell: Story['tell']): Story {
  return { name, share, minDays, maxDays, tell };
}

/** Somewhere on the way to the expected release: between two fractions of it. */
function midway(draw: Draw, wanted: Omit<Wanted, 'passed'>, [first, last] = [0.08, 0.95]): Begun {
  const remandDays = remandOf(draw);
  const { release } = termOf(draw, remandDays);
  const fraction = first + (last - first) * draw.random.next();
  return imprisoned(draw, { ...wanted, remandDays, passed: Math.max(3, Math.round(release * fraction)) });
}

function moved(draw: Draw, begun: Begun, to: Regime, on: IsoDate, more: Partial<Move> = {}): Begun['life'] {
  return begun.life.moved({ to: placeFor(draw.random, to, begun), on, ...more });
}

/** A day within the last part of what has passed, from which the regime is open. */
function inTheLast({ random, today }: Draw, { life }: Begun, part: number): IsoDate {
  const { startDate } = life.sentence;
  const passed = daysBetween(startDate, today);
  return dayBetween(random, addDays(startDate, Math.max(2, Math.round(passed * (1 - part)))), today);
}

function recently({ random, today }: Draw, { life }: Begun, days: number): IsoDate {
  const earliest = addDays(today, -days);
  const { placeSince } = life.sentence;
  return dayBetween(random, earliest > placeSince ? earliest : addDays(placeSince, 1), today);
}

/** To home detention or monitoring, some by way of lower security. */
function homeward(draw: Draw, to: 'home-detention' | 'electronic-monitoring'): Life {
  const dates = datesIfBegunToday(draw);
  const open = (to === 'home-detention' ? dates.halfDate : dates.monitoringFrom) ?? draw.today;
  const earliest = daysBetween(draw.today, open) + SLACK;
  const passed = draw.random.int(earliest, Math.max(earliest, termOf(draw).release - SLACK));
  const begun = imprisoned(draw, { passed, monitorable: true });
  const from = eligibleFrom(to, begun.life.sentence) ?? draw.today;
  if (draw.random.chance(0.4))
    moved(draw, begun, 'lower-security', dayBetween(draw.random, halfwayTo(begun, from), from));
  const on = dayBetween(draw.random, from, draw.today);
  const criteria: NonNullable<Move['criteria']> =
    to === 'home-detention'
      ? ['specially-positive-development', 'home', 'occupation']
      : ['home', 'occupation', 'consents'];
  return moved(draw, begun, to, on, { criteria, facts: homeFacts(draw.random, on) });
}

/** Released on the first day that the law gives, or a few days later, on a working day. */
function probation(draw: Draw): Life {
  const { release, full } = termOf(draw);
  const passed = draw.random.int(release + SLACK + 4, Math.max(release + SLACK + 4, full - SLACK));
  const begun = imprisoned(draw, { passed });
  const from = eligibleFrom('probation', begun.life.sentence) ?? draw.today;
  if (draw.random.chance(0.4))
    moved(draw, begun, 'lower-security', dayBetween(draw.random, halfwayTo(begun, from), from));
  return moved(draw, begun, 'probation', workingDay(from), { criteria: ['not-inadvisable'] });
}

/** A move to lower security that lies ahead. */
function proposed(draw: Draw): Begun['life'] {
  const begun = midway(draw, {}, [0.2, 0.75]);
  const end = addDays(endOf(begun.life.sentence).on, -1);
  const on = minDate(addDays(draw.today, draw.random.int(5, 25)), end);
  return begun.life.proposed({ to: placeFor(draw.random, 'lower-security', begun), on });
}

function answeredNo(draw: Draw, begun: Begun, type: 'denial' | 'stay', to: Regime): Begun['life'] {
  const criteria: Move['criteria'] = to === 'probation' ? ['not-inadvisable'] : ['security', 'flight-risk'];
  const reason =
    type === 'stay' ? 'Videre opphold er nødvendig av sikkerhetsgrunner.' : 'Vilkårene er ikke oppfylt nå.';
  begun.life.proposed({ to: placeFor(draw.random, to, begun), on: draw.today, type, criteria, reason });
  return begun.life.decided('approve');
}

function breached(draw: Draw, begun: Begun): Begun['life'] {
  const [kind, description] = draw.random.pick([
    ['positive-drug-test', 'Urinprøve ga utslag.'],
    ['late-return', 'Kom to timer for sent.'],
    ['missed-meeting', 'Møtte ikke til avtalt samtale.'],
    ['possession-of-prohibited-item', 'Telefon funnet ved visitasjon.'],
  ] as const);
  return begun.life.breach(kind, recently(draw, begun, 10), description);
}

/** Where a sentence of this length may begin (strgjfl § 11). */
function startingRegime({ random, length, named }: Draw): Regime {
  // Where the named accounts sit there is no other place.
  if (named) return 'high-security';
  const days = roughDays(length);
  return random.chance(days <= 120 ? 0.4 : days <= 730 ? 0.25 : 0) ? 'lower-security' : 'high-security';
}

function firstRegime(draw: Draw): Regime {
  return draw.random.chance(0.1) && roughDays(draw.length) <= 365 ? 'halfway-house' : startingRegime(draw);
}

function halfwayTo({ life }: Begun, date: IsoDate): IsoDate {
  const { startDate } = life.sentence;
  return addDays(startDate, Math.max(2, Math.floor(daysBetween(startDate, date) / 2)));
}

function workingDay(date: IsoDate): IsoDate {
  return weekday(date) <= 5 ? date : addDays(date, 8 - weekday(date));
}
