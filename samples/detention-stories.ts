import { addDays, addMonths, type IsoDate } from '../domain/dates';
import { detentionDates, endOf } from '../domain/dates-of-sentence';
import { eligibleFrom } from '../domain/eligibility';
import { type Life } from './life';
import { adultAge, person } from './people';
import { begin, caseOf, dayBetween, DETENTION_OFFENCES, placeFor, type Begun, type Draw } from './registration';
import { type Story } from './stories';

/** Stories of preventive detention. The length that was drawn is not used: the court sets a frame. */
export const DETENTION_STORIES: readonly Story[] = [
  story('detention', 0.012, (draw) => detained(draw, terms(draw), 0.5).life),
  story('detention in lower security', 0.005, (draw) => {
    const begun = detained(draw, terms(draw), 0.8);
    return lightened(draw, begun, 'lower-security').life;
  }),
  story('detention in a halfway house', 0.002, (draw) => {
    const begun = lightened(draw, detained(draw, terms(draw), 0.95), 'lower-security');
    const on = addDays(draw.today, -draw.random.int(0, 20));
    begun.life.moved({ to: placeFor(draw.random, 'halfway-house', begun), on, criteria: ['positive-development'] });
    return begun.life;
  }),
  story('detention prolonged', 0.006, prolonged),
  story('released on probation from detention', 0.003, released),
  story('detention in which lower security is proposed', 0.001, (draw) => {
    const begun = detained(draw, terms(draw), 0.8);
    const to = placeFor(draw.random, 'lower-security', begun);
    return begun.life.proposed({ to, on: addDays(draw.today, 14) });
  }),
];

interface Terms {
  readonly frameYears: number;
  readonly minimumYears: number;
}

/** Within the caps of strl § 43 (1): a minimum of at most ten years, fourteen for a frame over fifteen. */
function terms({ random }: Draw): Terms {
  const frameYears = random.int(5, 21);
  return { frameYears, minimumYears: Math.min(Math.floor(frameYears * 0.66), frameYears > 15 ? 14 : 10) };
}

/** In detention for so large a part of the minimum period, and somewhat less or more. */
function detained(draw: Draw, { frameYears, minimumYears }: Terms, partOfMinimum: number): Begun {
  const days = Math.round(minimumYears * 365.25 * (partOfMinimum + 0.1 * draw.random.next() * (1 - partOfMinimum)));
  return detainedSince(draw, { frameYears, minimumYears }, addDays(draw.today, -days));
}

function detainedSince(draw: Draw, { frameYears, minimumYears }: Terms, startDate: IsoDate): Begun {
  const { random, today, key } = draw;
  const finalOn = addDays(startDate, -random.int(20, 60));
  const { person: who, woman } = person(random, finalOn, Math.max(21, adultAge(random) - 4));
  const region = 'region-ost';
  const unit = woman
    ? 'bredtveit-fengsel'
    : random.pick(['ila-fengsel', 'ila-fengsel', 'ringerike-fengsel', 'trondheim-fengsel']);
  const offences = [random.pick(DETENTION_OFFENCES)];
  const remandDays = random.chance(0.6) ? random.int(30, 200) : 0;
  const judgment = { ...caseOf(random, region, finalOn), finalOn, frameYears, minimumYears, offences, remandDays };
  const place = { regime: 'high-security' as const, unit };
  const life = begin(key, today, {
    kind: 'preventive-detention',
    person: who,
    judgments: [judgment],
    startDate,
    place,
  });
  return { life, region, woman };
}

function lightened(draw: Draw, begun: Begun, regime: 'lower-security'): Begun {
  const from = eligibleFrom(regime, begun.life.sentence) ?? draw.today;
  begun.life.moved({
    to: placeFor(draw.random, regime, begun),
    on: dayBetween(draw.random, from, addDays(draw.today, -30)),
  });
  return begun;
}

/** The first frame has run out and the court has given more, once or twice; the judgment came before each expiry. */
function prolonged(draw: Draw): Life {
  const { random, today } = draw;
  const frameYears = random.int(5, 10);
  const begun = detainedSince(
    draw,
    { frameYears, minimumYears: Math.floor(frameYears / 2) },
    addMonths(today, -(12 * frameYears + random.int(2, 60))),
  );
  const { life } = begun;
  for (let expiresOn = endOf(life.sentence).on; expiresOn <= today; expiresOn = endOf(life.sentence).on) {
    const judgedOn = addDays(expiresOn, -random.int(40, 80));
    const finalOn = addDays(judgedOn, 14);
    life.prolonged({ years: random.int(3, 5), ...caseOf(random, begun.region, judgedOn), judgedOn, finalOn });
  }
  return life;
}

/** Released after the minimum period and before the frame ran out, with a probation period that still lasts. */
function released(draw: Draw): Life {
  const { random, today } = draw;
  const minimumYears = random.int(4, 8);
  const begun = detainedSince(
    draw,
    { frameYears: minimumYears + 4, minimumYears },
    addMonths(today, -(12 * minimumYears + random.int(8, 30))),
  );
  const { life } = lightened(draw, begun, 'lower-security');
  const minimum = detentionDates(life.sentence)?.minimumExpiryDate ?? today;
  const { placeSince } = life.sentence;
  const from = minimum > placeSince ? minimum : placeSince;
  const consent = random.chance(0.6) ? { facts: { prosecutionConsentedOn: addDays(from, -10) } } : {};
  const on = dayBetween(random, from, today);
  const to = placeFor(random, 'probation', begun);
  return life.moved({ to, on, criteria: ['not-inadvisable'], probationYears: random.int(4, 5), ...consent });
}

function story(name: string, share: number, tell: Story['tell']): Story {
  return { name, share, minDays: 0, maxDays: Number.MAX_SAFE_INTEGER, tell };
}
