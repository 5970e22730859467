import {
  approver,
  caseworker,
  court,
  decision,
  detention,
  directorate,
  given,
  happens,
  refusalOf,
  imprisonment,
  movedTo,
  proposal,
  registered,
} from '../../test/given';
import { type IsoDate } from '../dates';

const serving = given(...registered());
const PROBATION = { regime: 'probation', unit: 'friomsorgen-oslo' } as const;

describe('a decision', () => {
  const proposed = happens(serving, '2026-05-20', caseworker, proposal());

  it('says why it sends back or refuses, in words', () => {
    const points = [{ criterion: 'security', verdict: 'reconsider' as const, comment: ' ' }];
    proposed.on('2026-05-21').when(approver, decision({ outcome: 'send-back', reason: ' ', points })).thenRefused('reason-required', { fields: ['reason'] }); // prettier-ignore
    proposed.on('2026-05-21').when(approver, decision({ outcome: 'deny', reason: ' ' })).thenRefused('reason-required', { fields: ['reason'] }); // prettier-ignore
    const said = [{ ...points[0]!, comment: 'Which milieu?' }];
    proposed.on('2026-05-21').when(approver, decision({ outcome: 'send-back', reason: null, points: said })).then({ type: 'ProposalSentBack' }); // prettier-ignore
  });

  it('sends back only what it names, when anything was argued; an accepted point is nothing to reconsider', () => {
    const accepts = [{ criterion: 'security', verdict: 'accepted' as const }];
    proposed.on('2026-05-21').when(approver, decision({ outcome: 'send-back', points: accepts })).thenRefused('points-contradict-outcome', { outcome: 'send-back' }); // prettier-ignore
    proposed
      .on('2026-05-21')
      .when(approver, decision({ points: accepts }))
      .then({ type: 'TransitionApproved' });
    const bare = happens(serving, '2026-05-20', caseworker, proposal({ assessment: [] }));
    bare
      .on('2026-05-21')
      .when(approver, decision({ outcome: 'send-back' }))
      .then({ type: 'ProposalSentBack' });
    const unknown = [{ criterion: 'weather', verdict: 'accepted' as const }];
    proposed.on('2026-05-21').when(approver, decision({ points: unknown })).thenRefused('unknown-point', { criteria: ['security'] }); // prettier-ignore
  });

  it('is refused at another level only by the local one', () => {
    const long = given(...registered(imprisonment({}, { years: 11, months: 0, days: 0 })));
    const asked = happens(long, '2030-06-01', caseworker, proposal({ effectiveOn: '2030-06-15' }));
    asked.on('2030-06-02').when(court, decision({ outcome: 'deny' })).thenRefused('wrong-level', { decidedBy: 'region' }); // prettier-ignore
    asked
      .on('2030-06-02')
      .when(directorate, decision({ outcome: 'deny' }))
      .thenRefused('wrong-level');
    asked
      .on('2030-06-02')
      .when(approver, decision({ outcome: 'deny' }))
      .then({ type: 'TransitionDenied' });
  });

  it.each<[IsoDate, string | null]>([
    ['2027-02-17', 'effective-before-present-regime'],
    ['2027-02-18', null],
  ])('of a move on %s finds the person already there since 18 February', (effectiveOn, refusal) => {
    const moved = movedTo(serving, '2027-02-18', { regime: 'lower-security', unit: 'bastoy-fengsel' });
    const on = proposal({ proposalId: 'p2', to: PROBATION, effectiveOn });
    expect(refusalOf(moved, '2027-02-18', caseworker, on)).toBe(refusal);
  });

  // The full term is 20 August 2027.
  it.each<[IsoDate, string | null]>([
    ['2027-08-19', null],
    ['2027-08-20', null],
    ['2027-08-21', 'effective-after-end'],
  ])('moves nobody after the end of the sentence: %s', (effectiveOn, refusal) => {
    expect(refusalOf(serving, '2027-01-10', caseworker, proposal({ effectiveOn }))).toBe(refusal);
  });

  it('of a stay or a refusal is about a lighter regime', () => {
    const lower = movedTo(serving, '2026-05-01', { regime: 'lower-security', unit: 'bastoy-fengsel' });
    const back = { to: { regime: 'high-security', unit: 'oslo-fengsel' }, proposalId: 'p2' } as const;
    lower.on('2026-06-01').when(caseworker, proposal({ ...back, proposal: 'stay' })).thenRefused('no-such-transition', { from: 'lower-security', to: 'high-security' }); // prettier-ignore
    lower.on('2026-06-01').when(caseworker, proposal(back)).then({ type: 'TransitionProposed', legalBasis: 'strgjfl § 14 (1)' }); // prettier-ignore
  });

  it('says when a court’s is final, which is no day before it was proposed', () => {
    const held = given(...registered(detention()));
    const asked = happens(held, '2032-01-01', caseworker, proposal({ to: PROBATION, effectiveOn: '2032-03-01', probationYears: 3 })); // prettier-ignore
    const final = (finalOn: IsoDate) => decision({ outcome: 'deny', reason: 'Faren for nye alvorlige lovbrudd er ikke borte.', finalOn }); // prettier-ignore
    expect(refusalOf(asked, '2032-02-01', court, final('2031-12-31'))).toBe('final-before-judged');
    expect(refusalOf(asked, '2032-02-01', court, final('2032-02-01'))).toBeNull();
  });

  it.each([
    [1, null],
    [5, null],
    [6, 'probation-years-required'],
    [0, 'probation-years-required'],
  ])('of release from preventive detention sets %d years of probation', (probationYears, refusal) => {
    const held = given(...registered(detention()));
    const on = proposal({ to: PROBATION, effectiveOn: '2032-03-01', probationYears });
    expect(refusalOf(held, '2032-01-01', caseworker, on)).toBe(refusal);
  });

  it('of the region sets no condition that only a court sets', () => {
    const held = given(...registered(detention()));
    const conditions = [{ code: 'institution', text: 'Institusjonen.', until: null }];
    const on = (facts: object | null) => proposal({ to: PROBATION, effectiveOn: '2032-03-01', probationYears: 3, conditions, facts }); // prettier-ignore
    const first = refusalOf(held, '2032-01-01', caseworker, on({ prosecutionConsentedOn: '2031-12-01' }));
    expect(first).toBe('condition-beyond-law');
    held.on('2032-01-01').when(caseworker, on(null)).then({ type: 'TransitionProposed', decidedBy: 'court' });
  });
});
