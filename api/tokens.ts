import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import { ROLES } from '../domain/permissions';
import { Refused } from './problems';

/** Who a valid token speaks for. */
export interface Account {
  readonly id: string;
  readonly roles: readonly string[];
  /** Ids of units; `*` is every unit. */
  readonly units: readonly string[];
}

const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'];
const CLOCK_TOLERANCE_S = 10;
const FETCH_MS = 3_000;
const MAX_ID = 90;

/** Verifies bearer tokens against the keys that their issuer publishes. The keys are fetched at the first need. */
export class Tokens {
  private keys: Promise<JWTVerifyGetKey> | null = null;

  constructor(private readonly oidc: { readonly issuer: string; readonly audience: string }) {}

  /** The account behind an `Authorization` header. Refuses a token that is missing, expired, forged or not for us. */
  async verify(authorization: string | undefined): Promise<Account> {
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization ?? '')?.[1];
    if (!token) throw unauthenticated(authorization === undefined ? 'missing' : 'malformed');
    try {
      const { payload } = await jwtVerify(token, await this.published(), {
        issuer: this.oidc.issuer,
        audience: this.oidc.audience,
        algorithms: ALGORITHMS,
        clockTolerance: CLOCK_TOLERANCE_S,
        requiredClaims: ['exp'],
      });
      return accountOf(payload);
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
    if (error instanceof errors.JWKSTimeout || !(error instanceof errors.JOSEError))
      return new Refused('identity-provider-unavailable');
    return unauthenticated('invalid');
  }
}

async function discover(issuer: string): Promise<JWTVerifyGetKey> {
  const url = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const response = await fetch(url, { signal: AbortSignal.timeout(FETCH_MS) });
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  const { jwks_uri: jwksUri } = (await response.json()) as { jwks_uri?: unknown };
  if (typeof jwksUri !== 'string') throw new Error(`${url} names no jwks_uri`);
  return createRemoteJWKSet(new URL(jwksUri), { timeoutDuration: FETCH_MS });
}

function accountOf(payload: JWTPayload): Account {
  const { sub, client_id: clientId, roles, units } = payload;
  const id = sub ?? clientId;
  // It becomes part of command ids, which separate account and key by a slash.
  if (typeof id !== 'string' || !/^[\x21-\x7e]+$/.test(id) || id.includes('/') || id.length > MAX_ID)
    throw unauthenticated('wrong sub');
  return { id, roles: texts(roles).filter(isHuman), units: texts(units) };
}

/** The clock is no account: whatever a token says, nobody signs in as it. */
function isHuman(role: string): boolean {
  return role !== 'clock' && ROLES.some((known) => known === role);
}

function texts(claim: unknown): string[] {
  return Array.isArray(claim) ? claim.filter((item) => typeof item === 'string') : [];
}

function unauthenticated(reason: string): Refused {
  const challenge = reason === 'missing' ? 'Bearer' : 'Bearer error="invalid_token"';
  return new Refused({ code: 'unauthenticated', facts: { reason }, headers: { 'WWW-Authenticate': challenge } });
}
