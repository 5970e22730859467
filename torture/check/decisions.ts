import { type Violation } from './evidence';
import { type Fact } from './log';

const DECIDES = new Set(['TransitionApproved', 'TransitionDenied', 'StayDecided', 'ProposalRejected']);

/** I8: two people at least for each decision, and a decision before each change. */
export function decidedByOthers(facts: readonly Fact[]): Violation[] {
  const found: Violation[] = [];
  const made = new Map<string, string>();
  const approved = new Set<string>();
  for (const { type, streamId, version, actor, body } of facts) {
    const of = String(body['proposalId'] ?? body['breachId'] ?? body['reverses']);
    const key = `${streamId}/${of}`;
    const wrong = (what: string) =>
      found.push({ invariant: 'I8', what, evidence: { streamId, version, type, actor, of } });
    if (type === 'TransitionProposed' || type === 'BreachRegistered') made.set(key, actor);
    if ((DECIDES.has(type) || type === 'BreachAnswered') && made.get(key) === actor)
      wrong('somebody decided what they had brought forward themselves');
    if (type === 'TransitionApproved' || type === 'BreachAnswered') approved.add(key);
    if ((type === 'RegimeChanged' || type === 'ReleasedOnProbation') && !approved.has(key))
      wrong('somebody was moved without a decision');
  }
  return found;
}
