import { sha256 } from './sha256';

/** An event as the log holds it. Instants in whole milliseconds since 1970, the civil date as text. */
export interface StoredEvent {
  readonly streamId: string;
  readonly version: number;
  readonly eventId: string;
  readonly type: string;
  readonly schemaVersion: number;
  readonly recordedAtMs: number;
  readonly occurredAtMs: number;
  readonly effectiveOn: string;
  readonly actor: string;
  readonly metadata: string;
  readonly body: string;
  readonly prevHash: Buffer;
}

const GENESIS = Buffer.from('5350450000', 'hex');
/** What the bytes that are hashed begin with. */
export const FORMAT_1 = Buffer.from('5350450001', 'hex');
const DAY_MS = 86_400_000;

/** Hash format 1 of docs/event-store.md, byte for byte what es.event_hash computes. Never edit it: a new field is format 2. */
export function eventHash(event: StoredEvent): Buffer {
  return sha256(
    FORMAT_1,
    event.prevHash,
    uuid(event.streamId),
    int64(event.version),
    uuid(event.eventId),
    int32(event.schemaVersion),
    microseconds(event.recordedAtMs),
    microseconds(event.occurredAtMs),
    int32(Date.parse(`${event.effectiveOn}T00:00:00Z`) / DAY_MS),
    field(event.type),
    field(event.actor),
    field(event.metadata),
    sha256(event.body),
  );
}

/** What the first event of a stream points back to. */
export function genesis(streamId: string, streamType: string): Buffer {
  return sha256(GENESIS, uuid(streamId), field(streamType));
}

function field(text: string): Buffer {
  const bytes = Buffer.from(text);
  return Buffer.concat([int32(bytes.length), bytes]);
}

function uuid(text: string): Buffer {
  return Buffer.from(text.replaceAll('-', ''), 'hex');
}

function microseconds(ms: number): Buffer {
  const buffer = Buffer.alloc(8);
  buffer.writeBigInt64BE(BigInt(ms) * 1000n);
  return buffer;
}

function int64(value: number): Buffer {
  const buffer = Buffer.alloc(8);
  buffer.writeBigInt64BE(BigInt(value));
  return buffer;
}

function int32(value: number): Buffer {
  const buffer = Buffer.alloc(4);
  buffer.writeInt32BE(value);
  return buffer;
}
