import { formNames } from './form-names';
import { fields } from './forms';
import { bringTexts } from './with-page';

bringTexts({ forms: { ...fields, ...formNames } });
