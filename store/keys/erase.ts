import { type Session } from '../session';

/**
 * Destroys a person's key and empties the sealed copies outside of the log, in the transaction that records it. The log
 * keeps its ciphertext and its chain still verifies. Backups keep the key for as long as they are kept.
 */
export async function erase(tx: Session, sentenceId: string): Promise<void> {
  await tx.rows('SELECT rm.erase($1)', [sentenceId]);
}
