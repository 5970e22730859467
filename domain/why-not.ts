import { decideAsPermitted } from './as-permitted';
import { type Belief } from './belief-diff';
import { type Asked } from './commands';
import { maxDate, type IsoDate } from './dates';
import { eligibilityOf, type Criterion } from './eligibility';
import { type RecordedEvent } from './events';
import { type Regime } from './regimes';
import { type Refusal } from './refusals';
import { UNREGISTERED, type Sentence, type SentenceState } from './state';
import { evolveHeld, foldHeld, heldEvents } from './timeline';

/** A condition that stands between a person and a regime: since when and by which event, and until when. */
export interface Block extends Pick<Criterion, 'code' | 'fact' | 'legalBasis' | 'text'> {
  readonly met: false | 'needs-assessment';
  readonly since: IsoDate;
  /** The version that made it so; null: it has been so since the sentence began. */
  readonly setBy: number | null;
  /** The first day on which it no longer blocks if nothing changes; null: see `ends`. */
  readonly until: IsoDate | null;
  /** `date`: time ends it; `never`: not before release; `fact`: a fact must change; `assessment`: somebody must assess it. */
  readonly ends: 'date' | 'never' | 'fact' | 'assessment';
}

/** Why a regime is not open on a day, or what is left for people to assess. */
export interface WhyNot {
  readonly version: number;
  readonly regime: Regime;
  readonly eligible: boolean;
  /** The first day on which time alone opens it; null: never before release, or the law knows no such way. */
  readonly from: IsoDate | null;
  readonly blocks: readonly Block[];
  /** What whoever proposed the move on this day would be told; null: nothing stands in the way of a proposal. */
  readonly refusal: Refusal | null;
}

/** Which conditions of a regime were not met, by a belief about the sentence. Null: there was no sentence then. */
export function whyNot(
  sentenceId: string,
  events: readonly RecordedEvent[],
  { knownAt, effectiveOn: on, regime }: Belief & { readonly regime: Regime },
): WhyNot | null {
  const held = heldEvents(events, knownAt, on);
  const sentence = foldHeld(held, on);
  const version = held.at(-1)?.version;
  if (!sentence || version === undefined) return null;
  const now = eligibilityOf(sentence, on).find((each) => each.regime === regime);
  const blocks = (now?.criteria ?? []).flatMap((criterion): Block[] => {
    const { code, met, fact, legalBasis, text, from } = criterion;
    if (met === true) return [];
    const dated = met === false && from !== null && from > on;
    const ends = met === 'needs-assessment' ? 'assessment' : dated ? 'date' : fact === null ? 'never' : 'fact';
    const since = sinceWhen(held, { regime, code, met, on, start: sentence.startDate });
    return [{ code, met, fact, legalBasis, text, ...since, until: dated ? from : null, ends }];
  });
  const { eligible = false, from = null } = now ?? {};
  return { version, regime, eligible, from, blocks, refusal: refusalOf(sentenceId, sentence, regime, on) };
}

interface Asking {
  readonly regime: Regime;
  readonly code: Criterion['code'];
  readonly met: Block['met'];
  readonly on: IsoDate;
  readonly start: IsoDate;
}

/** From which day a condition has been as it is without a break, and the event that made it so. */
function sinceWhen(
  held: readonly RecordedEvent[],
  { regime, code, met, on, start }: Asking,
): Pick<Block, 'since' | 'setBy'> {
  const is = (state: SentenceState, day: IsoDate) =>
    state.status !== 'unregistered' &&
    eligibilityOf(state, day)
      .find((each) => each.regime === regime)
      ?.criteria.find((each) => each.code === code)?.met === met;
  let state: SentenceState = UNREGISTERED;
  let made: { readonly day: IsoDate; readonly version: number } | null = null;
  for (const recorded of held) {
    const day = maxDate(start, recorded.effectiveOn);
    const [before, after] = [state, evolveHeld(state, recorded, on)];
    // The last event before which it was otherwise is the one that made it so.
    if (before.status !== 'unregistered' && is(after, day) && !is(before, day))
      made = { day, version: recorded.version };
    state = after;
  }
  return made ? { since: made.day, setBy: made.version } : { since: start, setBy: null };
}

/** What the law answers to whoever proposes the move on that day, whatever people have to assess. */
function refusalOf(sentenceId: string, sentence: Sentence, regime: Regime, on: IsoDate): Refusal | null {
  const asked: Asked = {
    ...{ type: 'ProposeTransition', proposalId: 'why-not', proposal: 'transition', effectiveOn: on },
    ...{ to: { regime, unit: sentence.place.unit }, assessment: [], reason: null, facts: sentence.homeFacts },
    ...{ conditions: [], ground: null, probationYears: null },
  };
  const decision = decideAsPermitted(sentenceId, asked, sentence, on);
  return decision.ok ? null : decision;
}
