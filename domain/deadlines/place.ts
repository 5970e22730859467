import { addMonths, minDate, type IsoDate } from '../dates';
import { type Sentence } from '../state';
import { STATUTORY, type DeadlineKindCode } from './table';

interface PlaceDue {
  readonly id: string;
  readonly kind: DeadlineKindCode;
  readonly dueOn: IsoDate;
}

/** Where the way out of especially high security leads (rules.md (b) 8). */
const DOWN = 'high-security';

/** By when it must be decided anew that a person stays where they are; nothing of places that the law sets no time to. */
export function ofPlace(sentence: Sentence): readonly PlaceDue[] {
  const { place, placeSince, placeReviewOn, order } = sentence;
  if (place.regime === 'especially-high-security') {
    const since = stayDecidedOn(sentence) ?? decidedOn(sentence);
    return [due('especially-high-security-review', addMonths(since, STATUTORY.especiallyHighSecurityMonths))];
  }
  if (place.regime === 'treatment-institution')
    return [due('institution-stay', placeReviewOn ?? addMonths(placeSince, STATUTORY.institutionMonths))];
  if (place.regime !== 'halfway-house' || order.kind !== 'preventive-detention') return [];
  const aYear = addMonths(placeSince, STATUTORY.detentionHalfwayHouseMonths);
  return [due('detention-halfway-house-review', placeReviewOn ?? aYear)];
}

/** When the move to where the person is was decided; the day of the move where that came before, or no proposal led to it. */
function decidedOn({ proposals, place, placeSince }: Sentence): IsoDate {
  const move = proposals.findLast(
    ({ status, to, effectiveOn }) => status === 'effective' && to.regime === place.regime && effectiveOn === placeSince,
  );
  return minDate(placeSince, move?.decision?.on ?? placeSince);
}

/** Stays that are taken up again by a review; what keeps somebody in especially high security is not: it is decided anew. */
export function reviewedStays({ place, stays }: Sentence): Sentence['stays'] {
  return place.regime === 'especially-high-security' ? stays.filter(({ toward }) => toward !== DOWN) : stays;
}

/** When it was last decided that the person stays in especially high security: by the region, and by nothing less (forskrift § 6-1). */
function stayDecidedOn({ stays, proposals }: Sentence): IsoDate | null {
  const stay = stays.find(({ toward }) => toward === DOWN);
  return proposals.find(({ proposalId }) => proposalId === stay?.proposalId)?.decision?.on ?? null;
}

function due(kind: DeadlineKindCode, dueOn: IsoDate): PlaceDue {
  return { id: kind, kind, dueOn };
}
