import { Client, Connection } from '@temporalio/client';
import { type Logger } from 'pino';
import { FILES_MS, temporalConnection, temporalRenewed, type Config } from '../config';
import { asNobody } from '../store/access/access';
import { type Store } from '../store/data-source';
import { nextEpoch } from '../store/epoch';
import { dataConverterOf } from '../store/keys/payload-codec';
import { DELIVERY_QUEUE, MAINTENANCE_QUEUE, TASK_QUEUE, wakeOptions } from '../workflows/contract';
import { type Metrics } from './metrics';
import { tracing } from './tracing';

const SIGNAL_MS = 2_000;
const PROBE_MS = 1_000;
const RETRY_MS = 200;
const AWAY_MS = 1_000;
/** How soon after its return Temporal is found again. */
const RECONNECT_MS_MAX = 2_000;

/** What was recorded of a sentence. */
export interface News {
  readonly sentenceId: string;
  readonly version: number;
  readonly commandType?: string;
}

/** What is polled for on each task queue, as TaskQueueType has it: workflow tasks, or activities. */
const QUEUES = [
  [TASK_QUEUE, 1],
  [DELIVERY_QUEUE, 2],
  [MAINTENANCE_QUEUE, 1],
] as const;

/** How Temporal is: whether it answers, and how many workers wait for work. */
export interface TemporalHealth {
  readonly server: 'up' | 'down';
  readonly workers: number;
}

/** Tells a sentence's workflow that there is news. It carries no fact, so a loss costs the relay's delay and nothing else. */
export class Wake {
  private by: ReturnType<typeof temporalConnection>;
  private current: Client;
  private lookedAt = Date.now();
  private readonly underWay = new Set<Promise<void>>();
  private closing = false;
  private awayUntil = 0;

  constructor(
    private readonly store: Store,
    private readonly temporal: Config['temporal'],
    private readonly metrics: Metrics,
    private readonly log: Logger,
  ) {
    this.by = temporalConnection(temporal);
    this.current = this.connect();
  }

  /** Without waiting. A failure is counted and logged, never answered to whoever asked. */
  tell(news: News): void {
    // While Temporal is away one write in a second finds it out for all: the others cost nothing.
    if (Date.now() < this.awayUntil) return this.metrics.signalFailures.inc();
    const signal = this.send(news, Date.now() + SIGNAL_MS)
      .catch((error: unknown) => {
        this.awayUntil = Date.now() + AWAY_MS;
        this.metrics.signalFailures.inc();
        const { sentenceId, version } = news;
        this.log.warn({ err: error, sentenceId, version }, 'workflow not woken: the relay will do it');
      })
      .finally(() => this.underWay.delete(signal));
    this.underWay.add(signal);
  }

  /** Waits until Temporal has taken the signal, and tries for a while. */
  async signal(news: News): Promise<void> {
    for (const until = Date.now() + SIGNAL_MS; ; await new Promise((resolve) => setTimeout(resolve, RETRY_MS))) {
      try {
        return await this.send(news, until);
      } catch (error) {
        if (this.closing || Date.now() + RETRY_MS > until) throw error;
      }
    }
  }

  private async send({ sentenceId, version, commandType }: News, deadline: number): Promise<void> {
    // It is nobody's: for whoever asks, it would be a transaction.
    const epoch = await asNobody(() => nextEpoch(this.store));
    const news = { sentenceId, epoch, version, ...(commandType !== undefined && { commandType }) };
    const { client } = this;
    await client.withDeadline(deadline, () => client.workflow.signalWithStart(...wakeOptions(news)));
  }

  /** Asks the server, and how many workers poll for workflows. */
  async health(): Promise<TemporalHealth> {
    try {
      return { server: 'up', workers: await this.pollersOf(TASK_QUEUE, 1) };
    } catch {
      return { server: 'down', workers: 0 };
    }
  }

  /** How many workers poll each task queue; null: Temporal does not answer. */
  async pollers(): Promise<ReadonlyMap<string, number> | null> {
    const asked = QUEUES.map(async ([name, type]) => [name, await this.pollersOf(name, type)] as const);
    return Promise.all(asked).then(
      (found) => new Map(found),
      () => null,
    );
  }

  private async pollersOf(name: string, taskQueueType: 1 | 2): Promise<number> {
    const { connection, options } = this.client;
    const { namespace } = options;
    const { pollers } = await connection.withDeadline(Date.now() + PROBE_MS, () =>
      connection.workflowService.describeTaskQueue({ namespace, taskQueue: { name }, taskQueueType }),
    );
    return pollers?.length ?? 0;
  }

  /** After the signals under way. */
  async close(): Promise<void> {
    this.closing = true;
    await Promise.allSettled(this.underWay);
    await this.current.connection.close();
  }

  /** Another one once a certificate or key was renewed: a connection keeps those that it was made with. */
  private get client(): Client {
    if (this.closing || Date.now() - this.lookedAt < FILES_MS) return this.current;
    this.lookedAt = Date.now();
    if (temporalRenewed(this.temporal, this.by)) this.renew();
    return this.current;
  }

  private renew(): void {
    const before = this.current;
    try {
      this.by = temporalConnection(this.temporal);
      this.current = this.connect();
    } catch (error) {
      // A certificate without its key: half of the files are there.
      return this.log.warn({ err: error }, 'A renewed certificate of Temporal cannot be used yet');
    }
    this.log.info('A certificate or key of Temporal was renewed: connected anew');
    void Promise.allSettled(this.underWay).then(() => before.connection.close());
  }

  private connect(): Client {
    const connection = Connection.lazy({
      ...this.by,
      // The SDK's own retries outlive a closed connection and then bring the process down (seen with 1.24.0).
      interceptors: [],
      channelArgs: { 'grpc.initial_reconnect_backoff_ms': 100, 'grpc.max_reconnect_backoff_ms': RECONNECT_MS_MAX },
    });
    return new Client({
      ...{ connection, namespace: this.temporal.namespace, dataConverter: dataConverterOf(this.store) },
      ...(tracing && { interceptors: { workflow: [tracing.clientInterceptor] } }),
    });
  }
}
