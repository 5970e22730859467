import { setTimeout as delay } from 'node:timers/promises';
import { Client as Postgres } from 'pg';
import { Client, orderFrom } from './setup/client';
import { Random } from '../torture/random';
import { TestSmtp, type Mail } from './setup/smtp';
import { startStack, waitUntil, type Stack } from './setup/stack';

jest.setTimeout(300_000);

// Three whole lives, far ahead, so that their dates can be worked out by hand and stand for ever. What is expected is made
// of the plain numbers of docs/law/deadlines.md here, and of nothing that the product calculates.

const START = '2040-01-02';
const DAY_MS = 24 * 60 * 60 * 1000;
const plus = (date: string, days: number) => new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10);

interface Expected {
  readonly on: string;
  readonly name: string;
  readonly to: string;
}

interface Obligation {
  readonly kind: string;
  readonly dueOn: string;
  /** Days before; the day itself is heard too. */
  readonly before: readonly number[];
  readonly owner: string;
  /** The day on which somebody acted, or the day itself settled it: from then on nothing more is heard. */
  readonly until: string;
  /** What is heard from a day on only: it was not there before. */
  readonly from?: string;
}

const ABOVE: Readonly<Record<string, readonly [string, string]>> = { region: ['region', 'directorate'] };

/** Each step once: so many days before, on the day, then weekly four times and every 13 weeks, one up each of the first two. */
function heard({ kind, dueOn, before, owner, until, from = '0000' }: Obligation): Expected[] {
  const late = Array.from({ length: 60 }, (_, n) => (n < 4 ? 7 * (n + 1) : 28 + 91 * (n - 3)));
  const [first, then] = ABOVE[owner] ?? ['approver', 'region'];
  return [
    ...before.map((days) => ({ on: plus(dueOn, -days), name: `${kind} ${dueOn} ${days}-days-before`, to: owner })),
    { on: dueOn, name: `${kind} ${dueOn} on-the-day`, to: owner },
    ...late.map((days, n) => ({
      on: plus(dueOn, days),
      name: `${kind} ${dueOn} overdue-${n + 1}`,
      to: n === 0 ? first : then,
    })),
  ].filter(({ on }) => on < until && on >= from);
}

const inOrder = (...all: readonly Expected[][]) => all.flat().sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
const summoned = { kind: 'start-of-execution', dueOn: START, before: [30, 14, 3], owner: 'placement', until: START };

interface Life {
  readonly order: object;
  readonly end: string;
  readonly expected: readonly Expected[];
  /** Days on which somebody proposes and the region approves. */
  readonly moves: readonly { readonly on: string; readonly to: object; readonly effectiveOn: string }[];
}

/** 9 months and 12 days of remand: two thirds on 20 June, the end on 19 September. Nobody ever acts. */
const NINE_MONTHS: Life = {
  order: orderFrom(START, { years: 0, months: 9, days: 0 }),
  end: '2040-09-19',
  moves: [],
  expected: inOrder(
    heard(summoned),
    // Less than a year to probation: to be assessed from the first day.
    heard({
      ...{ kind: 'assess-lower-security', dueOn: START, before: [30, 14, 3], owner: 'caseworker' },
      ...{ until: '2040-09-19', from: START },
    }),
    heard({
      ...{ kind: 'decide-probation', dueOn: '2040-06-20', before: [90, 30, 14, 3], owner: 'caseworker' },
      until: '2040-09-19',
    }),
    heard({
      ...{ kind: 'full-term', dueOn: '2040-09-19', before: [30, 14, 3], owner: 'caseworker', until: '2040-09-19' },
    }),
  ),
};

/** 12 years, 12 days of remand: lower security a month before it must be assessed, probation on the day, then to the end. */
const TWELVE_YEARS: Life = {
  order: orderFrom(START, { years: 12, months: 0, days: 0 }),
  end: '2051-12-20',
  moves: [
    { on: '2046-11-01', to: { regime: 'lower-security', unit: 'bastoy-fengsel' }, effectiveOn: '2046-11-20' },
    { on: '2047-12-01', to: { regime: 'probation', unit: 'friomsorgen-oslo' }, effectiveOn: '2047-12-20' },
  ],
  expected: inOrder(
    heard(summoned),
    heard({
      ...{ kind: 'assess-lower-security', dueOn: '2046-12-20', before: [30, 14, 3], owner: 'caseworker' },
      until: '2046-11-01',
    }),
    ...['2046-11-20', '2047-12-20'].map((dueOn) =>
      heard({ kind: 'transition-takes-effect', dueOn, before: [14, 3], owner: 'caseworker', until: dueOn }),
    ),
    heard({
      ...{ kind: 'decide-probation', dueOn: '2047-12-20', before: [90, 30, 14, 3], owner: 'caseworker' },
      until: '2047-12-01',
    }),
    heard({
      ...{ kind: 'probation-ends', dueOn: '2051-12-20', before: [30, 14, 3], owner: 'probation', until: '2051-12-20' },
    }),
  ),
};

/** A frame of five years, three of them at least: 1,096 days, of which 731 are two thirds. Nobody ever acts. */
const DETENTION: Life = {
  order: {
    ...orderFrom(START),
    kind: 'preventive-detention',
    judgments: [
      {
        ...{
          court: 'oslo-tingrett',
          caseNumber: '26-000001MED-TOSL/01',
          finalOn: '2026-02-01',
          offences: ['strl § 275'],
        },
        ...{ remandDays: 0, frameYears: 5, minimumYears: 3 },
      },
    ],
  },
  end: '2045-01-01',
  moves: [],
  expected: inOrder(
    heard(summoned),
    heard({
      ...{ kind: 'assess-detention-progression', dueOn: '2042-01-01', before: [30, 14, 3], owner: 'caseworker' },
      until: '2045-01-01',
    }),
    heard({
      ...{ kind: 'minimum-expiry', dueOn: '2043-01-01', before: [180, 90, 30, 14, 3], owner: 'caseworker' },
      until: '2045-01-01',
    }),
    heard({
      ...{ kind: 'prosecution-deadline', dueOn: '2044-09-30', before: [365, 270, 180, 90, 30, 14, 3], owner: 'region' },
      until: '2045-01-01',
    }),
    heard({ kind: 'frame-expiry', dueOn: '2045-01-01', before: [90, 30, 14, 3], owner: 'region', until: '2045-01-01' }),
  ),
};

const LIVES = { '9 months': NINE_MONTHS, '12 years': TWELVE_YEARS, 'preventive detention': DETENTION };
const ASSESSMENT = [
  {
    criterion: 'security',
    text: 'Rolig soning uten brudd gjennom hele perioden; ingen opplysninger om planer om rømming eller nye lovbrudd.',
  },
];

let smtp: TestSmtp;
let stack: Stack;
let http: Client;
beforeAll(async () => {
  smtp = new TestSmtp();
  await smtp.listen();
  stack = await startStack({ env: { SMTP_URL: smtp.url } });
  http = new Client(stack);
});
afterAll(async () => {
  await stack?.stop();
  await smtp?.fall();
});

/** Again and again through whatever falls, as the contract tells clients to do. */
async function insist<T>(what: string, ask: () => Promise<T | null>): Promise<T> {
  return (await waitUntil(ask, { what, timeoutMs: 400_000 })) as T;
}

async function until(id: string, to: string): Promise<void> {
  await insist(`${id} has come to ${to}`, async () => {
    const { status } = await http.fastForward(id, to);
    return status === 200 ? true : null;
  });
}

async function write(client: string, path: string, key: string, body: (id: string) => object): Promise<void> {
  await insist(`${path} ${key}`, async () => {
    const id = path.split('/')[3] ?? '';
    const read = await http.get('dev-auditor', `/api/sentences/${id}`);
    if (read.status !== 200) return null;
    const answer = await http.post(client, path, body(id), { key, version: read.body.version });
    if ([412, 503].includes(answer.status) || answer.status >= 500) return null;
    expect({ status: answer.status, body: answer.body }).toMatchObject({ status: /decisions/.test(path) ? 200 : 201 });
    return true;
  });
}

/** From its registration to its end, acting on the way. */
async function live({ order, moves, end }: Life, name: string): Promise<string> {
  const { body } = await http.persist('dev-placement', '/api/sentences', order, { key: name });
  const id = body.id as string;
  for (const [n, { on, to, effectiveOn }] of moves.entries()) {
    await until(id, on);
    const proposed = { type: 'transition', to, effectiveOn, assessment: ASSESSMENT, reason: ASSESSMENT[0]?.text };
    await write('dev-caseworker', `/api/sentences/${id}/proposals`, `${name}-p${n}`, () => proposed);
    const { proposals } = await insist('the proposal', async () => {
      const answer = await http.get('dev-auditor', `/api/sentences/${id}`);
      return answer.status === 200 ? answer.body : null;
    });
    const { proposalId } = proposals.at(-1);
    const decided = { proposalId, outcome: 'approve', reason: ASSESSMENT[0]?.text };
    await write('dev-region', `/api/sentences/${id}/decisions`, `${name}-d${n}`, () => decided);
  }
  await until(id, plus(end, 1));
  const { body: ended } = await http.get('dev-auditor', `/api/sentences/${id}`);
  expect(ended).toMatchObject({ status: 'completed', completedOn: end });
  return id;
}

async function asked<T>(ask: (database: Postgres) => Promise<T>): Promise<T> {
  const database = new Postgres({ connectionString: stack.runtime().adminDatabaseUrl });
  await database.connect();
  try {
    return await ask(database);
  } finally {
    await database.end();
  }
}

/** Until nothing waits: what was put off, or was claimed by somebody who died, is brought forward. */
async function delivered(): Promise<void> {
  const bringForward = `UPDATE rm.notice SET next_attempt_at = least(next_attempt_at, clock_timestamp()) WHERE state <> 'sent'`;
  await waitUntil(
    async () => {
      const { rowCount } = await asked((database) => database.query(bringForward));
      if (rowCount !== 0) await delay(500);
      return rowCount === 0;
    },
    { what: 'every notice has been sent', timeoutMs: 180_000 },
  );
}

/** What the server took of a sentence, in the order in which it was put out: one that a busy server put off comes later. */
async function mailsInOrder(id: string): Promise<Mail[]> {
  const queued = `SELECT message_id FROM rm.notice WHERE sentence_id = $1 ORDER BY created_at, key`;
  const { rows } = await asked((database) => database.query<{ message_id: string }>(queued, [id]));
  const place = new Map(rows.map(({ message_id: messageId }, n) => [messageId, n]));
  return mailsOf(id).sort((a, b) => (place.get(a.messageId) ?? -1) - (place.get(b.messageId) ?? -1));
}

const named = (mail: Mail) => ['Deadline', 'Due', 'Step'].map((what) => mail.header(`X-Progresjon-${what}`)).join(' ');
const mailsOf = (id: string) => smtp.taken.filter((mail) => mail.header('X-Progresjon-Sentence') === id);
const readerOf = ({ to }: Mail) => to.split('.')[0];
const expectedReader = (to: string) => (to === 'caseworker' ? 'dev-caseworker' : to);

describe.each(Object.entries(LIVES))('a whole sentence: %s', (name, life) => {
  it('sends exactly the expected reminders, in order, each once, to whom they are for', async () => {
    const id = await live(life, `quiet ${name}`);
    await delivered();
    const mails = await mailsInOrder(id);
    expect(mails.map(named)).toEqual(life.expected.map((one) => one.name));
    expect(mails.map(readerOf)).toEqual(life.expected.map(({ to }) => expectedReader(to)));
    expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(mails.length);
    expect(mails.map(({ text }) => text).join()).not.toContain('Kari');
  });
});

it('the same with worker, Temporal, PostgreSQL and the mail server each killed twice at random moments', async () => {
  const random = Random.of(20_260_302, 'kills');
  let living = true;
  const kills = ['worker', 'temporal', 'postgres', 'smtp', 'worker', 'temporal', 'postgres', 'smtp'] as const;
  const killer = async () => {
    for (const what of kills) {
      if (!living) break;
      await delay(300 + random.next() * 1_500);
      if (what === 'smtp') {
        await smtp.fall();
        await delay(random.next() * 1_000);
        await smtp.listen();
      } else {
        await waitUntil(() => stack.runtime().pids[what] !== null, { what: `${what} runs`, timeoutMs: 180_000 });
        stack.kill(what, 'SIGKILL');
      }
    }
  };
  const killing = killer();
  const ids = await Promise.all(Object.entries(LIVES).map(([name, life]) => live(life, `killed ${name}`)));
  living = false;
  await killing;
  await delivered();

  for (const [n, life] of Object.values(LIVES).entries()) {
    const mails = mailsOf(ids[n] ?? '').filter((mail) => mail.header('X-Progresjon-Step') !== '');
    // None is missing and none is another; one that came twice came under one Message-ID.
    expect([...new Set(mails.map(named))].sort()).toEqual(life.expected.map((one) => one.name).sort());
    expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(life.expected.length);
  }
});
