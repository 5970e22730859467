import { levelFor } from './authority';
import { addDays, type IsoDate } from './dates';
import { endOf } from './dates-of-sentence';
import { STATUTORY } from './deadlines/table';
import { deadlineInMonths } from './holidays';
import { AT_HOME, findTransition, type Level, PRISON, type Regime } from './regimes';
import { type Breach, type Sentence } from './state';

/** A response to a breach that is open where the person is, with the paragraph and who decides it (rules.md (d)). */
export interface BreachOption {
  readonly response: string;
  readonly legalBasis: string;
  readonly decidedBy: Level;
  /** Whether it moves the person to a stricter place, which must then be named. */
  readonly moves: boolean;
}

export const PETITION = 'petition-to-court';
/** Not to come to the warning talk opens the way to the court as a new breach does (strgjfl § 44 (2)). */
export const NO_SHOW = 'no-show-at-warning-talk';

/** Return to prison and a written reprimand in one: for evasion only. */
export const RETURN_AND_REPRIMAND = 'return-and-reprimand';
/** Kinds of breach that are evasion. The law names no list: our choice. */
export const EVASION_KINDS: readonly string[] = ['evasion', 'escape', 'absconding', 'failure-to-return'];

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
const PETITIONS = {
  imprisonment: option(PETITION, 'strgjfl § 44 (2)', 'region'),
  'preventive-detention': option(PETITION, 'strl § 46', 'region'),
} as const;

/**
 * The responses that the law opens to a breach (the last that awaits one, unless told) as the sentence stands. Deciding
 * not to react is one of them.
 */
export function breachOptions(sentence: Sentence, breach = lastOpen(sentence)): readonly BreachOption[] {
  const { regime } = sentence.place;
  if (regime === 'probation')
    return breach && mayPetition(sentence, breach) ? [...ON_PROBATION, PETITIONS[sentence.order.kind]] : ON_PROBATION;
  const back = { ...option('return-to-prison', 'strgjfl §§ 14 (7), 16 (5)', returnLevel(sentence)), moves: true };
  if (!PRISON.includes(regime)) return outside(back, breach);
  if (breach && AT_HOME.includes(breach.regime)) return afterHome(sentence, breach);
  const stricter = { ...option('stricter-regime', 'strgjfl § 14 (1)', 'local'), moves: true };
  return regime === 'lower-security' || regime === 'halfway-house' ? [...IN_PRISON, stricter] : IN_PRISON;
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
  const by = petitionBy(sentence);
  const held = by !== null && openPetitionable(sentence).length > 0;
  return held ? addDays(by, 1) : on;
}

/** Unanswered breaches for which the court may be asked. */
export function openPetitionable(sentence: Sentence): readonly Breach[] {
  return sentence.breaches.filter((breach) => breach.answer === null && mayPetition(sentence, breach));
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

function option(response: string, legalBasis: string, decidedBy: Level): BreachOption {
  return { response, legalBasis, decidedBy, moves: false };
}
