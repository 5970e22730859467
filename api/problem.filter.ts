import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { type Logger } from 'pino';
import { NothingRecorded, OutcomeUnknown, Unreadable } from '../store/errors';
import { UnknownCursor } from '../store/lists/paging';
import { languageOf, type Language } from './language';
import { invalidInput, PROBLEMS, Refused, type Problem, type ProblemCode } from './problems';
import { type ServedRoutes } from './served-routes';

const RETRY_AFTER_S = '5';

/** Everything that goes wrong leaves as `application/problem+json` (RFC 9457), in the reader's language. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly log: Logger,
    private readonly served: ServedRoutes,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const problem = this.ofAnotherMethod(request) ?? problemOf(error, request);
    if (PROBLEMS[problem.code].status >= 500)
      this.log.error({ err: error, requestId: request.id, code: problem.code }, 'request failed');
    void reply.send(problemAnswer(problem, request, reply));
  }

  /** No route: perhaps there is one by another method. */
  private ofAnotherMethod({ url, is404, method }: FastifyRequest): Problem | null {
    if (!is404) return null;
    const allowed = this.served.methodsOf(url.split('?', 1)[0] ?? '');
    if (allowed.length === 0 || allowed.includes(method)) return null;
    return { code: 'method-not-allowed', facts: { allowed }, headers: { Allow: allowed.join(', ') } };
  }
}

/** The body of a problem, in the reader's language; sets its status and headers. */
export function problemAnswer(problem: Problem, request: FastifyRequest, reply: FastifyReply) {
  const language = languageOf(request.headers['accept-language']);
  void reply
    .code(PROBLEMS[problem.code].status)
    .headers(problem.headers ?? {})
    .header('Content-Language', language)
    .type('application/problem+json');
  return problemBody(problem, language, request);
}

/** The body of a problem that answers no request: nobody said in which language, or what they asked. */
export function problemToNobody(code: ProblemCode, id: string) {
  return problemBody({ code, facts: {} }, 'en', { url: '', id });
}

/** What an error means to whoever asked. What nobody foresaw is a fault of ours, and says nothing more. */
export function problemOf(error: unknown, request: Pick<FastifyRequest, 'id' | 'headers' | 'method'>): Problem {
  if (error instanceof Refused) return error.problem;
  // Whoever reads has asked for nothing to be recorded, and has no key to ask by.
  if (error instanceof NothingRecorded || (error instanceof OutcomeUnknown && request.method === 'GET'))
    return { code: 'nothing-recorded', facts: {}, headers: { 'Retry-After': RETRY_AFTER_S } };
  if (error instanceof Unreadable) return { code: 'case-unreadable', facts: {} };
  if (error instanceof OutcomeUnknown) return outcomeUnknown(request.headers['idempotency-key']);
  if (error instanceof UnknownCursor)
    return invalidInput([{ path: 'cursor', message: 'must be a cursor of this list' }]).problem;
  const code = codeOf(error);
  return { code, facts: code === 'internal-error' ? { reference: request.id } : {} };
}

function outcomeUnknown(key: string | string[] | undefined): Problem {
  const location = `/api/commands/${encodeURIComponent(String(key ?? ''))}`;
  return { code: 'outcome-unknown', facts: {}, headers: { Location: location, 'Retry-After': RETRY_AFTER_S } };
}

const OF_STATUS: Readonly<Record<number, ProblemCode>> = {
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not-found',
  413: 'body-too-large',
  414: 'uri-too-long',
  415: 'unsupported-media-type',
};

/** Errors of the framework, told apart by their status. */
function codeOf(error: unknown): ProblemCode {
  const { statusCode = 500 } = (error ?? {}) as { statusCode?: unknown };
  const status = error instanceof HttpException ? error.getStatus() : Number(statusCode);
  return OF_STATUS[status] ?? (status >= 400 && status < 500 ? 'bad-request' : 'internal-error');
}

function problemBody(
  { code, facts, legalBasis, also }: Problem,
  language: Language,
  { url, id }: Pick<FastifyRequest, 'url' | 'id'>,
) {
  const words = PROBLEMS[code];
  return {
    type: `/api/docs#${code}`,
    title: titleOf(code),
    status: words.status,
    code,
    detail: [words[language], ...fieldsIn(facts)].join(' '),
    facts,
    ...(legalBasis !== undefined && { legalBasis }),
    instance: url.split('?', 1)[0],
    requestId: id,
    ...also,
  };
}

/** `stale-version` → `Stale version`: the same for every occurrence, as RFC 9457 asks of a title. */
function titleOf(code: ProblemCode): string {
  const words = code.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function fieldsIn({ fields }: Problem['facts']): string[] {
  if (!Array.isArray(fields)) return [];
  return fields.map((field: unknown) => {
    const { path, message } = field as { path?: unknown; message?: unknown };
    return path === undefined ? String(field) : `${String(path)}: ${String(message)}.`;
  });
}
