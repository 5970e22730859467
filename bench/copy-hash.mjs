// A thread of the yardstick of verification: reads a stretch of the log by COPY and hashes each row, and does nothing else.
import { hash } from 'node:crypto';
import { createRequire } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';

const require = createRequire(import.meta.url);
const { Client } = require('pg');
const { to } = require('pg-copy-streams');

const { url, from, to: upTo } = workerData;
const client = new Client({ connectionString: url });
await client.connect();
const query = `SELECT * FROM es.event WHERE position BETWEEN ${from} AND ${upTo} ORDER BY position`;
let [rows, rest] = [0, Buffer.alloc(0)];
// In text form a row is a line, and no byte within it is a line break.
for await (const chunk of client.query(to(`COPY (${query}) TO STDOUT`))) {
  const bytes = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
  let start = 0;
  for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, start)) {
    hash('sha256', bytes.subarray(start, end), 'hex');
    start = end + 1;
    rows += 1;
  }
  rest = bytes.subarray(start);
}
await client.end();
parentPort.postMessage(rows);
