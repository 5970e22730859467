import {
  createRemoteJWKSet,
  errors,
  jwtVerify,
  type JWTPayload,
  type JWTVerifyGetKey,
  type JWTVerifyOptions,
} from 'jose';
import { type Oidc } from '../config';
import { accountOf, unauthenticated, type Account } from './account';
import { providerUnavailable, Refused } from './problems';

const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'];
const CLOCK_TOLERANCE_S = 10;
const FETCH_MS = 3_000;
/** How long a key that the provider has withdrawn is still believed; a new one is looked for at its first token. */
export const KEYS_MS_MAX = 60_000;
const KEYS_MS_MIN = 5_000;

/** What a token says that it is. One for another purpose, of the same issuer by the same key, is not taken for this one. */
const TYPES = {
  // RFC 9068; many providers do not say, or say no more than that it is a JWT.
  access: ['at+jwt', 'jwt', undefined],
  // OpenID Connect Back-Channel Logout 1.0.
  logout: ['logout+jwt'],
} as const;
/** Whoever hears of a logout much later hears of an old token, sent again. */
const LOGOUT_S_MAX = 120;

/** Verifies bearer tokens against the keys that their issuer publishes. The keys are fetched at the first need. */
export class Tokens {
  private keys: Promise<JWTVerifyGetKey> | null = null;

  constructor(private readonly oidc: Pick<Oidc, 'issuer' | 'audience' | 'claims'>) {}

  /** The account behind an `Authorization` header. Refuses a token that is missing, expired, forged or not for us. */
  async verify(authorization: string | undefined): Promise<Account> {
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization ?? '')?.[1];
    if (!token) throw unauthenticated(authorization === undefined ? 'missing' : 'malformed');
    const { audience, claims } = this.oidc;
    return accountOf(await this.claimsOf(token, 'access', { audience, requiredClaims: ['exp'] }), claims);
  }

  /** What a logout token for a client of ours says. Refuses as `verify` does, and one that is old. */
  logoutClaims(token: string, audience: string): Promise<JWTPayload> {
    const requiredClaims = ['exp', 'iat', 'jti', 'events'];
    return this.claimsOf(token, 'logout', { audience, requiredClaims, maxTokenAge: LOGOUT_S_MAX });
  }

  /** What a token of our issuer says, once its signature, purpose, audience and age are found good. */
  private async claimsOf(token: string, purpose: keyof typeof TYPES, more: JWTVerifyOptions): Promise<JWTPayload> {
    try {
      const { payload, protectedHeader } = await jwtVerify(token, await this.published(), {
        issuer: this.oidc.issuer,
        algorithms: ALGORITHMS,
        clockTolerance: CLOCK_TOLERANCE_S,
        ...more,
      });
      const type = protectedHeader.typ?.toLowerCase().replace(/^application\//, '');
      if (!TYPES[purpose].some((known) => known === type)) throw unauthenticated('wrong typ');
      return payload;
    } catch (error) {
      throw this.refusalOf(error);
    }
  }

  private published(): Promise<JWTVerifyGetKey> {
    // Not at start: in development the issuer is this very process. A failure is not kept.
    this.keys ??= discover(this.oidc.issuer).catch((error: unknown) => {
      this.keys = null;
      throw error;
    });
    return this.keys;
  }

  private refusalOf(error: unknown): unknown {
    if (error instanceof Refused) return error;
    if (error instanceof errors.JWTExpired) return unauthenticated('expired');
    if (error instanceof errors.JWTClaimValidationFailed) return unauthenticated(`wrong ${error.claim}`);
    return isOfProvider(error) ? providerUnavailable(error) : unauthenticated('invalid');
  }
}

/** It is no token's fault when the keys cannot be fetched: whoever has a good one must not be told to get another. */
function isOfProvider(error: unknown): boolean {
  if (!(error instanceof errors.JOSEError)) return true;
  // An answer of another status than 200 is an error of no kind of its own.
  return [errors.JOSEError.code, errors.JWKSTimeout.code, errors.JWKSInvalid.code].includes(error.code);
}

async function discover(issuer: string): Promise<JWTVerifyGetKey> {
  const url = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const response = await fetch(url, { signal: AbortSignal.timeout(FETCH_MS) });
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  const { jwks_uri: jwksUri } = (await response.json()) as { jwks_uri?: unknown };
  if (typeof jwksUri !== 'string') throw new Error(`${url} names no jwks_uri`);
  return createRemoteJWKSet(new URL(jwksUri), {
    ...{ timeoutDuration: FETCH_MS, cacheMaxAge: KEYS_MS_MAX, cooldownDuration: KEYS_MS_MIN },
  });
}
