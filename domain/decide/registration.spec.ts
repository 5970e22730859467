import { clock, detention, given, imprisonment, placement, registered } from '../../test/given';
import { type IsoDate, type Length } from '../dates';
import { deadlinesOf } from '../deadlines';
import { type Regime } from '../regimes';

describe('a registration', () => {
  it('of a past start begins the sentence at once, with its dates', () => {
    given()
      .on('2026-11-23')
      .when(placement, imprisonment())
      .then(
        { type: 'SentenceRegistered' },
        { type: 'ServingStarted', startDate: '2026-03-02' },
        { type: 'DatesCalculated', because: 'registration' },
      );
  });

  it.each<[IsoDate, string]>([
    ['2026-03-01', 'summoned'],
    ['2026-03-02', 'serving'],
    ['2026-03-03', 'serving'],
  ])('on %s, for 2 March, leaves it %s', (today, status) => {
    expect(given(...registered(imprisonment(), today)).sentence().status).toBe(status);
  });

  it('for a day to come is started by the clock on that day', () => {
    const summoned = given(...registered(imprisonment(), '2026-02-10'));
    summoned.on('2026-03-01').when(clock, { type: 'StartServing' }).thenRefused('not-due');
    const begun = summoned.on('2026-03-02').when(clock, { type: 'StartServing' }).then({ type: 'ServingStarted' });
    expect(begun.sentence()).toMatchObject({
      status: 'serving',
      place: { regime: 'high-security', unit: 'oslo-fengsel' },
    });
    begun.on('2026-03-02').when(clock, { type: 'StartServing' }).then();
  });

  it('is made once', () => {
    given(...registered())
      .on('2026-03-02')
      .when(placement, imprisonment())
      .thenRefused('already-registered');
  });

  it.each<[string, Length, string | null]>([
    ['no day at all', { years: 0, months: 0, days: 0 }, 'no-sentence'],
    ['one day', { years: 0, months: 0, days: 1 }, null],
    ['thirty years', { years: 30, months: 0, days: 0 }, null],
    ['thirty years and a day', { years: 30, months: 0, days: 1 }, 'sentence-too-long'],
    ['four hundred years', { years: 400, months: 0, days: 0 }, 'sentence-too-long'],
  ])('of %s', (_, length, refusal) => {
    const attempt = given().on('2026-03-02').when(placement, imprisonment({}, length));
    if (refusal) expect(attempt.decision).toMatchObject({ ok: false, code: refusal });
    else expect(attempt.decision).toMatchObject({ ok: true });
  });

  it.each([
    [21, 10, null],
    [22, 10, 'frame-outside-law'],
    [16, 14, null],
    [15, 11, 'frame-outside-law'],
  ])('of preventive detention with a frame of %s and a minimum of %s years', (frame, minimum, refusal) => {
    const attempt = given().on('2026-03-02').when(placement, detention(frame, minimum));
    if (refusal) expect(attempt.decision).toMatchObject({ ok: false, code: refusal, legalBasis: 'strl § 43 (1)' });
    else expect(attempt.decision).toMatchObject({ ok: true });
  });

  it.each<[Regime, string | null]>([
    ['high-security', null],
    ['especially-high-security', null],
    ['lower-security', null],
    ['halfway-house', null],
    ['home-detention', 'first-regime-not-allowed'],
    ['probation', 'first-regime-not-allowed'],
    ['electronic-monitoring', 'first-regime-not-allowed'],
  ])('to begin in %s', (regime, refusal) => {
    const attempt = given()
      .on('2026-03-02')
      .when(placement, imprisonment({ placement: { regime, unit: 'oslo-fengsel' } }));
    if (refusal) expect(attempt.decision).toMatchObject({ ok: false, code: refusal });
    else expect(attempt.decision).toMatchObject({ ok: true });
  });

  it('may begin on electronic monitoring when the whole is at most six months', () => {
    const at = { placement: { regime: 'electronic-monitoring', unit: 'friomsorgen-oslo' } } as const;
    const attempt = (days: number) =>
      given()
        .on('2026-03-02')
        .when(placement, imprisonment(at, { years: 0, months: 6, days }));
    expect(attempt(0).decision).toMatchObject({ ok: true });
    attempt(1).thenRefused('first-regime-not-allowed');
  });

  it('of preventive detention begins in prison of high security', () => {
    const lower = { ...detention(), placement: { regime: 'lower-security', unit: 'bastoy-fengsel' } } as const;
    given().on('2026-03-02').when(placement, lower).thenRefused('first-regime-not-allowed');
  });

  it('refuses a person born after the judgment', () => {
    const person = { name: 'Kari Prøve', birthDate: '2026-02-01', nationalId: null, citizenship: 'NO' };
    given().on('2026-03-02').when(placement, imprisonment({ person })).thenRefused('birth-date-in-future');
  });

  it('that remand covers ends at once', () => {
    const order = imprisonment({}, { years: 0, months: 0, days: 10 });
    given(...registered(order))
      .on('2026-03-02')
      .when(clock, { type: 'CompleteSentence' })
      .then({ type: 'SentenceCompleted', because: 'served-by-remand', completedOn: '2026-03-02' });
  });
});

describe('a summons', () => {
  const summoned = (startDate: IsoDate, orderReceivedOn: IsoDate | null = null) =>
    given()
      .on('2026-02-03')
      .when(placement, { ...imprisonment({ startDate }), summons: { expectedOn: '2026-02-10', orderReceivedOn } });
  const registeredSo = [{ type: 'SentenceRegistered' }, { type: 'DatesCalculated' }] as const;

  it.each<[IsoDate, boolean]>([
    ['2026-03-02', false],
    ['2026-03-03', true],
    ['2026-03-04', true],
  ])('received on 10 February begins three weeks after the summons: on %s, %s', (startDate, may) => {
    if (may) summoned(startDate).then(...registeredSo);
    else summoned(startDate).thenRefused('summons-too-short', { startDate, earliest: '2026-03-03' });
  });

  it.each<[IsoDate, IsoDate | null, boolean]>([
    ['2026-04-01', '2026-02-01', false],
    ['2026-04-02', '2026-02-01', false],
    ['2026-04-03', '2026-02-01', true],
    ['2026-04-03', null, false],
  ])('to begin on %s, ordered on %s, is later than is normal: %s', (startDate, received, late) => {
    const sentence = summoned(startDate, received)
      .then(...registeredSo)
      .sentence();
    const kinds = deadlinesOf(sentence, '2026-02-03').map(({ kind }) => kind);
    expect(kinds.includes('begin-within-sixty-days')).toBe(late);
  });

  it('is not cut short by a corrected start', () => {
    const corrects = (startDate: IsoDate) =>
      ({
        ...({ type: 'CorrectFact', correctionId: 'f1', corrects: 'e1', holdsFrom: '2026-02-04', reason: 'x' } as const),
        ...{ correction: { field: 'startDate', startDate } as const, birthDate: null },
      }) as const;
    const past = summoned('2026-03-10').then(...registeredSo);
    past.on('2026-02-04').when(placement, corrects('2026-03-02')).thenRefused('summons-too-short');
    past
      .on('2026-02-04')
      .when(placement, corrects('2026-03-03'))
      .then({ type: 'FactCorrected' }, { type: 'DatesCalculated' });
  });
});
