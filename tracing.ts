import { type WorkflowClientInterceptor } from '@temporalio/client';
import { createRequire } from 'node:module';
import type * as Sdk from './tracing-sdk';

/** The traces of one process, on their way to a collector. */
export interface Tracing {
  /** What Temporal's client takes, so that a signal is seen. */
  readonly clientInterceptor: WorkflowClientInterceptor;
  /**
   * The trace that goes on, as the id of its request: a uuid, from which the trace and its first span can be told again.
   * Null: none does.
   */
  idOfTrace(): string | null;
  /** Does something as a part of the trace of a request; null: of a trace of its own. */
  within<T>(name: string, idOfTrace: string | null, work: () => Promise<T>): Promise<T>;
  /** Sends what is not sent yet. */
  stop(): Promise<void>;
}

/**
 * Begins to trace, where OTEL_EXPORTER_OTLP_ENDPOINT says to which collector; null: it is not set, and nothing of
 * OpenTelemetry is loaded. To be called before whatever is to be watched is loaded: the first import of a main.
 */
export function startTracing(service: string, env: NodeJS.ProcessEnv = process.env): Tracing | null {
  if (!env['OTEL_EXPORTER_OTLP_ENDPOINT']) return null;
  const sdk = createRequire(__filename)('./tracing-sdk') as typeof Sdk;
  return sdk.start(service);
}
