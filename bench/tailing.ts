import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { type Store } from '../store/data-source';
import { NothingRecorded } from '../store/errors';
import { changesAfter, headOf, type Change } from '../store/tail';
import { appendEvents } from '../store/test-log';

/** How much to do: until so many commands are appended, or so long has passed, whichever is first. */
export interface TailingOptions {
  /** As a role that may append. */
  readonly url: string;
  readonly store: Store;
  readonly writers: number;
  readonly readers: number;
  readonly streams: number;
  readonly commands: number;
  readonly ms: number;
  readonly seed: number;
}

/** What came of it: every reader must have read 1, 2, 3 … up to the end, each once. */
export interface Tailed {
  readonly events: number;
  readonly commands: number;
  /** Commands that met another one on their stream and were tried again. */
  readonly retried: number;
  readonly readers: readonly { readonly read: number; readonly missed: number; readonly repeated: number }[];
}

const PAGE = 100;
const STALE = '40001';

/** Writers append to shared streams, each on a connection of its own, while readers follow the log from its present end. */
export async function tail(options: TailingOptions): Promise<Tailed> {
  const start = await headOf(options.store);
  const random = randomOf(options.seed);
  const streams = Array.from({ length: options.streams }, (_, i) => uuidOf(options.seed, i));
  const until = Date.now() + options.ms;
  const done = { commands: 0, retried: 0, writing: true };
  const readers = Array.from({ length: options.readers }, () => follow(options.store, start, () => done.writing));
  const writers = Array.from({ length: options.writers }, () => write(options, streams, { until, done, random }));
  await Promise.all(writers);
  done.writing = false;
  const end = await headOf(options.store);
  return {
    events: end - start,
    ...{ commands: done.commands, retried: done.retried },
    readers: (await Promise.all(readers)).map((read) => judge(read, start, end)),
  };
}

interface Writing {
  readonly until: number;
  readonly done: { commands: number; retried: number };
  readonly random: () => number;
}

async function write({ url, commands }: TailingOptions, streams: readonly string[], { until, done, random }: Writing) {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    while (done.commands < commands && Date.now() < until) {
      const streamId = streams[Math.floor(random() * streams.length)] ?? '';
      const count = 1 + Math.floor(random() * 4);
      const sql = 'SELECT version::int FROM es.stream WHERE stream_id = $1';
      const { rows } = await client.query<{ version: number }>(sql, [streamId]);
      try {
        await appendEvents(client, { streamId, count, from: rows[0]?.version ?? 0 });
        done.commands += 1;
      } catch (error) {
        if ((error as { code?: string }).code !== STALE) throw error;
        done.retried += 1;
      }
    }
  } finally {
    await client.end();
  }
}

const LATER: readonly Change[] = [];

/** What comes after a position. A database that does not answer in time is asked again, from the same place. */
async function pageAfter(store: Store, last: number): Promise<readonly Change[]> {
  return changesAfter(store, last, PAGE).catch((error: unknown) => {
    if (error instanceof NothingRecorded) return LATER;
    throw error;
  });
}

/** The positions in the order in which they were read, until writing is over and nothing more comes. */
async function follow(store: Store, after: number, writing: () => boolean): Promise<number[]> {
  const read: number[] = [];
  for (let last = after; ;) {
    const more = writing();
    const page = await pageAfter(store, last);
    for (const { position } of page) read.push(position);
    last = page.at(-1)?.position ?? last;
    if (page.length > 0) continue;
    if (!more && page !== LATER) return read;
    await sleep(5);
  }
}

function judge(read: readonly number[], start: number, end: number) {
  const seen = new Set(read);
  const inOrder = read.every((position, i) => i === 0 || position > (read[i - 1] ?? 0));
  const repeated = read.length - seen.size + (inOrder ? 0 : 1);
  return { read: read.length, missed: end - start - seen.size, repeated };
}

/** Mulberry32: the same seed, the same numbers. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function uuidOf(seed: number, i: number): string {
  const hex = (value: number, digits: number) => value.toString(16).padStart(digits, '0');
  return `${hex(seed, 8)}-0000-4000-8000-${hex(i, 12)}`;
}
