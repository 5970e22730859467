import { randomUUID } from 'node:crypto';
import { STATUS_CODES, type Server, type ServerResponse } from 'node:http';
import { type Socket } from 'node:net';
import { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { problemAnswer, problemOf, problemToNobody } from './problem.filter';
import { PROBLEMS, type ProblemCode } from './problems';

/** How long a server that is told to stop waits for answers under way, and for browsers that hold a connection in reserve. */
const LAST_ANSWERS_MS = 5_000;
const RETRY_AFTER_S = '5';

/** What Fastify refuses before any route leaves as a problem, too. */
export function frameworkErrors(error: Error, request: FastifyRequest, reply: FastifyReply): void {
  void reply.send(JSON.stringify(problemAnswer(problemOf(error, request), request, reply)));
}

/** While it stops, whoever still has a connection is told to come back, and nothing that they ask begins. */
export function refuseWhileStopping(fastify: FastifyInstance): void {
  let stopping = false;
  fastify.addHook('preClose', (done) => {
    stopping = true;
    setTimeout(() => fastify.server.closeAllConnections(), LAST_ANSWERS_MS).unref();
    done();
  });
  fastify.addHook('onRequest', (request, reply, done) => {
    if (!stopping) return done();
    const problem = { code: 'stopping', facts: {}, headers: { 'Retry-After': RETRY_AFTER_S } } as const;
    void reply.send(JSON.stringify(problemAnswer(problem, request, reply)));
  });
}

const OF_CONNECTION: Readonly<Record<string, ProblemCode>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 'request-timed-out',
  HPE_HEADER_OVERFLOW: 'headers-too-large',
};

const answers = new WeakMap<Socket, Set<ServerResponse>>();

/** Notes which answers a connection still waits for. */
export function watchAnswers(server: Pick<Server, 'on'>): void {
  server.on('request', ({ socket }, answer) => {
    const awaited = answers.get(socket) ?? new Set();
    answers.set(socket, awaited.add(answer));
    answer.once('close', () => awaited.delete(answer));
  });
}

/** A request came whole before this, or is being answered: whatever is said now would be taken for its answer. */
function waitsForAnother(socket: Socket): boolean {
  return [...(answers.get(socket) ?? [])].some(({ req, headersSent }) => req.complete || headersSent);
}

/**
 * Answers what never became a request: not whole in time, headers too large, or no HTTP at all. Then the connection is over.
 * Each of these answers says that nothing was recorded, so that it may be sent again (RFC 9110, section 15.5.9).
 */
export function answerConnection(error: Error & { readonly code?: string }, socket: Socket): void {
  // Whoever has gone hears nothing.
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  if (waitsForAnother(socket)) return void socket.destroy(error);
  const code = OF_CONNECTION[error.code ?? ''] ?? 'bad-request';
  const { status } = PROBLEMS[code];
  const body = JSON.stringify(problemToNobody(code, randomUUID()));
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`,
    'Content-Type: application/problem+json',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ];
  if (socket.writable) socket.write(`${head.join('\r\n')}\r\n\r\n${body}`);
  socket.destroy(error);
}
