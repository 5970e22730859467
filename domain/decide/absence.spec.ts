import {
  approver,
  caseworker,
  detention,
  given,
  happens,
  refusalOf,
  home,
  imprisonment,
  movedTo,
  proposal,
  region,
  registered,
  releasedOnProbation,
} from '../../test/given';
import { type Asked } from '../commands';
import { type IsoDate } from '../dates';

type Past = ReturnType<typeof given>;
const serving = given(...registered());
const AT_HOME = { regime: 'electronic-monitoring', unit: 'friomsorgen-oslo' } as const;
const gone = (more: object = {}): Asked => ({
  ...({ type: 'RegisterAbsence', absenceId: 'a1', absence: 'escape', from: '2026-05-04', reason: null } as const),
  ...more,
});
const interrupts = (more: object = {}) => gone({ absence: 'interruption', ...more });

describe('while the clock stands still', () => {
  const away = happens(serving, '2026-05-04', caseworker, gone());

  it('nothing is proposed, and nothing proposed before is approved', () => {
    away.on('2026-05-05').when(caseworker, proposal()).thenRefused('clock-stopped', { since: '2026-05-04', type: 'escape' }); // prettier-ignore
    away.on('2026-05-05').when(caseworker, gone({ absenceId: 'a2' })).thenRefused('clock-stopped', { since: '2026-05-04' }); // prettier-ignore
  });
});

describe('who is not serving', () => {
  const summoned = given(...registered(imprisonment(), '2026-02-10'));
  const free = releasedOnProbation();

  it.each<[string, Past, IsoDate, Asked, object]>([
    ['is not away', summoned, '2026-02-11', gone({ from: '2026-02-11' }), { status: 'summoned' }],
    ['breaks nothing', summoned, '2026-02-11', { type: 'RegisterBreach', breachId: 'b1', kind: 'threats', occurredOn: '2026-02-11', description: 'x', condition: null }, { status: 'summoned' }], // prettier-ignore
    ['is not interrupted', free, '2027-03-01', interrupts({ from: '2027-03-01' }), { status: 'on-probation' }],
    ['has no leave', free, '2027-03-01', { type: 'GrantLeave', leaveId: 'l1', leave: 'welfare', from: '2027-03-02', to: '2027-03-03', reason: null }, { status: 'on-probation' }], // prettier-ignore
    ['is proposed for nothing else', summoned, '2026-02-11', proposal(), { status: 'summoned' }],
  ])('%s', (_, past, today, asked, facts) => {
    past.on(today).when(caseworker, asked).thenRefused('not-serving', facts);
  });

  it('has no leave from home', () => {
    const atHome = movedTo(serving, '2026-09-01', AT_HOME, { facts: home });
    atHome
      .on('2026-09-02')
      .when(approver, {
        type: 'GrantLeave',
        leaveId: 'l1',
        leave: 'welfare',
        from: '2026-09-03',
        to: '2026-09-03',
        reason: null,
      }) // prettier-ignore
      .thenRefused('not-serving', { status: 'serving', regime: 'electronic-monitoring' });
  });
});

describe('an interruption', () => {
  const out = happens(serving, '2026-05-04', approver, interrupts());
  const extends_ = (more: object = {}): Asked => ({ type: 'ExtendInterruption', absenceId: 'a1', until: null, reason: 'Still ill.', ...more }); // prettier-ignore
  const revokes = (more: object = {}): Asked => ({ type: 'RevokeInterruption', absenceId: 'a1', reason: 'Well again.', ...more }); // prettier-ignore

  it('is extended and revoked by its name, with a reason, at its level', () => {
    out.on('2026-05-20').when(approver, extends_({ absenceId: 'a2' })).thenRefused('no-such-absence', { absenceId: 'a2' }); // prettier-ignore
    out.on('2026-05-20').when(approver, extends_({ reason: ' ' })).thenRefused('reason-required', { fields: ['reason'] }); // prettier-ignore
    out.on('2026-05-20').when(region, extends_()).thenRefused('wrong-level', { decidedBy: 'local', yours: 'region' });
    out.on('2026-05-20').when(approver, revokes({ absenceId: 'a2' })).thenRefused('no-such-absence', { absenceId: 'a2' }); // prettier-ignore
    out.on('2026-05-20').when(approver, revokes({ reason: ' ' })).thenRefused('reason-required', { fields: ['reason'] }); // prettier-ignore
    out.on('2026-05-20').when(region, revokes()).thenRefused('wrong-level', { decidedBy: 'local', yours: 'region' });
    const escaped = happens(serving, '2026-05-04', caseworker, gone());
    escaped.on('2026-05-05').when(approver, revokes()).thenRefused('no-such-absence', { absenceId: 'a1' });
    serving.on('2026-05-05').when(approver, revokes()).thenRefused('no-such-absence', { absenceId: 'a1' });
  });

  // Four weeks from 4 May end on 1 June; the extension on 29 June.
  it.each<[IsoDate, IsoDate, string | null]>([
    ['2026-05-20', '2026-06-01', 'interruption-length'],
    ['2026-05-20', '2026-06-02', null],
    ['2026-05-20', '2026-06-29', null],
    ['2026-05-20', '2026-06-30', 'interruption-length'],
    ['2026-06-10', '2026-06-09', 'interruption-length'],
    ['2026-06-10', '2026-06-10', null],
  ])('is extended on %s until %s', (today, until, refusal) => {
    expect(refusalOf(out, today, approver, extends_({ until }))).toBe(refusal);
  });

  // Whoever should have been back on 1 June is absent from that day; before it the interruption stands.
  it.each<[IsoDate, IsoDate, string | null]>([
    ['2026-05-31', '2026-06-10', 'clock-stopped'],
    ['2026-06-01', '2026-06-10', null],
    ['2026-06-10', '2026-06-10', null],
    ['2026-06-11', '2026-06-10', 'date-in-future'],
  ])('is followed by an absence from %s, registered on %s', (from, today, refusal) => {
    const attempt = out.on(today).when(caseworker, gone({ absenceId: 'a2', absence: 'failure-to-return', from }));
    expect(attempt.decision.ok ? null : attempt.decision.code).toBe(refusal);
    if (refusal !== null) return;
    attempt.then(
      { type: 'AbsenceEnded', absenceId: 'a1', returnedOn: from },
      { type: 'DatesCalculated', because: 'absence' },
      { type: 'AbsenceRegistered', absence: 'failure-to-return', legalBasis: 'forskrift § 3-3' },
    );
  });

  it('is no failure to return when somebody else than the interrupted person is late', () => {
    const escaped = happens(serving, '2026-05-04', caseworker, gone());
    escaped.on('2026-06-10').when(caseworker, gone({ absenceId: 'a2', absence: 'failure-to-return', from: '2026-06-10' })).thenRefused('clock-stopped'); // prettier-ignore
    expect(refusalOf(serving, '2026-06-10', caseworker, gone({ absence: 'failure-to-return', from: '2026-06-10' }))).toBeNull(); // prettier-ignore
    expect(refusalOf(out, '2026-06-10', caseworker, gone({ absenceId: 'a2', from: '2026-06-10' }))).toBe('clock-stopped'); // prettier-ignore
  });

  it('is none of preventive detention, and the region’s above ten years', () => {
    given(...registered(detention())).on('2026-05-04').when(region, interrupts()).thenRefused('no-interruption-of-detention'); // prettier-ignore
    const long = given(...registered(imprisonment({}, { years: 11, months: 0, days: 0 })));
    long.on('2026-05-04').when(approver, interrupts()).thenRefused('wrong-level', { decidedBy: 'region', yours: 'local' }); // prettier-ignore
    long.on('2026-05-04').when(region, interrupts()).then({ type: 'AbsenceRegistered' });
  });
});

describe('an absence that has ended', () => {
  const back = happens(happens(serving, '2026-05-04', caseworker, gone()), '2026-05-14', caseworker, {
    ...({ type: 'EndAbsence', absenceId: 'a1', returnedOn: '2026-05-14', countedDays: 0 } as const),
  });

  it.each<[IsoDate, string | null]>([
    ['2026-05-13', 'overlapping-absences'],
    ['2026-05-14', null],
    ['2026-05-15', null],
  ])('is not gone into by another from %s', (from, refusal) => {
    expect(refusalOf(back, '2026-06-01', caseworker, gone({ absenceId: 'a2', from }))).toBe(refusal);
  });

  it.each([
    [9, null],
    [10, null],
    [11, 'counted-days-exceed-absence'],
  ])('counts %d of its ten days', (countedDays, refusal) => {
    const away = happens(serving, '2026-05-04', caseworker, gone());
    const ends: Asked = { type: 'EndAbsence', absenceId: 'a1', returnedOn: '2026-05-14', countedDays };
    expect(refusalOf(away, '2026-05-14', caseworker, ends)).toBe(refusal);
  });

  it('has shown that the person came', () => {
    const stays = gone({ absenceId: 'a2', absence: 'failure-to-appear', from: '2026-03-02' });
    expect(refusalOf(serving, '2026-06-01', caseworker, stays)).toBeNull();
    expect(refusalOf(back, '2026-06-01', caseworker, stays)).not.toBeNull();
    serving.on('2026-06-01').when(caseworker, gone({ absence: 'failure-to-appear', from: '2026-03-03' })).thenRefused('has-appeared', { from: '2026-03-03', startDate: '2026-03-02' }); // prettier-ignore
  });
});
