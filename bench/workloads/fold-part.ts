import { parentPort, workerData } from 'node:worker_threads';
import { whereabouts } from '../../domain/periods';
import { asOf } from '../../domain/timeline';
import { openStore, type Store } from '../../store/data-source';
import { decode } from '../../store/decode';
import { eachStream, type Span } from '../replay';

/** When and for which day it is asked. */
export interface AsOf {
  readonly knownAt: string;
  readonly effectiveOn: string;
}

/** What a thread is started with. */
export interface ThreadData {
  readonly url: string;
  readonly masterKey: Uint8Array;
  readonly asked: AsOf;
}

/** Folds each sentence of a span as it was; answers how many were anywhere. */
export async function foldEach(store: Store, { knownAt, effectiveOn }: AsOf, span?: Span): Promise<number> {
  let placed = 0;
  await eachStream(
    store,
    (stream, id) => {
      const then = asOf(
        stream.map((row) => decode(row, id, null)),
        knownAt,
        effectiveOn,
      );
      if (then && whereabouts(then.state)) placed += 1;
    },
    span,
  );
  return placed;
}

// Run as a thread: folds the spans that it is given, one after the other, on connections of its own.
if (parentPort) {
  const port = parentPort;
  const { url, masterKey, asked } = workerData as ThreadData;
  const opened = openStore({ url, masterKey: Buffer.from(masterKey), poolSize: 1 });
  port.on('message', (span: Span) => {
    void opened.then((store) => foldEach(store, asked, span)).then((placed) => port.postMessage(placed));
  });
}
