import { type Command, type VictimContact } from '../domain/commands';
import { type Store } from './data-source';
import { open, seal, unwrapKey, type PersonKey } from './keys/personal-data';
import { type Recorded } from './deciding';
import { recordKnowing } from './record';
import { rows, type Session } from './session';

/**
 * Records a wish to be told, or its withdrawal, and in the same transaction who it is in the register of victims: sealed,
 * apart from the case, and forgotten when it is withdrawn. Answers and throws as `record` does.
 */
export async function recordOfVictim(store: Store, command: Command): Promise<Recorded> {
  const { recorded } = await recordKnowing(store, command, { beside: (tx, key) => register(tx, key, command) });
  return recorded;
}

const ADD = 'INSERT INTO rm.victim (victim_id, sentence_id, contact) VALUES ($1, $2, $3)';
const FORGET = `
  UPDATE rm.victim SET contact = NULL, withdrawn_at = clock_timestamp() WHERE victim_id = $1 AND sentence_id = $2`;

async function register(tx: Session, key: PersonKey, command: Command): Promise<void> {
  const { sentenceId } = command;
  if (command.type === 'WithdrawVictimWish') await tx.rows(FORGET, [command.victimId, sentenceId]);
  if (command.type !== 'RecordVictimWish') return;
  const { victimId, contact } = command;
  await tx.rows(ADD, [victimId, sentenceId, seal(contact, whereIs(sentenceId, victimId), key)]);
}

function whereIs(personId: string, victimId: string) {
  return { personId, what: `victim ${victimId}` };
}

const READ = `
  SELECT v.victim_id AS id, v.contact, k.wrapped FROM rm.victim v LEFT JOIN rm.person_key k ON k.person_id = v.sentence_id
  WHERE v.sentence_id = $1 AND v.contact IS NOT NULL`;

/** How the victims of a sentence are reached, by their ids; none who has withdrawn, and none once the key is destroyed. */
export async function readVictims(store: Store, sentenceId: string): Promise<ReadonlyMap<string, VictimContact>> {
  const found = await rows<{ id: string; contact: string; wrapped: Buffer | null }>(store, READ, [sentenceId]);
  return new Map(
    found.flatMap(({ id, contact, wrapped }) => {
      const key = unwrapKey(store, sentenceId, wrapped);
      return key === null ? [] : [[id, open(contact, whereIs(sentenceId, id), key) as VictimContact] as const];
    }),
  );
}
