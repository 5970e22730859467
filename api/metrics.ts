import { Counter, Gauge, Histogram } from 'prom-client';
import { DEADLINE_KINDS } from '../domain/deadlines/table';
import { createRegistry } from '../metrics';
import { acting, OURSELVES } from '../store/access/access';
import { notaryState, type NotaryState } from '../store/verify/checkpoints';
import { type Store } from '../store/data-source';
import { countFindings } from '../store/findings';
import { countAsleep, countOpen, countOverdue, countWaiting, FINDING_KINDS } from '../store/lists/gauges';
import { ping } from '../store/health';
import { behind, late } from '../store/lists/queries';

/** How many sentences that lag are counted; beyond it the gauge says as many. */
const COUNTED_MAX = 10_000;

/** A figure by label; one without a label has the key ''. */
type Figures = Iterable<readonly [label: string, figure: number]>;

/** What this process tells of itself, and of the log as it is now. No label holds anything of a person or a sentence. */
export class Metrics {
  readonly registry = createRegistry();
  readonly requests = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time to answer, by route',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5],
    registers: [this.registry],
  });
  readonly signalFailures = new Counter({
    name: 'progresjon_signal_failures_total',
    help: 'Workflows that could not be woken after a write; the relay wakes them',
    registers: [this.registry],
  });

  constructor(private readonly store: Store) {
    this.watchSentences();
    this.watchNotary();
    this.watchDeliveries();
    this.count('progresjon_database_up', '1: the database answers; without it nothing else here is known', () =>
      ping(store).then(
        () => 1,
        () => 0,
      ),
    );
  }

  /** How many workers wait for work, by task queue; null: Temporal does not answer. */
  watchTemporal(pollers: () => Promise<ReadonlyMap<string, number> | null>): void {
    this.count('progresjon_temporal_up', '1: Temporal answers', async () => ((await pollers()) ? 1 : 0));
    this.tell('progresjon_task_queue_pollers', 'Workers that wait for work, as Temporal sees them', {
      label: 'task_queue',
      read: async () => (await pollers()) ?? [],
    });
  }

  private watchSentences(): void {
    const { store } = this;
    const lagging = async (read: typeof behind) => (await read(store, COUNTED_MAX)).length;
    this.count('progresjon_sentences_open', 'Sentences that have not come to their end', () => countOpen(store));
    this.count('progresjon_workflows_behind', 'Sentences whose workflow has not seen the end of their log', () =>
      lagging(behind),
    );
    this.count('progresjon_sentences_late', 'Sentences whose next moment passed more than a minute ago', () =>
      lagging(late),
    );
    this.count('progresjon_sentences_asleep', 'Sentences that the nightly finder saw asleep and could not wake', () =>
      countAsleep(store),
    );
    this.tell('progresjon_deadlines_overdue', 'Deadlines that have passed unmet, by kind', {
      label: 'kind',
      read: async () => new Map([...Object.keys(DEADLINE_KINDS).map(none), ...(await countOverdue(store))]),
    });
    this.tell('progresjon_findings', 'What the machinery could not settle by itself and a person must look at', {
      label: 'kind',
      read: async () =>
        new Map([
          ...FINDING_KINDS.map(none),
          ...(await countFindings(store)).map(({ kind, count }) => [kind, count] as const),
        ]),
    });
  }

  private watchNotary(): void {
    const tell = (name: string, help: string, read: (state: NotaryState) => number): void =>
      this.count(name, help, async () => read(await notaryState(this.store)));
    const secondsSince = (moment: string | null): number =>
      moment === null ? 0 : (Date.now() - Date.parse(moment)) / 1_000;
    tell('progresjon_log_events', 'Events in the log', ({ size }) => size);
    tell('progresjon_notary_checkpoint_events', 'Events that the last checkpoint covers', ({ signed }) => signed);
    tell('progresjon_notary_checkpoint_age_seconds', 'How long ago it was signed; 0: there is none', ({ signedAt }) =>
      secondsSince(signedAt),
    );
    tell('progresjon_notary_events_behind', 'Events that no signed checkpoint covers yet', (n) => n.size - n.signed);
    tell('progresjon_notary_wait_seconds', 'How long the first of them has waited', ({ waitingSince }) =>
      secondsSince(waitingSince),
    );
    tell('progresjon_notary_refuses', '1: the log is not the one that the notary signed', ({ alarm }) =>
      alarm ? 1 : 0,
    );
  }

  private watchDeliveries(): void {
    const waiting = (of: 'queued' | 'failed' | 'oldestSeconds') => ({
      label: 'channel',
      read: async () => (await countWaiting(this.store)).map((each) => [each.channel, each[of]] as const),
    });
    this.tell('progresjon_notices_queued', 'Messages that wait to be sent', waiting('queued'));
    this.tell('progresjon_notices_failed', 'Of these, those that have failed at least once', waiting('failed'));
    this.tell('progresjon_notices_oldest_seconds', 'How long the oldest of them waits', waiting('oldestSeconds'));
  }

  private count(name: string, help: string, read: () => Promise<number>): void {
    this.tell(name, help, { label: null, read: async () => [['', await read()]] });
  }

  /** Read at each scrape. What cannot be read is not told: `progresjon_database_up` says why. */
  private tell(
    name: string,
    help: string,
    { label, read }: { readonly label: string | null; readonly read: () => Promise<Figures> },
  ): void {
    const collect = async (): Promise<void> => {
      const figures = await acting(OURSELVES, read).catch(() => []);
      gauge.reset();
      for (const [of, figure] of figures) gauge.set(label === null ? {} : { [label]: of }, figure);
    };
    const labelNames = label === null ? [] : [label];
    const gauge = new Gauge({ name, help, labelNames, collect, registers: [this.registry] });
  }
}

function none(kind: string): [string, number] {
  return [kind, 0];
}
