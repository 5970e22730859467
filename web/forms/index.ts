import { isOfKind } from '../../domain/sanctions/commands';
import { stillTakes } from '../../domain/still-taken';
import { type LoggedEvent, type Sentence } from '../api/queries';
import { ABSENCE_FORMS } from './absence';
import { ACCESS_FORMS } from './access';
import { ACTIVITY_FORMS } from './activity';
import { APPLICATION_FORMS } from './applications';
import { BREACH_FORMS } from './breach';
import { CASE_FORMS } from './case';
import { CASEWORK_FORMS } from './casework';
import { CORRECTION_FORMS } from './correction';
import { COURT_FORMS } from './court';
import { DATA_CONSENT_FORMS } from './data-consent';
import { DETENTION_FORMS } from './detention';
import { ERASURE_FORMS } from './erasure';
import { EXCLUSION_FORMS } from './exclusion';
import { HOME_FORMS } from './home';
import { PERSON_FORMS } from './person';
import { SANCTION_FORMS } from './sanction';
import { REINTEGRATION_FORMS } from './reintegration';
import { RETENTION_FORMS } from './retention';
import { FORM_GROUPS, type Form, type FormGroup, type May } from './spec';

/** Every guided form about one sentence. */
export const FORMS: readonly Form[] = [
  ...SANCTION_FORMS,
  ...BREACH_FORMS,
  ...ABSENCE_FORMS,
  ...EXCLUSION_FORMS,
  ...HOME_FORMS,
  ...REINTEGRATION_FORMS,
  ...ACTIVITY_FORMS,
  ...DATA_CONSENT_FORMS,
  ...APPLICATION_FORMS,
  ...COURT_FORMS,
  ...DETENTION_FORMS,
  ...PERSON_FORMS,
  ...CASE_FORMS,
  ...CASEWORK_FORMS,
  ...CORRECTION_FORMS,
  ...ACCESS_FORMS,
  ...RETENTION_FORMS,
  ...ERASURE_FORMS,
];

/** The forms that somebody may fill in, and the engine would take, for a sentence as it stands; `may`: what their roles, or some of them, permit. */
export function formsFor(may: May, sentence: Sentence, log: readonly LoggedEvent[]): readonly Form[] {
  return FORMS.filter(
    (form) =>
      may(form.permission, form.roles) &&
      isOfKind(form.permission, sentence.kind) &&
      stillTakes(form.permission, sentence) &&
      form.fits(sentence, log, may),
  );
}

/** Forms under their headings, in the order of these. */
export function inGroups(forms: readonly Form[]): readonly (readonly [FormGroup, readonly Form[]])[] {
  return FORM_GROUPS.map((group) => [group, forms.filter((form) => form.group === group)] as const).filter(
    ([, ofGroup]) => ofGroup.length > 0,
  );
}
