import { answerBreach, registerBreach } from './decide-breach';
import { completeSentence, reachDeadline, startServing } from './decide-clock';
import { recordCourtProlongation, creditRemand } from './decide-court';
import { endAbsence, registerAbsence } from './decide-absence';
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
