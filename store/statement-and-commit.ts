import { type Connection, type PoolClient, type Submittable } from 'pg';

/** What a connection has prepared, by its own account: the client of `pg` notes the `name` of whatever is parsed, also when it fails later. */
interface Prepared extends Connection {
  readonly parsedStatements: Readonly<Record<string, string>>;
}

/**
 * The last statement of a transaction and its COMMIT, in one message with one Sync at its end: a lock that the statement takes
 * is not held until this process gets round to committing, and where it fails the server passes over the COMMIT unseen.
 */
export class StatementAndCommit implements Submittable {
  /** Fields of the rows, as text. */
  readonly rows: (string | null)[][] = [];
  /** What the server says of what it has done: of the statement first, then of the COMMIT. */
  readonly done: string[] = [];
  callback: (error?: Error) => void = () => undefined;
  /** What it says to the server, also to whoever listens beside it: traces, and the torture. */
  readonly text: string;

  constructor(
    readonly name: string,
    sql: string,
    readonly values: readonly string[],
  ) {
    this.text = `${sql} -- and COMMIT`;
  }

  /** Returns when the server has answered to both; throws what it, or the connection, says instead. */
  on(client: PoolClient): Promise<void> {
    return new Promise((resolve, reject) => {
      this.callback = (error) => (error ? reject(error) : resolve());
      client.query(this);
    });
  }

  submit(connection: Connection): void {
    const { stream, parsedStatements } = connection as Prepared;
    const { name, text } = this;
    stream.cork();
    if (!(name in parsedStatements)) connection.parse({ name, text, types: [] }, true);
    connection.bind({ portal: '', statement: name, values: [...this.values] }, true);
    connection.execute(null, true);
    connection.parse({ name: '', text: 'COMMIT', types: [] }, true);
    connection.bind({ portal: '', statement: '', values: [] }, true);
    connection.execute(null, true);
    connection.sync();
    stream.uncork();
  }

  // From here on: what the client of `pg` calls, as the server answers.

  handleDataRow({ fields }: { readonly fields: (string | null)[] }): void {
    this.rows.push(fields);
  }

  handleCommandComplete({ text }: { readonly text: string }): void {
    this.done.push(text);
  }

  handleReadyForQuery(): void {
    this.callback();
  }

  handleError(error: Error): void {
    this.callback(error);
  }
}
