import { isMinor } from '../domain/age';
import { addDays, daysBetween, maxDate, minDate, type IsoDate } from '../domain/dates';
import { type Provider } from '../domain/events';
import { openExclusions } from '../domain/exclusion';
import { isWorkingDay } from '../domain/holidays';
import { leaveFrom } from '../domain/leave';
import { admittedOn } from '../domain/reintegration-terms';
import { PRISON, PRISON_KINDS } from '../domain/regimes';
import { openAbsence, type Sentence } from '../domain/state';
import { lastQuarter } from '../domain/statistics/quarters';
import { type Life } from './life';
import { type Random } from './random';
import { dayBetween } from './registration';
import { ACTIVITY, CONSENTS, EXCLUSIONS_A_QUARTER, EXCLUSION_DAYS, LEAVE, PLANS, type SampleExclusion } from './shares';

/** What is told of whoever sits in a prison: its own random numbers leave everything else as it is without it. */
export interface DailyLife {
  readonly random: Random;
  readonly today: IsoDate;
  /** Of all, for whom each day's activity is recorded. */
  readonly recorded: number;
}

/** Who stands by somebody in prison, what they plan, what fills their days, and what takes them out of company. */
export function dailyLife(life: Life, daily: DailyLife): Life {
  const { sentence } = life;
  if (sentence.status !== 'serving' || !PRISON.includes(sentence.place.regime) || openAbsence(sentence)) return life;
  const { random } = daily;
  if (random.chance(PLANS.contactOfficer)) life.contactOfficer(sentence.caseworker);
  if (!PRISON_KINDS.some((kind) => kind === sentence.order.kind)) return life;
  plans(life, daily);
  consents(life, daily);
  if (openExclusions(sentence).length > 0) return life;
  const excluded = excludedInQuarter(life, daily);
  if (!excluded) leaves(life, daily);
  if (!excluded && random.chance(daily.recorded)) activity(life, daily);
  return life;
}

const GOALS = [
  { area: 'work-or-education', goal: 'Fullføre fagbrev.', responsible: 'Skolen i fengselet' },
  { area: 'home', goal: 'Ha leiekontrakt før løslatelse.', responsible: 'Kommunen' },
  { area: 'substance-use', goal: 'Gjennomføre rusprogram.', responsible: 'Kontaktbetjent' },
  { area: 'income', goal: 'Få gjeldsrådgivning.', responsible: 'NAV' },
  { area: 'network', goal: 'Ha kontakt med barna hver uke.', responsible: 'Kontaktbetjent' },
] as const;

function plans(life: Life, { random, today }: DailyLife): void {
  if (!random.chance(PLANS.future)) return;
  life.planned('future-plan', addDays(today, random.int(14, 90)));
  for (const goal of random.shuffled(GOALS).slice(0, random.int(1, 2)))
    life.goal({ ...goal, reviewOn: addDays(today, random.int(14, 90)) });
  if (random.chance(PLANS.implementation)) life.planned('implementation-plan', addDays(today, random.int(14, 90)));
}

const SHARED_WITH: readonly Provider[] = ['school', 'labour-and-welfare', 'health'];

/** What somebody was asked to consent to, what they said, and what was then told to whom. */
function consents(life: Life, { random, today }: DailyLife): void {
  const asked = (probability: number, provider: Provider | null): boolean => {
    if (!random.chance(probability)) return false;
    const answer = random.chance(CONSENTS.given) ? 'given' : 'declined';
    life.answeredConsent(provider, answer, maxDate(admittedOn(life.sentence), addDays(today, -random.int(7, 60))));
    return answer === 'given';
  };
  if (asked(CONSENTS.asked, null) && random.chance(CONSENTS.withdrawn)) life.withdrewConsent(today);
  const provider = random.pick(SHARED_WITH);
  if (asked(CONSENTS.askedToShare, provider) && random.chance(CONSENTS.shared)) life.shared(provider);
}

/** The days of the last quarter on which somebody was where they are now; null: there were none. */
function daysOf(
  { placeSince, startDate, absences }: Sentence,
  today: IsoDate,
): readonly [from: IsoDate, to: IsoDate] | null {
  const { from, to } = lastQuarter(today);
  const back = absences.flatMap((absence) => absence.to ?? []);
  const first = maxDate(from, addDays(maxDate(placeSince, startDate, ...back), 1));
  return daysBetween(first, to) < EXCLUSION_DAYS.full[1] ? null : [first, to];
}

/** Whether somebody was excluded in the quarter that the statistics are of. */
function excludedInQuarter(life: Life, { random, today }: DailyLife): boolean {
  const { sentence } = life;
  const days = daysOf(sentence, today);
  if (!days || sentence.place.regime !== 'high-security' || isMinor(sentence.person, days[0])) return false;
  if (!random.chance(EXCLUDED)) return false;
  const exclusion = random.weighted(KINDS, (kind) => EXCLUSIONS_A_QUARTER[kind]);
  const [least, longest] = EXCLUSION_DAYS[exclusion];
  const from = dayBetween(random, days[0], addDays(days[1], -longest));
  const to = addDays(from, random.int(least, longest));
  life.excluded(exclusion, exclusion === 'full' ? 'order-and-security' : 'injury-or-violence', `${from}T10:30`);
  life.inCompanyAgain(`${to}T12:00`);
  return true;
}

const KINDS = Object.keys(EXCLUSIONS_A_QUARTER) as SampleExclusion[];
const EXCLUDED = KINDS.reduce((sum, kind) => sum + EXCLUSIONS_A_QUARTER[kind], 0);

/** Leaves of two nights, at most one in a month. */
function leaves(life: Life, { random, today }: DailyLife): void {
  const days = daysOf(life.sentence, today);
  if (!days) return;
  const open = leaveFrom('ordinary', life.sentence);
  for (let month = days[0]; addDays(month, 30) <= days[1]; month = addDays(month, 30)) {
    const leave = open !== null && open <= month ? 'ordinary' : 'welfare';
    if (!random.chance(leave === 'ordinary' ? LEAVE.ofThoseOpen : LEAVE.welfare)) continue;
    const from = addDays(month, random.int(0, 20));
    const to = addDays(from, LEAVE.nights);
    life.onLeave(leave, from, to);
    const late = random.chance(LEAVE.late);
    const defaulted = !late && random.chance(LEAVE.defaulted);
    life.backFromLeave(defaulted ? 'not' : late ? 'late' : 'on-time', late ? addDays(to, 1) : to);
    if (!defaulted) continue;
    life.returned(addDays(to, random.int(1, 5)), 0);
    return;
  }
}

const FILLED_BY = [
  { activity: 'work', provider: 'correctional-service', description: 'Snekkerverkstedet' },
  { activity: 'work', provider: 'correctional-service', description: 'Kjøkkenet' },
  { activity: 'education', provider: 'school', description: 'Videregående opplæring' },
  { activity: 'programme', provider: 'correctional-service', description: 'Rusprogram' },
] as const;

/** Of the days that are left when nobody came. */
const REFUSED = ACTIVITY.refused / (1 - ACTIVITY.attended - ACTIVITY.excused);

/** Each working day since the beginning of the quarter, to yesterday. */
function activity(life: Life, { random, today }: DailyLife): void {
  const { sentence } = life;
  const first = maxDate(admittedOn(sentence), minDate(lastQuarter(today).from, addDays(today, -1)));
  if (first >= today) return;
  const filledBy = random.pick(FILLED_BY);
  life.active({ ...filledBy, daysPerWeek: 5, from: first });
  for (let on = first; on < today; on = addDays(on, 1)) {
    const away = life.sentence.leaves.some(({ from, to }) => from <= on && on <= to);
    const absent = life.sentence.absences.some(({ from, to }) => from <= on && (to === null || on <= to));
    if (!isWorkingDay(on) || away || absent) continue;
    const drawn = random.next();
    if (drawn < ACTIVITY.attended) life.came('attended', on);
    else if (drawn < ACTIVITY.attended + ACTIVITY.excused) life.came('excused', on);
    // Work alone may be imposed (forskrift § 3-12).
    else if (filledBy.activity === 'work' && random.chance(REFUSED)) life.refusedWork(on);
  }
}
