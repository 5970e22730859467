import { stepForm } from '../../domain/deadlines/met-by';
import { sanctionKinds, sanctionOf } from '../../domain/sanctions';
import { type Fields, type Sanction, type Words } from '../../domain/sanctions/sanction';
import { type Area, type Pair } from './area';

const TABLES = sanctionKinds().flatMap((kind): readonly (readonly [string, Sanction])[] => {
  const sanction = sanctionOf(kind);
  return sanction ? [[kind, sanction]] : [];
});

/** The key of the label of a field of a form. */
export function labelOf(form: string, field: string): string {
  return `${form}/${field}`;
}

/**
 * What the tables say, for the pages that show it: kinds and days; names of the forms of the steps, what each is for, and
 * its fields; and the fields of a registration.
 */
export const SANCTION_AREAS: Readonly<Record<'terms' | 'forms', Area>> = {
  terms: Object.fromEntries(
    TABLES.flatMap(([kind, { title, dateTitles }]) => [
      [`kind/${kind}`, pair(title)],
      ...Object.entries(dateTitles).map(([name, words]) => [`date/${name}`, pair(words)] as const),
    ]),
  ),
  forms: Object.fromEntries(
    TABLES.flatMap(([kind, { terms, steps }]) => [
      ...labels(kind, terms),
      ...Object.entries(steps).flatMap(([name, { title, lead, fields }]) => {
        const form = stepForm(kind, name);
        return [[form, pair(title)] as const, [`${form}-lead`, pair(lead)] as const, ...labels(form, fields)];
      }),
    ]),
  ),
};

function labels(form: string, fields: Fields): readonly (readonly [string, Pair])[] {
  return Object.entries(fields).flatMap(([name, { label, hint }]) => [
    [labelOf(form, name), pair(label)] as const,
    ...(hint ? [[`${labelOf(form, name)}-hint`, pair(hint)] as const] : []),
  ]);
}

function pair({ nb, en }: Words): Pair {
  return [nb, en];
}
