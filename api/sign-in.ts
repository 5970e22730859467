import { createHash, hkdfSync } from 'node:crypto';
import { EncryptJWT, jwtDecrypt } from 'jose';
import * as oidc from 'openid-client';
import { type Logger } from 'pino';
import { z } from 'zod';
import { type Config } from '../config';
import { type SignedIn } from '../store/access/browser-sessions';
import { accountOf, claimAt } from './account';
import { providerUnavailable, Refused } from './problems';
import { Tokens } from './tokens';

/** How old an answer to “who are you?” may be when it is asked for anew. */
const ASKED_ANEW_S = 5 * 60;
/** How long a person may take at the identity provider. */
export const SIGN_IN_S = 10 * 60;
const TIMEOUT_S = 3;
const LOGOUT = 'http://schemas.openid.net/event/backchannel-logout';
const SCOPE = 'openid profile';

/** What a sign-in under way must remember; it travels in an encrypted cookie, so that nothing is stored of a stranger. */
const Pending = z.object({
  ...{ state: z.string(), nonce: z.string(), verifier: z.string(), returnTo: z.string() },
  again: z.boolean(),
});

export interface Begun {
  /** The page of the identity provider. */
  readonly url: string;
  /** The cookie that the callback needs: its name and value. */
  readonly cookie: { readonly name: string; readonly value: string };
}

export interface Finished extends SignedIn {
  /** A path of ours. */
  readonly returnTo: string;
}

type Settings = Pick<Config, 'oidc' | 'publicUrl' | 'masterKey'>;

/** Sign-in by OpenID Connect: authorization code with PKCE (S256), state and nonce. */
export class SignIn {
  private provider: Promise<oidc.Configuration> | null = null;

  constructor(
    private readonly settings: Settings,
    private readonly tokens: Tokens,
    private readonly log: Logger,
  ) {}

  /** The way to the provider. `returnTo` is taken only when it is a path of ours; `again`: it must ask who they are. */
  async begin(returnTo: string | undefined, languages: string, again = false): Promise<Begun> {
    const provider = await this.discovered();
    const verifier = oidc.randomPKCECodeVerifier();
    const [state, nonce] = [oidc.randomState(), oidc.randomNonce()];
    const pending = { state, nonce, verifier, returnTo: localPath(returnTo), again };
    const url = oidc.buildAuthorizationUrl(provider, {
      ...{ redirect_uri: this.redirectUri, scope: SCOPE, state, nonce, ui_locales: languages },
      code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      ...(again && { prompt: 'login', max_age: String(ASKED_ANEW_S) }),
      ...(this.settings.oidc.acrValues.length > 0 && { acr_values: this.settings.oidc.acrValues.join(' ') }),
    });
    return { url: url.href, cookie: { name: pendingCookie(state), value: await this.sealed(pending) } };
  }

  /** Who came back from the provider, at the path and query of the callback. Refuses what was not begun by this browser. */
  async finish(callback: string, cookies: Readonly<Record<string, string | undefined>>): Promise<Finished> {
    const url = new URL(callback, this.settings.publicUrl);
    const pending = await this.opened(cookies[pendingCookie(url.searchParams.get('state') ?? '')]);
    if (!pending) throw new Refused('sign-in-failed', { reason: 'not-begun-here' });
    const provider = this.withoutKeys(await this.discovered());
    try {
      const tokens = await oidc.authorizationCodeGrant(provider, url, {
        pkceCodeVerifier: pending.verifier,
        expectedState: pending.state,
        expectedNonce: pending.nonce,
        idTokenExpected: true,
        ...(pending.again && { maxAge: ASKED_ANEW_S }),
      });
      return { ...(await this.whoIs(provider, tokens)), returnTo: pending.returnTo };
    } catch (error) {
      throw this.refused(error);
    }
  }

  /** Where a browser is sent to end the provider's own session; null: this provider has no such page. */
  async endUrl(idToken: string | null): Promise<string | null> {
    const provider = await this.discovered();
    if (provider.serverMetadata().end_session_endpoint === undefined) return null;
    return oidc.buildEndSessionUrl(provider, {
      post_logout_redirect_uri: `${this.settings.publicUrl}/`,
      ...(idToken !== null && { id_token_hint: idToken }),
    }).href;
  }

  /** Whose sessions are over, by a logout token of the provider (OpenID Connect Back-Channel Logout 1.0). */
  async loggedOut(token: unknown): Promise<{ providerSid: string | null; account: string | null }> {
    if (typeof token !== 'string') throw new Refused('sign-in-failed', { reason: 'no-logout-token' });
    const { sid, sub, nonce, events } = await this.tokens.logoutClaims(token, this.settings.oidc.client.id);
    const isLogout = typeof events === 'object' && events !== null && LOGOUT in events && nonce === undefined;
    const named = { providerSid: typeof sid === 'string' ? sid : null, account: sub ?? null };
    if (!isLogout || (named.providerSid === null && named.account === null))
      throw new Refused('sign-in-failed', { reason: 'no-logout-token' });
    return named;
  }

  private async whoIs(
    provider: oidc.Configuration,
    tokens: Awaited<ReturnType<typeof oidc.authorizationCodeGrant>>,
  ): Promise<SignedIn> {
    const claims = tokens.claims();
    if (!claims) throw new Refused('sign-in-failed', { reason: 'no-id-token' });
    const { claims: names, acrValues } = this.settings.oidc;
    mustBeStrong(claims.acr, acrValues);
    // Many providers keep an id token small, and tell the rest when they are asked.
    const complete = claimAt(claims, names.roles) !== undefined || !provider.serverMetadata().userinfo_endpoint;
    const all = complete
      ? claims
      : { ...(await oidc.fetchUserInfo(provider, tokens.access_token, claims.sub)), ...claims };
    const { id: account, roles, units } = accountOf(all, names);
    const { name, sid } = all;
    return {
      ...{ account, roles, units, name: typeof name === 'string' ? name : account },
      providerSid: typeof sid === 'string' ? sid : null,
      idToken: tokens.id_token ?? null,
      authenticatedAt: claims.auth_time === undefined ? null : new Date(claims.auth_time * 1_000).toISOString(),
    };
  }

  private discovered(): Promise<oidc.Configuration> {
    // Not at start: in development the issuer is this very process. A failure is not kept.
    this.provider ??= this.discover().catch((error: unknown) => {
      this.provider = null;
      throw this.refused(error);
    });
    return this.provider;
  }

  private discover(): Promise<oidc.Configuration> {
    const { issuer, client } = this.settings.oidc;
    const execute = [...this.checks()];
    return oidc.discovery(new URL(issuer), client.id, client.secret, undefined, { execute, timeout: TIMEOUT_S });
  }

  /**
   * The provider as it was found, with none of the keys that were fetched for another sign-in. It may have changed them since:
   * the library would look for a new one only after a minute, and by then the code is spent. Whoever comes so far has been at
   * the provider, which is asked for its keys once for each of them, and by nobody else.
   */
  private withoutKeys(found: oidc.Configuration): oidc.Configuration {
    const { client } = this.settings.oidc;
    const provider = new oidc.Configuration(found.serverMetadata(), client.id, client.secret);
    provider.timeout = TIMEOUT_S;
    for (const check of this.checks()) check(provider);
    return provider;
  }

  private checks(): readonly ((provider: oidc.Configuration) => void)[] {
    // Without TLS only where our own address has none either, which production refuses.
    const plain = this.settings.oidc.issuer.startsWith('http:') && this.settings.publicUrl.startsWith('http:');
    // Its signature is checked as well as the certificate of the server that it came from.
    return [oidc.enableNonRepudiationChecks, ...(plain ? [oidc.allowInsecureRequests] : [])];
  }

  /** What a failure means to whoever signs in. They read it on a page; that it is the provider's, our log must say. */
  private refused(error: unknown): unknown {
    const refusal = refusalOf(error);
    if (refusal instanceof Refused && refusal.cause !== undefined)
      this.log.error({ err: refusal }, 'Nobody can sign in: the identity provider does not answer');
    return refusal;
  }

  private sealed(pending: z.infer<typeof Pending>): Promise<string> {
    const header = { alg: 'dir', enc: 'A256GCM' };
    return new EncryptJWT(pending).setProtectedHeader(header).setExpirationTime(`${SIGN_IN_S}s`).encrypt(this.key);
  }

  private async opened(cookie: string | undefined): Promise<z.infer<typeof Pending> | null> {
    if (cookie === undefined) return null;
    try {
      return Pending.parse((await jwtDecrypt(cookie, this.key)).payload);
    } catch {
      return null;
    }
  }

  private get key(): Uint8Array {
    return new Uint8Array(hkdfSync('sha256', this.settings.masterKey, '', 'progresjon: sign-in under way', 32));
  }

  private get redirectUri(): string {
    return `${this.settings.publicUrl}/auth/callback`;
  }
}

/** Asked for is not given: the provider says how somebody signed in, and a weaker way is refused. */
export function mustBeStrong(acr: unknown, wanted: readonly string[]): void {
  if (wanted.length > 0 && !wanted.some((value) => value === acr))
    throw new Refused('sign-in-failed', { reason: 'sign-in-too-weak' });
}

/** One cookie per sign-in under way: several tabs may be signing in at once. */
export function pendingCookie(state: string): string {
  return `sign-in-${createHash('sha256').update(state).digest('hex').slice(0, 16)}`;
}

/** A path of this site, or its root: never another site, whatever was asked for. */
export function localPath(asked: string | undefined): string {
  const here = 'https://here.invalid';
  if (asked === undefined || !/^\/(?![/\\])[\x21-\x7e]*$/.test(asked) || asked.includes('\\')) return '/';
  const url = URL.canParse(asked, here) ? new URL(asked, here) : null;
  if (!url || url.origin !== here || /^\/(?:auth|oidc)(?:\/|$)/.test(url.pathname)) return '/';
  const path = `${url.pathname}${url.search}${url.hash}`;
  // `/a/..//elsewhere` has become `//elsewhere`.
  return path.startsWith('//') ? '/' : path;
}

function refusalOf(error: unknown): unknown {
  if (error instanceof Refused) return error;
  if (error instanceof oidc.AuthorizationResponseError || error instanceof oidc.ResponseBodyError)
    return new Refused('sign-in-failed', { reason: error.error });
  if (error instanceof oidc.ClientError && error.code !== 'OAUTH_TIMEOUT')
    return new Refused('sign-in-failed', { reason: error.code ?? 'invalid-answer' });
  return providerUnavailable(error);
}
