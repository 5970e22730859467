import { type LoggerService } from '@nestjs/common';
import { type FastifyInstance } from 'fastify';
import pino, { type Logger } from 'pino';
import { type Metrics } from './metrics';

/** What never reaches a log, wherever in a line it stands: credentials, and anything of a person. */
const SECRET = ['authorization', 'cookie', 'set-cookie', 'password', 'token', 'client_secret'];
const PERSONAL = ['person', 'name', 'birthDate', 'nationalId', 'citizenship', 'description', 'body'];

/** JSON lines on standard output. */
export function createLogger(level: string, destination?: pino.DestinationStream): Logger {
  const paths = [...SECRET, ...PERSONAL].flatMap((field) => [`["${field}"]`, `*["${field}"]`, `*.*["${field}"]`]);
  const options = {
    level,
    base: { service: 'api' },
    redact: { paths, censor: '[redacted]' },
    serializers: { err: errorWithoutValues },
  };
  return destination ? pino(options, destination) : pino(options);
}

/** An error by its name and stack. Its other members may quote what somebody sent or what a row holds. */
function errorWithoutValues(error: unknown): unknown {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code } = error as { code?: unknown };
  return {
    type: error.name,
    message: error.message,
    stack: error.stack,
    ...(typeof code === 'string' && { code }),
    ...(error.cause !== undefined && { cause: errorWithoutValues(error.cause) }),
  };
}

/** Nest's own messages, as lines of the same log. */
export function nestLogger(log: Logger): LoggerService {
  const at = (level: 'info' | 'error' | 'warn' | 'debug') => (message: unknown, context: unknown) =>
    log[level]({ context }, String(message));
  return { log: at('debug'), error: at('error'), warn: at('warn'), debug: at('debug') };
}

/** One line and one observation per answer: the route and never the URL, whose query may hold what it should not. */
export function observeRequests(fastify: FastifyInstance, log: Logger, metrics: Metrics): void {
  fastify.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'unmatched';
    const { method } = request;
    const status = reply.statusCode;
    metrics.requests.observe({ method, route, status: String(status) }, reply.elapsedTime / 1000);
    const sentenceId = (request.params as { id?: string } | undefined)?.id;
    const line = { requestId: request.id, method, route, status, ms: Math.round(reply.elapsedTime) };
    log.info({ ...line, ...(sentenceId !== undefined && { sentenceId }) }, 'answered');
    done();
  });
}
