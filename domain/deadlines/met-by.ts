import { type CommandType } from '../commands';
import { sanctionOf, type SanctionDeadlineCode } from '../sanctions';
import { type DeadlineKindCode } from './table';

/** What meets a kind of deadline: any of some commands, and the forms of the web app where they are recorded. */
export interface MetBy {
  readonly commands: readonly CommandType[];
  /** The usual one first: to it the lists lead. None: nobody fills in a form, or there is a page for it. */
  readonly forms: readonly string[];
}

const met = (forms: readonly string[], ...commands: readonly CommandType[]): MetBy => ({ forms, commands });
const CLOCK = (command: CommandType) => met([], command);
const PROPOSAL = met(['propose'], 'ProposeTransition', 'DecideProposal');
const REVIEW = met(['review'], 'RecordReview');
const END_OF_LEAVE = met(['end-leave'], 'EndLeave');
const BREACH = met(['answer-breach'], 'AnswerBreach');
const CONTINUATION = met(['continue-exclusion', 'end-exclusion'], 'ContinueExclusion', 'EndExclusion');
const RELEASE_ITEM = met(['release-item'], 'SettleReleaseItem');

const BY_KIND: Readonly<Record<Exclude<DeadlineKindCode, SanctionDeadlineCode>, MetBy>> = {
  'start-of-execution': CLOCK('StartServing'),
  'begin-within-sixty-days': CLOCK('StartServing'),
  'order-of-minor': REVIEW,
  'monitoring-application': met(['monitoring-application'], 'RecordMonitoringApplication'),
  'decide-monitoring': met(['grant-monitoring', 'refuse-monitoring'], 'GrantMonitoring', 'RefuseMonitoring'),
  'petition-after-suspension': met(['answer-breach', 'lift-suspension'], 'AnswerBreach', 'LiftSuspension'),
  'assess-lower-security': PROPOSAL,
  'decide-probation': PROPOSAL,
  'erase-personal-data': met(['propose-erasure', 'decide-erasure'], 'ProposeErasure', 'DecideErasure'),
  'settle-information': met(['settle-information'], 'SettleUnverifiedInformation'),
  'delete-monitoring-data': met(['monitoring-data-deleted'], 'RecordMonitoringDataDeleted'),
  'exclusion-region': CONTINUATION,
  'exclusion-directorate': CONTINUATION,
  'exclusion-ends': met(['end-exclusion'], 'EndExclusion'),
  'supervise-exclusion': met(['supervise-exclusion', 'end-exclusion'], 'RecordSupervision', 'EndExclusion'),
  'inform-supervisory-council': met(['inform-council'], 'InformSupervisoryCouncil'),
  'full-term': CLOCK('CompleteSentence'),
  'review-after-refusal': REVIEW,
  // A new decision to stay takes the place of the old one.
  'review-stay': met(['propose', 'review'], 'ProposeTransition', 'RecordReview'),
  'prosecution-deadline': met(['prolongation-case'], 'RecordProlongationCase'),
  'frame-expiry': CLOCK('CompleteSentence'),
  'minimum-expiry': PROPOSAL,
  'assess-detention-progression': PROPOSAL,
  'decide-proposal': met(['decide'], 'DecideProposal'),
  'transition-takes-effect': CLOCK('TakeEffect'),
  'answer-breach': BREACH,
  complaint: met(['complaint'], 'ReceiveComplaint'),
  'especially-high-security-review': PROPOSAL,
  'institution-stay': REVIEW,
  'detention-halfway-house-review': REVIEW,
  'interruption-ends': met(['return', 'extend-interruption'], 'EndAbsence', 'ExtendInterruption'),
  limitation: met(['end', 'return'], 'EndSentence', 'EndAbsence'),
  'court-ruling': met(['court-ruling'], 'RecordCourtRuling'),
  'return-from-leave': END_OF_LEAVE,
  'review-condition': met(['review', 'end-condition'], 'RecordReview', 'EndCondition'),
  'institution-condition-review': met(['review', 'end-condition'], 'RecordReview', 'EndCondition'),
  'decide-complaint': met(['decide-complaint'], 'DecideComplaint'),
  'register-guardian': met(['guardian', 'review'], 'RecordGuardian', 'RecordReview'),
  'youth-unit': REVIEW,
  'social-inquiry': REVIEW,
  'tell-about-transfer': REVIEW,
  'review-emergency-access': met(['review-emergency'], 'ReviewEmergencyAccess'),
  'review-not-counted': met(['review', 'return'], 'RecordReview', 'EndAbsence'),
  'interim-reply': met(['interim-reply', 'decide-complaint'], 'SendInterimReply', 'DecideComplaint'),
  'correct-after-complaint': met(['correction', 'review'], 'CorrectFact', 'RecordReview'),
  'review-after-correction': REVIEW,
  'find-place': met(['place-found'], 'FindPlace'),
  'petition-after-breach': BREACH,
  'charge-new-offence': BREACH,
  'forward-own-petition': met(['forward-petition'], 'ForwardOwnPetition'),
  'own-petition-decided': met(['propose', 'court-ruling'], 'ProposeTransition', 'DecideProposal', 'RecordCourtRuling'),
  'inform-prosecution': BREACH,
  'assess-new-probation': PROPOSAL,
  'notify-victim': met([], 'GiveVictimNotice', 'NotifyVictim'),
  'consent-withdrawn': met(['consent', 'review'], 'RecordConsent', 'RecordReview'),
  'report-to-police': met(['review', 'return'], 'RecordReview', 'EndAbsence'),
  'review-placement': REVIEW,
  'weekly-meeting': met(['meeting'], 'RecordMeeting'),
  'end-of-work-release': END_OF_LEAVE,
  'probation-ends': CLOCK('CompleteSentence'),
  'appoint-contact-officer': met(['contact-officer'], 'AppointContactOfficer'),
  'make-future-plan': met(['make-plan'], 'MakePlan'),
  'review-plan': met(['review-plan'], 'ReviewPlan'),
  'review-goal': met(['settle-goal'], 'SettleGoal'),
  'begin-release-preparation': met(['begin-preparation'], 'BeginReleasePreparation'),
  'release-home': RELEASE_ITEM,
  'release-work-or-education': RELEASE_ITEM,
  'release-income': RELEASE_ITEM,
  'release-health': RELEASE_ITEM,
  'release-network': RELEASE_ITEM,
};

/** Which step it is, the table of the sanction says. */
const STEP = met([], 'TakeStep');

/** The form of a step. */
export function stepForm(kind: string, step: string): string {
  return `step-${kind}-${step}`;
}

/** The forms that meet a deadline of a sentence of some kind, the usual one first. */
export function formsToMeet(deadline: string, sentence: string): readonly string[] {
  const sanction = sanctionOf(sentence);
  const steps = sanction?.deadlines[deadline]?.steps;
  if (!sanction || !steps) return metBy(deadline).forms;
  return steps.filter((step) => Object.hasOwn(sanction.steps, step)).map((step) => stepForm(sentence, step));
}

/** What meets a kind of deadline; of a sanction, a step of its own. */
export function metBy(kind: string): MetBy {
  return Object.hasOwn(BY_KIND, kind) ? BY_KIND[kind as keyof typeof BY_KIND] : STEP;
}
