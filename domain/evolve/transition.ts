import { maxDate, type IsoDate } from '../dates';
import { type EventOf, type TransitionEvent } from '../events';
import { PRISON } from '../regimes';
import { type Leave, type Proposal, type Sentence } from '../state';
import { endedWith, withMove } from './condition';
import { consentsOf } from './home';
import { decidedAnew } from './correction';
import { moved, conditionsWhere, stillUndecided, supersede } from './place';

/** What is proposed and decided of where a person is, and how they move. */
export function evolveTransition(state: Sentence, event: TransitionEvent): Sentence {
  switch (event.type) {
    case 'TransitionProposed':
      return {
        ...state,
        proposals: [...state.proposals, proposed(event)],
        consents: [...state.consents, ...consentsOf(event)],
      };
    case 'TransitionApproved':
    case 'TransitionDenied':
    case 'ProposalSentBack':
    case 'ProposalRejected':
      return decided(state, event, AFTER[event.type]);
    case 'StayDecided':
      return stayed(state, event);
    case 'RegimeChanged':
      return regimeChanged(state, event);
    case 'ReleasedOnProbation': {
      const probation = { releasedOn: event.releasedOn, endsOn: event.probationEndsOn, suspendedDays: 0 };
      return { ...state, status: 'on-probation', probation, recall: null, probationReview: null, ownPetition: null };
    }
    case 'PlaceAwaited':
      return { ...state, awaitingPlace: { proposalId: event.proposalId, since: event.since } };
    case 'PlaceFound':
      return placeFound(state, event);
  }
}

const AFTER = {
  TransitionApproved: 'approved',
  TransitionDenied: 'denied',
  ProposalSentBack: 'sent-back',
  ProposalRejected: 'rejected',
} as const;

function proposed({ type: _type, by: proposedBy, ...proposal }: EventOf<'TransitionProposed'>): Proposal {
  return { ...proposal, proposedBy, status: 'pending', decision: null };
}

type Decided = EventOf<keyof typeof AFTER> | EventOf<'StayDecided'>;

function decided(state: Sentence, event: Decided, status: Proposal['status']): Sentence {
  const { proposalId, by, decidedOn: on, reason, points } = event;
  const proposal = state.proposals.find((known) => known.proposalId === proposalId);
  const level = event.level ?? proposal?.decidedBy ?? 'local';
  const { onBehalfOf = null } = event;
  const next = withProposal(state, proposalId, { status, decision: { by, on, reason, points, level, onBehalfOf } });
  if (!proposal || status === 'sent-back' || status === 'rejected') return next;
  return {
    ...next,
    undecided: stillUndecided(state.undecided, proposal.to.regime),
    corrections: decidedAnew(state.corrections, ({ regime }) => regime === proposal.to.regime),
  };
}

function stayed(state: Sentence, event: EventOf<'StayDecided'>): Sentence {
  const { proposalId, reviewOn } = event;
  const toward = state.proposals.find((proposal) => proposal.proposalId === proposalId)?.to.regime;
  if (!toward) throw new Error(`Corrupt log: a decision on an unknown proposal ${proposalId}`);
  const stays = [...state.stays.filter((stay) => stay.toward !== toward), { proposalId, toward, reviewOn }];
  return { ...decided(state, event, 'stay'), stays };
}

function regimeChanged(state: Sentence, event: EventOf<'RegimeChanged'>): Sentence {
  const { to, effectiveOn, proposalId, breachId, reverses } = event;
  const next = moved(leftBehind(state, event), to, effectiveOn);
  const proposal = state.proposals.find((known) => known.proposalId === proposalId);
  const of = proposalId ?? breachId ?? reverses ?? '';
  const level = proposal?.decision?.level ?? null;
  const set = withMove(of, effectiveOn, proposal?.conditions ?? [], event.conditions ?? [], level);
  const there = { ...next, conditions: [...next.conditions, ...set] };
  if (reverses) return undisplaced(there, reverses, effectiveOn);
  return proposalId ? withProposal(there, proposalId, { status: 'effective' }) : displaced(there, breachId);
}

/** What does not go along to another place: the stays, waits and reviews of the old one, its conditions and leaves. */
function leftBehind(state: Sentence, { to, effectiveOn, breachId }: EventOf<'RegimeChanged'>): Sentence {
  const noLeave = breachId !== null || !PRISON.includes(to.regime);
  return {
    ...state,
    ...{ stays: [], awaitingPlace: null },
    // Whoever is let stay longer is so in another unit of the same regime, too.
    placeReviewOn: to.regime === state.place.regime ? state.placeReviewOn : null,
    undecided: stillUndecided(state.undecided, to.regime),
    // Whoever has left a place is no longer there too early.
    corrections: decidedAnew(
      state.corrections,
      ({ what, regime }) => what === 'present-regime' && regime !== to.regime,
    ),
    conditions: endedWith(
      conditionsWhere(state, to.regime, effectiveOn),
      noLeave ? openLeaves(state) : [],
      effectiveOn,
    ),
    leaves: noLeave ? state.leaves.map((leave) => revoked(leave, effectiveOn)) : state.leaves,
  };
}

/** Ids of leaves that have not ended. */
function openLeaves({ leaves }: Sentence): readonly string[] {
  return leaves.filter(({ returned }) => returned === null).map(({ leaveId }) => leaveId);
}

function revoked(leave: Leave, endedOn: IsoDate): Leave {
  return leave.returned === null ? { ...leave, returned: 'revoked', endedOn } : leave;
}

/** What waited is set aside; when a breach is why, it is remembered, so that a reversal can bring it back. */
function displaced(state: Sentence, breachId: string | null): Sentence {
  const waiting = state.proposals.flatMap(({ proposalId, status: was }) =>
    breachId && (was === 'pending' || was === 'approved') ? [{ breachId, proposalId, was }] : [],
  );
  return {
    ...state,
    displaced: [...state.displaced, ...waiting],
    proposals: state.proposals.map(supersede),
  };
}

/** A reversal sets aside what was proposed from the place that is left, and brings back what the breach had displaced. */
function undisplaced(state: Sentence, breachId: string, on: IsoDate): Sentence {
  const back = new Map(
    state.displaced.filter((known) => known.breachId === breachId).map(({ proposalId, was }) => [proposalId, was]),
  );
  const proposals = state.proposals.map((proposal): Proposal => {
    const status = back.get(proposal.proposalId);
    return status ? { ...proposal, status, effectiveOn: maxDate(proposal.effectiveOn, on) } : supersede(proposal);
  });
  return { ...state, proposals, displaced: state.displaced.filter((known) => known.breachId !== breachId) };
}

/** The transition takes effect when there is a place, not on the day that it was meant for. */
function placeFound(state: Sentence, { proposalId, foundOn, days }: EventOf<'PlaceFound'>): Sentence {
  const proposals = state.proposals.map((proposal) =>
    proposal.proposalId === proposalId
      ? { ...proposal, effectiveOn: maxDate(proposal.effectiveOn, foundOn) }
      : proposal,
  );
  return { ...state, proposals, awaitingPlace: null, daysAwaitingPlace: state.daysAwaitingPlace + days };
}

function withProposal(state: Sentence, proposalId: string, changes: Partial<Proposal>): Sentence {
  const proposals = state.proposals.map((proposal) =>
    proposal.proposalId === proposalId ? { ...proposal, ...changes } : proposal,
  );
  return { ...state, proposals };
}
