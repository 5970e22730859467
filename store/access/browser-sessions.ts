import { createHash, randomBytes } from 'node:crypto';
import { type Instant } from '../../domain/dates';
import { type Store } from '../data-source';
import { rows } from '../session';

/** How long a session lives. Our choice: the law is silent on it. */
export interface SessionLimits {
  /** Minutes without any request that a person made. */
  readonly idleMinutes: number;
  /** Hours after the sign-in, whatever was done since. */
  readonly hoursMax: number;
}

/** Who signed in, as the identity provider said it. */
export interface SignedIn {
  readonly account: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly units: readonly string[];
  /** The provider's own session, if it names one. */
  readonly providerSid: string | null;
  readonly idToken: string | null;
  /** When the provider last asked them who they are; null: it does not say. */
  readonly authenticatedAt: Instant | null;
}

/** One of the sessions of an account, as its owner sees it. */
export interface OwnSession {
  readonly startedAt: Instant;
  readonly lastSeenAt: Instant;
  readonly expiresAt: Instant;
  /** The one by which it was asked. */
  readonly current: boolean;
}

export interface BrowserSession extends SignedIn {
  /** When it ends if nothing more is asked. */
  readonly expiresAt: Instant;
}

/** What is written of a session's use: not more often than this, in seconds, so that a read is mostly only a read. */
const SEEN_EVERY_S = 30;
const ID_BYTES = 32;

const LIVES = `last_seen_at > clock_timestamp() - $1 * interval '1 minute' AND created_at > clock_timestamp() - $2 * interval '1 hour'`;

const EXPIRES_AT = `least(last_seen_at + $1 * interval '1 minute', created_at + $2 * interval '1 hour') AS "expiresAt"`;

/** Begins a session and forgets those that have ended. Answers its id, 256 random bits, which is stored nowhere. */
export async function openSession(store: Store, limits: SessionLimits, who: SignedIn): Promise<string> {
  const id = randomBytes(ID_BYTES).toString('base64url');
  const hash = hashOf(id);
  const idToken = who.idToken === null ? null : store.keys.wrap(Buffer.from(who.idToken), hash);
  await rows(store, `DELETE FROM rm.browser_session WHERE NOT (${LIVES})`, limitsOf(limits));
  await rows(
    store,
    `INSERT INTO rm.browser_session (id_hash, account, name, roles, units, provider_sid, id_token, authenticated_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [hash, who.account, who.name, who.roles, who.units, who.providerSid, idToken, who.authenticatedAt],
  );
  return id;
}

const READ = `
  SELECT account, name, roles, units, provider_sid AS "providerSid", id_token AS "idToken",
    authenticated_at AS "authenticatedAt", ${EXPIRES_AT},
    last_seen_at < clock_timestamp() - $4 * interval '1 second' AS unseen
  FROM rm.browser_session WHERE id_hash = $3 AND ${LIVES}`;
const SEEN = `
  UPDATE rm.browser_session SET last_seen_at = clock_timestamp() WHERE id_hash = $3 AND ${LIVES}
  RETURNING ${EXPIRES_AT}`;

interface SessionRow extends Omit<BrowserSession, 'idToken' | 'expiresAt' | 'authenticatedAt'> {
  readonly idToken: Buffer | null;
  readonly authenticatedAt: Date | null;
  readonly expiresAt: Date;
  readonly unseen: boolean;
}

/** The session of an id, or null: there is none, it was ended, or it has run out. `seen`: a person used it just now. */
export async function readSession(
  store: Store,
  limits: SessionLimits,
  id: string,
  { seen }: { readonly seen: boolean },
): Promise<BrowserSession | null> {
  const hash = hashOf(id);
  const [row] = await rows<SessionRow>(store, READ, [...limitsOf(limits), hash, SEEN_EVERY_S]);
  if (!row) return null;
  const { unseen, expiresAt, idToken, authenticatedAt, ...who } = row;
  const again =
    seen && unseen ? await rows<{ expiresAt: Date }>(store, SEEN, [...limitsOf(limits), hash]) : [{ expiresAt }];
  const [until] = again;
  if (!until) return null;
  const token = idToken && store.keys.unwrap(idToken, hash).toString();
  return {
    ...{ ...who, idToken: token, expiresAt: until.expiresAt.toISOString() },
    authenticatedAt: authenticatedAt?.toISOString() ?? null,
  };
}

/** The sessions of an account that live, the newest first; `id`: of the one that asks. */
export async function sessionsOf(
  store: Store,
  limits: SessionLimits,
  { account, id }: { readonly account: string; readonly id: string },
): Promise<readonly OwnSession[]> {
  const found = await rows<{ startedAt: Date; lastSeenAt: Date; expiresAt: Date; current: boolean }>(
    store,
    `SELECT created_at AS "startedAt", last_seen_at AS "lastSeenAt", id_hash = $4 AS current,
       ${EXPIRES_AT}
     FROM rm.browser_session WHERE account = $3 AND ${LIVES} ORDER BY created_at DESC`,
    [...limitsOf(limits), account, hashOf(id)],
  );
  return found.map(({ startedAt, lastSeenAt, expiresAt, current }) => ({
    ...{ startedAt: startedAt.toISOString(), lastSeenAt: lastSeenAt.toISOString(), expiresAt: expiresAt.toISOString() },
    current,
  }));
}

/** Ends every session of an account but one. Answers how many. */
export async function closeOtherSessions(
  store: Store,
  { account, id }: { readonly account: string; readonly id: string },
): Promise<number> {
  const sql = 'DELETE FROM rm.browser_session WHERE account = $1 AND id_hash <> $2 RETURNING 1 AS one';
  return (await rows(store, sql, [account, hashOf(id)])).length;
}

/** Ends a session at once, for every process. */
export async function closeSession(store: Store, id: string): Promise<void> {
  await rows(store, 'DELETE FROM rm.browser_session WHERE id_hash = $1', [hashOf(id)]);
}

/** Ends what the provider says is over: one session of its own, or every session of an account. Answers how many. */
export async function closeSessionsOf(
  store: Store,
  { providerSid, account }: { readonly providerSid: string | null; readonly account: string | null },
): Promise<number> {
  const closed = await rows(
    store,
    `DELETE FROM rm.browser_session WHERE ($1::text IS NOT NULL OR $2::text IS NOT NULL)
     AND ($1::text IS NULL OR provider_sid = $1) AND ($2::text IS NULL OR account = $2) RETURNING 1 AS one`,
    [providerSid, account],
  );
  return closed.length;
}

function limitsOf({ idleMinutes, hoursMax }: SessionLimits): readonly number[] {
  return [idleMinutes, hoursMax];
}

function hashOf(id: string): Buffer {
  return createHash('sha256').update(id).digest();
}
