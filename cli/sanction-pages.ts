import { sanctionOf } from '../domain/sanctions';
import { type Field, type Fields, type Sanction, type Step } from '../domain/sanctions/sanction';
import { markdownTable, page } from './markdown';

/** The page of one sanction that is no imprisonment: its terms, stages, steps and deadlines, as its table has them. */
export function sanctionPage(kind: string): string {
  const sanction = sanctionOf(kind);
  if (!sanction) throw new Error(`There is no sanction ${kind}`);
  const { title, legalBasis, terms, steps } = sanction;
  return page(
    `${title.en} (${title.nb.toLowerCase()})`,
    `Under ${legalBasis}. Each step is one event in the log; whoever is not named for a step may not take it, and what is in no row is refused. A step that was recorded by mistake is retracted by another event.`,
    `domain/sanctions`,
    '## What the judgment says',
    markdownTable(['field', 'bokmål', 'English', 'must be'], fieldRows(terms)),
    '## Stages',
    stages(sanction),
    '## Steps',
    markdownTable(
      ['step', 'bokmål', 'English', 'from', 'to', 'who', 'legal basis', 'asks', 'reason', 'decision'],
      Object.entries(steps).map(([name, step]) => stepRow(name, step)),
    ),
    '## Deadlines',
    deadlines(sanction),
    ...limits(sanction),
  );
}

function stages({ stages: table }: Sanction): string {
  const rows = Object.entries(table).map(([name, { title, status, stopped }]) => [
    `\`${name}\``,
    title.nb,
    title.en,
    status,
    stopped ? `stands still: ${stopped}` : 'runs',
  ]);
  return markdownTable(['stage', 'bokmål', 'English', 'status', 'clock'], rows);
}

function stepRow(name: string, step: Step): readonly string[] {
  const { title, from, to, by, legalBasis, fields, reason, decision } = step;
  return [
    `\`${name}\``,
    title.nb,
    title.en,
    from.join(', '),
    to === undefined ? '–' : typeof to === 'string' ? to : 'by what is decided',
    by.join(', '),
    legalBasis,
    Object.entries(fields)
      .map(([field, row]) => `${field} (${mustBe(row)})`)
      .join('; '),
    reason,
    decision ? `${decision.level}; complaint: ${decision.complaint ?? 'none'}` : '',
  ];
}

function deadlines({ deadlines: table }: Sanction): string {
  const rows = Object.entries(table).map(([kind, { title, owner, lawBound, legalBasis, term, onExpiry }]) => [
    `\`${kind}\``,
    title.nb,
    title.en,
    [term.starts, ...(term.length ? [`${term.length} ${term.counts}`] : []), ...(term.but ? [term.but] : [])].join(
      '; ',
    ),
    owner,
    lawBound ? legalBasis : `our choice, under ${legalBasis}`,
    onExpiry.en,
  ]);
  return markdownTable(['kind', 'bokmål', 'English', 'runs from', 'owner', 'set by', 'on expiry'], rows);
}

function limits({ limits: table = [] }: Sanction): readonly string[] {
  if (table.length === 0) return [];
  const rows = table.map(({ of, most, legalBasis }) => [of.nb, of.en, most, legalBasis]);
  return ['## How long', markdownTable(['bokmål', 'English', 'at most', 'legal basis'], rows)];
}

function fieldRows(fields: Fields): readonly (readonly string[])[] {
  return Object.entries(fields).map(([name, field]) => [`\`${name}\``, field.label.nb, field.label.en, mustBe(field)]);
}

function mustBe({ kind, min, max, choices, optional, onlyIf }: Field): string {
  return [
    choices ? Object.keys(choices).join(' / ') : kind,
    ...(min === undefined ? [] : [`from ${min}`]),
    ...(max === undefined ? [] : [`to ${max}`]),
    ...(optional ? ['may be left out'] : []),
    ...(onlyIf ? [`if ${onlyIf.field} is ${onlyIf.is.join(' or ')}`] : []),
  ].join(', ');
}
