import {
  answers,
  approver,
  broke,
  caseworker,
  clock,
  court,
  decision,
  detention,
  given,
  imprisonment,
  placement,
  proposal,
  region,
  registered,
  releasedOnProbation,
  rules,
} from '../../test/given';
import { type Asked } from '../commands';
import { type IsoDate } from '../dates';
import { endOf } from '../dates-of-sentence';
import { deadlinesOf } from '../deadlines';
import { type Correction } from '../events';
import { decisionIn } from '../letters';
import { noticesFor } from '../notices';

type Correct = Extract<Asked, { type: 'CorrectFact' }>;
const corrects = (correction: Correction, more: Partial<Correct> = {}): Correct => ({
  ...({ type: 'CorrectFact', correctionId: 'f1', corrects: 'e1', holdsFrom: '2026-03-02', correction } as const),
  ...{ birthDate: null, reason: 'The judgment says so.' },
  ...more,
});
const length = (years: number, months: number, days = 0): Correction => ({
  field: 'length',
  judgment: 0,
  length: { years, months, days },
});
const serving = given(...registered());
const held = given(...registered(detention()));
const attempt = (correction: Correction, more: Partial<Correct> = {}, past = serving, today: IsoDate = '2027-01-10') =>
  past.on(today).when(placement, corrects(correction, more));

describe('a correction', () => {
  it('of the length moves every date and deadline, and says each', () => {
    const corrected = attempt(length(1, 3)).then(
      { type: 'FactCorrected' },
      {
        type: 'DatesCalculated',
        because: 'correction',
        correctionId: 'f1',
        changes: [
          { date: 'oneThirdDate', before: '2026-08-19', after: '2026-07-20' },
          { date: 'halfDate', before: '2026-11-19', after: '2026-10-04' },
          { date: 'twoThirdsDate', before: '2027-02-18', after: '2026-12-19' },
          { date: 'fullTermDate', before: '2027-08-20', after: '2027-05-20' },
          { date: 'expectedReleaseDate', before: '2027-02-18', after: '2026-12-19' },
          { date: 'probationEligibleDate', before: '2027-02-18', after: '2026-12-19' },
          { date: 'monitoringFrom', before: '2026-08-19', after: '2026-07-20' },
          { date: 'halfTimeReleaseFrom', before: '2026-11-19', after: '2026-10-04' },
          { date: 'ordinaryLeaveFrom', before: '2026-08-19', after: '2026-07-20' },
          { date: 'workReleaseFrom', before: '2026-08-19', after: '2026-07-20' },
          { date: 'homeFrom', before: '2026-11-19', after: '2026-10-04' },
          { date: 'endsOn', before: '2027-08-20', after: '2027-05-20' },
          { date: 'proposedReleaseDate', before: null, after: '2026-12-18' },
        ],
      },
    );
    expect(deadlinesOf(corrected.sentence(), '2027-01-10').map(({ kind, dueOn }) => [kind, dueOn])).toEqual([
      ['assess-lower-security', '2026-03-02'],
      ['decide-probation', '2026-12-19'],
      ['full-term', '2027-05-20'],
    ]);
  });

  it('is told to the caseworker, date by date, once', () => {
    const corrected = attempt(length(1, 3)).then({ type: 'FactCorrected' }, { type: 'DatesCalculated' });
    const last = corrected.events.at(-1);
    const notices = last ? noticesFor(last, corrected.sentence(), 's1') : [];
    expect(notices).toMatchObject([{ key: 'corrected/s1/f1', to: { role: 'caseworker', user: 'ola' } }]);
    expect(notices[0]?.text).toContain('fullTermDate: 20.08.2027 → 20.05.2027');
    expect(notices[0]?.text).not.toContain('Prøve');
  });

  it.each<[string, Correction]>([
    ['what is recorded already', length(1, 6)],
    ['a judgment that there is not', { field: 'remandDays', judgment: 1, remandDays: 3 }],
    ['the frame of an imprisonment', { field: 'frame', frameYears: 5, minimumYears: null }],
    ['an absence that there is not', absence('a1', '2026-05-10', '2026-05-12')],
    ['no birth date', { field: 'birthDate' }],
    ['nothing to serve', length(0, 0)],
  ])('does not fit %s', (_, correction) => {
    expect(attempt(correction).decision).toMatchObject({
      ok: false,
      code: expect.stringMatching(/nothing-to|no-sentence/),
    });
  });

  it('has a reason, and holds from a day that has been', () => {
    attempt(length(1, 3), { reason: ' ' }).thenRefused('reason-required');
    attempt(length(1, 3), { holdsFrom: '2027-01-11' }).thenRefused('date-in-future');
    attempt(length(1, 3), { holdsFrom: '2027-01-10' }).then({ type: 'FactCorrected' }, { type: 'DatesCalculated' });
  });

  it.each<[Correction, string | null]>([
    [length(30, 0), null],
    [length(30, 0, 1), 'sentence-too-long'],
  ])('gives no sentence that the law does not know: %j', (correction, refusal) => {
    const tried = attempt(correction).decision;
    expect(tried).toMatchObject(refusal ? { ok: false, code: refusal } : { ok: true });
  });

  it.each<[number, number | null, string | null]>([
    [12, 8, null],
    [12, 11, 'frame-outside-law'],
    [22, 10, 'frame-outside-law'],
  ])('of a frame to %s years with a minimum of %s', (frameYears, minimumYears, refusal) => {
    const tried = attempt({ field: 'frame', frameYears, minimumYears }, {}, held);
    if (refusal) tried.thenRefused('frame-outside-law');
    else tried.then({ type: 'FactCorrected' }, { type: 'DatesCalculated', because: 'correction' });
  });

  it('of remand makes every date come earlier', () => {
    const corrected = attempt({ field: 'remandDays', judgment: 0, remandDays: 22 }).then(
      { type: 'FactCorrected' },
      { type: 'DatesCalculated' },
    );
    expect(endOf(corrected.sentence()).on).toBe('2027-08-10');
  });

  it('of the start moves the first place, but not beyond the second, and begins nobody tomorrow', () => {
    const corrected = attempt({ field: 'startDate', startDate: '2026-03-01' }).then(
      { type: 'FactCorrected' },
      { type: 'DatesCalculated' },
    );
    expect(corrected.sentence()).toMatchObject({ startDate: '2026-03-01', placeSince: '2026-03-01' });
    attempt({ field: 'startDate', startDate: '2027-01-11' }).thenRefused('date-in-future');
    const moved = releasedOnProbation();
    attempt({ field: 'startDate', startDate: '2027-02-19' }, {}, moved, '2027-03-01').thenRefused('nothing-to-correct');
  });

  it('of the birth date keeps it sealed, and is of somebody born before the judgment', () => {
    const at = (birthDate: IsoDate) => attempt({ field: 'birthDate' }, { birthDate });
    const corrected = at('1991-01-01').then(
      { type: 'FactCorrected', correction: { field: 'birthDate' }, birthDate: '1991-01-01' },
      { type: 'DatesCalculated', changes: [] },
    );
    expect(corrected.sentence().person.birthDate).toBe('1991-01-01');
    at('1990-04-12').thenRefused('nothing-to-correct');
    at('2026-02-01').thenRefused('birth-date-in-future');
    at('2027-01-11').thenRefused('birth-date-in-future');
    attempt(length(1, 3), { birthDate: '1991-01-01' }).then(
      { type: 'FactCorrected', birthDate: null },
      { type: 'DatesCalculated' },
    );
  });

  describe('of an absence', () => {
    const gone = serving
      .on('2026-05-10')
      .when(caseworker, {
        type: 'RegisterAbsence',
        absenceId: 'a1',
        absence: 'escape',
        from: '2026-05-10',
        reason: null,
      })
      .then({ type: 'AbsenceRegistered' });
    const back = gone
      .on('2026-05-20')
      .when(caseworker, { type: 'EndAbsence', absenceId: 'a1', returnedOn: '2026-05-20', countedDays: 0 })
      .then({ type: 'AbsenceEnded' }, { type: 'DatesCalculated' });

    it('moves the end by the days that were wrong', () => {
      const corrected = attempt(absence('a1', '2026-05-12', '2026-05-20', 3), {}, back).then(
        { type: 'FactCorrected' },
        { type: 'DatesCalculated' },
      );
      expect([endOf(back.sentence()).on, endOf(corrected.sentence()).on]).toEqual(['2027-08-30', '2027-08-25']);
    });

    it('is of one that has ended, within what the calculation knows, not of tomorrow, not into another', () => {
      attempt(absence('a1', '2026-05-12', '2026-05-20'), {}, gone).thenRefused('nothing-to-correct');
      attempt(absence('a1', '2026-05-20', '2026-05-12'), {}, back).thenRefused('nothing-to-correct');
      attempt(absence('a1', '2026-05-10', '2026-05-20', 11), {}, back).thenRefused('nothing-to-correct');
      attempt(absence('a1', '2026-05-10', '2027-01-11'), {}, back).thenRefused('date-in-future');
      const again = back
        .on('2026-12-01')
        .when(caseworker, {
          type: 'RegisterAbsence',
          absenceId: 'a2',
          absence: 'escape',
          from: '2026-12-01',
          reason: null,
        })
        .then({ type: 'AbsenceRegistered' });
      attempt(absence('a1', '2026-05-10', '2026-12-02'), {}, again).thenRefused('overlapping-absences');
      attempt(absence('a1', '2026-05-10', '2026-12-01'), {}, again).then(
        { type: 'FactCorrected' },
        { type: 'DatesCalculated' },
      );
    });
  });

  it('undoes an approved step that comes too early by it, and leaves one that does not', () => {
    const approved = serving
      .on('2027-01-02')
      .when(caseworker, proposal({ to: { regime: 'probation', unit: 'f' }, effectiveOn: '2027-02-18' }))
      .then({ type: 'TransitionProposed' })
      .on('2027-01-03')
      .when(approver, decision())
      .then({ type: 'TransitionApproved' });
    const longer = attempt(length(1, 9), {}, approved).then(
      { type: 'FactCorrected', supersedes: ['p1'] },
      { type: 'DatesCalculated' },
    );
    longer.on('2027-02-18').when(clock, { type: 'TakeEffect', proposalId: 'p1' }).then();
    attempt(length(1, 3), {}, approved)
      .then({ type: 'FactCorrected' }, { type: 'DatesCalculated' })
      .on('2027-02-18')
      .when(clock, { type: 'TakeEffect', proposalId: 'p1' })
      .then({ type: 'RegimeChanged' }, { type: 'ReleasedOnProbation' });
  });

  it('reaches a probation and a remainder that is being served', () => {
    const free = releasedOnProbation();
    const shorter = attempt(length(1, 5), {}, free, '2027-03-01').then(
      { type: 'FactCorrected', probationEndsOn: '2027-07-20' },
      {
        type: 'DatesCalculated',
        changes: expect.arrayContaining([{ date: 'endsOn', before: '2027-08-20', after: '2027-07-20' }]),
      },
    );
    expect(endOf(shorter.sentence()).on).toBe('2027-07-20');
    const talked = broke(free, '2027-04-01', 'b1')
      .on('2027-04-05')
      .when(approver, answers('b1', 'warning-talk'))
      .then({ type: 'BreachAnswered' });
    const recalled = broke(talked, '2027-06-01', 'b2')
      .on('2027-06-03')
      .when(region, answers('b2', 'petition-to-court'))
      .then({ type: 'BreachAnswered' }, { type: 'CourtPetitioned' })
      .on('2027-06-15')
      .when(court, rules())
      .then({ type: 'CourtRuled', days: 183 }, { type: 'DatesCalculated' });
    attempt(length(1, 5), {}, recalled, '2027-07-01').then(
      { type: 'FactCorrected', recallDays: 152 },
      { type: 'DatesCalculated' },
    );
  });
});

describe('another rule set', () => {
  const adopts = (ruleSet: string, effectiveOn: IsoDate = '2026-04-01'): Asked =>
    ({ type: 'AdoptRuleSet', adoptionId: `r-${effectiveOn}`, ruleSet, effectiveOn }) as Asked;

  it('is one that exists, adopted on a day that has come, once', () => {
    serving.on('2026-04-01').when(region, adopts('NO-1902')).thenRefused('unknown-rule-set');
    serving.on('2026-04-01').when(region, adopts('toString')).thenRefused('unknown-rule-set');
    serving.on('2026-04-01').when(region, adopts('NO-2026.1-EXCLUSIVE', '2026-04-02')).thenRefused('date-in-future');
    serving.on('2026-04-01').when(region, adopts('NO-2026.1')).then();
  });

  it('moves the dates that it moves, and says so', () => {
    const adopted = serving
      .on('2026-04-01')
      .when(region, adopts('NO-2026.1-EXCLUSIVE'))
      .then(
        { type: 'RuleSetAdopted', from: 'NO-2026.1' },
        {
          type: 'DatesCalculated',
          because: 'rule-set',
          ruleSet: 'NO-2026.1-EXCLUSIVE',
          changes: expect.arrayContaining([{ date: 'endsOn', before: '2027-08-20', after: '2027-08-21' }]),
        },
      );
    expect(adopted.sentence().ruleSet).toBe('NO-2026.1-EXCLUSIVE');
  });

  it('adopted a second time is another decision: told in a letter of its own, complained of by itself', () => {
    const both = [{ type: 'RuleSetAdopted' }, { type: 'DatesCalculated' }] as const;
    const twice = serving
      .on('2026-04-01').when(region, adopts('NO-2026.1-EXCLUSIVE')).then(...both)
      .on('2026-04-02').when(region, adopts('NO-2026.1', '2026-04-02')).then(...both)
      .on('2026-04-03').when(region, adopts('NO-2026.1-EXCLUSIVE', '2026-04-03')).then(...both); // prettier-ignore
    const told = twice.events.map(decisionIn).filter((id) => id !== null);
    expect(told).toEqual(['r-2026-04-01', 'r-2026-04-02', 'r-2026-04-03']);
    expect(twice.sentence().measures.map(({ of }) => of)).toEqual(told);
    twice
      .on('2026-04-04')
      .when(caseworker, {
        type: 'ReceiveComplaint',
        complaintId: 'k1',
        of: 'r-2026-04-01',
        receivedOn: '2026-04-04',
        reason: null,
      }) // prettier-ignore
      .then({ type: 'ComplaintReceived', of: 'r-2026-04-01', decidedBy: 'directorate' });
  });
});

it('an order of another length gives the same dates as the correction to it', () => {
  const corrected = attempt(length(2, 0)).then({ type: 'FactCorrected' }, { type: 'DatesCalculated' });
  const from = given(...registered(imprisonment({}, { years: 2, months: 0, days: 0 })));
  expect(endOf(corrected.sentence())).toEqual(endOf(from.sentence()));
});

function absence(absenceId: string, from: IsoDate, to: IsoDate, countedDays = 0): Correction {
  return { field: 'absence', absenceId, from, to, countedDays };
}
