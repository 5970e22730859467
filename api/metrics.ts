import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import { acting, OURSELVES } from '../store/access';
import { type Store } from '../store/data-source';
import { notaryState } from '../store/checkpoints';
import { countFindings } from '../store/findings';
import { behind, late } from '../store/queries';

/** How many sentences that lag are counted; beyond it the gauge says as many. */
const COUNTED_MAX = 10_000;

/** What this process tells of itself at /metrics. No label holds anything of a person or a sentence. */
export class Metrics {
  readonly registry = new Registry();
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

  constructor(store: Store) {
    collectDefaultMetrics({ register: this.registry });
    this.count(
      'progresjon_workflows_behind',
      'Sentences whose workflow has not seen the end of their log',
      async () => {
        return (await behind(store, COUNTED_MAX)).length;
      },
    );
    this.countFindings(store);
    this.count('progresjon_notary_events_behind', 'Events that no signed checkpoint covers yet', async () => {
      const { size, signed } = await notaryState(store);
      return size - signed;
    });
    this.count('progresjon_notary_wait_seconds', 'How long the first of them has waited', async () => {
      const { waitingSince } = await notaryState(store);
      return waitingSince === null ? 0 : (Date.now() - Date.parse(waitingSince)) / 1_000;
    });
    this.count('progresjon_notary_refuses', '1: the log is not the one that the notary signed', async () => {
      return (await notaryState(store)).alarm ? 1 : 0;
    });
    this.count('progresjon_sentences_late', 'Sentences whose next moment passed more than a minute ago', async () => {
      return (await late(store, COUNTED_MAX)).length;
    });
  }

  /** What a person must look at, by kind. */
  private countFindings(store: Store): void {
    const collect = async (): Promise<void> => {
      const counts = await acting(OURSELVES, () => countFindings(store)).catch(() => null);
      gauge.reset();
      for (const { kind, count } of counts ?? []) gauge.set({ kind }, count);
    };
    const gauge = new Gauge({
      name: 'progresjon_findings',
      help: 'What the machinery could not settle by itself and a person must look at',
      labelNames: ['kind'] as const,
      collect,
      registers: [this.registry],
    });
  }

  private count(name: string, help: string, size: () => Promise<number>): void {
    const collect = async (): Promise<void> => {
      gauge.set(await acting(OURSELVES, size).catch(() => Number.NaN));
    };
    const gauge: Gauge = new Gauge({ name, help, collect, registers: [this.registry] });
  }
}
