import { type LoggerService } from '@nestjs/common';
import { type FastifyInstance } from 'fastify';
import { type Logger } from 'pino';
import { type Metrics } from './metrics';
import { type AskedRequest } from './request';

/** Nest's own messages, as lines of the same log. */
export function nestLogger(log: Logger): LoggerService {
  const at = (level: 'info' | 'error' | 'warn' | 'debug') => (message: unknown, context: unknown) =>
    log[level]({ context }, String(message));
  return { log: at('debug'), error: at('error'), warn: at('warn'), debug: at('debug') };
}

/** Not signed in, not permitted, too many: what somebody looks for who asks whether there was an attack. */
const REFUSALS = [401, 403, 429];

function whoIs(address: string, account: string | undefined) {
  return { address, ...(account !== undefined && { account }) };
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
    const { account } = request as AskedRequest;
    const refused = REFUSALS.includes(status);
    log[refused ? 'warn' : 'info'](
      { ...line, ...(sentenceId !== undefined && { sentenceId }), ...(refused && whoIs(request.ip, account?.id)) },
      refused ? 'refused' : 'answered',
    );
    done();
  });
}
