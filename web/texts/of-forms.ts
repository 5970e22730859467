import { caseFormNames } from './case-form-names';
import { formNames } from './form-names';
import { fields } from './forms';
import { reintegration, reintegrationForms, reintegrationTerms as terms } from './reintegration';
import { bringTexts } from './with-page';

bringTexts({ forms: { ...fields, ...formNames, ...caseFormNames, ...reintegrationForms }, reintegration, terms });
