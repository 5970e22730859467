import { defineSearchAttributeKey, SearchAttributeType, type SearchAttributeUpdatePair } from '@temporalio/common';
import { setCurrentDetails, upsertSearchAttributes, workflowInfo } from '@temporalio/workflow';
import type { Seen } from '../activities';

// What an operator sees in Temporal's own pages. Search attributes are never encrypted: codes and dates only.

const REGIME = defineSearchAttributeKey('Regime', SearchAttributeType.KEYWORD);
const STATUS = defineSearchAttributeKey('Status', SearchAttributeType.KEYWORD);
const KIND = defineSearchAttributeKey('Kind', SearchAttributeType.KEYWORD);
const UNIT = defineSearchAttributeKey('Unit', SearchAttributeType.KEYWORD);
const NEXT_DUE = defineSearchAttributeKey('NextDue', SearchAttributeType.DATETIME);
const OVERDUE = defineSearchAttributeKey('Overdue', SearchAttributeType.BOOL);

/** The state of the notices: how many failed at the last attempt. */
export interface Mail {
  readonly undelivered: number;
}

/** Shows a sentence as its log has it: the regimes passed, the present one, and what comes next. */
export function show(seen: Seen, mail: Mail): void {
  const { regime, status, kind, unit, next, overdue } = seen;
  upsertChanged([
    { key: REGIME, value: regime },
    { key: STATUS, value: status },
    { key: KIND, value: kind },
    { key: UNIT, value: unit },
    { key: NEXT_DUE, value: next && new Date(next.at) },
    { key: OVERDUE, value: overdue },
  ]);
  setCurrentDetails(details(seen, mail));
}

/** Shows that a sentence cannot go on without a person, and why. */
export function showStopped(why: string, version: number): void {
  upsertChanged([{ key: OVERDUE, value: true }]);
  setCurrentDetails(
    [
      `**Stopped: ${why}**`,
      '',
      `Followed to version ${version} of the log. Nothing is recorded by itself until this is put right.`,
      'It looks again within a day, or at the next signal.',
    ].join('\n'),
  );
}

/** A few words for a timer: what it waits for, and under which paragraph. */
export function summaryOf({ next, ended }: Seen): string {
  if (ended) return 'the last notices';
  return next ? `${next.what}, ${next.on} (${next.legalBasis})` : 'nothing is dated: the yearly look at the log';
}

function details(seen: Seen, { undelivered }: Mail): string {
  const { status, regime, unit, ended, next, overdue, version, places } = seen;
  const passed = (places ?? [{ regime, unit, from: 'now:' }]).map(({ from, ...place }, i, all) => {
    const line = `${from} ${place.regime} (${place.unit})`;
    return i === all.length - 1 ? `1. **${line}**` : `1. ${line}`;
  });
  const waits = next ? `Next: **${next.on}** ${next.what} (${next.legalBasis})` : 'Next: nothing is dated';
  return [
    `### ${status}${overdue ? ' – overdue' : ''}`,
    '',
    ...passed,
    '',
    ended ? 'The sentence has ended.' : waits,
    '',
    `Followed to version ${version} of the log.`,
    ...(undelivered > 0 ? [`${undelivered} notices could not be delivered yet.`] : []),
  ].join('\n');
}

/** An upsert is an event in the history and a write to the index: none where nothing has changed. */
function upsertChanged(wanted: SearchAttributeUpdatePair[]): void {
  const present = workflowInfo().typedSearchAttributes;
  const changed = wanted.filter(({ key, value }) => plain(present.get(key) ?? null) !== plain(value));
  if (changed.length > 0) upsertSearchAttributes(changed);
}

function plain(value: unknown): unknown {
  return value instanceof Date ? value.getTime() : value;
}
