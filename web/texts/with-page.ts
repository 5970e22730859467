import i18next from 'i18next';
import { catalogue } from '.';
import { type Area } from './area';

/** Texts that a page brings along, so that the first load of the others is not theirs to carry. Called as its file loads. */
export function bringTexts(areas: Readonly<Record<string, Area>>): void {
  for (const language of ['nb', 'en'] as const)
    i18next.addResourceBundle(language, 'translation', catalogue(language, areas), true);
}
