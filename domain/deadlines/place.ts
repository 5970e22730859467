import { addMonths, minDate, type IsoDate } from '../dates';
import { type Sentence } from '../state';
import { due, type Due } from './due';
import { STATUTORY } from '../statutory';

/** Where the way out of especially high security leads (rules.md (b) 8). */
const DOWN = 'high-security';

/** By when it must be decided anew that a person stays where they are; nothing of places that the law sets no time to. */
export function ofPlace(sentence: Sentence): readonly Due[] {
  const { place, placeReviewOn, order } = sentence;
  const since = regimeSince(sentence);
  if (place.regime === 'especially-high-security') {
    const decided = stayDecidedOn(sentence, since) ?? moveDecidedOn(sentence, since);
    return [due('especially-high-security-review', addMonths(decided, STATUTORY.especiallyHighSecurityMonths))];
  }
  if (place.regime === 'treatment-institution')
    return [due('institution-stay', placeReviewOn ?? addMonths(since, STATUTORY.institutionMonths))];
  if (place.regime !== 'halfway-house' || order.kind !== 'preventive-detention') return [];
  const aYear = addMonths(since, STATUTORY.detentionHalfwayHouseMonths);
  return [due('detention-halfway-house-review', placeReviewOn ?? aYear)];
}

/** Since when the person is in the present regime: to go from one unit to another within it is no new beginning. */
function regimeSince({ place, placeSince, places }: Sentence): IsoDate {
  const another = places.findLastIndex(({ regime }) => regime !== place.regime);
  return places[another + 1]?.from ?? placeSince;
}

/** When the move to the regime was decided; the day of the move where that came before, or no proposal led to it. */
function moveDecidedOn({ proposals, place }: Sentence, since: IsoDate): IsoDate {
  const move = proposals.findLast(
    ({ status, to, effectiveOn }) => status === 'effective' && to.regime === place.regime && effectiveOn === since,
  );
  return minDate(since, move?.decision?.on ?? since);
}

/** Stays that are taken up again by a review; what keeps somebody in especially high security is not: it is decided anew. */
export function reviewedStays({ place, stays }: Sentence): Sentence['stays'] {
  return place.regime === 'especially-high-security' ? stays.filter(({ toward }) => toward !== DOWN) : stays;
}

/** When it was last decided that the person stays in especially high security: by the region, and by nothing less (forskrift § 6-1). */
function stayDecidedOn({ proposals }: Sentence, since: IsoDate): IsoDate | null {
  const stay = proposals.findLast(({ status, to }) => status === 'stay' && to.regime === DOWN);
  const decided = stay?.decision?.on ?? null;
  return decided !== null && decided >= since ? decided : null;
}
