import { type Command } from './commands';
import { type IsoDate } from './dates';
import { accept, type Decision } from './decision';
import { type SentenceEvent } from './events';
import { PRISON } from './regimes';
import { refuse } from './refusals';
import { type Proposal, type Sentence } from './state';

type Asked<T extends Command['type']> = Extract<Command, { type: T }>;

/**
 * A complaint about a decision. The next level decides it; a reaction in prison normally waits for it (forskrift § 3-39).
 * Too late is recorded as too late, not refused: whoever decides may still take it up (strgjfl § 7 e).
 */
export function receiveComplaint(command: Asked<'ReceiveComplaint'>, sentence: Sentence, today: IsoDate): Decision {
  const { complaintId, of, receivedOn, reason, by } = command;
  if (receivedOn > today) return refuse('date-in-future', { receivedOn, today });
  const proposal = sentence.proposals.find(({ proposalId, decision }) => proposalId === of && decision !== null);
  const breach = sentence.breaches.find(({ breachId, answer }) => breachId === of && answer !== null);
  if (!proposal && !breach) return refuse('nothing-to-notify', { of });
  if (breach?.answer?.response === 'petition-to-court')
    return refuse('no-complaint', { response: breach.answer.response }, 'strgjfl §§ 7 f, 44 (2)');
  const lastDay = sentence.complaints.find((told) => told.of === of)?.lastDay;
  return accept({
    type: 'ComplaintReceived',
    ...{ complaintId, of, receivedOn, reason },
    // Nobody was told: the time has not begun to run.
    inTime: lastDay === undefined || receivedOn <= lastDay,
    suspends: breach !== undefined && PRISON.includes(breach.regime),
    decidedBy: proposal && proposal.decidedBy !== 'local' ? 'directorate' : 'region',
    legalBasis: 'strgjfl § 7 e',
    by: by.id,
  });
}

/** Decides a complaint, one level up and by somebody else; a reversal is followed by what restores the state before. */
export function decideComplaint(command: Asked<'DecideComplaint'>, sentence: Sentence, today: IsoDate): Decision {
  const { complaintId, outcome, reason, by } = command;
  const complaint = sentence.complaintCases.find(
    (known) => known.complaintId === complaintId && known.outcome === null,
  );
  if (!complaint) return refuse('no-such-complaint', { complaintId });
  if (by.role !== complaint.decidedBy)
    return refuse('wrong-level', { decidedBy: complaint.decidedBy, yours: by.role }, 'strgjfl § 7 e');
  const proposal = sentence.proposals.find(({ proposalId }) => proposalId === complaint.of);
  if (proposal && [proposal.proposedBy, proposal.decision?.by].includes(by.id))
    return refuse('proposer-decides', { complaintId });
  if (outcome !== 'upheld' && (reason ?? '').trim() === '')
    return refuse('reason-required', { fields: ['reason'] }, 'strgjfl § 7 c');
  const decided: SentenceEvent = {
    type: 'ComplaintDecided',
    complaintId,
    outcome,
    reason,
    decidedOn: today,
    legalBasis: 'strgjfl § 7 g',
    by: by.id,
  };
  return outcome === 'reversed' && proposal ? accept(decided, ...restored(proposal, sentence, today)) : accept(decided);
}

/** A person who was moved by what is now reversed goes back to where they came from; a refusal reversed needs a new decision. */
function restored({ proposalId, status }: Proposal, sentence: Sentence, today: IsoDate): SentenceEvent[] {
  const before = sentence.places.at(-2);
  if (status !== 'effective' || !before || sentence.status !== 'serving') return [];
  const { regime, unit } = before;
  return [
    {
      type: 'RegimeChanged',
      from: sentence.place.regime,
      to: { regime, unit },
      effectiveOn: today,
      ...{ proposalId: null, breachId: null, reverses: proposalId },
      legalBasis: 'strgjfl § 7 g',
    },
  ];
}
