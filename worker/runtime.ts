import { Runtime, type LogLevel, type Logger as TemporalLogger } from '@temporalio/worker';
import { type Logger } from 'pino';

const LEVELS = { TRACE: 'trace', DEBUG: 'debug', INFO: 'info', WARN: 'warn', ERROR: 'error' } as const;

/**
 * Temporal's native part, once per process and before any connection: its log in ours, the signals left to us, and its
 * figures at an address of this machine; null: not asked for.
 */
export function installRuntime(log: Logger, metrics: string | null): void {
  Runtime.install({
    shutdownSignals: [],
    logger: asTemporalLogger(log),
    telemetryOptions: {
      logging: { forward: {}, filter: { core: 'WARN', other: 'ERROR' } },
      ...(metrics !== null && { metrics: { prometheus: { bindAddress: metrics } } }),
    },
  });
}

function asTemporalLogger(log: Logger): TemporalLogger {
  const write = (level: LogLevel, message: string, meta?: object) => {
    const { error, ...rest } = { error: undefined, ...meta };
    // The native part says in words what went wrong; its errors are those of the connection.
    const said = typeof error === 'string' ? { detail: error } : { ...(error !== undefined && { err: error }) };
    log[LEVELS[level]]({ ...rest, taskToken: undefined, ...said }, message);
  };
  return {
    log: write,
    trace: (message, meta) => write('TRACE', message, meta),
    debug: (message, meta) => write('DEBUG', message, meta),
    info: (message, meta) => write('INFO', message, meta),
    warn: (message, meta) => write('WARN', message, meta),
    error: (message, meta) => write('ERROR', message, meta),
  };
}
