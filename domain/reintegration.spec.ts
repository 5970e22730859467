import { type Asked } from './commands';
import { addDays, type IsoDate } from './dates';
import { deadlinesOf } from './deadlines';
import { eligibilityOf } from './eligibility';
import { reintegrationView } from './reintegration';
import { approver, caseworker, decision, given, imprisonment, placement, proposal, registered } from '../test/given';
import { begun, sanction, step, took } from '../test/given-sanction';

// Contact officer, plans, and what is prepared for release: tasks of our own choice, that move nothing (rules.md (c)).

const ALL = ['contact-officer', 'future-plan', 'release-preparation'] as const;
const serving = () => given(...registered());
const admitted = (...admissionTasks: readonly (typeof ALL)[number][]) =>
  given(...registered(imprisonment({ admissionTasks })));
const kinds = (past: ReturnType<typeof given>, today: IsoDate) =>
  deadlinesOf(past.sentence(), today).map(({ kind }) => kind);

const officer = (contactOfficer: string) => ({ type: 'AppointContactOfficer', contactOfficer }) as const;
const makePlan = (planId = 'p1', reviewOn = '2026-09-20') =>
  ({ type: 'MakePlan', planId, plan: 'future-plan', reviewOn }) as const;
const setGoal = (goalId = 'g1', reviewOn = '2026-06-20') =>
  ({
    type: 'SetGoal',
    ...{ goalId, planId: 'p1', area: 'work-or-education', goal: 'Fagbrev.', responsible: 'Skolen', reviewOn },
  }) as const satisfies Asked;
const settle = (goalId = 'g1', outcome: 'reached' | 'given-up' | 'mistake' = 'reached') =>
  ({ type: 'SettleGoal', goalId, outcome, note: null }) as const;

const planned = () =>
  serving().on('2026-03-20').when(caseworker, makePlan()).then({ type: 'PlanMade', madeOn: '2026-03-20' });
const withGoal = () => planned().on('2026-03-20').when(caseworker, setGoal()).then({ type: 'GoalSet' });

describe('a contact officer', () => {
  it('is asked for on the day of admission, where the installation asks for it', () => {
    expect(kinds(admitted('contact-officer'), '2026-03-02')).toContain('appoint-contact-officer');
    expect(kinds(serving(), '2026-03-02')).not.toContain('appoint-contact-officer');
  });

  it('is asked for until one is appointed; the last appointed is the present one', () => {
    const first = admitted('contact-officer')
      .on('2026-03-02')
      .when(approver, officer('bente'))
      .then({ type: 'ContactOfficerAppointed', contactOfficer: 'bente', appointedOn: '2026-03-02' });
    expect(kinds(first, '2026-03-03')).not.toContain('appoint-contact-officer');
    const second = first.on('2026-05-02').when(caseworker, officer('bjarne')).then({ type: 'ContactOfficerAppointed' });
    expect(reintegrationView(second.sentence(), '2026-05-02')).toMatchObject({
      contactOfficer: { account: 'bjarne', from: '2026-05-02' },
      contactOfficers: [{ account: 'bente' }, { account: 'bjarne' }],
    });
    second.on('2026-05-03').when(caseworker, officer('bjarne')).thenRefused('already-contact-officer', {
      since: '2026-05-02',
    });
  });

  it('is asked for in remand too, once somebody is placed; not where nobody is in prison', () => {
    const tasks = { admissionTasks: [...ALL] };
    const arrested = given(...registered({ ...sanction('remand'), ...tasks }, '2026-02-01'));
    const placed = took(arrested, placement, step('place', '2026-02-02'), {}, { type: 'ServingStarted' });
    const inFreedom = begun(given(...registered({ ...sanction('community-sentence'), ...tasks })));
    expect(kinds(arrested, '2026-02-02')).not.toContain('appoint-contact-officer');
    expect(kinds(placed, '2026-02-02')).toContain('appoint-contact-officer');
    expect(kinds(inFreedom, '2026-03-02')).not.toContain('appoint-contact-officer');
    for (const past of [arrested, placed, inFreedom])
      expect(kinds(past, '2026-03-02')).not.toContain('make-future-plan');
  });
});

describe('a plan', () => {
  it('there is one of a kind at a time; one that ended may be followed by another', () => {
    planned().on('2026-03-21').when(caseworker, makePlan('p2')).thenRefused('plan-exists', { planId: 'p1' });
    planned()
      .on('2026-03-21')
      .when(caseworker, { ...makePlan('p2'), plan: 'implementation-plan' })
      .then({ type: 'PlanMade', plan: 'implementation-plan' });
    const ended = planned()
      .on('2026-09-18')
      .when(caseworker, { type: 'ReviewPlan', planId: 'p1', reviewOn: null, note: null })
      .then({ type: 'PlanReviewed', reviewOn: null });
    expect(kinds(ended, '2026-09-18')).not.toContain('review-plan');
    ended.on('2026-09-19').when(caseworker, setGoal()).thenRefused('no-such-plan');
    ended.on('2026-09-19').when(caseworker, makePlan('p2', '2027-01-01')).then({ type: 'PlanMade' });
  });

  it.each([
    ['the day before', '2026-03-19'],
    ['today', '2026-03-20'],
  ])('is not gone through on a day that is not ahead: %s', (_, reviewOn) => {
    serving().on('2026-03-20').when(caseworker, makePlan('p1', reviewOn)).thenRefused('review-not-ahead', { reviewOn });
    planned().on('2026-03-20').when(caseworker, setGoal('g1', reviewOn)).thenRefused('review-not-ahead');
    planned()
      .on('2026-03-20')
      .when(caseworker, { type: 'ReviewPlan', planId: 'p1', reviewOn, note: null })
      .thenRefused('review-not-ahead');
  });

  it('is gone through tomorrow at the earliest', () => {
    serving().on('2026-03-20').when(caseworker, makePlan('p1', '2026-03-21')).then({ type: 'PlanMade' });
  });

  it('a review sets its next day, and its reminders follow', () => {
    const reviewed = planned()
      .on('2026-09-18')
      .when(caseworker, { type: 'ReviewPlan', planId: 'p1', reviewOn: '2027-01-20', note: 'God fremgang.' })
      .then({ type: 'PlanReviewed', reviewedOn: '2026-09-18', reviewOn: '2027-01-20' });
    const [next] = deadlinesOf(reviewed.sentence(), '2026-09-18').filter(({ kind }) => kind === 'review-plan');
    expect(next).toMatchObject({ dueOn: '2027-01-20', nextReminderOn: '2027-01-06', lawBound: false, snoozable: true });
  });

  it('is asked for thirty days after admission, until one is made', () => {
    expect(kinds(admitted('future-plan'), '2026-03-02')).toContain('make-future-plan');
    const made = admitted('future-plan').on('2026-03-20').when(caseworker, makePlan()).then({ type: 'PlanMade' });
    expect(kinds(made, '2026-04-02')).not.toContain('make-future-plan');
  });
});

describe('a goal', () => {
  it('is settled once, and counted', () => {
    const reached = withGoal()
      .on('2026-06-18')
      .when(caseworker, settle())
      .then({ type: 'GoalSettled', outcome: 'reached' });
    expect(kinds(reached, '2026-06-20')).not.toContain('review-goal');
    reached.on('2026-06-19').when(caseworker, settle()).thenRefused('no-such-goal');
    expect(reintegrationView(reached.sentence(), '2026-06-20').plans[0]).toMatchObject({ reached: 1, open: 0 });
  });

  it('recorded by mistake it is in the log, and in no plan', () => {
    const mistaken = withGoal()
      .on('2026-03-21')
      .when(caseworker, settle('g1', 'mistake'))
      .then({ type: 'GoalSettled' });
    expect(reintegrationView(mistaken.sentence(), '2026-06-20').plans[0]?.goals).toEqual([]);
  });

  it('nobody is reminded of it while the person is gone, nor after the end', () => {
    const gone = withGoal()
      .on('2026-05-01')
      .when(caseworker, {
        type: 'RegisterAbsence',
        ...{ absenceId: 'a1', absence: 'escape', from: '2026-05-01', reason: null },
      });
    expect(kinds(gone.then({ type: 'AbsenceRegistered' }), '2026-06-20')).not.toContain('review-goal');
  });
});

describe('what is prepared for release', () => {
  const begin = { type: 'BeginReleasePreparation' } as const;
  const settled = (item: 'home' | 'income', outcome: 'arranged' | 'declined' = 'arranged') =>
    ({ type: 'SettleReleaseItem', item, outcome, note: null }) as const;
  const begunOn = (on: IsoDate) => serving().on(on).when(caseworker, begin).then({ type: 'ReleasePreparationBegun' });
  const dueOn = (past: ReturnType<typeof given>, kind: string) =>
    deadlinesOf(past.sentence(), '2026-03-02').find((deadline) => deadline.kind === kind)?.dueOn;

  it('is begun once, by whoever has a release ahead', () => {
    begunOn('2026-08-20').on('2026-08-21').when(caseworker, begin).thenRefused('preparation-begun');
    given(...registered(imprisonment({ startDate: '2026-04-01' }), '2026-03-02'))
      .on('2026-03-03')
      .when(caseworker, begin)
      .thenRefused('no-release-ahead', { status: 'summoned' });
    serving().on('2026-08-20').when(caseworker, settled('home')).thenRefused('preparation-not-begun');
  });

  // Released on 18 February 2027: a home is to be found by 20 November, ninety days before.
  it.each([
    ['a fortnight before that day', '2026-11-05', '2026-11-20'],
    ['so that a fortnight ends on it', '2026-11-06', '2026-11-20'],
    ['a day later', '2026-11-07', '2026-11-21'],
    ['so that a fortnight ends on the release', '2027-02-04', '2027-02-18'],
    ['a week before release', '2027-02-11', '2027-02-18'],
  ])('begun %s (%s), a home is to be found by %s', (_, on, day) => {
    expect(dueOn(begunOn(on), 'release-home')).toBe(day);
  });

  it('follows the release that was approved', () => {
    const released = begunOn('2026-08-20')
      .on('2027-01-10')
      .when(
        caseworker,
        proposal({
          ...{ to: { regime: 'probation', unit: 'friomsorgen-oslo' }, effectiveOn: '2027-03-10' },
          assessment: [{ criterion: 'not-inadvisable', text: 'Ingenting taler imot løslatelse.' }],
        }),
      )
      .then({ type: 'TransitionProposed' })
      .on('2027-01-12')
      .when(approver, decision())
      .then({ type: 'TransitionApproved' });
    expect(dueOn(released, 'release-home')).toBe('2026-12-10');
  });

  it('a point is settled once, and taken up again with a reason', () => {
    const done = begunOn('2026-08-20')
      .on('2026-10-01')
      .when(caseworker, settled('home'))
      .then({ type: 'ReleaseItemSettled', item: 'home', outcome: 'arranged' });
    expect(dueOn(done, 'release-home')).toBeUndefined();
    expect(dueOn(done, 'release-income')).toBe('2026-12-20');
    done.on('2026-10-02').when(caseworker, settled('home')).thenRefused('release-item-settled', { item: 'home' });
    const reopen = (item: 'home' | 'income', reason: string) => ({ type: 'ReopenReleaseItem', item, reason }) as const;
    done.on('2026-10-02').when(caseworker, reopen('income', 'Mistet jobben.')).thenRefused('release-item-open');
    done.on('2026-10-02').when(caseworker, reopen('home', ' ')).thenRefused('reason-required');
    const again = done
      .on('2026-10-02')
      .when(caseworker, reopen('home', 'Kommunen trakk tilbudet.'))
      .then({ type: 'ReleaseItemReopened' });
    expect(dueOn(again, 'release-home')).toBe('2026-11-20');
  });

  it('who declines help is as eligible as who takes it, and as who has no plan at all', () => {
    const today = addDays('2026-08-20', 60);
    const answers = [
      serving(),
      withGoal().on('2026-06-18').when(caseworker, settle('g1', 'given-up')).then({ type: 'GoalSettled' }),
      begunOn('2026-08-20').on('2026-10-01').when(caseworker, settled('home')).then({ type: 'ReleaseItemSettled' }),
      begunOn('2026-08-20')
        .on('2026-10-01')
        .when(caseworker, settled('home', 'declined'))
        .then({ type: 'ReleaseItemSettled', outcome: 'declined' }),
    ].map((past) => eligibilityOf(past.sentence(), today));
    for (const answer of answers) expect(answer).toEqual(answers[0]);
  });
});
