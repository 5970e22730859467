import { type ClientBase, type PoolClient, DatabaseError, escapeLiteral } from 'pg';
import { type QueryRunner } from 'typeorm';
import { accessNow, type Access } from './access/access';
import { type Store } from './data-source';
import { Contended, Fenced, NothingRecorded, OlderLog, OutcomeUnknown } from './errors';

/**
 * One connection: statements in their order, each prepared once per connection. What is said before the answer to what was said
 * before it goes out at once, and the server does one after the other (docs/decisions/0079).
 */
export interface Session {
  rows<Row extends object>(sql: string, values?: readonly unknown[]): Promise<Row[]>;
}

/** Statements that are committed together. */
export interface Transaction extends Session {
  /**
   * The last statement, and the COMMIT right behind it: nothing can be said after it. Answers its rows once they are committed.
   * For what all others wait for (docs/decisions/0076).
   */
  last<Row extends object>(sql: string, values: readonly unknown[]): Promise<Row[]>;
}

/**
 * The answers to what was said in one go. Where several failed, throws what the first of them threw: those behind it failed
 * because it did.
 */
export async function together<T extends readonly unknown[] | []>(
  said: T,
): Promise<{ -readonly [K in keyof T]: Awaited<T[K]> }> {
  const settled: readonly PromiseSettledResult<unknown>[] = await Promise.allSettled(said);
  const failed = settled.find((each): each is PromiseRejectedResult => each.status === 'rejected');
  if (failed) throw failed.reason;
  return Promise.all(said);
}

/**
 * Runs statements on one connection. For whoever acts (store/access/access.ts) in one transaction, since what the database
 * knows of them ends with it and cannot stay on a pooled connection; otherwise each its own transaction.
 */
export function withSession<T>(store: Store, work: (session: Session) => Promise<T>): Promise<T> {
  if (accessNow()) return inTransaction(store, work);
  return connected(store, (client) => work(sessionOn(client)));
}

/** The rows of one statement. For whoever acts, and may have written with it, a lost connection leaves its outcome unknown. */
export function rows<Row extends object>(store: Store, sql: string, values: readonly unknown[] = []): Promise<Row[]> {
  if (accessNow()) return inTransaction(store, (tx) => tx.last<Row>(sql, values));
  return connected(store, (client) => sessionOn(client).rows<Row>(sql, values));
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
  return connected(store, async (client) => {
    const begun = begin(client, accessNow());
    const tx = new Begun(client);
    let answer: T;
    try {
      // What is said in it need not wait for the BEGIN: a server that cannot do that does nothing behind it either.
      [answer] = await together([work(tx), begun]);
    } catch (error) {
      if (!(error instanceof OutcomeUnknown)) await rollBack(client);
      throw error;
    }
    if (tx.over) return answer;
    if (keep(answer)) await commit(client);
    else await rollBack(client);
    return answer;
  });
}

/** A transaction that only reads, on the connection itself: for what a `Session` cannot send, as COPY. */
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

async function connected<T>(store: Store, work: (client: PoolClient) => Promise<T>): Promise<T> {
  // A QueryRunner, and not db.transaction(): only so is a failing COMMIT told from everything before it.
  const runner = store.db.createQueryRunner();
  const client = await connect(runner);
  try {
    return await work(client);
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

function sessionOn(client: ClientBase): Session {
  return {
    async rows<Row extends object>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
      try {
        return await answered<Row>(client, text, values);
      } catch (error) {
        throw beforeCommit(error);
      }
    },
  };
}

async function answered<Row extends object>(client: ClientBase, text: string, values: readonly unknown[]) {
  return (await client.query<Row>({ name: nameOf(text), text, values: [...values] })).rows;
}

/** One that knows whether its `last` was said. */
class Begun implements Transaction {
  over = false;

  constructor(private readonly client: ClientBase) {}

  rows<Row extends object>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    // Behind the COMMIT, it would stand alone, and for good.
    if (this.over) throw new Error('A statement after the last');
    return this.said<Row>(text, values);
  }

  async last<Row extends object>(text: string, values: readonly unknown[]): Promise<Row[]> {
    const found = this.rows<Row>(text, values);
    this.over = true;
    return (await together([found, commit(this.client)]))[0];
  }

  private said<Row extends object>(text: string, values: readonly unknown[]): Promise<Row[]> {
    const found = answered<Row>(this.client, text, values).catch((error: unknown): never => {
      // With the COMMIT behind it, only the server can tell that it did not come to that.
      if (this.over && !(error instanceof DatabaseError)) throw inCommit(error);
      throw beforeCommit(error);
    });
    // Whoever gives up for another reason asks no more, and rolls back.
    found.catch(() => undefined);
    return found;
  }
}

async function commit(client: ClientBase): Promise<void> {
  try {
    const { command } = await client.query('COMMIT');
    if (command !== 'COMMIT') throw new NothingRecorded(`The database answered ${command} to a COMMIT.`);
  } catch (error) {
    throw inCommit(error);
  }
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
