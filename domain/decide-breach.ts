import { breachOptions, movesStricter, type BreachOption } from './breaches';
import { type Command } from './commands';
import { type IsoDate } from './dates';
import { accept, type Decision } from './decision';
import { type Place, type SentenceEvent } from './events';
import { levelOf } from './permissions';
import { refuse, type Refusal } from './refusals';
import { type Sentence } from './state';

type Asked<T extends Command['type']> = Extract<Command, { type: T }>;

/** Registers that a condition was broken. Also during an absence: an escape does not hide what happened before it. */
export function registerBreach(command: Asked<'RegisterBreach'>, sentence: Sentence, today: IsoDate): Decision {
  if (sentence.status === 'summoned') return refuse('not-serving', { status: sentence.status });
  const { breachId, kind, occurredOn, description, condition, by } = command;
  if (occurredOn > today) return refuse('date-in-future', { occurredOn, today });
  if (occurredOn < sentence.startDate)
    return refuse('date-before-start', { occurredOn, startDate: sentence.startDate });
  const { regime } = sentence.place;
  return accept({
    type: 'BreachRegistered',
    ...{ breachId, kind, occurredOn, description, condition, regime },
    registeredOn: today,
    by: by.id,
  });
}

/** Decides the response to a breach; somebody else than who registered it, at the level that the response belongs to. */
export function answerBreach(command: Asked<'AnswerBreach'>, sentence: Sentence, today: IsoDate): Decision {
  const { breachId, response, reason, to, by } = command;
  const breach = sentence.breaches.find((known) => known.breachId === breachId);
  if (!breach) return refuse('no-such-breach', { breachId });
  if (breach.answer) return refuse('breach-answered', { breachId, response: breach.answer.response });
  const options = breachOptions(sentence);
  const option = options.find((known) => known.response === response);
  if (!option) return refuse('response-not-allowed', { response, options: options.map((known) => known.response) });
  const refused = responseRefusal(command, option, breach.registeredBy, sentence);
  if (refused) return refused;
  const { legalBasis } = option;
  const answered: SentenceEvent = {
    type: 'BreachAnswered',
    breachId,
    response,
    to,
    reason,
    legalBasis,
    answeredOn: today,
    by: by.id,
  };
  return option.moves && to ? accept(answered, movedBack(sentence, to, today, breachId, legalBasis)) : accept(answered);
}

function responseRefusal(
  command: Asked<'AnswerBreach'>,
  option: BreachOption,
  registeredBy: string,
  sentence: Sentence,
): Refusal | null {
  const { by, reason, to, breachId } = command;
  if (by.id === registeredBy) return refuse('proposer-decides', { breachId }, 'strgjfl § 6');
  const level = levelOf(by.role);
  if (level !== option.decidedBy)
    return refuse('wrong-level', { decidedBy: option.decidedBy, yours: level }, 'strgjfl § 6 (2)');
  if (reason.trim() === '') return refuse('reason-required', { fields: ['reason'] }, 'strgjfl § 7 c');
  if (!option.moves) return null;
  const allowed = to !== null && movesStricter(sentence, to.regime);
  return allowed
    ? null
    : refuse('no-such-transition', { from: sentence.place.regime, to: to?.regime ?? null }, option.legalBasis);
}

function movedBack(
  sentence: Sentence,
  to: Place,
  effectiveOn: IsoDate,
  breachId: string,
  legalBasis: string,
): SentenceEvent {
  return {
    type: 'RegimeChanged',
    from: sentence.place.regime,
    to,
    effectiveOn,
    proposalId: null,
    breachId,
    legalBasis,
  };
}
