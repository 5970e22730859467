import { randomBytes } from 'node:crypto';
import { type Store } from '../data-source';
import { rows } from '../session';

/** Who hears of notices by HTTP: where, of which units, of which kinds of deadline. */
export interface Webhook {
  readonly id: string;
  readonly url: string;
  /** Null: of every unit. */
  readonly units: readonly string[] | null;
  /** Kinds of deadline; null: every notice. */
  readonly kinds: readonly string[] | null;
  readonly createdBy: string;
  readonly createdAt: string;
}

const SECRET_BYTES = 32;
const COLUMNS = `id, url, units, kinds, created_by AS "createdBy", created_at AS "createdAt"`;
type Stored = Omit<Webhook, 'createdAt'> & { readonly createdAt: Date };

/**
 * Adds a subscription and makes its secret, as Standard Webhooks writes it (`whsec_…`). The same id again answers the
 * same again. Null: it was removed since.
 */
export async function addWebhook(
  store: Store,
  { id, url, units, kinds, createdBy }: Omit<Webhook, 'createdAt'>,
): Promise<{ readonly webhook: Webhook; readonly secret: string } | null> {
  const sealed = store.keys.wrap(randomBytes(SECRET_BYTES), webhookContext(id));
  await rows(
    store,
    'INSERT INTO rm.webhook (id, url, units, kinds, secret, created_by) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (id) DO NOTHING',
    [id, url, units, kinds, sealed, createdBy],
  );
  const [stored] = await rows<Stored & { readonly secret: Buffer }>(
    store,
    `SELECT ${COLUMNS}, secret FROM rm.webhook WHERE id = $1 AND removed_at IS NULL`,
    [id],
  );
  if (!stored) return null;
  const { secret, ...webhook } = stored;
  return { webhook: shown(webhook), secret: `whsec_${webhookSecret(store, id, secret).toString('base64')}` };
}

export async function listWebhooks(store: Store): Promise<Webhook[]> {
  const found = await rows<Stored>(
    store,
    `SELECT ${COLUMNS} FROM rm.webhook WHERE removed_at IS NULL ORDER BY created_at, id`,
  );
  return found.map(shown);
}

/** Ends a subscription; what waits for it is given up at its next attempt. False: there is none. */
export async function removeWebhook(store: Store, id: string): Promise<boolean> {
  const removed = await rows(
    store,
    'UPDATE rm.webhook SET removed_at = clock_timestamp() WHERE id = $1 AND removed_at IS NULL RETURNING id',
    [id],
  );
  return removed.length > 0;
}

/** The bytes that a webhook's messages are signed with. */
export function webhookSecret({ keys }: Store, id: string, sealed: Buffer): Buffer {
  return keys.unwrap(sealed, webhookContext(id));
}

function shown({ createdAt, ...webhook }: Stored): Webhook {
  return { ...webhook, createdAt: createdAt.toISOString() };
}

/** Where a webhook's secret belongs. */
export function webhookContext(id: string): Buffer {
  return Buffer.from(`webhook ${id}`);
}
