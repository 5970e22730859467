import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import { type Office } from '../workloads/office';
import { until } from './wait';

/** A decision that was acknowledged; moments are of `performance.now()`. */
export interface Acknowledged {
  readonly id: string;
  readonly version: number;
  /** When it was first sent, and when it was answered. */
  readonly sent: number;
  readonly at: number;
  /** When the workflow of its sentence was seen to have followed it. */
  followed?: number;
}

/** How often it is looked how far the workflows are. */
const LOOK_MS = 25;

/** Clerks who each decide about a sentence of their own, at a steady rate; and somebody who watches the workflows follow. */
export class Clerks {
  /** In the order in which they were answered. */
  readonly journal: Acknowledged[] = [];
  /** What was given up on, or refused. */
  readonly failed: string[] = [];
  /** Of each clerk who waits for an answer: since when. */
  private readonly waiting = new Map<number, number>();
  private over = false;
  private readonly working: readonly Promise<void>[];

  constructor(
    private readonly office: Pick<Office, 'act'>,
    private readonly databaseUrl: string,
    { clerks, everyMs }: { readonly clerks: number; readonly everyMs: number },
  ) {
    this.working = [
      ...Array.from({ length: clerks }, (_, n) => this.work(n, (n * everyMs) / clerks, everyMs)),
      this.watch(),
    ];
  }

  /** Nobody waits any more for an answer to what was sent before. */
  async answered(before: number): Promise<void> {
    await until(() => [...this.waiting.values()].every((since) => since >= before));
  }

  /** The workflows have followed what was acknowledged before. */
  async followed(before: number): Promise<void> {
    await until(() => this.journal.every(({ at, followed }) => at >= before || followed !== undefined));
  }

  /** Lets everybody end what they have begun, and the workflows follow it. */
  async stop(): Promise<void> {
    this.over = true;
    await Promise.all(this.working);
  }

  private async work(n: number, firstMs: number, everyMs: number): Promise<void> {
    for (let next = performance.now() + firstMs; !this.over; next += everyMs) {
      await delay(Math.max(0, next - performance.now()));
      if (this.over) return;
      const sent = performance.now();
      this.waiting.set(n, sent);
      try {
        const acknowledged = await this.office.act(n);
        this.journal.push({ ...acknowledged, sent, at: performance.now() });
      } catch (error) {
        // Whether it is in the log nobody knows, nor which version comes next: this clerk goes home.
        this.failed.push(String(error));
        return;
      } finally {
        this.waiting.delete(n);
      }
    }
  }

  private async watch(): Promise<void> {
    const open = () => this.journal.filter(({ followed }) => followed === undefined);
    while (!this.over || this.waiting.size > 0 || open().length > 0) {
      const client = new Client({ connectionString: this.databaseUrl });
      // PostgreSQL may be killed: whoever waits for an answer hears of it.
      client.on('error', () => undefined);
      try {
        await client.connect();
        while (!this.over || this.waiting.size > 0 || open().length > 0) {
          const ids = [...new Set(open().map(({ id }) => id))];
          const { rows } = await client.query<{ id: string; version: number }>(FOLLOWED, [ids]);
          const now = performance.now();
          const versions = new Map(rows.map(({ id, version }) => [id, version]));
          for (const one of open()) if ((versions.get(one.id) ?? 0) >= one.version) one.followed = now;
          await delay(LOOK_MS);
        }
      } catch {
        await delay(LOOK_MS);
      } finally {
        await client.end().catch(() => undefined);
      }
    }
  }
}

const FOLLOWED =
  'SELECT stream_id AS id, workflow_version::int AS version FROM es.stream WHERE stream_id = ANY ($1::uuid[])';
