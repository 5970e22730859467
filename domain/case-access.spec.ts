import {
  approver,
  caseworker,
  decision,
  given,
  imprisonment,
  movedTo,
  placement,
  proposal,
  region,
  registered,
} from '../test/given';
import { caseAccessOf, HANDOVER_DAYS, reachOf, RESTRICTED_OPEN_TO } from './case-access';
import { type Asked } from './commands';
import { addDays } from './dates';
import { ROLES } from './permissions';

const serving = () => given(...registered());
const at = (unit: string, role = 'caseworker', id = 'somebody') => ({ id, roles: [role], units: [unit] });
const restrict: Asked = { type: 'RestrictCase', openTo: ['named'], reason: 'Threats.' };
const conflict = (account: string): Asked => ({
  type: 'RecordConflictOfInterest',
  account,
  relation: 'relative',
  reason: null,
});

describe('access follows the person', () => {
  const moved = () => movedTo(serving(), '2026-06-01', { regime: 'lower-security', unit: 'bastoy-fengsel' });

  it.each([
    ['the last day of the hand-over', HANDOVER_DAYS, 'full'],
    ['the day after it', HANDOVER_DAYS + 1, 'none'],
  ] as const)('and the unit that they left reaches them until %s', (_, days, reach) => {
    const access = caseAccessOf(moved().sentence());
    const today = addDays('2026-06-01', days);
    expect(reachOf(access, at('oslo-fengsel'), today)).toBe(reach);
    expect(reachOf(access, at('bastoy-fengsel'), today)).toBe('full');
    expect(reachOf(access, at('halden-fengsel'), today)).toBe('none');
  });

  it('to the unit that will receive them, from the decision', () => {
    const to = { regime: 'lower-security', unit: 'bastoy-fengsel' } as const;
    const proposed = serving()
      .on('2026-05-01')
      .when(caseworker, proposal({ to, effectiveOn: '2026-06-15' }));
    const pending = proposed.then({ type: 'TransitionProposed' });
    expect(reachOf(caseAccessOf(pending.sentence()), at(to.unit), '2026-05-01')).toBe('none');
    const approved = pending.on('2026-05-02').when(approver, decision()).then({ type: 'TransitionApproved' });
    expect(reachOf(caseAccessOf(approved.sentence()), at(to.unit), '2026-05-02')).toBe('full');
  });
});

describe('a strictly restricted case', () => {
  const access = () =>
    caseAccessOf(serving().on('2026-05-01').when(approver, restrict).then({ type: 'CaseRestricted' }).sentence());

  it.each(ROLES)('is to %s of its unit what their office makes it', (role) => {
    expect(reachOf(access(), at('oslo-fengsel', role), '2026-05-01')).toBe(
      RESTRICTED_OPEN_TO.includes(role) ? 'full' : 'row',
    );
    expect(reachOf(access(), at('halden-fengsel', role), '2026-05-01')).toBe('none');
  });

  it('stays open to its caseworker and to whoever is named', () => {
    const { caseworker: theirs } = access();
    for (const id of ['named', theirs])
      expect(reachOf(access(), at('oslo-fengsel', 'caseworker', id), '2026-05-01')).toBe('full');
  });

  it('is restricted once, and lifted once', () => {
    const restricted = serving().on('2026-05-01').when(approver, restrict).then({ type: 'CaseRestricted' });
    restricted.on('2026-05-02').when(region, restrict).thenRefused('already-restricted', { since: '2026-05-01' });
    const lifted = restricted
      .on('2026-05-02')
      .when(region, { type: 'LiftRestriction', reason: 'Over.' })
      .then({ type: 'RestrictionLifted' });
    lifted.on('2026-05-03').when(region, { type: 'LiftRestriction', reason: 'Over.' }).thenRefused('not-restricted');
    expect(reachOf(caseAccessOf(lifted.sentence()), at('oslo-fengsel'), '2026-05-03')).toBe('full');
  });
});

describe('one’s own or a relative’s case', () => {
  const barred = () =>
    serving().on('2026-05-01').when(approver, conflict(caseworker.id)).then({ type: 'ConflictOfInterestRecorded' });

  it('is barred to the person, in every role and unit, and to every command', () => {
    for (const role of ROLES)
      expect(reachOf(caseAccessOf(barred().sentence()), at('*', role, caseworker.id), '2026-05-01')).toBe('barred');
    barred()
      .on('2026-05-02')
      .when(caseworker, proposal())
      .thenRefused('conflict-of-interest', { relation: 'relative' });
    barred()
      .on('2026-05-02')
      .when({ ...caseworker, role: 'approver' }, { type: 'EndConflictOfInterest', account: caseworker.id, reason: 'x' })
      .thenRefused('conflict-of-interest');
  });

  it('opens again when a leader ends the conflict', () => {
    const end: Asked = {
      type: 'EndConflictOfInterest',
      account: caseworker.id,
      reason: 'Another person of that name.',
    };
    const ended = barred().on('2026-05-02').when(approver, end).then({ type: 'ConflictOfInterestEnded' });
    ended.on('2026-05-03').when(caseworker, proposal()).then({ type: 'TransitionProposed' });
    ended.on('2026-05-03').when(approver, end).thenRefused('no-such-conflict');
  });

  it('is told of oneself by anybody, and of others by a leader', () => {
    serving().on('2026-05-01').when(caseworker, conflict(caseworker.id)).then({ type: 'ConflictOfInterestRecorded' });
    serving().on('2026-05-01').when(caseworker, conflict('kari')).thenRefused('conflict-of-another');
    barred().on('2026-05-02').when(approver, conflict(caseworker.id)).thenRefused('conflict-known');
  });
});

describe('emergency access', () => {
  const open: Asked = { type: 'OpenEmergencyAccess', accessId: 'n1', reason: 'Life at stake.', days: 1 };
  const review = (finding: 'justified' | 'not-justified'): Asked => ({
    type: 'ReviewEmergencyAccess',
    ...{ accessId: 'n1', finding, reason: 'Looked at.' },
  });
  const opened = () =>
    serving().on('2026-05-01').when(caseworker, open).then({ type: 'EmergencyAccessOpened', until: '2026-05-02' });

  it.each([
    ['2026-05-02', 'full'],
    ['2026-05-03', 'none'],
  ] as const)('on %s is %s', (today, reach) => {
    expect(reachOf(caseAccessOf(opened().sentence()), at('halden-fengsel', 'caseworker', caseworker.id), today)).toBe(
      reach,
    );
    expect(reachOf(caseAccessOf(opened().sentence()), at('halden-fengsel'), today)).toBe('none');
  });

  it('is reviewed once, by another person in whatever role', () => {
    opened()
      .on('2026-05-03')
      .when({ ...caseworker, role: 'approver' }, review('justified'))
      .thenRefused('own-emergency-access');
    const reviewed = opened()
      .on('2026-05-03')
      .when(approver, review('not-justified'))
      .then({ type: 'EmergencyAccessReviewed' });
    reviewed
      .on('2026-05-04')
      .when(region, review('justified'))
      .thenRefused('already-reviewed', { finding: 'not-justified' });
    serving().on('2026-05-01').when(approver, review('justified')).thenRefused('no-such-emergency-access');
  });

  it('lasts three days at most', () => {
    serving()
      .on('2026-05-01')
      .when(caseworker, { ...open, days: 4 })
      .thenRefused('invalid-input', { max: 3 });
  });
});

describe('the calculation', () => {
  const confirm: Asked = { type: 'ConfirmCalculation' };
  const registrar = { id: 'rita', role: 'registrar', unit: 'oslo-fengsel' };
  const bySomebody = () => given().on('2026-03-02').when(placement, imprisonment());
  const events = () => {
    const { decision: made } = bySomebody();
    if (!made.ok) throw new Error(made.code);
    return given(...made.events);
  };

  it('is confirmed by another person than whoever made it, whatever their role', () => {
    events()
      .on('2026-03-03')
      .when({ ...registrar, id: placement.id }, confirm)
      .thenRefused('own-calculation');
    const confirmed = events().on('2026-03-03').when(registrar, confirm).then({ type: 'CalculationConfirmed' });
    confirmed
      .on('2026-03-04')
      .when({ ...registrar, id: 'another' }, confirm)
      .thenRefused('already-confirmed', { by: 'rita' });
  });

  it('must be confirmed anew after a change, and not by whoever made the change', () => {
    const credit: Asked = { type: 'CreditRemand', creditId: 'c1', days: 2, reason: 'Counted anew.' };
    const changed = events()
      .on('2026-03-03')
      .when(registrar, confirm)
      .then({ type: 'CalculationConfirmed' })
      .on('2026-03-04')
      .when(registrar, credit)
      .then({ type: 'RemandCredited' }, { type: 'DatesCalculated' });
    expect(changed.sentence().calculation).toEqual({ by: 'rita', confirmedBy: null, confirmedOn: null });
    changed.on('2026-03-05').when(registrar, confirm).thenRefused('own-calculation');
    changed.on('2026-03-05').when(placement, confirm).then({ type: 'CalculationConfirmed' });
  });
});
