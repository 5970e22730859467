import { randomUUID } from 'node:crypto';
import { loadSample } from '../../cli/load-sample';
import { type Asked } from '../../domain/commands';
import { addDays, addMonths, osloDate } from '../../domain/dates';
import { type Actor } from '../../domain/events';
import { lastQuarter } from '../../domain/statistics/quarters';
import { type Counted, type Figure, type TableId } from '../../domain/statistics/tables';
import { approver, caseworker, imprisonment, placement } from '../../test/given';
import { countForPublication } from './counted';
import { publishStatistics, readPublication } from './publications';
import { record } from '../record';
import { withSession } from '../session';
import { commandOf, createTestStore, type TestStore } from '../test-store';

const TODAY = osloDate(new Date().toISOString());
const QUARTER = lastQuarter(TODAY);
const IN_IT = addDays(QUARTER.from, 20);
const PEOPLE = 60;
/** Who have been kept apart in the quarter and are on leave today. */
const MORE = 6;

let test: TestStore;
beforeAll(async () => {
  test = await createTestStore();
  for (let n = 0; n < MORE; n += 1) await onLeaveAndApart(n);
});
afterAll(() => test?.close());

async function onLeaveAndApart(n: number): Promise<void> {
  const id = randomUUID();
  const says = async (by: Actor, asked: Asked) =>
    expect(await record(test.store, commandOf(id, by, asked))).toMatchObject({ ok: true });
  await says(placement, imprisonment({ startDate: addMonths(QUARTER.from, -6) }, { years: 3, months: 0, days: 0 }));
  const exclusion = n === 0 ? 'partial' : 'full';
  const apart = { exclusionId: 'x', exclusion, ground: 'order-and-security' } as const;
  const why = { reason: 'Vold mot en annen innsatt.', lessIsNotEnough: 'Delvis utelukkelse er prøvd.' } as const;
  await says(approver, { type: 'DecideExclusion', ...apart, ...why, startedAt: `${addDays(IN_IT, 5)}T08:00` });
  const ended = { endedAt: `${addDays(IN_IT, 7 + n)}T09:00`, reason: 'Ikke lenger nødvendig.' } as const;
  await says(approver, { type: 'EndExclusion', exclusionId: 'x', ...ended });
  // Nobody is given leave for days that have been.
  await says(approver, {
    type: 'GrantLeave',
    leaveId: 'l',
    leave: 'escorted',
    from: TODAY,
    to: TODAY,
    reason: 'Begravelse.',
  });
  await says(caseworker, { type: 'EndLeave', leaveId: 'l', returned: n === 0 ? 'not' : 'on-time', on: TODAY });
}

const counted = (span = QUARTER): Promise<Counted> =>
  withSession(test.store, (tx) => countForPublication(tx, test.store, span));
const byCode = (rows: readonly object[]): Readonly<Record<string, number>> =>
  Object.fromEntries(rows.map((row) => Object.values(row) as [string, number]).sort());
const ofLog = async (sql: string, values: readonly unknown[] = []) =>
  byCode((await test.admin.query<Record<string, string | number>>(sql, [...values])).rows);

// The log alone, and nothing that was made from it: who came, less who has ended, at the last place that an event names.
const OPEN = `
  SELECT f.body::jsonb -> 'order' ->> 'kind', count(*)::int FROM es.event f WHERE f.version = 1 AND NOT EXISTS (
    SELECT FROM es.event e WHERE e.stream_id = f.stream_id AND e.type IN ('SentenceCompleted', 'SentenceEnded')) GROUP BY 1`;
const PLACES = `
  WITH last AS (
    SELECT DISTINCT ON (e.stream_id) e.stream_id, coalesce(e.body::jsonb -> 'to', e.body::jsonb -> 'place', e.body::jsonb -> 'placement') ->> 'regime' AS regime
    FROM es.event e WHERE e.type IN ('SentenceRegistered', 'ServingStarted', 'RegimeChanged') ORDER BY e.stream_id, e.version DESC)
  SELECT l.regime, count(*)::int FROM last l JOIN es.event f ON f.stream_id = l.stream_id AND f.version = 1
  WHERE f.body::jsonb -> 'order' ->> 'kind' IN ('imprisonment', 'preventive-detention') AND (f.body::jsonb ->> 'startDate')::date <= $1
    AND NOT EXISTS (SELECT FROM es.event e WHERE e.stream_id = f.stream_id AND e.type IN ('SentenceCompleted', 'SentenceEnded')) GROUP BY 1`;
const MOVED = `
  SELECT body::jsonb -> 'to' ->> 'regime', count(*)::int FROM es.event WHERE type = 'RegimeChanged'
    AND (body::jsonb ->> 'effectiveOn')::date BETWEEN $1 AND $2 AND body::jsonb ->> 'proposalId' IS NOT NULL
    AND body::jsonb -> 'to' ->> 'regime' IN ('lower-security', 'home-detention', 'electronic-monitoring', 'probation') GROUP BY 1`;
const REMINDED = `
  SELECT 'all', count(*)::int FROM es.event
  WHERE type = 'DeadlineReached' AND (occurred_at AT TIME ZONE 'Europe/Oslo')::date BETWEEN $1 AND $2`;
const SPAN = [QUARTER.from, QUARTER.to];

describe('what is counted', () => {
  it('is the share of days that each case shows, of those for whom activity is planned', async () => {
    const id = randomUUID();
    const says = async (by: Actor, asked: Asked) =>
      expect(await record(test.store, commandOf(id, by, asked))).toMatchObject({ ok: true });
    await says(placement, imprisonment({ startDate: addMonths(QUARTER.from, -6) }, { years: 3, months: 0, days: 0 }));
    expect((await counted()).activity).toEqual({ people: 0, days: 0, active: 0 });
    const plan = {
      activity: 'work',
      provider: 'correctional-service',
      description: 'Verksted',
      daysPerWeek: 5,
    } as const;
    await says(caseworker, {
      type: 'PlanActivity',
      activityId: 'a',
      ...plan,
      from: QUARTER.from,
      until: null,
      leaveId: null,
    });
    const { people, days, active } = (await counted()).activity;
    expect({ people, active }).toEqual({ people: 1, active: 0 });
    // Working days of thirteen weeks.
    expect(days).toBeGreaterThan(50);
    expect(days).toBeLessThanOrEqual(66);
  });

  it('is what happened on days of the quarter, and on no others', async () => {
    const { leaves, exclusions } = await counted();
    expect(leaves).toEqual([]);
    // Two days of one kind; three, four and so on to seven of the other.
    expect(exclusions).toEqual([
      { exclusion: 'full', exclusions: MORE - 1, people: MORE - 1, days: 25, most: 7 },
      { exclusion: 'partial', exclusions: 1, people: 1, days: 2, most: 2 },
    ]);
    const today = await counted({ from: TODAY, to: TODAY });
    expect(today.exclusions).toEqual([]);
    const returned = byCode(today.leaves.map((each) => ({ returned: each.returned, people: each.people })));
    expect(returned).toEqual({ 'on-time': MORE - 1, not: 1 });
  });
});

describe('a publication', () => {
  const events = async () => Number((await test.admin.query('SELECT size FROM es.log_head')).rows[0].size);
  const totals = async (table: TableId): Promise<readonly Figure[]> => {
    const published = await readPublication(test.store);
    return published?.tables.find(({ id }) => id === table)?.total ?? [];
  };

  it('has totals that equal a count over the log, and hides who are few', async () => {
    expect(await readPublication(test.store)).toBeNull();
    expect(await publishStatistics(test.store)).toBe(true);
    const sum = (of: Readonly<Record<string, number>>) => Object.values(of).reduce((all, n) => all + n, 0);
    expect(await totals('open')).toEqual([sum(await ofLog(OPEN))]);
    expect((await totals('regimes'))[0]).toBe(sum(await ofLog(PLACES, [TODAY])));
    expect((await totals('exclusions'))[0]).toBe(MORE);
    const published = await readPublication(test.store);
    expect(published).toMatchObject({ asOf: TODAY, quarter: QUARTER, events: await events() });
    // One was kept apart in another way: neither that nor how many were not.
    const apart = published?.tables.find(({ id }) => id === 'exclusions')?.rows.map(({ figures }) => figures[0]);
    expect(apart).toEqual([':', ':', 0, 0, 0, 0, 0]);
  });

  it('is made again only when the log has grown, of invented people; of others once in a quarter', async () => {
    expect(await publishStatistics(test.store)).toBe(false);
    await onLeaveAndApart(1);
    expect(await publishStatistics(test.store)).toBe(false);
    await test.admin.query("UPDATE rm.publication SET made_at = made_at - interval '10 minutes'");
    expect(await publishStatistics(test.store)).toBe(true);
    expect((await totals('exclusions'))[0]).toBe(MORE + 1);
    await test.admin.query('UPDATE rm.installation SET training = false');
    expect(await publishStatistics(test.store)).toBe(false);
  });

  it('is never changed, and made twice in a quarter by nobody', async () => {
    const change = (sql: string) => test.store.db.query(sql);
    await expect(change(`UPDATE rm.publication SET content = '{}'`)).rejects.toThrow(/permission denied/);
    await expect(change('DELETE FROM rm.publication')).rejects.toThrow(/permission denied/);
    const twice = `INSERT INTO rm.publication (as_of, quarter, position, training, content)
      SELECT '2026-01-02'::date + n, '2026-01-01', n, false, '{}' FROM generate_series(1, 2) n`;
    await expect(change(twice)).rejects.toThrow(/publication_once_a_quarter/);
  });
});

describe('what is counted of a population', () => {
  beforeAll(async () => {
    // A population comes into an empty log.
    await test.close();
    test = await createTestStore();
    await loadSample({ databaseUrl: test.url, masterKey: test.masterKey, people: PEOPLE, seed: 1 });
  });

  it('is what the log says: who is open, and where they are', async () => {
    const { open, regimes } = await counted();
    expect(byCode(open)).toEqual(await ofLog(OPEN));
    expect(byCode(regimes)).toEqual(await ofLog(PLACES, [TODAY]));
    expect(open.reduce((sum, { people }) => sum + people, 0)).toBeGreaterThan(PEOPLE / 2);
  });

  it('is what the log says: moves and reminders of the quarter', async () => {
    const { moves, reminders } = await counted();
    expect(byCode(moves.map(({ to, moves: n }) => ({ to, n })))).toEqual(await ofLog(MOVED, SPAN));
    expect({ all: reminders.onTime + reminders.late }).toEqual({ all: 0, ...(await ofLog(REMINDED, SPAN)) });
  });
});
