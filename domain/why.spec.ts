import { answers, approver, caseworker, decision, proposal } from '../test/given';
import { told } from '../test/told';
import { type Asked } from './commands';
import { type IsoDate } from './dates';
import { why } from './why';
import { whyNot } from './why-not';

// Why an answer is as it is: recomputed from the log, held against what the log recorded, with what it rests on.

const breach = { type: 'RegisterBreach', breachId: 'b1', kind: 'contraband', occurredOn: '2026-07-01' } as const;
const hearing = { heardOn: '2026-07-01', form: 'oral', statement: 'Den var ikke min.' } as const;
const escape = {
  type: 'RegisterAbsence',
  absenceId: 'a1',
  absence: 'escape',
  from: '2026-08-03',
  reason: null,
} as const;
const life = told([
  ['2026-06-01', caseworker, proposal({ effectiveOn: '2026-06-15' })],
  ['2026-06-02', approver, decision()],
  ['2026-06-15', { id: 'clock', role: 'clock', unit: null }, { type: 'TakeEffect', proposalId: 'p1' } as never],
  ['2026-07-01', caseworker, { ...breach, description: 'En telefon.', condition: null }],
  ['2026-07-02', approver, { ...answers('b1', 'loss-of-leave'), days: 10, hearing } as Asked],
  ['2026-08-03', caseworker, escape],
  ['2026-08-13', caseworker, { type: 'EndAbsence', absenceId: 'a1', returnedOn: '2026-08-13', countedDays: 1 }],
]);
const NOW = { knownAt: '2026-09-01T00:00:00.000Z', effectiveOn: '2026-09-01' } as const;
const tree = (log = life, at: Parameters<typeof why>[2] = NOW) => why('s1', log, at);
const answer = (id: string, log = life, at: Parameters<typeof why>[2] = NOW) =>
  tree(log, at)?.answers.find((each) => each.id === id);
const idOf = (type: string) => life.find(({ event }) => event.type === type)?.eventId ?? '';
/** The same log with one event said otherwise. */
const said = (type: string, other: object) =>
  life.map((each) => (each.event.type === type ? { ...each, event: { ...each.event, ...other } as never } : each));

describe('every answer', () => {
  it('comes out as it was stored', () => {
    expect(tree()).toMatchObject({ version: life.length, ruleSet: 'NO-2026.1', disagreeing: [] });
    const kinds = new Set(tree()?.answers.map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual(['date', 'decision', 'eligibility', 'end']);
  });

  it('names its inputs, each with the event that set it', () => {
    const inputs = tree()?.inputs ?? [];
    const setBy = (path: string) => inputs.find((each) => each.path === path)?.setBy;
    expect(setBy('startDate')).toBe(1);
    expect(setBy('absences.a1.to')).toBe(life.find(({ event }) => event.type === 'AbsenceEnded')?.version);
    expect(inputs.some(({ path }) => path.startsWith('breaches'))).toBe(false);
    expect(inputs.some(({ path }) => path.startsWith('order.judgments'))).toBe(true);
    expect(inputs.some(({ path }) => path.startsWith('place.'))).toBe(true);
  });

  it('was not there before anybody knew of the sentence, nor before it held', () => {
    expect(tree(life, { ...NOW, knownAt: '2026-03-01T00:00:00.000Z' })).toBeNull();
    expect(tree(life, { ...NOW, effectiveOn: '2026-03-01' })).toBeNull();
  });
});

describe('a date', () => {
  it('says its rule, paragraph, words and steps, and agrees with the last calculation in the log', () => {
    const last = life.findLast(({ event }) => event.type === 'DatesCalculated');
    expect(answer('date/fullTermDate')).toMatchObject({
      ...{ kind: 'date', value: '2027-08-29', rule: 'R-LEN', agrees: true, differences: [] },
      stored: { value: '2027-08-29', version: last?.version, ruleSet: 'NO-2026.1' },
      inputs: expect.arrayContaining(['order', 'startDate', 'extraRemandDays', 'absences', 'ruleSet']),
    });
    expect(answer('date/fullTermDate')?.steps.length).toBeGreaterThan(0);
    expect(answer('date/fullTermDate')?.text?.en).toContain('Full term');
  });

  it('is held against the calculation that asked the same, for a day before the absence', () => {
    const before = answer('date/fullTermDate', life, { ...NOW, effectiveOn: '2026-08-01' });
    expect(before).toMatchObject({ value: '2027-08-20', agrees: true, stored: { value: '2027-08-20' } });
  });

  it('that the log has otherwise disagrees, and says how', () => {
    const wrong = said('DatesCalculated', { dates: { fullTermDate: '2027-08-28' } });
    expect(tree(wrong)?.disagreeing).toEqual(['date/fullTermDate']);
    expect(answer('date/fullTermDate', wrong)).toMatchObject({
      agrees: false,
      differences: [{ path: '', before: '2027-08-28', after: '2027-08-29' }],
    });
    // What the program of that day did not know was not stored.
    expect(answer('date/halfDate', wrong)).toMatchObject({ stored: null, agrees: null, differences: [] });
  });

  it('the end rests on the probation and the recall besides', () => {
    expect(answer('end')).toMatchObject({ kind: 'end', value: '2027-08-29', stored: null, agrees: null });
    expect(answer('end')?.inputs).toEqual(expect.arrayContaining(['order', 'probation', 'recall']));
  });
});

describe('a regime', () => {
  it('is open or not by its conditions, each with its paragraph', () => {
    const home = answer('eligibility/home-detention');
    expect(home).toMatchObject({ kind: 'eligibility', value: { eligible: false } });
    expect(home?.because.map(({ id, kind }) => [id, kind])).toContainEqual([
      'criterion/home-detention/half-served',
      'criterion',
    ]);
    expect(home?.because.every(({ legalBasis, text }) => legalBasis !== '' && text !== null)).toBe(true);
    expect(home?.legalBasis).toContain('strgjfl § 16 (1)');
    expect(home?.inputs).toEqual(expect.arrayContaining(['place', 'homeFacts', 'person.birthDate', 'order']));
  });
});

describe('a decision', () => {
  it.each(['TransitionProposed', 'TransitionApproved', 'BreachAnswered'])(
    '%s is decided anew, and comes out alike',
    (type) => {
      expect(answer(`decision/${idOf(type)}`)).toMatchObject({
        ...{ kind: 'decision', agrees: true, differences: [] },
        stored: { version: Number(idOf(type).slice(1)), ruleSet: 'NO-2026.1' },
      });
    },
  );

  it('on a proposal shows what the law said of the regime on the day for which it was meant', () => {
    const [because, ...more] = answer(`decision/${idOf('TransitionProposed')}`)?.because ?? [];
    expect([because?.id, more]).toEqual(['eligibility/lower-security', []]);
    expect(answer(`decision/${idOf('TransitionApproved')}`)?.because).toEqual([]);
  });

  it('that the log has otherwise disagrees', () => {
    const other = said('TransitionApproved', { level: 'region' });
    expect(answer(`decision/${idOf('TransitionApproved')}`, other)).toMatchObject({ agrees: false });
    const early = said('TransitionProposed', { to: { regime: 'probation', unit: 'f' } });
    const again = answer(`decision/${idOf('TransitionProposed')}`, early);
    expect(again).toMatchObject({ agrees: false, value: { refusal: 'not-yet-eligible' } });
    expect(again?.differences).toEqual([{ path: '', before: 'TransitionProposed', after: 'not-yet-eligible' }]);
  });

  it.each([
    ['deny', 'TransitionDenied', {}],
    ['approve', 'StayDecided', { proposal: 'stay' as const }],
    ['approve', 'TransitionDenied', { proposal: 'denial' as const }],
    ['deny', 'ProposalRejected', { proposal: 'stay' as const }],
  ] as const)('%s, as %s, comes out alike', (outcome, type, more) => {
    const decided = told([
      ['2026-06-01', caseworker, proposal({ effectiveOn: '2026-06-15', ...more })],
      ['2026-06-02', approver, decision({ outcome })],
    ]);
    const made = decided.find(({ event }) => event.type === type);
    expect(answer(`decision/${made?.eventId}`, decided)).toMatchObject({ agrees: true });
  });
});

describe('why a regime is not open', () => {
  const not = (regime: Parameters<typeof whyNot>[2]['regime'], effectiveOnDay = NOW.effectiveOn as IsoDate) =>
    whyNot('s1', life, { ...NOW, effectiveOn: effectiveOnDay, regime });

  it('is a condition of time, until its day, and what people must assess', () => {
    const home = not('home-detention');
    expect(home).toMatchObject({ version: life.length, regime: 'home-detention', eligible: false, from: '2026-11-28' });
    expect(home?.blocks.find(({ code }) => code === 'half-served')).toMatchObject({
      ...{ met: false, ends: 'date', until: '2026-11-28', since: '2026-03-02', setBy: null },
      legalBasis: 'strgjfl § 16 (1)',
    });
    expect(home?.blocks.find(({ code }) => code === 'home')).toMatchObject({
      ...{ met: 'needs-assessment', ends: 'assessment', until: null },
    });
    expect(home?.refusal).toMatchObject({ code: 'not-yet-eligible' });
  });

  it('is gone once its day has come: what is left is to be assessed', () => {
    const later = not('home-detention', '2026-11-28');
    expect(later?.blocks.every(({ met }) => met === 'needs-assessment')).toBe(true);
    expect(later?.eligible).toBe(true);
  });

  it('is that the law knows no such way, where there is none', () => {
    expect(not('especially-high-security')).toMatchObject({ eligible: false, from: null, blocks: [] });
    expect(not('especially-high-security')?.refusal).not.toBeNull();
  });

  it('is nothing while nobody knew of the sentence', () => {
    const asked = { knownAt: '2026-03-01T00:00:00.000Z', effectiveOn: '2026-09-01', regime: 'probation' } as const;
    expect(whyNot('s1', life, asked)).toBeNull();
  });
});
