import { type ClientBase } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { FORMAT_1 } from '../../proof/event-hash';
import { HASH_BYTES, rawHash, sha256Into } from '../../proof/sha256';
import { perfectRootOf, TILE_WIDTH } from '../../proof/tiles';
import { commandIdOf, wrongCommands, type NamedCommand } from './verify-reads';

/** How many positions are read together: full tiles of the Merkle tree, which are then hashed where they are read. */
export const BLOCK = 32 * TILE_WIDTH;

/** Positions: after which one, up to which. */
export interface BlockSpan {
  readonly after: number;
  readonly upTo: number;
}

/** What is found out about an event by itself: bits of one byte. */
export const FLAG = { contentChanged: 1, commandMissing: 2, commandDiffers: 4, letter: 8 } as const;

/** A part of the log, read and hashed, in a form that goes from thread to thread as it is. */
export interface Block {
  readonly events: number;
  /** Of each event `RECORD_BYTES`: see `EventRecord`. */
  readonly records: Uint8Array;
  /** Of each event its leaf in the Merkle tree. */
  readonly leaves: Uint8Array;
  /** Of every 256 leaves, counted from the first, their root. */
  readonly roots: Uint8Array;
}

/** What an event says of its place, and what was found out about it. Hashes, and the id of the stream, are texts of one byte a character. */
export interface EventRecord {
  readonly position: number;
  readonly version: number;
  /** Microseconds since 2000. */
  readonly recordedAt: number;
  readonly streamId: string;
  readonly prevHash: string;
  readonly hash: string;
  readonly flags: number;
}

const UUID_BYTES = 16;
const AT = { position: 0, version: 8, recordedAt: 16, streamId: 24, prevHash: 40, hash: 72, flags: 104 } as const;
const RECORD_BYTES = 105;

/** The events of a block, in their order. */
export function* eventRecords({ events, records }: Block): Generator<EventRecord> {
  const bytes = asBuffer(records);
  for (let at = 0; at < events * RECORD_BYTES; at += RECORD_BYTES)
    yield {
      position: bytes.readDoubleLE(at + AT.position),
      version: bytes.readDoubleLE(at + AT.version),
      recordedAt: bytes.readDoubleLE(at + AT.recordedAt),
      streamId: bytes.toString('latin1', at + AT.streamId, at + AT.streamId + UUID_BYTES),
      prevHash: bytes.toString('latin1', at + AT.prevHash, at + AT.prevHash + HASH_BYTES),
      hash: bytes.toString('latin1', at + AT.hash, at + AT.hash + HASH_BYTES),
      flags: bytes[at + AT.flags] ?? 0,
    };
}

/** The same bytes, as a Buffer: what comes from another thread is one no longer. */
export function asBuffer({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}

// In the order in which format 1 hashes them, so that what is hashed lies together in what COPY sends.
const COLUMNS = `position, hash, prev_hash, stream_id, version, event_id, schema_version, recorded_at, occurred_at, effective_on,
  type, actor, metadata, body`;

/** `pg` limits how long it waits for an answer, and ends that by the callback, which a COPY does not call: no process could end before. */
type Copy = ReturnType<typeof copyTo> & { callback?: () => void };

/** Reads a part of the log, and computes anew what every event of it must hash to. */
export async function readBlock(client: ClientBase, { after, upTo }: BlockSpan): Promise<Block> {
  const reader = new BlockReader(upTo - after);
  const query = `SELECT ${COLUMNS} FROM es.event e WHERE position > ${after} AND position <= ${upTo} ORDER BY position`;
  const over = idle(client);
  const copy: Copy = copyTo(`COPY (${query}) TO STDOUT (FORMAT binary)`, { highWaterMark: 1 << 20 });
  try {
    for await (const chunk of client.query(copy) as AsyncIterable<Buffer>) reader.add(chunk);
    await over;
  } finally {
    copy.callback?.();
  }
  const commands = reader.commands();
  if (commands.length > 0) reader.judge(await wrongCommands(client, commands));
  return reader.block();
}

/** Resolves when the connection has nothing to do any more, or is gone. The end of a COPY's data is not yet the end of its statement. */
function idle(client: ClientBase): Promise<void> {
  return new Promise((resolve) => {
    const settle = (): void => {
      client.off('drain', settle).off('end', settle);
      resolve();
    };
    client.on('drain', settle).on('end', settle);
  });
}

// Where the data of each column begins in a row; before each stands its length. From `texts` on their lengths differ.
const ROW = {
  ...{ position: 6, hash: 18, prevHash: 54, streamId: 90, version: 110, eventId: 122, schemaVersion: 142 },
  ...{ recordedAt: 150, occurredAt: 162, effectiveOn: 174, texts: 178 },
} as const;
const LENGTHS: readonly (readonly [at: number, bytes: number])[] = [
  ...([ROW.position, ROW.version, ROW.recordedAt, ROW.occurredAt] as const).map((at) => [at - 4, 8] as const),
  ...([ROW.hash, ROW.prevHash] as const).map((at) => [at - 4, HASH_BYTES] as const),
  ...([ROW.streamId, ROW.eventId] as const).map((at) => [at - 4, UUID_BYTES] as const),
  ...([ROW.schemaVersion, ROW.effectiveOn] as const).map((at) => [at - 4, 4] as const),
];
const COLUMN_COUNT = 14;
const TEXTS = ['type', 'actor', 'metadata', 'body'].length;
/** "PGCOPY…", flags, and the length of an extension that there is none of. */
const HEADER_BYTES = 19;
/** PostgreSQL counts from 2000, the hash from 1970. */
const EPOCH_MICROSECONDS = 946_684_800_000_000n;
const EPOCH_DAYS = 10_957;
const LETTER = 'LetterIssued';

// Where the parts of what is hashed begin (hash format 1). The texts follow; the hash of the body is the last.
const MESSAGE = {
  ...{ prevHash: 5, streamId: 37, version: 53, eventId: 61, schemaVersion: 77 },
  ...{ recordedAt: 81, occurredAt: 89, effectiveOn: 97, texts: 101 },
} as const;

/** Events that follow each other in one sentence and by one command: from which of the block, and how many. */
interface Run {
  readonly streamId: Buffer;
  readonly metadata: Buffer;
  readonly from: number;
  events: number;
  first: number;
  last: number;
}

/** Reads rows as COPY sends them in binary form. What is hashed is copied out of what came, and nothing is made of it first. */
class BlockReader {
  readonly #records: Buffer;
  readonly #leaves: Buffer;
  readonly #runs: Run[] = [];
  readonly #leaf = Buffer.alloc(1 + HASH_BYTES);
  #message = Buffer.alloc(1 << 16);
  #rest: Buffer | null = null;
  #started = false;
  #events = 0;

  constructor(eventsMax: number) {
    this.#records = Buffer.alloc(eventsMax * RECORD_BYTES);
    this.#leaves = Buffer.alloc(eventsMax * HASH_BYTES);
    FORMAT_1.copy(this.#message);
  }

  add(chunk: Buffer): void {
    const bytes = this.#rest ? Buffer.concat([this.#rest, chunk]) : chunk;
    let at = 0;
    if (!this.#started && bytes.length >= HEADER_BYTES) {
      this.#started = true;
      at = HEADER_BYTES;
    }
    for (let end = this.#started ? endOfRow(bytes, at) : -1; end > 0; end = endOfRow(bytes, at)) {
      this.read(bytes, at, end);
      at = end;
    }
    this.#rest = at < bytes.length ? bytes.subarray(at) : null;
  }

  private read(row: Buffer, at: number, end: number): void {
    checkShape(row, at);
    const place = this.#events * RECORD_BYTES;
    const version = Number(row.readBigInt64BE(at + ROW.version));
    const typeEnd = textEnd(row, at + ROW.texts);
    const metadataAt = textEnd(row, typeEnd);
    const metadataEnd = textEnd(row, metadataAt);
    this.#records.writeDoubleLE(Number(row.readBigInt64BE(at + ROW.position)), place + AT.position);
    this.#records.writeDoubleLE(version, place + AT.version);
    this.#records.writeDoubleLE(Number(row.readBigInt64BE(at + ROW.recordedAt)), place + AT.recordedAt);
    row.copy(this.#records, place + AT.streamId, at + ROW.streamId, at + ROW.streamId + UUID_BYTES);
    row.copy(this.#records, place + AT.prevHash, at + ROW.prevHash, at + ROW.prevHash + HASH_BYTES);
    row.copy(this.#records, place + AT.hash, at + ROW.hash, at + ROW.hash + HASH_BYTES);
    const same =
      this.hashOf(row, at, metadataEnd, end) === row.toString('latin1', at + ROW.hash, at + ROW.hash + HASH_BYTES);
    const letter = row.toString('latin1', at + ROW.texts + 4, typeEnd) === LETTER;
    this.#records[place + AT.flags] = (same ? 0 : FLAG.contentChanged) | (letter ? FLAG.letter : 0);
    row.copy(this.#leaf, 1, at + ROW.hash, at + ROW.hash + HASH_BYTES);
    sha256Into(this.#leaves, this.#events * HASH_BYTES, this.#leaf);
    const streamId = row.subarray(at + ROW.streamId, at + ROW.streamId + UUID_BYTES);
    this.continueRun(streamId, row.subarray(metadataAt + 4, metadataEnd), version);
    this.#events += 1;
  }

  /** What an event must hash to: format 1, of the bytes as they came. */
  private hashOf(row: Buffer, at: number, metadataEnd: number, end: number): string {
    const texts = metadataEnd - at - ROW.texts;
    const bytes = MESSAGE.texts + texts + HASH_BYTES;
    if (bytes > this.#message.length) this.#message = Buffer.concat([FORMAT_1], 2 * bytes);
    const message = this.#message;
    row.copy(message, MESSAGE.prevHash, at + ROW.prevHash, at + ROW.prevHash + HASH_BYTES);
    row.copy(message, MESSAGE.streamId, at + ROW.streamId, at + ROW.streamId + UUID_BYTES);
    row.copy(message, MESSAGE.version, at + ROW.version, at + ROW.version + 8);
    row.copy(message, MESSAGE.eventId, at + ROW.eventId, at + ROW.eventId + UUID_BYTES);
    row.copy(message, MESSAGE.schemaVersion, at + ROW.schemaVersion, at + ROW.schemaVersion + 4);
    message.writeBigInt64BE(since1970(row, at + ROW.recordedAt), MESSAGE.recordedAt);
    message.writeBigInt64BE(since1970(row, at + ROW.occurredAt), MESSAGE.occurredAt);
    message.writeInt32BE((row.readInt32BE(at + ROW.effectiveOn) + EPOCH_DAYS) | 0, MESSAGE.effectiveOn);
    row.copy(message, MESSAGE.texts, at + ROW.texts, metadataEnd);
    sha256Into(message, MESSAGE.texts + texts, row.subarray(metadataEnd + 4, end));
    return rawHash(message.subarray(0, bytes));
  }

  private continueRun(streamId: Buffer, metadata: Buffer, version: number): void {
    const run = this.#runs.at(-1);
    if (run?.metadata.equals(metadata) && run.streamId.equals(streamId)) {
      run.events += 1;
      run.first = Math.min(run.first, version);
      run.last = Math.max(run.last, version);
    } else this.#runs.push({ streamId, metadata, from: this.#events, events: 1, first: version, last: version });
  }

  commands(): NamedCommand[] {
    return this.#runs.map(({ streamId, metadata, first, last }) => ({
      streamId: streamId.toString('hex'),
      commandId: commandIdOf(metadata.toString()),
      ...{ first, last },
    }));
  }

  /** Marks the events whose command is not there, or appended other versions. */
  judge(wrong: Awaited<ReturnType<typeof wrongCommands>>): void {
    for (const [run, command] of wrong) {
      const { from, events } = this.#runs[run] as Run;
      for (let place = from * RECORD_BYTES; place < (from + events) * RECORD_BYTES; place += RECORD_BYTES) {
        const version = this.#records.readDoubleLE(place + AT.version);
        const found = command && version >= command.from && version <= command.to;
        if (!found) this.mark(place, command ? FLAG.commandDiffers : FLAG.commandMissing);
      }
    }
  }

  private mark(place: number, flag: number): void {
    this.#records[place + AT.flags] = (this.#records[place + AT.flags] ?? 0) | flag;
  }

  block(): Block {
    const tile = TILE_WIDTH * HASH_BYTES;
    const full = Math.floor(this.#events / TILE_WIDTH);
    const roots = Buffer.alloc(full * HASH_BYTES);
    for (let i = 0; i < full; i++)
      perfectRootOf(this.#leaves.subarray(i * tile, (i + 1) * tile)).copy(roots, i * HASH_BYTES);
    return { events: this.#events, records: this.#records, leaves: this.#leaves, roots };
  }
}

/** Where the row that begins at a place ends; -1: what came ends before it, or there is no row any more. */
function endOfRow(bytes: Buffer, at: number): number {
  let end = at + ROW.texts;
  for (let text = 0; text < TEXTS; text++) {
    if (end + 4 > bytes.length) return -1;
    end = textEnd(bytes, end);
  }
  return end <= bytes.length ? end : -1;
}

/** Where a text ends whose length stands at a place. */
function textEnd(bytes: Buffer, at: number): number {
  return at + 4 + Math.max(0, bytes.readInt32BE(at));
}

/** No column may be empty, so each has its place; otherwise the table is not the one that was made. */
function checkShape(row: Buffer, at: number): void {
  const right =
    row.readInt16BE(at) === COLUMN_COUNT && LENGTHS.every(([of, bytes]) => row.readInt32BE(at + of) === bytes);
  if (!right) throw new Error('Corrupt log: es.event has other columns, or empty ones');
}

function since1970(row: Buffer, at: number): bigint {
  return BigInt.asIntN(64, row.readBigInt64BE(at) + EPOCH_MICROSECONDS);
}
