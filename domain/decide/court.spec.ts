import {
  accepted,
  caseworker,
  clock,
  court,
  detention,
  detentionOnProbation,
  given,
  placement,
  region,
  registered,
} from '../../test/given';
import { type Asked } from '../commands';
import { type IsoDate } from '../dates';
import { datesOf } from '../dates-of-sentence';
import { deadlinesOf } from '../deadlines';

const held = given(...registered(detention()));
const prolong = (more: object = {}): Asked => ({
  type: 'RecordCourtProlongation',
  years: 5,
  court: 'oslo-tingrett',
  caseNumber: '35-1',
  judgedOn: '2035-12-01',
  finalOn: '2035-12-15',
  ...more,
});
const kinds = (past: ReturnType<typeof given>, today: IsoDate) =>
  deadlinesOf(past.sentence(), today).map(({ kind, dueOn }) => [kind, dueOn]);

describe('a court prolongation', () => {
  it('moves the frame by its years, again and again, and never the minimum', () => {
    const once = held
      .on('2035-12-20')
      .when(court, prolong())
      .then(
        { type: 'CourtProlonged', frameExpiryDate: '2041-03-01' },
        { type: 'DatesCalculated', because: 'court-prolongation' },
      );
    const twice = once
      .on('2040-12-20')
      .when(court, prolong({ judgedOn: '2040-12-01', finalOn: '2040-12-15', years: 3 }))
      .then({ type: 'CourtProlonged', frameExpiryDate: '2044-03-01' }, { type: 'DatesCalculated' });
    expect(datesOf(twice.sentence())).toMatchObject({ minimumExpiryDate: '2032-03-01' });
    twice.on('2044-02-29').when(clock, { type: 'CompleteSentence' }).thenRefused('not-due', { endsOn: '2044-03-01' });
    twice
      .on('2044-03-01')
      .when(clock, { type: 'CompleteSentence' })
      .then({ type: 'SentenceCompleted', because: 'frame-expired' });
  });

  it.each([
    [0, 'prolongation-over-five-years'],
    [-1, 'prolongation-over-five-years'],
    [1, null],
    [5, null],
    [6, 'prolongation-over-five-years'],
  ])('of %s years', (years, refusal) => {
    const attempt = held.on('2035-12-20').when(court, prolong({ years }));
    if (refusal) expect(attempt.decision).toMatchObject({ ok: false, code: refusal, legalBasis: 'strl § 43 (1)' });
    else expect(accepted(attempt.decision)).toHaveLength(2);
  });

  it('is for preventive detention only', () => {
    given(...registered())
      .on('2026-12-20')
      .when(court, prolong())
      .thenRefused('not-preventive-detention');
  });

  it('is not of the future, not final before it was given, not older than the order', () => {
    held.on('2035-11-30').when(court, prolong()).thenRefused('date-in-future');
    held
      .on('2035-12-20')
      .when(court, prolong({ finalOn: '2035-11-30' }))
      .thenRefused('final-before-judged');
    held
      .on('2035-12-20')
      .when(court, prolong({ judgedOn: '2026-01-31', finalOn: '2026-03-01' }))
      .thenRefused('prolongation-before-order');
  });

  it('comes too late once the frame has expired', () => {
    const ended = held.on('2036-03-01').when(clock, { type: 'CompleteSentence' }).then({ type: 'SentenceCompleted' });
    ended.on('2036-03-02').when(court, prolong()).thenRefused('sentence-ended', { status: 'completed' });
  });
});

describe('remand credited later', () => {
  it('brings every date forward', () => {
    const credited = given(...registered())
      .on('2026-04-01')
      .when(placement, { type: 'CreditRemand', creditId: 'r1', days: 10, reason: 'Found in the police log.' })
      .then({ type: 'RemandCredited' }, { type: 'DatesCalculated', because: 'remand-credit' });
    expect(datesOf(credited.sentence())).toMatchObject({ remandCreditDays: 22, probationEligibleDate: '2027-02-08' });
  });
});

describe('an absence', () => {
  const serving = given(...registered());
  const gone = serving
    .on('2026-05-10')
    .when(caseworker, { type: 'RegisterAbsence', absenceId: 'a1', absence: 'escape', from: '2026-05-10', reason: null })
    .then({ type: 'AbsenceRegistered', returnBy: null });
  const back = (returnedOn: string, countedDays: number): Asked => ({
    type: 'EndAbsence',
    absenceId: 'a1',
    returnedOn,
    countedDays,
  });

  it('stops the clock: nothing is proposed and nothing is completed', () => {
    gone.on('2027-08-20').when(clock, { type: 'CompleteSentence' }).thenRefused('clock-stopped');
    gone
      .on('2026-05-11')
      .when(caseworker, { ...absence, from: '2026-05-11' })
      .thenRefused('clock-stopped');
  });

  it('adds its days less those that count as served', () => {
    const returned = gone
      .on('2026-05-20')
      .when(caseworker, back('2026-05-20', 2))
      .then({ type: 'AbsenceEnded' }, { type: 'DatesCalculated' });
    expect(datesOf(returned.sentence())).toMatchObject({
      probationEligibleDate: '2027-02-26',
      fullTermDate: '2027-08-28',
    });
  });

  it('counts no more days as served than it lasted', () => {
    gone
      .on('2026-05-20')
      .when(caseworker, back('2026-05-20', 11))
      .thenRefused('counted-days-exceed-absence', { days: 10 });
    expect(gone.on('2026-05-20').when(caseworker, back('2026-05-20', 10)).decision.ok).toBe(true);
  });

  it('ends after it begins, and not tomorrow', () => {
    gone.on('2026-05-20').when(caseworker, back('2026-05-09', 0)).thenRefused('absence-ends-before-it-begins');
    gone.on('2026-05-20').when(caseworker, back('2026-05-21', 0)).thenRefused('date-in-future');
    gone
      .on('2026-05-20')
      .when(caseworker, { ...back('2026-05-20', 0), absenceId: 'other' } as Asked)
      .thenRefused('no-such-absence');
  });

  const absence: Extract<Asked, { type: 'RegisterAbsence' }> = {
    type: 'RegisterAbsence',
    absenceId: 'a2',
    absence: 'escape',
    from: '2026-05-10',
    reason: null,
  };
  it('begins within the sentence and after the last one', () => {
    serving
      .on('2026-05-10')
      .when(caseworker, { ...absence, from: '2026-03-01' })
      .thenRefused('absence-before-start');
    serving
      .on('2026-05-10')
      .when(caseworker, { ...absence, from: '2026-05-11' })
      .thenRefused('date-in-future');
    const returned = gone
      .on('2026-05-20')
      .when(caseworker, back('2026-05-20', 0))
      .then({ type: 'AbsenceEnded' }, { type: 'DatesCalculated' });
    returned
      .on('2026-05-21')
      .when(caseworker, { ...absence, from: '2026-05-19' })
      .thenRefused('overlapping-absences');
    returned
      .on('2026-05-21')
      .when(caseworker, { ...absence, from: '2026-05-20' })
      .then({ type: 'AbsenceRegistered' });
  });

  it('as an interruption is decided, lasts four weeks, and is not for preventive detention', () => {
    const interruption = { ...absence, absence: 'interruption' as const };
    serving.on('2026-05-10').when(caseworker, interruption).thenRefused('wrong-level', { decidedBy: 'local' });
    const kari = { id: 'kari', role: 'approver', unit: 'oslo-fengsel' };
    serving.on('2026-05-10').when(kari, interruption).then({ type: 'AbsenceRegistered', returnBy: '2026-06-07' });
    held.on('2026-05-10').when(kari, interruption).thenRefused('no-interruption-of-detention');
  });
});

describe('the case of prolongation', () => {
  const brings = (broughtOn: IsoDate): Asked => ({
    type: 'RecordProlongationCase',
    ...{ caseId: 'c1', court: 'oslo-tingrett', caseNumber: '35-1', broughtOn },
  });

  it.each<[IsoDate, string | null]>([
    ['2035-11-30', null],
    ['2035-12-01', null],
    ['2035-12-02', 'prolongation-case-too-late'],
  ])('brought on %s, three months before 1 March 2036', (broughtOn, refusal) => {
    const attempt = held.on('2035-12-10').when(court, brings(broughtOn));
    if (refusal) attempt.thenRefused('prolongation-case-too-late', { prosecutionDeadline: '2035-12-01' });
    else attempt.then({ type: 'ProlongationCaseBrought' });
  });

  it('meets the deadline of the present frame, until the next one', () => {
    const brought = held.on('2035-11-01').when(region, brings('2035-11-01')).then({ type: 'ProlongationCaseBrought' });
    expect(kinds(brought, '2035-11-01').map(([kind]) => kind)).not.toContain('prosecution-deadline');
    brought.on('2035-11-02').when(region, brings('2035-11-02')).then();
    const prolonged = brought
      .on('2035-12-20')
      .when(court, {
        ...({ type: 'RecordCourtProlongation', years: 5, court: 'o', caseNumber: '35-1' } as const),
        ...{ judgedOn: '2035-12-01', finalOn: '2035-12-15' },
      })
      .then({ type: 'CourtProlonged' }, { type: 'DatesCalculated' });
    expect(kinds(prolonged, '2035-12-20')).toContainEqual(['prosecution-deadline', '2040-11-30']);
  });

  it('is of preventive detention, of the past, and of somebody held', () => {
    given(...registered())
      .on('2026-12-01')
      .when(court, brings('2026-12-01'))
      .thenRefused('not-preventive-detention');
    held.on('2035-11-01').when(court, brings('2035-11-02')).thenRefused('date-in-future');
    detentionOnProbation().on('2033-01-01').when(court, brings('2033-01-01')).thenRefused('not-serving');
  });
});
