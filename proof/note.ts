import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify, type KeyObject } from 'node:crypto';
import { sha256 } from './sha256';

// Signed notes of C2SP (c2sp.org/signed-note), Ed25519 only. Keys are written as Go's sumdb/note writes them.

/** Whom a signature is checked against: a name, and a public key. */
export interface VerifierKey {
  readonly name: string;
  /** The first four bytes of a hash over name and key: tells keys of one name apart. */
  readonly id: Buffer;
  readonly key: KeyObject;
}

/** A key that signs. */
export interface SignerKey extends VerifierKey {
  readonly secret: KeyObject;
}

/** A note that was taken apart; nothing is known of its signatures yet. */
export interface Note {
  readonly text: string;
  readonly signatures: readonly { readonly name: string; readonly id: Buffer; readonly signature: Buffer }[];
}

/** What the signatures of a note are worth: one that is known holds, none is of a known key, or one of a known key fails. */
export type Standing = 'valid' | 'unknown-key' | 'bad-signature';

const ED25519 = Buffer.of(1);
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');
const NAME = /^[^\s+]+$/u;
const SIGNATURES_MAX = 32;

/** A new key of a name without blanks and plus signs. */
export function generateSigner(name: string): SignerKey {
  const { privateKey } = generateKeyPairSync('ed25519');
  return signerOf(name, privateKey.export({ format: 'der', type: 'pkcs8' }).subarray(-32));
}

/** The key that 32 secret bytes are. */
export function signerOf(name: string, seed: Buffer): SignerKey {
  if (!NAME.test(name)) throw new Error(`"${name}" cannot name a key: no blanks, no plus signs`);
  const secret = createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' });
  return { ...verifierOf(name, rawOf(createPublicKey(secret))), secret };
}

/** `<name>+<id>+<public key>`: what the world is told. */
export function formatVerifier({ name, id, key }: VerifierKey): string {
  return `${name}+${id.toString('hex')}+${Buffer.concat([ED25519, rawOf(key)]).toString('base64')}`;
}

/** `PRIVATE+KEY+<name>+<id>+<secret>`: what nobody is told. */
export function formatSigner({ name, id, secret }: SignerKey): string {
  const seed = secret.export({ format: 'der', type: 'pkcs8' }).subarray(-32);
  return `PRIVATE+KEY+${name}+${id.toString('hex')}+${Buffer.concat([ED25519, seed]).toString('base64')}`;
}

/** Reads what `formatVerifier` writes. Throws when it is something else. */
export function parseVerifier(text: string): VerifierKey {
  const [, name = '', id = '', key = ''] = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+=*)$/u.exec(text.trim()) ?? [];
  const bytes = Buffer.from(key, 'base64');
  const parsed = bytes.length === 33 && bytes[0] === 1 ? verifierOf(name, bytes.subarray(1)) : null;
  if (parsed?.id.toString('hex') !== id) throw new Error('This is no public key of a notary: <name>+<id>+<key>');
  return parsed;
}

/** Reads what `formatSigner` writes. Throws when it is something else; the message says nothing of the key. */
export function parseSigner(text: string): SignerKey {
  const [, name = '', id = '', key = ''] =
    /^PRIVATE\+KEY\+([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+=*)$/u.exec(text.trim()) ?? [];
  const bytes = Buffer.from(key, 'base64');
  const parsed = bytes.length === 33 && bytes[0] === 1 ? signerOf(name, bytes.subarray(1)) : null;
  if (parsed?.id.toString('hex') !== id) throw new Error('This is no secret key of a notary.');
  return parsed;
}

/** The text, which ends with a line break, with the signature of each key. */
export function signNote(text: string, keys: readonly SignerKey[]): string {
  if (!isNoteText(text)) throw new Error('A note is text that ends with a line break, without control characters');
  const lines = keys.map(({ name, id, secret }) => {
    const signature = sign(null, Buffer.from(text), secret);
    return `— ${name} ${Buffer.concat([id, signature]).toString('base64')}\n`;
  });
  return `${text}\n${lines.join('')}`;
}

/** Takes a note apart; null: it is none. */
export function parseNote(note: string): Note | null {
  const end = note.lastIndexOf('\n\n');
  const text = note.slice(0, end + 1);
  const lines = note.slice(end + 2).split('\n');
  if (end < 0 || !isNoteText(text) || lines.pop() !== '' || lines.length === 0 || lines.length > SIGNATURES_MAX)
    return null;
  const signatures = lines.map((line) => {
    const [, name = '', encoded = ''] = /^— ([^\s+]+) ([A-Za-z0-9+/]+=*)$/u.exec(line) ?? [];
    const bytes = Buffer.from(encoded, 'base64');
    return { name, id: bytes.subarray(0, 4), signature: bytes.subarray(4) };
  });
  return signatures.every(({ signature }) => signature.length > 0) ? { text, signatures } : null;
}

/** Checks the signatures of a note by keys that are known. */
export function standingOf(note: Note, known: readonly VerifierKey[]): Standing {
  let standing: Standing = 'unknown-key';
  for (const { name, id, signature } of note.signatures) {
    const key = known.find((candidate) => candidate.name === name && candidate.id.equals(id));
    if (!key) continue;
    if (!verify(null, Buffer.from(note.text), key.key, signature)) return 'bad-signature';
    standing = 'valid';
  }
  return standing;
}

function verifierOf(name: string, raw: Buffer): VerifierKey {
  const key = createPublicKey({ key: Buffer.concat([SPKI, raw]), format: 'der', type: 'spki' });
  return { name, id: sha256(`${name}\n`, ED25519, raw).subarray(0, 4), key };
}

function rawOf(key: KeyObject): Buffer {
  return key.export({ format: 'der', type: 'spki' }).subarray(-32);
}

function isNoteText(text: string): boolean {
  return text.endsWith('\n') && !/[\u0000-\u0009\u000b-\u001f]/.test(text) && !/\p{Surrogate}/u.test(text);
}
