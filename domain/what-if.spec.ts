import { accepted, approver, caseworker, command, decision, proposal, registered, sentenceOf } from '../test/given';
import { type Asked } from './commands';
import { type IsoDate } from './dates';
import { decide } from './decide';
import { type Actor, type RecordedEvent, type SentenceEvent } from './events';
import { sentenceView } from './view';
import { differences, whatIf, type Supposition, type WhatIf } from './what-if';

type Step = readonly [on: IsoDate, by: Actor, asked: Asked];

/** A registration on 2 March 2026, and what was decided after it, as the log holds it; `e1` is the first event. */
function life(...steps: readonly Step[]): readonly RecordedEvent[] {
  const events: SentenceEvent[] = [...registered()];
  for (const [on, by, asked] of steps) events.push(...accepted(decide(command(by, asked), sentenceOf(events), on)));
  return events.map((event, n) => ({
    ...{ eventId: `e${n + 1}`, version: n + 1, event, actor: caseworker, effectiveOn: '2026-03-02' },
    ...{ recordedAt: '2026-03-02T08:00:00.000Z', occurredAt: '2026-03-02T08:00:00.000Z' },
  }));
}

const suppose = (events: readonly RecordedEvent[], more: Partial<Supposition> = {}) =>
  whatIf('s1', events, { ruleSet: null, without: [], commands: [], on: '2026-08-01', ...more });

function supposed(events: readonly RecordedEvent[], more: Partial<Supposition> = {}): WhatIf {
  const answer = suppose(events, more);
  if (!answer.ok) throw new Error(`refused: ${answer.code} ${JSON.stringify(answer.facts)}`);
  return answer;
}

/** The ids of the events of some types. */
const idsOf = (events: readonly RecordedEvent[], ...types: readonly SentenceEvent['type'][]) =>
  events.filter(({ event }) => types.includes(event.type)).map(({ eventId }) => eventId);

const ESCAPE: Asked = { type: 'RegisterAbsence', absenceId: 'a1', absence: 'escape', from: '2026-04-01', reason: null };
const RETURN: Asked = { type: 'EndAbsence', absenceId: 'a1', returnedOn: '2026-04-11', countedDays: 0 };
const escaped = life(['2026-04-01', caseworker, ESCAPE], ['2026-04-11', caseworker, RETURN]);
const moved = life(['2026-06-15', caseworker, proposal()], ['2026-06-15', approver, decision()]);

describe('nothing supposed', () => {
  it('leaves the sentence as it stands', () => {
    const { before, after, differences: found } = supposed(escaped);
    expect(before).toEqual(
      sentenceView('s1', escaped.length, sentenceOf(escaped.map(({ event }) => event)), '2026-08-01'),
    );
    expect(after).toEqual(before);
    expect(found).toEqual([]);
  });

  it('of no sentence is not found', () => {
    expect(suppose([])).toMatchObject({ ok: false, code: 'not-found' });
  });
});

describe('another rule set', () => {
  it('moves the dates, and names each that it moves', () => {
    const { before, after, differences: found } = supposed(moved, { ruleSet: 'NO-2026.1-EXCLUSIVE' });
    expect(after.ruleSet).toBe('NO-2026.1-EXCLUSIVE');
    const { expectedReleaseDate } = before.dates as { expectedReleaseDate: IsoDate };
    expect(found).toContainEqual({
      path: 'dates.expectedReleaseDate',
      before: expectedReleaseDate,
      after: (after.dates as { expectedReleaseDate: IsoDate }).expectedReleaseDate,
    });
    expect(found).toContainEqual({ path: 'ruleSet', before: 'NO-2026.1', after: 'NO-2026.1-EXCLUSIVE' });
  });

  it('changes nothing of what it is asked about', () => {
    const text = JSON.stringify(moved);
    supposed(moved, { ruleSet: 'NO-2026.1-74-SERVED', commands: [ESCAPE] });
    expect(JSON.stringify(moved)).toBe(text);
  });
});

describe('without an event', () => {
  it('an absence that was none costs no days', () => {
    const { before, after } = supposed(escaped, { without: idsOf(escaped, 'AbsenceRegistered', 'AbsenceEnded') });
    const fullTerm = ({ dates }: typeof before) => (dates as { fullTermDate: IsoDate }).fullTermDate;
    expect([fullTerm(before), fullTerm(after)]).toEqual(['2027-08-30', '2027-08-20']);
    expect(after.absences).toEqual([]);
  });

  it('a move that rests on nothing else is as if it had not been', () => {
    const { after } = supposed(moved, { without: idsOf(moved, 'RegimeChanged') });
    expect(after).toMatchObject({ regime: 'high-security', proposals: [{ status: 'approved' }] });
  });

  it.each<[string, readonly RecordedEvent[], SentenceEvent['type'], SentenceEvent['type']]>([
    ['a registration', moved, 'SentenceRegistered', 'ServingStarted'],
    ['the start', moved, 'ServingStarted', 'TransitionProposed'],
    ['a proposal that was approved', moved, 'TransitionProposed', 'TransitionApproved'],
    ['the approval of a move', moved, 'TransitionApproved', 'RegimeChanged'],
    ['an absence that ended', escaped, 'AbsenceRegistered', 'AbsenceEnded'],
  ])('the rest does not make sense without %s', (_, events, left, orphan) => {
    const without = idsOf(events, left);
    expect(suppose(events, { without })).toMatchObject({
      ok: false,
      code: 'history-makes-no-sense',
      facts: { type: orphan },
    });
  });

  it('half a release is none', () => {
    const to = { regime: 'probation', unit: 'oslo-fengsel' } as const;
    const released = life(
      ['2027-02-18', caseworker, proposal({ to, effectiveOn: '2027-02-18' })],
      ['2027-02-18', approver, decision()],
    );
    const release = idsOf(released, 'ReleasedOnProbation');
    expect(suppose(released, { without: release })).toMatchObject({
      code: 'history-makes-no-sense',
      facts: { regime: 'probation' },
    });
    const both = [...release, ...idsOf(released, 'RegimeChanged')];
    expect(supposed(released, { without: both }).after).toMatchObject({ regime: 'high-security', probation: null });
  });

  it('there must be a rest', () => {
    expect(suppose(moved, { without: moved.map(({ eventId }) => eventId) })).toMatchObject({
      code: 'history-makes-no-sense',
    });
  });

  it('that never was is refused', () => {
    expect(suppose(moved, { without: ['e99'] })).toMatchObject({ code: 'no-such-event', facts: { eventId: 'e99' } });
  });
});

describe('commands', () => {
  it('are decided in turn, each by somebody who may', () => {
    const { before, after, differences: found } = supposed(life(), { commands: [proposal(), decision()] });
    expect(before.regime).toBe('high-security');
    expect(after).toMatchObject({ regime: 'lower-security', unit: 'bastoy-fengsel', version: before.version });
    expect(found).toContainEqual({ path: 'regime', before: 'high-security', after: 'lower-security' });
    expect(found).toContainEqual({ path: 'proposals.p1', before: null, after: after.proposals[0] });
  });

  it('that belong to a higher level are decided there', () => {
    const interruption: Asked = { ...ESCAPE, absence: 'interruption', from: '2026-08-01' };
    expect(supposed(life(), { commands: [interruption] }).after.clockStopped).toMatchObject({ type: 'interruption' });
  });

  it('are refused as they would be, and the refusal says which', () => {
    const early = proposal({ to: { regime: 'probation', unit: 'oslo-fengsel' } });
    expect(suppose(life(), { commands: [ESCAPE, RETURN, early] })).toMatchObject({
      ok: false,
      code: 'not-yet-eligible',
      facts: { command: 2 },
    });
  });

  it('of the day on which they are supposed to be asked', () => {
    expect(suppose(life(), { commands: [ESCAPE], on: '2026-03-31' })).toMatchObject({ code: 'date-in-future' });
    expect(suppose(life(), { commands: [ESCAPE], on: '2026-04-01' })).toMatchObject({ ok: true });
  });
});

describe('differences', () => {
  it.each<[string, unknown, unknown, readonly (readonly [path: string, before: unknown, after: unknown])[]]>([
    ['none', { a: [1, { b: 2 }] }, { a: [1, { b: 2 }] }, []],
    ['a leaf', { a: { b: 1 } }, { a: { b: 2 } }, [['a.b', 1, 2]]],
    ['what was not there', { a: 1 }, { a: 1, b: null, c: 2 }, [['c', null, 2]]],
    ['a list by name', [{ id: 'x', n: 1 }, { id: 'y' }], [{ id: 'y' }, { id: 'x', n: 2 }], [['x.n', 1, 2]]],
    ['a list by place', [{ id: 'x' }, { id: 'x' }], [{ id: 'x' }], [['1', { id: 'x' }, null]]],
    ['a list of texts', ['a', 'b'], ['a', 'c', 'd'], [['1', 'b', 'c'], ['2', null, 'd']]], // prettier-ignore
    ['a list that was none', { a: [] }, { a: [{ id: 'x' }] }, [['a.x', null, { id: 'x' }]]],
    ['a value of another form', { a: [1] }, { a: { 0: 1 } }, [['a', [1], { 0: 1 }]]],
  ])('are %s', (_, before, after, expected) => {
    expect(differences(before, after)).toEqual(expected.map(([path, was, is]) => ({ path, before: was, after: is })));
  });
});
