import { addMonths, minDate, type IsoDate } from '../dates';
import { type Sentence } from '../state';
import { STATUTORY, type DeadlineKindCode } from './table';

interface PlaceDue {
  readonly id: string;
  readonly kind: DeadlineKindCode;
  readonly dueOn: IsoDate;
}

/** By when it must be decided anew that a person stays where they are; nothing of places that the law sets no time to. */
export function ofPlace(sentence: Sentence): readonly PlaceDue[] {
  const { place, placeSince, placeReviewOn, order, stays } = sentence;
  if (place.regime === 'especially-high-security') {
    const renewed = stays.find(({ toward }) => toward === 'high-security');
    const sixMonths = addMonths(decidedOn(sentence), STATUTORY.especiallyHighSecurityMonths);
    return [due('especially-high-security-review', renewed?.reviewOn ?? sixMonths)];
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

function due(kind: DeadlineKindCode, dueOn: IsoDate): PlaceDue {
  return { id: kind, kind, dueOn };
}
