import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { addDays, osloDate } from '../domain/dates';
import { type RecordedEvent } from '../domain/events';
import { periodsOf, whereabouts } from '../domain/periods';
import { openAbsence, type Sentence } from '../domain/state';
import { asOf } from '../domain/timeline';
import { why } from '../domain/why';
import { followPeriods } from '../store/lists/periods';
import { projectionOf } from '../store/lists/projections';
import { readSentence } from '../store/read';
import { readRegister } from '../store/lists/register';
import { createTestStore, type TestStore } from '../store/test-store';
import { importedSample, type Snapshot } from './imported-sample';
import { naiveBelief, type Belief } from './naive-belief';
import { recordedLives, type RecordedLife } from './recorded-life';

const LIVES = { numRuns: 2_000, seed: 20260302 };
const EVER = '9999-12-31';
/** Of each life so many pairs of an instant and a day. */
const BELIEFS = 5;

/** Every instant at which something became known, and every day around one from which something holds. */
function moments({ events }: Pick<RecordedLife, 'events'>) {
  const instants = [...new Set(events.map(({ occurredAt }) => occurredAt))];
  const dated = events.flatMap(({ effectiveOn, event }) =>
    event.type === 'FactCorrected' && event.correction.field === 'absence'
      ? [effectiveOn, event.correction.from, event.correction.to]
      : [effectiveOn],
  );
  const days = [...new Set(dated.flatMap((day) => [addDays(day, -1), day]))].sort();
  return { instants, days };
}

describe('in 2,000 random lives', () => {
  const compared = { versions: 0, beliefs: 0, periods: 0 };

  it('replay gives every version as it stood then, and both axes say what tables of facts say that know of no fold', () => {
    fc.assert(
      fc.property(recordedLives, fc.infiniteStream(fc.nat(1_000_000)), (life, chances) => {
        const stored = JSON.parse(JSON.stringify(life.events)) as readonly RecordedEvent[];
        for (const { version, state } of life.steps) {
          const replayed = asOf(stored, stored[version - 1]?.occurredAt ?? '', EVER);
          compared.versions += 1;
          if (!isDeepStrictEqual(replayed, { state, version })) expect(replayed).toEqual({ state, version });
        }
        const { instants, days } = moments(life);
        for (let n = 0; n < BELIEFS; n++) {
          const [a, b] = [chances.next().value ?? 0, chances.next().value ?? 0];
          const [knownAt, on] = [instants[a % instants.length] ?? '', days[b % days.length] ?? ''];
          const then = asOf(stored, knownAt, on);
          const believed = then && beliefIn(then.state);
          const naive = naiveBelief(stored, knownAt, on);
          compared.beliefs += 1;
          if (!isDeepStrictEqual(believed, naive))
            expect({ knownAt, on, believed }).toEqual({ knownAt, on, believed: naive });
        }
      }),
      LIVES,
    );
    expect(compared.versions).toBeGreaterThan(10_000);
    expect(compared.beliefs).toBe(LIVES.numRuns * BELIEFS);
  });

  it('the periods of the list say of each instant and day what is known of them', () => {
    fc.assert(
      fc.property(recordedLives, (life) => {
        const periods = periodsOf(life.events);
        const { instants, days } = moments(life);
        for (const knownAt of instants)
          for (const on of days) {
            const covering = periods.filter(
              ({ knownFrom, knownTo, from, to }) =>
                knownFrom <= knownAt &&
                (knownTo === null || knownTo > knownAt) &&
                from <= on &&
                (to === null || to > on),
            );
            const then = asOf(life.events, knownAt, on);
            const is = then && whereabouts(then.state);
            const listed = covering.map(({ status, regime, unit, since, clockStopped }) => ({
              ...{ status, regime, unit, since, clockStopped },
            }));
            compared.periods += 1;
            if (!isDeepStrictEqual(listed, is ? [is] : []))
              expect({ knownAt, on, listed }).toEqual({ knownAt, on, listed: is ? [is] : [] });
          }
      }),
      { ...LIVES, numRuns: 150 },
    );
    expect(compared.periods).toBeGreaterThan(10_000);
  });

  it('every date and decision comes out as it was stored', () => {
    let answers = 0;
    fc.assert(
      fc.property(recordedLives, ({ events, steps }) => {
        const now = { knownAt: events.at(-1)?.occurredAt ?? '', effectiveOn: steps.at(-1)?.today ?? EVER };
        const tree = why('s1', events, now);
        expect(tree?.disagreeing).toEqual([]);
        answers += tree?.answers.filter(({ agrees }) => agrees === true).length ?? 0;
      }),
      { ...LIVES, numRuns: 200 },
    );
    expect(answers).toBeGreaterThan(1_000);
  });
});

function beliefIn(state: Sentence): Belief {
  const { startDate, unbrokenCustodySince, order, extraRemandDays, ruleSet, absences } = state;
  const { proposals, breaches, conditions, prolongations } = state;
  return {
    ...{ startDate, unbrokenCustodySince },
    ...{ judgments: JSON.parse(JSON.stringify(order.judgments)), extraRemandDays, ruleSet },
    absentSince: openAbsence(state)?.from ?? null,
    absences: absences.map(({ absenceId, from, to }) => `${absenceId} ${from} ${to}`),
    proposals: proposals.map(({ proposalId }) => proposalId),
    breaches: breaches.map(({ breachId }) => breachId),
    // Those that came with a move are no events of their own.
    conditions: conditions.map(({ conditionId }) => conditionId).filter((id) => !id.includes('/')),
    prolongedYears: prolongations.map(({ years }) => years),
  };
}

describe('in the sample population', () => {
  let test: TestStore;
  let snapshots: readonly Snapshot[];

  beforeAll(async () => {
    test = await createTestStore();
    snapshots = await importedSample(test.store);
    while ((await followPeriods(test.store)) > 0);
  });
  afterAll(() => test.close());

  it('replay at every version gives the rows that the read models had then', async () => {
    expect(snapshots.length).toBeGreaterThan(100);
    for (const { sentenceId, version, row } of snapshots) {
      const read = await readSentence(test.store, sentenceId, { version });
      const last = read?.events.at(-1);
      if (!read || !last) throw new Error(`${sentenceId} has no version ${version}`);
      const projected = { sentenceId, version, state: read.state, at: last.occurredAt, sealedPerson: null };
      const replayed = Object.entries(projectionOf(projected).sentence).filter(
        ([column]) => column !== 'person' && column !== 'updated_at',
      );
      expect(row).toEqual(Object.fromEntries(replayed));
    }
  });

  it('the list of who was where says of everybody what their own log says', async () => {
    const known = snapshots.map(({ at }) => at).sort();
    for (const share of [0.3, 0.7, 1]) {
      const knownAt = known[Math.floor((known.length - 1) * share)] ?? '';
      const on = addDays(osloDate(knownAt), -40);
      const list = await readRegister(test.store, { units: null, knownAt, effectiveOn: on, limit: 500 });
      const ids = [...new Set(snapshots.map(({ sentenceId }) => sentenceId))];
      const truth = await Promise.all(
        ids.map(async (id) => {
          const read = await readSentence(test.store, id);
          const then = read && asOf(read.events, knownAt, on);
          return then ? [{ id, ...whereabouts(then.state) }] : [];
        }),
      );
      const listed = list.items.map(({ id, status, regime, unit, since, clockStopped }) => ({
        ...{ id, status, regime, unit, since, clockStopped },
      }));
      const inOrder = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
      expect(listed.sort(inOrder)).toEqual(truth.flat().sort(inOrder));
      expect(list.counts.reduce((sum, { count }) => sum + count, 0)).toBe(listed.length);
      expect(list.behind).toBe(0);
    }
  });

  it('has a page for each unit in its order, and a cursor to the next', async () => {
    const knownAt = new Date(Date.now() + 1000).toISOString();
    const asked = { units: null, knownAt, effectiveOn: osloDate(knownAt) };
    const all = await readRegister(test.store, { ...asked, limit: 500 });
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const query: Parameters<typeof readRegister>[1] = { ...asked, limit: 7, ...(cursor !== null && { cursor }) };
      const { items, next } = await readRegister(test.store, query);
      seen.push(...items.map(({ id }) => id));
      cursor = next;
    } while (cursor !== null);
    expect(seen).toEqual(all.items.map(({ id }) => id));
    const { unit = '' } = all.items[0] ?? {};
    const theirs = await readRegister(test.store, { ...asked, unit, limit: 500 });
    expect(theirs.items.length).toBeGreaterThan(0);
    expect(theirs.items.every((item) => item.unit === unit)).toBe(true);
  });
});
