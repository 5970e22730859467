import { type Store } from '../data-source';
import { open, seal, unwrapKey, type PersonKey } from './personal-data';
import { rows, type Session } from '../session';

/** Words about a person that the log only points at: sealed in a table of their own, apart from it, so that they can be deleted. */
export interface SealedWords {
  /** Keeps words under an id, in the transaction that records them. `words`: anything that JSON can say. */
  keep(
    tx: Session,
    key: PersonKey,
    at: { readonly sentenceId: string; readonly id: string },
    words: unknown,
  ): Promise<void>;
  /** Deletes the words of a sentence under these ids, for good; that something stood there, and until when, remains. */
  delete(tx: Session, sentenceId: string, ids: readonly string[]): Promise<void>;
  /** The words of a sentence by their ids; nothing that was deleted, and nothing once the person's key is destroyed. */
  read(store: Store, sentenceId: string): Promise<ReadonlyMap<string, unknown>>;
}

/** The words in a table of `rm` that has `idColumn`, sentence_id, said and deleted_at. `what`: by which name they are sealed; it can never change. */
export function sealedWords({
  table,
  idColumn,
  what,
}: {
  readonly table: string;
  readonly idColumn: string;
  readonly what: string;
}): SealedWords {
  const whereIs = (personId: string, id: string) => ({ personId, what: `${what} ${id}` });
  const add = `INSERT INTO rm.${table} (${idColumn}, sentence_id, said) VALUES ($1, $2, $3)`;
  const remove = `
    UPDATE rm.${table} SET said = NULL, deleted_at = clock_timestamp() WHERE ${idColumn} = ANY($1::uuid[]) AND sentence_id = $2`;
  const read = `
    SELECT w.${idColumn} AS id, w.said, k.wrapped
    FROM rm.${table} w LEFT JOIN rm.person_key k ON k.person_id = w.sentence_id
    WHERE w.sentence_id = $1 AND w.said IS NOT NULL`;
  return {
    async keep(tx, key, { sentenceId, id }, words) {
      await tx.rows(add, [id, sentenceId, seal(words, whereIs(sentenceId, id), key)]);
    },
    async delete(tx, sentenceId, ids) {
      if (ids.length > 0) await tx.rows(remove, [ids, sentenceId]);
    },
    async read(store, sentenceId) {
      const found = await rows<{ id: string; said: string; wrapped: Buffer | null }>(store, read, [sentenceId]);
      return new Map(
        found.flatMap(({ id, said, wrapped }) => {
          const key = unwrapKey(store, sentenceId, wrapped);
          return key === null ? [] : [[id, open(said, whereIs(sentenceId, id), key)] as const];
        }),
      );
    },
  };
}
