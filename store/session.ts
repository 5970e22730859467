import { type ClientBase, type PoolClient, DatabaseError, escapeLiteral } from 'pg';
import { type QueryRunner } from 'typeorm';
import { accessNow, type Access } from './access';
import { type Store } from './data-source';
import { Contended, Fenced, NothingRecorded, OlderLog, OutcomeUnknown } from './errors';
import { StatementAndCommit } from './statement-and-commit';

/** One connection: statements in their order, each prepared once per connection. */
export interface Session {
  rows<Row extends object>(sql: string, values?: readonly unknown[]): Promise<Row[]>;
}

/** Statements that are committed together. */
export interface Transaction extends Session {
  /**
   * The last statement, and the COMMIT in the same message: nothing can be said after it. Answers the fields of its rows, as
   * text, once they are committed. For what all others wait for (docs/decisions/0076).
   */
  last(sql: string, values: readonly string[]): Promise<readonly (readonly (string | null)[])[]>;
}

/**
 * Runs statements on one connection. For whoever acts (store/access.ts) in one transaction, since what the database
 * knows of them ends with it and cannot stay on a pooled connection; otherwise each its own transaction.
 */
export function withSession<T>(store: Store, work: (session: Session) => Promise<T>): Promise<T> {
  if (accessNow()) return inTransaction(store, work);
  return connected(store, (_, session) => work(session));
}

/** The rows of one statement. */
export function rows<Row extends object>(store: Store, sql: string, values?: readonly unknown[]): Promise<Row[]> {
  return withSession(store, (session) => session.rows<Row>(sql, values));
}

/**
 * One transaction, READ COMMITTED, committed only when `keep` says so of the answer, unless `last` has committed it. Throws
 * `NothingRecorded` for whatever the database did before the commit, `OutcomeUnknown` for a connection lost in it or in a `last`.
 */
export function inTransaction<T>(
  store: Store,
  work: (tx: Transaction) => Promise<T>,
  keep: (answer: T) => boolean = () => true,
): Promise<T> {
  return connected(store, async (client, session) => {
    await begin(client, accessNow());
    let committed = false;
    const last: Transaction['last'] = async (sql, values) => {
      const found = await lastAndCommit(client, sql, values);
      committed = true;
      return found;
    };
    let answer: T;
    try {
      answer = await work({ ...session, last });
    } catch (error) {
      if (!committed && !(error instanceof OutcomeUnknown)) await rollBack(client);
      throw error;
    }
    if (committed) return answer;
    if (keep(answer)) await commit(client);
    else await rollBack(client);
    return answer;
  });
}

/** A transaction that only reads, on the connection itself: for what a `Session` cannot send, as COPY. */
export function reading<T>(store: Store, work: (client: ClientBase) => Promise<T>): Promise<T> {
  return connected(store, (client) => readingOn(client, accessNow(), work));
}

/** As `reading`, on a connection that is at hand, for whoever acts. */
export async function readingOn<T>(
  client: ClientBase,
  access: Access | null,
  work: (client: ClientBase) => Promise<T>,
): Promise<T> {
  await begin(client, access);
  try {
    return await work(client);
  } catch (error) {
    throw beforeCommit(error);
  } finally {
    await rollBack(client);
  }
}

const BEGIN = 'BEGIN ISOLATION LEVEL READ COMMITTED';

/** In one message: to say who acts costs no turn of its own. */
async function begin(client: ClientBase, access: Access | null): Promise<void> {
  try {
    await client.query(access ? `${BEGIN}; ${setting(access)}` : BEGIN);
  } catch (error) {
    throw beforeCommit(error);
  }
}

function setting({ held, ...access }: Access): string {
  const set = `set_config('progresjon.access', ${escapeLiteral(JSON.stringify(access))}, true)`;
  return held === null ? `SELECT ${set}` : `SELECT ${set}, set_config('progresjon.held', ${escapeLiteral(held)}, true)`;
}

async function connected<T>(store: Store, work: (client: PoolClient, session: Session) => Promise<T>): Promise<T> {
  // A QueryRunner, and not db.transaction(): only so is a failing COMMIT told from everything before it.
  const runner = store.db.createQueryRunner();
  const client = await connect(runner);
  try {
    return await work(client, sessionOn(client));
  } catch (error) {
    if (leavesConnectionBroken(error)) void client.end().catch(() => undefined); // The pool drops what has ended.
    throw error;
  } finally {
    await runner.release();
  }
}

async function connect(runner: QueryRunner): Promise<PoolClient> {
  try {
    return (await runner.connect()) as PoolClient;
  } catch (error) {
    throw new NothingRecorded('The database cannot be reached.', error);
  }
}

function sessionOn(client: PoolClient): Session {
  return {
    async rows<Row extends object>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
      try {
        return (await client.query<Row>({ name: nameOf(text), text, values: [...values] })).rows;
      } catch (error) {
        throw beforeCommit(error);
      }
    },
  };
}

async function commit(client: PoolClient): Promise<void> {
  try {
    heed((await client.query('COMMIT')).command);
  } catch (error) {
    throw inCommit(error);
  }
}

async function lastAndCommit(client: PoolClient, text: string, values: readonly string[]) {
  const said = new StatementAndCommit(nameOf(text), text, values);
  try {
    await said.on(client);
    heed(said.done[1]);
    return said.rows;
  } catch (error) {
    if (said.done.length > 0) throw inCommit(error);
    // To the statement the server answered with an error, and has not looked at the COMMIT. Otherwise it may have done both.
    if (error instanceof DatabaseError) throw beforeCommit(error);
    throw new OutcomeUnknown('The connection was lost in the last statement and its commit.', error);
  }
}

function heed(command: string | undefined): void {
  if (command !== 'COMMIT') throw new NothingRecorded(`The database answered ${command} to a COMMIT.`);
}

function inCommit(error: unknown): unknown {
  if (error instanceof NothingRecorded) return error;
  // The server answered, and not that it is going down: the transaction was refused. Otherwise nobody knows.
  if (error instanceof DatabaseError && !isGoingDown(error)) return beforeCommit(error);
  return new OutcomeUnknown('The connection was lost in the commit.', error);
}

async function rollBack(client: ClientBase): Promise<void> {
  // A connection too broken to roll back is gone, and with it the transaction.
  await client.query('ROLLBACK').catch(() => (client as PoolClient).end().catch(() => undefined));
}

/** What an error of a statement means to whoever records; a mistake in our own SQL stays what it is. */
function beforeCommit(error: unknown): unknown {
  if (!(error instanceof DatabaseError)) return new NothingRecorded('The connection to the database was lost.', error);
  switch (error.code) {
    case 'SE001':
      return new Fenced(error.message, error);
    case 'SE003':
      return new OlderLog(error.message, error);
    case '40001':
    case '40P01':
    case '55P03':
      return new Contended(error.message, error);
    case '25P03':
    case '57014':
      return new NothingRecorded(error.message, error);
    default:
      return isGoingDown(error) || error.code?.startsWith('53') ? new NothingRecorded(error.message, error) : error;
  }
}

/** Classes 08 (connection) and 57P (operator intervention). */
function isGoingDown({ code }: DatabaseError): boolean {
  return code !== undefined && (code.startsWith('08') || code.startsWith('57P'));
}

function leavesConnectionBroken(error: unknown): boolean {
  return error instanceof OutcomeUnknown || (error instanceof NothingRecorded && !(error instanceof Contended));
}

// Every statement of the store is a constant, so their number is small and a prepared statement is met again.
const names = new Map<string, string>();

function nameOf(text: string): string {
  const name = names.get(text) ?? `progresjon_${names.size}`;
  names.set(text, name);
  return name;
}
