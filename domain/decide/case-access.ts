import { EMERGENCY_DAYS_MAX } from '../case-access';
import { type CaseAccessCommand, type Envelope } from '../commands';
import { addDays, type IsoDate } from '../dates';
import { refuse, type Refusal } from '../refusals';
import { type Sentence } from '../state';
import { accept, type Decision } from './decision';

type Asked<T extends CaseAccessCommand['type']> = Envelope & Extract<CaseAccessCommand, { type: T }>;

/** Access only for those whose task it is (data regs § 7); partiality (fvl § 6). What they leave open is a choice of ours. */
const ACCESS_BASIS = 'forskrift om personopplysninger i kriminalomsorgen § 7';
const CONFLICT_BASIS = 'fvl § 6';
const CALCULATION_BASIS = 'forskrift §§ 3-2, 3-3';

/** Who may say of somebody else that a case is barred to them. */
const LEADERS = ['approver', 'region'];

/** A case that is one's own, or a relative's, is nobody's to touch in any role: not even to end the conflict. */
export function barredFrom({ by }: Envelope, { access }: Sentence): Refusal | null {
  const conflict = access.conflicts.find(({ account }) => account === by.id);
  return conflict ? refuse('conflict-of-interest', { relation: conflict.relation }, CONFLICT_BASIS) : null;
}

/** Who may see the case beyond, or in spite of, the unit that they serve. */
export function decideAccess(command: Envelope & CaseAccessCommand, state: Sentence, today: IsoDate): Decision {
  switch (command.type) {
    case 'RestrictCase':
      return restrictCase(command, state, today);
    case 'LiftRestriction':
      return liftRestriction(command, state, today);
    case 'RecordConflictOfInterest':
      return recordConflict(command, state, today);
    case 'EndConflictOfInterest':
      return endConflict(command, state);
    case 'OpenEmergencyAccess':
      return openEmergencyAccess(command, today);
    case 'ReviewEmergencyAccess':
      return reviewEmergencyAccess(command, state, today);
    case 'ConfirmCalculation':
      return confirmCalculation(command, state, today);
  }
}

function restrictCase({ openTo, reason, by }: Asked<'RestrictCase'>, { access }: Sentence, today: IsoDate): Decision {
  if (access.restricted) return refuse('already-restricted', { since: access.restricted.on });
  const given = { openTo: [...new Set(openTo)].sort(), reason, restrictedOn: today };
  return accept({ type: 'CaseRestricted', ...given, legalBasis: ACCESS_BASIS, by: by.id });
}

function liftRestriction({ reason, by }: Asked<'LiftRestriction'>, { access }: Sentence, today: IsoDate): Decision {
  if (!access.restricted) return refuse('not-restricted');
  return accept({ type: 'RestrictionLifted', reason, liftedOn: today, legalBasis: ACCESS_BASIS, by: by.id });
}

function recordConflict(
  { account, relation, reason, by }: Asked<'RecordConflictOfInterest'>,
  { access }: Sentence,
  today: IsoDate,
): Decision {
  if (account !== by.id && !LEADERS.includes(by.role)) return refuse('conflict-of-another', { account });
  if (access.conflicts.some((known) => known.account === account)) return refuse('conflict-known', { account });
  const given = { account, relation, reason, recordedOn: today };
  return accept({ type: 'ConflictOfInterestRecorded', ...given, legalBasis: CONFLICT_BASIS, by: by.id });
}

function endConflict({ account, reason, by }: Asked<'EndConflictOfInterest'>, { access }: Sentence): Decision {
  if (!access.conflicts.some((known) => known.account === account)) return refuse('no-such-conflict', { account });
  return accept({ type: 'ConflictOfInterestEnded', account, reason, legalBasis: CONFLICT_BASIS, by: by.id });
}

/** Somebody whose case it is not must act at once: they say why, it ends by itself, and a leader looks at it afterwards. */
function openEmergencyAccess({ accessId, reason, days, by }: Asked<'OpenEmergencyAccess'>, today: IsoDate): Decision {
  if (days < 1 || days > EMERGENCY_DAYS_MAX) return refuse('invalid-input', { days, max: EMERGENCY_DAYS_MAX });
  return accept({
    type: 'EmergencyAccessOpened',
    ...{ accessId, account: by.id, role: by.role, reason, openedOn: today, until: addDays(today, days) },
    legalBasis: ACCESS_BASIS,
  });
}

function reviewEmergencyAccess(
  { accessId, finding, reason, by }: Asked<'ReviewEmergencyAccess'>,
  { access }: Sentence,
  today: IsoDate,
): Decision {
  const opened = access.emergencies.find((known) => known.accessId === accessId);
  if (!opened) return refuse('no-such-emergency-access', { accessId });
  if (opened.finding !== null) return refuse('already-reviewed', { accessId, finding: opened.finding });
  if (opened.account === by.id) return refuse('own-emergency-access', { accessId });
  const given = { accessId, finding, reason, reviewedOn: today };
  return accept({ type: 'EmergencyAccessReviewed', ...given, legalBasis: ACCESS_BASIS, by: by.id });
}

/** Four eyes (a choice of ours): never by whoever registered the sentence or changed what its dates rest on. */
function confirmCalculation({ by }: Asked<'ConfirmCalculation'>, { calculation }: Sentence, today: IsoDate): Decision {
  if (calculation.confirmedBy !== null) return refuse('already-confirmed', { by: calculation.confirmedBy });
  if (calculation.by === by.id) return refuse('own-calculation', {});
  return accept({ type: 'CalculationConfirmed', confirmedOn: today, legalBasis: CALCULATION_BASIS, by: by.id });
}
