import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { Client } from 'pg';
import { accessNow } from '../access/access';
import { connectionOf, type Store } from '../data-source';
import { readingOn } from '../session';
import { BLOCK, readBlock, type Block, type BlockSpan } from './verify-block';
import { type ThreadData } from './verify-thread';

/** From so many events on, threads save more than their start costs. */
const THREADED_FROM = 50_000;
/** How many blocks each thread may be ahead of whoever takes them. */
const AHEAD = 3;

/** The blocks of the log up to a size, in their order: read on all cores where there are many. */
export function blocksOf(store: Store, size: number, threads = size < THREADED_FROM ? 0 : availableParallelism()) {
  return threads === 0 ? here(store, size) : inThreads(store, size, threads);
}

function* spansOf(size: number): Generator<BlockSpan> {
  for (let after = 0; after < size; after += BLOCK) yield { after, upTo: Math.min(size, after + BLOCK) };
}

async function* here(store: Store, size: number): AsyncGenerator<Block> {
  const client = new Client(connectionOf(store));
  client.on('error', () => undefined); // Whoever asks for the next block hears of it.
  await client.connect();
  try {
    for (const span of spansOf(size)) yield await readingOn(client, accessNow(), (reader) => readBlock(reader, span));
  } finally {
    await client.end();
  }
}

async function* inThreads(store: Store, size: number, threads: number): AsyncGenerator<Block> {
  const readers = Array.from({ length: threads }, () => new Reader(store));
  const spans = spansOf(size);
  const ahead: Promise<Block>[] = [];
  const ask = (turn: number) => {
    const next = spans.next();
    if (!next.done) ahead.push((readers[turn % threads] as Reader).read(next.value));
  };
  try {
    let asked = 0;
    while (asked < threads * AHEAD) ask(asked++);
    for (let block = ahead.shift(); block; block = ahead.shift()) {
      yield await block;
      ask(asked++);
    }
  } finally {
    await Promise.all(readers.map((reader) => reader.end()));
  }
}

/** A thread that reads blocks in the order in which they are asked for. */
class Reader {
  readonly #worker: Worker;
  readonly #waiting: { resolve: (block: Block) => void; reject: (error: Error) => void }[] = [];

  constructor(store: Store) {
    const workerData: ThreadData = { connection: connectionOf(store), access: accessNow() };
    this.#worker = new Worker(require.resolve('./verify-thread'), { workerData });
    this.#worker.on('message', (block: Block) => this.#waiting.shift()?.resolve(block));
    this.#worker.on('error', (error) => this.fail(error));
    this.#worker.on('exit', () => this.fail(new Error('A thread of the verification ended')));
  }

  read(span: BlockSpan): Promise<Block> {
    const block = new Promise<Block>((resolve, reject) => this.#waiting.push({ resolve, reject }));
    // Whoever waits for an earlier one may be the first to hear of it.
    block.catch(() => undefined);
    this.#worker.postMessage(span);
    return block;
  }

  private fail(error: Error): void {
    for (const { reject } of this.#waiting.splice(0)) reject(error);
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }
}
