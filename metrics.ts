import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { collectDefaultMetrics, Registry } from 'prom-client';
import { z } from 'zod';

/** Where a process answers Prometheus: a port of its own, that no proxy leads to. */
export interface MetricsAddress {
  readonly host: string;
  readonly port: number;
}

/** What a process may be told of it. */
export const METRICS_ENVIRONMENT = {
  /** Where Prometheus asks; not set: nowhere. 0: any port that is free. */
  METRICS_PORT: z.coerce.number().int().min(0).max(65_535).optional(),
  METRICS_HOST: z.string().default('127.0.0.1'),
};

/** The address that the environment names; null: none. */
export function metricsAddress(given: z.infer<z.ZodObject<typeof METRICS_ENVIRONMENT>>): MetricsAddress | null {
  const { METRICS_PORT: port, METRICS_HOST: host } = given;
  return port === undefined ? null : { host, port };
}

/** A page of metrics that is being served. */
export interface MetricsServer {
  readonly port: number;
  close(): Promise<void>;
}

/** The figures of one process: those of Node to begin with. No label ever holds anything of a person or a sentence. */
export function createRegistry(): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  return registry;
}

/** Serves `GET /metrics`, and nothing else. Rejects when the port is taken. `more`: what another part of the process tells. */
export async function serveMetrics(
  { host, port }: MetricsAddress,
  registry: Registry,
  more: () => Promise<string> = () => Promise.resolve(''),
): Promise<MetricsServer> {
  const server = createServer((request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') return void response.writeHead(404).end();
    Promise.all([registry.metrics(), more()]).then(
      (pages) => response.writeHead(200, { 'content-type': registry.contentType }).end(pages.join('\n')),
      () => response.writeHead(503).end(),
    );
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen({ host, port }, resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
