import { reviewAfterRefusal } from '../calculation';
import { type Command, type CommandOf } from '../commands';
import { isMinor } from '../age';
import { levelFor, mayRefuse } from '../authority';
import { conditionRefusal, CONDITIONS, isConditionCode } from '../condition-catalogue';
import { careRefusal } from '../care-gates';
import { BEST_INTEREST } from '../criteria';
import { addDays, addMonths, daysBetween, maxDate, type IsoDate } from '../dates';
import { endOf, expectedReleaseOn, lengthOf } from '../dates-of-sentence';
import { CHOSEN_DAYS } from '../deadlines/table';
import { STATUTORY } from '../statutory';
import { accept, type Decision } from './decision';
import { refusedByCourt } from './detention';
import { eligibleFrom } from '../eligibility';
import { type EventOf, type ProposedStep, type SentenceEvent } from '../events';
import { hadPart, inRoleOf } from '../four-eyes';
import { homeRefusal, type HomeMove } from '../home-gates';
import { basisOfRelease, groundRefusal, qualifiesWhileFree, releaseWithoutReasonsFrom } from '../release-grounds';
import { standardConditions } from './standard-conditions';
import { levelOf } from '../permissions';
import { AT_HOME, findTransition, opensByDay, type Regime, type Transition } from '../regimes';
import { refuse, type Refusal } from '../refusals';
import { criterionRefusal, reasonRefusal, tooShort } from '../substance';
import { approvedTransition, openAbsence, pendingProposal, type Proposal, type Sentence } from '../state';

type Asked<T extends CommandOf<'ProposeTransition' | 'DecideProposal'>['type']> = Extract<Command, { type: T }>;
type Move = ProposedStep & {
  /** Not there while it is only being proposed. */
  readonly proposedOn?: IsoDate;
};

/** Proposes a move, a refusal of one, or that a person stays; the law is asked before anybody spends time on it. */
export function proposeTransition(command: Asked<'ProposeTransition'>, sentence: Sentence, today: IsoDate): Decision {
  const refused =
    notOpenToProposals(sentence, command.to.regime) ??
    argumentRefusal(command) ??
    childRefusal(command, sentence, today);
  if (refused) return refused;
  const row = findTransition(sentence.order.kind, sentence.place.regime, command.to.regime);
  if (!row || (command.proposal !== 'transition' && row.direction !== 'lighter'))
    return noSuchWay(command.to.regime, sentence);
  const barred = strictnessRefusal(command, row) ?? moveRefusal(command, row, sentence);
  if (barred) return barred;
  if (sentence.status === 'summoned' && command.effectiveOn < today)
    return refuse('effective-before-present-regime', { effectiveOn: command.effectiveOn, presentRegimeSince: today });
  const { proposalId, proposal, to, effectiveOn, assessment, reason, facts, conditions, ground, probationYears } =
    command;
  const { withheldReason, hearing } = command;
  return accept({
    type: 'TransitionProposed',
    ...{ proposalId, proposal, to, effectiveOn, assessment, reason, facts, conditions, ground, probationYears },
    ...(withheldReason !== undefined && { withheldReason }),
    ...(hearing !== undefined && { hearing }),
    decidedBy: levelFor(sentence, row, proposal, facts),
    legalBasis: basisOf(command, row, sentence),
    by: command.by.id,
    proposedOn: today,
  });
}

/** Approves, refuses or sends back a proposal: at the level that the law names, never by whoever made it. */
export function decideProposal(command: Asked<'DecideProposal'>, sentence: Sentence, today: IsoDate): Decision {
  const { proposalId, outcome, by, reason, points } = command;
  const proposal = pendingProposal(sentence);
  if (!proposal || proposal.proposalId !== proposalId) return refuse('no-such-proposal', { proposalId });
  const { finalOn = today } = command;
  const refused =
    authorityRefusal(command, proposal) ??
    pointsRefusal(command, proposal) ??
    (finalOn < proposal.proposedOn ? refuse('final-before-judged', { judgedOn: today, finalOn }) : null);
  if (refused) return refused;
  const { withheldReason } = command;
  const made = { proposalId, reason, points, by: by.id, decidedOn: today, legalBasis: proposal.legalBasis };
  const level = levelOf(by.role);
  const decided = {
    ...made,
    ...inRoleOf(by),
    ...(level && { level }),
    ...(withheldReason !== undefined && { withheldReason }),
  };
  switch (outcome) {
    case 'send-back':
      return accept({ type: 'ProposalSentBack', ...decided });
    case 'deny':
      return proposal.proposal === 'transition'
        ? accept(...denied(decided, proposal, sentence, today), ...byCourt(command, sentence, today))
        : accept({ type: 'ProposalRejected', ...decided });
    case 'approve':
      return approve(decided, proposal, sentence, today);
  }
}

/** Brings an approved transition into effect on its day. */
export function takeEffect({ proposalId }: CommandOf<'TakeEffect'>, sentence: Sentence, today: IsoDate): Decision {
  const approved = approvedTransition(sentence);
  if (approved?.proposalId !== proposalId || sentence.awaitingPlace) return accept();
  if (today < approved.effectiveOn) return refuse('not-due', { effectiveOn: approved.effectiveOn });
  return accept(...moved(approved, sentence));
}

/** That preventive detention is not served at home has a paragraph of its own (E-16). */
function noSuchWay(to: Regime, { order, place }: Sentence): Refusal {
  const facts = { from: place.regime, to };
  return order.kind === 'preventive-detention' && AT_HOME.includes(to)
    ? refuse('no-such-transition', facts, 'forvaringsforskriften § 9 (4)')
    : refuse('no-such-transition', facts);
}

/** The paragraph of a step: that of its way, or of its ground when it is a release. */
function basisOf({ proposal, to, ground, effectiveOn }: Move, row: Transition, sentence: Sentence): string {
  if (to.regime !== 'probation' || sentence.order.kind !== 'imprisonment' || proposal !== 'transition')
    return row.legalBasis;
  if (sentence.status === 'summoned') return 'strgjfl § 42 (2)';
  const ordinary = eligibleFrom('probation', sentence);
  const moved = (ground ?? 'ordinary') === 'ordinary' && ordinary !== null && effectiveOn < ordinary;
  return basisOfRelease(moved ? 'short-time' : ground);
}

/** Whoever is free is released while free, before they would have had to come (strgjfl § 42 (2)). */
function freeReleaseRefusal({ effectiveOn }: Move, sentence: Sentence): Refusal | null {
  const { status, startDate } = sentence;
  if (!qualifiesWhileFree(sentence)) return refuse('not-serving', { status });
  return effectiveOn > startDate
    ? refuse('effective-after-end', { effectiveOn, endsOn: startDate }, 'strgjfl § 42 (2)')
    : null;
}

function notOpenToProposals(sentence: Sentence, to: Regime): Refusal | null {
  const whileFree = to === 'probation' && qualifiesWhileFree(sentence);
  if (sentence.status !== 'serving' && !whileFree) return refuse('not-serving', { status: sentence.status });
  const absence = openAbsence(sentence);
  if (absence) return refuse('clock-stopped', { since: absence.from, type: absence.type }, 'forskrift § 3-3');
  const pending = pendingProposal(sentence);
  if (pending) return refuse('proposal-pending', { proposalId: pending.proposalId });
  const approved = approvedTransition(sentence);
  return approved
    ? refuse('transition-approved', { proposalId: approved.proposalId, effectiveOn: approved.effectiveOn })
    : null;
}

/** One needs a reason to deny a step, not to grant it. */
function argumentRefusal({ proposal, reason, assessment }: Asked<'ProposeTransition'>): Refusal | null {
  if (proposal === 'transition') return null;
  const argued = assessment.some(({ text }) => text.trim() !== '') && (reason ?? '').trim() !== '';
  if (!argued) return refuse('reason-required', { fields: ['reason', 'assessment'] }, 'strgjfl § 7 c');
  return tooShort([reason]) ?? criterionRefusal(assessment);
}

/** Nobody is moved to where it is more restrictive than what is needed: whoever proposes it says why (strgjfl §§ 7 c, 14). */
function strictnessRefusal({ reason }: Asked<'ProposeTransition'>, { direction }: Transition): Refusal | null {
  return direction === 'stricter' ? reasonRefusal([reason], {}, 'strgjfl §§ 7 c, 14') : null;
}

/** What is decided about somebody under eighteen says what is best for them (forskrift § 3-1 b). */
function childRefusal(
  { assessment }: Asked<'ProposeTransition'>,
  { person }: Sentence,
  today: IsoDate,
): Refusal | null {
  if (!isMinor(person, today)) return null;
  const said = assessment.some(({ criterion, text }) => criterion === BEST_INTEREST && text.trim() !== '');
  return said ? null : refuse('reason-required', { criterion: BEST_INTEREST }, 'forskrift § 3-1 b');
}

/** Whether an approved transition may still take effect, now that a fact or the rules have changed. */
export function stillAllowed(approved: Proposal, sentence: Sentence): boolean {
  const row = findTransition(sentence.order.kind, sentence.place.regime, approved.to.regime);
  return row !== undefined && moveRefusal(approved, row, sentence) === null;
}

/** Asked at the proposal and again at the approval, which is the act that moves a person: the facts may have changed. */
function moveRefusal(move: Move, row: Transition, sentence: Sentence): Refusal | null {
  if (move.proposal !== 'transition') return null;
  if (sentence.status === 'summoned')
    return freeReleaseRefusal(move, sentence) ?? groundRefusal(move, sentence) ?? conditionsRefusal(move, sentence);
  const { effectiveOn } = move;
  if (effectiveOn < sentence.placeSince)
    return refuse('effective-before-present-regime', { effectiveOn, presentRegimeSince: sentence.placeSince });
  const end = endOf(sentence);
  if (effectiveOn > end.on) return refuse('effective-after-end', { effectiveOn, endsOn: end.on }, end.legalBasis);
  return (
    (opensByDay(row) ? tooEarly(move, row, sentence) : null) ??
    groundRefusal(move, sentence) ??
    homeRefusal(asHomeMove(move), sentence) ??
    careRefusal({ ...move, to: move.to.regime }) ??
    probationYearsRefusal(move, sentence) ??
    conditionsRefusal(move, sentence)
  );
}

function asHomeMove({ to, facts, effectiveOn, proposalId, proposedOn }: Move): HomeMove {
  const known = proposedOn === undefined ? { proposalId: null, proposedOn: null } : { proposalId, proposedOn };
  return { to: to.regime, facts, effectiveOn, ...known };
}

function tooEarly({ to, effectiveOn, ground, facts }: Move, row: Transition, sentence: Sentence): Refusal | null {
  // A day moved forward to the last working day before a weekend needs no ground of its own (R-WE).
  const from =
    to.regime === 'probation' && (ground ?? 'ordinary') === 'ordinary'
      ? releaseWithoutReasonsFrom(sentence)
      : eligibleFrom(to.regime, sentence, ground, effectiveOn, facts);
  if (from === null) return refuse('never-eligible', { regime: to.regime, ground }, row.legalBasis);
  return effectiveOn < from
    ? refuse('not-yet-eligible', { regime: to.regime, effectiveOn, from }, row.legalBasis)
    : null;
}

/** Conditions that the law knows by name are held to what it allows there; others are the decider's own words. */
function conditionsRefusal(move: Move, sentence: Sentence): Refusal | null {
  const { to, effectiveOn, conditions } = move;
  const end = to.regime === 'probation' && sentence.order.kind === 'imprisonment' ? endOf(sentence).on : null;
  for (const { code, until } of conditions) {
    const at = { regime: to.regime, kind: sentence.order.kind, from: effectiveOn, until, end, afterBreach: false };
    const refused = conditionRefusal(code, at) ?? courtOnlyRefusal(code, move, sentence);
    if (refused) return refused;
  }
  return null;
}

/** What only a court sets comes with a release that a court decides (strl § 45 (6)). */
function courtOnlyRefusal(code: string, { to, proposal, facts }: Move, sentence: Sentence): Refusal | null {
  if (!isConditionCode(code) || !CONDITIONS[code].courtOnly) return null;
  const row = findTransition(sentence.order.kind, sentence.place.regime, to.regime);
  return row && levelFor(sentence, row, proposal, facts) === 'court'
    ? null
    : refuse('condition-beyond-law', { code, decidedBy: 'court' }, 'strl § 45 (6)');
}

function probationYearsRefusal({ to, probationYears }: Move, sentence: Sentence): Refusal | null {
  if (to.regime !== 'probation' || sentence.order.kind !== 'preventive-detention') return null;
  const { min, max } = STATUTORY.detentionProbationYears;
  const valid = probationYears !== null && probationYears >= min && probationYears <= max;
  return valid ? null : refuse('probation-years-required', { min, max }, 'strl § 44 (1)');
}

function authorityRefusal({ by, outcome }: Asked<'DecideProposal'>, proposal: Proposal): Refusal | null {
  if (hadPart(by, [proposal.proposedBy]))
    return refuse('proposer-decides', { proposalId: proposal.proposalId }, 'strgjfl § 6');
  const level = levelOf(by.role);
  if (outcome === 'deny' ? mayRefuse(level, proposal.decidedBy) : level === proposal.decidedBy) return null;
  return refuse('wrong-level', { decidedBy: proposal.decidedBy, yours: level }, 'strgjfl § 6 (2), forskrift § 2-1');
}

function pointsRefusal({ outcome, points, reason }: Asked<'DecideProposal'>, proposal: Proposal): Refusal | null {
  const argued = new Set(proposal.assessment.map(({ criterion }) => criterion));
  const unknown = points.find(({ criterion }) => !argued.has(criterion));
  if (unknown) return refuse('unknown-point', { criterion: unknown.criterion, criteria: [...argued] });
  const reconsider = points.filter(({ verdict }) => verdict === 'reconsider');
  if (outcome === 'approve' && reconsider.length > 0) return refuse('points-contradict-outcome', { outcome });
  if (outcome === 'send-back' && argued.size > 0 && reconsider.length === 0)
    return refuse('points-contradict-outcome', { outcome });
  if (outcome === 'approve') return null;
  const said = [reason, ...reconsider.map(({ comment }) => comment ?? null)];
  if (said.every((text) => (text ?? '').trim() === ''))
    return refuse('reason-required', { fields: ['reason'] }, 'strgjfl § 7 c');
  // To send back, or not to follow a refusal, takes nothing from the person.
  return outcome === 'deny' && proposal.proposal === 'transition' ? tooShort(said) : null;
}

type Decided = Omit<EventOf<'TransitionApproved'>, 'type'>;

function approve(decided: Decided, proposal: Proposal, sentence: Sentence, today: IsoDate): Decision {
  if (proposal.proposal === 'denial') return accept(...denied(decided, proposal, sentence, today));
  if (proposal.proposal === 'stay')
    return accept({ type: 'StayDecided', ...decided, reviewOn: takenUpOn(sentence, today, proposal) });
  const absence = openAbsence(sentence);
  if (absence) return refuse('clock-stopped', { since: absence.from, type: absence.type }, 'forskrift § 3-3');
  const row = findTransition(sentence.order.kind, sentence.place.regime, proposal.to.regime);
  if (!row) return refuse('no-such-transition', { from: sentence.place.regime, to: proposal.to.regime });
  const barred = moveRefusal(proposal, row, sentence);
  if (barred) return barred;
  const approved: SentenceEvent = { type: 'TransitionApproved', ...decided };
  return proposal.effectiveOn <= today ? accept(approved, ...moved(proposal, sentence)) : accept(approved);
}

/** When a stay is taken up again: in especially high security, by the law, with the next decision on it (forskrift § 6-1). */
function takenUpOn({ place }: Sentence, today: IsoDate, { to }: Proposal): IsoDate {
  return place.regime === 'especially-high-security' && to.regime === 'high-security'
    ? addMonths(today, STATUTORY.especiallyHighSecurityMonths)
    : addDays(today, CHOSEN_DAYS.reviewStay);
}

/** A court's refusal begins the year after which the person may ask for release anew (strl § 44 (4)). */
function byCourt(
  { proposalId, by, finalOn }: Asked<'DecideProposal'>,
  sentence: Sentence,
  today: IsoDate,
): SentenceEvent[] {
  const refused = sentence.order.kind === 'preventive-detention' && levelOf(by.role) === 'court';
  return refused ? [refusedByCourt(proposalId, finalOn ?? today, sentence)] : [];
}

/** A refusal; of probation it also sets the day by which the question must be decided anew (R-REVIEW). */
function denied(decided: Decided, proposal: Proposal, sentence: Sentence, today: IsoDate): SentenceEvent[] {
  const refusal: SentenceEvent = { type: 'TransitionDenied', ...decided };
  if (proposal.to.regime !== 'probation' || leavesOrdinaryOpen(proposal, sentence)) return [refusal];
  const { proposalId } = decided;
  const review = nextReview(sentence, today);
  return [refusal, { type: 'ReviewDue', proposalId, ...review }];
}

/** Refused earlier for special reasons only: whether to release on the ordinary day is still to be decided on that day. */
function leavesOrdinaryOpen({ ground, effectiveOn }: Proposal, sentence: Sentence): boolean {
  const ordinary = eligibleFrom('probation', sentence);
  return ground !== null && ground !== 'ordinary' && ordinary !== null && effectiveOn < ordinary;
}

/** The day by which probation must be decided anew: from the day it could have been, later from the last decision. */
export function nextReview(
  sentence: Sentence,
  today: IsoDate,
): { readonly reviewBy: IsoDate; readonly legalBasis: string } {
  if (sentence.order.kind === 'preventive-detention')
    return { reviewBy: addMonths(today, 12), legalBasis: 'strl § 44 (4)' };
  // Back in prison, release was possible from the first day: the time runs from the decision.
  const couldHaveBeen = sentence.recall ? today : (expectedReleaseOn(sentence) ?? today);
  const from = sentence.probationReview ? maxDate(today, couldHaveBeen) : couldHaveBeen;
  return { reviewBy: reviewAfterRefusal([lengthOf(sentence)], from).reviewBy, legalBasis: 'forskrift § 3-41 (2)–(3)' };
}

function moved(proposal: Proposal, sentence: Sentence): SentenceEvent[] {
  const { proposalId, to, effectiveOn, legalBasis, conditions } = proposal;
  const named = conditions.map(({ code }) => code);
  const changed: SentenceEvent = {
    type: 'RegimeChanged',
    from: sentence.place.regime,
    ...{ to, effectiveOn, proposalId, legalBasis },
    breachId: null,
    ...standardConditions(to.regime, sentence, effectiveOn, named, proposal.facts),
  };
  if (to.regime !== 'probation') return [changed];
  const probationEndsOn = proposal.probationYears
    ? addMonths(effectiveOn, 12 * proposal.probationYears)
    : addDays(endOf(sentence).on, daysBeforeStart(effectiveOn, sentence));
  return [changed, { type: 'ReleasedOnProbation', releasedOn: effectiveOn, probationEndsOn, proposalId, legalBasis }];
}

/** Released while free, the remaining days run from the release and not from the day of the summons; negative or nothing. */
function daysBeforeStart(effectiveOn: IsoDate, { status, startDate }: Sentence): number {
  return status === 'summoned' ? Math.min(0, daysBetween(startDate, effectiveOn)) : 0;
}
