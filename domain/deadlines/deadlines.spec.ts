import {
  approver,
  caseworker,
  clock,
  decision,
  detention,
  given,
  proposal,
  region,
  registered,
} from '../../test/given';
import { addDays, type IsoDate } from '../dates';
import { datesOf } from '../dates-of-sentence';
import { deadlinesOf, namedWait, nextDue, nextMoment } from '.';
import { stepOffset, stepsAround } from './steps';
import { DEADLINE_KINDS, type DeadlineKind, type DeadlineKindCode } from './table';
import { TERMS } from './terms';
import { type Sentence } from '../state';

const kinds = (sentence: Sentence, today: IsoDate) =>
  deadlinesOf(sentence, today).map(({ kind, dueOn }) => [kind, dueOn]);

describe('the steps of a deadline due on 1 June', () => {
  const at = (today: IsoDate) => stepsAround({ dueOn: '2026-06-01', daysBefore: [30, 14, 3], overdue: true }, today);
  it.each<[IsoDate, string | null, string]>([
    ['2026-05-01', null, '30-days-before'],
    ['2026-05-02', '30-days-before', '14-days-before'],
    ['2026-05-17', '30-days-before', '14-days-before'],
    ['2026-05-18', '14-days-before', '3-days-before'],
    ['2026-05-29', '3-days-before', 'on-the-day'],
    ['2026-05-31', '3-days-before', 'on-the-day'],
    ['2026-06-01', 'on-the-day', 'overdue-1'],
    ['2026-06-07', 'on-the-day', 'overdue-1'],
    ['2026-06-08', 'overdue-1', 'overdue-2'],
    ['2026-06-28', 'overdue-3', 'overdue-4'],
    ['2026-06-29', 'overdue-4', 'overdue-5'],
    ['2026-09-27', 'overdue-4', 'overdue-5'],
    ['2026-09-28', 'overdue-5', 'overdue-6'],
  ])('on %s: the latest is %s, the next %s', (today, latest, next) => {
    expect([at(today).latest?.name ?? null, at(today).next?.name]).toEqual([latest, next]);
  });

  it('each say by their name how far from the day they are', () => {
    for (let days = 2; days < 400; days += 1) {
      const { latest } = at(addDays('2026-04-30', days));
      expect([latest?.name, addDays('2026-06-01', stepOffset(latest?.name ?? ''))]).toEqual([latest?.name, latest?.on]);
    }
    expect(stepOffset('overdue-3', 'daily')).toBe(3);
  });

  it.each([
    ['2026-06-01', 'on-the-day', 'overdue-1', '2026-06-02'],
    ['2026-06-02', 'overdue-1', 'overdue-2', '2026-06-08'],
    ['2026-06-07', 'overdue-1', 'overdue-2', '2026-06-08'],
    ['2026-06-08', 'overdue-2', 'overdue-3', '2026-06-15'],
    ['2026-06-29', 'overdue-5', 'overdue-6', '2026-09-28'],
  ])('of what is due at once go on the day after: on %s the latest is %s, the next %s on %s', (today, ...expected) => {
    const { latest, next } = stepsAround(
      { dueOn: '2026-06-01', daysBefore: [], overdue: true, rhythm: 'at-once' },
      today,
    );
    expect([latest?.name, next?.name, next?.on]).toEqual(expected);
    expect(addDays('2026-06-01', stepOffset(latest?.name ?? '', 'at-once'))).toBe(latest?.on);
  });

  it('of every kind that is due at once, and of no other, go on the day after', () => {
    const rows = Object.entries(DEADLINE_KINDS) as [DeadlineKindCode, DeadlineKind][];
    const nextDay = rows.filter(([, { rhythm }]) => rhythm === 'at-once').map(([kind]) => kind);
    expect(nextDay).toEqual(rows.map(([kind]) => kind).filter((kind) => TERMS[kind].counts === 'at-once'));
    expect(nextDay).toContain('report-to-police');
  });

  it('end with the day itself where the day settles it', () => {
    const settled = stepsAround({ dueOn: '2026-06-01', daysBefore: [3], overdue: false }, '2027-01-01');
    expect(settled).toEqual({ latest: { name: 'on-the-day', on: '2026-06-01' }, next: null });
  });
});

describe('the deadlines of a sentence', () => {
  it('of 18 months: assess lower security, decide probation, full term', () => {
    expect(kinds(given(...registered()).sentence(), '2026-03-02')).toEqual([
      ['assess-lower-security', '2026-03-02'],
      ['decide-probation', '2027-02-18'],
      ['full-term', '2027-08-20'],
    ]);
  });

  it("of preventive detention: two thirds of the minimum, the minimum, the prosecution's day, the frame", () => {
    expect(kinds(given(...registered(detention())).sentence(), '2026-03-02')).toEqual([
      ['assess-detention-progression', '2030-03-02'],
      ['minimum-expiry', '2032-03-01'],
      ['prosecution-deadline', '2035-11-30'],
      ['frame-expiry', '2036-03-01'],
    ]);
  });

  // Five years from a start end the day before it; the case must be raised three months before that.
  it.each<[start: IsoDate, legal: IsoDate, due: IsoDate, why: string]>([
    ['2026-06-13', '2031-03-12', '2031-03-12', 'a Wednesday'],
    ['2026-06-16', '2031-03-15', '2031-03-14', 'a Saturday'],
    ['2026-06-17', '2031-03-16', '2031-03-14', 'a Sunday'],
    ['2026-07-12', '2031-04-11', '2031-04-09', 'Good Friday'],
    ['2026-07-15', '2031-04-14', '2031-04-09', 'Easter Monday'],
    ['2026-08-18', '2031-05-17', '2031-05-16', '17 May'],
  ])('to prolong preventive detention from %s, %s by law, are due on %s: %s (E-14)', (startDate, legal, due) => {
    const order = { ...detention(5, null), startDate };
    const sentence = given(...registered(order, startDate)).sentence();
    expect(datesOf(sentence)).toMatchObject({ prosecutionDeadline: legal });
    expect(kinds(sentence, startDate)).toContainEqual(['prosecution-deadline', due]);
  });

  // Decided on 2 April, in effect on 20 April: six months are of the decision (forskrift § 6-1).
  it('of especially high security run from the decision, and from the day of the move where that came first', () => {
    const to = { regime: 'especially-high-security', unit: 'oslo-fengsel' } as const;
    const moved = (effectiveOn: IsoDate) => {
      const approved = given(...registered())
        .on('2026-04-01')
        .when(caseworker, proposal({ to, effectiveOn }))
        .then({ type: 'TransitionProposed' })
        .on('2026-04-02')
        .when(region, decision());
      return effectiveOn > '2026-04-02'
        ? approved
            .then({ type: 'TransitionApproved' })
            .on(effectiveOn)
            .when(clock, { type: 'TakeEffect', proposalId: 'p1' })
            .then({ type: 'RegimeChanged' })
        : approved.then({ type: 'TransitionApproved' }, { type: 'RegimeChanged' });
    };
    const review = (effectiveOn: IsoDate) =>
      kinds(moved(effectiveOn).sentence(), effectiveOn).find(([kind]) => kind === 'especially-high-security-review');
    expect(review('2026-04-20')?.[1]).toBe('2026-10-02');
    expect(review('2026-04-02')?.[1]).toBe('2026-10-02');
    expect(review('2026-03-30')?.[1]).toBe('2026-09-30');
  });

  // 18 months from 2 March 2026 less 12 days of remand end on 20 August 2027: more than a year remains on 10 May 2026.
  it('of limitation run while the sentence is interrupted, on what remains (strl § 93 (5))', () => {
    const interrupted = given(...registered())
      .on('2026-05-10')
      .when(approver, {
        type: 'RegisterAbsence',
        absenceId: 'a1',
        absence: 'interruption',
        from: '2026-05-10',
        reason: 'Operasjon',
      }) // prettier-ignore
      .then({ type: 'AbsenceRegistered' });
    expect(kinds(interrupted.sentence(), '2026-05-10')).toEqual([
      ['interruption-ends', '2026-06-07'],
      ['limitation', '2036-05-10'],
    ]);
  });

  it('are open on the day and overdue the day after', () => {
    const sentence = given(...registered()).sentence();
    const stateOn = (today: IsoDate) =>
      deadlinesOf(sentence, today).find(({ kind }) => kind === 'decide-probation')?.state;
    expect([stateOn('2027-02-17'), stateOn('2027-02-18'), stateOn('2027-02-19')]).toEqual(['open', 'open', 'overdue']);
  });

  it("are the decision's while a proposal waits, and the day of effect once it is approved", () => {
    const proposed = given(...registered())
      .on('2026-05-20')
      .when(caseworker, proposal())
      .then({ type: 'TransitionProposed' });
    expect(kinds(proposed.sentence(), '2026-05-20')[0]).toEqual(['decide-proposal', '2026-06-03']);
    const approved = proposed.on('2026-05-21').when(approver, decision()).then({ type: 'TransitionApproved' });
    expect(kinds(approved.sentence(), '2026-05-21')[0]).toEqual(['transition-takes-effect', '2026-06-15']);
  });

  it('of a person unlawfully absent are the report and the limitation, and the wait has a name', () => {
    const gone = given(...registered())
      .on('2026-05-10')
      .when(caseworker, {
        type: 'RegisterAbsence',
        absenceId: 'a1',
        absence: 'escape',
        from: '2026-05-10',
        reason: null,
      })
      .then({ type: 'AbsenceRegistered' });
    expect(kinds(gone.sentence(), '2026-05-10')).toEqual([
      ['report-to-police', '2026-05-10'],
      ['limitation', '2036-05-10'],
    ]);
    expect(namedWait(gone.sentence())).toBe('unlawfully-absent');
  });
});

describe('a proposal made today', () => {
  const propose = (effectiveOn: IsoDate) =>
    given(...registered())
      .on('2026-05-20')
      .when(caseworker, proposal({ effectiveOn }))
      .then({ type: 'TransitionProposed' });

  it.each<[IsoDate, IsoDate]>([
    ['2026-03-10', '2026-05-21'],
    ['2026-05-20', '2026-05-21'],
    ['2026-05-22', '2026-05-22'],
    ['2026-06-15', '2026-06-03'],
  ])('for %s is to be decided by %s, and nothing is heard of it the same day', (effectiveOn, dueOn) => {
    const proposed = propose(effectiveOn);
    const deadline = deadlinesOf(proposed.sentence(), '2026-05-20').find(({ kind }) => kind === 'decide-proposal');
    expect(deadline?.dueOn).toBe(dueOn);
    expect(nextDue(proposed.sentence(), '2026-05-20')).toBeNull();
    expect(nextDue(proposed.sentence(), dueOn)).toMatchObject({ deadlineId: 'decide-proposal/p1', step: 'on-the-day' });
  });
});

describe('the clock', () => {
  const serving = given(...registered());
  const due = (past: typeof serving, today: IsoDate) => nextDue(past.sentence(), today);

  it('first says, once, that a day passed undecided', () => {
    expect(due(serving, '2026-03-02')).toMatchObject({ type: 'ReachDeadline', step: 'on-the-day' });
    const passed = { type: 'PassUndecided', deadlineId: 'assess-lower-security', dueOn: '2026-03-02' } as const;
    serving.on('2026-03-02').when(clock, passed).thenRefused('not-due');
    expect(due(serving, '2026-03-03')).toMatchObject({ type: 'ReachDeadline', step: 'on-the-day' });
    const flagged = serving
      .on('2026-03-03')
      .when(clock, passed)
      .then({ type: 'DayPassedUndecided', kind: 'assess-lower-security' });
    expect(flagged.sentence().undecided).toHaveLength(1);
    flagged.on('2026-03-03').when(clock, passed).then();
    const stayed = flagged
      .on('2026-05-20')
      .when(caseworker, proposal({ proposal: 'stay' }))
      .then({ type: 'TransitionProposed' })
      .on('2026-05-21')
      .when(approver, decision())
      .then({ type: 'StayDecided' });
    expect(stayed.sentence().undecided).toEqual([]);
  });

  it('hears only the latest step of each deadline after an outage', () => {
    const passed = { type: 'PassUndecided', deadlineId: 'assess-lower-security', dueOn: '2026-03-02' } as const;
    const flagged = serving.on('2026-03-03').when(clock, passed).then({ type: 'DayPassedUndecided' });
    const command = due(flagged, '2026-03-25');
    expect(command).toEqual({
      type: 'ReachDeadline',
      deadlineId: 'assess-lower-security',
      dueOn: '2026-03-02',
      step: 'overdue-3',
    });
    if (!command) throw new Error('nothing was due');
    const heard = flagged.on('2026-03-25').when(clock, command).then({ type: 'DeadlineReached', step: 'overdue-3' });
    expect(due(heard, '2026-03-25')).toBeNull();
    expect(nextMoment(heard.sentence(), '2026-03-25')).toMatchObject({ on: '2026-03-30' });
    heard.on('2026-03-25').when(clock, command).then();
  });

  it('says nothing of a step that is past saying, nor of a deadline that has moved', () => {
    const step = (name: string, dueOn = '2026-03-02') =>
      ({ type: 'ReachDeadline', deadlineId: 'assess-lower-security', dueOn, step: name }) as const;
    serving.on('2026-03-25').when(clock, step('overdue-1')).then();
    serving.on('2026-03-25').when(clock, step('overdue-3', '2026-03-01')).then();
  });

  it('takes what is due in its order in time', () => {
    const approved = serving
      .on('2026-05-20')
      .when(caseworker, proposal())
      .then({ type: 'TransitionProposed' })
      .on('2026-05-21')
      .when(approver, decision())
      .then({ type: 'TransitionApproved' });
    expect(due(approved, '2026-05-21')).toBeNull();
    expect(due(approved, '2027-03-01')).toEqual({ type: 'TakeEffect', proposalId: 'p1' });
    const moved = approved
      .on('2027-03-01')
      .when(clock, { type: 'TakeEffect', proposalId: 'p1' })
      .then({ type: 'RegimeChanged', effectiveOn: '2026-06-15' });
    expect(due(moved, '2027-03-01')).toEqual({
      type: 'PassUndecided',
      deadlineId: 'decide-probation',
      dueOn: '2027-02-18',
    });
  });
});
