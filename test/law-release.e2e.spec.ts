import { addDays, addMonths, osloDate } from '../domain/dates';
import { Client, orderFrom, type Answer } from './setup/client';
import { startStack, waitUntil, type Stack } from './setup/stack';

jest.setTimeout(300_000);

// What the law says of release, complaints, corrections, waits and rule sets, by the contract alone: through HTTP, with the
// sentence's own timer, while time is moved.

const TODAY = osloDate(new Date().toISOString());
const FREEDOM = { regime: 'probation', unit: 'friomsorgen-oslo' };
const LOWER = { regime: 'lower-security', unit: 'bastoy-fengsel' };
const ASSESSMENT = [{ criterion: 'security', text: 'Intet taler imot.' }];

let stack: Stack;
let http: Client;
beforeAll(async () => {
  stack = await startStack();
  http = new Client(stack);
});
afterAll(() => stack?.stop());

/** A sentence of 18 months from a day; each write is sent with the version last read. */
async function sentence(startDate: string) {
  const { body } = await http.post('dev-placement', '/api/sentences', orderFrom(startDate));
  const url = `/api/sentences/${body.id}`;
  const read = async () => (await http.get('dev-auditor', url)).body;
  const post = async (client: string, path: string, asked: object, status: number): Promise<Answer['body']> => {
    const { version } = await read();
    const answer = await http.post(client, `${url}/${path}`, asked, { version });
    expect({ status: answer.status, body: answer.body }).toMatchObject({ status });
    return answer.body;
  };
  const proposed = async (more: object) => {
    const asked = { type: 'transition', assessment: ASSESSMENT, reason: 'Har sonet uten merknader.', ...more };
    const { proposalId } = await post('dev-caseworker', 'proposals', asked, 201);
    await post('dev-approver', 'decisions', { proposalId, outcome: 'approve' }, 200);
    return proposalId as string;
  };
  const until = async (to: string) => {
    expect(await http.fastForward(body.id, to)).toMatchObject({ status: 200 });
    return read();
  };
  const events = async () => (await http.get('dev-auditor', `${url}/events?limit=500`)).body.events;
  return { id: body.id as string, dates: body.dates, read, post, proposed, until, events };
}

async function mailed(id: string, deadline: string, step: string): Promise<void> {
  await waitUntil(
    async () => {
      const mails = (await (await fetch(`${stack.url}/dev/mail.json`)).json()) as { headers: Record<string, string> }[];
      return mails.some(
        ({ headers }) =>
          headers['X-Progresjon-Sentence'] === id &&
          headers['X-Progresjon-Deadline'] === deadline &&
          headers['X-Progresjon-Step'] === step,
      );
    },
    { what: `${deadline}, ${step} has been delivered` },
  );
}

it('probation is refused, its review reminds of itself, and the person is released', async () => {
  const s = await sentence(addMonths(TODAY, -10));
  const could = s.dates.expectedReleaseDate;
  await s.proposed({ type: 'denial', to: FREEDOM, effectiveOn: could, reason: 'Utilrådelig nå, se vurderingen.' });
  const due = (await s.read()).deadlines.find(({ kind }: { kind: string }) => kind === 'review-after-refusal');
  expect(due.dueOn).toBe(addMonths(could, 3));
  await s.until(addDays(due.dueOn, -30));
  await mailed(s.id, 'review-after-refusal', '30-days-before');
  const on = addDays(due.dueOn, -10);
  await s.proposed({ to: FREEDOM, effectiveOn: on });
  expect(await s.until(on)).toMatchObject({ status: 'on-probation', probation: { releasedOn: on } });
  const ended = await s.until(addDays(s.dates.fullTermDate, 1));
  expect(ended).toMatchObject({ status: 'completed', completedOn: s.dates.fullTermDate });
});

it('a correction after an approval flags it, until somebody has looked at it', async () => {
  const s = await sentence(addMonths(TODAY, -10));
  const of = await s.proposed({ to: FREEDOM, effectiveOn: s.dates.expectedReleaseDate });
  const [registered] = await s.events();
  const corrected = await s.post(
    'dev-placement',
    'corrections',
    {
      ...{ corrects: registered.eventId, holdsFrom: TODAY, reason: 'Dommen er lest feil.' },
      correction: { field: 'length', judgment: 0, length: { years: 1, months: 7, days: 0 } },
    },
    201,
  );
  expect(corrected.flagged).toMatchObject([
    { what: 'approved-transition', of, decidedFor: s.dates.expectedReleaseDate },
  ]);
  expect(corrected.tell).toContain('convicted-person');
  const later = await s.until(addDays(s.dates.expectedReleaseDate, 1));
  // The day on which the release was approved came too early by then: nobody was released on it.
  expect(later).toMatchObject({ status: 'serving', corrections: [{ flagged: [{ of }] }] });
  await mailed(s.id, 'review-after-correction', 'on-the-day');
  const deadlineId = `review-after-correction/${corrected.correctionId}`;
  await s.post('dev-approver', 'reviews', { deadlineId, outcome: 'anew', reason: 'Vurderes på nytt.' }, 201);
  const left = (await s.read()).deadlines.map(({ kind }: { kind: string }) => kind);
  expect(left).not.toContain('review-after-correction');
});

it('whoever waits for a place is counted, so far and by the unit, and moves when there is one', async () => {
  const s = await sentence(TODAY);
  const effectiveOn = addDays(TODAY, 5);
  const proposalId = await s.proposed({ to: LOWER, effectiveOn });
  await s.post('dev-caseworker', `proposals/${proposalId}/awaiting-place`, { reason: 'Fullt.' }, 200);
  const waiting = await s.until(addDays(effectiveOn, 12));
  expect(waiting).toMatchObject({ regime: 'high-security', waitingFor: 'awaiting-place', daysAwaitingPlaceSoFar: 12 });
  const counted = async () => (await http.get('dev-auditor', '/api/statistics')).body.waits;
  expect(await counted()).toContainEqual({ unit: LOWER.unit, waiting: 1, daysSoFar: 12, found: 0, daysBefore: 0 });
  await s.post('dev-caseworker', `proposals/${proposalId}/place-found`, {}, 200);
  await waitUntil(async () => (await s.read()).regime === LOWER.regime);
  expect(await s.read()).toMatchObject({ daysAwaitingPlace: 12, daysAwaitingPlaceSoFar: null });
  expect(await counted()).toContainEqual({ unit: LOWER.unit, waiting: 0, daysSoFar: 0, found: 1, daysBefore: 12 });
});

it('a complaint that is upheld against a move brings the person back', async () => {
  const s = await sentence(addMonths(TODAY, -2));
  const of = await s.proposed({ to: LOWER, effectiveOn: TODAY });
  expect(await s.read()).toMatchObject({ regime: 'lower-security' });
  await s.post('dev-caseworker', 'notifications', { of, notifiedAt: `${TODAY}T00:01` }, 201);
  const { complaintId } = await s.post('dev-caseworker', 'complaints', { of, receivedOn: TODAY }, 201);
  await s.until(addMonths(TODAY, 1));
  await mailed(s.id, 'interim-reply', 'on-the-day');
  await s.post('dev-region', `complaints/${complaintId}/interim-reply`, { expectedOn: addMonths(TODAY, 2) }, 200);
  await s.post(
    'dev-region',
    `complaints/${complaintId}/decision`,
    { outcome: 'reversed', reason: 'Feil vurdert.' },
    200,
  );
  expect(await s.read()).toMatchObject({ regime: 'high-security', unit: 'oslo-fengsel', complaints: [{ outcome: 'reversed' }] }); // prettier-ignore
});

it('another rule set moves the dates, the reminders and the end', async () => {
  const s = await sentence(addMonths(TODAY, -17));
  await s.post('dev-region', 'rule-set', { ruleSet: 'NO-2026.1-EXCLUSIVE', effectiveOn: TODAY }, 200);
  const { dates } = await s.read();
  expect([dates.expectedReleaseDate, dates.fullTermDate]).toEqual(
    [s.dates.expectedReleaseDate, s.dates.fullTermDate].map((date) => addDays(date, 1)),
  );
  const pending = { ruleSet: 'LOV-2026-05-12-18', effectiveOn: TODAY };
  expect((await s.post('dev-region', 'rule-set', pending, 422)).code).toBe('rule-set-not-in-force');
  expect(await s.until(addDays(s.dates.fullTermDate, 2))).toMatchObject({
    status: 'completed',
    completedOn: dates.fullTermDate,
  });
});
