import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { PROBLEMS } from '../api/problems';
import { ladderOf } from '../domain/deadlines/escalation';
import { CHOSEN_DAYS, DEADLINE_KINDS, type DeadlineKind, type DeadlineKindCode } from '../domain/deadlines/table';
import { TERMS } from '../domain/deadlines/terms';
import { PERMISSION_TITLES } from '../domain/permission-titles';
import { PERMISSIONS, ROLES, type Permission } from '../domain/permissions';
import { TRANSITIONS } from '../domain/regimes';
import { STATUS_WAYS } from '../domain/status-ways';
import { RULE_SET_TABLE } from '../domain/rule-set-table';
import { DEFAULT_RULE_SET, RULE_SETS, type RuleSet } from '../domain/rule-sets';
import { sanctionKinds } from '../domain/sanctions';
import { projectRoot } from '../runtime/paths';
import { capacity } from './capacity-page';
import { consents } from './consents-page';
import { exclusion } from './exclusion-page';
import { calculation, conditions, criteria } from './law-pages';
import { leave } from './leave-page';
import { licences } from './licences';
import { markdownTable, page } from './markdown';
import { reintegration } from './reintegration-page';
import { rules } from './rules-page';
import { sanctionPage } from './sanction-pages';

/** Each generated page by its path in the project. What it says is in the code alone. */
export const PAGES: Readonly<Record<string, () => string>> = {
  'docs/refusals.md': refusals,
  'docs/permissions.md': permissions,
  'docs/licences.md': licences,
  'docs/law/calculation.md': calculation,
  'docs/law/capacity.md': capacity,
  'docs/law/conditions.md': conditions,
  'docs/law/consents.md': consents,
  'docs/law/criteria.md': criteria,
  'docs/law/deadlines.md': deadlines,
  'docs/law/exclusion.md': exclusion,
  'docs/law/leave.md': leave,
  'docs/law/reintegration.md': reintegration,
  'docs/law/transitions.md': transitions,
  'docs/law/rule-sets.md': ruleSets,
  'docs/law/rules.md': rules,
  ...Object.fromEntries(sanctionKinds().map((kind) => [`docs/law/${kind}.md`, () => sanctionPage(kind)])),
};

/** `docs`: writes the generated pages; with `check` only says which are stale, and answers 1 if any is. */
export async function docsCommand({ check = false }: { readonly check?: boolean } = {}): Promise<number> {
  const stale = await stalePages();
  if (!check) for (const path of stale) await write(join(projectRoot, path), PAGES[path]?.() ?? '');
  for (const path of stale) process.stdout.write(`${path} ${check ? 'is stale: run `npm run docs`' : 'written'}\n`);
  if (stale.length === 0) process.stdout.write('The generated pages are up to date.\n');
  return check && stale.length > 0 ? 1 : 0;
}

/** The pages whose file is not what the code says. */
export async function stalePages(): Promise<string[]> {
  const found = await Promise.all(
    Object.entries(PAGES).map(async ([path, page]) => {
      const there = await readFile(join(projectRoot, path), 'utf8').catch(() => null);
      return there === page() ? [] : [path];
    }),
  );
  return found.flat();
}

async function write(file: string, content: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
}

function refusals(): string {
  const rows = Object.entries(PROBLEMS).map(([code, { status, nb, en }]) => [`\`${code}\``, String(status), nb, en]);
  return page(
    'Refusals',
    'Why a request is not carried out: the `code` of a problem, its HTTP status, and what to do. Codes are stable.',
    'domain/refusals, domain/calculation and api/problems.ts',
    markdownTable(['code', 'status', 'bokmål', 'English'], rows),
  );
}

function permissions(): string {
  const permitted = Object.entries(PERMISSIONS) as [Permission, readonly string[]][];
  const rows = permitted.map(([permission, roles]) => [
    `\`${permission}\``,
    PERMISSION_TITLES[permission].nb,
    PERMISSION_TITLES[permission].en,
    ...ROLES.map((role) => (roles.includes(role) ? '●' : '')),
  ]);
  return page(
    'Permissions',
    'Who may ask what. What is not marked is refused; a case is in addition open only to accounts that serve its unit, and whoever proposes never decides. `clock` is the workflow of the sentence.',
    'domain/permissions.ts',
    markdownTable(['command or query', 'bokmål', 'English', ...ROLES], rows),
  );
}

/** How each rhythm goes on after the day. */
const OVERDUE = {
  weekly: ', then weekly four times and quarterly',
  daily: ', then every day',
  'at-once': ', then the day after, weekly four times and quarterly',
} as const;

function deadlines(): string {
  const kinds = Object.entries(DEADLINE_KINDS) as [DeadlineKindCode, DeadlineKind][];
  const rows = kinds.map(([kind, row]) => {
    const { starts, length, counts, but } = TERMS[kind];
    return [
      `\`${kind}\``,
      row.title.nb,
      row.title.en,
      starts,
      [
        ...(length ? [`${length} ${counts.replace(/^(calendar|procedural)-/, '')}`] : ['–']),
        ...(but ? [but] : []),
      ].join('; '),
      counts,
      row.onExpiry.en,
      row.overdue ? ladderOf(row.owner).join(' → ') : row.owner,
      [...row.daysBefore, 0].join(', ') + (row.overdue ? OVERDUE[row.rhythm ?? 'weekly'] : ''),
      row.snoozable ? 'yes' : 'no',
      row.lawBound ? row.legalBasis : `our choice, under ${row.legalBasis}`,
    ];
  });
  return page(
    'Deadlines',
    [
      'Every kind of dated obligation. What the law sets may not be put on hold; what is of our own choice may, up to',
      `${CHOSEN_DAYS.hold} days at a time. Reminders go out so many days before and on the day; a week late it goes one up, a`,
      'fortnight late two (what is due at once: on the day after, and a week late). Expiry never decides anything for or against a',
      'person. Who owns it may differ by case: a proposal is',
      'decided, and a complaint heard, at the level that the law names. What belongs to a complaint goes on after the end of a',
      'sentence and is heard as before it; the rest ends with it, but for the erasure and what is kept until then, which stand in',
      'the lists. Each day is one in Europe/Oslo and is due at its midnight, whatever summer time does.',
    ].join(' '),
    'domain/deadlines/table.ts',
    markdownTable(
      [
        'kind',
        'bokmål',
        'English',
        'runs from',
        'for',
        'counted in',
        'on expiry',
        'owner and ladder',
        'days before',
        'hold',
        'set by',
      ],
      rows,
    ),
  );
}

function transitions(): string {
  const rows = TRANSITIONS.map(({ row, kinds, from, to, decidedBy, legalBasis, direction }) => [
    row,
    kinds.join(', '),
    from.join(', ') || '(summoned)',
    to,
    direction,
    decidedBy,
    legalBasis,
  ]);
  return page(
    'Transitions',
    'Every way from regime to regime that the law knows; a move within one regime (to another unit) is decided locally. `local-to-region`: local, but the region for more than ten years, preventive detention and especially high security.',
    'domain/regimes.ts',
    markdownTable(['row', 'kind', 'from', 'to', 'direction', 'decided by', 'legal basis'], rows),
    '## Statuses',
    [
      'Every way from status to status, and to what stops the clock (`domain/status-ways.ts`). `fact`: nobody decides it, it',
      'happened; `law`: the day alone. A test walks many random lives and finds no other way; another checks that nobody',
      'reaches probation or completion around a decision, and that every status but the ends has a way out.',
    ].join(' '),
    statusTable(),
    drawing(),
  );
}

function statusTable(): string {
  const rows = STATUS_WAYS.map(({ rows: of, kinds, from, to, event, decidedBy, when, legalBasis }) => [
    of,
    kinds.join(', '),
    from.map((each) => (each === 'unregistered' ? '(an order)' : each)).join(', '),
    to,
    `\`${event}\``,
    decidedBy,
    when.nb,
    when.en,
    legalBasis,
  ]);
  return markdownTable(['rows', 'kind', 'from', 'to', 'event', 'decided by', 'bokmål', 'English', 'legal basis'], rows);
}

/** The same as a drawing; the ends that may come at any time are left to the table. */
function drawing(): string {
  const name = (standing: string) => (standing === 'unregistered' ? '[*]' : standing.replaceAll('-', '_'));
  const lines = STATUS_WAYS.filter(({ event }) => event !== 'SentenceEnded').flatMap(({ from, to, event }) =>
    from.map((each) => `    ${name(each)} --> ${name(to)}: ${event}`),
  );
  return ['```mermaid', 'stateDiagram-v2', ...new Set(lines), '    completed --> [*]', '```'].join('\n');
}

function ruleSets(): string {
  const sets = Object.values(RULE_SETS);
  const ids = sets.map(({ id }) => id);
  const { law } = RULE_SETS[DEFAULT_RULE_SET];
  const names = Object.keys(RULE_SETS[DEFAULT_RULE_SET]).filter(isParameter);
  const rows = names.map((name) => [`\`${name}\``, ...sets.map((set) => valueIn(set, name))]);
  const common = Object.entries(law).map(([name, value]) => [`\`${name}\``, `\`${JSON.stringify(value)}\``]);
  return page(
    'Rule sets',
    'Every number and convention by which dates are calculated. A released rule set is never edited. Bold: other than in `NO-2026.1`.',
    'domain/rule-sets.ts',
    '## Which is law, and for whom',
    markdownTable(
      ['rule set', 'status', 'commencement', 'applies to', 'bokmål', 'English', 'source'],
      Object.values(RULE_SET_TABLE).map(({ id, status, commencement, transitional, changes, source }) => [
        `\`${id}\``,
        status,
        commencement ?? '–',
        transitional.en,
        changes.nb,
        changes.en,
        source,
      ]),
    ),
    '## What they count',
    markdownTable(['parameter', ...ids], rows),
    '## The same in all of them',
    markdownTable(['number', 'value'], common),
  );
}

type Parameter = Exclude<keyof RuleSet, 'id' | 'law'>;

function isParameter(name: string): name is Parameter {
  return name !== 'id' && name !== 'law';
}

function valueIn(set: RuleSet, name: Parameter): string {
  const value = String(set[name]);
  return String(RULE_SETS[DEFAULT_RULE_SET][name]) === value ? value : `**${value}**`;
}
