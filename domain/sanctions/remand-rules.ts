import { remandCredit, type RemandCredit } from '../calculation/remand-credit';
import { addDays, daysBetween, maxDate, minDate, type IsoDate } from '../dates';
import { lastOf, numberIn, stepsOf, textIn, type Course } from './course';

const HOURS_A_DAY = 24;
/** A prison place within two days of the arrest (forskrift § 4-1). */
export const PLACEMENT_DAYS = 2;
/**
 * How long a court may order at a time, and full isolation in one run (strpl §§ 185, 186 a). Of an adult, remand and
 * isolation may be longer where the court says that the law's own exception holds; nobody under 18 is isolated.
 */
export const REMAND_LIMITS = {
  orderDays: { adult: 28, minor: 14 },
  /** `again`: while it lasts already, and another look after two weeks would be of no use. */
  isolationDays: { first: 14, again: 28 },
  isolationInOneRun: { upToSixYears: 42, overSixYears: 84 },
} as const;

export const isMinor = ({ terms }: Pick<Course, 'terms'>): boolean => textIn(terms, 'under18') === 'yes';

/** The day of the arrest. */
export function arrestedOn({ terms, startDate }: Course): IsoDate {
  return textIn(terms, 'arrestedOn') ?? startDate;
}

/** The day on which the order of the court runs out. */
export function orderEndsOn(course: Course): IsoDate {
  const last = lastOf(course, 'extend-order');
  return (last && textIn(last.values, 'until')) ?? textIn(course.terms, 'until') ?? course.startDate;
}

/** The longest that a court may order from a day. */
export function latestOrder(on: IsoDate, course: Pick<Course, 'terms'>): IsoDate {
  return addDays(on, isMinor(course) ? REMAND_LIMITS.orderDays.minor : REMAND_LIMITS.orderDays.adult);
}

/** A time in isolation by order of the court. */
export interface Isolation {
  readonly stepId: string;
  readonly from: IsoDate;
  /** The day on which it ended, or will by its order. */
  readonly to: IsoDate;
  readonly full: boolean;
  /** Whether nobody has ended it before its day. */
  readonly open: boolean;
}

/** Every time in isolation, in order; the last may lie ahead in part. */
function isolations(course: Course): readonly Isolation[] {
  const found: Isolation[] = [];
  for (const { step, stepId, on, values } of stepsOf(course, 'order-isolation', 'end-isolation')) {
    const last = found.at(-1);
    if (step === 'end-isolation') {
      if (last) found[found.length - 1] = { ...last, to: minDate(last.to, on), open: false };
      continue;
    }
    const from = last?.open === true ? maxDate(on, minDate(last.to, on)) : on;
    if (last?.open === true) found[found.length - 1] = { ...last, to: minDate(last.to, on), open: false };
    const to = textIn(values, 'until') ?? on;
    found.push({ stepId, from, to, full: textIn(values, 'extent') === 'full', open: true });
  }
  return found;
}

/** The isolation that holds now; undefined: there is none. */
export function openIsolation(course: Course): Isolation | undefined {
  const last = isolations(course).at(-1);
  return last?.open === true ? last : undefined;
}

/** Days of one unbroken run of full isolation up to a day on which another order would begin. */
export function isolatedInOneRun(course: Course, on: IsoDate): number {
  let from = on;
  const ofFull = isolations(course).filter(({ full }) => full);
  for (const each of ofFull.toReversed()) {
    const to = each.open ? maxDate(each.to, on) : each.to;
    if (to < from) break;
    from = minDate(from, each.from);
  }
  return daysBetween(from, on);
}

/** How long full isolation may last in one run, unless compelling reasons ask for more. */
export function longestIsolation({ terms }: Pick<Course, 'terms'>): number {
  const { overSixYears, upToSixYears } = REMAND_LIMITS.isolationInOneRun;
  return textIn(terms, 'over6Years') === 'yes' ? overSixYears : upToSixYears;
}

/**
 * Credit for all of the remand up to a day, that day included (R-REM); nothing before the arrest. Isolation that nobody ended
 * lasted, when the remand is over, until it was: it counts to the credit as it does to the limit.
 */
export function creditUntil(
  course: Course,
  day: IsoDate,
): Pick<RemandCredit, 'creditDays' | 'isolationDays' | 'totalDays'> {
  const from = arrestedOn(course);
  const hoursDeprived = Math.max(
    0,
    HOURS_A_DAY * (daysBetween(from, day) + 1) - numberIn(course.terms, 'arrestedAtHour'),
  );
  const last = ({ open, to }: Isolation) => (open && ending(course) ? day : minDate(to, day));
  const hoursFullIsolation = isolations(course)
    .filter(({ full, from: begun }) => full && begun <= day)
    .reduce((sum, isolation) => sum + HOURS_A_DAY * daysBetween(isolation.from, last(isolation)), 0);
  const credit = remandCredit({ kind: 'remand-credit', hoursDeprived, hoursFullIsolation });
  if ('refusal' in credit) throw new Error(`Corrupt log: ${credit.refusal}`);
  return credit;
}

/** The day up to which remand is counted: its end, or the end of what the court has ordered. */
export function countedUntil(course: Course): IsoDate {
  return ending(course)?.on ?? orderEndsOn(course);
}

/** Since when the person has been held without a break; null: there was one, or an order ran out before the next. */
export function heldSince(course: Course): IsoDate | null {
  if (lastOf(course, 'release')) return null;
  let endsOn = textIn(course.terms, 'until') ?? course.startDate;
  for (const { on, values } of stepsOf(course, 'extend-order', 'begin-serving')) {
    if (on > endsOn) return null;
    endsOn = textIn(values, 'until') ?? endsOn;
  }
  return arrestedOn(course);
}

/** The step by which the remand ended; undefined: it lasts. */
function ending(course: Course) {
  return lastOf(course, 'begin-serving', 'release');
}
