import { addDays, addMonths, osloDate } from '../domain/dates';
import { ANSWERS, type AnswerName } from './schemas/answers';
import { orderOf, type Answer, type TestApp } from './test-app';

export const TODAY = osloDate(new Date().toISOString());
export const STARTED = addMonths(TODAY, -6);
/** An id that nothing has. */
export const NOWHERE = '0198c0de-0000-4000-8000-000000000000';
const CRITERIA = ['purpose-of-penalty', 'security', 'flight-risk'];
const TO_BASTOY = { regime: 'lower-security', unit: 'bastoy-fengsel' };

export const proposal = (more: object = {}) => ({
  type: 'transition',
  to: TO_BASTOY,
  effectiveOn: addDays(TODAY, 10),
  assessment: CRITERIA.map((criterion) => ({ criterion, text: 'Ingen ting taler imot.' })),
  reason: 'Har soner uten merknader.',
  ...more,
});

export const approval = (proposalId: string) => ({
  proposalId,
  outcome: 'approve',
  points: CRITERIA.map((criterion) => ({ criterion, verdict: 'accepted' })),
});

export const breach = (more: object = {}) => ({
  kind: 'positive-drug-test',
  occurredOn: addDays(TODAY, -1),
  description: 'Positiv prøve.',
  ...more,
});

/** The answer is as the document promises. */
export function documented(name: AnswerName, { body }: Answer): void {
  expect(() => ANSWERS[name].parse(body)).not.toThrow();
}

/** What many tests of an application ask of it first. */
export function sentencesOf(t: () => TestApp) {
  return {
    /** A sentence that has begun, in Oslo. */
    async registered(order: object = orderOf({ startDate: STARTED })): Promise<{ id: string; version: number }> {
      const { status, body } = await t().post('/api/sentences', order, { as: 'placement' });
      expect({ status, body }).toMatchObject({ status: 201 });
      return { id: body.id, version: body.version };
    },

    async proposed(id: string, version: number, more: object = {}) {
      const answer = await t().post(`/api/sentences/${id}/proposals`, proposal(more), { as: 'caseworker', version });
      expect(answer).toMatchObject({ status: 201 });
      return answer.body as { proposalId: string; version: number };
    },

    /** The answer is refused with this code, as a problem, and the log is as long as before. */
    async refused(code: string, status: number, ask: () => Promise<Answer>): Promise<Answer> {
      const before = await t().logSize();
      const answer = await ask();
      expect(answer.body).toMatchObject({ code, status });
      expect(answer.status).toBe(status);
      expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
      expect(() => ANSWERS.Problem.parse(answer.body)).not.toThrow();
      expect(await t().logSize()).toBe(before);
      return answer;
    },
  };
}
