import { DEADLINE_KINDS, type DeadlineKind } from '../../domain/deadlines/table';
import { type Difference } from '../../domain/what-if';

/** A difference that means something to a reader. */
export interface Shown {
  readonly key: string;
  readonly what: 'date' | 'deadline' | 'possible' | 'field';
  readonly name: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly title?: { readonly nb: string; readonly en: string };
  readonly legalBasis?: string;
}

const KINDS: Readonly<Record<string, DeadlineKind>> = DEADLINE_KINDS;
const FIELDS: Readonly<Record<string, string>> = {
  regime: 'regimeChanges',
  unit: 'unitChanges',
  status: 'statusChanges',
  'clockStopped.type': 'clockStopped',
};

/**
 * Of all that differs, what a reader asks for: dates, deadlines (one line each, by id), from when a regime is possible, and
 * where the person is. What follows from those, such as explanations, is left out.
 */
export function changesOf(differences: readonly Difference[]): Shown[] {
  const deadlines = new Map<string, Record<string, Difference>>();
  const shown: Shown[] = [];
  for (const difference of differences) {
    const { path, before, after } = difference;
    const [head = '', ...rest] = path.split('.');
    const field = FIELDS[path];
    if (field) shown.push({ key: path, what: 'field', name: field, before, after });
    else if (path === 'clockStopped')
      shown.push({ key: path, what: 'field', name: 'clockStopped', before: typeOf(before), after: typeOf(after) });
    else if (head === 'dates' && rest.length === 1 && typeof (before ?? after) === 'string')
      shown.push({ key: path, what: 'date', name: rest[0] ?? '', before, after });
    else if (head === 'eligibility' && rest[1] === 'from' && rest.length === 2)
      shown.push({ key: path, what: 'possible', name: rest[0] ?? '', before, after });
    else if (head === 'deadlines') gather(deadlines, rest, difference);
  }
  return [...shown, ...[...deadlines].flatMap(([id, fields]) => deadlineOf(id, fields))];
}

function typeOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'type' in value ? value.type : null;
}

/** A deadline's id may itself hold dots; its fields do not. */
function gather(
  deadlines: Map<string, Record<string, Difference>>,
  rest: readonly string[],
  difference: Difference,
): void {
  const whole = isDeadline(difference.before) || isDeadline(difference.after);
  const name = whole ? '' : (rest.at(-1) ?? '');
  const id = (whole ? rest : rest.slice(0, -1)).join('.');
  deadlines.set(id, { ...deadlines.get(id), [name]: difference });
}

interface DeadlineLike {
  readonly dueOn: string;
  readonly title: { readonly nb: string; readonly en: string };
  readonly legalBasis: string;
}

function isDeadline(value: unknown): value is DeadlineLike {
  return typeof value === 'object' && value !== null && 'dueOn' in value && 'title' in value;
}

function deadlineOf(id: string, fields: Record<string, Difference>): Shown[] {
  const whole = fields[''];
  if (whole) {
    const known = [whole.after, whole.before].find(isDeadline);
    const due = (value: unknown) => (isDeadline(value) ? value.dueOn : null);
    return known
      ? [{ ...base(id, due(whole.before), due(whole.after)), title: known.title, legalBasis: known.legalBasis }]
      : [];
  }
  const moved = fields['dueOn'];
  return moved ? [{ ...base(id, moved.before, moved.after), ...kindOf(id) }] : [];
}

/** What the table of deadlines says of one: its kind is what its id begins with. */
function kindOf(id: string): Pick<Shown, 'title' | 'legalBasis'> {
  const kind = id.split('/', 1)[0] ?? '';
  const { title, legalBasis } = KINDS[kind] ?? {};
  return { ...(title && { title }), ...(legalBasis && { legalBasis }) };
}

function base(id: string, before: unknown, after: unknown): Shown {
  return { key: `deadline/${id}`, what: 'deadline', name: id, before, after };
}
