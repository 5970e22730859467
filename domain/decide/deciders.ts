import { endAbsence, registerAbsence } from './absence';
import { answerBreach, registerBreach, registerFailureToAppear } from './breach';
import { decideAccess } from './case-access';
import { decideCasework, returnFromHold } from './casework';
import { liftExpulsion, recordCharge, recordExpulsion, settleCharge } from './charge';
import { completeSentence, reachDeadline, startServing } from './clock';
import { decideComplaint, receiveComplaint, sendInterimReply } from './complaint';
import { endCondition, setCondition } from './condition';
import { adoptRuleSet, correctFact, refuseCorrection } from './correction';
import { creditRemand, recordCourtProlongation } from './court';
import { type Decision } from './decision';
import {
  forwardOwnPetition,
  recallWithoutCourt,
  recordOwnPetition,
  recordProbationExtension,
  refuseOwnRecall,
} from './detention';
import { endSentence } from './end';
import { decideExclusion } from './exclusion';
import { endGuardian, recordGuardian } from './guardian';
import { recordConsent, recordMeeting, setTimetable, withdrawConsent } from './home';
import { extendInterruption, refuseInterruption, revokeInterruption } from './interruption';
import { endLeave, grantLeave, refuseLeave, revokeLeave } from './leave';
import { issueLetter } from './letter';
import { grantMonitoring, informOfMonitoring, recordMonitoringApplication, refuseMonitoring } from './monitoring';
import { postponeStart, refusePostponement } from './postponement';
import { awaitPlace, findPlace, passUndecided } from './progress';
import { decideReintegration } from './reintegration';
import { decideRetention } from './retention';
import { recordNotification, recordReview } from './review';
import { recordCourtRuling, recordProlongationCase } from './ruling';
import { liftSuspension, suspendProbation } from './suspension';
import { decideProposal, proposeTransition, takeEffect } from './transition';
import { giveVictimNotice, notifyVictim, recordVictimWish, withdrawVictimWish } from './victim';
import {
  CASEWORK_COMMANDS,
  CASE_ACCESS_COMMANDS,
  EXCLUSION_COMMANDS,
  REINTEGRATION_COMMANDS,
  RETENTION_COMMANDS,
  SANCTION_COMMANDS,
  type Command,
  type ERASURE_COMMANDS,
} from '../commands';
import { type IsoDate } from '../dates';
import { decideSanction } from '../sanctions/decide';
import { type Sentence } from '../state';

type Asked<T extends Command['type']> = Extract<Command, { type: T }>;
type Decider<T extends Command['type']> = (command: Asked<T>, state: Sentence, today: IsoDate) => Decision;

/** What is asked of a sentence that is there, and is to stay. */
export type Ordinary = Exclude<Command, { type: 'RegisterSentence' | keyof typeof ERASURE_COMMANDS }>;

/** Who decides on what is asked: one for each command, or for a subject that divides it further by itself. */
export const DECIDERS: { readonly [T in Ordinary['type']]: Decider<T> } = {
  // Where a person should be.
  ProposeTransition: proposeTransition,
  DecideProposal: decideProposal,
  AwaitPlace: awaitPlace,
  FindPlace: findPlace,
  RecordReview: recordReview,
  EndSentence: endSentence,

  // Of whoever is summoned: monitoring of the whole sentence, and a later first day.
  InformOfMonitoring: informOfMonitoring,
  RecordMonitoringApplication: recordMonitoringApplication,
  GrantMonitoring: grantMonitoring,
  RefuseMonitoring: refuseMonitoring,
  PostponeStart: postponeStart,
  RefusePostponement: refusePostponement,

  // Away from prison, with the clock running or standing still.
  GrantLeave: grantLeave,
  RefuseLeave: refuseLeave,
  EndLeave: endLeave,
  RevokeLeave: revokeLeave,
  RegisterAbsence: registerAbsence,
  EndAbsence: endAbsence,
  ExtendInterruption: extendInterruption,
  RevokeInterruption: revokeInterruption,
  RefuseInterruption: refuseInterruption,

  // Serving at home: who consents, and when the person is away.
  RecordConsent: recordConsent,
  WithdrawConsent: withdrawConsent,
  SetTimetable: setTimetable,
  RecordMeeting: recordMeeting,

  // Conditions that a person lives under, their breach, and what is answered.
  SetCondition: setCondition,
  EndCondition: endCondition,
  RegisterBreach: registerBreach,
  AnswerBreach: answerBreach,
  RegisterFailureToAppear: registerFailureToAppear,
  SuspendProbation: suspendProbation,
  LiftSuspension: liftSuspension,

  // What a court decided or is asked for, and what only preventive detention knows.
  RecordCourtProlongation: recordCourtProlongation,
  RecordCourtRuling: recordCourtRuling,
  RecordProlongationCase: recordProlongationCase,
  RecordOwnPetition: recordOwnPetition,
  ForwardOwnPetition: forwardOwnPetition,
  RecordProbationExtension: recordProbationExtension,
  RecallWithoutCourt: recallWithoutCourt,
  RefuseOwnRecall: refuseOwnRecall,

  // New charges and expulsion.
  RecordCharge: recordCharge,
  SettleCharge: settleCharge,
  RecordExpulsion: recordExpulsion,
  LiftExpulsion: liftExpulsion,

  // What the person is told of, and complains of.
  IssueLetter: issueLetter,
  RecordNotification: recordNotification,
  ReceiveComplaint: receiveComplaint,
  SendInterimReply: sendInterimReply,
  DecideComplaint: decideComplaint,

  // What is true of the case, and by which rules it is counted.
  CorrectFact: correctFact,
  RefuseCorrection: refuseCorrection,
  AdoptRuleSet: adoptRuleSet,
  CreditRemand: creditRemand,
  RecordGuardian: recordGuardian,
  EndGuardian: endGuardian,

  // Notices to victims.
  RecordVictimWish: recordVictimWish,
  WithdrawVictimWish: withdrawVictimWish,
  GiveVictimNotice: giveVictimNotice,

  // What falls due although nobody asks.
  PassUndecided: passUndecided,
  StartServing: (_, state, today) => startServing(state, today),
  TakeEffect: takeEffect,
  ReachDeadline: reachDeadline,
  ReturnFromHold: returnFromHold,
  NotifyVictim: notifyVictim,
  CompleteSentence: (_, state, today) => completeSentence(state, today),

  ...each(CASE_ACCESS_COMMANDS, decideAccess),
  ...each(CASEWORK_COMMANDS, decideCasework),
  ...each(SANCTION_COMMANDS, decideSanction),
  ...each(EXCLUSION_COMMANDS, decideExclusion),
  ...each(REINTEGRATION_COMMANDS, decideReintegration),
  ...each(RETENTION_COMMANDS, decideRetention),
};

/** One decider for every command of a subject. */
function each<K extends string, D>(subject: Readonly<Record<K, true>>, decider: D): Readonly<Record<K, D>> {
  return Object.fromEntries(Object.keys(subject).map((type) => [type, decider])) as Record<K, D>;
}
