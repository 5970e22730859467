import { z } from 'zod';
import { NEED_LEVELS } from '../../domain/commands';
import { INFORMATION_OUTCOMES, LIFE_AREAS, INFORMATION_SOURCES, VICTIM_MATTERS } from '../../domain/events';
import { REGIMES } from '../../domain/regimes';
import { Day, Id, Version, Texts, Level } from './answer-parts';

const VictimMatterOf = { matter: z.enum(VICTIM_MATTERS), of: z.string(), from: Day, until: Day.nullable() };

/** What somebody answered about their needs. */
export const NeedsAnswers = z.strictObject({
  needs: z.array(z.strictObject({ area: z.enum(LIFE_AREAS), need: z.enum(NEED_LEVELS) })),
  text: z.string().nullable(),
});

/** What a write answers, and what may be looked up for one. */
export const WRITE_ANSWERS = {
  Version: z.strictObject({ version: Version }),
  Proposed: z.strictObject({ proposalId: Id, version: Version, decidedBy: Level }),
  BreachRegistered: z.strictObject({
    breachId: Id,
    version: Version,
    options: z.array(
      z.object({ response: z.string(), legalBasis: z.string(), decidedBy: z.string(), moves: z.boolean() }),
    ),
  }),
  DidNotAppear: z.strictObject({
    ...{ breachId: Id, absenceId: Id, version: Version },
    options: z.array(
      z.object({ response: z.string(), legalBasis: z.string(), decidedBy: z.string(), moves: z.boolean() }),
    ),
  }),
  BreachKinds: z.strictObject({ kinds: z.array(z.strictObject({ code: z.string(), text: Texts })) }),
  Prolonged: z.strictObject({ version: Version, frameExpiryDate: Day, prosecutionDeadline: Day }),
  Credited: z.strictObject({ creditId: Id, version: Version }),
  AbsenceRegistered: z.strictObject({ absenceId: Id, version: Version, returnBy: Day.nullable() }),
  Reviewed: z.strictObject({ reviewId: Id, version: Version }),
  Notified: z.strictObject({
    ...{ notificationId: Id, version: Version, lastDayToComplain: Day.nullable() },
    /** Where the time is one of hours: its last minute in Oslo. */
    complaintExpiresAt: z.string().nullable(),
  }),
  CaseBrought: z.strictObject({ caseId: Id, version: Version }),
  Ruled: z.strictObject({ rulingId: Id, version: Version }),
  InterruptionExtended: z.strictObject({ absenceId: Id, version: Version, returnBy: Day.nullable() }),
  OwnPetitioned: z.strictObject({ petitionId: Id, version: Version }),
  ProbationExtended: z.strictObject({ extensionId: Id, version: Version, probationEndsOn: Day.nullable() }),
  Recalled: z.strictObject({ recallId: Id, version: Version }),
  LeaveGranted: z.strictObject({ leaveId: Id, version: Version }),
  LeaveRefused: z.strictObject({ leaveId: Id, version: Version }),
  InterruptionRefused: z.strictObject({ refusalId: Id, version: Version }),
  ProbationSuspended: z.strictObject({ suspensionId: Id, version: Version }),
  StartPostponed: z.strictObject({ postponementId: Id, version: Version, startDate: Day }),
  PostponementRefused: z.strictObject({ postponementId: Id, version: Version }),
  MonitoringInformed: z.strictObject({ informationId: Id, version: Version, applyBy: Day.nullable() }),
  MonitoringApplied: z.strictObject({ applicationId: Id, version: Version, inTime: z.boolean().nullable() }),
  RuleSetAdopted: z.strictObject({ adoptionId: Id, version: Version }),
  ConditionSet: z.strictObject({ conditionId: Id, version: Version, reviewOn: Day.nullable() }),
  ConditionCatalogue: z.strictObject({
    conditions: z.array(
      z.strictObject({
        ...{ code: z.string(), legalBasis: z.string(), regimes: z.array(z.enum(REGIMES)) },
        ...{ afterBreach: z.boolean(), text: Texts, kinds: z.array(z.string()), standard: z.array(z.enum(REGIMES)) },
        ...{ scope: z.enum(['regime', 'leave']), courtOnly: z.boolean(), particulars: z.boolean() },
        texts: z.array(z.strictObject({ version: z.int(), from: Day, nb: z.string(), en: z.string() })),
      }),
    ),
  }),
  ConsentRecorded: z.strictObject({ consentId: Id, version: Version }),
  TimetableSet: z.strictObject({
    ...{ timetableId: Id, version: Version, hoursAwayPerWeek: z.number() },
    warnings: z.array(z.strictObject({ code: z.string(), text: Texts })),
  }),
  MeetingRecorded: z.strictObject({ meetingId: Id, version: Version, nextBy: Day.nullable() }),
  ChargeRecorded: z.strictObject({ chargeId: Id, version: Version }),
  Complained: z.strictObject({
    ...{ complaintId: Id, version: Version, inTime: z.boolean(), suspends: z.boolean() },
    decidedBy: z.enum(['region', 'directorate']),
  }),
  Corrected: z.strictObject({
    ...{ correctionId: Id, version: Version, tell: z.array(z.string()) },
    flagged: z.array(
      z.strictObject({
        ...{ what: z.string(), of: z.string().nullable(), regime: z.enum(REGIMES).nullable() },
        ...{ decidedFor: Day, allowedFrom: Day.nullable() },
      }),
    ),
    tooLong: z.strictObject({ days: z.int(), while: z.string(), shouldHaveEndedOn: Day }).nullable(),
    afterEnd: z.strictObject({ endedOn: Day, shouldHaveEndedOn: Day, days: z.int() }).nullable(),
  }),
  EmergencyAccess: z.strictObject({ accessId: Id, version: Version, until: Day }),
  VictimRecorded: z.strictObject({ victimId: Id, version: Version }),
  Victims: z.strictObject({
    version: Version,
    today: Day,
    victims: z.array(
      z.strictObject({
        ...{ victimId: Id, wants: z.boolean(), channel: z.enum(['mail', 'by-hand']), leadDays: z.int() },
        ...{ since: Day, withdrawnOn: Day.nullable() },
        /** Null: withdrawn, or erased. */
        contact: z
          .strictObject({
            ...{ name: z.string(), email: z.string().nullable() },
            ...{ telephone: z.string().nullable(), address: z.string().nullable() },
          })
          .nullable(),
        told: z.array(z.strictObject({ ...VictimMatterOf, sentOn: Day })),
        toTell: z.array(
          z.strictObject({
            ...{ ...VictimMatterOf, cancelled: z.boolean(), conditions: z.array(z.string()), legalBasis: z.string() },
            ...{ dueOn: Day, due: z.boolean() },
          }),
        ),
      }),
    ),
  }),
  InformationRecorded: z.strictObject({ informationId: Id, version: Version }),
  Information: z.strictObject({
    version: Version,
    information: z.array(
      z.strictObject({
        ...{ informationId: Id, source: z.enum(INFORMATION_SOURCES), withheld: z.boolean(), recordedOn: Day },
        ...{ outcome: z.enum(INFORMATION_OUTCOMES).nullable(), of: z.string().nullable(), settledOn: Day.nullable() },
        /** Null: deleted, or erased. */
        text: z.string().nullable(),
      }),
    ),
  }),
  ExclusionDecided: z.strictObject({
    ...{ exclusionId: Id, version: Version },
    next: z.strictObject({ level: z.enum(['region', 'directorate']), by: Day, at: z.string().nullable() }).nullable(),
    lastDay: Day.nullable(),
  }),
  ActivityPlanned: z.strictObject({ activityId: Id, version: Version }),
  AttendanceRecorded: z.strictObject({ breachId: Id.nullable(), version: Version }),
  DataConsentRecorded: z.strictObject({ consentId: Id, version: Version }),
  NeedsAssessed: z.strictObject({ assessmentId: Id, version: Version }),
  InformationShared: z.strictObject({ sharingId: Id, version: Version }),
  Needs: z.strictObject({
    version: Version,
    assessments: z.array(
      z.strictObject({
        ...{ assessmentId: Id, consentId: Id, assessedOn: Day },
        /** Null: deleted, or erased. */
        answers: NeedsAnswers.nullable(),
      }),
    ),
  }),
  PlanMade: z.strictObject({ planId: Id, version: Version }),
  GoalSet: z.strictObject({ goalId: Id, version: Version }),
  GuardianRecorded: z.strictObject({ guardianId: Id, version: Version }),
  CorrectionRefused: z.strictObject({ requestId: Id, version: Version }),
} as const;
