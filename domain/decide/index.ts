import { registerAfterEnd } from './reopening';
import { barredFrom } from './case-access';
import { DECIDERS, type Ordinary } from './deciders';
import { type Decision } from './decision';
import { decideErasure } from './erasure';
import { registerSentence } from './registration';
import { ERASURE_COMMANDS, type Command } from '../commands';
import { osloDate, osloMinute, type Instant, type IsoDate } from '../dates';
import { isOf } from '../of-types';
import { refuse } from '../refusals';
import { notOfSanction } from '../sanctions/commands';
import { isEnded, type Sentence, type SentenceState } from '../state';
import { stillTakes } from '../still-taken';

/**
 * What a command makes happen on `today` (the sentence's own civil date), or why it is refused. Pure: the same line
 * decides for a caseworker, a court, the clock, a what-if and a fast-forward. What is still taken after the end is in
 * `still-taken`; it reopens nothing, but for a breach that was found out too late.
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
  if (isEnded(state) && command.type === 'RegisterBreach') return registerAfterEnd(command, state, today);
  if (!stillTakes(command.type, state))
    return refuse('sentence-ended', { status: state.status, completedOn: state.completedOn });
  // Each type has the decider of its own commands, which TypeScript cannot see of a type that is known only here.
  const decider = DECIDERS[command.type] as (command: Ordinary, state: Sentence, today: IsoDate) => Decision;
  return decider(command, state, today);
}

/** The end of keeping, after which nothing can be recorded. */
function ofErasure(command: Command, state: Sentence, today: IsoDate): Decision {
  if (state.erased || !isOf(ERASURE_COMMANDS, command)) return refuse('person-erased');
  return decideErasure(command, state, today);
}
