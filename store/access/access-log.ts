import { type Access } from '../../domain/access';
import { canonicalJson } from '../canonical';
import { type Store } from '../data-source';
import { keyOf, seal } from '../keys/personal-data';
import { rows } from '../session';

/** How many people one row names: a list that shows more has several. */
const SENTENCES_MAX = 1_000;
/** How many rows one statement writes. */
const BATCH_MAX = 200;

const LOG = 'SELECT es.log_access($1)';

interface Waiting {
  readonly entries: readonly string[];
  readonly done: () => void;
  readonly failed: (error: unknown) => void;
}

/** What one process has not written yet. Whatever comes while a write is under way shares the next one. */
class Batches {
  private waiting: Waiting[] = [];
  private writing = false;

  constructor(private readonly store: Store) {}

  add(entries: readonly string[]): Promise<void> {
    return new Promise((done, failed) => {
      this.waiting.push({ entries, done, failed });
      if (!this.writing) void this.write();
    });
  }

  private async write(): Promise<void> {
    this.writing = true;
    while (this.waiting.length > 0) {
      const batch = this.waiting.splice(0, BATCH_MAX);
      try {
        await rows(this.store, LOG, [batch.flatMap(({ entries }) => entries)]);
        for (const { done } of batch) done();
      } catch (error) {
        for (const { failed } of batch) failed(error);
      }
    }
    this.writing = false;
  }
}

const batchesOf = new WeakMap<Store, Batches>();

/**
 * Puts a look at somebody's data on record; returns when it is. Throws what the database threw: then nothing may be
 * shown. An access without anybody is none.
 */
export async function recordAccess(store: Store, access: Access): Promise<void> {
  if (access.sentences.length === 0) return;
  const batches = batchesOf.get(store) ?? new Batches(store);
  batchesOf.set(store, batches);
  await batches.add(await entriesOf(store, access));
}

/** The rows of an access: canonical JSON as it is hashed, the reason sealed. */
async function entriesOf(store: Store, { sentences, reason, ...access }: Access): Promise<string[]> {
  const of = [...new Set(sentences)].sort();
  const sealed = reason === null ? null : await sealReason(store, of, reason);
  return Array.from({ length: Math.ceil(of.length / SENTENCES_MAX) }, (_, i) =>
    canonicalJson({
      ...access,
      sentences: of.slice(i * SENTENCES_MAX, (i + 1) * SENTENCES_MAX),
      ...(sealed !== null && { reason: sealed }),
    }),
  );
}

/** In somebody's own words there may be names. About several people, or one who is erased, no key could be found again. */
async function sealReason(store: Store, of: readonly string[], reason: string): Promise<string | null> {
  const [sentenceId, another] = of;
  if (sentenceId === undefined || another !== undefined) return null;
  const key = await keyOf(store, sentenceId);
  return key && seal(reason, { personId: sentenceId, what: REASON }, key);
}

/** Where a sealed reason belongs. */
export const REASON = 'reason of access';
