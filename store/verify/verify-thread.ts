import { parentPort, workerData } from 'node:worker_threads';
import { Client, type ClientConfig } from 'pg';
import { type Access } from '../access/access';
import { readingOn } from '../session';
import { readBlock, type BlockSpan } from './verify-block';

// A thread of a verification: reads and hashes the blocks that it is asked for, one after the other, on a connection of its own.

/** What a thread is started with. */
export interface ThreadData {
  readonly connection: ClientConfig;
  readonly access: Access | null;
}

const port = parentPort;
if (!port) throw new Error('This file is run as a thread');
const { connection, access } = workerData as ThreadData;
const client = new Client(connection);
const connected = client.connect();
// Whoever asks for a block hears of it.
connected.catch(() => undefined);
client.on('error', () => undefined);

let before: Promise<unknown> = connected;
port.on('message', (span: BlockSpan) => {
  before = before.then(() => read(span));
});

async function read(span: BlockSpan): Promise<void> {
  const block = await readingOn(client, access, (reader) => readBlock(reader, span));
  const { records, leaves, roots } = block;
  port?.postMessage(block, [records.buffer, leaves.buffer, roots.buffer] as ArrayBuffer[]);
}
