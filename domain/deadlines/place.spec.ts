import {
  approver,
  caseworker,
  decision,
  given,
  imprisonment,
  movedTo,
  proposal,
  region,
  registered,
} from '../../test/given';
import { type IsoDate } from '../dates';
import { deadlinesOf } from '.';
import { type Actor } from '../events';
import { type Regime } from '../regimes';
import { type Sentence } from '../state';

const kinds = (sentence: Sentence, today: IsoDate) =>
  deadlinesOf(sentence, today).map(({ kind, dueOn }) => [kind, dueOn]);

describe('the days by which a stay is decided anew', () => {
  // From unit to unit within a regime, which the local level decides, is no new beginning of what the law limits.
  it.each<[Regime, kind: string, dueOn: IsoDate, by: Actor]>([
    ['especially-high-security', 'especially-high-security-review', '2026-10-04', region],
    ['treatment-institution', 'institution-stay', '2027-04-04', approver],
  ])('of a time in %s run on in another unit', (regime, kind, dueOn, by) => {
    const there = movedTo(given(...registered()), '2026-04-04', { regime, unit: 'oslo-fengsel' }, {}, by);
    expect(kinds(there.sentence(), '2026-04-04')).toContainEqual([kind, dueOn]);
    const elsewhere = movedTo(there, '2026-09-01', { regime, unit: 'halden-fengsel' });
    expect(kinds(elsewhere.sentence(), '2026-09-01')).toContainEqual([kind, dueOn]);
  });

  it('of especially high security run from the last decision to stay, also after a move within it', () => {
    const to = { regime: 'especially-high-security', unit: 'oslo-fengsel' } as const;
    const stays = movedTo(given(...registered()), '2026-04-04', to, {}, region)
      .on('2026-09-01')
      .when(caseworker, proposal({ ...{ proposalId: 'p2', proposal: 'stay' }, to: { ...to, regime: 'high-security' } }))
      .then({ type: 'TransitionProposed' })
      .on('2026-09-02')
      .when(region, decision({ proposalId: 'p2' }))
      .then({ type: 'StayDecided' });
    const elsewhere = movedTo(stays, '2026-09-10', { ...to, unit: 'halden-fengsel' });
    for (const past of [stays, elsewhere])
      expect(kinds(past.sentence(), '2026-09-10')).toContainEqual(['especially-high-security-review', '2027-03-02']);
    // To go down and come back is a new placement: its own decision counts, not the old one.
    const down = movedTo(elsewhere, '2026-10-01', { regime: 'high-security', unit: 'oslo-fengsel' }, {}, region);
    const back = movedTo(down, '2026-11-01', to, {}, region);
    expect(kinds(back.sentence(), '2026-11-01')).toContainEqual(['especially-high-security-review', '2027-05-01']);
  });

  it('of a dispensation to stay in an institution go along to another one', () => {
    const to = { regime: 'treatment-institution', unit: 'oslo-fengsel' } as const;
    const longer = movedTo(given(...registered()), '2026-04-04', to)
      .on('2027-03-01')
      .when(region, {
        type: 'RecordReview',
        ...{ reviewId: 'v1', deadlineId: 'institution-stay', outcome: 'Dispensasjon', reason: 'Behandlingen pågår.' },
        nextReviewOn: '2027-06-01',
      })
      .then({ type: 'ReviewRecorded' });
    const elsewhere = movedTo(longer, '2027-03-10', { ...to, unit: 'halden-fengsel' });
    expect(kinds(elsewhere.sentence(), '2027-03-10')).toContainEqual(['institution-stay', '2027-06-01']);
  });

  it('in especially high security is set by the decision of the region, for six months, and by no review', () => {
    const held = given(
      ...registered(imprisonment({ placement: { regime: 'especially-high-security', unit: 'oslo-fengsel' } })),
    );
    const stays = proposal({ proposal: 'stay', to: { regime: 'high-security', unit: 'oslo-fengsel' } });
    const proposed = held
      .on('2026-08-20')
      .when(caseworker, stays)
      .then({ type: 'TransitionProposed', decidedBy: 'region' });
    proposed.on('2026-08-21').when(approver, decision()).thenRefused('wrong-level', { decidedBy: 'region' });
    const stayed = proposed
      .on('2026-08-21')
      .when(region, decision())
      .then({ type: 'StayDecided', reviewOn: '2027-02-21' });
    const review = deadlinesOf(stayed.sentence(), '2026-08-21').find(
      ({ kind }) => kind === 'especially-high-security-review',
    );
    expect(review?.dueOn).toBe('2027-02-21');
    // A review, which the local level may record, is no new decision of the region.
    stayed
      .on('2027-02-10')
      .when(approver, {
        type: 'RecordReview',
        ...{
          reviewId: 'v1',
          deadlineId: 'review-stay/p1',
          outcome: 'Som før.',
          reason: 'Som før.',
          nextReviewOn: null,
        },
      })
      .thenRefused('no-such-deadline', { deadlineId: 'review-stay/p1' });
  });
});
