import { type Command } from '../domain/commands';
import { type Store } from './data-source';
import { type PersonKey } from './keys/personal-data';
import { type Recorded } from './deciding';
import { recordKnowing } from './record';
import { sealedWords } from './keys/sealed-words';
import { type Session } from './session';

const words = sealedWords({ table: 'information', idColumn: 'information_id', what: 'information' });

/**
 * Records information that nobody has verified, or what became of it, and in the same transaction what it says: sealed, apart
 * from the log, so that it can be deleted. Answers and throws as `record` does.
 */
export async function recordOfInformation(store: Store, command: Command): Promise<Recorded> {
  const { recorded } = await recordKnowing(store, command, { beside: (tx, key) => keep(tx, key, command) });
  return recorded;
}

async function keep(tx: Session, key: PersonKey, command: Command): Promise<void> {
  const { sentenceId } = command;
  if (command.type === 'RecordUnverifiedInformation')
    await words.keep(tx, key, { sentenceId, id: command.informationId }, command.text);
  if (command.type === 'SettleUnverifiedInformation' && command.outcome === 'deleted')
    await words.delete(tx, sentenceId, [command.informationId]);
}

/** What unverified information of a sentence says, by its ids; nothing that was deleted, and nothing once the key is destroyed. */
export async function readInformation(store: Store, sentenceId: string): Promise<ReadonlyMap<string, string>> {
  return (await words.read(store, sentenceId)) as ReadonlyMap<string, string>;
}
