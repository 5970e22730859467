import { type Client } from '@temporalio/client';
import { type Logger } from 'pino';
import { runNextExport } from '../activities/exports/run';
import { type Wakings } from '../store/advance';
import { type Store } from '../store/data-source';
import { followPeriods } from '../store/lists/periods';
import { publishStatistics } from '../store/lists/publications';
import { makeFirstCurrent } from '../workflows/deployment';
import { type Waker } from '../workflows/resume';
import { endIfStuck } from '../workflows/stuck';
import { keepHistories } from './keep-histories';
import { persistently } from './persistently';
import { reconcile } from './reconcile';
import { relay, type RelayOptions } from './relay';
import { repeatedly } from './repeatedly';
import { identity } from './versioning';
import { keepSchedules } from './schedules';
import { createWorkers, runWorkers, type Work } from './workers';

export interface Serving extends Work {
  readonly client: Client;
  readonly store: Store;
  readonly log: Logger;
  readonly stop: AbortSignal;
  readonly wakings?: Wakings;
  /** The notary's public key; null: nobody signs here. */
  readonly notaryKey?: string | null;
  readonly onLook?: RelayOptions['onLook'];
  readonly onPolling?: () => void;
}

const WAKE_MS = 2_000;
/** How often it is looked whether the public statistics are due. */
const PUBLISH_MS = 20_000;

/** Workers, relay and reconciliation until told to stop; drains in that order. Rejects when a worker fails. */
export async function serve({ onPolling, ...serving }: Serving): Promise<void> {
  const { client, store, log, stop, wakings = {}, notaryKey = null, onLook, ...work } = serving;
  const workers = await createWorkers(work);
  const ended = new AbortController();
  const until = AbortSignal.any([stop, ended.signal]);
  const running = runWorkers(workers, until).finally(() => ended.abort());
  const { build } = work;
  const beside = helpers({ client, store, log, wakings, notaryKey, stop: until, ...(onLook && { onLook }) });
  log.info({ buildId: build?.buildId ?? 'unversioned' }, 'Polling');
  try {
    // Before anybody is told: without a current version, whatever is started would wait unassigned.
    if (build)
      await persistently(
        'The version',
        () => makeFirstCurrent(work.connection, { namespace: work.namespace, ...build, identity: identity() }),
        { stop: until, log },
      );
    if (!until.aborted) onPolling?.();
    await running;
  } finally {
    await beside;
  }
}

function helpers({
  client,
  store,
  log,
  stop,
  wakings,
  notaryKey = null,
  onLook,
}: Omit<Serving, keyof Work>): Promise<unknown> {
  const waker = wakerOf(client);
  return Promise.all([
    relay({
      ...{ store, client: waker, log, stop },
      endIfStuck: (sentenceId) => client.withDeadline(Date.now() + WAKE_MS, () => endIfStuck(client, sentenceId)),
      ...wakings,
      ...(onLook && { onLook }),
    }),
    reconcile({ store, client, waker, log, stop }),
    repeatedly('To keep the list of who was where', async () => (await followPeriods(store)) > 0, { stop, log }),
    repeatedly('To make exports', () => runNextExport(store, log, { stop, notaryKey }), { stop, log }),
    repeatedly('To publish statistics', () => publishStatistics(store), { stop, log, everyMs: PUBLISH_MS }),
    repeatedly('To keep how workflows ran', () => keepHistories(store, client, stop), { stop, log, everyMs: 60_000 }),
    keepSchedules(client, { stop, log }),
  ]);
}

/** A client that gives up soon: what it does not reach, the next look of the relay does. */
export function wakerOf(client: Client): Waker {
  const { workflow } = client;
  return {
    workflow: {
      signalWithStart: (type, options) =>
        client.withDeadline(Date.now() + WAKE_MS, () => workflow.signalWithStart(type, options)),
    },
  };
}
