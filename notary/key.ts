import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { formatSigner, formatVerifier, generateSigner, parseSigner, type SignerKey } from '../proof/note';

/**
 * The key in a file that its owner alone may read. Refuses a file that others can read: then the signature proves less
 * than it says.
 */
export function readKey(file: string): SignerKey {
  const { mode } = statSync(file);
  if (process.platform !== 'win32' && (mode & 0o077) !== 0)
    throw new Error(`${file} can be read by others: chmod 600 it, and consider whether somebody has.`);
  return parseSigner(readFileSync(file, 'utf8'));
}

/** Makes a key of a name, once; its public half is written beside it as `<file>.pub`. What is there is kept. */
export function makeKey(file: string, name: string): void {
  mkdirSync(dirname(file), { recursive: true });
  let descriptor: number;
  try {
    descriptor = openSync(file, 'wx', 0o600);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return;
    throw error;
  }
  const key = generateSigner(name);
  try {
    writeSync(descriptor, `${formatSigner(key)}\n`);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  writeFileSync(publicFileOf(file), `${formatVerifier(key)}\n`, { mode: 0o644 });
}

/** Where the public half of a key lies. */
export function publicFileOf(file: string): string {
  return `${file}.pub`;
}
