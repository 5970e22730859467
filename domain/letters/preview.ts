import { type IsoDate } from '../dates';
import { decide } from '../decide';
import { type Actor } from '../events';
import { fold } from '../evolve';
import { type Level } from '../regimes';
import { refuse, type Refusal } from '../refusals';
import { type Proposal, type Sentence } from '../state';
import { type Letter } from './document';
import { decisionIn, letterOf } from './index';

/** What is to be previewed: the proposal, and what is decided of it. */
export interface Previewing {
  readonly sentenceId: string;
  readonly proposalId: string;
  readonly outcome: 'approve' | 'deny';
}

/** The words in the place of a reason that nobody has written yet. */
const REASON_TO_COME = 'Begrunnelsen skrives når avslaget besluttes.';
const ROLE: Readonly<Record<Level, string>> = { local: 'approver', region: 'region', court: 'court' };

/**
 * The letter that a decision on a pending proposal would lead to today, by somebody who may decide it. Refused as the
 * decision would be. Nothing is recorded.
 */
export function previewLetter(
  { sentenceId, proposalId, outcome }: Previewing,
  sentence: Sentence,
  today: IsoDate,
  unitName: (id: string) => string,
): Letter | Refusal {
  const proposal = sentence.proposals.find((known) => known.proposalId === proposalId && known.status === 'pending');
  if (!proposal) return refuse('no-such-proposal', { proposalId });
  const by: Actor = { id: 'forhåndsvisning', role: ROLE[proposal.decidedBy], unit: null };
  const reason = outcome === 'deny' ? REASON_TO_COME : null;
  const asked = { type: 'DecideProposal', proposalId, outcome, reason, points: [] } as const;
  const command = { ...asked, id: 'preview', sentenceId, by, expectedVersion: null, epoch: null };
  const decision = decide(command, sentence, today);
  if (!decision.ok) return decision;
  const event = decision.events.find((each) => decisionIn(each) !== null);
  const after = fold(decision.events, sentence);
  if (!event || after.status === 'unregistered') return notFollowed(proposal);
  return letterOf({ sentenceId, event, together: decision.events, sentence: after, actor: by, on: today, unitName });
}

/** A refusal or a stay that is not followed changes nothing for the person, and no letter tells it. */
function notFollowed({ proposal, proposalId }: Proposal): Refusal {
  return refuse('nothing-to-notify', { of: proposalId, proposal });
}
