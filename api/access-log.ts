import { type FastifyInstance, type FastifyReply } from 'fastify';
import { type Logger } from 'pino';
import { isPurpose, purposeOf, type Purpose } from '../domain/access';
import { QUERIES, type Query } from '../domain/permissions';
import { recordAccess } from '../store/access/access-log';
import { type Store } from '../store/data-source';
import { watchOpened } from '../store/keys/opened';
import { PeopleSeen } from './people-seen';
import { problemAnswer } from './problem.filter';
import { type Problem } from './problems';
import { type AskedRequest } from './request';

const PURPOSE = 'x-purpose';
const REASON = 'x-access-reason';
const REASON_MAX = 500;
/** Not permitted, not yours: whatever becomes of the log, nothing was shown. */
const SHOWS_NOTHING = [403, 404];
const RETRY_AFTER_S = '5';
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * Puts on record whoever sees something of a person, before they see it: of every route there is, since it is the opening
 * of personal data itself that is watched (store/keys/opened.ts). What cannot be put on record is not shown.
 */
export function logAccesses(fastify: FastifyInstance, store: Store, log: Logger): void {
  const openedBy = new WeakMap<object, Set<string>>();
  const people = new PeopleSeen();
  // Here, and not when the request arrives: reading its body would leave the context.
  fastify.addHook('preHandler', (request, _, done) => {
    const opened = new Set<string>();
    openedBy.set(request, opened);
    watchOpened(opened, done);
  });
  fastify.addHook('onSend', async (request: AskedRequest, reply, payload) => {
    const sentences = seenBy(request, reply, openedBy.get(request) ?? new Set());
    if (sentences.length === 0) return payload;
    const withheld = tooMany(people, request, reply, sentences);
    if (withheld) log.warn({ requestId: request.id, account: request.account?.id }, 'too many people seen');
    const shown = withheld ? instead(withheld, request, reply) : payload;
    try {
      await recordAccess(store, accessOf(request, reply, sentences));
      return shown;
    } catch (error) {
      log.error({ err: error, requestId: request.id }, 'access not logged');
      if (SHOWS_NOTHING.includes(reply.statusCode)) return shown;
      const problem = { code: 'access-not-logged', facts: {}, headers: { 'Retry-After': RETRY_AFTER_S } } as const;
      return instead(problem, request, reply);
    }
  });
}

/** A problem in the place of what would have been shown. */
function instead(problem: Problem, request: AskedRequest, reply: FastifyReply): string {
  void reply.removeHeader('ETag').removeHeader('Content-Length').removeHeader('Content-Disposition');
  return JSON.stringify(problemAnswer(problem, request, reply));
}

/** Whether a person at a browser has leafed through more of the register than their work can need; machines have their own limits. */
function tooMany(
  people: PeopleSeen,
  { held, account }: AskedRequest,
  { statusCode }: FastifyReply,
  sentences: readonly string[],
): Problem | null {
  if (!held || !account || statusCode >= 400) return null;
  const retryAfter = people.show(account.id, sentences);
  return retryAfter === null
    ? null
    : { code: 'too-many-people', facts: {}, headers: { 'Retry-After': String(retryAfter) } };
}

/** Whom an answer is about. What somebody recorded stands in the log of the sentence itself, and is no look. */
function seenBy(request: AskedRequest, reply: FastifyReply, opened: ReadonlySet<string>): readonly string[] {
  const { declared, account, params, routeOptions } = request;
  const { id = '' } = (params ?? {}) as { id?: string };
  const ofSentence = /\/sentences\/:id(?:\/|$)/.test(routeOptions.url ?? '') && UUID.test(id);
  const read = QUERIES.includes(declared as Query);
  const { statusCode } = reply;
  if (!read && statusCode < 400) return account ? [] : [...opened];
  const asked = ofSentence && account && (statusCode < 400 || SHOWS_NOTHING.includes(statusCode));
  return asked ? [...opened, id.toLowerCase()] : [...opened];
}

function accessOf(request: AskedRequest, reply: FastifyReply, sentences: readonly string[]) {
  const { account, declared, method, routeOptions, id: correlationId } = request;
  const { id = 'unknown', roles = [], units = [] } = account ?? {};
  const unit = units.includes('*') ? null : (units[0] ?? null);
  return {
    actor: { id, roles, unit },
    permission: declared ?? 'none',
    route: `${method} ${routeOptions.url ?? 'unmatched'}`,
    outcome: reply.statusCode < 400 ? 'shown' : 'denied',
    purpose: declared === 'ExportSubjectData' ? 'subject-access' : (saidPurpose(request) ?? purposeOf(roles)),
    reason: saidReason(request),
    correlationId,
    sentences,
  } as const;
}

function saidPurpose({ headers }: AskedRequest): Purpose | null {
  const said = headers[PURPOSE];
  return typeof said === 'string' && isPurpose(said) ? said : null;
}

/** Headers carry no letters beyond ASCII: percent-encoded UTF-8. */
function saidReason({ headers }: AskedRequest): string | null {
  const said = headers[REASON];
  if (typeof said !== 'string' || said.trim() === '') return null;
  return decoded(said).slice(0, REASON_MAX);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
