import { type Oidc } from '../config';
import { OWN_COMMANDS } from '../domain/commands';
import { ROLES } from '../domain/permissions';
import { Refused } from './problems';

/** Who asks: the same from a bearer token and from a browser session. */
export interface Account {
  readonly id: string;
  readonly roles: readonly string[];
  /** Ids of units; `*` is every unit. */
  readonly units: readonly string[];
}

/** The claims that hold roles and units. */
export type ClaimNames = Oidc['claims'];

const MAX_ID = 90;

/** The account that verified claims speak of. Refuses an id that cannot be part of a command id. */
export function accountOf(claims: Readonly<Record<string, unknown>>, names: ClaimNames): Account {
  const id = claims['sub'] ?? claims['client_id'];
  // It becomes part of command ids, which separate account and key by a slash.
  if (typeof id !== 'string' || !/^[\x21-\x7e]+$/.test(id) || id.includes('/') || id.length > MAX_ID || isOurs(id))
    throw unauthenticated('wrong sub');
  const roles = called(texts(claimAt(claims, names.roles)), names.roleNames).filter(isHuman);
  return { id, roles, units: called(texts(claimAt(claims, names.units)), names.unitNames) };
}

/** Nobody is signed in, and why. */
export function unauthenticated(reason: string): Refused {
  const challenge = reason === 'missing' ? 'Bearer' : 'Bearer error="invalid_token"';
  return new Refused({ code: 'unauthenticated', facts: { reason }, headers: { 'WWW-Authenticate': challenge } });
}

/** Under such a name somebody could give the clock's commands before it does, and so keep a deadline from being reached. */
function isOurs(id: string): boolean {
  return OWN_COMMANDS.some((name) => name === id);
}

/** The clock is no account: whatever a token says, nobody signs in as it. */
function isHuman(role: string): boolean {
  return role !== 'clock' && ROLES.some((known) => known === role);
}

/** A claim by its name, or by the way to it: `realm_access.roles`. A claim may have a dot, or be an address, in its own name. */
export function claimAt(claims: Readonly<Record<string, unknown>>, name: string): unknown {
  if (Object.hasOwn(claims, name)) return claims[name];
  let at: unknown = claims;
  for (const step of name.split('.')) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, step)) return undefined;
    at = (at as Readonly<Record<string, unknown>>)[step];
  }
  return at;
}

/** In our names, each once. */
function called(given: readonly string[], names: Readonly<Record<string, string>> = {}): string[] {
  return [...new Set(given.map((name) => (Object.hasOwn(names, name) ? (names[name] ?? name) : name)))];
}

function texts(claim: unknown): string[] {
  return Array.isArray(claim) ? claim.filter((item) => typeof item === 'string') : [];
}
