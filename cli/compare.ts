import { compareRuleSets, type Comparison } from '../domain/compare';
import { isRuleSetId, RULE_SETS, type RuleSetId } from '../domain/rule-sets';
import { type Sentence } from '../domain/state';
import { type Store } from '../store/data-source';
import { openSentences } from '../store/lists/queries';
import { readSentences } from '../store/read-many';
import { progress } from './progress';
import { withStore } from './running';
import { table } from './table';

/** The page that is folded, and the next one, which is read meanwhile. */
const CONNECTIONS = 2;

export interface Affected extends Comparison {
  readonly sentenceId: string;
  readonly kind: string;
  readonly regime: string;
  readonly unit: string;
}

export interface CompareOptions {
  readonly from: string;
  readonly to: string;
  readonly most?: string;
  readonly json?: boolean;
}

/**
 * `compare --from … --to …`: every open sentence under two rule sets, before anybody adopts the second one: who is
 * affected, how, the hardest hit first. Nothing is recorded.
 */
export async function compareCommand({ from, to, most = '20', json = false }: CompareOptions): Promise<number> {
  for (const id of [from, to])
    if (!isRuleSetId(id)) {
      process.stderr.write(`compare: there is no rule set ${id}. Known: ${Object.keys(RULE_SETS).join(', ')}\n`);
      return 2;
    }
  const { sentences, affected } = await withStore(
    (store) => comparePopulation(store, from as RuleSetId, to as RuleSetId),
    CONNECTIONS,
  );
  if (json) process.stdout.write(`${JSON.stringify({ from, to, sentences, affected })}\n`);
  else process.stdout.write(report(from, to, sentences, affected, Number(most)));
  return 0;
}

/** Every open sentence under two rule sets: how many there are, and those with a date that moves, the hardest hit first. */
export async function comparePopulation(
  store: Store,
  from: RuleSetId,
  to: RuleSetId,
): Promise<{ readonly sentences: number; readonly affected: readonly Affected[] }> {
  const open = await openSentences(store);
  const bar = progress('Comparing');
  const affected: Affected[] = [];
  let done = 0;
  const ids = open.map(({ sentenceId }) => sentenceId);
  for await (const { sentenceId, state } of readSentences(store, ids)) {
    const compared = compareSentence(sentenceId, state, from, to);
    if (compared) affected.push(compared);
    bar.update(++done, open.length);
  }
  bar.stop();
  affected.sort(hardestHitFirst);
  return { sentences: open.length, affected };
}

function compareSentence(sentenceId: string, state: Sentence, from: RuleSetId, to: RuleSetId): Affected | null {
  const comparison = compareRuleSets(state, from, to);
  const { order, place } = state;
  return comparison.differences.length > 0 ? { sentenceId, kind: order.kind, ...place, ...comparison } : null;
}

/** The same hit in the order of their ids, so that a comparison made twice reads the same. */
function hardestHitFirst(a: Affected, b: Affected): number {
  return Math.abs(b.impactDays) - Math.abs(a.impactDays) || (a.sentenceId < b.sentenceId ? -1 : 1);
}

function report(from: string, to: string, sentences: number, affected: readonly Affected[], most: number): string {
  const later = affected.filter(({ impactDays }) => impactDays > 0);
  const earlier = affected.filter(({ impactDays }) => impactDays < 0);
  const days = (some: readonly Affected[]) => some.reduce((sum, { impactDays }) => sum + impactDays, 0);
  const byDate = new Map<string, number>();
  for (const { differences } of affected)
    for (const { date } of differences) byDate.set(date, (byDate.get(date) ?? 0) + 1);
  return [
    `${from} → ${to}: ${affected.length} of ${sentences} open sentences have a date that moves.`,
    `Expected release later for ${later.length} (${days(later)} days in all), earlier for ${earlier.length} (${days(earlier)}).`,
    '',
    table(
      [...byDate].sort((a, b) => b[1] - a[1]).map(([date, n]) => [date, String(n)]),
      '  ',
    ),
    '',
    `The hardest hit, ${Math.min(most, affected.length)} of ${affected.length}:`,
    table(
      affected.slice(0, most).map((one) => [one.sentenceId, one.regime, one.unit, `${one.impactDays} d`]),
      '  ',
    ),
    '',
  ].join('\n');
}
