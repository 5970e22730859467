import {
  answers,
  approver,
  broke,
  caseworker,
  decision,
  given,
  home,
  imprisonment,
  placement,
  proposal,
  registered,
  detention,
} from '../test/given';
import { isMinor } from './age';
import { BEST_INTEREST } from './criteria';
import { type IsoDate, type Length } from './dates';
import { deadlinesOf } from './deadlines';
import { eligibilityOf } from './eligibility';
import { noticesFor } from './notices';
import { sentenceView } from './view';

// Seventeen at the start, eighteen on 12 October 2026.
const person = { name: 'Kari Prøve', birthDate: '2008-10-12', nationalId: null, citizenship: 'NO' };
const young = (length: Length = { years: 3, months: 0, days: 0 }, offences = ['strl § 291']) =>
  given(...registered(imprisonment({ person }, length, offences)));
const forTheChild = { criterion: BEST_INTEREST, text: 'School goes on.' };
const toHome = (effectiveOn: IsoDate) =>
  proposal({ to: { regime: 'electronic-monitoring', unit: 'f' }, effectiveOn, facts: home, assessment: [forTheChild] });

describe('under eighteen', () => {
  it.each<[IsoDate, boolean]>([
    ['2026-10-11', true],
    ['2026-10-12', false],
    ['2026-10-13', false],
  ])('on %s: %s', (on, minor) => {
    expect(isMinor(person, on)).toBe(minor);
    expect(sentenceView('s1', 1, young().sentence(), on).minor).toBe(minor);
  });

  it('is nobody whose birth date is not known', () => {
    expect(isMinor({ birthDate: null }, '2026-03-02')).toBe(false);
  });

  it.each<[IsoDate, string | null]>([
    ['2026-10-11', null],
    ['2026-10-12', 'not-yet-eligible'],
  ])('monitoring is open without the six months, the third and the bar of offences: on %s', (on, refusal) => {
    const attempt = young().on('2026-05-01').when(caseworker, toHome(on));
    if (refusal) attempt.thenRefused('not-yet-eligible');
    else attempt.then({ type: 'TransitionProposed' });
  });

  it('the bar of offences is back at eighteen', () => {
    young()
      .on('2027-10-01')
      .when(caseworker, toHome('2027-12-01'))
      .thenRefused('conditions-not-met', { barringOffences: ['strl § 291'] });
  });

  it('monitoring still asks for home, occupation and consents', () => {
    young()
      .on('2026-05-01')
      .when(caseworker, { ...toHome('2026-05-02'), facts: null })
      .thenRefused('conditions-not-met');
    const [monitoring] = eligibilityOf(young().sentence(), '2026-05-01').filter(
      ({ regime }) => regime === 'electronic-monitoring',
    );
    expect(monitoring).toMatchObject({ eligible: true });
    expect(monitoring?.criteria.map(({ code }) => code)).toEqual([
      ...['no-new-charges', 'not-expelled', 'home', 'occupation', 'weekly-meeting', 'abstinence', 'consents'],
    ]);
  });

  it('a sentence may begin on monitoring whatever its length', () => {
    const at = { person, placement: { regime: 'electronic-monitoring', unit: 'f' } } as const;
    const order = (more: object) => imprisonment({ ...at, ...more }, { years: 1, months: 0, days: 0 });
    given()
      .on('2026-03-02')
      .when(placement, order({}))
      .then({ type: 'SentenceRegistered' }, { type: 'ServingStarted' }, { type: 'DatesCalculated' });
    given()
      .on('2026-10-12')
      .when(placement, order({ startDate: '2026-10-12' }))
      .thenRefused('first-regime-not-allowed');
  });

  it.each<[Length, string | null]>([
    [{ years: 15, months: 0, days: 0 }, null],
    [{ years: 15, months: 0, days: 1 }, 'sentence-too-long'],
  ])('a sentence is at most fifteen years: %j', (length, refusal) => {
    const attempt = given().on('2026-03-02').when(placement, imprisonment({ person }, length));
    if (refusal) attempt.thenRefused('sentence-too-long', { maxYears: 15 });
    else expect(attempt.decision.ok).toBe(true);
  });

  it.each([
    [15, null],
    [16, 'frame-outside-law'],
  ])('a frame is at most fifteen years: %s', (frame, refusal) => {
    const attempt = given()
      .on('2026-03-02')
      .when(placement, { ...detention(frame, 5), person });
    if (refusal) attempt.thenRefused('frame-outside-law');
    else expect(attempt.decision.ok).toBe(true);
  });

  it('lower security is assessed from the first day', () => {
    expect(deadlinesOf(young().sentence(), '2026-03-02')[0]).toMatchObject({
      kind: 'assess-lower-security',
      dueOn: '2026-03-02',
    });
  });

  it('a proposal says what is best for the child', () => {
    young().on('2026-05-01').when(caseworker, proposal()).thenRefused('reason-required', { criterion: BEST_INTEREST });
    young()
      .on('2026-05-01')
      .when(caseworker, proposal({ assessment: [{ ...forTheChild, text: ' ' }] }))
      .thenRefused('reason-required');
    young()
      .on('2026-10-12')
      .when(caseworker, proposal({ effectiveOn: '2026-10-20' }))
      .then({ type: 'TransitionProposed' });
  });

  it('the region gets a copy of each local decision, until the day of eighteen', () => {
    const copies = (past: ReturnType<typeof young>) => {
      const event = past.events.at(-1);
      return event ? noticesFor(event, past.sentence(), 's1') : [];
    };
    const decided = (on: IsoDate) =>
      young()
        .on('2026-10-01')
        .when(caseworker, proposal({ assessment: [forTheChild], effectiveOn: '2026-11-01' }))
        .then({ type: 'TransitionProposed' })
        .on(on)
        .when(approver, decision())
        .then({ type: 'TransitionApproved', level: 'local' });
    expect(copies(decided('2026-10-11'))).toMatchObject([
      { key: 'copy-to-region/s1/p1/2026-10-11', to: { role: 'region' } },
      { key: 'tell-guardian/s1/p1/2026-10-11', to: { role: 'caseworker' } },
    ]);
    expect(copies(decided('2026-10-12'))).toEqual([]);
    const reprimanded = broke(young(), '2026-06-01', 'b1')
      .on('2026-06-01')
      .when(approver, answers('b1', 'written-reprimand'))
      .then({ type: 'BreachAnswered' });
    expect(copies(reprimanded).map(({ key }) => key.split('/')[0])).toEqual(['copy-to-region', 'tell-guardian']);
  });
});
