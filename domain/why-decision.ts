import { type Asked } from './commands';
import { decideAt } from './decide';
import { type RecordedEvent, type SentenceEvent } from './events';
import { type RefusalCode } from './refusals';
import { type SentenceState } from './state';
import { differences, type Difference } from './what-if';

/** A proposal, a decision or a response, decided once more on what was known then: as it was recorded, and as it comes out. */
export interface Redecided {
  readonly stored: readonly SentenceEvent[];
  readonly recomputed: readonly SentenceEvent[] | { readonly refusal: RefusalCode; readonly facts: object };
  readonly differences: readonly Difference[];
}

/** Decides again what an event of the log decided, on the state before it. Null: the event is not somebody's decision. */
export function redecide(
  events: readonly RecordedEvent[],
  at: number,
  before: SentenceState,
  sentenceId: string,
): Redecided | null {
  const recorded = events[at];
  const next = events[at + 1]?.event;
  const asked = recorded && askedFor(recorded.event, next, before);
  if (!recorded || !asked) return null;
  const { actor, occurredAt } = recorded;
  const by = { ...actor, id: 'by' in recorded.event ? recorded.event.by : actor.id };
  // A petition is known by the command that sent it.
  const id = next?.type === 'CourtPetitioned' ? next.petitionId : 'why';
  const command = { ...asked, id, sentenceId, by, expectedVersion: null, epoch: null };
  const decision = decideAt(command, before, occurredAt);
  if (!decision.ok) {
    const { code: refusal, facts } = decision;
    const recomputed = { refusal, facts };
    return {
      stored: [recorded.event],
      recomputed,
      differences: [{ path: '', before: recorded.event.type, after: refusal }],
    };
  }
  const stored = events.slice(at, at + decision.events.length).map(({ event }) => event);
  const recomputed = decision.events;
  return { stored, recomputed, differences: differences(plain(stored), plain(recomputed)) };
}

/** The command that led to an event, as far as the event says; null when it was not somebody's decision on a proposal or a breach. */
function askedFor(event: SentenceEvent, next: SentenceEvent | undefined, before: SentenceState): Asked | null {
  switch (event.type) {
    case 'TransitionProposed':
      return { ...event, type: 'ProposeTransition' };
    case 'TransitionApproved':
    case 'TransitionDenied':
    case 'ProposalSentBack':
    case 'ProposalRejected':
    case 'StayDecided': {
      const { proposalId, reason, points, withheldReason } = event;
      const outcome = outcomeOf(event.type, proposalId, before);
      return {
        ...{ type: 'DecideProposal', proposalId, outcome, reason, points },
        ...(withheldReason !== undefined && { withheldReason }),
      };
    }
    case 'BreachAnswered': {
      const { reason, jointTo } = event;
      // What the erased person was told cannot be held against anything.
      if (jointTo !== undefined || reason === null) return null;
      const petition = next?.type === 'CourtPetitioned' ? { part: next.part, suspend: next.suspends ?? true } : {};
      return { ...event, ...petition, reason, type: 'AnswerBreach' };
    }
    default:
      return null;
  }
}

type Decided = 'TransitionApproved' | 'TransitionDenied' | 'ProposalSentBack' | 'ProposalRejected' | 'StayDecided';

/** A refusal is the approval of what proposed one, and the denial of what proposed a move. */
function outcomeOf(type: Decided, proposalId: string, before: SentenceState): 'approve' | 'deny' | 'send-back' {
  if (type === 'ProposalSentBack') return 'send-back';
  if (type === 'TransitionApproved' || type === 'StayDecided') return 'approve';
  if (type === 'ProposalRejected' || before.status === 'unregistered') return 'deny';
  const proposed = before.proposals.find((known) => known.proposalId === proposalId)?.proposal;
  return proposed === 'denial' ? 'approve' : 'deny';
}

/** Without what is only there as `undefined`. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
