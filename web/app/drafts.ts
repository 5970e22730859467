/**
 * What somebody is writing, kept in this tab until it is sent, so that no error and no reload loses it. What lies in the
 * browser's storage is sealed (AES-GCM) by a key that the API tells only to whoever is signed in as its account.
 */
const written = new Map<string, unknown>();
let key: CryptoKey | null = null;
let known = '';

const PREFIX = 'draft:';
const IV_BYTES = 12;

export const drafts = {
  /** Opens what this account was writing in this tab, by its key; what is another's is not theirs, and goes. */
  async open(secret: string): Promise<void> {
    // Without TLS, but on one's own machine, browsers seal nothing: then what is written lives as long as the page.
    if (secret === known || !isSecureContext) return;
    known = secret;
    key = await crypto.subtle.importKey('raw', bytesOf(secret), 'AES-GCM', false, ['encrypt', 'decrypt']);
    for (const name of stored()) {
      const draft = await unsealed(key, sessionStorage.getItem(name) ?? '');
      if (draft === undefined) sessionStorage.removeItem(name);
      else if (!written.has(name)) written.set(name, draft);
    }
  },
  read<T>(name: string): T | null {
    return (written.get(PREFIX + name) as T | undefined) ?? null;
  },
  keep(name: string, draft: unknown): void {
    written.set(PREFIX + name, draft);
    void store(PREFIX + name, draft);
  },
  /** Whether anything is being written. */
  any(): boolean {
    return written.size > 0 || stored().length > 0;
  },
  forgetAll(): void {
    for (const name of new Set([...stored(), ...written.keys()])) remove(name);
  },
  forget(name: string): void {
    remove(PREFIX + name);
  },
};

function stored(): readonly string[] {
  return Object.keys(sessionStorage).filter((name) => name.startsWith(PREFIX));
}

function remove(name: string): void {
  written.delete(name);
  sessionStorage.removeItem(name);
}

async function store(name: string, draft: unknown): Promise<void> {
  if (!key) return;
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const plain = new TextEncoder().encode(JSON.stringify(draft));
  const sealed = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, plain));
  // Sealing takes a moment, in which it may have been sent, or written further.
  if (written.get(name) !== draft) return;
  try {
    sessionStorage.setItem(name, textOf(new Uint8Array([...iv, ...sealed])));
  } catch {
    // A full store keeps no draft; the page itself still holds it.
  }
}

/** Undefined: it was sealed by another key, or by none. */
async function unsealed(by: CryptoKey, text: string): Promise<unknown> {
  try {
    const bytes = bytesOf(text);
    const [iv, sealed] = [bytes.subarray(0, IV_BYTES), bytes.subarray(IV_BYTES)];
    return JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, by, sealed)));
  } catch {
    return undefined;
  }
}

function bytesOf(base64url: string): Uint8Array<ArrayBuffer> {
  const binary = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

function textOf(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
