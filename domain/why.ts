import { type Explanation } from './calculation';
import { type Instant, type IsoDate } from './dates';
import { calculationInput, endOf, explainedDates } from './dates-of-sentence';
import { eligibilityOf, type Criterion } from './eligibility';
import { type EventOf, type RecordedEvent, type SentenceEvent } from './events';
import { evolve } from './evolve';
import { blame, type Blamed } from './blame';
import { type RuleName } from './rules';
import { courseIn } from './sanctions/of-sentence';
import { UNREGISTERED, type Sentence, type SentenceState } from './state';
import { foldHeld, heldEvents } from './timeline';
import { differences, type Difference } from './what-if';
import { redecide, type Redecided } from './why-decision';

/** What the log says of an answer. `version`: of the event that says it. */
export interface Stored {
  readonly value: unknown;
  readonly version: number;
  readonly ruleSet: string | null;
}

/** One answer of the law: by which rule and from what it follows, as it comes out now, and as the log has it. */
export interface Why {
  /** `date/<name>`, `eligibility/<regime>`, `criterion/<regime>/<code>`, `decision/<id>`, `end`. */
  readonly id: string;
  readonly kind: 'date' | 'eligibility' | 'criterion' | 'decision' | 'end';
  readonly value: unknown;
  readonly rule: RuleName | null;
  readonly legalBasis: string;
  readonly text: { readonly nb: string; readonly en: string } | null;
  /** Each step with its figures. */
  readonly steps: readonly string[];
  /** Paths of the inputs that it is made of, each in `inputs` of the whole. */
  readonly inputs: readonly string[];
  readonly because: readonly Why[];
  readonly stored: Stored | null;
  /** Whether it comes out as it was stored; null: nothing of it was stored. */
  readonly agrees: boolean | null;
  readonly differences: readonly Difference[];
}

/** Every date, regime and decision of a sentence with its reasons: inputs, rules, results. */
export interface WhyTree {
  readonly version: number;
  readonly ruleSet: string;
  /** What the answers rest on, and which version set each. */
  readonly inputs: readonly Blamed[];
  readonly answers: readonly Why[];
  /** Answers that do not come out as they were stored. */
  readonly disagreeing: readonly string[];
}

/** Facts that the calculation of dates is made of. */
const OF_DATES = [
  ...['order', 'startDate', 'unbrokenCustodySince', 'extraRemandDays', 'absences', 'prolongations', 'course'],
  'ruleSet',
];
/** Facts that what is open to a person rests on besides. */
const OF_REGIMES = [
  'place',
  'homeFacts',
  'consents',
  'charges',
  'expulsion',
  'recall',
  'person.birthDate',
  ...OF_DATES,
];

/**
 * Why a sentence stood on a day as it was known at a moment: every answer recomputed now from the events that held, and
 * compared with what the log recorded. Null: it was not known yet, or did not hold yet.
 */
export function why(
  sentenceId: string,
  events: readonly RecordedEvent[],
  { knownAt, effectiveOn: on }: { readonly knownAt: Instant; readonly effectiveOn: IsoDate },
): WhyTree | null {
  const known = events.filter(({ occurredAt }) => occurredAt <= knownAt);
  const held = heldEvents(known, knownAt, on);
  const sentence = foldHeld(held, on);
  const version = held.at(-1)?.version;
  if (!sentence || version === undefined) return null;
  const inputs = blame(held, on).filter(({ path }) => isAmong(OF_REGIMES, path));
  const whole = held.length === known.length;
  const recorded = past(sentenceId, known, new Set(held.map((event) => event.version)));
  const stored = whole ? recorded.calculated.at(-1) : recorded.calculated.findLast(({ from }) => asks(sentence, from));
  const answers = [...dates(sentence, stored?.recorded ?? null), ...regimes(sentence, on), ...recorded.decisions];
  const disagreeing = answers.filter(({ agrees }) => agrees === false).map(({ id }) => id);
  return { version, ruleSet: sentence.ruleSet, inputs, answers, disagreeing };
}

/** Whether two states put the same question to the calculator: only then may their dates be held against each other. */
function asks(sentence: Sentence, other: Sentence): boolean {
  const asked = (each: Sentence) => JSON.stringify(calculationInput(each) ?? courseIn(each));
  return asked(sentence) === asked(other);
}

/** Every date with its steps, against a calculation in the log. */
function dates(sentence: Sentence, stored: Calculated | null): readonly Why[] {
  const answer = explainedDates(sentence);
  if ('refusal' in answer) throw new Error(`Corrupt log: ${answer.refusal}`);
  const { on: value, legalBasis } = endOf(sentence);
  const inputs = [...OF_DATES, 'probation', 'recall'];
  return [
    ...answer.explanations.map((explanation) => date(explanation, stored)),
    { ...nothing, id: 'end', kind: 'end', value, legalBasis, inputs },
  ];
}

const nothing = {
  ...{ rule: null, text: null, steps: [], inputs: [], because: [], differences: [] },
  ...{ stored: null, agrees: null },
} as const;

interface Calculated {
  readonly event: EventOf<'DatesCalculated'>;
  readonly version: number;
}

function date({ date: name, value, rule, legalBasis, text, steps }: Explanation, last: Calculated | null): Why {
  const known = (last?.event.dates as Readonly<Record<string, unknown>> | undefined)?.[name];
  // A field that the program of that day did not know was not stored.
  const stored =
    last && known !== undefined ? { value: known, version: last.version, ruleSet: last.event.ruleSet } : null;
  const id = `date/${name}`;
  return {
    ...nothing,
    id,
    kind: 'date',
    value,
    rule,
    legalBasis,
    text,
    steps,
    inputs: OF_DATES,
    ...against(stored, value),
  };
}

function against(stored: Stored | null, value: unknown): Pick<Why, 'stored' | 'agrees' | 'differences'> {
  if (!stored) return { stored, agrees: null, differences: [] };
  const found = differences(stored.value, value);
  return { stored, agrees: found.length === 0, differences: found };
}

/** Each lighter regime with the conditions that open it. The log stores none of it: it follows from the facts each day. */
function regimes(sentence: Sentence, on: IsoDate): readonly Why[] {
  return eligibilityOf(sentence, on).map(({ regime, eligible, from, criteria }): Why => {
    const because = criteria.map((each) => criterion(regime, each));
    const legalBasis = [...new Set(criteria.map((each) => each.legalBasis))].join(', ');
    const value = { eligible, from };
    return {
      ...nothing,
      id: `eligibility/${regime}`,
      kind: 'eligibility',
      value,
      legalBasis,
      because,
      inputs: OF_REGIMES,
    };
  });
}

function criterion(regime: string, { code, met, from, fact, legalBasis, text }: Criterion): Why {
  const value = { met, from, fact };
  return {
    ...nothing,
    id: `criterion/${regime}/${code}`,
    kind: 'criterion',
    value,
    legalBasis,
    text,
    inputs: OF_REGIMES,
  };
}

interface Past {
  /** Every calculation in the log, with the sentence that it was made of. */
  readonly calculated: readonly { readonly recorded: Calculated; readonly from: Sentence }[];
  /** Every proposal, decision and response that held, decided once more on what was known then. */
  readonly decisions: readonly Why[];
}

/** What the log recorded, in its own order: whoever decided knew what had been entered before, whenever it held. */
function past(sentenceId: string, known: readonly RecordedEvent[], held: ReadonlySet<number>): Past {
  const calculated: Past['calculated'][number][] = [];
  const decisions: Why[] = [];
  let before: SentenceState = UNREGISTERED;
  for (const [at, { version, event, eventId }] of known.entries()) {
    const again = held.has(version) ? redecide(known, at, before, sentenceId) : null;
    if (again) decisions.push(decision(eventId, version, again, event, before));
    before = evolve(before, event);
    if (event.type === 'DatesCalculated' && before.status !== 'unregistered')
      calculated.push({ recorded: { event, version }, from: before });
  }
  return { calculated, decisions };
}

function decision(
  eventId: string,
  version: number,
  { stored, recomputed, differences: found }: Redecided,
  event: SentenceEvent,
  before: SentenceState,
): Why {
  const ruleSet = before.status === 'unregistered' ? null : before.ruleSet;
  return {
    ...{ ...nothing, id: `decision/${eventId}`, kind: 'decision', value: recomputed },
    legalBasis: 'legalBasis' in event ? event.legalBasis : '',
    because: toward(event, before),
    stored: { value: stored, version, ruleSet },
    ...{ agrees: found.length === 0, differences: found },
  };
}

/** What the law said of the regime that a proposal was about, on the day for which it was meant. */
function toward(event: SentenceEvent, state: SentenceState): readonly Why[] {
  if (event.type !== 'TransitionProposed' || state.status === 'unregistered') return [];
  return regimes(state, event.effectiveOn).filter(({ id }) => id === `eligibility/${event.to.regime}`);
}

function isAmong(roots: readonly string[], path: string): boolean {
  return roots.some((root) => path === root || path.startsWith(`${root}.`));
}
