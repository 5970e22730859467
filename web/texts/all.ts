import { AREAS } from '.';
import { capacity } from './capacity';
import { type Area } from './area';
import { control } from './control';
import { caseFormNames } from './case-form-names';
import { formNames } from './form-names';
import { fields } from './forms';
import { operation } from './operation';
import { published } from './published';
import { reintegration, reintegrationForms, reintegrationTerms } from './reintegration';
import { SANCTION_AREAS } from './sanctions';

/** Every text that there is, those that come with their pages too: for tests, which see all pages. */
export const ALL_AREAS: Readonly<Record<string, Area>> = {
  ...AREAS,
  control,
  operation,
  published,
  capacity,
  reintegration,
  terms: { ...AREAS.terms, ...reintegrationTerms, ...SANCTION_AREAS.terms },
  forms: { ...fields, ...formNames, ...caseFormNames, ...reintegrationForms, ...SANCTION_AREAS.forms },
};
