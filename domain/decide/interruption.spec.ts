import {
  approver,
  caseworker,
  detention,
  directorate,
  given,
  imprisonment,
  region,
  registered,
} from '../../test/given';
import { type Asked } from '../commands';
import { deadlinesOf } from '../deadlines';
import { type Actor } from '../events';

type Past = ReturnType<typeof given>;

const interrupts: Asked = {
  type: 'RegisterAbsence',
  absenceId: 'a1',
  absence: 'interruption',
  from: '2026-05-01',
  reason: 'Operasjon',
};
const extends_ = (until: string | null, more: object = {}): Asked => ({
  type: 'ExtendInterruption',
  absenceId: 'a1',
  until,
  reason: 'Legen ber om mer tid.',
  ...more,
});
const interrupted = (by: Actor = approver, past: Past = given(...registered())): Past =>
  past.on('2026-05-01').when(by, interrupts).then({ type: 'AbsenceRegistered', returnBy: '2026-05-29' });
const extended = () => interrupted().on('2026-05-20').when(approver, extends_(null)).then({ type: 'InterruptionExtended' }); // prettier-ignore
const long = () => given(...registered(imprisonment({}, { years: 12, months: 0, days: 0 })));

describe('an interruption', () => {
  it.each([
    ['2026-05-29', 'interruption-length'],
    ['2026-05-30', null],
    ['2026-06-26', null],
    ['2026-06-27', 'interruption-length'],
  ] as const)('until 29 May is extended to %s', (until, refusal) => {
    const attempt = interrupted().on('2026-05-20').when(approver, extends_(until));
    if (refusal) attempt.thenRefused(refusal, { latest: '2026-06-26' });
    else attempt.then({ type: 'InterruptionExtended', until, decidedBy: 'local' });
  });

  it('that is extended has its return and its reminders on the new day', () => {
    const past = interrupted().on('2026-05-20').when(approver, extends_('2026-06-10')).then({ type: 'InterruptionExtended' }); // prettier-ignore
    const due = deadlinesOf(past.sentence(), '2026-05-20').find(({ kind }) => kind === 'interruption-ends');
    expect(due).toMatchObject({ dueOn: '2026-06-10', nextReminderOn: '2026-05-27' });
  });

  it('is extended to the 56th day by whoever decided it, and beyond by the level above', () => {
    const past = interrupted().on('2026-05-20').when(approver, extends_('2026-06-10')).then({ type: 'InterruptionExtended' }); // prettier-ignore
    past.on('2026-06-09').when(approver, extends_('2026-06-26')).then({ type: 'InterruptionExtended' });
    past.on('2026-06-09').when(approver, extends_('2026-06-27')).thenRefused('wrong-level', { decidedBy: 'region' });
    past.on('2026-06-09').when(region, extends_('2026-06-27')).then({ type: 'InterruptionExtended' });
    extended().on('2026-06-25').when(region, extends_('2026-07-24')).then({ type: 'InterruptionExtended', decidedBy: 'region' }); // prettier-ignore
  });

  it('of more than ten years is the region’s, and beyond 56 days the directorate’s', () => {
    const past = interrupted(region, long());
    past.on('2026-05-20').when(approver, extends_(null)).thenRefused('wrong-level', { decidedBy: 'region' });
    const once = past.on('2026-05-20').when(region, extends_(null)).then({ type: 'InterruptionExtended' });
    once.on('2026-06-20').when(region, extends_(null)).thenRefused('wrong-level', { decidedBy: 'directorate' });
    once.on('2026-06-20').when(directorate, extends_(null)).then({ type: 'InterruptionExtended', until: '2026-07-24' });
  });

  it('is extended for a reason, while it lasts, and not to a day that is past', () => {
    interrupted()
      .on('2026-05-20')
      .when(approver, extends_(null, { reason: ' ' }))
      .thenRefused('reason-required');
    interrupted().on('2026-07-01').when(approver, extends_('2026-06-20')).thenRefused('interruption-length');
    const back = interrupted()
      .on('2026-05-20')
      .when(caseworker, { type: 'EndAbsence', absenceId: 'a1', returnedOn: '2026-05-20', countedDays: 0 })
      .then({ type: 'AbsenceEnded' }, { type: 'DatesCalculated' });
    back.on('2026-05-20').when(approver, extends_(null)).thenRefused('no-such-absence');
  });

  it('whose condition is broken is revoked locally: back the same day', () => {
    const revoke: Asked = { type: 'RevokeInterruption', absenceId: 'a1', reason: 'Beruset på sykehuset' };
    interrupted().on('2026-05-10').when(region, revoke).thenRefused('wrong-level', { decidedBy: 'local' });
    interrupted()
      .on('2026-05-10')
      .when(approver, { ...revoke, reason: '' })
      .thenRefused('reason-required');
    const past = interrupted()
      .on('2026-05-28')
      .when(approver, revoke)
      .then({ type: 'InterruptionRevoked', on: '2026-05-28', legalBasis: 'strgjfl § 36, forskrift § 3-34' });
    expect(past.sentence().absences).toMatchObject([{ returnBy: '2026-05-28', to: null }]);
    interrupted().on('2026-05-29').when(approver, revoke).thenRefused('nothing-to-revoke');
  });

  it.each([
    ['2026-05-28', 'clock-stopped'],
    ['2026-05-29', null],
    ['2026-05-30', null],
  ] as const)('until 29 May without a return is an unlawful absence from %s', (from, refusal) => {
    const gone: Asked = { type: 'RegisterAbsence', absenceId: 'a2', absence: 'failure-to-return', from, reason: null };
    const attempt = interrupted().on('2026-06-02').when(caseworker, gone);
    if (refusal) return void attempt.thenRefused(refusal);
    const past = attempt.then(
      { type: 'AbsenceEnded', absenceId: 'a1', returnedOn: from },
      { type: 'DatesCalculated' },
      { type: 'AbsenceRegistered', absence: 'failure-to-return', from },
    );
    expect(past.sentence().absences).toMatchObject([{ to: from }, { from, to: null }]);
  });

  it('is none in preventive detention, so that there is nothing to extend', () => {
    given(...registered(detention())).on('2026-05-01').when(region, interrupts).thenRefused('no-interruption-of-detention'); // prettier-ignore
    given(...registered(detention()))
      .on('2026-05-01')
      .when(region, extends_(null))
      .thenRefused('no-such-absence');
  });
});

describe('whoever does not appear', () => {
  const gone = (from: string, absenceId = 'a1'): Asked => ({
    type: 'RegisterAbsence',
    absenceId,
    absence: 'failure-to-appear',
    from,
    reason: null,
  });

  it.each([
    ['2026-03-01', 'absence-before-start'],
    ['2026-03-02', null],
    ['2026-03-03', 'has-appeared'],
  ] as const)('is away from the first day on, not from %s', (from, refusal) => {
    const attempt = given(...registered())
      .on('2026-03-05')
      .when(caseworker, gone(from));
    if (refusal) attempt.thenRefused(refusal);
    else attempt.then({ type: 'AbsenceRegistered', absence: 'failure-to-appear' });
  });

  it('has their limitation run from the judgment, since nothing has been served', () => {
    const past = given(...registered()).on('2026-03-05').when(caseworker, gone('2026-03-02')).then({ type: 'AbsenceRegistered' }); // prettier-ignore
    const due = deadlinesOf(past.sentence(), '2026-03-05').find(({ kind }) => kind === 'limitation');
    expect(due).toMatchObject({ dueOn: '2036-02-01' });
  });
});

describe('a leave', () => {
  const granted = (from: string, to: string) =>
    given(...registered())
      .on('2026-08-01')
      .when(approver, { type: 'GrantLeave', leaveId: 'l1', leave: 'welfare', from, to, reason: null })
      .then({ type: 'LeaveGranted', grantedOn: '2026-08-01' });
  const revoke: Asked = { type: 'RevokeLeave', leaveId: 'l1', reason: 'Var på puben' };

  it('that has not begun is gone when it is revoked', () => {
    const past = granted('2026-08-10', '2026-08-15')
      .on('2026-08-09')
      .when(approver, revoke)
      .then({ type: 'LeaveRevoked' });
    expect(past.sentence().leaves).toMatchObject([{ returned: 'revoked', endedOn: '2026-08-09' }]);
    expect(deadlinesOf(past.sentence(), '2026-08-09').map(({ kind }) => kind)).not.toContain('return-from-leave');
  });

  it('that has begun must end the same day; who does not come is unlawfully absent from that day', () => {
    const past = granted('2026-08-10', '2026-08-15')
      .on('2026-08-10')
      .when(approver, revoke)
      .then({ type: 'LeaveRevoked' });
    expect(deadlinesOf(past.sentence(), '2026-08-10')).toContainEqual(
      expect.objectContaining({ kind: 'return-from-leave', dueOn: '2026-08-10' }),
    );
    const gone = past
      .on('2026-08-11')
      .when(caseworker, { type: 'EndLeave', leaveId: 'l1', returned: 'not', on: '2026-08-11' })
      .then({ type: 'LeaveEnded' }, { type: 'AbsenceRegistered', from: '2026-08-10' });
    expect(gone.sentence().absences).toMatchObject([{ type: 'failure-to-return', to: null }]);
  });

  it('is revoked until the day before its last, locally, with a reason', () => {
    const past = granted('2026-08-10', '2026-08-15');
    past.on('2026-08-14').when(approver, revoke).then({ type: 'LeaveRevoked' });
    past.on('2026-08-15').when(approver, revoke).thenRefused('nothing-to-revoke');
    past.on('2026-08-12').when(region, revoke).thenRefused('wrong-level');
    past
      .on('2026-08-12')
      .when(approver, { ...revoke, reason: ' ' })
      .thenRefused('reason-required');
    past
      .on('2026-08-12')
      .when(approver, { ...revoke, leaveId: 'l2' } as Asked)
      .thenRefused('no-such-leave');
  });
});

describe('work release', () => {
  const asked = (to: string, purpose?: 'work' | 'education'): Asked => ({
    type: 'GrantLeave',
    leaveId: 'l1',
    leave: 'work-release',
    from: '2030-06-01',
    to,
    reason: null,
    ...(purpose && { purpose }),
  });
  const past = () => given(...registered(imprisonment({}, { years: 8, months: 0, days: 0 })));

  it.each([
    [undefined, '2031-06-01', null],
    [undefined, '2031-06-02', 'leave-too-long'],
    ['work', '2031-06-01', null],
    ['work', '2031-06-02', 'leave-too-long'],
    ['education', '2032-06-01', null],
    ['education', '2032-06-02', 'leave-too-long'],
  ] as const)('for %s until %s', (purpose, to, refusal) => {
    const attempt = past().on('2030-05-01').when(approver, asked(to, purpose));
    if (refusal) attempt.thenRefused(refusal);
    else attempt.then({ type: 'LeaveGranted', ...(purpose && { purpose }) });
  });

  it('alone has a purpose', () => {
    const leave = { ...asked('2030-06-02', 'work'), leave: 'ordinary' } as Asked;
    past().on('2030-05-01').when(approver, leave).thenRefused('purpose-of-work-release');
  });
});
