import { levelFor } from './authority';
import { type Level, PRISON, type Regime, findTransition } from './regimes';
import { type Sentence } from './state';

/** A response to a breach that is open where the person is, with the paragraph and who decides it (rules.md (d)). */
export interface BreachOption {
  readonly response: string;
  readonly legalBasis: string;
  readonly decidedBy: Level;
  /** Whether it moves the person to a stricter place, which must then be named. */
  readonly moves: boolean;
}

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

/** The responses to a breach that the law opens for a sentence as it stands. Deciding not to react is one of them. */
export function breachOptions(sentence: Sentence): readonly BreachOption[] {
  const { regime } = sentence.place;
  if (regime === 'probation') return ON_PROBATION;
  const back = { ...option('return-to-prison', 'strgjfl §§ 14 (7), 16 (5)', returnLevel(sentence)), moves: true };
  if (!PRISON.includes(regime)) return [NONE, option('written-reprimand', 'strgjfl §§ 16 (5), 40 (3)', 'local'), back];
  const stricter = { ...option('stricter-regime', 'strgjfl § 14 (1)', 'local'), moves: true };
  return regime === 'lower-security' || regime === 'halfway-house' ? [...IN_PRISON, stricter] : IN_PRISON;
}

/** Whether a breach may move the person there from where they are. */
export function movesStricter(sentence: Sentence, to: Regime): boolean {
  return findTransition(sentence.order.kind, sentence.place.regime, to)?.direction === 'stricter';
}

function returnLevel(sentence: Sentence): Level {
  const row = findTransition(sentence.order.kind, sentence.place.regime, 'high-security');
  return row ? levelFor(sentence, row, 'transition', null) : 'local';
}

function option(response: string, legalBasis: string, decidedBy: Level): BreachOption {
  return { response, legalBasis, decidedBy, moves: false };
}
