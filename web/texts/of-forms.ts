import { formNames } from './form-names';
import { fields } from './forms';
import { reintegrationForms } from './reintegration';
import { bringTexts } from './with-page';

bringTexts({ forms: { ...fields, ...formNames, ...reintegrationForms } });
