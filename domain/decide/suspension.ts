import { conditionLevel } from '../authority';
import { breachOptions, mayPetition } from '../breaches';
import { type Command } from '../commands';
import { type IsoDate } from '../dates';
import { accept, type Decision } from './decision';
import { type Actor, type EventOf } from '../events';
import { hadPart } from '../four-eyes';
import { levelOf } from '../permissions';
import { refuse, type Refusal } from '../refusals';
import { openSuspension, type Breach, type Sentence } from '../state';
import { reasonRefusal } from '../substance';

type Asked<T extends Command['type']> = Extract<Command, { type: T }>;

const SUSPENSION_BASIS = 'strgjfl § 44 (3)';

/**
 * Makes the probation stand still before the region has asked the court: for a breach that opens the way there (a new one
 * after the warning talk, or not to come to it), by whoever decides on the probation, never by who registered it.
 */
export function suspendProbation(command: Asked<'SuspendProbation'>, sentence: Sentence, today: IsoDate): Decision {
  const { suspensionId, breachId, reason, withheldReason, hearing, by } = command;
  const breach = sentence.breaches.find((known) => known.breachId === breachId);
  const refused =
    standingRefusal(sentence, today) ??
    breachRefusal(breachId, breach, sentence) ??
    (hadPart(by, [breach?.registeredBy]) ? refuse('proposer-decides', { breachId }, 'strgjfl § 6') : null) ??
    levelRefusal(by.role, sentence) ??
    reasonRefusal([reason], {}, 'strgjfl § 7 c');
  if (refused) return refused;
  return accept({
    type: 'ProbationSuspended',
    ...{ suspensionId, breachId, from: today, reason },
    ...(withheldReason !== undefined && { withheldReason }),
    ...(hearing !== undefined && { hearing }),
    ...{ decidedBy: conditionLevel(sentence), legalBasis: SUSPENSION_BASIS, by: by.id },
  });
}

/** Lets the probation run again, where no petition came of it: whoever suspends, or the region. */
export function liftSuspension(
  { suspensionId, reason, by }: Asked<'LiftSuspension'>,
  sentence: Sentence,
  today: IsoDate,
): Decision {
  const open = openSuspension(sentence);
  if (open?.suspensionId !== suspensionId) return refuse('no-such-suspension', { suspensionId });
  const refused =
    (levelOf(by.role) === 'region' ? null : levelRefusal(by.role, sentence)) ??
    reasonRefusal([reason], {}, 'strgjfl § 7 c');
  return refused ?? accept(suspensionEnded(suspensionId, { on: today, because: 'lifted', reason, by }));
}

/** The event by which a suspension ends. */
export function suspensionEnded(
  suspensionId: string,
  { by, ...how }: Pick<EventOf<'SuspensionEnded'>, 'on' | 'because' | 'reason'> & { readonly by: Actor },
): EventOf<'SuspensionEnded'> {
  const decidedBy = levelOf(by.role) ?? 'local';
  return { type: 'SuspensionEnded', suspensionId, ...how, decidedBy, legalBasis: SUSPENSION_BASIS, by: by.id };
}

/** From preventive detention the prosecution is told at once, and the court decides (strl § 46). */
function standingRefusal(sentence: Sentence, today: IsoDate): Refusal | null {
  const { order, probation, status, petition } = sentence;
  if (order.kind === 'preventive-detention') return refuse('no-local-suspension', { kind: order.kind }, 'strl § 46');
  if (!probation) return refuse('not-on-probation', { status }, SUSPENSION_BASIS);
  if (petition) return refuse('petition-pending', { sentOn: petition.sentOn }, SUSPENSION_BASIS);
  const open = openSuspension(sentence);
  if (open) return refuse('already-suspended', { suspensionId: open.suspensionId, from: open.from }, SUSPENSION_BASIS);
  const { releasedOn: from, endsOn: to } = probation;
  return today > to ? refuse('outside-probation', { today, from, to }, SUSPENSION_BASIS) : null;
}

function breachRefusal(breachId: string, breach: Breach | undefined, sentence: Sentence): Refusal | null {
  if (!breach) return refuse('no-such-breach', { breachId });
  if (breach.answer) return refuse('breach-answered', { breachId, response: breach.answer.response });
  if (mayPetition(sentence, breach)) return null;
  const options = breachOptions(sentence, breach).map(({ response }) => response);
  return refuse('response-not-allowed', { response: 'suspension', options }, 'strgjfl § 44 (2)–(3)');
}

function levelRefusal(role: string, sentence: Sentence): Refusal | null {
  const decidedBy = conditionLevel(sentence);
  const yours = levelOf(role);
  return yours === decidedBy ? null : refuse('wrong-level', { decidedBy, yours }, 'strgjfl §§ 6 (2), 44 (3)');
}
