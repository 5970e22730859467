import { permits, type Session } from '../app/session';
import { type Sentence } from '../api/queries';
import { ABSENCE_FORMS } from './absence';
import { BREACH_FORMS } from './breach';
import { CASE_FORMS } from './case';
import { CORRECTION_FORMS } from './correction';
import { COURT_FORMS } from './court';
import { PERSON_FORMS } from './person';
import { type Form } from './spec';

/** Every guided form, by subject. */
export const FORMS: readonly Form[] = [
  ...BREACH_FORMS,
  ...ABSENCE_FORMS,
  ...COURT_FORMS,
  ...PERSON_FORMS,
  ...CASE_FORMS,
  ...CORRECTION_FORMS,
];

/** The forms that somebody may fill in for a sentence as it stands. */
export function formsFor(session: Session, sentence: Sentence): readonly Form[] {
  return FORMS.filter((form) => permits(session, form.permission) && form.fits(sentence));
}
