import {
  approver,
  care,
  detention,
  directorate,
  given,
  imprisonment,
  movedTo,
  region,
  registered,
} from '../../test/given';
import { type Asked } from '../commands';
import { type Actor } from '../events';

// To stay beyond twelve months in an institution is for the level above the one that decides on the stay (rules.md (b) 11,
// R-INST); in a halfway house of preventive detention the region decides, as on the move (b 30).

const reviews = (deadlineId: string): Asked => ({
  type: 'RecordReview',
  ...{ reviewId: 'r1', deadlineId, outcome: 'stays', reason: 'Behandlingen er ikke ferdig.', nextReviewOn: null },
});
const INSTITUTION = { regime: 'treatment-institution', unit: 'oslo-fengsel' } as const;
const stays = (years: number, by: Actor) =>
  movedTo(given(...registered(imprisonment({}, { years, months: 0, days: 0 }))), '2026-05-04', INSTITUTION, { facts: care }, by); // prettier-ignore

describe('a longer stay in an institution', () => {
  it.each<[years: number, by: Actor, decidedBy: Actor, others: readonly Actor[]]>([
    [10, approver, region, [approver, directorate]],
    [11, region, directorate, [approver, region]],
  ])('of %i years, decided on by the level of %j, is for the level of %j', (years, by, decidedBy, others) => {
    const past = stays(years, by);
    for (const other of others)
      past.on('2027-05-01').when(other, reviews('institution-stay')).thenRefused('wrong-level', { decidedBy: decidedBy.role }); // prettier-ignore
    past
      .on('2027-05-01')
      .when(decidedBy, reviews('institution-stay'))
      .then({ type: 'ReviewRecorded', nextReviewOn: '2028-05-01' });
  });

  it('in preventive detention is for the directorate', () => {
    const past = movedTo(given(...registered(detention())), '2026-05-04', INSTITUTION, { facts: care }, region);
    past.on('2027-05-01').when(region, reviews('institution-stay')).thenRefused('wrong-level', { decidedBy: 'directorate' }); // prettier-ignore
    past.on('2027-05-01').when(directorate, reviews('institution-stay')).then({ type: 'ReviewRecorded' });
  });
});

it('a longer stay in a halfway house in preventive detention is for the region', () => {
  const to = { regime: 'halfway-house', unit: 'overgangsbolig-oslo' } as const;
  const past = movedTo(given(...registered(detention())), '2030-03-02', to, {}, region);
  const held = reviews('detention-halfway-house-review');
  past.on('2031-03-01').when(approver, held).thenRefused('wrong-level', { decidedBy: 'region', yours: 'local' });
  past.on('2031-03-01').when(region, held).then({ type: 'ReviewRecorded', nextReviewOn: '2032-03-01' });
});
