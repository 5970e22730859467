import { Client } from 'pg';

/** Statements as the superuser, on a connection of their own. */
export async function asSuperuser<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Ends every connection of the application at once; returns how many there were. */
export async function terminateBackends(url: string): Promise<number> {
  const all = `SELECT count(pg_terminate_backend(pid))::int AS n FROM pg_stat_activity
    WHERE pid <> pg_backend_pid() AND backend_type = 'client backend'`;
  return asSuperuser(url, async (client) => (await client.query<{ n: number }>(all)).rows[0]?.n ?? 0);
}
