import { randomBytes } from 'node:crypto';
import { SEALED_FIELDS } from '../../domain/personal-data';
import { type EventType } from '../../domain/events';
import { decrypt, encrypt, IV_BYTES } from './cipher';
import { type Store } from '../data-source';
import { noteOpened } from './opened';
import { type Session, rows } from '../session';

/** The key of one person. Null: it was destroyed, and what it sealed cannot be read again by anybody. */
export type PersonKey = Buffer | null;

/** Where sealed text belongs: it opens nowhere else, so it cannot be moved to another person or field. */
interface Where {
  readonly personId: string;
  readonly what: string;
}

/** A key for a person who has none yet. */
export function newKey(): Buffer {
  return randomBytes(32);
}

const PUT_KEYS = 'INSERT INTO rm.person_key (person_id, wrapped) SELECT * FROM unnest($1::uuid[], $2::bytea[])';

/** Stores the first keys of some persons, wrapped. */
export async function putKeys(
  tx: Session,
  { keys }: Store,
  of: readonly { readonly personId: string; readonly key: Buffer }[],
): Promise<void> {
  const wrapped = of.map(({ personId, key }) => keys.wrap(key, wrapContext(personId)));
  await tx.rows(PUT_KEYS, [of.map(({ personId }) => personId), wrapped]);
}

/** A stored key, unwrapped, with which something of the person is shown: it goes on record who looked (store/keys/opened.ts). */
export function unwrapKey(store: Store, personId: string, wrapped: Buffer | null): PersonKey {
  if (wrapped) noteOpened(personId);
  return unwrapUnseen(store, personId, wrapped);
}

/** A stored key, unwrapped, with which nothing is shown to anybody: to seal, or to compare. */
export function unwrapUnseen({ keys }: Store, personId: string, wrapped: Buffer | null): PersonKey {
  return wrapped && keys.unwrap(wrapped, wrapContext(personId));
}

const KEY = 'SELECT wrapped FROM rm.person_key WHERE person_id = $1';

/** The key of a person, to seal something with it. Null: there is none, or none any more. */
export async function keyOf(store: Store, personId: string): Promise<PersonKey> {
  const [row] = await rows<{ wrapped: Buffer | null }>(store, KEY, [personId]);
  return unwrapUnseen(store, personId, row?.wrapped ?? null);
}

/**
 * Erases a person: destroys the key, for ever. The log keeps its ciphertext and its chain still verifies. Backups keep
 * the key for as long as they are kept. Answers whether there was a key to destroy.
 */
export async function destroyKey(store: Store, sentenceId: string): Promise<boolean> {
  const destroyed = await rows(
    store,
    `UPDATE rm.person_key SET wrapped = NULL, destroyed_at = clock_timestamp()
     WHERE person_id = $1 AND wrapped IS NOT NULL RETURNING person_id`,
    [sentenceId],
  );
  return destroyed.length > 0;
}

/** The body of an event with its personal fields (domain/personal-data.ts) sealed. */
export function sealBody(body: object, type: EventType, personId: string, key: PersonKey): object {
  const sealed = Object.entries(body).map(([field, value]) =>
    isSealed(type, field)
      ? [field, { sealed: seal(value, { personId, what: `${type}.${field}` }, key) }]
      : [field, value],
  );
  return Object.fromEntries(sealed);
}

/** The body as it was before it was sealed; with the key destroyed, each personal field reads as erased. */
export function openBody(
  body: Readonly<Record<string, unknown>>,
  type: EventType,
  personId: string,
  key: PersonKey,
): object {
  if (!SEALED_FIELDS[type]) return body;
  const opened = Object.entries(body).map(([field, value]) =>
    isSealed(type, field) ? [field, openField(sealedText(value), type, field, personId, key)] : [field, value],
  );
  return Object.fromEntries(opened);
}

/** One personal field of an event. */
export function openField(sealed: string, type: EventType, field: string, personId: string, key: PersonKey): unknown {
  return key === null ? SEALED_FIELDS[type]?.[field] : open(sealed, { personId, what: `${type}.${field}` }, key);
}

/** The text in a sealed field's place. */
export function sealedText(value: unknown): string {
  if (typeof value === 'object' && value !== null && 'sealed' in value && typeof value.sealed === 'string')
    return value.sealed;
  throw new Error('Corrupt log: a personal field that is not sealed');
}

/** `v1.<iv>.<ciphertext and tag>`, the parts in base64url. Throws when the key has been destroyed. */
export function seal(value: unknown, where: Where, key: PersonKey): string {
  if (key === null)
    throw new Error(`The key of ${where.personId} was destroyed: nothing personal can be recorded any more.`);
  const bytes = encrypt(key, Buffer.from(JSON.stringify(value)), context(where));
  return ['v1', bytes.subarray(0, IV_BYTES).toString('base64url'), bytes.subarray(IV_BYTES).toString('base64url')].join(
    '.',
  );
}

/** What was sealed. Throws when the text was altered or moved. */
export function open(sealed: string, where: Where, key: Buffer): unknown {
  const [format, iv = '', rest = ''] = sealed.split('.');
  if (format !== 'v1') throw new Error(`Unknown format of sealed data: ${format}`);
  const bytes = Buffer.concat([Buffer.from(iv, 'base64url'), Buffer.from(rest, 'base64url')]);
  return JSON.parse(decrypt(key, bytes, context(where)).toString());
}

/** A file, sealed as it is: the IV, the ciphertext, the tag. Throws when the key has been destroyed. */
export function sealBytes(bytes: Buffer, where: Where, key: PersonKey): Buffer {
  if (key === null)
    throw new Error(`The key of ${where.personId} was destroyed: nothing personal can be kept any more.`);
  return encrypt(key, bytes, context(where));
}

/** The file that was sealed. Throws when its bytes were altered or moved. */
export function openBytes(sealed: Buffer, where: Where, key: Buffer): Buffer {
  return decrypt(key, sealed, context(where));
}

function isSealed(type: EventType, field: string): boolean {
  return Object.hasOwn(SEALED_FIELDS[type] ?? {}, field);
}

/** Where a person's key belongs. */
export function wrapContext(personId: string): Buffer {
  return context({ personId, what: 'key' });
}

function context({ personId, what }: Where): Buffer {
  return Buffer.from(`${personId} ${what}`);
}
