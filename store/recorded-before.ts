import { type Command } from '../domain/commands';
import { requestHash } from './append';
import { NotCanonical } from './canonical';
import { type Store } from './data-source';
import { knownOf } from './known-commands';
import { withSession } from './session';

/**
 * Of some commands those that are in the log already, asking the same: one statement, without a lock. What is in the log
 * stays there, so that whoever sends them again need not; one that is missing may come in the next moment.
 */
export async function recordedBefore(store: Store, commands: readonly Command[]): Promise<ReadonlySet<Command>> {
  const known = await withSession(store, (session) => knownOf(session, commands));
  return new Set(
    commands.filter((command) => {
      const request = known.get(command.sentenceId)?.get(command.id)?.request;
      return request !== undefined && asksTheSame(command, request);
    }),
  );
}

function asksTheSame(command: Command, request: Buffer): boolean {
  try {
    return requestHash(command).equals(request);
  } catch (error) {
    if (error instanceof NotCanonical) return false;
    throw error;
  }
}
