import { type Command } from '../domain/commands';
import { type Store } from './data-source';
import { open, seal, unwrapKey, type PersonKey } from './personal-data';
import { recordKnowing, type Recorded } from './record';
import { rows, type Session } from './session';

/**
 * Records information that nobody has verified, or what became of it, and in the same transaction what it says: sealed, apart
 * from the log, so that it can be deleted. Answers and throws as `record` does.
 */
export async function recordOfInformation(store: Store, command: Command): Promise<Recorded> {
  const { recorded } = await recordKnowing(store, command, { beside: (tx, key) => keep(tx, key, command) });
  return recorded;
}

const ADD = 'INSERT INTO rm.information (information_id, sentence_id, said) VALUES ($1, $2, $3)';
const DELETE = `
  UPDATE rm.information SET said = NULL, deleted_at = clock_timestamp() WHERE information_id = $1 AND sentence_id = $2`;

async function keep(tx: Session, key: PersonKey, command: Command): Promise<void> {
  const { sentenceId } = command;
  if (command.type === 'RecordUnverifiedInformation') {
    const { informationId, text } = command;
    await tx.rows(ADD, [informationId, sentenceId, seal(text, whereIs(sentenceId, informationId), key)]);
  }
  if (command.type === 'SettleUnverifiedInformation' && command.outcome === 'deleted')
    await tx.rows(DELETE, [command.informationId, sentenceId]);
}

function whereIs(personId: string, informationId: string) {
  return { personId, what: `information ${informationId}` };
}

const READ = `
  SELECT i.information_id AS id, i.said, k.wrapped
  FROM rm.information i LEFT JOIN rm.person_key k ON k.person_id = i.sentence_id
  WHERE i.sentence_id = $1 AND i.said IS NOT NULL`;

/** What unverified information of a sentence says, by its ids; nothing that was deleted, and nothing once the key is destroyed. */
export async function readInformation(store: Store, sentenceId: string): Promise<ReadonlyMap<string, string>> {
  const found = await rows<{ id: string; said: string; wrapped: Buffer | null }>(store, READ, [sentenceId]);
  return new Map(
    found.flatMap(({ id, said, wrapped }) => {
      const key = unwrapKey(store, sentenceId, wrapped);
      return key === null ? [] : [[id, String(open(said, whereIs(sentenceId, id), key))] as const];
    }),
  );
}
