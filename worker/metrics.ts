import { createServer, type AddressInfo } from 'node:net';
import { Counter, Gauge } from 'prom-client';
import { watchCertificates, type HeldCertificates } from '../certificates';
import { createRegistry, serveMetrics, type MetricsAddress } from '../metrics';
import { type Build } from './versioning';

/** What a worker's process tells: its own figures and those of Temporal's SDK, on one page. */
export interface WorkerMetrics {
  /** Where the SDK is to serve its figures: of this machine alone, and passed on from there. */
  readonly sdkAddress: string;
  /** Which build of the workflows it runs. */
  runs(build: Build | null): void;
  /** After each look of the relay: how many it woke; null: it could wake nobody. */
  looked(this: void, woken: number | null): void;
  close(): Promise<void>;
}

const HERE = '127.0.0.1';
const SDK_MS = 2_000;

/** Serves the page. Rejects when its port is taken. */
export async function serveWorkerMetrics(address: MetricsAddress, held: HeldCertificates): Promise<WorkerMetrics> {
  const registry = createRegistry();
  watchCertificates(registry, held);
  const registers = [registry];
  const build = new Gauge({
    name: 'progresjon_worker_build',
    help: '1, for the build of the workflows that this worker runs',
    labelNames: ['build_id'] as const,
    registers,
  });
  const woken = new Counter({
    name: 'progresjon_relay_woken_total',
    help: 'Sentences that the relay woke because their signal or timer was lost',
    registers,
  });
  const works = new Gauge({
    name: 'progresjon_relay_works',
    help: '0: the relay could wake nobody at its last look',
    registers,
  });
  const sdkAddress = `${HERE}:${await anyFreePort()}`;
  const page = await serveMetrics(address, registry, () => figuresOfSdk(sdkAddress));
  return {
    sdkAddress,
    runs: (its) => build.set({ build_id: its?.buildId ?? 'unversioned' }, 1),
    looked(count) {
      woken.inc(count ?? 0);
      works.set(count === null ? 0 : 1);
    },
    close: () => page.close(),
  };
}

/** Nothing, while the SDK is not up: our own figures are told all the same. */
async function figuresOfSdk(address: string): Promise<string> {
  return fetch(`http://${address}/metrics`, { signal: AbortSignal.timeout(SDK_MS) }).then(
    (answer) => answer.text(),
    () => '',
  );
}

/** The SDK is told its port, and does not say which it chose. */
function anyFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port: 0, host: HERE }, () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
