import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { BODY } from './fill';

/**
 * The yardstick of every write: one event appended to a stream at whatever version it is, in one round trip and one commit,
 * with its chain, its gapless position and its command id, and nothing else of the product.
 */
export async function openAppender(
  adminUrl: string,
): Promise<{ append(stream?: string): Promise<void>; end(): Promise<void> }> {
  const client = new Client({ connectionString: adminUrl });
  client.on('error', () => undefined);
  await client.connect();
  return {
    async append(stream = randomUUID()) {
      await client.query({
        name: 'append',
        text: 'SELECT public.append1($1, $2, $3)',
        values: [stream, randomUUID(), BODY],
      });
    },
    end: () => client.end(),
  };
}

/** As a superuser, once in a database. */
export async function createAppend(admin: Client): Promise<void> {
  await admin.query(`
    CREATE FUNCTION public.append1(a_stream uuid, a_command text, a_body text) RETURNS void LANGUAGE plpgsql AS $$
    DECLARE v bigint; BEGIN
      SELECT version INTO v FROM es.stream WHERE stream_id = a_stream FOR UPDATE;
      PERFORM es.append(a_command, sha256(convert_to(a_command, 'UTF8')), a_stream, 'sentence', NULL, coalesce(v, 0),
        clock_timestamp(), '{"id":"bench","role":"caseworker","unit":null}',
        '{"commandId":"' || a_command || '","commandType":"Bench"}', ARRAY[gen_random_uuid()], ARRAY['Counted'], ARRAY[1],
        ARRAY[date '2026-03-02'], ARRAY[a_body]);
    END $$`);
}
