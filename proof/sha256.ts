import { hash } from 'node:crypto';

/** How many bytes a hash is. */
export const HASH_BYTES = 32;

/** SHA-256 of the parts, one after the other. Texts count as UTF-8. */
export function sha256(...parts: readonly (Buffer | string)[]): Buffer {
  return Buffer.from(rawHash(joined(parts)), 'latin1');
}

/** SHA-256 of some bytes, written into others from an offset on. */
export function sha256Into(target: Buffer, at: number, bytes: Buffer): void {
  target.write(rawHash(bytes), at, HASH_BYTES, 'latin1');
}

/** SHA-256 as 32 characters of one byte each: of the forms that Node answers in, the one that costs least. */
export function rawHash(bytes: Buffer | string): string {
  return hash('sha256', bytes, 'binary');
}

function joined(parts: readonly (Buffer | string)[]): Buffer | string {
  if (parts.length === 1) return parts[0] as Buffer | string;
  return Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part)));
}
