import { approver, caseworker, given, imprisonment, placement, region, registered } from '../../test/given';
import { type Asked } from '../commands';
import { deadlinesOf } from '../deadlines';
import { type Actor } from '../events';

const TODAY = '2026-05-04';
const reviews = (deadlineId: string): Asked => ({
  ...({ type: 'RecordReview', reviewId: 'r1', deadlineId, outcome: 'Gjort', nextReviewOn: null } as const),
  reason: 'Meldt på telefon til vakthavende kl. 12.',
});
const dueIn = (past: ReturnType<typeof given>, kind: string) =>
  deadlinesOf(past.sentence(), TODAY).find((deadline) => deadline.kind === kind);

describe('a task is said to be done', () => {
  const gone = given(...registered())
    .on(TODAY)
    .when(caseworker, { type: 'RegisterAbsence', absenceId: 'a1', absence: 'escape', from: TODAY, reason: null })
    .then({ type: 'AbsenceRegistered' });
  const young = given(
    ...registered(imprisonment({ person: { ...imprisonment().person, birthDate: '2009-04-12', citizenship: 'SE' } })),
  );
  const recorded = (past: ReturnType<typeof given>, by: Actor, deadlineId: string) =>
    past.on(TODAY).when(by, reviews(deadlineId));

  it.each<[string, ReturnType<typeof given>, string, Actor]>([
    ['that the police were told', gone, 'report-to-police', caseworker],
    ['that it was assessed for a youth unit', young, 'youth-unit', placement],
    ['that transfer was spoken of', young, 'tell-about-transfer', caseworker],
  ])('%s, by whose task it is', (_, past, kind, owner) => {
    const { id = '', owner: { role } = owner } = dueIn(past, kind) ?? {};
    expect(role).toBe(owner.role);
    const done = recorded(past, owner, id).then({ type: 'ReviewRecorded', by: owner.id });
    expect(dueIn(done, kind)).toBeUndefined();
    // Who decides may say so of anything.
    for (const decider of [approver, region]) recorded(past, decider, id).then({ type: 'ReviewRecorded' });
  });

  it('and by nobody else who decides nothing', () => {
    recorded(gone, placement, 'report-to-police/a1').thenRefused('wrong-level', {
      ...{ decidedBy: ['caseworker', 'approver', 'region', 'directorate'], yours: 'placement' },
    });
    recorded(young, caseworker, 'youth-unit').thenRefused('wrong-level', { yours: 'caseworker' });
  });

  it('and not where it would be decided by it: that there is no guardian, or nothing to correct', () => {
    recorded(young, caseworker, 'register-guardian').thenRefused('wrong-level', {
      ...{ decidedBy: ['approver', 'region', 'directorate'], yours: 'caseworker' },
    });
    recorded(young, approver, 'register-guardian').then({ type: 'ReviewRecorded' });
  });
});
