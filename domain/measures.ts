import { type IsoDate } from './dates';
import { type SentenceEvent } from './events';
import { type Measure, type Sentence } from './state';
import { interruptionLevel } from './authority';

/** The id of the decision to take back the rest of a leave or an interruption. */
export function revocationOf(id: string): string {
  return `${id}/revocation`;
}

/** The id of the decision to let a suspended probation run again. */
export function liftingOf(suspensionId: string): string {
  return `${suspensionId}/lifting`;
}

/** The id of the decision to extend an interruption until a day, or an exclusion on one: there may be several. */
export function extensionOf(absenceId: string, until: IsoDate): string {
  return `${absenceId}/extension/${until}`;
}

/** The id of the adoption of a rule set; by the rule set's name, before adoptions had ids of their own. */
export function adoptionOf({
  adoptionId,
  ruleSet,
}: {
  readonly adoptionId?: string | undefined;
  readonly ruleSet: string;
}): string {
  return adoptionId ?? `rule-set/${ruleSet}`;
}

/** The decision that an event is, `before` being the sentence as it found it; null: none of these. */
export function measureIn(event: SentenceEvent, before: Sentence): Measure | null {
  switch (event.type) {
    case 'LeaveGranted': {
      const { leaveId, by, grantedOn = null, decidedBy: level } = event;
      return measure('leave', leaveId, { by, on: grantedOn, level });
    }
    case 'LeaveRefused': {
      const { leaveId, by, refusedOn: on, decidedBy: level } = event;
      return measure('leave-refused', leaveId, { by, on, level });
    }
    case 'LeaveRevoked': {
      // What answers a breach is complained of as the answer to it.
      if (event.breachId !== null) return null;
      const { leaveId, by, on } = event;
      const was = before.leaves.find((leave) => leave.leaveId === leaveId)?.to ?? null;
      return measure('leave-revoked', leaveId, { of: revocationOf(leaveId), by, on, level: 'local', was });
    }
    case 'AbsenceRegistered': {
      const { absence, absenceId, by, registeredOn = null } = event;
      if (absence !== 'interruption' && absence !== 'hospital-not-counted') return null;
      const what = absence === 'interruption' ? absence : 'not-counted';
      return measure(what, absenceId, { by, on: registeredOn, level: interruptionLevel(before) });
    }
    case 'InterruptionExtended': {
      const { absenceId, until, by, decidedOn = null, decidedBy } = event;
      const level = decidedBy === 'prosecution' ? 'court' : decidedBy;
      return measure('interruption-extended', absenceId, {
        of: extensionOf(absenceId, until),
        by,
        on: decidedOn,
        level,
      });
    }
    case 'InterruptionRevoked': {
      if (event.breachId !== null) return null;
      const { absenceId, by, on } = event;
      const was = before.absences.find((absence) => absence.absenceId === absenceId)?.returnBy ?? null;
      return measure('interruption-revoked', absenceId, { of: revocationOf(absenceId), by, on, level: 'local', was });
    }
    case 'InterruptionRefused': {
      const { refusalId, by, refusedOn: on, decidedBy: level } = event;
      return measure('interruption-refused', refusalId, { by, on, level });
    }
    default:
      return ofStanding(event, before);
  }
}

/** The same of what is no time out of prison: conditions, probation, monitoring, corrected facts. */
function ofStanding(event: SentenceEvent, before: Sentence): Measure | null {
  switch (event.type) {
    case 'ConditionSet': {
      const { conditionId, by, setOn = null, setBy = 'local', level = setBy } = event;
      return measure('condition', conditionId, { by, on: setOn, level });
    }
    case 'RecalledWithoutCourt': {
      const { recallId, by, effectiveOn: on } = event;
      return measure('recall', recallId, { by, on, level: 'region', probation: before.probation });
    }
    case 'OwnRecallRefused': {
      const { recallId, by, refusedOn = null } = event;
      return measure('recall-refused', recallId, { by, on: refusedOn, level: 'region' });
    }
    case 'ProbationSuspended': {
      const { suspensionId, by, from: on, decidedBy: level } = event;
      return measure('suspension', suspensionId, { by, on, level });
    }
    case 'SuspensionEnded': {
      // What an answer to the breach ends is complained of as that answer.
      if (event.because === 'answered') return null;
      const { suspensionId, by, on, decidedBy: level } = event;
      return measure('suspension-lifted', suspensionId, { of: liftingOf(suspensionId), by, on, level });
    }
    case 'StartPostponed': {
      const { postponementId, by, decidedOn: on, level } = event;
      return measure('postponement', postponementId, { by, on, level });
    }
    case 'PostponementRefused': {
      const { postponementId, by, refusedOn: on, level } = event;
      return measure('postponement-refused', postponementId, { by, on, level });
    }
    case 'MonitoringGranted': {
      const { applicationId, by, grantedOn: on, decidedBy: level } = event;
      return measure('monitoring', applicationId, { by, on, level });
    }
    case 'MonitoringRefused': {
      const { applicationId, by, refusedOn: on, decidedBy: level } = event;
      return measure('monitoring-refused', applicationId, { by, on, level });
    }
    case 'FactCorrected': {
      const { correctionId, corrects, by, correctedOn = null } = event;
      return measure('correction', corrects, { of: correctionId, by, on: correctedOn, level: 'local' });
    }
    case 'ExclusionDecided': {
      const { exclusionId, by, decidedOn: on, decidedBy: level } = event;
      return measure('exclusion', exclusionId, { by, on, level });
    }
    case 'ExclusionContinued': {
      const { exclusionId, by, decidedOn: on, decidedBy: level } = event;
      return measure('exclusion-continued', exclusionId, { of: extensionOf(exclusionId, on), by, on, level });
    }
    case 'RuleSetAdopted': {
      const { ruleSet, by, correctedOn = null } = event;
      return measure('rule-set', ruleSet, { of: adoptionOf(event), by, on: correctedOn, level: 'region' });
    }
    case 'StepTaken': {
      if (event.decision === null) return null;
      const { stepId, by, on, decision } = event;
      return { ...measure('step', stepId, { by, on, level: decision.level }), complaint: decision.complaint };
    }
    default:
      return null;
  }
}

type Said = Pick<Measure, 'by' | 'on' | 'level'> & Partial<Pick<Measure, 'of' | 'was' | 'probation'>>;

function measure(what: Measure['what'], about: string, said: Said): Measure {
  return { of: about, what, about, was: null, probation: null, ...said };
}
