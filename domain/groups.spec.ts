import {
  approver,
  caseworker,
  clock,
  given,
  imprisonment,
  movedTo,
  placement,
  prosecution,
  region,
  registered,
} from '../test/given';
import { type Asked } from './commands';
import { type IsoDate } from './dates';
import { deadlinesOf, namedWait } from './deadlines';
import { endOf } from './dates-of-sentence';
import { SEALED_FIELDS } from './personal-data';
import { sentenceView } from './view';

type Past = ReturnType<typeof given>;
const born = (birthDate: string, more: object = {}) =>
  given(
    ...registered(imprisonment({ person: { name: 'K', birthDate, nationalId: null, citizenship: 'NO' }, ...more })),
  );
const citizen = (citizenship: string | null, today?: IsoDate) =>
  given(
    ...registered(
      imprisonment({ person: { name: 'K', birthDate: '1990-04-12', nationalId: null, citizenship } }),
      ...(today ? [today] : []),
    ),
  );
const GROUPS = ['register-guardian', 'youth-unit', 'social-inquiry', 'tell-about-transfer'];
const tasks = (past: Past, today: IsoDate = '2026-03-02') =>
  deadlinesOf(past.sentence(), today)
    .filter(({ kind }) => GROUPS.includes(kind))
    .map(({ kind, dueOn }) => [kind, dueOn]);
const reviews = (deadlineId: string): Asked => ({
  type: 'RecordReview',
  ...{ reviewId: 'r1', deadlineId, outcome: 'done', reason: 'Done.', nextReviewOn: null },
});

describe('under eighteen when the sentence begins', () => {
  // It begins on 2 March 2026.
  it.each<[string, string[]]>([
    ['2008-03-01', []],
    ['2008-03-02', []],
    ['2008-03-03', ['register-guardian', 'youth-unit']],
    // A year after the judgment of 1 February 2026.
    ['2009-02-01', ['register-guardian', 'youth-unit']],
    ['2009-02-02', ['register-guardian', 'youth-unit', 'social-inquiry']],
  ])('born on %s: %j', (birthDate, expected) => {
    expect(tasks(born(birthDate)).map(([kind]) => kind)).toEqual(expected);
  });

  const young = born('2010-10-12');
  const records = (from: IsoDate = '2026-03-05'): Asked => ({
    type: 'RecordGuardian',
    ...{ guardianId: 'g1', name: 'Per Prøve', contact: '99 99 99 99', relation: 'parent', from },
  });

  it('a guardian is recorded, sealed, and no longer missed', () => {
    const guarded = young.on('2026-03-05').when(caseworker, records()).then({ type: 'GuardianRecorded', legalBasis: 'forskrift § 3-1 b' }); // prettier-ignore
    expect(tasks(guarded).map(([kind]) => kind)).not.toContain('register-guardian');
    expect(sentenceView('s1', 1, guarded.sentence(), '2026-03-05').guardians).toMatchObject([{ name: 'Per Prøve' }]);
    expect(SEALED_FIELDS.GuardianRecorded).toEqual({ name: null, contact: null });
    young.on('2026-03-05').when(caseworker, records('2026-03-06')).thenRefused('date-in-future');
  });

  it.each<[IsoDate, boolean]>([
    ['2028-10-11', true],
    ['2028-10-12', false],
    ['2028-10-13', false],
  ])('one who no longer acts from %s is missed again: %s', (endedOn, missed) => {
    const person = { name: 'K', birthDate: '2010-10-12', nationalId: null, citizenship: 'NO' };
    const long = given(...registered(imprisonment({ person }, { years: 9, months: 0, days: 0 })));
    const guarded = long.on('2026-03-05').when(caseworker, records()).then({ type: 'GuardianRecorded' });
    const ends: Asked = { type: 'EndGuardian', guardianId: 'g1', endedOn, reason: null };
    const ended = guarded.on('2028-11-01').when(placement, ends).then({ type: 'GuardianEnded' });
    expect(tasks(ended).some(([kind]) => kind === 'register-guardian')).toBe(missed);
    ended.on('2028-11-02').when(placement, ends).thenRefused('no-such-guardian');
    guarded.on('2028-10-01').when(placement, ends).thenRefused('date-in-future');
  });

  it('the youth unit is settled by a review, the social inquiry by the next one a year later', () => {
    const placed = young.on('2026-03-06').when(approver, reviews('youth-unit')).then({ type: 'ReviewRecorded' });
    expect(tasks(placed).map(([kind]) => kind)).toEqual(['register-guardian', 'social-inquiry']);
    const inquired = placed
      .on('2026-12-10')
      .when(approver, reviews('social-inquiry'))
      .then({ type: 'ReviewRecorded', nextReviewOn: '2027-12-10' });
    expect(tasks(inquired)).toContainEqual(['social-inquiry', '2027-12-10']);
  });
});

describe('a foreign national', () => {
  it.each<[string | null, boolean]>([
    ['NO', false],
    ['PL', true],
    [null, false],
  ])('of %s is told about transfer at admission: %s', (citizenship, told) => {
    expect(tasks(citizen(citizenship))).toEqual(told ? [['tell-about-transfer', '2026-03-09']] : []);
  });

  it('is told once the sentence has begun, and then no more', () => {
    const summoned = citizen('PL', '2026-02-01');
    expect(tasks(summoned)).toEqual([]);
    const begun = summoned.on('2026-03-02').when(clock, { type: 'StartServing' }).then({ type: 'ServingStarted' });
    expect(tasks(begun)).toHaveLength(1);
    const told = begun.on('2026-03-04').when(approver, reviews('tell-about-transfer')).then({ type: 'ReviewRecorded', nextReviewOn: null }); // prettier-ignore
    expect(tasks(told)).toEqual([]);
  });
});

it('an adult Norwegian citizen has no task of these at all', () => {
  for (const today of ['2026-03-02', '2026-03-10', '2027-01-01']) expect(tasks(given(...registered()), today)).toEqual([]); // prettier-ignore
});

describe('a stay in hospital that is self-inflicted or feigned', () => {
  const stops = (more: object = {}): Asked => ({
    type: 'RegisterAbsence',
    ...({ absenceId: 'a1', absence: 'hospital-not-counted', from: '2026-06-02', reason: 'Legeerklæring.' } as const),
    ...more,
  });
  const inHospital = movedTo(given(...registered()), '2026-06-01', { regime: 'hospital', unit: 'oslo-fengsel' });

  it('may be left out of the time served, by whoever decides of the stay, with reasons', () => {
    inHospital.on('2026-06-03').when(region, stops()).thenRefused('wrong-level', { decidedBy: 'local' });
    inHospital.on('2026-06-03').when(caseworker, stops()).thenRefused('wrong-level');
    inHospital
      .on('2026-06-03')
      .when(approver, stops({ reason: ' ' }))
      .thenRefused('reason-required');
    inHospital
      .on('2026-06-03')
      .when(approver, stops({ from: '2026-05-31' }))
      .thenRefused('not-in-hospital');
    given(...registered())
      .on('2026-06-03')
      .when(approver, stops())
      .thenRefused('not-in-hospital');
    const stopped = inHospital
      .on('2026-06-03')
      .when(approver, stops())
      .then({ type: 'AbsenceRegistered', legalBasis: 'strgjfl § 13, forskrift § 3-6', returnBy: null });
    expect(namedWait(stopped.sentence())).toBe('hospital-not-counted');
    expect(sentenceView('s1', 1, stopped.sentence(), '2026-06-03').clockStopped).toMatchObject({ type: 'hospital-not-counted' }); // prettier-ignore
    const runs = stopped
      .on('2026-06-12')
      .when(approver, { type: 'EndAbsence', absenceId: 'a1', returnedOn: '2026-06-12', countedDays: 0 })
      .then({ type: 'AbsenceEnded' }, { type: 'DatesCalculated' });
    expect([endOf(inHospital.sentence()).on, endOf(runs.sentence()).on]).toEqual(['2027-08-20', '2027-08-30']);
  });
});

describe('the judgment of whoever is under eighteen', () => {
  const summoned = (birthDate: string, orderReceivedOn: IsoDate | null) =>
    given(
      ...registered(
        imprisonment({
          person: { name: 'K', birthDate, nationalId: null, citizenship: 'NO' },
          summons: { expectedOn: '2026-02-03', orderReceivedOn },
        }),
        '2026-02-03',
      ),
    );
  const due = (past: Past) => deadlinesOf(past.sentence(), '2026-02-10').find(({ kind }) => kind === 'order-of-minor');

  // Final on 1 February 2026.
  it.each<[birthDate: string, received: IsoDate | null, dueOn: IsoDate | undefined]>([
    ['2008-02-02', null, '2026-02-08'],
    ['2008-02-01', null, undefined],
    ['2008-02-02', '2026-02-03', undefined],
  ])('born on %s, the order received %s: sent on by %s', (birthDate, received, dueOn) => {
    expect(due(summoned(birthDate, received))?.dueOn).toBe(dueOn);
  });

  it('is reminded of by the prosecution, which says that it was sent; nothing is asked once the sentence has begun', () => {
    const past = summoned('2009-04-12', null);
    expect(due(past)).toMatchObject({ owner: { role: 'prosecution' }, state: 'overdue', lawBound: true });
    const sent = past.on('2026-02-10').when(prosecution, reviews('order-of-minor')).then({ type: 'ReviewRecorded' });
    expect(due(sent)).toBeUndefined();
    past.on('2026-02-10').when(caseworker, reviews('order-of-minor')).thenRefused('wrong-level');
    expect(due(born('2009-04-12'))).toBeUndefined();
  });
});
