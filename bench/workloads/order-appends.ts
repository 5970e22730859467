import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { createAppend } from '../suite/append';
import { BODY } from '../suite/fill';
import { type Database } from '../suite/stack';

// Ways to give events the one order of the log: of each, an append to a sentence of its own that is answered when it is durable.

/** What somebody appends; `body` null: what cannot be appended. */
export interface Member {
  readonly command: string;
  readonly body: string | null;
}

export interface Way {
  append(lane: number, member?: Member): Promise<void>;
}

/** Which commands were acknowledged, by whichever way. */
export class Acknowledged {
  readonly commands: string[] = [];

  async after(command: string, append: Promise<unknown>): Promise<void> {
    await append;
    this.commands.push(command);
  }
}

export type Ways = Awaited<ReturnType<typeof openWays>>;

/** All of them, in one database. */
export async function openWays({ admin, adminUrl }: Database, clients: number, acknowledged: Acknowledged) {
  await createAppend(admin);
  await admin.query(FUNCTIONS);
  const lanes = await Promise.all(Array.from({ length: clients }, () => connected(adminUrl)));
  const [leads, numbers] = [await connected(adminUrl), await connected(adminUrl)];
  const [group, sequencer] = [new Leader(leads, GROUP_WAIT_MS), new Sequencer(numbers)];
  const on = (lane: number, name: string, text: string, values: readonly unknown[]) =>
    lanes[lane]?.query({ name, text, values: [...values] }) ?? Promise.reject(new Error('lane'));
  const way = (append: (lane: number, member: Member) => Promise<unknown>): Way => ({
    append: (lane, member = memberOf()) => acknowledged.after(member.command, append(lane, member)),
  });
  return {
    alone: way((lane, { command, body }) =>
      on(lane, 'alone', 'SELECT public.append1($1, $2, $3)', [randomUUID(), command, body]),
    ),
    grouped: way((_, member) => group.append(member)),
    sequenced: way(async (lane, { command, body }) => {
      const numbered = sequencer.waitFor(command);
      await on(lane, 'pend', 'INSERT INTO public.pending (command, body) VALUES ($1, $2)', [command, body]);
      sequencer.look();
      await numbered;
    }),
    end: () => Promise.all([...lanes, leads, numbers].map((client) => client.end())),
  };
}

export function memberOf(): Member {
  return { command: randomUUID(), body: BODY };
}

const GROUP_WAIT_MS = 1;

const FUNCTIONS = `
  -- Each member has a savepoint of its own: one that fails is told so, and takes nobody with it.
  CREATE FUNCTION public.append_many(members json) RETURNS TABLE (n int, problem text) LANGUAGE plpgsql AS $$
  DECLARE m record; BEGIN
    FOR m IN SELECT * FROM json_to_recordset(members) AS m (n int, command text, body text) LOOP
      n := m.n; problem := NULL;
      BEGIN PERFORM public.append1(gen_random_uuid(), m.command, m.body);
      EXCEPTION WHEN OTHERS THEN problem := SQLERRM; END;
      RETURN NEXT;
    END LOOP; END $$;
  CREATE TABLE public.pending (id bigserial PRIMARY KEY, command text UNIQUE, body text NOT NULL);
  CREATE FUNCTION public.sequence_pending() RETURNS SETOF text LANGUAGE plpgsql AS $$
  DECLARE m record; BEGIN
    FOR m IN WITH gone AS (DELETE FROM public.pending RETURNING *) SELECT * FROM gone ORDER BY id LOOP
      PERFORM public.append1(gen_random_uuid(), m.command, m.body);
      RETURN NEXT m.command;
    END LOOP; END $$`;

async function connected(connectionString: string): Promise<Client> {
  const client = new Client({ connectionString });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

interface Waiting extends Member {
  readonly answer: (problem: string | null) => void;
  readonly fail: (error: unknown) => void;
}

/** Appends together what waits: those that come within a moment of the first, or while a group is being committed. */
class Leader {
  private waiting: Waiting[] = [];
  private leading = false;

  constructor(
    private readonly client: Client,
    private readonly waitMs: number,
  ) {}

  append(member: Member): Promise<void> {
    return new Promise((resolve, reject) => {
      const answer = (problem: string | null) => (problem === null ? resolve() : reject(new Error(problem)));
      this.waiting.push({ ...member, answer, fail: reject });
      if (!this.leading) void this.lead();
    });
  }

  private async lead(): Promise<void> {
    this.leading = true;
    await new Promise((resolve) => setTimeout(resolve, this.waitMs));
    while (this.waiting.length > 0) {
      const group = this.waiting;
      this.waiting = [];
      await this.commit(group).catch((error: unknown) => group.forEach(({ fail }) => fail(error)));
    }
    this.leading = false;
  }

  private async commit(group: readonly Waiting[]): Promise<void> {
    const members = JSON.stringify(group.map(({ command, body }, n) => ({ n, command, body })));
    const text = 'SELECT n, problem FROM public.append_many($1)';
    const { rows } = await this.client.query<Answer>({ name: 'many', text, values: [members] });
    for (const { n, problem } of rows) group[n]?.answer(problem);
  }
}

interface Answer {
  readonly n: number;
  readonly problem: string | null;
}

/** Numbers and chains what others have committed without a place in the order, and answers to them then. */
class Sequencer {
  private readonly waiting = new Map<string, () => void>();
  private looking = false;
  private again = false;

  constructor(private readonly client: Client) {}

  waitFor(command: string): Promise<void> {
    return new Promise((resolve) => this.waiting.set(command, resolve));
  }

  /** Something has been committed. */
  look(): void {
    this.again = true;
    if (!this.looking) void this.lookOn();
  }

  private async lookOn(): Promise<void> {
    this.looking = true;
    while (this.again) {
      this.again = false;
      const text = 'SELECT public.sequence_pending() AS command';
      const { rows } = await this.client.query<{ command: string }>({ name: 'sequence', text });
      for (const { command } of rows) {
        this.waiting.get(command)?.();
        this.waiting.delete(command);
      }
    }
    this.looking = false;
  }
}
