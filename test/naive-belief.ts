import { osloDate, type Instant, type IsoDate } from '../domain/dates';
import { type RecordedEvent, type SentenceEvent } from '../domain/events';

/**
 * What was believed of a sentence, by tables of dated facts and no fold at all: for each fact the last that was known and
 * held. Slow and simple, and made of other thoughts than `asOf`: the two must agree.
 */
export interface Belief {
  readonly startDate: IsoDate;
  readonly unbrokenCustodySince: IsoDate | null;
  readonly judgments: unknown;
  readonly extraRemandDays: number;
  readonly ruleSet: string;
  readonly absentSince: IsoDate | null;
  readonly absences: readonly string[];
  readonly proposals: readonly string[];
  readonly breaches: readonly string[];
  readonly conditions: readonly string[];
  readonly prolongedYears: readonly number[];
}

type OfType<T> = Extract<SentenceEvent, { type: T }>;

export function naiveBelief(events: readonly RecordedEvent[], knownAt: Instant, on: IsoDate): Belief | null {
  const known = events.filter(({ occurredAt }) => occurredAt <= knownAt);
  const every = <T extends SentenceEvent['type']>(type: T) =>
    known.flatMap(({ event, effectiveOn }) =>
      event.type === type ? [{ event: event as OfType<T>, effectiveOn }] : [],
    );
  const holding = <T extends SentenceEvent['type']>(type: T) =>
    every(type).filter(({ effectiveOn }) => effectiveOn <= on);
  const corrections = every('FactCorrected').map(({ event, effectiveOn }) => ({ ...event.correction, effectiveOn }));

  const [first] = every('SentenceRegistered');
  if (!first) return null;
  const registeredOn = osloDate(known[0]?.occurredAt ?? '');
  const starts = corrections.flatMap((each) => (each.field === 'startDate' ? [each.startDate] : []));
  const startDate = starts.at(-1) ?? first.event.startDate;
  if ((startDate < registeredOn ? startDate : registeredOn) > on) return null;

  const held = corrections.findLast((each) => each.field === 'unbrokenCustodySince' && each.effectiveOn <= on);
  const unbrokenCustodySince =
    held?.field === 'unbrokenCustodySince' ? held.unbrokenCustodySince : (first.event.unbrokenCustodySince ?? null);

  const judgments = structuredClone(first.event.order.judgments) as unknown as Record<string, unknown>[];
  for (const each of corrections.filter(({ effectiveOn }) => effectiveOn <= on)) {
    const [judgment] = judgments;
    if (!judgment) continue;
    if (each.field === 'length') judgment['length'] = each.length;
    if (each.field === 'remandDays') judgment['remandDays'] = each.remandDays;
    if (each.field === 'frame')
      Object.assign(judgment, { frameYears: each.frameYears, minimumYears: each.minimumYears });
  }

  // The last dates known of each absence, the days of return included.
  const absences = every('AbsenceRegistered').map(({ event: { absenceId, from } }) => {
    const last = corrections.findLast((each) => each.field === 'absence' && each.absenceId === absenceId);
    const back = every('AbsenceEnded').find(({ event }) => event.absenceId === absenceId)?.event.returnedOn ?? null;
    return last?.field === 'absence' ? { absenceId, from: last.from, to: last.to } : { absenceId, from, to: back };
  });
  const begun = absences.filter(({ from }) => from <= on);
  const lasting = begun.find(({ to }) => to === null || to > on);

  return {
    ...{ startDate, unbrokenCustodySince, judgments, absentSince: lasting?.from ?? null },
    extraRemandDays: holding('RemandCredited').reduce((days, { event }) => days + event.days, 0),
    ruleSet: holding('RuleSetAdopted').at(-1)?.event.ruleSet ?? first.event.ruleSet,
    absences: begun.map(({ absenceId, from, to }) => `${absenceId} ${from} ${to !== null && to <= on ? to : null}`),
    proposals: holding('TransitionProposed').map(({ event }) => event.proposalId),
    breaches: holding('BreachRegistered').map(({ event }) => event.breachId),
    conditions: holding('ConditionSet').map(({ event }) => event.conditionId),
    prolongedYears: holding('CourtProlonged').map(({ event }) => event.years),
  };
}
