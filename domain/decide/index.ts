import { answerBreach, registerBreach, registerFailureToAppear } from './breach';
import { barredFrom, decideAccess } from './case-access';
import { registerAfterEnd } from './reopening';
import { decideCasework, returnFromHold } from './casework';
import { liftExpulsion, recordCharge, recordExpulsion, settleCharge } from './charge';
import { completeSentence, reachDeadline, startServing } from './clock';
import { recordCourtProlongation, creditRemand } from './court';
import { endAbsence, registerAbsence } from './absence';
import { decideComplaint, receiveComplaint, sendInterimReply } from './complaint';
import { endCondition, setCondition } from './condition';
import { adoptRuleSet, correctFact, refuseCorrection } from './correction';
import {
  forwardOwnPetition,
  recallWithoutCourt,
  recordOwnPetition,
  recordProbationExtension,
  refuseOwnRecall,
} from './detention';
import { endSentence } from './end';
import { decideExclusion } from './exclusion';
import { decideErasure } from './erasure';
import { recordConsent, recordMeeting, setTimetable, withdrawConsent } from './home';
import { endGuardian, recordGuardian } from './guardian';
import { extendInterruption, refuseInterruption, revokeInterruption } from './interruption';
import { endLeave, grantLeave, refuseLeave, revokeLeave } from './leave';
import { issueLetter } from './letter';
import { grantMonitoring, informOfMonitoring, recordMonitoringApplication, refuseMonitoring } from './monitoring';
import { postponeStart, refusePostponement } from './postponement';
import { awaitPlace, findPlace, passUndecided } from './progress';
import { recordCourtRuling, recordProlongationCase } from './ruling';
import { decideProposal, proposeTransition, takeEffect } from './transition';
import { decideReintegration } from './reintegration';
import { decideRetention } from './retention';
import { recordNotification, recordReview } from './review';
import { registerSentence } from './registration';
import { liftSuspension, suspendProbation } from './suspension';
import { notOfSanction } from '../sanctions/commands';
import { decideSanction } from '../sanctions/decide';
import { giveVictimNotice, notifyVictim, recordVictimWish, withdrawVictimWish } from './victim';
import {
  CASEWORK_COMMANDS,
  CASE_ACCESS_COMMANDS,
  DETENTION_COMMANDS,
  ERASURE_COMMANDS,
  EXCLUSION_COMMANDS,
  LEAVE_COMMANDS,
  MONITORING_COMMANDS,
  POSTPONEMENT_COMMANDS,
  SUSPENSION_COMMANDS,
  SANCTION_COMMANDS,
  REINTEGRATION_COMMANDS,
  RETENTION_COMMANDS,
  VICTIM_COMMANDS,
  type AbsenceCommand,
  type CaseworkCommand,
  type ChargeCommand,
  type ClockCommand,
  type Command,
  type DetentionCommand,
  type Envelope,
  type LeaveCommand,
  type SanctionCommand,
  type MonitoringCommand,
  type PostponementCommand,
  type SuspensionCommand,
  type VictimCommand,
} from '../commands';
import { osloDate, osloMinute, type Instant, type IsoDate } from '../dates';
import { type Decision } from './decision';
import { isOf } from '../of-types';
import { refuse } from '../refusals';
import { isEnded, type Sentence, type SentenceState } from '../state';

type Asked<T extends Command['type']> = Extract<Command, { type: T }>;

/**
 * What a command makes happen on `today` (the sentence's own civil date), or why it is refused. Pure: the same line
 * decides for a caseworker, a court, the clock, a what-if and a fast-forward. After the end only letters are issued,
 * wrong facts corrected, which are still wrong (the correction reopens nothing), and it is settled who may see the case.
 */
export function decide(command: Command, state: SentenceState, today: IsoDate): Decision {
  if (command.type === 'RegisterSentence') return registerSentence(command, state, today);
  if (state.status === 'unregistered') return refuse('not-found');
  if (isOf(ERASURE_COMMANDS, command) || state.erased) return ofErasure(command, state, today);
  return barredFrom(command, state) ?? notOfSanction(command.type, state) ?? decideOn(command, state, today);
}

/**
 * The same at a moment, which is all that the clock of a sentence knows: today is that of the moment in Oslo, and what is
 * recorded on the day on which it came in, came in then.
 */
export function decideAt(command: Command, state: SentenceState, at: Instant): Decision {
  const today = osloDate(at);
  const comesIn =
    command.type === 'ReceiveComplaint' && command.receivedAt === undefined && command.receivedOn === today;
  return decide(comesIn ? { ...command, receivedAt: osloMinute(at) } : command, state, today);
}

type Ordinary = Exclude<Command, { type: 'RegisterSentence' | keyof typeof ERASURE_COMMANDS }>;

const BEFORE_THE_START = { ...MONITORING_COMMANDS, ...POSTPONEMENT_COMMANDS } as const;

/** What moves no date of the sentence. */
const BESIDE_THE_COURSE = {
  ...VICTIM_COMMANDS,
  ...EXCLUSION_COMMANDS,
  ...REINTEGRATION_COMMANDS,
  ...RETENTION_COMMANDS,
} as const;

function decideBeside(
  command: Extract<Ordinary, { type: keyof typeof BESIDE_THE_COURSE }>,
  state: Sentence,
  today: IsoDate,
): Decision {
  if (isOf(VICTIM_COMMANDS, command)) return decideVictim(command, state, today);
  if (isOf(EXCLUSION_COMMANDS, command)) return decideExclusion(command, state, today);
  if (isOf(REINTEGRATION_COMMANDS, command)) return decideReintegration(command, state, today);
  return decideRetention(command, state, today);
}

function decideOn(command: Ordinary, state: Sentence, today: IsoDate): Decision {
  if (command.type === 'IssueLetter') return issueLetter(command, state, today);
  if (isOf(CASE_ACCESS_COMMANDS, command)) return decideAccess(command, state, today);
  if (isEnded(state) && !AFTER_THE_END.includes(command.type)) return afterTheEnd(command, state, today);
  if (isOf({ ...CASEWORK_COMMANDS, ...SANCTION_COMMANDS }, command)) return ofNoRegime(command, state, today);
  if (isOf(DETENTION_COMMANDS, command)) return decideDetention(command, state, today);
  if (isOf(LEAVE_COMMANDS, command)) return decideLeave(command, state, today);
  if (isOf(BEFORE_THE_START, command)) return decideBeforeStart(command, state, today);
  if (isOf(SUSPENSION_COMMANDS, command)) return decideSuspension(command, state, today);
  if (isOf(BESIDE_THE_COURSE, command)) return decideBeside(command, state, today);
  switch (command.type) {
    case 'ProposeTransition':
    case 'DecideProposal':
      return decideTransition(command, state, today);
    case 'RegisterBreach':
    case 'AnswerBreach':
    case 'RegisterFailureToAppear':
      return decideBreach(command, state, today);
    case 'RecordCourtProlongation':
    case 'RecordCourtRuling':
    case 'RecordProlongationCase':
      return decideOfCourt(command, state, today);
    case 'RecordReview':
      return recordReview(command, state, today);
    case 'AwaitPlace':
    case 'FindPlace':
      return decidePlace(command, state, today);
    case 'EndSentence':
      return endSentence(command, state, today);
    case 'RegisterAbsence':
    case 'EndAbsence':
    case 'ExtendInterruption':
    case 'RevokeInterruption':
    case 'RefuseInterruption':
      return decideAbsence(command, state, today);
    case 'SetCondition':
    case 'EndCondition':
      return decideCondition(command, state, today);
    case 'RecordConsent':
    case 'WithdrawConsent':
    case 'SetTimetable':
    case 'RecordMeeting':
      return decideHome(command, state, today);
    case 'RecordCharge':
    case 'SettleCharge':
    case 'RecordExpulsion':
    case 'LiftExpulsion':
      return decideCharge(command, state, today);
    case 'RecordNotification':
    case 'ReceiveComplaint':
    case 'SendInterimReply':
    case 'DecideComplaint':
      return decideOnComplaint(command, state, today);
    case 'CorrectFact':
    case 'RefuseCorrection':
    case 'AdoptRuleSet':
    case 'CreditRemand':
    case 'RecordGuardian':
    case 'EndGuardian':
      return decideOnFacts(command, state, today);
    case 'PassUndecided':
    case 'StartServing':
    case 'TakeEffect':
    case 'ReachDeadline':
    case 'ReturnFromHold':
    case 'NotifyVictim':
    case 'CompleteSentence':
      return decideClock(command, state, today);
  }
}

/** Whose case it is, and what happens to a sanction that has no regimes. */
function ofNoRegime(
  command: Envelope & (CaseworkCommand | SanctionCommand),
  state: Sentence,
  today: IsoDate,
): Decision {
  return isOf(SANCTION_COMMANDS, command)
    ? decideSanction(command, state, today)
    : decideCasework(command, state, today);
}

/** What a court decided, or was asked for. */
function decideOfCourt(
  command: Asked<'RecordCourtProlongation' | 'RecordCourtRuling' | 'RecordProlongationCase'>,
  state: Sentence,
  today: IsoDate,
): Decision {
  switch (command.type) {
    case 'RecordCourtProlongation':
      return recordCourtProlongation(command, state, today);
    case 'RecordCourtRuling':
      return recordCourtRuling(command, state, today);
    case 'RecordProlongationCase':
      return recordProlongationCase(command, state, today);
  }
}

/** What the person is told of, and complains of. */
function decideOnComplaint(
  command: Asked<'RecordNotification' | 'ReceiveComplaint' | 'SendInterimReply' | 'DecideComplaint'>,
  state: Sentence,
  today: IsoDate,
): Decision {
  switch (command.type) {
    case 'RecordNotification':
      return recordNotification(command, state, today);
    case 'ReceiveComplaint':
      return receiveComplaint(command, state, today);
    case 'SendInterimReply':
      return sendInterimReply(command, state, today);
    case 'DecideComplaint':
      return decideComplaint(command, state, today);
  }
}

/** What is true of the case, and by which rules it is counted. */
function decideOnFacts(
  command: Asked<
    'CorrectFact' | 'RefuseCorrection' | 'AdoptRuleSet' | 'CreditRemand' | 'RecordGuardian' | 'EndGuardian'
  >,
  state: Sentence,
  today: IsoDate,
): Decision {
  switch (command.type) {
    case 'CorrectFact':
      return correctFact(command, state, today);
    case 'RefuseCorrection':
      return refuseCorrection(command, state, today);
    case 'AdoptRuleSet':
      return adoptRuleSet(command, state, today);
    case 'CreditRemand':
      return creditRemand(command, state);
    case 'RecordGuardian':
      return recordGuardian(command, state, today);
    case 'EndGuardian':
      return endGuardian(command, state, today);
  }
}

/** Serving at home: who consents, and when the person is away. */
function decideHome(
  command: Asked<'RecordConsent' | 'WithdrawConsent' | 'SetTimetable' | 'RecordMeeting'>,
  state: Sentence,
  today: IsoDate,
): Decision {
  switch (command.type) {
    case 'RecordConsent':
      return recordConsent(command, state, today);
    case 'WithdrawConsent':
      return withdrawConsent(command, state, today);
    case 'SetTimetable':
      return setTimetable(command, state);
    case 'RecordMeeting':
      return recordMeeting(command, state, today);
  }
}

/** What falls due although nobody asks. */
function decideClock(command: Envelope & ClockCommand, state: Sentence, today: IsoDate): Decision {
  switch (command.type) {
    case 'PassUndecided':
      return passUndecided(command, state, today);
    case 'StartServing':
      return startServing(state, today);
    case 'TakeEffect':
      return takeEffect(command, state, today);
    case 'ReachDeadline':
      return reachDeadline(command, state, today);
    case 'ReturnFromHold':
      return returnFromHold(command, state, today);
    case 'NotifyVictim':
      return notifyVictim(command, state, today);
    case 'CompleteSentence':
      return completeSentence(state, today);
  }
}

/** The end of keeping, after which nothing can be recorded. */
function ofErasure(command: Command, state: Sentence, today: IsoDate): Decision {
  if (state.erased || !isOf(ERASURE_COMMANDS, command)) return refuse('person-erased');
  return decideErasure(command, state, today);
}

/** Wrong facts are still wrong, whoever wants no more notices is forgotten, and what may be kept no longer goes. */
const AFTER_THE_END: readonly Command['type'][] = [
  'CorrectFact',
  'WithdrawVictimWish',
  'SettleUnverifiedInformation',
  'RecordMonitoringDataDeleted',
  'WithdrawDataConsent',
];

function afterTheEnd(command: Command, state: Sentence, today: IsoDate): Decision {
  if (command.type === 'RegisterBreach') return registerAfterEnd(command, state, today);
  return refuse('sentence-ended', { status: state.status, completedOn: state.completedOn });
}

/** New charges and expulsion. */
function decideCharge(command: Envelope & ChargeCommand, state: Sentence, today: IsoDate): Decision {
  switch (command.type) {
    case 'RecordCharge':
      return recordCharge(command, state, today);
    case 'SettleCharge':
      return settleCharge(command, state, today);
    case 'RecordExpulsion':
      return recordExpulsion(command, state, today);
    case 'LiftExpulsion':
      return liftExpulsion(command, state, today);
  }
}

/** What only preventive detention knows. */
function decideDetention(command: Envelope & DetentionCommand, state: Sentence, today: IsoDate): Decision {
  switch (command.type) {
    case 'RecordOwnPetition':
      return recordOwnPetition(command, state, today);
    case 'ForwardOwnPetition':
      return forwardOwnPetition(command, state, today);
    case 'RecordProbationExtension':
      return recordProbationExtension(command, state, today);
    case 'RecallWithoutCourt':
      return recallWithoutCourt(command, state, today);
    case 'RefuseOwnRecall':
      return refuseOwnRecall(command, state, today);
  }
}

/** Time out of prison during which the clock stands still. */
function decideAbsence(command: Envelope & AbsenceCommand, state: Sentence, today: IsoDate): Decision {
  switch (command.type) {
    case 'RegisterAbsence':
      return registerAbsence(command, state, today);
    case 'EndAbsence':
      return endAbsence(command, state, today);
    case 'ExtendInterruption':
      return extendInterruption(command, state, today);
    case 'RevokeInterruption':
      return revokeInterruption(command, state, today);
    case 'RefuseInterruption':
      return refuseInterruption(command, state, today);
  }
}

/** Leave from prison. */
function decideLeave(command: Envelope & LeaveCommand, state: Sentence, today: IsoDate): Decision {
  switch (command.type) {
    case 'GrantLeave':
      return grantLeave(command, state, today);
    case 'RefuseLeave':
      return refuseLeave(command, state, today);
    case 'EndLeave':
      return endLeave(command, state, today);
    case 'RevokeLeave':
      return revokeLeave(command, state, today);
  }
}

/** The probation that stands still before the court is asked. */
function decideSuspension(command: Envelope & SuspensionCommand, state: Sentence, today: IsoDate): Decision {
  return command.type === 'SuspendProbation'
    ? suspendProbation(command, state, today)
    : liftSuspension(command, state, today);
}

/** Where a person should be. */
function decideTransition(
  command: Asked<'ProposeTransition' | 'DecideProposal'>,
  state: Sentence,
  today: IsoDate,
): Decision {
  return command.type === 'ProposeTransition'
    ? proposeTransition(command, state, today)
    : decideProposal(command, state, today);
}

/** Approved, and waiting for a place. */
function decidePlace(command: Asked<'AwaitPlace' | 'FindPlace'>, state: Sentence, today: IsoDate): Decision {
  return command.type === 'AwaitPlace' ? awaitPlace(command, state, today) : findPlace(command, state, today);
}

/** Conditions that a person lives under. */
function decideCondition(command: Asked<'SetCondition' | 'EndCondition'>, state: Sentence, today: IsoDate): Decision {
  return command.type === 'SetCondition' ? setCondition(command, state, today) : endCondition(command, state, today);
}

/** Of whoever is summoned: monitoring of the whole sentence, and a later first day. */
function decideBeforeStart(
  command: Envelope & (MonitoringCommand | PostponementCommand),
  state: Sentence,
  today: IsoDate,
): Decision {
  switch (command.type) {
    case 'InformOfMonitoring':
      return informOfMonitoring(command, state, today);
    case 'RecordMonitoringApplication':
      return recordMonitoringApplication(command, state, today);
    case 'GrantMonitoring':
      return grantMonitoring(command, state, today);
    case 'RefuseMonitoring':
      return refuseMonitoring(command, state, today);
    case 'PostponeStart':
      return postponeStart(command, state, today);
    case 'RefusePostponement':
      return refusePostponement(command, state, today);
  }
}

/** Notices to victims. */
function decideVictim(command: Envelope & VictimCommand, state: Sentence, today: IsoDate): Decision {
  switch (command.type) {
    case 'RecordVictimWish':
      return recordVictimWish(command, state, today);
    case 'WithdrawVictimWish':
      return withdrawVictimWish(command, state, today);
    case 'GiveVictimNotice':
      return giveVictimNotice(command, state, today);
  }
}

/** A condition was broken, and what is answered. */
function decideBreach(
  command: Asked<'RegisterBreach' | 'AnswerBreach' | 'RegisterFailureToAppear'>,
  state: Sentence,
  today: IsoDate,
): Decision {
  switch (command.type) {
    case 'RegisterBreach':
      return registerBreach(command, state, today);
    case 'AnswerBreach':
      return answerBreach(command, state, today);
    case 'RegisterFailureToAppear':
      return registerFailureToAppear(command, state, today);
  }
}
