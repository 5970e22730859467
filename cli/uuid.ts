import { createHash } from 'node:crypto';

/** Of this project: names from here give other ids than anybody else's. */
const NAMESPACE = Buffer.from('2f1b9a7c5d0e4c63a8d74b6e9f301c52', 'hex');

/** The id that a name has for ever: UUID version 5 (RFC 9562, section 5.5). */
export function uuidOf(name: string): string {
  const bytes = createHash('sha1').update(NAMESPACE).update(name).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
