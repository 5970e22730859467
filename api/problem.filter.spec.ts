import { type ArgumentsHost, NotFoundException } from '@nestjs/common';
import { Writable } from 'node:stream';
import { refuse } from '../domain/refusals';
import { NothingRecorded, OutcomeUnknown, Unreadable } from '../store/errors';
import { UnknownCursor } from '../store/lists/paging';
import { languageOf } from './language';
import { createLogger } from '../logging';
import { ProblemFilter } from './problem.filter';
import { invalidInput, PROBLEMS, Refused } from './problems';
import { ServedRoutes } from './served-routes';

const lines: string[] = [];
const sink = new Writable({
  write(chunk, _, done) {
    lines.push(String(chunk));
    done();
  },
});
const filter = new ProblemFilter(createLogger('api', 'info', sink), new ServedRoutes());

/** What the filter sends for an error. */
function answerTo(error: unknown, headers: Record<string, string> = {}, method = 'POST') {
  const sent = { status: 0, headers: {} as Record<string, unknown>, type: '', body: {} as Record<string, unknown> };
  const reply = {
    code: (status: number) => Object.assign(sent, { status }) && reply,
    headers: (more: object) => Object.assign(sent.headers, more) && reply,
    header: (name: string, value: string) => Object.assign(sent.headers, { [name]: value }) && reply,
    type: (type: string) => Object.assign(sent, { type }) && reply,
    send: (body: Record<string, unknown>) => Object.assign(sent, { body }) && reply,
  };
  const request = { id: 'ref-1', url: '/api/sentences/1?name=Kari', headers, method };
  const http = { getRequest: () => request, getResponse: () => reply };
  filter.catch(error, { switchToHttp: () => http } as unknown as ArgumentsHost);
  return sent;
}

it('a refusal is told with its code, facts and paragraph, without the query', () => {
  const { status, type, body } = answerTo(
    new Refused(refuse('not-yet-eligible', { from: '2026-06-01' }, 'strgjfl § 15 (2)')),
  );
  expect(status).toBe(422);
  expect(type).toBe('application/problem+json');
  expect(body).toEqual({
    type: '/api/docs#not-yet-eligible',
    title: 'Not yet eligible',
    status: 422,
    code: 'not-yet-eligible',
    detail: PROBLEMS['not-yet-eligible'].en,
    facts: { from: '2026-06-01' },
    legalBasis: 'strgjfl § 15 (2)',
    instance: '/api/sentences/1',
    requestId: 'ref-1',
  });
});

it('the fields that are wrong are named in the words, too', () => {
  const { body } = answerTo(invalidInput([{ path: 'startDate', message: 'must be a real date' }]));
  expect(body['detail']).toMatch(/startDate: must be a real date\./);
});

it.each<[string, unknown, number, string]>([
  ['a database that is away', new NothingRecorded('gone'), 503, 'nothing-recorded'],
  ['a connection lost in the commit', new OutcomeUnknown('gone'), 503, 'outcome-unknown'],
  ['a cursor of another list', new UnknownCursor('x'), 400, 'invalid-input'],
  ['a route that is not there', new NotFoundException('Cannot GET /x'), 404, 'not-found'],
  ['a body too large', { code: 'FST_ERR_CTP_BODY_TOO_LARGE', statusCode: 413 }, 413, 'body-too-large'],
  ['a form', { code: 'FST_ERR_CTP_INVALID_MEDIA_TYPE', statusCode: 415 }, 415, 'unsupported-media-type'],
  ['a broken URL', { code: 'FST_ERR_BAD_URL', statusCode: 400 }, 400, 'bad-request'],
  ['an event of a newer program', new Unreadable('Event 3'), 500, 'case-unreadable'],
  ['a bug', new TypeError('x is not a function'), 500, 'internal-error'],
  ['something thrown that is no error', 'oh', 500, 'internal-error'],
])('%s', (_, error, status, code) => {
  expect(answerTo(error)).toMatchObject({ status, body: { status, code } });
});

it('whoever reads hears that nothing was recorded, wherever the connection was lost', () => {
  const { status, body } = answerTo(new OutcomeUnknown('gone'), {}, 'GET');
  expect({ status, code: body['code'] }).toEqual({ status: 503, code: 'nothing-recorded' });
});

it('says where to ask what became of a request, and when to try again', () => {
  expect(answerTo(new OutcomeUnknown('gone'), { 'idempotency-key': 'a/b c' }).headers).toMatchObject({
    Location: '/api/commands/a%2Fb%20c',
  });
  expect(answerTo(new NothingRecorded('gone')).headers).toMatchObject({ 'Retry-After': '5' });
});

it('a fault of ours says nothing of itself but the reference, and is logged without what was sent', () => {
  lines.length = 0;
  const fault = Object.assign(new Error('duplicate key'), {
    detail: 'Key (name)=(Kari Prøve) exists',
    parameters: ['Kari'],
  });
  const { body } = answerTo(fault, { authorization: 'Bearer secret' });
  expect(body).toMatchObject({ code: 'internal-error', facts: { reference: 'ref-1' } });
  expect(JSON.stringify(body)).not.toContain('duplicate');
  expect(lines.join('')).toContain('duplicate key');
  expect(lines.join('')).toContain('ref-1');
  expect(lines.join('')).not.toMatch(/Kari|secret/);
});

it.each([
  [undefined, 'en'],
  ['', 'en'],
  ['nb', 'nb'],
  ['no-NO', 'nb'],
  ['nn,en;q=0.5', 'nb'],
  ['en-GB,nb;q=0.9', 'en'],
  ['de,nb;q=0.2,en;q=0.1', 'nb'],
  ['nb;q=0,en', 'en'],
  ['*', 'en'],
])('of %p the language is %s', (accepted, language) => {
  expect(languageOf(accepted)).toBe(language);
});

it('speaks Norwegian to whoever reads it', () => {
  const { headers, body } = answerTo(new Refused('stale-version'), { 'accept-language': 'nb' });
  expect(headers['Content-Language']).toBe('nb');
  expect(body['detail']).toBe(PROBLEMS['stale-version'].nb);
});

it('personal fields and credentials are struck from whatever is logged', () => {
  lines.length = 0;
  createLogger('api', 'info', sink).info(
    { person: { name: 'Kari' }, headers: { authorization: 'Bearer x', cookie: 'y' } },
    'x',
  );
  expect(lines.join('')).not.toMatch(/Kari|Bearer|"y"/);
});
