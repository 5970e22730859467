import { createHmac, timingSafeEqual } from 'node:crypto';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { type Logger } from 'pino';
import { type Config } from '../config';
import {
  closeOtherSessions,
  closeSession,
  closeSessionsOf,
  openSession,
  readSession,
  sessionsOf,
  type BrowserSession,
  type OwnSession,
  type SignedIn,
} from '../store/access/browser-sessions';
import { closeCalendar, confirmCalendar } from '../store/access/calendar-tokens';
import { putAccount } from '../store/access/accounts';
import { type Store } from '../store/data-source';
import { Refused } from './problems';
import { pendingCookie, SIGN_IN_S } from './sign-in';

const SAFE = ['GET', 'HEAD'];
/** How lately the provider must have asked somebody who they are, before they end sessions elsewhere. */
const ASKED_AGAIN_MINUTES = 10;

/** A session, by the cookie that a request carries. */
export interface HeldSession extends BrowserSession {
  readonly id: string;
}

/** The sessions of browsers: cookies outside, `rm.browser_session` inside. */
export class BrowserSessions {
  private readonly secure: boolean;
  private readonly origin: string;
  private readonly ended = new Set<(id: string | null) => void>();

  constructor(
    private readonly store: Store,
    private readonly config: Pick<Config, 'publicUrl' | 'session'>,
    private readonly log: Logger,
  ) {
    const { protocol, origin } = new URL(config.publicUrl);
    this.secure = protocol === 'https:';
    this.origin = origin;
  }

  /** The session of a request, or null. `seen`: false for what a page asks by itself, so that it keeps nobody signed in. */
  async of(request: FastifyRequest, { seen }: { readonly seen: boolean }): Promise<HeldSession | null> {
    const id = this.idIn(request);
    const session = id === undefined ? null : await readSession(this.store, this.config.session, id, { seen });
    return id !== undefined && session ? { ...session, id } : null;
  }

  /** Whether a session that somebody held has not ended meanwhile. Asking prolongs nothing. */
  async lives({ id }: Pick<HeldSession, 'id'>): Promise<boolean> {
    return (await readSession(this.store, this.config.session, id, { seen: false })) !== null;
  }

  /** Whether a request carries the cookie of a session, living or not. */
  carries(request: FastifyRequest): boolean {
    return this.idIn(request) !== undefined;
  }

  /** A new session under a new id; the one that this browser had before is ended. */
  async begin(request: FastifyRequest, reply: FastifyReply, who: SignedIn): Promise<void> {
    const before = this.idIn(request);
    await putAccount(this.store, { id: who.account, name: who.name }, who.units);
    const id = await openSession(this.store, this.config.session, who);
    if (before !== undefined) await this.close(before);
    await confirmCalendar(this.store, who);
    void reply.setCookie(this.named('session'), id, this.attributes());
    this.log.info({ account: who.account, roles: who.roles }, 'signed in');
  }

  /** Ends the session and takes its cookie back. */
  async end(reply: FastifyReply, { id, account }: HeldSession): Promise<void> {
    await this.close(id);
    this.log.info({ account }, 'signed out');
    void reply.clearCookie(this.named('session'), this.attributes());
  }

  /** Ends what the provider says is over. */
  async endOf(which: { readonly providerSid: string | null; readonly account: string | null }): Promise<number> {
    const closed = await closeSessionsOf(this.store, which);
    // No session is named: the account as a whole, as when somebody has left.
    if (which.providerSid === null && which.account !== null) await closeCalendar(this.store, which.account);
    this.tell(null);
    return closed;
  }

  /** The sessions of whoever asks. */
  own({ id, account }: HeldSession): Promise<readonly OwnSession[]> {
    return sessionsOf(this.store, this.config.session, { account, id });
  }

  /** Ends the other sessions of whoever asks; refuses whom the provider has not asked lately who they are. */
  async endOthers({ id, account, authenticatedAt }: HeldSession): Promise<number> {
    const sinceMs = authenticatedAt === null ? Infinity : Date.now() - Date.parse(authenticatedAt);
    if (sinceMs > ASKED_AGAIN_MINUTES * 60_000)
      throw new Refused('sign-in-again', { withinMinutes: ASKED_AGAIN_MINUTES });
    const ended = await closeOtherSessions(this.store, { account, id });
    this.tell(null);
    this.log.info({ account, ended }, 'other sessions ended');
    return ended;
  }

  /** Hears of every session that this process ends, by its id; null: any may have been. Answers how to stop hearing. */
  onEnd(hear: (id: string | null) => void): () => void {
    this.ended.add(hear);
    return () => this.ended.delete(hear);
  }

  /** What a page must send back with every write. It follows from the session's id, which no page can read. */
  csrfToken({ id }: Pick<HeldSession, 'id'>): string {
    return createHmac('sha256', id).update('progresjon: csrf').digest('base64url');
  }

  /** By which a page of an account seals what it is writing in the browser: the same in each of its sessions. */
  draftKey({ account }: Pick<HeldSession, 'account'>): string {
    return this.store.keys.derive(`progresjon: drafts of ${account}`).toString('base64url');
  }

  /**
   * Refuses a write that a page of ours did not send: it must carry the session's token, and come from our own origin
   * by `Sec-Fetch-Site` or `Origin`, of which every browser sends one.
   */
  mustBeOurs(request: FastifyRequest, session: HeldSession): void {
    if (SAFE.includes(request.method)) return;
    const { origin, 'sec-fetch-site': site, 'x-csrf-token': token } = request.headers;
    if (origin === undefined && site === undefined) throw new Refused('csrf', { reason: 'origin-missing' });
    if ((origin !== undefined && origin !== this.origin) || (site !== undefined && site !== 'same-origin'))
      throw new Refused('csrf', { reason: 'other-origin' });
    if (typeof token !== 'string') throw new Refused('csrf', { reason: 'token-missing' });
    if (!same(token, this.csrfToken(session))) throw new Refused('csrf', { reason: 'token-wrong' });
  }

  /** Remembers a sign-in under way in the browser that began it. */
  remember(reply: FastifyReply, { name, value }: { readonly name: string; readonly value: string }): void {
    void reply.setCookie(this.named(name), value, { ...this.attributes(), maxAge: SIGN_IN_S });
  }

  /** The sign-ins under way of a browser, by their own names. */
  remembered({ cookies }: FastifyRequest): Record<string, string | undefined> {
    const prefix = this.named('');
    return Object.fromEntries(
      Object.entries(cookies)
        .filter(([name]) => name.startsWith(prefix))
        .map(([name, value]) => [name.slice(prefix.length), value]),
    );
  }

  /** A sign-in is taken up once. */
  forget(reply: FastifyReply, state: string): void {
    void reply.clearCookie(this.named(pendingCookie(state)), this.attributes());
  }

  private async close(id: string): Promise<void> {
    await closeSession(this.store, id);
    this.tell(id);
  }

  private tell(id: string | null): void {
    for (const hear of this.ended) hear(id);
  }

  private idIn({ cookies }: FastifyRequest): string | undefined {
    const id = cookies[this.named('session')];
    return id !== undefined && /^[\w-]{43}$/.test(id) ? id : undefined;
  }

  /** `__Host-`: the browser takes it by TLS only, for this host and the whole of it. */
  private named(name: string): string {
    return `${this.secure ? '__Host-' : ''}progresjon-${name}`;
  }

  private attributes() {
    return { path: '/', httpOnly: true, sameSite: 'lax', secure: this.secure } as const;
  }
}

function same(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
