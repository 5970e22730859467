import { DatabaseError } from 'pg';
import { createLogger } from '../logging';

const NAME = 'Kari Prøve';
const NATIONAL_ID = '12849012345';

function logged(line: object): string {
  const lines: string[] = [];
  createLogger('test', 'info', { write: (text: string) => void lines.push(text) }).info(line, 'said');
  return lines.join('');
}

describe('a log line', () => {
  it.each([
    ['a person', { person: { name: NAME, nationalId: NATIONAL_ID } }],
    ['a field of one', { name: NAME, nationalId: NATIONAL_ID, birthDate: '1990-04-12' }],
    ['a command, at any depth', { command: { order: { person: { name: NAME } }, reason: NAME } }],
    ['a body', { body: { anything: NAME } }],
    ['a request', { request: { headers: { authorization: NAME, cookie: NAME, 'x-access-reason': NAME } } }],
    ['what was searched for', { query: { q: NAME } }],
    ['a secret', { masterKey: NAME, apiKey: NAME, secret: NAME, id_token: NAME }],
    ['a mail', { to: NAME, subject: NAME, text: NAME }],
  ])('never holds %s', (_, line) => {
    const text = logged(line);
    expect(text).toContain('[redacted]');
    expect(text).not.toContain(NAME);
    expect(text).not.toContain(NATIONAL_ID);
    expect(text).not.toContain('1990-04-12');
  });

  it('tells of an error of the database which it was, and not what it quotes', () => {
    const error = new DatabaseError(`invalid input syntax for type uuid: "${NAME}"`, 10, 'error');
    Object.assign(error, { code: '22P02', severity: 'ERROR', detail: `Key (name)=(${NAME})`, where: NAME });
    const text = logged({ err: new Error('Recording failed', { cause: error }) });
    expect(text).toContain('22P02');
    expect(text).toContain('Recording failed');
    expect(text).not.toContain(NAME);
  });

  it('keeps what operators need', () => {
    const line = { requestId: 'r-1', route: '/api/sentences/:id', status: 200, sentenceId: 's-1', version: 3 };
    expect(JSON.parse(logged(line))).toMatchObject({ ...line, service: 'test', msg: 'said' });
  });
});
