import { randomUUID } from 'node:crypto';
import { type Client } from 'pg';
import { addDays } from '../domain/dates';
import { type RecordedEvent, type SentenceEvent } from '../domain/events';
import { whereabouts } from '../domain/periods';
import { asOf } from '../domain/timeline';
import { appendAndCommit, requestHash, sealEvents } from '../store/append';
import { type Store } from '../store/data-source';
import { decode, EVENT_COLUMNS, type EventRow } from '../store/decode';
import { followPeriods } from '../store/lists/periods';
import { readHistory, readSentence } from '../store/read';
import { record } from '../store/record';
import { readRegister } from '../store/lists/register';
import { inTransaction, rows } from '../store/session';
import { caseworker, commandOf, placement, registration } from './life';
import { Population } from './suite/fill';
import { median, milliseconds } from './suite/ratios';

/** A figure: what was measured, how much, and beside what. */
export interface Figure {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  /** The same rows, by something simpler; `ratio` is ours to that. */
  readonly beside?: { readonly what: string; readonly value: number; readonly ratio: number };
}

const TIMES = 40;

/** As-of of one sentence of 10, 1,000 and 10,000 events, by both times, beside one prepared SELECT of the same rows. */
export async function benchAsOf(store: Store): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const size of [10, 1_000, 10_000]) {
    const id = await sentenceOf(store, size);
    const knownAt = new Date().toISOString();
    const select = `SELECT ${EVENT_COLUMNS} FROM es.event e WHERE e.stream_id = $1 ORDER BY e.version`;
    const [ours, bare] = [[], []] as [number[], number[]];
    // Side by side: whatever else this machine does meets both.
    for (let n = 0; n < TIMES; n++) {
      bare.push(await milliseconds(() => rows(store, select, [id])));
      ours.push(
        await milliseconds(async () => {
          const read = await readHistory(store, id);
          if (!read || !asOf(read.events, knownAt, '2027-01-01')) throw new Error('There is nothing to read');
        }),
      );
    }
    const [p50, beside] = [median(ours), median(bare)];
    figures.push({
      ...{ what: `as-of, ${size} events, p50`, value: p50, unit: 'ms' },
      beside: { what: 'SELECT of the same rows', value: beside, ratio: p50 / beside },
    });
  }
  return figures;
}

/**
 * The lists of 100,000 sentences by both times: made from the log, read a page and counted; beside a fold of every
 * sentence for the same question, and a bare read of the rows. `admin`: a superuser, who copies one life many times.
 */
export async function benchLists(store: Store, admin: Client, sentences = 100_000): Promise<readonly Figure[]> {
  const { events } = await (await Population.of(store, admin)).grow(sentences);
  let followed = 0;
  const following = await milliseconds(async () => {
    for (let n = await followPeriods(store); n > 0; n = await followPeriods(store)) followed += n;
  });
  const asked = { units: null, knownAt: new Date().toISOString(), effectiveOn: addDays('2026-03-02', 30) };
  const paging: number[] = [];
  for (let n = 0; n < 10; n++) paging.push(await milliseconds(() => readRegister(store, { ...asked, limit: 50 })));
  const list = await readRegister(store, { ...asked, limit: 1 });
  const counted = list.counts.reduce((sum, { count }) => sum + count, 0);
  if (counted < sentences) throw new Error(`The list has ${counted} of ${sentences} sentences`);
  const bare = await milliseconds(() => eachStream(store, () => undefined));
  const folding = await milliseconds(() =>
    eachStream(store, (stream, id) => {
      const then = asOf(
        stream.map((row): RecordedEvent => decode(row, id, null)),
        asked.knownAt,
        asked.effectiveOn,
      );
      if (then) whereabouts(then.state);
    }),
  );
  const perSecond = (n: number, ms: number) => (n / ms) * 1000;
  return [
    {
      what: `periods of ${sentences} sentences made from the log`,
      value: perSecond(followed, following),
      unit: 'events/s',
    },
    {
      ...{
        what: `who was where, ${sentences} sentences: a page and all counts, p50`,
        value: median(paging),
        unit: 'ms',
      },
      beside: { what: 'a fold of every sentence', value: folding, ratio: median(paging) / folding },
    },
    {
      ...{
        what: `fold of ${sentences} sentences, ${events} events`,
        value: perSecond(events, folding),
        unit: 'events/s',
      },
      beside: {
        what: 'reading the same rows',
        value: perSecond(events, bare),
        ratio: bare / folding,
      },
    },
  ];
}

/** One sentence with so many events, of the kinds of which long logs are made: calculations and reminders. */
export async function sentenceOf(store: Store, size: number): Promise<string> {
  const id = randomUUID();
  await record(store, commandOf(id, placement, registration('2026-03-02')));
  const read = await readSentence(store, id);
  const calculated = read?.events.find(({ event }) => event.type === 'DatesCalculated')?.event;
  if (!read || !calculated) throw new Error('A registration calculates dates');
  let version = read.version;
  while (version < size) {
    const more = Math.min(1_000, size - version);
    const events = Array.from({ length: more }, (_, n): SentenceEvent =>
      n % 2 === 0 ? calculated : { ...reminder, deadlineId: `d${version + n}` },
    );
    const command = commandOf(id, caseworker, { type: 'PassUndecided', deadlineId: 'bench', dueOn: '2026-06-01' });
    const sealed = sealEvents(events, id, null, '2026-06-01');
    const expectedVersion = version;
    await inTransaction(
      store,
      async (tx) => {
        await tx.rows('SELECT es.enter($1, NULL, 0)', [id]);
        const occurredAt = new Date().toISOString();
        const appending = { command, request: requestHash(command), events: sealed, expectedVersion, occurredAt };
        await appendAndCommit(tx, [{ ...appending, ruleSet: 'NO-2026.1' }]);
      },
      () => true,
    );
    version += more;
  }
  return id;
}

const reminder = {
  type: 'DeadlineReached',
  kind: 'minimum-expiry',
  dueOn: '2026-06-01',
  step: 'on-the-day',
  legalBasis: 'strl § 44',
} as const;

/** Ids of sentences: behind the first, up to the second. */
export type Span = readonly [from: string, upTo: string];

/** Goes through all sentences, a thousand at a time; or through those whose ids lie behind one and up to another. */
export async function eachStream(
  store: Store,
  visit: (stream: readonly EventRow[], id: string) => void,
  [from, upTo]: Span = ['00000000-0000-0000-0000-000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff'],
): Promise<void> {
  let after = from;
  for (;;) {
    const ids = await rows<{ id: string }>(
      store,
      'SELECT stream_id AS id FROM es.stream WHERE stream_id > $1 AND stream_id <= $2 ORDER BY stream_id LIMIT 1000',
      [after, upTo],
    );
    const last = ids.at(-1)?.id;
    if (last === undefined) return;
    const found = await rows<EventRow & { stream_id: string }>(
      store,
      `SELECT e.stream_id, ${EVENT_COLUMNS} FROM es.event e WHERE e.stream_id = ANY ($1) ORDER BY e.stream_id, e.version`,
      [ids.map(({ id }) => id)],
    );
    for (let first = 0; first < found.length;) {
      const id = found[first]?.stream_id ?? '';
      let to = first;
      while (found[to]?.stream_id === id) to += 1;
      visit(found.slice(first, to), id);
      first = to;
    }
    after = last;
  }
}
