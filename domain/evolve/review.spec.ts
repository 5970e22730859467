import { given, registered } from '../../test/given';
import { type ReviewEvent } from '../events';
import { type Sentence } from '../state';
import { evolveReview } from './review';

const two = {
  conditions: ['c1', 'c2'].map((conditionId) => ({ conditionId, reviewOn: '2026-06-01' })),
  stays: ['p1', 'p2'].map((proposalId) => ({ proposalId, toward: 'probation', reviewOn: '2026-06-01' })),
  consents: ['k1', 'k2'].map((consentId) => ({ consentId, settledOn: null })),
  probationReview: { deadlineId: 'review-after-refusal/p1', reviewBy: '2026-06-01' },
  placeReviewOn: '2026-06-01',
};
const state = { ...given(...registered()).sentence(), ...two } as unknown as Sentence;
const held = (deadlineId: string, nextReviewOn: string | null = '2026-09-01') =>
  evolveReview(state, { type: 'ReviewRecorded', deadlineId, nextReviewOn, reviewedOn: '2026-06-01' } as ReviewEvent);
/** What of the sentence is another than before. */
const changed = (after: Sentence) =>
  Object.fromEntries(Object.entries(after).filter(([name, value]) => value !== state[name as keyof Sentence] && JSON.stringify(value) !== JSON.stringify(state[name as keyof Sentence]))); // prettier-ignore

describe('a review that was held moves the next one of what it was of, and nothing else:', () => {
  const [c1, c2] = two.conditions;
  const [p1, p2] = two.stays;
  const [k1, k2] = two.consents;
  it.each<[string, object]>([
    ['review-condition/c2', { conditions: [c1, { ...c2, reviewOn: '2026-09-01' }] }],
    ['institution-condition-review/c1', { conditions: [{ ...c1, reviewOn: '2026-09-01' }, c2] }],
    ['institution-stay', { placeReviewOn: '2026-09-01' }],
    ['detention-halfway-house-review', { placeReviewOn: '2026-09-01' }],
    ['review-after-refusal/p1', { probationReview: { ...two.probationReview, reviewBy: '2026-09-01' } }],
    ['review-after-refusal/p2', {}],
    ['review-stay/p2', { stays: [p1, { ...p2, reviewOn: '2026-09-01' }] }],
    ['consent-withdrawn/k1', { consents: [{ ...k1, settledOn: '2026-06-01' }, k2] }],
    ['social-inquiry', { socialInquiryOn: '2026-06-01' }],
    ['something-else', {}],
  ])('%s', (deadlineId, change) => {
    expect(changed(held(deadlineId))).toEqual(change);
  });
});

it('the last review settles its task; a stay keeps its day until it is decided anew', () => {
  expect(changed(held('review-after-refusal/p1', null))).toEqual({
    ...{ probationReview: null, settledTasks: ['review-after-refusal/p1'] },
  });
  expect(changed(held('review-stay/p2', null))).toEqual({ settledTasks: ['review-stay/p2'] });
});

it('a review after a refusal falls due by its day', () => {
  const due = { type: 'ReviewDue', proposalId: 'p9', reviewBy: '2026-12-01' } as ReviewEvent;
  expect(evolveReview(state, due).probationReview).toEqual({
    ...{ deadlineId: 'review-after-refusal/p9', reviewBy: '2026-12-01' },
  });
});
