import { registerAfterEnd } from './reopening';
import { barredFrom } from './case-access';
import { DECIDERS, type Ordinary } from './deciders';
import { type Decision } from './decision';
import { decideErasure } from './erasure';
import { registerSentence } from './registration';
import { CASEWORK_COMMANDS, CASE_ACCESS_COMMANDS, ERASURE_COMMANDS, type Command } from '../commands';
import { osloDate, osloMinute, type Instant, type IsoDate } from '../dates';
import { isOf } from '../of-types';
import { refuse } from '../refusals';
import { notOfSanction } from '../sanctions/commands';
import { isEnded, type Sentence, type SentenceState } from '../state';

/**
 * What a command makes happen on `today` (the sentence's own civil date), or why it is refused. Pure: the same line
 * decides for a caseworker, a court, the clock, a what-if and a fast-forward. After the end only letters are issued,
 * complaints heard, wrong facts corrected, which are still wrong (the correction reopens nothing), and it is settled who
 * may see the case.
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

function decideOn(command: Ordinary, state: Sentence, today: IsoDate): Decision {
  if (isEnded(state) && !AFTER_THE_END.includes(command.type)) return afterTheEnd(command, state, today);
  // Each type has the decider of its own commands, which TypeScript cannot see of a type that is known only here.
  const decider = DECIDERS[command.type] as (command: Ordinary, state: Sentence, today: IsoDate) => Decision;
  return decider(command, state, today);
}

/** The end of keeping, after which nothing can be recorded. */
function ofErasure(command: Command, state: Sentence, today: IsoDate): Decision {
  if (state.erased || !isOf(ERASURE_COMMANDS, command)) return refuse('person-erased');
  return decideErasure(command, state, today);
}

/**
 * Letters and who may see the case go on, and so does what a decision gave a right to: to be told of it, to complain of it
 * and to be answered, with the work of it and its reminders. Wrong facts are still wrong, whoever wants no more notices is
 * forgotten, and what may be kept no longer goes.
 */
const AFTER_THE_END: readonly Ordinary['type'][] = [
  ...(Object.keys(CASE_ACCESS_COMMANDS) as (keyof typeof CASE_ACCESS_COMMANDS)[]),
  ...(Object.keys(CASEWORK_COMMANDS) as (keyof typeof CASEWORK_COMMANDS)[]),
  'IssueLetter',
  'RecordNotification',
  'ReceiveComplaint',
  'SendInterimReply',
  'DecideComplaint',
  'ReachDeadline',
  'ReturnFromHold',
  // Of what is still open: a fact that a complaint has found to be wrong.
  'RecordReview',
  'CorrectFact',
  'WithdrawVictimWish',
  'SettleUnverifiedInformation',
  'RecordMonitoringDataDeleted',
  'WithdrawDataConsent',
];

function afterTheEnd(command: Ordinary, state: Sentence, today: IsoDate): Decision {
  if (command.type === 'RegisterBreach') return registerAfterEnd(command, state, today);
  return refuse('sentence-ended', { status: state.status, completedOn: state.completedOn });
}
