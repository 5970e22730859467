import { type Command } from '../domain/commands';
import { requestHash } from './append';
import { NotCanonical } from './canonical';
import { type Store } from './data-source';
import { rows } from './session';

const KNOWN = `
  SELECT command_id AS id, stream_id, request_hash AS request
  FROM es.command JOIN unnest($1::uuid[], $2::text[]) AS asked (stream_id, command_id) USING (stream_id, command_id)`;

/**
 * Of some commands those that are in the log already, asking the same: one statement, without a lock. What is in the log
 * stays there, so that whoever sends them again need not; one that is missing may come in the next moment.
 */
export async function recordedBefore(store: Store, commands: readonly Command[]): Promise<ReadonlySet<Command>> {
  const found = await rows<{ id: string; stream_id: string; request: Buffer }>(store, KNOWN, [
    commands.map(({ sentenceId }) => sentenceId),
    commands.map(({ id }) => id),
  ]);
  const requests = new Map(found.map(({ id, stream_id, request }) => [`${stream_id} ${id}`, request]));
  return new Set(
    commands.filter((command) => {
      const request = requests.get(`${command.sentenceId} ${command.id}`);
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
