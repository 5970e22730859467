import {
  accepted,
  answers,
  approver,
  broke,
  caseworker,
  court,
  decision,
  detentionOnProbation,
  given,
  happens,
  home,
  imprisonment,
  movedTo,
  proposal,
  refusalOf,
  region,
  registered,
  releasedOnProbation,
} from '../../test/given';
import { type Asked } from '../commands';
import { type IsoDate } from '../dates';
import { deadlinesOf } from '../deadlines';
import { type Actor } from '../events';

type Past = ReturnType<typeof given>;
const set = (code: string, more: Partial<Extract<Asked, { type: 'SetCondition' }>> = {}): Asked => ({
  ...({ type: 'SetCondition', conditionId: 'c1', code, text: 'As agreed.' } as const),
  ...{ from: '2027-03-01', until: null, replaces: null },
  ...more,
});
const reviews = (past: Past, today: IsoDate) =>
  deadlinesOf(past.sentence(), today).filter(({ kind }) => kind === 'review-condition');
/** Those that somebody set; the standard ones come by themselves. */
const special = (past: Past) => past.sentence().conditions.filter(({ standard }) => !standard);
const free = releasedOnProbation();
const talked = broke(free, '2027-03-01', 'b1')
  .on('2027-03-01')
  .when(approver, answers('b1', 'warning-talk'))
  .then({ type: 'BreachAnswered' });
const PROBATION = { regime: 'probation', unit: 'friomsorgen-oslo' } as const;
const AT_HOME = { regime: 'electronic-monitoring', unit: 'friomsorgen-oslo' } as const;
const serving = given(...registered());

describe('a condition', () => {
  it('is one that the law knows, where the person is', () => {
    free.on('2027-03-01').when(approver, set('wear-a-tie')).thenRefused('condition-beyond-law');
    free
      .on('2027-03-01')
      .when(approver, set('home-hours'))
      .thenRefused('condition-beyond-law', { regime: 'probation' });
    free.on('2027-03-01').when(approver, set('residence')).then({ type: 'ConditionSet', reviewOn: '2027-09-01' });
    given(...registered())
      .on('2027-03-01')
      .when(approver, set('residence'))
      .thenRefused('condition-beyond-law', { regime: 'high-security' });
  });

  it.each(['no-intoxicants', 'police-reporting'])('of %s comes only after a breach that was answered', (code) => {
    free.on('2027-03-01').when(approver, set(code)).thenRefused('condition-beyond-law', { onlyAfterBreach: true });
    broke(free, '2027-03-01', 'b1').on('2027-03-01').when(approver, set(code)).thenRefused('condition-beyond-law');
    broke(free, '2027-03-01', 'b1')
      .on('2027-03-01')
      .when(approver, answers('b1', 'no-reaction'))
      .then({ type: 'BreachAnswered' })
      .on('2027-03-01')
      .when(approver, set(code))
      .thenRefused('condition-beyond-law');
    talked.on('2027-03-01').when(approver, set(code)).then({ type: 'ConditionSet', legalBasis: 'strgjfl § 44 (1)' });
  });

  it.each<[IsoDate, string | null]>([
    ['2027-02-28', 'condition-beyond-law'],
    ['2027-03-01', null],
    ['2027-08-20', null],
    ['2027-08-21', 'condition-beyond-law'],
  ])('until %s, within the probation', (until, refusal) => {
    const attempt = free.on('2027-03-01').when(approver, set('residence', { until }));
    expect(attempt.decision).toMatchObject(refusal ? { ok: false, code: refusal } : { ok: true });
  });

  it('does not hold before the person was there', () => {
    free
      .on('2027-03-01')
      .when(approver, set('residence', { from: '2027-02-17' }))
      .thenRefused('effective-before-present-regime');
  });

  it('is set and lifted at the level of the law', () => {
    free.on('2027-03-01').when(region, set('residence')).thenRefused('wrong-level', { decidedBy: 'local' });
    const held = free.on('2027-03-01').when(approver, set('residence')).then({ type: 'ConditionSet' });
    held
      .on('2027-03-02')
      .when(region, { type: 'EndCondition', conditionId: 'c1', reason: null })
      .thenRefused('wrong-level');
    const long = movedTo(
      given(...registered(imprisonment({}, { years: 11, months: 0, days: 0 }))),
      '2034-01-10',
      { regime: 'probation', unit: 'f' },
      {},
      region,
    );
    const later = set('residence', { from: '2034-02-01' });
    long.on('2034-02-01').when(approver, later).thenRefused('wrong-level', { decidedBy: 'region' });
    long.on('2034-02-01').when(region, later).then({ type: 'ConditionSet' });
  });

  it("in preventive detention is the region's or the court's, under the Penal Code, also without a breach", () => {
    const out = detentionOnProbation();
    const asked = set('no-intoxicants', { from: '2032-04-01' });
    out.on('2032-04-01').when(approver, asked).thenRefused('wrong-level', { decidedBy: 'region' });
    for (const by of [region, court])
      out.on('2032-04-01').when(by, asked).then({ type: 'ConditionSet', legalBasis: 'strl §§ 36, 37, 45' });
  });

  it('has versions that end one another, of one kind', () => {
    const first = free.on('2027-03-01').when(approver, set('residence')).then({ type: 'ConditionSet' });
    const next = { conditionId: 'c2', replaces: 'c1', from: '2027-04-01' };
    first.on('2027-04-01').when(approver, set('treatment', next)).thenRefused('no-such-condition');
    first
      .on('2027-04-01')
      .when(approver, set('residence', { ...next, replaces: 'c9' }))
      .thenRefused('no-such-condition');
    const second = first.on('2027-04-01').when(approver, set('residence', next)).then({ type: 'ConditionSet' });
    expect(special(second)).toMatchObject([
      { conditionId: 'c1', endedOn: '2027-04-01' },
      { conditionId: 'c2', endedOn: null, replaces: 'c1' },
    ]);
  });

  it('is looked at again every six months, until it is lifted', () => {
    const held = free.on('2027-03-01').when(approver, set('residence')).then({ type: 'ConditionSet' });
    expect(reviews(held, '2027-03-01')).toMatchObject([{ id: 'review-condition/c1', dueOn: '2027-09-01' }]);
    const reviewed = held
      .on('2027-06-01')
      .when(approver, {
        ...({ type: 'RecordReview', reviewId: 'r1', deadlineId: 'review-condition/c1' } as const),
        ...{ outcome: 'kept', reason: 'Still needed.', nextReviewOn: null },
      })
      .then({ type: 'ReviewRecorded', nextReviewOn: '2027-12-01' });
    expect(reviews(reviewed, '2027-06-01')).toMatchObject([{ dueOn: '2027-12-01' }]);
    const lifted = held
      .on('2027-05-01')
      .when(approver, { type: 'EndCondition', conditionId: 'c1', reason: 'Settled.' })
      .then({ type: 'ConditionEnded', endedOn: '2027-05-01' });
    expect(reviews(lifted, '2027-05-01')).toEqual([]);
    lifted
      .on('2027-05-02')
      .when(approver, { type: 'EndCondition', conditionId: 'c1', reason: null })
      .thenRefused('no-such-condition');
  });
});

describe('the duty to report', () => {
  const from = '2027-03-01';
  const officer = { ...region, id: 'reidun' };
  // Three years: two thirds on 17 February 2028, full term in February 2029.
  const long = releasedOnProbation(imprisonment({}, { years: 6, months: 0, days: 0 }), '2030-02-18');
  const report = (until: IsoDate | null, text: string | null = null) =>
    set('duty-to-report', { from: '2030-03-01', until, text });

  it('lasts three months unless told, and never beyond the probation', () => {
    free.on(from).when(approver, set('duty-to-report', { from })).then({ type: 'ConditionSet', until: '2027-06-01' });
    free
      .on('2027-07-01')
      .when(approver, set('duty-to-report', { from: '2027-07-01' }))
      .then({ type: 'ConditionSet', until: '2027-08-20' });
  });

  it.each<[IsoDate, string | null]>([
    ['2031-02-28', null],
    ['2031-03-01', null],
    ['2031-03-02', 'wrong-level'],
  ])('until %s: beyond a year only by the region, for a special reason', (until, refusal) => {
    const attempt = long.on('2030-03-01').when(approver, report(until));
    expect(attempt.decision).toMatchObject(refusal ? { ok: false, code: refusal } : { ok: true });
    if (!refusal) return;
    long.on('2030-03-01').when(officer, report(until)).thenRefused('reason-required');
    long.on('2030-03-01').when(officer, report(until, 'A risk that lasts.')).then({ type: 'ConditionSet', until });
  });
});

describe('the conditions of a proposal', () => {
  const serving = given(...registered());
  const asked = (code: string, regime: 'probation' | 'electronic-monitoring', until: IsoDate | null = null) =>
    proposal({
      to: { regime, unit: 'f' },
      effectiveOn: '2027-02-18',
      facts: home,
      conditions: [{ code, text: 'As agreed.', until }],
    });

  it.each<[string, 'probation' | 'electronic-monitoring', string | null]>([
    ['duty-to-report', 'probation', null],
    ['duty-to-report', 'electronic-monitoring', 'condition-beyond-law'],
    ['home-hours', 'electronic-monitoring', null],
    ['no-intoxicants', 'probation', 'condition-beyond-law'],
    ['walk-the-dog', 'probation', null],
  ])('%s for %s are held to the catalogue when it knows them', (code, regime, refusal) => {
    const attempt = serving.on('2027-01-10').when(caseworker, asked(code, regime));
    if (refusal) attempt.thenRefused('condition-beyond-law', { code });
    else attempt.then({ type: 'TransitionProposed' });
  });

  it('last no longer than the probation', () => {
    serving
      .on('2027-01-10')
      .when(caseworker, asked('residence', 'probation', '2027-08-20'))
      .then({ type: 'TransitionProposed' });
    serving
      .on('2027-01-10')
      .when(caseworker, asked('residence', 'probation', '2027-08-21'))
      .thenRefused('condition-beyond-law');
  });

  it('hold from the move on, and end with the regime that they were for', () => {
    const atHome = movedTo(
      serving,
      '2026-09-01',
      { regime: 'electronic-monitoring', unit: 'f' },
      {
        facts: home,
        conditions: [
          { code: 'home-hours', text: '22–06', until: null },
          { code: 'residence', text: 'At home.', until: null },
        ],
      },
    );
    expect(reviews(atHome, '2026-09-01').map(({ dueOn }) => dueOn)).toEqual(['2027-03-01', '2027-03-01']);
    const out = movedTo(atHome, '2027-02-18', { regime: 'probation', unit: 'f' });
    expect(special(out)).toMatchObject([
      { code: 'home-hours', endedOn: '2027-02-18' },
      { code: 'residence', endedOn: null },
    ]);
  });
});

describe('conditions', () => {
  it('that hold already do not come anew with a move within the regime; one that was lifted does', () => {
    const atHome = movedTo(serving, '2026-09-01', AT_HOME, { facts: home });
    const codes = (past: Past) =>
      accepted(past.on('2026-10-01').when(approver, decision({ proposalId: 'p2' })).decision).flatMap((event) =>
        event.type === 'RegimeChanged' ? [event.conditions?.map(({ code }) => code) ?? null] : [],
      );
    const elsewhere = proposal({ proposalId: 'p2', to: { ...AT_HOME, unit: 'friomsorgen-viken' }, effectiveOn: '2026-10-01', facts: home }); // prettier-ignore
    expect(codes(happens(atHome, '2026-09-20', caseworker, elsewhere))).toEqual([null]);
    const lifted = happens(atHome, '2026-09-10', approver, { type: 'EndCondition', conditionId: 'p1/home-hours', reason: 'Arbeider om natten.' }); // prettier-ignore
    expect(codes(happens(lifted, '2026-09-20', caseworker, elsewhere))).toEqual([['home-hours']]);
  });

  it('of a court bind the region: as early or earlier, in place of it, and no other', () => {
    const free = detentionOnProbation();
    const set = (more: object): Asked => ({
      ...({ type: 'SetCondition', conditionId: 'c1', code: 'residence', text: 'Hos søsteren.' } as const),
      ...({ from: '2032-04-01', until: '2033-04-01', replaces: null } as const),
      ...more,
    });
    const bound = happens(free, '2032-04-01', court, set({}));
    const next = (more: object) => refusalOf(bound, '2032-05-01', region, set({ conditionId: 'c2', from: '2032-05-01', replaces: 'c1', ...more })); // prettier-ignore
    expect(next({ until: '2033-03-31' })).toBeNull();
    expect(next({ until: '2033-04-01' })).toBeNull();
    expect(next({ until: '2033-04-02' })).toBe('condition-beyond-law');
    expect(next({ until: null })).toBe('condition-beyond-law');
    expect(next({ until: '2033-03-31', replaces: null })).toBe('condition-beyond-law');
    bound.on('2032-05-01').when(region, { type: 'EndCondition', conditionId: 'c1', reason: 'Ikke nødvendig.' }).thenRefused('wrong-level', { decidedBy: 'court', yours: 'region' }); // prettier-ignore
  });

  it('that come only after a breach ask for one of this probation, whose answer stands', () => {
    const asks: Asked = { type: 'SetCondition', conditionId: 'c1', code: 'no-intoxicants', text: 'Avhold.', from: '2027-03-02', until: null, replaces: null }; // prettier-ignore
    const before = happens(broke(serving, '2026-09-10', 'b1'), '2026-09-10', approver, answers('b1', 'written-reprimand')); // prettier-ignore
    const out = movedTo(before, '2027-02-18', PROBATION);
    expect(refusalOf(out, '2027-03-02', approver, asks)).toBe('condition-beyond-law');
    const onTheDay = happens(broke(out, '2027-02-18', 'b2'), '2027-02-19', approver, answers('b2', 'warning-talk'));
    expect(refusalOf(onTheDay, '2027-03-02', approver, asks)).toBeNull();
    const complained = happens(onTheDay, '2027-02-20', caseworker, { type: 'ReceiveComplaint', complaintId: 'k1', of: 'b2', receivedOn: '2027-02-20', reason: null }); // prettier-ignore
    const reversed = happens(complained, '2027-02-25', region, { type: 'DecideComplaint', complaintId: 'k1', outcome: 'reversed', reason: 'Møtte opp.' }); // prettier-ignore
    expect(refusalOf(reversed, '2027-03-02', approver, asks)).toBe('condition-beyond-law');
  });
});

describe('the duty to report', () => {
  // Released on 18 February 2030 with two years left.
  const out = releasedOnProbation(imprisonment({}, { years: 6, months: 0, days: 0 }), '2030-02-18');
  const report = (until: IsoDate | null, more: object = {}): Asked => ({
    ...({ type: 'SetCondition', conditionId: 'c1', code: 'duty-to-report', text: null } as const),
    ...({ from: '2030-03-01', until, replaces: null } as const),
    ...more,
  });

  it.each<[IsoDate, string | null]>([
    ['2030-03-31', 'condition-beyond-law'],
    ['2030-04-01', null],
    ['2030-04-02', null],
  ])('lasts a month at least: until %s', (until, refusal) => {
    expect(refusalOf(out, '2030-03-01', approver, report(until))).toBe(refusal);
  });

  it('is extended by three months locally, by more the region, and may be made shorter by either', () => {
    const set = happens(out, '2030-03-01', approver, report('2030-06-01'));
    const to = (until: IsoDate, by: Actor, text: string | null = null) =>
      refusalOf(set, '2030-05-01', by, report(until, { conditionId: 'c2', from: '2030-05-01', replaces: 'c1', text }));
    expect(to('2030-05-15', approver)).toBeNull();
    expect(to('2030-06-01', approver)).toBeNull();
    expect(to('2030-08-31', approver)).toBeNull();
    expect(to('2030-09-01', approver)).toBeNull();
    expect(to('2030-09-02', approver)).toBe('wrong-level');
    expect(to('2030-09-02', region)).toBeNull();
    expect(to('2031-06-01', region)).toBeNull();
    expect(to('2031-06-02', region)).toBe('reason-required');
    expect(to('2031-06-02', region, ' ')).toBe('reason-required');
    expect(to('2031-06-02', region, 'En fare som varer.')).toBeNull();
  });
});
