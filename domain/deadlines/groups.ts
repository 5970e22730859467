import { adultOn, isMinor } from '../age';
import { addDays, addMonths, maxDate } from '../dates';
import { type Sentence } from '../state';
import { CHOSEN_DAYS, SOCIAL_INQUIRY_MONTHS } from './table';
import { due, type Due } from './due';

/** What the law asks besides for those under eighteen and for foreign nationals (rules.md (h)); nothing for others. */
export function ofGroups(sentence: Sentence): readonly Due[] {
  return [...ofMinor(sentence), ...ofForeigner(sentence)];
}

/** By whoever is under eighteen when the sentence begins: a guardian, a youth unit, a social inquiry not over a year old. */
function ofMinor(sentence: Sentence): readonly Due[] {
  const { person, startDate, guardians } = sentence;
  const { birthDate } = person;
  if (birthDate === null || !isMinor(person, startDate)) return [];
  // Nobody need act for whoever has come of age.
  const guarded = guardians.some(({ endedOn }) => endedOn === null || endedOn >= adultOn(birthDate));
  return [
    ...(guarded ? [] : [due('register-guardian', startDate)]),
    due('youth-unit', startDate),
    ...socialInquiry(sentence),
  ];
}

/** The inquiry is taken to be of the judgment, until a newer one is recorded by a review; none falls due at eighteen. */
function socialInquiry({ person, order, socialInquiryOn }: Sentence): readonly Due[] {
  const [first, ...others] = order.judgments.map(({ finalOn }) => finalOn);
  if (first === undefined || person.birthDate === null) return [];
  const dueOn = addMonths(socialInquiryOn ?? maxDate(first, ...others), SOCIAL_INQUIRY_MONTHS);
  return dueOn < adultOn(person.birthDate) ? [due('social-inquiry', dueOn)] : [];
}

/** At admission a foreign national is told of transfer; whose citizenship is unknown is nobody to tell it to. */
function ofForeigner({ person, status, startDate }: Sentence): readonly Due[] {
  const { citizenship } = person;
  if (citizenship === null || citizenship === 'NO' || status !== 'serving') return [];
  return [due('tell-about-transfer', addDays(startDate, CHOSEN_DAYS.tellAboutTransfer))];
}
