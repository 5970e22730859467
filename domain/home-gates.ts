import { isMinor } from './age';
import { wholeSentenceMonitoring } from './calculation';
import { consentsApart, withdrawnFrom } from './consents';
import { type IsoDate } from './dates';
import { type HomeFacts } from './events';
import { barOf } from './offences';
import { AT_HOME, type Regime } from './regimes';
import { refuse, type Refusal } from './refusals';
import { LAW } from './rule-sets';
import { type Charge, type Proposal, type Sentence } from './state';

/** A move that the gates are asked about; `proposedOn` and `proposalId` null: it is only now being proposed. */
export interface HomeMove {
  readonly to: Regime;
  readonly facts: HomeFacts | null;
  readonly effectiveOn: IsoDate;
  readonly proposalId: string | null;
  readonly proposedOn: IsoDate | null;
}

const BASIS = {
  'electronic-monitoring': 'strgjfl § 16 a, forskrift §§ 7-2, 7-3',
  'home-detention': 'strgjfl § 16, forskrift § 3-8',
} as const;

/**
 * The gates of serving at home: consents that stand, dwelling, occupation, weekly meeting and, for electronic monitoring,
 * the offence, new charges and expulsion (strgjfl §§ 16, 16 a, forskrift §§ 3-8, 7-2, 7-3). Null: all are passed, or it is
 * another regime.
 */
export function homeRefusal(move: HomeMove, sentence: Sentence): Refusal | null {
  const { to, facts } = move;
  if (to !== 'electronic-monitoring' && to !== 'home-detention') return null;
  const missing = missingFacts(move, sentence);
  if (missing.length > 0) return refuse('conditions-not-met', { regime: to, missing }, BASIS[to]);
  if (to === 'home-detention') return null;
  return offenceRefusal(move, sentence) ?? specialReasonsRefusal(move, sentence, facts);
}

/** Whether the six months, the third and the offence do not hold: under eighteen on the day, or permanently unfit (forskrift § 7-2). */
export function isExempt({ person }: Pick<Sentence, 'person'>, facts: HomeFacts | null, on: IsoDate | null): boolean {
  return (on !== null && isMinor(person, on)) || facts?.permanentlyUnfit !== undefined;
}

/**
 * The whole sentence is monitored up to six months, as they were imposed; for those under eighteen and the permanently unfit
 * there is no limit (strgjfl § 16 a, forskrift § 7-2). Preventive detention has rules of its own.
 */
export function wholeSentenceRefusal(
  { order, person, startDate }: Pick<Sentence, 'order' | 'person'> & { readonly startDate: IsoDate },
  facts: HomeFacts | null,
): Refusal | null {
  if (order.kind !== 'imprisonment' || isExempt({ person }, facts, startDate)) return null;
  const lengths = order.judgments.map(({ length }) => length);
  if (wholeSentenceMonitoring(startDate, lengths).allowed) return null;
  const maxMonths = LAW.wholeMonitoringMonths;
  return refuse('first-regime-not-allowed', { regime: 'electronic-monitoring', maxMonths }, 'strgjfl § 16 a');
}

/** What the offences of the judgments mean for monitoring, worst first; `facts` null: nothing is known of the case. */
export function barringOffences({ order }: Pick<Sentence, 'order'>, facts: HomeFacts | null): Barring {
  const offences = [...new Set(order.judgments.flatMap((judgment) => judgment.offences))];
  const atTimes = offences.filter((offence) => barOf(offence) === 'at-times');
  const against = facts?.offenceAgainst;
  const bars = against !== undefined && (against.childOrCohabitant || against.earlierLikeConviction);
  return {
    barred: [...offences.filter((offence) => barOf(offence) === 'always'), ...(bars ? atTimes : [])],
    unknown: against ? [] : atTimes,
    toAssess: offences.filter((offence) => barOf(offence) === 'needs-assessment'),
  };
}

export interface Barring {
  /** These bar. */
  readonly barred: readonly string[];
  /** These bar or not by facts that are not there (`offenceAgainst`). */
  readonly unknown: readonly string[];
  /** Of these a person must judge: the old code, or a reference that cannot be read. */
  readonly toAssess: readonly string[];
}

/** Charges that are not settled. */
export function openCharges({ charges }: Pick<Sentence, 'charges'>): readonly Charge[] {
  return charges.filter(({ settledOn }) => settledOn === null);
}

/** An expulsion that is final on a day. */
export function finallyExpelled({ expulsion }: Pick<Sentence, 'expulsion'>, on: IsoDate): boolean {
  return expulsion !== null && expulsion.finalOn !== null && expulsion.finalOn <= on;
}

/** Approved transitions to a home whose gates no longer open: nobody is moved on facts that no longer hold. */
export function closedHomes(after: Sentence): readonly string[] {
  return after.proposals
    .filter((proposal) => proposal.status === 'approved' && homeRefusal(homeMove(proposal), after) !== null)
    .map(({ proposalId }) => proposalId);
}

/** A proposal as the gates ask of it. */
function homeMove({ to, facts, effectiveOn, proposalId, proposedOn }: Proposal): HomeMove {
  return { to: to.regime, facts, effectiveOn, proposalId, proposedOn };
}

/** The facts on which the person serves at home, or is proposed to; null: none are recorded. */
export function factsAtHome(sentence: Sentence, regime: Regime): HomeFacts | null {
  if (!AT_HOME.includes(regime)) return null;
  const toward = sentence.proposals.filter(
    ({ to, proposal, status }) =>
      to.regime === regime && proposal === 'transition' && ['pending', 'approved', 'effective'].includes(status),
  );
  return toward.at(-1)?.facts ?? sentence.homeFacts;
}

/** Facts that are missing, by name; a consent that was withdrawn is one. */
function missingFacts({ to, facts, proposalId, proposedOn }: HomeMove, sentence: Sentence): string[] {
  const technology = to === 'electronic-monitoring';
  const withdrawn = proposalId === null ? [] : withdrawnFrom(sentence, { proposalId, proposedOn });
  const withdrew = (who: string) => withdrawn.some(({ of }) => of === who);
  const missing: string[] = [];
  if (withdrew('convicted-person') || !(facts?.consentedOn ?? consentsApart(sentence))) missing.push('consentedOn');
  if (!facts?.home) missing.push('home');
  else if (technology && !facts.home.power) missing.push('home.power');
  else if (technology && !facts.home.telephone) missing.push('home.telephone');
  if (withdrew('cohabitant') || facts?.cohabitants?.some(({ adult, consentedOn }) => adult && !consentedOn))
    missing.push('cohabitants.consentedOn');
  if (!facts?.occupation && !facts?.occupationWaivedForHealth) missing.push('occupation');
  else if (facts.occupation?.checkableInNorway === false) missing.push('occupation.checkableInNorway');
  if (!facts?.weeklyMeeting) missing.push('weeklyMeeting');
  return missing;
}

function offenceRefusal({ to, facts, effectiveOn }: HomeMove, sentence: Sentence): Refusal | null {
  if (isExempt(sentence, facts, effectiveOn)) return null;
  const { barred, unknown } = barringOffences(sentence, facts);
  const legalBasis = 'forskrift § 7-2';
  if (barred.length > 0) return refuse('conditions-not-met', { regime: to, barringOffences: barred }, legalBasis);
  return unknown.length > 0
    ? refuse('conditions-not-met', { regime: to, missing: ['offenceAgainst'], offences: unknown }, legalBasis)
    : null;
}

/** A new charge or a final expulsion closes monitoring but for special reasons (forskrift § 7-2 (5)). */
function specialReasonsRefusal(
  { to, effectiveOn }: HomeMove,
  sentence: Sentence,
  facts: HomeFacts | null,
): Refusal | null {
  const chargedOn = openCharges(sentence).map((charge) => charge.chargedOn);
  const expelled = finallyExpelled(sentence, effectiveOn);
  if ((chargedOn.length === 0 && !expelled) || (facts?.specialReasons ?? '').trim() !== '') return null;
  return refuse(
    'conditions-not-met',
    { regime: to, missing: ['specialReasons'], chargedOn, expelled },
    'forskrift § 7-2 (5)',
  );
}
