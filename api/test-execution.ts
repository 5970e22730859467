import { randomUUID } from 'node:crypto';
import { ANSWERS, type AnswerName } from './schemas/answers';
import { orderOf, type Answer, type Sending, type TestApp } from './test-app';
import { STARTED } from './test-sentences';

/** A sentence, and what is asked of it: each write is sent with the version that the one before it left. */
export function executionsOf(t: () => TestApp) {
  return async function sentence(order: object = orderOf({ startDate: STARTED })) {
    const { body } = await t().post('/api/sentences', order, { as: 'placement' });
    const url = `/api/sentences/${body.id}`;
    let version: number = body.version;
    /** Sent, and sent again with the same key: the second answer is the first. */
    const post = async (
      path: string,
      asked: object,
      as: Sending['as'],
      status: number,
      name: AnswerName = 'Version',
    ) => {
      const sending = { ...(as !== undefined && { as }), version, key: randomUUID() };
      const answer = await t().post(`${url}/${path}`, asked, sending);
      expect({ status: answer.status, body: answer.body }).toMatchObject({ status });
      expect(() => ANSWERS[name].parse(answer.body)).not.toThrow();
      const size = await t().logSize();
      const again = await t().post(`${url}/${path}`, asked, sending);
      expect([again.status, again.body, again.headers['etag']]).toEqual([status, answer.body, answer.headers['etag']]);
      expect(await t().logSize()).toBe(size);
      version = answer.body.version;
      return answer.body;
    };
    const refused = async (code: string, path: string, asked: object, as: Sending['as']): Promise<Answer> => {
      const size = await t().logSize();
      const answer = await t().post(`${url}/${path}`, asked, { ...(as !== undefined && { as }), version });
      expect(answer.body).toMatchObject({ code, status: answer.status });
      expect(await t().logSize()).toBe(size);
      return answer;
    };
    const read = async (path = '') => (await t().get(`${url}${path}`, { as: 'auditor' })).body;
    const last = async () => (await read('/events')).events.at(-1);
    return { id: body.id as string, post, refused, read, last };
  };
}
