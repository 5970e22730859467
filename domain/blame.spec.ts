import { approver, caseworker, decision, given, placement, proposal, registered } from '../test/given';
import { beliefDiff } from './belief-diff';
import { blame, type Blamed } from './blame';
import { type RecordedEvent, type SentenceEvent } from './events';
import { sentenceView } from './view';

/** As the log holds events: version n on the nth day of June 2026, in force from 2 March unless told. */
function recorded(
  events: readonly SentenceEvent[],
  inForce: Readonly<Record<number, string>> = {},
): readonly RecordedEvent[] {
  return events.map((event, n) => {
    const at = `2026-06-${String(n + 1).padStart(2, '0')}T08:00:00.000Z`;
    const effectiveOn = inForce[n + 1] ?? '2026-03-02';
    return {
      ...{
        eventId: `e${n + 1}`,
        version: n + 1,
        recordedAt: at,
        occurredAt: at,
        effectiveOn,
        actor: caseworker,
        event,
      },
    };
  });
}

const setBy = (found: readonly Blamed[]) =>
  new Map(found.map(({ path, value, setBy: version }) => [path, [value, version]]));
const start = registered();
const first = start.length;

describe('which event set a value', () => {
  const past = given(...start)
    .on('2026-05-20')
    .when(caseworker, proposal())
    .then({ type: 'TransitionProposed' })
    .on('2026-06-01')
    .when(approver, decision())
    .then({ type: 'TransitionApproved' });
  const found = setBy(blame(recorded(past.events), '2026-06-20'));

  it('a registration sets what is registered, and what is calculated of it', () => {
    expect(found.get('person.name')).toEqual(['Kari Prøve', 1]);
    expect(found.get('order.judgments.0.length.years')).toEqual([1, 1]);
    expect(found.get('dates.expectedReleaseDate')).toEqual(['2027-02-18', 1]);
    expect(found.get('endsOn')).toEqual(['2027-08-20', 1]);
  });

  it('of a proposal, its place was set by whoever proposed it and its status by whoever decided it', () => {
    expect(found.get('proposals.p1.to.regime')).toEqual(['lower-security', first + 1]);
    expect(found.get('proposals.p1.status')).toEqual(['approved', first + 2]);
  });

  it('what no event touched after the first is of the first; an empty list is a value; nothing is null', () => {
    expect(found.get('breaches')).toEqual([[], 1]);
    expect(found.get('probation')).toEqual([null, 1]);
  });

  it('every value of the sentence is there once', () => {
    const paths = blame(recorded(past.events), '2026-06-20').map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths.some((path) => path.startsWith('.') || path.endsWith('.'))).toBe(false);
  });

  it('before anything is registered there is none', () => {
    expect(blame([], '2026-06-20')).toEqual([]);
  });

  it('a value that came back to what it was is of the event that brought it back', () => {
    const correct = (remandDays: number, correctionId: string) =>
      ({
        type: 'CorrectFact',
        correctionId,
        corrects: 'e1',
        holdsFrom: '2026-03-02',
        birthDate: null,
        correction: { field: 'remandDays', judgment: 0, remandDays },
        reason: 'Feil.',
      }) as const;
    const there = given(...start)
      .on('2026-06-01')
      .when(placement, correct(13, 'k1'))
      .then({ type: 'FactCorrected' }, { type: 'DatesCalculated' });
    const back = there
      .on('2026-06-02')
      .when(placement, correct(12, 'k2'))
      .then({ type: 'FactCorrected' }, { type: 'DatesCalculated' });
    const values = setBy(blame(recorded(back.events), '2026-06-20'));
    expect(values.get('dates.expectedReleaseDate')).toEqual(['2027-02-18', first + 3]);
    expect(values.get('order.judgments.0.remandDays')).toEqual([12, first + 3]);
    expect(setBy(blame(recorded(there.events), '2026-06-20')).get('dates.expectedReleaseDate')).toEqual([
      '2027-02-17',
      first + 1,
    ]);
  });
});

describe('what differs between two beliefs', () => {
  const past = given(...start)
    .on('2026-05-20')
    .when(caseworker, proposal())
    .then({ type: 'TransitionProposed' });
  const last = first + 1;
  const events = recorded(past.events, { [last]: '2026-07-01' });
  const at = (day: number, effectiveOn: string) => ({
    knownAt: `2026-06-${String(day).padStart(2, '0')}T12:00:00.000Z`,
    effectiveOn,
  });

  it('nothing between a belief and itself', () => {
    const same = beliefDiff('s1', events, at(last, '2026-07-01'), at(last, '2026-07-01'));
    expect(same).toMatchObject({ differences: [], gained: [], lost: [] });
    expect(same.after).toEqual(sentenceView('s1', last, past.sentence(), '2026-07-01'));
  });

  it('by knowledge: what became known in between', () => {
    const later = beliefDiff('s1', events, at(first, '2026-07-01'), at(last, '2026-07-01'));
    expect(later.gained.map(({ eventId }) => eventId)).toEqual([`e${last}`]);
    expect(later.lost).toEqual([]);
    expect(later.differences.map(({ path }) => path)).toContain('proposals.p1');
  });

  it('by force: what did not hold yet; and backwards it is lost', () => {
    const sooner = beliefDiff('s1', events, at(last, '2026-07-01'), at(last, '2026-06-30'));
    expect(sooner.lost.map(({ eventId }) => eventId)).toEqual([`e${last}`]);
    expect(sooner.gained).toEqual([]);
  });

  it('before it was known there was nothing', () => {
    const from = { knownAt: '2026-05-31T12:00:00.000Z', effectiveOn: '2026-07-01' };
    const all = beliefDiff('s1', events, from, at(last, '2026-07-01'));
    expect(all.before).toBeNull();
    expect(all.after).not.toBeNull();
    expect(all.gained).toHaveLength(last);
    expect(beliefDiff('s1', events, at(last, '2026-07-01'), from).after).toBeNull();
  });
});
