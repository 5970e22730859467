import { answerBreach, registerBreach } from './decide-breach';
import { completeSentence, reachDeadline, startServing } from './decide-clock';
import { recordCourtProlongation, creditRemand } from './decide-court';
import { endAbsence, registerAbsence } from './decide-absence';
import { decideComplaint, receiveComplaint } from './decide-complaint';
import { endCondition, setCondition } from './decide-condition';
import { adoptRuleSet, correctFact } from './decide-correction';
import { endSentence } from './decide-end';
import { endLeave, grantLeave } from './decide-leave';
import { awaitPlace, findPlace, passUndecided } from './decide-progress';
import { recordCourtRuling, recordProlongationCase } from './decide-ruling';
import { decideProposal, proposeTransition, takeEffect } from './decide-transition';
import { recordNotification, recordReview } from './decide-review';
import { registerSentence } from './decide-registration';
import { type Command } from './commands';
import { type IsoDate } from './dates';
import { type Decision } from './decision';
import { refuse } from './refusals';
import { isEnded, type SentenceState } from './state';

/**
 * What a command makes happen on `today` (the sentence's own civil date), or why it is refused. Pure: the same line
 * decides for a caseworker, a court, the clock, a what-if and a fast-forward.
 */
export function decide(command: Command, state: SentenceState, today: IsoDate): Decision {
  if (command.type === 'RegisterSentence') return registerSentence(command, state, today);
  if (state.status === 'unregistered') return refuse('not-found');
  if (isEnded(state)) return refuse('sentence-ended', { status: state.status, completedOn: state.completedOn });
  switch (command.type) {
    case 'ProposeTransition':
      return proposeTransition(command, state, today);
    case 'DecideProposal':
      return decideProposal(command, state, today);
    case 'RegisterBreach':
      return registerBreach(command, state, today);
    case 'AnswerBreach':
      return answerBreach(command, state, today);
    case 'RecordCourtProlongation':
      return recordCourtProlongation(command, state, today);
    case 'RegisterAbsence':
      return registerAbsence(command, state, today);
    case 'EndAbsence':
      return endAbsence(command, state, today);
    case 'CreditRemand':
      return creditRemand(command, state);
    case 'RecordReview':
      return recordReview(command, state, today);
    case 'RecordNotification':
      return recordNotification(command, state, today);
    case 'RecordCourtRuling':
      return recordCourtRuling(command, state, today);
    case 'RecordProlongationCase':
      return recordProlongationCase(command, state, today);
    case 'AwaitPlace':
      return awaitPlace(command, state, today);
    case 'FindPlace':
      return findPlace(command, state, today);
    case 'EndSentence':
      return endSentence(command, state, today);
    case 'GrantLeave':
      return grantLeave(command, state, today);
    case 'EndLeave':
      return endLeave(command, state, today);
    case 'SetCondition':
      return setCondition(command, state, today);
    case 'EndCondition':
      return endCondition(command, state, today);
    case 'ReceiveComplaint':
      return receiveComplaint(command, state, today);
    case 'DecideComplaint':
      return decideComplaint(command, state, today);
    case 'CorrectFact':
      return correctFact(command, state, today);
    case 'AdoptRuleSet':
      return adoptRuleSet(command, state, today);
    case 'PassUndecided':
      return passUndecided(command, state, today);
    case 'StartServing':
      return startServing(state, today);
    case 'TakeEffect':
      return takeEffect(command, state, today);
    case 'ReachDeadline':
      return reachDeadline(command, state, today);
    case 'CompleteSentence':
      return completeSentence(state, today);
  }
}
