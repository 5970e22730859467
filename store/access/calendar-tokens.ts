import { createHash, randomBytes } from 'node:crypto';
import { type Store } from '../data-source';
import { inTransaction, rows } from '../session';

/** Whose calendar it is, and what they served when they subscribed. */
export interface CalendarOwner {
  readonly account: string;
  readonly roles: readonly string[];
  readonly units: readonly string[];
}

export interface CalendarSubscription {
  readonly createdAt: string;
  readonly expiresAt: string;
  /** Null: it was never fetched. */
  readonly lastUsedAt: string | null;
}

const TOKEN_BYTES = 32;

/** A new token, shown this once: here lies its hash. Whatever token the account had before opens nothing any more. */
export async function issueCalendarToken(store: Store, id: string, owner: CalendarOwner): Promise<string> {
  const { account, roles, units } = owner;
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  await inTransaction(store, async (tx) => {
    await tx.rows(REVOKE, [account]);
    await tx.rows('INSERT INTO rm.calendar_token (id, account, roles, units, token_hash) VALUES ($1, $2, $3, $4, $5)', [
      ...[id, account, roles, units, hashOf(token)],
    ]);
  });
  return token;
}

const REVOKE = `UPDATE rm.calendar_token SET revoked_at = clock_timestamp() WHERE account = $1 AND revoked_at IS NULL RETURNING id`;

/** False: there was none. */
export async function revokeCalendarToken(store: Store, account: string): Promise<boolean> {
  return (await rows(store, REVOKE, [account])).length > 0;
}

const OPEN_DAYS = 14;
const LIVE = 'revoked_at IS NULL AND expires_at > clock_timestamp()';
const OPEN = `${LIVE} AND confirmed_at > clock_timestamp() - interval '${OPEN_DAYS} days'`;

/** The owner has signed in: for two weeks more their calendar is open, by what their roles and units are now. */
export async function confirmCalendar(store: Store, { account, roles, units }: CalendarOwner): Promise<void> {
  const sql = `UPDATE rm.calendar_token SET roles = $2, units = $3, confirmed_at = clock_timestamp() WHERE account = $1 AND ${LIVE}`;
  await rows(store, sql, [account, roles, units]);
}

/** All of the account is over, says the provider: its calendar is closed until it signs in again. */
export async function closeCalendar(store: Store, account: string): Promise<void> {
  await rows(store, `UPDATE rm.calendar_token SET confirmed_at = '-infinity' WHERE account = $1 AND ${LIVE}`, [
    account,
  ]);
}

/** The subscription of an account; null: it has none. */
export async function calendarSubscription(store: Store, account: string): Promise<CalendarSubscription | null> {
  const [found] = await rows<{ created_at: Date; expires_at: Date; last_used_at: Date | null }>(
    store,
    `SELECT created_at, expires_at, last_used_at FROM rm.calendar_token WHERE account = $1 AND ${LIVE}`,
    [account],
  );
  return found
    ? {
        createdAt: found.created_at.toISOString(),
        expiresAt: found.expires_at.toISOString(),
        lastUsedAt: found.last_used_at?.toISOString() ?? null,
      }
    : null;
}

/** Whose calendar a token opens, and that it was fetched; null: nobody's, or of somebody who has not signed in for long. */
export async function useCalendarToken(store: Store, token: string): Promise<CalendarOwner | null> {
  const [owner] = await rows<CalendarOwner>(
    store,
    `UPDATE rm.calendar_token SET last_used_at = clock_timestamp() WHERE token_hash = $1 AND ${OPEN} RETURNING account, roles, units`,
    [hashOf(token)],
  );
  return owner ?? null;
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
