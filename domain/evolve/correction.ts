import { calculatedBy } from './registration';
import { type IsoDate } from '../dates';
import {
  type Correction,
  type CorrectionEvent,
  type EventOf,
  type MovesDecided,
  type OnOldDates,
  type Order,
} from '../events';
import { type Sentence } from '../state';
import { withoutApproved } from './place';

/** A fact was wrong, or another rule set holds. */
export function evolveCorrection(state: Sentence, event: CorrectionEvent): Sentence {
  const changed =
    event.type === 'FactCorrected'
      ? movesDecided(corrected(withCase(state, event, event.correctionId, event.corrects), event), event)
      : movesDecided({ ...withCase(state, event, ruleSetCase(event), null), ruleSet: event.ruleSet }, event);
  return { ...changed, calculation: calculatedBy(event.by) };
}

/** What the correction found and left to be decided. One of before that was recorded has no case. */
function withCase(state: Sentence, event: MovesDecided, correctionId: string, corrects: string | null): Sentence {
  const { correctedOn: on, standsOnOldDates: flagged = [], tell = [] } = event;
  if (on === undefined) return state;
  const found = { flagged, tooLong: event.tooLong ?? null, afterEnd: event.afterEnd ?? null, tell };
  const others = state.corrections.filter((known) => known.correctionId !== correctionId);
  return { ...state, corrections: [...others, { correctionId, corrects, on, ...found }] };
}

function ruleSetCase({ adoptionId, ruleSet, correctedOn }: EventOf<'RuleSetAdopted'>): string {
  return adoptionId ?? `rule-set/${ruleSet}/${correctedOn}`;
}

/** Without what somebody has now decided on: a regime, or a leave that has ended. */
export function decidedAnew(
  corrections: Sentence['corrections'],
  decided: (flag: OnOldDates) => boolean,
): Sentence['corrections'] {
  return corrections.map((known) => ({ ...known, flagged: known.flagged.filter((flag) => !decided(flag)) }));
}

/** What had been decided on dates that no longer hold. */
function movesDecided(state: Sentence, event: EventOf<'FactCorrected' | 'RuleSetAdopted'>): Sentence {
  const { probationEndsOn, recallDays, supersedes = [] } = event;
  const { probation, recall } = state;
  return {
    ...withoutApproved(state, supersedes),
    // The clock looks at the days that passed anew.
    undecided: [],
    probation: probation && { ...probation, endsOn: probationEndsOn ?? probation.endsOn },
    recall: recall && { ...recall, days: recallDays ?? recall.days },
  };
}

/** A fact as it truly was. Every date follows, since dates are derived. */
function corrected(state: Sentence, { correction, birthDate }: EventOf<'FactCorrected'>): Sentence {
  switch (correction.field) {
    case 'length':
    case 'remandDays':
    case 'frame':
      return { ...state, order: correctedOrder(state.order, correction) };
    case 'startDate':
      return started(state, correction.startDate);
    case 'unbrokenCustodySince':
      return { ...state, unbrokenCustodySince: correction.unbrokenCustodySince };
    case 'birthDate':
      return { ...state, person: { ...state.person, birthDate } };
    case 'absence': {
      const { absenceId, from, to, countedDays } = correction;
      const absences = state.absences.map((a) => (a.absenceId === absenceId ? { ...a, from, to, countedDays } : a));
      return { ...state, absences };
    }
  }
}

function started(state: Sentence, startDate: IsoDate): Sentence {
  const [first, ...later] = state.places;
  // Whoever was released while free has been in no place that began with the sentence.
  if (!first || first.regime === 'probation') return { ...state, startDate, placeSince: first?.from ?? startDate };
  const places = [{ ...first, from: startDate }, ...later];
  return { ...state, startDate, places, placeSince: later.length === 0 ? startDate : state.placeSince };
}

type OfOrder = Extract<Correction, { readonly field: 'length' | 'remandDays' | 'frame' }>;

function correctedOrder(order: Order, correction: OfOrder): Order {
  if (order.kind === 'preventive-detention') {
    const [judgment] = order.judgments;
    switch (correction.field) {
      case 'frame':
        return {
          ...order,
          judgments: [{ ...judgment, frameYears: correction.frameYears, minimumYears: correction.minimumYears }],
        };
      case 'remandDays':
        return { ...order, judgments: [{ ...judgment, remandDays: correction.remandDays }] };
      case 'length':
        return order;
    }
  }
  if (order.kind !== 'imprisonment') {
    const [judgment] = order.judgments;
    return correction.field === 'remandDays'
      ? { ...order, judgments: [{ ...judgment, remandDays: correction.remandDays }] }
      : order;
  }
  const judgments = order.judgments.map((judgment, n) => {
    if (correction.field === 'frame' || n !== correction.judgment) return judgment;
    return correction.field === 'length'
      ? { ...judgment, length: correction.length }
      : { ...judgment, remandDays: correction.remandDays };
  });
  return { ...order, judgments };
}
