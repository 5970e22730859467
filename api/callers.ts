import { type FastifyRequest } from 'fastify';
import { type Account, unauthenticated } from './account';
import { BrowserSessions, type HeldSession } from './browser-sessions';
import { type FailedLogins } from './failed-logins';
import { Refused } from './problems';
import { Tokens } from './tokens';

/** What a page of ours asks by itself, to be up to date: it keeps nobody signed in. */
const BACKGROUND = 'x-background';

/** Who asks, and by which session; null: by a bearer token. */
export interface Caller {
  readonly account: Account;
  readonly session: HeldSession | null;
}

/** Finds out who asks: by a bearer token, or by the session of a browser. A token goes first. */
export class Callers {
  constructor(
    private readonly tokens: Tokens,
    private readonly sessions: BrowserSessions,
    private readonly failed: FailedLogins,
  ) {}

  /** Refuses whoever is not signed in, and a write by a session that no page of ours sent. */
  async of(request: FastifyRequest): Promise<Caller> {
    const { authorization } = request.headers;
    if (authorization !== undefined || !this.sessions.carries(request))
      return { account: await this.byToken(request), session: null };
    const session = await this.bySession(request, { seen: !asksByItself(request) });
    return { account: accountIn(session), session };
  }

  /** A token that is not one is answered the later, the more of them an address has sent. */
  private async byToken(request: FastifyRequest): Promise<Account> {
    const { authorization } = request.headers;
    try {
      return await this.tokens.verify(authorization);
    } catch (error) {
      if (authorization !== undefined && error instanceof Refused && error.problem.code === 'unauthenticated')
        await this.failed.slow(request.ip, { of: 'token', reason: error.problem.facts['reason'] });
      throw error;
    }
  }

  /** As `of`, by a session only. */
  async bySession(request: FastifyRequest, { seen }: { readonly seen: boolean }): Promise<HeldSession> {
    const session = await this.sessions.of(request, { seen });
    if (!session) throw unauthenticated('no session');
    this.sessions.mustBeOurs(request, session);
    return session;
  }
}

/** A browser opens a stream, and opens it again, without anybody's doing. */
function asksByItself({ headers }: FastifyRequest): boolean {
  return headers[BACKGROUND] !== undefined || headers.accept?.includes('text/event-stream') === true;
}

function accountIn({ account: id, roles, units }: HeldSession): Account {
  return { id, roles, units };
}
