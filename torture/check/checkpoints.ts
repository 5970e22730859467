import { createPublicKey, verify, type KeyObject } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Client } from 'pg';
import { type Violation } from './evidence';

/** A checkpoint as its note says it: signed notes of C2SP, read by hand. */
export interface Checkpoint {
  readonly from: string;
  readonly size: number;
  readonly root: Buffer;
  readonly signed: boolean;
}

/** The checkpoints in the database and those that the notary has put elsewhere, their signatures tried by its public key. */
export async function readCheckpoints(client: Client, folder: string, publicKey: string): Promise<Checkpoint[]> {
  const key = keyOf(publicKey);
  const { rows } = await client.query<{ size: string; note: string }>('SELECT size::text, note FROM es.checkpoint');
  const outside = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.txt')) : [];
  return [
    ...rows.map(({ size, note }) => checkpointOf(`database, ${size}`, note, key)),
    ...outside.map((name) => checkpointOf(name, readFileSync(join(folder, name), 'utf8'), key)),
  ];
}

/** Each checkpoint must be signed, and its root that of the log's beginning of that size. */
export function checkpointsHold(checkpoints: readonly Checkpoint[], roots: ReadonlyMap<number, Buffer>): Violation[] {
  return checkpoints.flatMap(({ from, size, root, signed }) => {
    const found: Violation[] = [];
    if (!signed) found.push({ invariant: 'I2', what: 'a checkpoint is not signed by the notary', evidence: { from } });
    if (!roots.get(size)?.equals(root))
      found.push({ invariant: 'I2', what: 'the log does not extend a checkpoint', evidence: { from, size } });
    return found;
  });
}

function checkpointOf(from: string, note: string, { name, key }: { name: string; key: KeyObject }): Checkpoint {
  const end = note.lastIndexOf('\n\n');
  const words = note.slice(0, end + 1);
  const [origin, size, root = ''] = words.split('\n');
  const line = note
    .slice(end + 2)
    .split('\n')
    .find((candidate) => candidate.startsWith(`— ${name} `));
  const signature = Buffer.from(line?.split(' ')[2] ?? '', 'base64').subarray(4);
  const signed = origin === name && signature.length === 64 && verify(null, Buffer.from(words), key, signature);
  return { from, size: Number(size), root: Buffer.from(root, 'base64'), signed };
}

/** `<name>+<id>+<1 and 32 bytes in base64>`. */
function keyOf(publicKey: string): { name: string; key: KeyObject } {
  const [, name = '', base64 = ''] = /^(.+?)\+[0-9a-f]{8}\+(.+)$/.exec(publicKey.trim()) ?? [];
  const x = Buffer.from(base64, 'base64').subarray(1).toString('base64url');
  return { name, key: createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' }) };
}
