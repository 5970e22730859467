import { answers as answer, approver, caseworker, decision, placement, proposal, region } from '../test/given';
import { endOf, told, type Step } from '../test/told';
import { type Asked } from './commands';
import { type IsoDate } from './dates';
import { type RecordedEvent } from './events';
import { why, type WhyTree } from './why';

// A proposal, a decision or a response, decided once more on what was known then, and held against the log.

const EVER = '2030-01-01';
const known = (events: readonly RecordedEvent[], day: IsoDate = EVER, on: IsoDate = day) =>
  why('s1', events, { knownAt: endOf(day), effectiveOn: on });
const of = (tree: WhyTree | null, id: string) => tree?.answers.find((each) => each.id === id);

const remand: Asked = {
  type: 'CorrectFact',
  correctionId: 'g1',
  corrects: 'e1',
  holdsFrom: '2026-03-02',
  birthDate: null,
  correction: { field: 'remandDays', judgment: 0, remandDays: 13 },
  reason: 'The police counted a day too few.',
};
const breach: Asked = {
  type: 'RegisterBreach',
  ...{ breachId: 'b1', kind: 'contraband', occurredOn: '2026-05-20', description: 'A telephone.', condition: null },
};

/** The log with another body in one of its events. */
const altered = (events: readonly RecordedEvent[], type: string, change: object): readonly RecordedEvent[] =>
  events.map((each) =>
    each.event.type === type ? { ...each, event: { ...each.event, ...change } as RecordedEvent['event'] } : each,
  );

describe('decisions, decided once more on what was known then', () => {
  const proposed: Step = ['2026-05-20', caseworker, proposal()];
  const decided = (more: object): Step => ['2026-06-01', approver, decision(more)];
  const reasons = { reason: 'Truet en medinnsatt 12. mai 2026, og har brutt to avtaler siden; for stor risiko nå.' };
  const point = { points: [{ criterion: 'security', verdict: 'reconsider' } as const] };

  it.each<readonly [string, string, readonly Step[]]>([
    ['a move that is proposed', 'TransitionProposed', [proposed]],
    ['a move that is approved', 'TransitionApproved', [proposed, decided({})]],
    ['a move that is denied', 'TransitionDenied', [proposed, decided({ outcome: 'deny', ...reasons })]],
    ['a proposal that is sent back', 'ProposalSentBack', [proposed, decided({ outcome: 'send-back', ...point })]],
    [
      'a refusal that is approved',
      'TransitionDenied',
      [['2026-05-20', caseworker, proposal({ proposal: 'denial', ...reasons })], decided(reasons)],
    ],
    [
      'a refusal that is not agreed to',
      'ProposalRejected',
      [
        ['2026-05-20', caseworker, proposal({ proposal: 'denial', ...reasons })],
        decided({ outcome: 'deny', ...reasons }),
      ],
    ],
    [
      'a stay that is approved',
      'StayDecided',
      [['2026-05-20', caseworker, proposal({ proposal: 'stay', ...reasons })], decided(reasons)],
    ],
    [
      'a breach that is answered',
      'BreachAnswered',
      [
        ['2026-05-20', caseworker, breach],
        ['2026-05-21', approver, answer('b1', 'written-reprimand')],
      ],
    ],
  ])('%s comes out as it was recorded', (_what, type, steps) => {
    const events = told(steps);
    const found = events.findLast(({ event }) => event.type === type);
    const tree = known(events, '2026-06-01');
    expect(tree?.disagreeing).toEqual([]);
    const again = of(tree, `decision/${found?.eventId}`);
    expect(again).toMatchObject({ kind: 'decision', agrees: true, differences: [] });
    expect(again?.stored).toMatchObject({ version: found?.version, ruleSet: 'NO-2026.1', value: [found?.event] });
    expect(again?.value).toMatchObject([{ type }]);
    expect(again?.legalBasis).toBe((found?.event as { legalBasis?: string }).legalBasis ?? '');
  });

  it('a petition comes out with the part of the remainder that it asked for', () => {
    const missed = (breachId: string, occurredOn: IsoDate): Step => [
      occurredOn,
      caseworker,
      { ...breach, breachId, kind: 'missed-meeting', occurredOn } as Asked,
    ];
    const to = { regime: 'probation', unit: 'friomsorgen-oslo' } as const;
    const events = told([
      ['2027-02-18', caseworker, proposal({ to, effectiveOn: '2027-02-18' })],
      ['2027-02-18', approver, decision()],
      missed('b1', '2027-04-10'),
      ['2027-04-12', approver, answer('b1', 'warning-talk')],
      missed('b2', '2027-05-03'),
      ['2027-05-04', region, answer('b2', 'petition-to-court', { part: 'full' })],
    ]);
    expect(events.at(-1)?.event).toMatchObject({ type: 'CourtPetitioned', part: 'full' });
    const answered = events.findLast(({ event }) => event.type === 'BreachAnswered');
    const tree = known(events);
    expect(tree?.disagreeing).toEqual([]);
    expect(of(tree, `decision/${answered?.eventId}`)?.value).toMatchObject([
      { type: 'BreachAnswered' },
      { type: 'CourtPetitioned', part: 'full' },
    ]);
  });

  it('a proposal has with it what the law said of that regime on the day for which it was meant', () => {
    const events = told([proposed, decided({})]);
    const tree = known(events, '2026-06-01');
    const [asked, approved] = events.filter(({ event }) => event.type.startsWith('Transition'));
    expect(of(tree, `decision/${asked?.eventId}`)?.because.map(({ id }) => id)).toEqual(['eligibility/lower-security']);
    expect(of(tree, `decision/${approved?.eventId}`)?.because).toEqual([]);
  });

  it('what is no decision of somebody is not decided again', () => {
    const events = told([['2026-06-10', placement, remand]]);
    expect(known(events)?.answers.filter(({ kind }) => kind === 'decision')).toEqual([]);
  });

  it('an approval by whoever proposed it comes out as a refusal, which is named', () => {
    const events = told([
      ['2026-05-20', caseworker, proposal()],
      ['2026-06-01', approver, decision()],
    ]);
    const approved = events.find(({ event }) => event.type === 'TransitionApproved');
    const tree = known(altered(events, 'TransitionApproved', { by: 'ola' }));
    expect(tree?.disagreeing).toEqual([`decision/${approved?.eventId}`]);
    const found = of(tree, `decision/${approved?.eventId}`);
    expect(found).toMatchObject({ agrees: false, value: { refusal: 'proposer-decides' } });
    expect(found?.differences).toEqual([{ path: '', before: 'TransitionApproved', after: 'proposer-decides' }]);
  });
});
