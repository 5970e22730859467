import { breachOptions, movesStricter, PETITION, petitionBy, type BreachOption } from '../breaches';
import { type Command } from '../commands';
import { type IsoDate } from '../dates';
import { accept, type Decision } from './decision';
import { type Place, type SentenceEvent } from '../events';
import { levelOf } from '../permissions';
import { longestDays } from '../reactions';
import { refuse, type Refusal } from '../refusals';
import { endOf } from '../dates-of-sentence';
import { type Sentence } from '../state';

type Asked<T extends Command['type']> = Extract<Command, { type: T }>;

/** Registers that a condition was broken. Also during an absence: an escape does not hide what happened before it. */
export function registerBreach(command: Asked<'RegisterBreach'>, sentence: Sentence, today: IsoDate): Decision {
  if (sentence.status === 'summoned') return refuse('not-serving', { status: sentence.status });
  const { breachId, kind, occurredOn, description, condition, by } = command;
  if (occurredOn > today) return refuse('date-in-future', { occurredOn, today });
  if (occurredOn < sentence.startDate)
    return refuse('date-before-start', { occurredOn, startDate: sentence.startDate });
  const end = endOf(sentence);
  if (sentence.probation && occurredOn > end.on)
    return refuse('effective-after-end', { occurredOn, endsOn: end.on }, end.legalBasis);
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
  const { breachId, response, reason, to, by, days = null, withheldReason, hearing } = command;
  const breach = sentence.breaches.find((known) => known.breachId === breachId);
  if (!breach) return refuse('no-such-breach', { breachId });
  if (breach.answer) return refuse('breach-answered', { breachId, response: breach.answer.response });
  const options = breachOptions(sentence, breach);
  const option = options.find((known) => known.response === response);
  if (!option) return refuse('response-not-allowed', { response, options: options.map((known) => known.response) });
  const refused =
    responseRefusal(command, option, breach.registeredBy, sentence) ??
    lengthRefusal(command, option, today) ??
    barredRefusal(option, sentence, today);
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
    decidedBy: option.decidedBy,
    ...(days !== null && { days }),
    ...(withheldReason !== undefined && { withheldReason }),
    ...(hearing !== undefined && { hearing }),
  };
  if (response === PETITION) return accept(answered, petitioned(command, legalBasis, today));
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

/** A reaction that lasts says how long, within its limit; one that does not says nothing. */
function lengthRefusal(
  { response, days = null }: Asked<'AnswerBreach'>,
  { legalBasis }: BreachOption,
  today: IsoDate,
): Refusal | null {
  const longest = longestDays(response, today);
  const within = longest === null ? days === null : days !== null && days >= 1 && days <= longest;
  return within ? null : refuse('reaction-length', { response, days, longest }, legalBasis);
}

/** The petition must be sent within three months of the end of the probation. */
function barredRefusal({ response, legalBasis }: BreachOption, sentence: Sentence, today: IsoDate): Refusal | null {
  const by = petitionBy(sentence);
  return response === PETITION && by !== null && today > by
    ? refuse('petition-barred', { by, today }, legalBasis)
    : null;
}

/** Sent to the court the day it is decided: from then on the probation stands still (strgjfl § 44 (3)). */
function petitioned(
  { id: petitionId, breachId, part = 'full', reason, by }: Asked<'AnswerBreach'>,
  legalBasis: string,
  sentOn: IsoDate,
): SentenceEvent {
  return { type: 'CourtPetitioned', petitionId, breachId, part, sentOn, reason, legalBasis, by: by.id };
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
