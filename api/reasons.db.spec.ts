import { randomUUID } from 'node:crypto';
import { addDays, addMonths, osloDate, type IsoDate } from '../domain/dates';
import { ANSWERS, type AnswerName } from './schemas/answers';
import { orderOf, startTestApp, type Sending, type TestApp } from './test-app';

const TODAY = osloDate(new Date().toISOString());
const STARTED = addMonths(TODAY, -6);
const approver: Sending = { as: 'approver' };

let t: TestApp;
let url: string;
let version: number;
let absenceId: string;
const known = { before: '', absent: '', returned: '', corrected: '' };
const day = (n: number): IsoDate => addDays(STARTED, n);

/** An absence from day 40 to day 50 that, as a correction later says, was from day 36 to day 54. */
beforeAll(async () => {
  t = await startTestApp();
  const { body } = await t.post('/api/sentences', orderOf({ startDate: STARTED }), { as: 'placement' });
  url = `/api/sentences/${body.id}`;
  version = body.version;
  known.before = await now();
  const absent = await post('absences', { type: 'escape', from: day(40), reason: 'x' }, approver);
  absenceId = absent.absenceId;
  known.absent = await now();
  await post(`absences/${absenceId}/end`, { returnedOn: day(50), countedDays: 0 }, approver);
  known.returned = await now();
  const [registered] = (await t.get(`${url}/events`, { as: 'auditor' })).body.events;
  const correction = { field: 'absence', absenceId, from: day(36), to: day(54), countedDays: 0 };
  await post(
    'corrections',
    { corrects: registered.eventId, holdsFrom: day(36), correction, reason: 'Feil dager' },
    { as: 'placement' },
  );
  known.corrected = await now();
});
afterAll(() => t.close());

/** An instant after what was recorded last and before what comes next. */
async function now(): Promise<string> {
  const { rows } = await t.test.admin.query(
    `SELECT max(occurred_at) + interval '1 millisecond' AS at, pg_sleep(0.01) FROM es.event`,
  );
  return (rows[0].at as Date).toISOString();
}

async function post(path: string, body: object, sending: Sending) {
  const answer = await t.post(`${url}/${path}`, body, { version, key: randomUUID(), ...sending });
  if (answer.status >= 300) throw new Error(JSON.stringify(answer.body));
  version = answer.body.version;
  return answer.body;
}

async function ask(path: string, name: AnswerName) {
  const { status, body } = await t.get(`${url}/${path}`, { as: 'auditor' });
  expect({ status, body }).toMatchObject({ status: 200 });
  expect(() => ANSWERS[name].parse(body)).not.toThrow();
  return body;
}

const belief = (knownAt: string, effectiveOn: IsoDate) =>
  `knownAt=${encodeURIComponent(knownAt)}&effectiveOn=${effectiveOn}`;

describe('as of', () => {
  it.each([
    ['nothing was known', 'before', 45, null],
    ['it lasted, once registered', 'absent', 45, 40],
    ['it had not begun', 'absent', 38, null],
    ['it lasted until the day of return', 'returned', 49, 40],
    ['it was over on the day of return', 'returned', 50, null],
    ['the correction shows on a day before the absence first known', 'corrected', 38, 36],
    ['the correction shows after the return first known', 'corrected', 52, 36],
    ['the correction ends it later', 'corrected', 54, null],
    ['without the knowledge of the correction the old days hold', 'returned', 38, null],
  ] as const)('%s', async (_, when, on, since) => {
    const then = await ask(`as-of?${belief(known[when], day(on))}`, 'Sentence');
    expect(then.clockStopped?.since ?? null).toBe(since === null ? null : day(since));
  });
});

describe('why', () => {
  it('gives every date with rule, inputs and what was stored, and nothing disagrees', async () => {
    const tree = await ask('why', 'WhyTree');
    expect(tree.disagreeing).toEqual([]);
    const release = tree.answers.find(({ id }: { id: string }) => id === 'date/expectedReleaseDate');
    expect(release).toMatchObject({ rule: 'R-PROB', agrees: true, stored: { version } });
    expect(release.value).toBe(release.stored.value);
    const from = tree.inputs.find(({ path }: { path: string }) => path === `absences.${absenceId}.from`);
    expect(from).toMatchObject({ value: day(36) });
    const setter = tree.events.find((event: { version: number }) => event.version === from.setBy);
    expect(setter).toMatchObject({ type: 'FactCorrected', title: { nb: 'Opplysning rettet' } });
  });

  it('by an earlier belief holds against what was stored of it then', async () => {
    const tree = await ask(`why?of=date/expectedReleaseDate&${belief(known.returned, TODAY)}`, 'WhyTree');
    expect(tree.answers).toHaveLength(1);
    expect(tree.answers[0]).toMatchObject({ agrees: true });
    expect(tree.answers[0].stored.version).toBeLessThan(version);
  });

  it('shows an answer that does not come out as it was stored', async () => {
    const { admin } = t.test;
    const where = `stream_id = $1 AND version = $2`;
    const at = [url.split('/').at(-1), version];
    const { rows } = await admin.query(`SELECT body FROM es.event WHERE ${where}`, at);
    const planted = (rows[0].body as string).replace(
      /"expectedReleaseDate":"[^"]+"/,
      '"expectedReleaseDate":"2001-01-01"',
    );
    // What the database's administrator could do; the triggers of this database of a test stay off.
    await admin.query(`ALTER TABLE es.event DISABLE TRIGGER ALL`);
    await admin.query(`UPDATE es.event SET body = $3 WHERE ${where}`, [...at, planted]);
    const tree = await ask('why', 'WhyTree');
    await admin.query(`UPDATE es.event SET body = $3 WHERE ${where}`, [...at, rows[0].body]);
    expect(tree.disagreeing).toEqual(['date/expectedReleaseDate']);
    const answer = tree.answers.find(({ id }: { id: string }) => id === 'date/expectedReleaseDate');
    expect(answer.differences).toEqual([{ path: '', before: '2001-01-01', after: answer.value }]);
  });
});

describe('why not', () => {
  it('says which condition blocks, since when, until when, and what a proposal would be told', async () => {
    const answer = await ask(`why-not?regime=probation&${belief(known.corrected, day(100))}`, 'WhyNot');
    const [time] = answer.blocks;
    expect(answer).toMatchObject({ eligible: false, refusal: { code: 'not-yet-eligible' } });
    expect(time).toMatchObject({ code: 'two-thirds-and-sixty-days', met: false, since: STARTED, ends: 'date' });
    expect(time.until).toBe(answer.from);
  });

  it('names the fact that blocks and the event that made it so', async () => {
    await post('charges', { chargedOn: addDays(TODAY, -3), description: 'x' }, approver);
    const answer = await ask('why-not?regime=electronic-monitoring', 'WhyNot');
    const charge = answer.blocks.find(({ code }: { code: string }) => code === 'no-new-charges');
    expect(charge).toMatchObject({ met: 'needs-assessment', ends: 'assessment', since: addDays(TODAY, -3) });
    expect(answer.events).toContainEqual(expect.objectContaining({ version: charge.setBy, type: 'ChargeRecorded' }));
  });
});

describe('blame', () => {
  it('names the event that set a value, and who', async () => {
    const answer = await ask('blame?path=dates.expectedReleaseDate', 'Blame');
    expect(answer.values).toHaveLength(1);
    expect(answer.events).toMatchObject([{ type: 'FactCorrected', actor: { id: 'test-placement' } }]);
    const before = await ask(`blame?path=dates.expectedReleaseDate&${belief(known.returned, TODAY)}`, 'Blame');
    expect(before.events).toMatchObject([{ type: 'AbsenceEnded' }]);
  });
});

describe('diff', () => {
  it('shows what two beliefs about one day differ in, and the events between', async () => {
    const query = `fromKnownAt=${known.returned}&fromEffectiveOn=${day(52)}&toKnownAt=${known.corrected}&toEffectiveOn=${day(52)}`;
    const answer = await ask(`diff?${query}`, 'BeliefDiff');
    const paths = answer.differences.map(({ path }: { path: string }) => path);
    expect(paths).toContain(`absences.${absenceId}.from`);
    expect(paths).toContain('clockStopped');
    expect(answer.gained.map(({ type }: { type: string }) => type)).toContain('FactCorrected');
    expect(answer.lost.map(({ type }: { type: string }) => type)).toEqual(['AbsenceEnded']);
  });

  it('of a time before the sentence was known has nothing on that side', async () => {
    const answer = await ask(`diff?fromKnownAt=2001-01-01T00:00:00Z&fromEffectiveOn=${TODAY}`, 'BeliefDiff');
    expect(answer.from.version).toBeNull();
    expect(answer.differences).toContainEqual({ path: 'startDate', before: null, after: STARTED });
  });
});
