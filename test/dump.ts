import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Client } from 'pg';
import { from, to } from 'pg-copy-streams';

// What pg_dump --data-only and psql do, where the programs are not there: npm's PostgreSQL comes without them.

/** The content of every table of the schemas `es` and `rm`, of one moment, as COPY writes it; and where sequences stand. */
export interface Dump {
  readonly tables: readonly { readonly name: string; readonly columns: string; readonly rows: Buffer }[];
  readonly sequences: readonly { readonly name: string; readonly last: string; readonly called: boolean }[];
}

const TABLES = `
  SELECT c.oid::regclass::text AS name, string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum) AS columns
  FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
  WHERE c.relnamespace IN ('es'::regnamespace, 'rm'::regnamespace) AND c.relkind IN ('r', 'p') AND NOT c.relispartition
    AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '' GROUP BY c.oid ORDER BY 1`;
const SEQUENCES = `
  SELECT oid::regclass::text AS name FROM pg_class
  WHERE relnamespace IN ('es'::regnamespace, 'rm'::regnamespace) AND relkind = 'S'`;

export async function dump(url: string): Promise<Dump> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const tables = [];
    for (const { name, columns } of (await client.query<{ name: string; columns: string }>(TABLES)).rows) {
      const parts: Buffer[] = [];
      const stream = client.query(to(`COPY (SELECT ${columns} FROM ${name}) TO STDOUT`));
      for await (const part of stream as AsyncIterable<Buffer>) parts.push(part);
      tables.push({ name, columns, rows: Buffer.concat(parts) });
    }
    const sequences = [];
    for (const { name } of (await client.query<{ name: string }>(SEQUENCES)).rows) {
      const { rows } = await client.query<{ last: string; called: boolean }>(
        `SELECT last_value::text AS last, is_called AS called FROM ${name}`,
      );
      if (rows[0]) sequences.push({ name, ...rows[0] });
    }
    return { tables, sequences };
  } finally {
    await client.end();
  }
}

/** Fills a database that was migrated and is otherwise new. */
export async function restore(url: string, { tables, sequences }: Dump): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    // As pg_restore does: tables come in any order, so foreign keys wait.
    await client.query('SET session_replication_role = replica');
    for (const { name, columns, rows } of tables) {
      await client.query(`DELETE FROM ${name}`);
      await pipeline(Readable.from([rows]), client.query(from(`COPY ${name} (${columns}) FROM STDIN`)));
    }
    for (const { name, last, called } of sequences)
      await client.query('SELECT setval($1::regclass, $2, $3)', [name, last, called]);
  } finally {
    await client.end();
  }
}
