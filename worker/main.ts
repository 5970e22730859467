// First, so that what it watches is loaded after it.
import { tracing } from './tracing';
import { Client } from '@temporalio/client';
import { NativeConnection } from '@temporalio/worker';
import { join } from 'node:path';
import { type Logger } from 'pino';
import { createActivities } from '../activities/create-activities';
import { createMaintenance } from '../activities/create-maintenance';
import { smtpMailer } from '../activities/mailer';
import { type Post } from '../activities/post';
import { webhookSender } from '../activities/webhook-sender';
import { heldCertificates } from '../certificates';
import { FILES_MS, readConfig, temporalConnection, temporalRenewed, type Config } from '../config';
import { createLogger } from '../logging';
import { openStore } from '../store/data-source';
import { nextEpoch } from '../store/epoch';
import { dataConverterOf } from '../store/keys/payload-codec';
import { watchOver } from '../workflows/watch';
import { pause } from './pause';
import { persistently } from './persistently';
import { serveWorkerMetrics, type WorkerMetrics } from './metrics';
import { installRuntime } from './runtime';
import { serve, wakerOf } from './serve';
import { sendWaiting } from './send-waiting';
import { sweepDue } from './sweep';
import { toldToStop } from './told-to-stop';
import { tracedActivities } from './traced-activities';
import { readBuild } from './versioning';
import { LIMITS } from './workers';

// The worker's process: runs the sentences' workflows, what they ask of the world, and the relay. Plain Node: there is
// nothing here for a framework to inject.

const BUNDLE = join(__dirname, '..', 'workflow-bundle.js');
const ABOUT_BUNDLE = join(__dirname, '..', 'workflow-bundle.json');
const BACK_OFF_MS = 1_000;
/** What this process has not sent for so long, the workflows see to. */
const OVERLOOKED_MS = 15 * 60 * 1000;

async function main(): Promise<void> {
  const config = readConfig();
  const log = createLogger('worker', config.logLevel);
  const held = heldCertificates(config.databaseUrl, config.temporal);
  const metrics = config.metrics ? await serveWorkerMetrics(config.metrics, held) : null;
  installRuntime(log, metrics?.sdkAddress ?? null);
  const stop = toldToStop(log);
  const poolSize = LIMITS.advances + LIMITS.deliveries + LIMITS.maintenance + LIMITS.others;
  const open = () =>
    openStore({
      ...{ url: config.databaseUrl, masterKey: config.masterKey, acceptedKey: config.acceptedKey ?? null },
      ...{ poolSize, applicationName: 'progresjon worker' },
    });
  const store = await persistently('PostgreSQL', open, { stop, log });
  if (!store) return;
  const mailer = smtpMailer({ ...config.mail, requireTls: config.production });
  const post = { store, mailer, webhooks: webhookSender(config.webhooks), publicUrl: config.publicUrl };
  // What is due is recorded, and what waits is sent, while Temporal is away, too.
  const ended = new AbortController();
  const beside = { post, stop: AbortSignal.any([stop, ended.signal]), log };
  const running = Promise.all([sweepDue(beside), sendWaiting(beside)]);
  try {
    await serveUntil(stop, { config, post, log, metrics });
  } finally {
    ended.abort();
    await running;
    mailer.close();
    await store.close();
    await metrics?.close();
    await tracing?.stop();
  }
  log.info('Drained and closed');
}

interface Serving {
  readonly config: Config;
  readonly post: Post;
  readonly log: Logger;
  readonly metrics: WorkerMetrics | null;
}

/** Serves, and serves again whenever a worker fails, until told to stop. */
async function serveUntil(stop: AbortSignal, { config, post, log, metrics }: Serving): Promise<void> {
  const { store } = post;
  const { namespace } = config.temporal;
  const dataConverter = dataConverterOf(store);
  const build = readBuild(ABOUT_BUNDLE);
  metrics?.runs(build);
  const wakings = { spreadMs: config.wakeSpreadMs, overlookedMs: OVERLOOKED_MS };
  const untraced = createActivities(post, wakings);
  const activities = tracing ? tracedActivities(untraced, { store, tracing }) : untraced;
  while (!stop.aborted) {
    const connected = await persistently('Temporal', () => connect(config.temporal), { stop, log });
    if (!connected) break;
    const { by, connection } = connected;
    const renewal = watchForRenewal(config.temporal, by);
    try {
      const until = AbortSignal.any([stop, renewal.signal]);
      const client = new Client({ connection, namespace, dataConverter });
      const watch = watchOver({ client, waker: wakerOf(client), nextEpoch: () => nextEpoch(store), stop: until });
      const maintenance = createMaintenance(post, watch);
      const workflowBundle = { codePath: BUNDLE };
      const work = { connection, namespace, dataConverter, workflowBundle, activities, maintenance, build };
      await serve({
        ...work,
        client,
        store,
        log,
        stop: until,
        wakings,
        notaryKey: config.notaryKey,
        ...(metrics && { onLook: metrics.looked }),
        onPolling: () => process.send?.('ready'),
      });
      if (renewal.signal.aborted) log.info('A certificate or key of Temporal was renewed: connecting anew');
    } catch (error) {
      log.error({ err: error }, 'The worker failed; it starts again');
      await pause(BACK_OFF_MS, stop);
    } finally {
      // Until it is connected again, nobody is woken.
      metrics?.looked(null);
      renewal.end();
      await connection.close().catch((error: unknown) => log.warn({ err: error }, 'Temporal was not closed properly'));
    }
  }
}

async function connect(temporal: Config['temporal']) {
  const by = temporalConnection(temporal);
  return { by, connection: await NativeConnection.connect(by) };
}

/** Aborts once what leads to Temporal was renewed since it was read: a connection keeps those that it was made with. */
function watchForRenewal(temporal: Config['temporal'], by: ReturnType<typeof temporalConnection>) {
  const renewed = new AbortController();
  const looks = setInterval(() => temporalRenewed(temporal, by) && renewed.abort(), FILES_MS);
  return { signal: renewed.signal, end: () => clearInterval(looks) };
}

void main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.exit(1);
  },
);
