import { Client } from 'pg';
import { type Stack } from './stack';

/** Lets time pass, of which nobody of an account has used a browser: in the database, since the server's clock is everybody's. */
export async function leaveIdle(stack: Stack, account: string, minutes: number): Promise<void> {
  const database = new Client({ connectionString: stack.runtime().adminDatabaseUrl });
  await database.connect();
  const idle = `UPDATE rm.browser_session SET last_seen_at = last_seen_at - $2 * interval '1 minute' WHERE account = $1`;
  await database.query(idle, [account, minutes]);
  await database.end();
}
