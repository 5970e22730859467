import { type ServerResponse } from 'node:http';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { reachOf } from '../domain/case-access';
import { acting, OURSELVES } from '../store/access/access';
import { changesAfter, headOf, type Change } from '../store/tail';
import { type Account } from './account';
import { BrowserSessions, type HeldSession } from './browser-sessions';
import { Refused } from './problems';
import { OpenStore } from './providers';

/** How often the log is looked at while somebody listens: one query for all who do. */
const POLL_MS = 400;
const HEARTBEAT_MS = 25_000;
/** A stream ends after this and its browser asks anew: whoever may no longer listen is then refused. */
const STREAM_MS_MAX = 30 * 60_000;
const BATCH_MAX = 500;
/** Whoever was away longer than this many events reads everything anew. */
const RESUMED_MAX = 2_000;
/** A browser shares one stream among its tabs or has one each; more is a mistake. */
export const STREAMS_OF_ACCOUNT_MAX = 6;
const STREAMS_MAX = 2_000;
/** A reader who takes nothing off is let go. */
const UNREAD_BYTES_MAX = 256 * 1024;

/** Somebody who listens, as the log is read on. */
export interface Listener {
  readonly account: Account;
  readonly session: HeldSession | null;
  /** The position after which they want to hear; null: from now on. */
  readonly after: number | null;
}

interface Open extends Omit<Listener, 'after'> {
  readonly response: ServerResponse;
  readonly endsAt: number;
  /** What came while it was still being told what it missed; null: it is told at once. */
  waiting: Change[] | null;
}

/** What changes, told to whoever may see it: by Server-Sent Events, as `GET /api/stream` documents them. */
@Injectable()
export class Streams implements OnModuleDestroy {
  private readonly open = new Set<Open>();
  /** How far every open stream has been told. */
  private position = 0;
  private poll: NodeJS.Timeout | null = null;
  private heartbeat: NodeJS.Timeout | null = null;
  private reading: Promise<void> | null = null;
  private readonly deaf: () => void;

  constructor(
    private readonly store: OpenStore,
    private readonly sessions: BrowserSessions,
  ) {
    this.deaf = sessions.onEnd((id) => this.ended(id));
  }

  /** Refuses an account that already listens as often as it may. */
  mustHaveRoom(account: Account): void {
    const theirs = [...this.open].filter((stream) => stream.account.id === account.id).length;
    if (theirs < STREAMS_OF_ACCOUNT_MAX && this.open.size < STREAMS_MAX) return;
    throw new Refused({
      code: 'too-many-requests',
      facts: { of: 'streams', atOnce: STREAMS_OF_ACCOUNT_MAX },
      headers: { 'Retry-After': '30' },
    });
  }

  /** Tells what came after `after`, and from then on whatever comes, until the response ends. */
  async add(response: ServerResponse, { account, session, after }: Listener): Promise<void> {
    if (this.open.size === 0) this.position = await headOf(this.store);
    const from = this.position;
    const stream: Open = { account, session, response, endsAt: Date.now() + STREAM_MS_MAX, waiting: [] };
    this.open.add(stream);
    response.once('close', () => this.remove(stream));
    if (response.destroyed) return this.remove(stream);
    this.start();
    response.write('retry: 2000\n\n');
    const missed = after === null || after >= from ? [] : await this.missed(after, from);
    if (after === null) send(stream, { event: 'ready', id: from, data: { position: from } });
    if (missed === null) send(stream, { event: 'reset', id: from, data: { reset: true } });
    tell(stream, [...(missed ?? []), ...(stream.waiting ?? [])]);
    stream.waiting = null;
  }

  /** Before the server waits for its last answers, which these are. */
  onModuleDestroy(): void {
    this.deaf();
    for (const stream of [...this.open]) stream.response.end();
    this.stop();
  }

  private async missed(after: number, until: number): Promise<readonly Change[] | null> {
    if (until - after > RESUMED_MAX) return null;
    const changes = await acting(OURSELVES, () => changesAfter(this.store, after, RESUMED_MAX));
    return changes.filter(({ position }) => position <= until);
  }

  private start(): void {
    this.poll ??= setInterval(() => void this.read(), POLL_MS);
    this.heartbeat ??= setInterval(() => void this.beat(), HEARTBEAT_MS);
  }

  private stop(): void {
    if (this.poll) clearInterval(this.poll);
    if (this.heartbeat) clearInterval(this.heartbeat);
    this.poll = null;
    this.heartbeat = null;
  }

  private remove(stream: Open): void {
    this.open.delete(stream);
    if (this.open.size === 0) this.stop();
  }

  /** One reading at a time; without the database the next one tells what this one could not. */
  private read(): Promise<void> {
    this.reading ??= this.readOn()
      .catch(() => undefined)
      .finally(() => (this.reading = null));
    return this.reading;
  }

  private async readOn(): Promise<void> {
    // One reading for all who listen, in nobody's name; `tell` gives each their own.
    const changes = await acting(OURSELVES, () => changesAfter(this.store, this.position, BATCH_MAX));
    const last = changes.at(-1);
    if (!last) return;
    this.position = last.position;
    for (const stream of this.open) {
      if (stream.waiting) stream.waiting.push(...changes);
      else tell(stream, changes);
    }
  }

  private async beat(): Promise<void> {
    for (const stream of [...this.open]) {
      stream.response.write(': still here\n\n');
      if (Date.now() > stream.endsAt || stream.response.writableLength > UNREAD_BYTES_MAX) stream.response.end();
      else await this.check(stream);
    }
  }

  /** A session that another process or the provider ended, or that ran out, hears no more. */
  private async check({ session, response }: Open): Promise<void> {
    const lives = !session || (await this.sessions.lives(session).catch(() => true));
    if (!lives) response.end();
  }

  private ended(id: string | null): void {
    for (const stream of [...this.open]) {
      if (id === null) void this.check(stream);
      else if (stream.session?.id === id) stream.response.end();
    }
  }
}

/** Each sentence once, at its latest version; then one word that lists have changed. */
function tell(stream: Open, changes: readonly Change[]): void {
  const seen = new Map<string, Change>();
  for (const change of changes) if (isOpenTo(stream.account, change)) seen.set(change.sentenceId, change);
  for (const { sentenceId, version, position } of [...seen.values()].sort((a, b) => a.position - b.position))
    send(stream, { event: 'sentence', id: position, data: { sentenceId, version } });
  // Whoever lost a sentence to another unit must read their lists anew, and is not told which.
  const moved = changes.some(({ type }) => MOVES.has(type));
  const last = changes.at(-1);
  if (last && (seen.size > 0 || moved))
    send(stream, { event: 'deadlines', id: last.position, data: { deadlines: 'changed' } });
}

/** Also of a case that is barred or restricted nothing is told, not even that something happened in it. */
function isOpenTo(account: Account, { access }: Change): boolean {
  return access !== null && reachOf(access, account, access.today) === 'full';
}

/** Events that may take a person to another unit. */
const MOVES = new Set(['RegimeChanged', 'BreachAnswered', 'CourtRulingRecorded', 'FactCorrected']);

function send(
  { response }: Open,
  { event, id, data }: { readonly event: string; readonly id: number; readonly data: object },
): void {
  if (!response.writableEnded) response.write(`id: ${id}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
}
