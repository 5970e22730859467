import { levelFor } from './authority';
import { addDays, maxDate, type IsoDate } from './dates';
import { endOf } from './dates-of-sentence';
import { STATUTORY } from './statutory';
import { deadlineInMonths } from './holidays';
import { chargeBy, mayCharge, PROSECUTION_CASE } from './new-offence';
import { AT_HOME, type Answerer, findTransition, type Kind, type Level, PRISON, type Regime } from './regimes';
import { openAbsence, type Breach, type Leave, type Sentence } from './state';

/** A response to a breach that is open where the person is, with the paragraph and who decides it (rules.md (d)). */
export interface BreachOption {
  readonly response: string;
  readonly legalBasis: string;
  readonly decidedBy: Answerer;
  /** Whether it moves the person to a stricter place, which must then be named. */
  readonly moves: boolean;
}

export const PETITION = 'petition-to-court';
/** Not to come to the warning talk opens the way to the court as a new breach does (strgjfl § 44 (2)). */
export const NO_SHOW = 'no-show-at-warning-talk';

/** Return to prison and a written reprimand in one: for evasion only. */
export const RETURN_AND_REPRIMAND = 'return-and-reprimand';
/** Kinds of breach that are evasion. The law names no list: our choice. */
const EVASION_KINDS: readonly string[] = ['evasion', 'escape', 'absconding', 'failure-to-return'];

/** Kind of breach: the person did not come to serve the sentence (strgjfl § 40 (7)). */
export const NO_APPEARANCE = 'failure-to-appear';
export const REVOKE_LEAVE = 'revoke-leave';
export const REVOKE_INTERRUPTION = 'revoke-interruption';

const NONE = option('no-reaction', 'strgjfl §§ 40, 44', 'local');

const IN_PRISON: readonly BreachOption[] = [
  NONE,
  option('written-reprimand', 'strgjfl § 40 (2) a', 'local'),
  option('loss-of-daily-pay', 'strgjfl § 40 (2) b', 'local'),
  option('loss-of-privileges', 'strgjfl § 40 (2) c', 'local'),
  option('exclusion-from-leisure-company', 'strgjfl § 40 (2) d', 'local'),
  option('loss-of-leave', 'strgjfl § 40 (2) e', 'local'),
];
const ON_PROBATION: readonly BreachOption[] = [
  NONE,
  option('oral-warning', 'forskrift § 3-45', 'local'),
  option('warning-talk', 'strgjfl § 44 (1)', 'local'),
];
/** A crime: the police and the prosecution take it on (strgjfl § 40 (7), strpl § 461). */
const REPORT = option('report-to-police', 'strgjfl § 40 (7), strpl § 461', 'local');
const CASE = option(PROSECUTION_CASE, 'strgjfl § 45', 'prosecution');
const PETITIONS: { readonly [K in Kind]?: BreachOption } = {
  imprisonment: option(PETITION, 'strgjfl § 44 (2)', 'region'),
  'preventive-detention': option(PETITION, 'strl § 46', 'region'),
};

/**
 * The responses that the law opens to a breach (the last that awaits one, unless told) as the sentence stands. Deciding
 * not to react is one of them.
 */
export function breachOptions(sentence: Sentence, breach = lastOpen(sentence)): readonly BreachOption[] {
  const { regime } = sentence.place;
  if (regime === 'probation') return onProbation(sentence, breach);
  if (breach?.kind === NO_APPEARANCE) return [NONE, REPORT];
  const back = { ...option('return-to-prison', 'strgjfl §§ 14 (7), 16 (5)', returnLevel(sentence)), moves: true };
  if (!PRISON.includes(regime)) return outside(back, breach);
  if (breach && AT_HOME.includes(breach.regime)) return afterHome(sentence, breach);
  // Whoever was moved to a stricter prison for it has no reaction besides, unless it was evasion (strgjfl § 40 (3)).
  if (breach && breach.regime !== regime && movedFor(sentence, breach) && !isEvasion(breach)) return [NONE];
  const stricter = { ...option('stricter-regime', 'strgjfl § 14 (1)', 'local'), moves: true };
  const inPrison = [...IN_PRISON, ...(breach ? revocations(sentence, breach) : [])];
  return regime === 'lower-security' || regime === 'halfway-house' ? [...inPrison, stricter] : inPrison;
}

function onProbation(sentence: Sentence, breach: Breach | undefined): readonly BreachOption[] {
  if (!breach) return ON_PROBATION;
  const petition = mayPetition(sentence, breach) ? PETITIONS[sentence.order.kind] : undefined;
  return [...ON_PROBATION, ...(mayCharge(sentence, breach) ? [CASE] : []), ...(petition ? [petition] : [])];
}

/** Whoever broke a condition of a leave or an interruption that lasts may be ordered back (strgjfl § 36, forskrift § 3-34). */
function revocations(sentence: Sentence, breach: Breach): readonly BreachOption[] {
  if (openAbsence(sentence)?.returnBy) return [option(REVOKE_INTERRUPTION, 'strgjfl § 36, forskrift § 3-34', 'local')];
  return leaveBroken(sentence, breach) ? [option(REVOKE_LEAVE, 'strgjfl § 36, forskrift § 3-34', 'local')] : [];
}

/** The leave during which a breach occurred, while it lasts. */
export function leaveBroken({ leaves }: Sentence, { occurredOn }: Breach): Leave | undefined {
  return leaves.find(({ returned, from, to }) => returned === null && from <= occurredOn && occurredOn <= to);
}

/** Return or a written reprimand, by gravity; both only for evasion (forskrift § 7-7, strgjfl §§ 14 (7), 16 (5), 40 (3)). */
function outside(back: BreachOption, breach: Breach | undefined): readonly BreachOption[] {
  const either = [NONE, option('written-reprimand', 'strgjfl §§ 16 (5), 40 (3)', 'local'), back];
  const evaded = breach && isEvasion(breach) && AT_HOME.includes(breach.regime);
  return evaded ? [...either, { ...back, response: RETURN_AND_REPRIMAND, legalBasis: 'forskrift § 7-7' }] : either;
}

/**
 * A breach at home that is answered in prison: a reprimand at most, and nothing for what the person was already moved for,
 * unless it was evasion (strgjfl § 40 (3)).
 */
function afterHome(sentence: Sentence, breach: Breach): readonly BreachOption[] {
  const reprimand = option('written-reprimand', 'strgjfl §§ 16 (5), 40 (3)', 'local');
  return movedFor(sentence, breach) && !isEvasion(breach) ? [NONE] : [NONE, reprimand];
}

/** Whether what happened is what the person was already moved for: the same kind on the same day, registered again. */
function movedFor({ breaches }: Sentence, { breachId, kind, occurredOn }: Breach): boolean {
  return breaches.some(
    (other) =>
      other.breachId !== breachId &&
      other.kind === kind &&
      other.occurredOn === occurredOn &&
      other.answer !== null &&
      other.answer.to !== null &&
      other.answer.reversedOn === null,
  );
}

function isEvasion({ kind }: Breach): boolean {
  return EVASION_KINDS.includes(kind);
}

/**
 * Whether a breach opens the way to the court: one of this probation, after a warning talk or conditions for an earlier
 * one, or by not coming to the talk (strgjfl § 44 (2)). From preventive detention the gravity decides, not the order
 * (strl § 46).
 */
export function mayPetition(sentence: Sentence, breach: Breach): boolean {
  const { probation, petition, order, breaches } = sentence;
  if (!probation || petition || breach.occurredOn < probation.releasedOn) return false;
  if (order.kind === 'preventive-detention') return true;
  const earlier = breaches.filter(
    ({ breachId, occurredOn }) =>
      breachId !== breach.breachId && probation.releasedOn <= occurredOn && occurredOn <= breach.occurredOn,
  );
  return breach.kind === NO_SHOW
    ? earlier.some(({ answer }) => !answer?.reversedOn)
    : earlier.some((before) => warnedOn(sentence, before, breach.occurredOn));
}

/** The last day to send a petition, working days considered; null: not on probation (strgjfl § 44 (2), strl §§ 46 (2), 52 (4)). */
export function petitionBy({ probation }: Pick<Sentence, 'probation'>): IsoDate | null {
  return probation && deadlineInMonths(probation.endsOn, STATUTORY.petitionMonths);
}

/**
 * When the sentence is completed by itself: on its last day, but not while a breach for which the court may yet be asked
 * is unanswered. Then it is held until somebody answers, or until the time to ask is out.
 */
export function completesOn(sentence: Sentence): IsoDate {
  const { on } = endOf(sentence);
  const petition = openPetitionable(sentence).length > 0 ? petitionBy(sentence) : null;
  const charge = openChargeable(sentence).length > 0 ? chargeBy(sentence) : null;
  const held = [petition, charge].flatMap((by) => (by === null ? [] : [addDays(by, 1)]));
  return held.length === 0 ? on : held.reduce((latest, day) => maxDate(latest, day));
}

/** Unanswered breaches for which the court may be asked. */
export function openPetitionable(sentence: Sentence): readonly Breach[] {
  return sentence.breaches.filter((breach) => breach.answer === null && mayPetition(sentence, breach));
}

/** Unanswered new offences for which the prosecution may bring a case. */
export function openChargeable(sentence: Sentence): readonly Breach[] {
  return sentence.breaches.filter((breach) => breach.answer === null && mayCharge(sentence, breach));
}

/** Whether a breach may move the person there from where they are. */
export function movesStricter(sentence: Sentence, to: Regime): boolean {
  return findTransition(sentence.order.kind, sentence.place.regime, to)?.direction === 'stricter';
}

/** The person was spoken to, or had conditions set, because of an earlier breach. */
function warnedOn({ conditions }: Sentence, { answer }: Breach, by: IsoDate): boolean {
  if (!answer || answer.reversedOn || answer.on > by || answer.response === 'no-reaction') return false;
  return (
    answer.response === 'warning-talk' ||
    conditions.some(({ from, standard }) => !standard && answer.on <= from && from <= by)
  );
}

function lastOpen({ breaches }: Sentence): Breach | undefined {
  return breaches.filter(({ answer }) => answer === null).at(-1);
}

function returnLevel(sentence: Sentence): Level {
  const row = findTransition(sentence.order.kind, sentence.place.regime, 'high-security');
  return row ? levelFor(sentence, row, 'transition', null) : 'local';
}

function option(response: string, legalBasis: string, decidedBy: Answerer): BreachOption {
  return { response, legalBasis, decidedBy, moves: false };
}
