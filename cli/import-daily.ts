import { z } from 'zod';
import { ExclusionBody, ExclusionEndBody } from '../api/schemas/exclusion';
import { Day, LocalMinute } from '../api/schemas/fields';
import { LeaveBody, LeaveEndBody, leaveCommand } from '../api/schemas/measures';
import {
  ActivityBody,
  AttendanceBody,
  ContactOfficerBody,
  DataConsentBody,
  DataWithdrawalBody,
  GoalBody,
  PlanBody,
  SharingBody,
} from '../api/schemas/reintegration';
import { leaveLevel } from '../domain/authority';
import { openExclusions } from '../domain/exclusion';
import { type Sentence } from '../domain/state';
import { CASEWORKER, OF_LEVEL, type Speaking } from './import-actors';

export const step = <T extends string, B extends z.ZodType>(type: T, body: B) =>
  z.strictObject({ type: z.literal(type), on: Day, body });

/** Steps of life in prison: leave, exclusion from company, plans and activity. */
export const DAILY_STEPS = [
  step('leave', LeaveBody),
  step('leave-end', LeaveEndBody),
  step('exclude', ExclusionBody.extend({ startedAt: LocalMinute })),
  step('exclusion-end', ExclusionEndBody.extend({ endedAt: LocalMinute })),
  step('contact-officer', ContactOfficerBody),
  step('plan', PlanBody),
  step('goal', GoalBody),
  step('activity', ActivityBody),
  step('attendance', AttendanceBody),
  step('data-consent', DataConsentBody),
  step('data-consent-withdrawn', DataWithdrawalBody),
  step('sharing', SharingBody),
] as const;
export type DailyStep = z.infer<(typeof DAILY_STEPS)[number]>;

/** What a step of life in prison asks for; null: it answers something that is not there. */
export function ofDailyStep(step: DailyStep, id: string, sentence: Sentence): Speaking | null {
  switch (step.type) {
    case 'leave':
    case 'leave-end':
      return ofLeave(step, id, sentence);
    case 'exclude':
      return { asked: { type: 'DecideExclusion', exclusionId: id, ...step.body }, by: OF_LEVEL.local };
    case 'exclusion-end': {
      const exclusionId = openExclusions(sentence).at(-1)?.exclusionId;
      return exclusionId ? { asked: { type: 'EndExclusion', exclusionId, ...step.body }, by: OF_LEVEL.local } : null;
    }
    case 'data-consent':
      return { asked: { type: 'RecordDataConsent', consentId: id, ...step.body }, by: CASEWORKER };
    case 'data-consent-withdrawn': {
      const given = sentence.reintegration.dataConsents.findLast(
        ({ answer, withdrawnOn }) => answer === 'given' && withdrawnOn === null,
      );
      const { consentId } = given ?? {};
      return consentId ? { asked: { type: 'WithdrawDataConsent', consentId, ...step.body }, by: CASEWORKER } : null;
    }
    case 'sharing':
      return { asked: { type: 'ShareInformation', sharingId: id, ...step.body }, by: CASEWORKER };
    case 'contact-officer':
      return { asked: { type: 'AppointContactOfficer', ...step.body }, by: CASEWORKER };
    case 'plan':
      return { asked: { type: 'MakePlan', planId: id, ...step.body }, by: CASEWORKER };
    case 'goal': {
      const planId = sentence.reintegration.plans.findLast(({ reviewOn }) => reviewOn !== null)?.planId;
      return planId ? { asked: { type: 'SetGoal', goalId: id, planId, ...step.body }, by: CASEWORKER } : null;
    }
    case 'activity':
      return { asked: { type: 'PlanActivity', activityId: id, ...step.body }, by: CASEWORKER };
    case 'attendance': {
      const activityId = sentence.reintegration.activities.at(-1)?.activityId;
      const said = { ...step.body, breachId: id };
      return activityId ? { asked: { type: 'RecordAttendance', activityId, ...said }, by: CASEWORKER } : null;
    }
  }
}

function ofLeave(
  step: Extract<DailyStep, { type: 'leave' | 'leave-end' }>,
  id: string,
  sentence: Sentence,
): Speaking | null {
  if (step.type === 'leave') {
    const by = OF_LEVEL[leaveLevel(sentence, step.body.type)];
    return { asked: { ...leaveCommand(id, step.body), grantedOn: step.on }, by };
  }
  const leaveId = sentence.leaves.findLast(({ returned }) => returned === null)?.leaveId;
  return leaveId ? { asked: { type: 'EndLeave', leaveId, ...step.body }, by: CASEWORKER } : null;
}
