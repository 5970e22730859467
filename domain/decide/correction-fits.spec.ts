import { accepted, caseworker, detention, given, imprisonment, placement, registered } from '../../test/given';
import { type Asked } from '../commands';
import { type IsoDate } from '../dates';
import { type Correction } from '../events';

// A correction says of one recorded fact what it should have been (data regs § 6): it fits when there is such a fact, it
// is recorded otherwise, and it can have been so.

const serving = given(...registered());
const held = given(...registered(detention()));
const today: IsoDate = '2027-01-10';
const refusalOf = (past: ReturnType<typeof given>, correction: Correction, birthDate: IsoDate | null = null) => {
  const { decision } = past.on(today).when(placement, {
    ...({ type: 'CorrectFact', correctionId: 'f1', corrects: 'e1', holdsFrom: '2026-03-02', correction } as const),
    ...{ birthDate, reason: 'Feil i dommen.' },
  });
  return decision.ok ? null : [decision.code, decision.facts];
};
const absent = (past: ReturnType<typeof given>, absenceId: string, from: IsoDate, to: IsoDate | null) => {
  const asked: Asked[] = [
    { type: 'RegisterAbsence', absenceId, absence: 'escape', from, reason: null },
    ...(to === null ? [] : [{ type: 'EndAbsence', absenceId, returnedOn: to, countedDays: 2 } as const]),
  ];
  return asked.reduce((so, one) => given(...so.events, ...accepted(so.on(today).when(caseworker, one).decision)), past);
};
const away = absent(serving, 'a1', '2026-05-04', '2026-05-14');
const nothing = (field: string) => ['nothing-to-correct', { field }];

describe('a correction that says what is recorded already is refused, one that differs in any part is made', () => {
  it.each<[number, number, number, boolean]>([
    [1, 6, 0, false],
    [2, 6, 0, true],
    [1, 7, 0, true],
    [1, 6, 1, true],
  ])('of a length of %d years, %d months and %d days: %s', (years, months, days, made) => {
    const refused = refusalOf(serving, { field: 'length', judgment: 0, length: { years, months, days } });
    expect(refused).toEqual(made ? null : nothing('length'));
  });

  it.each([
    [12, false],
    [11, true],
    [13, true],
  ])('of %d days of remand: %s', (remandDays, made) => {
    const refused = refusalOf(serving, { field: 'remandDays', judgment: 0, remandDays });
    expect(refused).toEqual(made ? null : nothing('remandDays'));
  });

  it.each<[number, number | null, boolean]>([
    [10, 6, false],
    [11, 6, true],
    [10, 5, true],
    [9, 5, true],
  ])('of a frame of %d years and a minimum of %s: %s', (frameYears, minimumYears, made) => {
    expect(refusalOf(held, { field: 'frame', frameYears, minimumYears })).toEqual(made ? null : nothing('frame'));
  });

  it.each<[IsoDate, IsoDate, number, boolean]>([
    ['2026-05-04', '2026-05-14', 2, false],
    ['2026-05-05', '2026-05-14', 2, true],
    ['2026-05-04', '2026-05-15', 2, true],
    ['2026-05-04', '2026-05-14', 3, true],
  ])('of an absence from %s to %s of which %d days count: %s', (from, to, countedDays, made) => {
    const refused = refusalOf(away, { field: 'absence', absenceId: 'a1', from, to, countedDays });
    expect(refused).toEqual(made ? null : nothing('absence'));
  });

  it('of the first day and of the birth date', () => {
    expect(refusalOf(serving, { field: 'startDate', startDate: '2026-03-02' })).toEqual(nothing('startDate'));
    expect(refusalOf(serving, { field: 'startDate', startDate: '2026-03-03' })).toBeNull();
    expect(refusalOf(serving, { field: 'birthDate' }, '1990-04-12')).toEqual(nothing('birthDate'));
    expect(refusalOf(serving, { field: 'birthDate' })).toEqual(nothing('birthDate'));
    expect(refusalOf(serving, { field: 'birthDate' }, '1990-04-13')).toBeNull();
  });
});

describe('a correction of what is not there is refused', () => {
  it('of a judgment or an absence that nobody recorded, or of a frame that imprisonment has not', () => {
    const length = { years: 1, months: 0, days: 0 };
    expect(refusalOf(serving, { field: 'length', judgment: 1, length })).toEqual(nothing('length'));
    expect(refusalOf(held, { field: 'length', judgment: 0, length })).toEqual(nothing('length'));
    expect(refusalOf(serving, { field: 'remandDays', judgment: 1, remandDays: 3 })).toEqual(nothing('remandDays'));
    expect(refusalOf(serving, { field: 'frame', frameYears: 9, minimumYears: 5 })).toEqual(nothing('frame'));
    const other = { field: 'absence', absenceId: 'a2', from: '2026-05-05', to: '2026-05-14', countedDays: 0 } as const;
    expect(refusalOf(away, other)).toEqual(nothing('absence'));
    const open = absent(serving, 'a1', '2026-05-04', null);
    expect(refusalOf(open, { ...other, absenceId: 'a1' })).toEqual(nothing('absence'));
  });
});

describe('a correction of what cannot have been is refused', () => {
  it.each<[IsoDate, boolean]>([
    ['2027-01-09', false],
    ['2027-01-10', false],
    ['2027-01-11', true],
  ])('of a return on %s, when today is 10 January', (to, ahead) => {
    const refused = refusalOf(away, { field: 'absence', absenceId: 'a1', from: '2026-05-04', to, countedDays: 2 });
    expect(refused?.[0] ?? null).toBe(ahead ? 'date-in-future' : null);
  });

  it.each<[IsoDate, boolean]>([
    ['2026-10-04', false],
    ['2026-10-05', false],
    ['2026-10-06', true],
  ])('of a return on %s, when the next absence began on 5 October', (to, over) => {
    const twice = absent(away, 'a2', '2026-10-05', null);
    const refused = refusalOf(twice, { field: 'absence', absenceId: 'a1', from: '2026-05-04', to, countedDays: 2 });
    expect(refused?.[0] ?? null).toBe(over ? 'overlapping-absences' : null);
  });

  it.each<[IsoDate, boolean]>([
    ['2027-01-10', false],
    ['2027-01-11', true],
  ])('of a first day on %s for whoever serves, when today is 10 January', (startDate, ahead) => {
    expect(refusalOf(serving, { field: 'startDate', startDate })?.[0] ?? null).toBe(ahead ? 'date-in-future' : null);
  });

  it('but whoever is summoned may be summoned for a day to come', () => {
    const summoned = given(...registered(imprisonment({ startDate: '2027-03-01' }), today));
    expect(refusalOf(summoned, { field: 'startDate', startDate: '2027-04-01' })).toBeNull();
  });
});
