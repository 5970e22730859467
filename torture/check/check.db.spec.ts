import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Client } from 'pg';
import { type Command } from '../../domain/commands';
import { MemoryFile } from '../../notary/memory';
import { Notary } from '../../notary/notary';
import { formatVerifier, generateSigner } from '../../proof/note';
import { openNotaryLog } from '../../store/verify/notary-log';
import { record } from '../../store/record';
import { disarm } from '../../store/test-log';
import { commandOf, createTestStore, type TestStore } from '../../store/test-store';
import { approver, caseworker, decision, imprisonment, placement, proposal } from '../../test/given';
import { checkOn } from './check';
import { type Entry, type Invariant, type MailEntry, type Violation } from './evidence';
import { messageIdOf } from './mails';

// The checker is what everybody relies on: each kind of damage is done to a log that is whole, and must be found.

const key = generateSigner('example.no/torture');
const place = mkdtempSync(join(tmpdir(), 'progresjon-check-'));
const ID = randomUUID();
const journal: Entry[] = [];
let whole: TestStore;

/** A command as a clerk sends it: what was asked and answered is in the journal. */
async function told(command: Command): Promise<void> {
  const attempt = { clerk: 'c', attempt: journal.length, commandId: command.id, sentenceId: ID };
  journal.push({ what: 'invoke', at: journal.length, ...attempt });
  const recorded = await record(whole.store, command);
  if (!recorded.ok) throw new Error(recorded.code);
  journal.push({ what: 'ok', at: journal.length, ...attempt, version: recorded.version });
}

beforeAll(async () => {
  whole = await createTestStore();
  await told(commandOf(ID, placement, imprisonment()));
  await told(commandOf(ID, caseworker, proposal({})));
  const log = await openNotaryLog(whole.notaryUrl);
  await new Notary(log, key, new MemoryFile(join(place, 'memory')), { events: 1, intervalMs: 0, auditMs: 0 }).look();
  await log.close();
  await told(commandOf(ID, approver, decision({})));
  // As a worker would leave it.
  await whole.admin.query('UPDATE es.stream SET workflow_version = version');
  await whole.admin.query(`UPDATE rm.sentence SET next_moment_on = '2040-01-01'`);
  await whole.admin.query('DELETE FROM rm.letter_due');
});
afterAll(async () => {
  await whole?.close();
  rmSync(place, { recursive: true });
});

let files = 0;
interface Other {
  readonly journal?: readonly Entry[];
  readonly mail?: readonly MailEntry[];
}

/** Which invariants the checker finds broken. */
async function found(damage: (admin: Client) => Promise<unknown>, evidence: Other = {}): Promise<Invariant[]> {
  const violations = await violationsAfter(damage, evidence);
  return [...new Set(violations.map(({ invariant }) => invariant))].sort();
}

/** What the checker finds after something was done to the log, in a transaction that is taken back; or with other evidence. */
async function violationsAfter(
  damage: (admin: Client) => Promise<unknown>,
  evidence: Other,
): Promise<readonly Violation[]> {
  const { admin } = whole;
  files += 1;
  const [told, mail] = [join(place, `journal-${files}`), join(place, `mail-${files}`)];
  writeFileSync(told, (evidence.journal ?? journal).map((entry) => `${JSON.stringify(entry)}\n`).join(''));
  writeFileSync(mail, (evidence.mail ?? []).map((entry) => `${JSON.stringify(entry)}\n`).join(''));
  const checkpoints = { folder: join(place, 'none'), publicKey: formatVerifier(key) };
  await admin.query('BEGIN');
  try {
    await disarm(admin);
    await damage(admin);
    const { violations } = await checkOn(admin, { journal: told, mail, checkpoints });
    return violations;
  } finally {
    await admin.query('ROLLBACK');
  }
}

const sql =
  (text: string, values: unknown[] = []) =>
  (admin: Client) =>
    admin.query(text, values);
const nothing = () => Promise.resolve();
const notice = (state: string) =>
  sql(
    `INSERT INTO rm.notice (key, sentence_id, to_role, to_unit, payload, state) VALUES ('k', $1, 'caseworker', 'u', 'x', $2)`,
    [ID, state],
  );

it('finds nothing in a log that is whole', async () => {
  expect(await found(nothing)).toEqual([]);
});

it.each<[what: string, invariant: Invariant, damage: (admin: Client) => Promise<unknown>]>([
  ['a changed word', 'I2', sql(`UPDATE es.event SET body = replace(body, 'oslo', 'bergen') WHERE version = 1`)],
  ['a deleted event', 'I2', sql('DELETE FROM es.event WHERE position = 2')],
  ['a tail that was cut off', 'I2', sql('DELETE FROM es.event WHERE position = (SELECT max(position) FROM es.event)')],
  ['a command that was taken out', 'I1', sql(`DELETE FROM es.command WHERE from_version = 1`)],
  ['a model that lags behind', 'I4', sql('UPDATE rm.sentence SET version = version - 1')],
  ['a workflow that has not followed', 'I5', sql('UPDATE es.stream SET workflow_version = 1')],
  ['a day that passed unseen', 'I12', sql(`UPDATE rm.sentence SET next_moment_on = '2020-01-01'`)],
  ['a notice that waits', 'I6', notice('queued')],
  ['a notice that was given up', 'I6', notice('failed')],
  ['a notice that is marked sent and never was', 'I7', notice('sent')],
  [
    'a decision by whoever proposed',
    'I8',
    sql(`UPDATE es.event SET actor = (SELECT p.actor FROM es.event p WHERE p.type = 'TransitionProposed')
         WHERE type = 'TransitionApproved'`),
  ],
])('finds %s: %s', async (_what, invariant, damage) => {
  expect(await found(damage)).toContain(invariant);
});

const attempt = { clerk: 'c', attempt: 99, commandId: 'c/99', sentenceId: ID };
const last = journal.length;
it.each<[what: string, invariant: Invariant, told: () => Entry[]]>([
  [
    'an acknowledged command that is not there',
    'I1',
    () => [
      { what: 'invoke', at: 90, ...attempt },
      { what: 'ok', at: 91, ...attempt, version: 99 },
    ],
  ],
  [
    'a refused command that is there',
    'I1',
    () => journal.map((entry) => (entry.what === 'ok' ? { ...entry, what: 'fail', why: '409' } : entry)),
  ],
  ['two answers to one command', 'I1', () => [...journal, ...againWithAnother()]],
  [
    'a look that shows less than one before',
    'I9',
    () => [
      ...journal,
      { what: 'invoke', at: 100, ...attempt, commandId: null },
      { what: 'ok', at: 101, ...attempt, commandId: null, version: 1 },
    ],
  ],
])('finds %s: %s', async (_what, invariant, told) => {
  expect(await found(nothing, { journal: told() })).toContain(invariant);
});

function againWithAnother(): Entry[] {
  const first = journal.find((entry) => entry.what === 'ok');
  if (!first || first.what !== 'ok') throw new Error('nothing was told');
  const repeated = { ...first, attempt: 98 };
  return [
    { ...repeated, what: 'invoke', at: last + 50 },
    { ...repeated, at: last + 51, version: first.version + 1 },
  ];
}

it('finds mail that nobody queued: I7', async () => {
  const mail: MailEntry[] = [{ at: 1, what: 'taken', messageId: '<x@progresjon.example>' }];
  expect(await found(nothing, { mail })).toEqual(['I7']);
});

describe('a reminder', () => {
  /** Of a deadline so many days from now, in the log as if the clock had brought it that much ahead of the database's. */
  const planted = (step: string, dueInDays: number, ahead = '0') =>
    sql(
      `INSERT INTO es.event (position, stream_id, version, event_id, type, schema_version, recorded_at, occurred_at,
         effective_on, actor, metadata, body, prev_hash, hash)
       SELECT position + 1, stream_id, version + 1, gen_random_uuid(), 'DeadlineReached', 1, at, at + $3::interval,
         ((at + $3::interval) AT TIME ZONE 'Europe/Oslo')::date, '{"id":"clock"}', '{"commandId":"clock/1"}',
         json_build_object('deadlineId', 'd', 'step', $1::text,
           'dueOn', (at AT TIME ZONE 'Europe/Oslo')::date + $2::int)::text, hash, hash
       FROM es.event, LATERAL (SELECT date_trunc('milliseconds', clock_timestamp()) AS at) AS t
       WHERE position = (SELECT size FROM es.log_head)`,
      [step, dueInDays, ahead],
    );
  const early = async (damage: (admin: Client) => Promise<unknown>, evidence: Other = {}) =>
    (await violationsAfter(damage, evidence))
      .filter(({ invariant, what }) => invariant === 'I12' && what.startsWith('early'))
      .map(({ what }) => what);
  /** Somebody asked a minute ago that it be that many days later there. */
  const forward = (days: number): Entry[] => {
    const to = new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
    return [...journal, { what: 'forward', at: Date.now() - 60_000, sentenceId: ID, to }];
  };

  it.each([
    ['on its day', planted('on-the-day', 0)],
    ['on the day of its step', planted('14-days-before', 14)],
    ['later than its day', planted('on-the-day', -3)],
    ['overdue', planted('overdue-2', -14)],
  ])('%s is as it should be', async (_what, damage) => expect(await early(damage)).toEqual([]));

  it.each([
    ['on the day before', planted('on-the-day', 1), /before its day/],
    ['on the day before its step', planted('14-days-before', 15), /before its day/],
    ['overdue before it is due', planted('overdue-1', 0), /before its day/],
    ['by a clock that was an hour ahead', planted('14-days-before', 14, '1 hour'), /a time that it was not yet/],
    ['by a clock that was a day ahead', planted('on-the-day', 1, '25 hours'), /a time that it was not yet/],
  ])('%s is found: I12', async (_what, damage, what) =>
    expect(await early(damage)).toEqual([expect.stringMatching(what)]),
  );

  it('by the clock of a sentence that somebody has moved forward comes as far ahead as that, and no further', async () => {
    const evidence = { journal: forward(10) };
    expect(await early(planted('on-the-day', 8, '8 days'), evidence)).toEqual([]);
    expect(await early(planted('on-the-day', 8, '8 days'))).toEqual([expect.stringMatching(/a time that it was not/)]);
    expect(await early(planted('on-the-day', 8, '12 days'), evidence)).toHaveLength(1);
  });

  it('in the mail before it is in the log is found: I12', async () => {
    const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' }).format(new Date());
    const messageId = messageIdOf(`reminder/${ID}/d/${today}/on-the-day`);
    const mailed = (at: number) => early(planted('on-the-day', 0), { mail: [{ at, what: 'taken', messageId }] });
    expect(await mailed(Date.now() - 60_000)).toEqual([expect.stringMatching(/before it was in the log/)]);
    expect(await mailed(Date.now() + 60_000)).toEqual([]);
  });
});
