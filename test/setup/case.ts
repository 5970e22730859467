import { type Answer, type Client } from './client';
import { waitUntil, type Stack } from './stack';

/** A sentence as the contract shows it: each write is sent with the version last read, and must be answered as said. */
export async function register(http: Client, order: object) {
  const { body } = await http.post('dev-placement', '/api/sentences', order);
  const url = `/api/sentences/${body.id}`;
  const read = async (): Promise<Answer['body']> => (await http.get('dev-auditor', url)).body;
  const post = async (client: string, path: string, asked: object, status: number): Promise<Answer['body']> => {
    const { version } = await read();
    const answer = await http.post(client, `${url}/${path}`, asked, { version });
    // What was answered says why, where it is not what was expected.
    expect({ path, ...answer }).toMatchObject({ path, status, body: expect.any(Object) });
    return answer.body;
  };
  /** By the sentence's own timers, moment by moment. */
  const until = async (to: string): Promise<Answer['body']> => {
    expect(await http.fastForward(body.id, to)).toMatchObject({ status: 200 });
    return read();
  };
  const events = async (): Promise<Answer['body']> =>
    (await http.get('dev-auditor', `${url}/events?limit=500`)).body.events;
  return { id: body.id as string, url, dates: body.dates, read, post, until, events };
}

export interface Mail {
  readonly to: string | string[];
  readonly text: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Waits until a mail is there of which something holds. */
export const mailed = (stack: Stack, what: string, holds: (mail: Mail) => boolean): Promise<Mail> =>
  waitUntil(async () => ((await (await fetch(`${stack.url}/dev/mail.json`)).json()) as Mail[]).find(holds), { what });

/** Waits until a reminder of a deadline of a sentence has been delivered. */
export const reminded = (stack: Stack, id: string, deadline: string, step: string): Promise<Mail> =>
  mailed(
    stack,
    `${deadline}, ${step}`,
    ({ headers }) =>
      headers['X-Progresjon-Sentence'] === id &&
      headers['X-Progresjon-Deadline'] === deadline &&
      headers['X-Progresjon-Step'] === step,
  );
