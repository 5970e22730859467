import { registerAbsence } from './absence';
import {
  breachOptions,
  leaveBroken,
  movesStricter,
  NO_APPEARANCE,
  PETITION,
  petitionBy,
  REVOKE_INTERRUPTION,
  REVOKE_LEAVE,
  type BreachOption,
} from '../breaches';
import { type Command } from '../commands';
import { type IsoDate } from '../dates';
import { accept, type Decision } from './decision';
import { STATUTORY } from '../statutory';
import { type Place, type SentenceEvent } from '../events';
import { hadPart, inRoleOf } from '../four-eyes';
import { revokeInterruption } from './interruption';
import { chargeBy, PROSECUTION_CASE } from '../new-offence';
import { revokeLeave } from './leave';
import { authorityOf } from '../permissions';
import { activated, jointRefusal, reactionRefusal } from './reaction';
import { refuse, type Refusal } from '../refusals';
import { endOf } from '../dates-of-sentence';
import { LOSS_OF_DAILY_PAY } from '../reactions';
import { openAbsence, openSuspension, type Breach, type Sentence } from '../state';
import { suspensionEnded } from './suspension';

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

/**
 * The day to begin came, and the person did not: the clock stands still from the first day, and the crime is the police's
 * (strgjfl § 40 (7), strpl § 461). The summons itself has no such step: the sentence begins on its day by itself.
 */
export function registerFailureToAppear(
  command: Asked<'RegisterFailureToAppear'>,
  sentence: Sentence,
  today: IsoDate,
): Decision {
  const { breachId, absenceId, description } = command;
  const { startDate: from, status } = sentence;
  if (status === 'summoned') return refuse('not-due', { startDate: from });
  const gone = { ...command, type: 'RegisterAbsence', absence: NO_APPEARANCE, absenceId, from, reason: null } as const;
  const absence = registerAbsence(gone, sentence, today);
  if (!absence.ok) return absence;
  const said = { breachId, kind: NO_APPEARANCE, occurredOn: from, description, condition: null };
  const breach = registerBreach({ ...command, type: 'RegisterBreach', ...said }, sentence, today);
  return breach.ok ? accept(...breach.events, ...absence.events) : breach;
}

/** Decides the response to a breach; somebody else than who registered it, at the level that the response belongs to. */
export function answerBreach(command: Asked<'AnswerBreach'>, sentence: Sentence, today: IsoDate): Decision {
  const { breachId, response } = command;
  const breach = sentence.breaches.find((known) => known.breachId === breachId);
  if (!breach) return refuse('no-such-breach', { breachId });
  if (breach.answer) return refuse('breach-answered', { breachId, response: breach.answer.response });
  const options = breachOptions(sentence, breach);
  const option = options.find((known) => known.response === response);
  if (!option) return refuse('response-not-allowed', { response, options: options.map((known) => known.response) });
  const opens = (other: Breach) => breachOptions(sentence, other).some((known) => known.response === response);
  const refused =
    responseRefusal(command, option, breach.registeredBy, sentence) ??
    reactionRefusal(command, option, breach, today) ??
    jointRefusal(command, sentence, opens) ??
    barredRefusal(option, sentence, today);
  if (refused) return refused;
  const answers = [...answered(command, option, today), ...activated(command, sentence, today)];
  const follows = followed(command, option, breach, sentence, today);
  return 'ok' in follows
    ? follows
    : accept(...answers, ...follows, ...standsNoLonger(command, follows, sentence, today));
}

/** The answer to the breach, and to those that the same reaction answers. */
function answered(command: Asked<'AnswerBreach'>, option: BreachOption, today: IsoDate): SentenceEvent[] {
  const { breachId, response, reason, to, by, days = null, withheldReason, hearing } = command;
  const { dailyPayPercent = STATUTORY.dailyPayPercent, conditionalUntil, deductDays, jointWith = [] } = command;
  const { legalBasis, decidedBy } = option;
  const said = { response, reason, legalBasis, answeredOn: today, by: by.id, decidedBy, ...inRoleOf(by) };
  const one: SentenceEvent = {
    type: 'BreachAnswered',
    ...{ breachId, to, ...said },
    ...(days !== null && { days }),
    ...(response === LOSS_OF_DAILY_PAY && { dailyPayPercent }),
    ...(withheldReason !== undefined && { withheldReason }),
    ...(hearing !== undefined && { hearing }),
    ...(conditionalUntil !== undefined && { conditionalUntil }),
    ...(deductDays !== undefined && { deductDays }),
    ...(jointWith.length > 0 && { jointWith }),
  };
  const others = jointWith.map(
    (other) => ({ type: 'BreachAnswered', breachId: other, to: null, ...said, jointTo: breachId }) as const,
  );
  return [one, ...others];
}

/** What the answer leads to at once: a case before the court, a move, the end of a leave; nothing, for most. */
function followed(
  command: Asked<'AnswerBreach'>,
  { response, legalBasis, moves }: BreachOption,
  breach: Breach,
  sentence: Sentence,
  today: IsoDate,
): readonly SentenceEvent[] | Refusal {
  const { to, breachId } = command;
  if (response === PETITION || response === PROSECUTION_CASE) return [petitioned(command, legalBasis, today)];
  if (response === REVOKE_LEAVE || response === REVOKE_INTERRUPTION) return revoked(command, breach, sentence, today);
  return moves && to ? [movedBack(sentence, to, today, breachId, legalBasis)] : [];
}

/** What was suspended for a breach runs again when the answer to it is no petition. */
function standsNoLonger(
  { breachId, jointWith = [], by }: Asked<'AnswerBreach'>,
  follows: readonly SentenceEvent[],
  sentence: Sentence,
  today: IsoDate,
): readonly SentenceEvent[] {
  const open = openSuspension(sentence);
  const answered = open !== null && [breachId, ...jointWith].includes(open.breachId);
  if (!answered || follows.some(({ type }) => type === 'CourtPetitioned')) return [];
  return [suspensionEnded(open.suspensionId, { on: today, because: 'answered', reason: null, by })];
}

/** The rest of the leave or interruption is taken back, as by whoever revokes it without a breach. */
function revoked(
  command: Asked<'AnswerBreach'>,
  breach: Breach,
  sentence: Sentence,
  today: IsoDate,
): readonly SentenceEvent[] | Refusal {
  const { response, breachId } = command;
  const absenceId = openAbsence(sentence)?.absenceId ?? '';
  const leaveId = leaveBroken(sentence, breach)?.leaveId ?? '';
  const decided =
    response === REVOKE_LEAVE
      ? revokeLeave({ ...command, leaveId, type: 'RevokeLeave' }, sentence, today)
      : revokeInterruption({ ...command, absenceId, type: 'RevokeInterruption' }, sentence, today);
  if (!decided.ok) return decided;
  return decided.events.map((event) =>
    event.type === 'LeaveRevoked' || event.type === 'InterruptionRevoked' ? { ...event, breachId } : event,
  );
}

function responseRefusal(
  command: Asked<'AnswerBreach'>,
  option: BreachOption,
  registeredBy: string,
  sentence: Sentence,
): Refusal | null {
  const { by, reason, to, breachId } = command;
  if (hadPart(by, [registeredBy])) return refuse('proposer-decides', { breachId }, 'strgjfl § 6');
  const level = authorityOf(by.role);
  if (level !== option.decidedBy)
    return refuse('wrong-level', { decidedBy: option.decidedBy, yours: level }, 'strgjfl § 6 (2)');
  if (reason.trim() === '') return refuse('reason-required', { fields: ['reason'] }, 'strgjfl § 7 c');
  if (!option.moves) return null;
  const allowed = to !== null && movesStricter(sentence, to.regime);
  return allowed
    ? null
    : refuse('no-such-transition', { from: sentence.place.regime, to: to?.regime ?? null }, option.legalBasis);
}

/** The petition must be sent within three months of the end of the probation, a new offence charged within six. */
function barredRefusal({ response, legalBasis }: BreachOption, sentence: Sentence, today: IsoDate): Refusal | null {
  const charged = chargeBy(sentence);
  if (response === PROSECUTION_CASE && charged !== null && today > charged)
    return refuse('charge-barred', { by: charged, today }, legalBasis);
  const by = petitionBy(sentence);
  return response === PETITION && by !== null && today > by
    ? refuse('petition-barred', { by, today }, legalBasis)
    : null;
}

/**
 * Sent to the court the day it is decided: from then on the probation stands still (strgjfl § 44 (3)). A prosecution that
 * charges decides whether it does (§ 45).
 */
function petitioned(
  { id: petitionId, breachId, response, part = 'full', suspend = false, reason, by }: Asked<'AnswerBreach'>,
  legalBasis: string,
  sentOn: IsoDate,
): SentenceEvent {
  const sent = { type: 'CourtPetitioned', petitionId, breachId, part, sentOn, reason, legalBasis, by: by.id } as const;
  return response === PROSECUTION_CASE ? { ...sent, suspends: suspend } : sent;
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
