import { type Command } from '../domain/commands';
import { type Session } from './session';
import { type Known } from './stream';

const KNOWN = `
  SELECT f.stream_id AS "sentenceId", f.command_id AS id, f.to_version::int AS version, f.request_hash AS request
  FROM unnest($1::uuid[], $2::text[]) AS asked (stream_id, command_id) JOIN es.command f USING (stream_id, command_id)`;

/** Of some commands those that were recorded before, by sentence and id: one statement for all of them. */
export async function knownOf(
  session: Session,
  commands: readonly Command[],
): Promise<ReadonlyMap<string, ReadonlyMap<string, Known>>> {
  const known = new Map<string, Map<string, Known>>();
  if (commands.length === 0) return known;
  const asked = [commands.map(({ sentenceId }) => sentenceId), commands.map(({ id }) => id)];
  const found = await session.rows<Known & { sentenceId: string; id: string }>(KNOWN, asked);
  for (const { sentenceId, id, ...first } of found)
    known.set(sentenceId, (known.get(sentenceId) ?? new Map<string, Known>()).set(id, first));
  return known;
}
