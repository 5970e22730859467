import { join } from 'node:path';
import { type DataConverter, type Payload, type PayloadCodec } from '@temporalio/common';
import { decrypt, encrypt } from './cipher';
import { type Store } from '../data-source';
import { keyOf } from './personal-data';

/** As Temporal's own samples name it, so that its tools show a locked payload as one. */
const ENCODING = 'binary/encrypted';
const KEY_ID = 'encryption-key-id';
/** What belongs to no person: the nightly work, and the end of a workflow whose person is erased. */
const INSTALLATION = 'installation';
/** Loaded by its path: the bundle of the workflows holds it as well (runtime/build.mjs). */
const FAILURE_CONVERTER = join(__dirname, '../../workflows/failure-converter');
const OF_SENTENCE = /^sentence\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** Whose workflow it is, by its id; undefined: nobody's. */
export function sentenceIdOf(workflowId: string): string | undefined {
  return OF_SENTENCE.exec(workflowId)?.[1];
}

/** A key that is destroyed here may live on so long in another process. */
const REMEMBERED_MS = 5 * 60_000;
const REMEMBERED_MAX = 10_000;

/** What a payload holds cannot be read again by anybody: its person was erased. */
export class PayloadErased extends Error {
  constructor(keyId: string) {
    super(`The key of ${keyId} was destroyed: what its workflow carried cannot be read any more.`);
    this.name = 'PayloadErased';
  }
}

/**
 * Whatever clients and workers hand to Temporal is encrypted before it leaves the process: AES-256-GCM with the key of
 * the person whose workflow it is, which the workflow's id names. What was written before there was a codec reads as it
 * is. After an erasure the history of a sentence cannot be decoded, and so not be replayed; its workflow has ended by
 * then, and one that is started later on carries ids and numbers only, under the installation's key.
 */
export function payloadCodec(store: Store): PayloadCodec {
  const keys = new PayloadKeys(store);
  return {
    encode: async (payloads, context) => {
      if (payloads.length === 0) return payloads;
      const { id, key } = await keys.toEncode(context?.workflowId);
      return payloads.map((payload) => locked(payload, id, key));
    },
    decode: (payloads) => Promise.all(payloads.map((payload) => unlocked(payload, keys))),
  };
}

/** What every client and every worker of Temporal is given. Messages and stacks of failures are encrypted too. */
export function dataConverterOf(store: Store): DataConverter {
  return { payloadCodecs: [payloadCodec(store)], failureConverterPath: FAILURE_CONVERTER };
}

/** The keys of persons, remembered for a while: a workflow's task has many payloads, all of one person. */
class PayloadKeys {
  private readonly remembered = new Map<string, { readonly key: Buffer; readonly until: number }>();

  constructor(private readonly store: Store) {}

  async toEncode(workflowId = ''): Promise<{ readonly id: string; readonly key: Buffer }> {
    const sentenceId = sentenceIdOf(workflowId);
    const key = sentenceId === undefined ? null : await this.ofPerson(sentenceId);
    return sentenceId !== undefined && key ? { id: sentenceId, key } : this.store.keys.forPayloads();
  }

  async toDecode(id: string): Promise<Buffer> {
    const key = id.startsWith(INSTALLATION) ? this.store.keys.ofPayloads(id) : await this.ofPerson(id);
    if (!key) throw new PayloadErased(id);
    return key;
  }

  private async ofPerson(sentenceId: string): Promise<Buffer | null> {
    const known = this.remembered.get(sentenceId);
    if (known && known.until > Date.now()) return known.key;
    const key = await keyOf(this.store, sentenceId);
    this.remembered.delete(sentenceId);
    if (!key) return null;
    const [oldest] = this.remembered.keys();
    if (oldest !== undefined && this.remembered.size >= REMEMBERED_MAX) this.remembered.delete(oldest);
    this.remembered.set(sentenceId, { key, until: Date.now() + REMEMBERED_MS });
    return key;
  }
}

function locked(payload: Payload, keyId: string, key: Buffer): Payload {
  const { metadata = {}, data } = payload;
  const plain = {
    metadata: Object.fromEntries(Object.entries(metadata ?? {}).map(([name, value]) => [name, base64(value)])),
    ...(data && { data: base64(data) }),
  };
  return {
    metadata: { encoding: Buffer.from(ENCODING), [KEY_ID]: Buffer.from(keyId) },
    data: encrypt(key, Buffer.from(JSON.stringify(plain)), context(keyId)),
  };
}

async function unlocked(payload: Payload, keys: PayloadKeys): Promise<Payload> {
  const { metadata, data } = payload;
  if (textOf(metadata?.['encoding']) !== ENCODING || !data) return payload;
  const keyId = textOf(metadata?.[KEY_ID]);
  const plain = decrypt(await keys.toDecode(keyId), Buffer.from(data), context(keyId)).toString();
  const read = JSON.parse(plain) as { metadata: Record<string, string>; data?: string };
  return {
    metadata: Object.fromEntries(Object.entries(read.metadata).map(([name, value]) => [name, bytes(value)])),
    ...(read.data !== undefined && { data: bytes(read.data) }),
  };
}

function context(keyId: string): Buffer {
  return Buffer.from(`${keyId} payload`);
}

function textOf(value: Uint8Array | null | undefined): string {
  return value ? Buffer.from(value).toString() : '';
}

function base64(value: Uint8Array): string {
  return Buffer.from(value).toString('base64');
}

function bytes(value: string): Uint8Array {
  return new Uint8Array(Buffer.from(value, 'base64'));
}
