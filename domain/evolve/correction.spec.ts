import { detention, given, imprisonment, registered } from '../../test/given';
import { type Correction, type CorrectionEvent, type EventOf, type Order } from '../events';
import { type Sentence } from '../state';
import { evolveCorrection } from './correction';

// What a corrected fact leaves of a sentence; that every date then follows is for the specs of the decision.

const serving = given(...registered()).sentence();
const corrects = (correction: Correction, more: object = {}): EventOf<'FactCorrected'> =>
  ({
    type: 'FactCorrected',
    ...{ correctionId: 'c1', corrects: 'e1', holdsFrom: '2026-03-02', correction, birthDate: null, reason: 'x' },
    ...{ correctedOn: '2026-05-01', legalBasis: 'x', by: 'kari', ...more },
  }) as EventOf<'FactCorrected'>;
const remand = (judgment: number, remandDays: number): Correction => ({ field: 'remandDays', judgment, remandDays });

describe('a case of correction', () => {
  const adopted = (more: object) =>
    ({
      type: 'RuleSetAdopted',
      ruleSet: 'NO-2026.1',
      from: 'NO-2026.1',
      effectiveOn: '2026-05-01',
      by: 'kari',
      ...more,
    }) as CorrectionEvent;

  it('is opened with what was found, and takes the place of the one before it alone', () => {
    const tell = [{ whom: 'person', because: 'dates' }];
    const tooLong = { days: 3, while: 'serving' };
    const one = evolveCorrection(serving, corrects(remand(0, 20)));
    const two = evolveCorrection(one, corrects(remand(0, 21), { correctionId: 'c2' }));
    const again = evolveCorrection(two, corrects(remand(0, 22), { correctedOn: '2026-05-02', tell, tooLong }));
    const none = { flagged: [], tooLong: null, afterEnd: null, tell: [] };
    expect(again.corrections).toEqual([
      { correctionId: 'c2', corrects: 'e1', on: '2026-05-01', ...none },
      { correctionId: 'c1', corrects: 'e1', on: '2026-05-02', ...none, tooLong, tell },
    ]);
  });

  it('has the id of an adoption, or of the rule set and the day before adoptions had ids', () => {
    const ids = (more: object) =>
      evolveCorrection(serving, adopted(more)).corrections.map((known) => known.correctionId);
    expect(ids({ correctedOn: '2026-05-01', adoptionId: 'a1' })).toEqual(['a1']);
    expect(ids({ correctedOn: '2026-05-01' })).toEqual(['rule-set/NO-2026.1/2026-05-01']);
  });

  it('is none where the log does not say on which day', () => {
    expect(evolveCorrection(serving, corrects(remand(0, 20), { correctedOn: undefined })).corrections).toEqual([]);
  });
});

describe('what had been decided on the old dates', () => {
  const state = {
    ...serving,
    undecided: [{ deadlineId: 'd', kind: 'decide-probation', dueOn: '2026-05-01' }],
    probation: { releasedOn: '2026-05-01', endsOn: '2026-09-01', suspendedDays: 0 },
    recall: { days: 100 },
    awaitingPlace: { proposalId: 'p1', since: '2026-05-01' },
    proposals: ['p1', 'p2'].map((proposalId) => ({ proposalId, status: 'approved' })),
  } as unknown as Sentence;

  it('is moved to the new dates, and set aside where it no longer can be', () => {
    const moves = { probationEndsOn: '2026-10-01', recallDays: 90, supersedes: ['p1'] };
    expect(evolveCorrection(state, corrects(remand(0, 20), moves))).toMatchObject({
      ...{ undecided: [], probation: { endsOn: '2026-10-01', releasedOn: '2026-05-01' }, recall: { days: 90 } },
      ...{ awaitingPlace: null, proposals: [{ status: 'superseded' }, { status: 'approved' }] },
    });
  });

  it('stands where the correction says nothing of it', () => {
    const { probation, recall, awaitingPlace, proposals } = state;
    expect(evolveCorrection(state, corrects(remand(0, 20)))).toMatchObject({
      probation,
      recall,
      awaitingPlace,
      proposals,
    });
    const { awaitingPlace: waits } = evolveCorrection(state, corrects(remand(0, 20), { supersedes: ['p2'] }));
    expect(waits).toEqual(awaitingPlace);
    expect(evolveCorrection(serving, corrects(remand(0, 20)))).toMatchObject({ probation: null, recall: null });
  });
});

describe('another first day', () => {
  const starts = (state: Sentence) =>
    evolveCorrection(state, corrects({ field: 'startDate', startDate: '2026-03-09' }));
  const place = { regime: 'high-security', unit: 'oslo-fengsel' } as const;
  const later = { regime: 'lower-security', unit: 'bastoy-fengsel' } as const;

  it('is the first of the first place', () => {
    const after = starts(serving);
    expect(after).toMatchObject({ startDate: '2026-03-09', placeSince: '2026-03-09' });
    expect(after.places).toEqual([{ ...place, from: '2026-03-09' }]);
  });

  it('leaves the days of the places after it', () => {
    const places = [
      { ...place, from: '2026-03-02' },
      { ...later, from: '2026-06-01' },
    ];
    const after = starts({ ...serving, place: later, places, placeSince: '2026-06-01' });
    expect(after).toMatchObject({ startDate: '2026-03-09', placeSince: '2026-06-01' });
    expect(after.places).toEqual([{ ...place, from: '2026-03-09' }, places[1]]);
  });

  it('of whoever was released before it leaves the days of probation', () => {
    const places = [{ regime: 'probation' as const, unit: 'friomsorgen-oslo', from: '2026-02-20' }];
    const after = starts({ ...serving, places, placeSince: '2026-02-20' });
    expect(after).toMatchObject({ startDate: '2026-03-09', placeSince: '2026-02-20', places });
    expect(starts({ ...serving, places: [] })).toMatchObject({ placeSince: '2026-03-09', places: [] });
  });
});

describe('a fact of the judgment', () => {
  const [one] = imprisonment().order.judgments;
  const two = { kind: 'imprisonment', judgments: [one, { ...one, caseNumber: '26-2' }] } as Order;
  const after = (order: Order, correction: Correction): Order =>
    evolveCorrection({ ...serving, order }, corrects(correction)).order;
  const length = { years: 2, months: 0, days: 0 };
  const frame: Correction = { field: 'frame', frameYears: 12, minimumYears: 7 };

  it('of imprisonment is corrected in the judgment that is meant', () => {
    expect(after(two, remand(1, 30)).judgments).toMatchObject([{ remandDays: 12 }, { remandDays: 30 }]);
    expect(after(two, { field: 'length', judgment: 0, length }).judgments).toMatchObject([
      { length, remandDays: 12 },
      { length: { years: 1, months: 6 } },
    ]);
    expect(after(two, frame)).toEqual(two);
  });

  it('of preventive detention is its frame with its minimum, or its remand', () => {
    const { order } = detention();
    expect(after(order, frame).judgments).toMatchObject([{ frameYears: 12, minimumYears: 7, remandDays: 0 }]);
    expect(after(order, remand(0, 30)).judgments).toMatchObject([{ frameYears: 10, minimumYears: 6, remandDays: 30 }]);
    expect(after(order, { field: 'length', judgment: 0, length })).toEqual(order);
  });

  it('of another sanction is its remand alone', () => {
    const order = { kind: 'community-sentence', judgments: [{ remandDays: 3, hours: 90 }] } as unknown as Order;
    expect(after(order, remand(0, 30)).judgments).toEqual([{ remandDays: 30, hours: 90 }]);
    expect(after(order, { field: 'length', judgment: 0, length })).toEqual(order);
  });
});
