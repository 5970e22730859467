import { EXCLUSION_TITLES, KIND_TITLES, REGIME_TITLES, RETURN_TITLES } from '../../domain/regime-titles';
import { type Area } from './area';
import { audit } from './audit';
import { calculator } from './calculator';
import { type capacity } from './capacity';
import { type caseFormNames } from './case-form-names';
import { casework } from './casework';
import { type control } from './control';
import { deciding } from './deciding';
import { type formNames } from './form-names';
import { type fields } from './forms';
import { type operation } from './operation';
import { type published } from './published';
import { type reintegration, type reintegrationForms } from './reintegration';
import { sentence } from './sentence';
import { shell } from './shell';
import { statistics } from './statistics';
import { terms } from './terms';
import { welcome } from './welcome';
import { work } from './work';

/**
 * The texts of the app that every page may need, by area. Both languages of a text stand side by side, so that none can
 * lack the other.
 */
export const AREAS = {
  shell,
  // Whoever adds a sanction to the domain adds its words there; what else there is to say of it comes with its pages.
  terms: { ...terms, ...(titles() as object) },
  work,
  sentence,
  deciding,
  casework,
  calculator,
  audit,
  statistics,
  welcome,
} as const;

function titles(): Area {
  const sorts = { regime: REGIME_TITLES, kind: KIND_TITLES, returned: RETURN_TITLES, exclusion: EXCLUSION_TITLES };
  return Object.fromEntries(
    Object.entries(sorts).flatMap(([sort, words]) =>
      Object.entries(words).map(([code, { nb, en }]) => [`${sort}/${code}`, [nb, en]]),
    ),
  );
}

/** Those of a few pages come with them (`with-page.ts`). */
type Areas = typeof AREAS & {
  readonly control: typeof control;
  readonly forms: typeof fields & typeof formNames & typeof caseFormNames & typeof reintegrationForms;
  readonly reintegration: typeof reintegration;
  readonly operation: typeof operation;
  readonly published: typeof published;
  readonly capacity: typeof capacity;
};
type Plain<K> = K extends `${infer Base}_one` | `${infer Base}_other` ? Base : K;
type KeyOf<A extends keyof Areas> = `${A}.${Plain<keyof Areas[A] & string>}`;

/** The key of a text: `<area>.<key>`, a plural without its ending. */
export type Key = { [A in keyof Areas]: KeyOf<A> }[keyof Areas];

/** Texts in one language, by `<area>.<key>`. */
export function catalogue(
  language: 'nb' | 'en',
  areas: Readonly<Record<string, Area>> = AREAS,
): Record<string, string> {
  const at = language === 'nb' ? 0 : 1;
  const pairs = Object.entries(areas).flatMap(([area, texts]) =>
    Object.entries(texts).map(([key, pair]) => [`${area}.${key}`, pair[at]]),
  );
  return Object.fromEntries(pairs) as Record<string, string>;
}
