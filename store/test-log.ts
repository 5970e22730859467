import { randomUUID } from 'node:crypto';
import { type Client } from 'pg';

/** One command that appends events to a stream as whoever is connected, past the domain: bodies count up from `from`. */
export async function appendEvents(
  client: Client,
  { streamId = randomUUID() as string, count = 1, from = 0 }: { streamId?: string; count?: number; from?: number } = {},
): Promise<string> {
  const numbers = Array.from({ length: count }, (_, i) => from + i);
  const commandId = randomUUID();
  await client.query(
    `SELECT es.append($1, sha256(convert_to($1, 'UTF8')), $2, 'sentence', NULL, $3, clock_timestamp(), $4, $5, $6, $7, $8, $9, $10)`,
    [
      ...[commandId, streamId, from, '{"id":"somebody","role":"caseworker","unit":null}'],
      `{"commandId":"${commandId}","commandType":"Test"}`,
      numbers.map(() => randomUUID()),
      numbers.map(() => 'Counted'),
      numbers.map(() => 1),
      numbers.map(() => '2026-03-02'),
      numbers.map((number) => `{"number":${number},"text":"Ærlig «prøve» nr. ${number}"}`),
    ],
  );
  return streamId;
}

/** Switches the triggers off that make the log append-only: what a superuser can do. */
export async function disarm(admin: Client): Promise<void> {
  const tables = ['event', 'event_p0', 'command', 'checkpoint', 'merkle_tile'];
  for (const table of tables) await admin.query(`ALTER TABLE es.${table} DISABLE TRIGGER ALL`);
}
