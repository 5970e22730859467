import { answers, approver, broke, caseworker, given, home, imprisonment, placement, registered, releasedOnProbation } from '../test/given'; // prettier-ignore
import { addDays, type IsoDate } from './dates';
import { effectiveOn } from './effective';
import { type RecordedEvent, type SentenceEvent } from './events';
import { periodsOf, whereabouts } from './periods';
import { asOf } from './timeline';

type Past = ReturnType<typeof given>;

/** The same log with the day of each event said: what was recorded together has one. */
function recordedOn(past: Past, days: readonly IsoDate[]): readonly RecordedEvent[] {
  return past.events.map((event: SentenceEvent, n): RecordedEvent => {
    const on = days[n] ?? days.at(-1) ?? '2026-03-02';
    const occurredAt = `${on}T10:00:00.000Z`;
    const said = { eventId: `e${n + 1}`, version: n + 1, actor: caseworker, event };
    return { ...said, occurredAt, recordedAt: occurredAt, effectiveOn: effectiveOn(event, on) };
  });
}

/** For every instant at which something was recorded, and every third day around it: what the periods say is what `asOf` says. */
function expectAsBelieved(events: readonly RecordedEvent[], from: IsoDate, days: number): void {
  const periods = periodsOf(events);
  const instants = [...new Set(events.map(({ occurredAt }) => occurredAt))];
  for (const knownAt of instants)
    for (let day = 0; day < days; day += 3) {
      const on = addDays(from, day);
      const covering = periods.filter(
        (period) =>
          period.knownFrom <= knownAt &&
          (period.knownTo === null || knownAt < period.knownTo) &&
          period.from <= on &&
          (period.to === null || on < period.to),
      );
      const believed = asOf(events, knownAt, on);
      expect({ knownAt, on, covering: covering.length }).toEqual({ knownAt, on, covering: believed ? 1 : 0 });
      if (believed) expect(covering[0]).toMatchObject(whereabouts(believed.state));
    }
}

describe('where a person was, as it was believed', () => {
  it('follows a probation that is suspended, petitioned for, and never stood still before', () => {
    const past = broke(
      broke(releasedOnProbation(), '2027-03-01', 'b1')
        .on('2027-03-02')
        .when(approver, answers('b1', 'warning-talk'))
        .then({ type: 'BreachAnswered' }),
      '2027-04-01',
      'b2',
    )
      .on('2027-04-05')
      .when(approver, {
        type: 'SuspendProbation',
        suspensionId: 's1',
        breachId: 'b2',
        reason: 'Møter ikke, svarer ikke.',
      })
      .then({ type: 'ProbationSuspended' })
      .on('2027-04-15')
      .when(approver, { type: 'LiftSuspension', suspensionId: 's1', reason: 'Har forklart fraværet.' })
      .then({ type: 'SuspensionEnded' });
    const days = [...Array<IsoDate>(3).fill('2026-03-02'), ...Array<IsoDate>(4).fill('2027-02-18')];
    const events = recordedOn(past, [...days, '2027-03-01', '2027-03-02', '2027-04-01', '2027-04-05', '2027-04-15']);
    expectAsBelieved(events, '2027-02-10', 90);
    const stopped = periodsOf(events).filter(({ clockStopped, knownTo }) => clockStopped !== null && knownTo === null);
    expect(stopped).toMatchObject([{ clockStopped: 'suspended-pending-court', from: '2027-04-05', to: '2027-04-15' }]);
  });

  it('follows whoever is granted monitoring before they begin, and whose first day is put off', () => {
    const facts = { ...home, consentedOn: '2026-03-20', cohabitants: [] };
    const order = imprisonment({ startDate: '2026-05-04' }, { years: 0, months: 0, days: 120 });
    const past = given(...registered(order, '2026-02-02'))
      .on('2026-03-10')
      .when(caseworker, { type: 'RecordMonitoringApplication', applicationId: 'd2', receivedOn: '2026-03-10' })
      .then({ type: 'MonitoringApplied' })
      .on('2026-04-01')
      .when(approver, { type: 'GrantMonitoring', applicationId: 'd2', unit: 'friomsorgen-oslo', facts, reason: null })
      .then({ type: 'MonitoringGranted' })
      .on('2026-04-20')
      .when(placement, {
        type: 'PostponeStart',
        postponementId: 'u1',
        ground: 'health',
        to: '2026-06-01',
        reason: 'Opereres 3. mai.',
      }) // prettier-ignore
      .then({ type: 'StartPostponed' }, { type: 'DatesCalculated' });
    const events = recordedOn(past, [
      '2026-02-02',
      '2026-02-02',
      '2026-03-10',
      '2026-04-01',
      '2026-04-20',
      '2026-04-20',
    ]);
    expectAsBelieved(events, '2026-01-30', 120);
    const last = periodsOf(events).filter(({ to, knownTo }) => to === null && knownTo === null);
    expect(last).toMatchObject([{ status: 'summoned', regime: 'electronic-monitoring', since: '2026-06-01' }]);
  });

  it('keeps what was believed of an escape before its end was corrected', () => {
    const past = given(...registered())
      .on('2026-05-10')
      .when(caseworker, {
        type: 'RegisterAbsence',
        absenceId: 'a1',
        absence: 'escape',
        from: '2026-05-10',
        reason: null,
      })
      .then({ type: 'AbsenceRegistered' })
      .on('2026-05-20')
      .when(caseworker, { type: 'EndAbsence', absenceId: 'a1', returnedOn: '2026-05-20', countedDays: 0 })
      .then({ type: 'AbsenceEnded' }, { type: 'DatesCalculated' })
      .on('2026-06-01')
      .when(placement, {
        ...({
          type: 'CorrectFact',
          correctionId: 'f1',
          corrects: 'e4',
          holdsFrom: '2026-05-10',
          birthDate: null,
        } as const),
        correction: { field: 'absence', absenceId: 'a1', from: '2026-05-12', to: '2026-05-16', countedDays: 0 },
        reason: 'Misread.',
      })
      .then({ type: 'FactCorrected' }, { type: 'DatesCalculated' });
    const first = Array<IsoDate>(3).fill('2026-03-02');
    const events = recordedOn(past, [...first, '2026-05-10', '2026-05-20', '2026-05-20', '2026-06-01', '2026-06-01']);
    expectAsBelieved(events, '2026-05-01', 60);
    const escaped = periodsOf(events).filter(({ clockStopped }) => clockStopped === 'escape');
    expect(escaped.map(({ from, to, knownTo }) => [from, to, knownTo === null])).toContainEqual(['2026-05-12', '2026-05-16', true]); // prettier-ignore
  });
});
