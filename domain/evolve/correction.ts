import { type IsoDate } from '../dates';
import { type EventOf, type Correction, type Order, type CorrectionEvent } from '../events';
import { type Sentence } from '../state';
import { withoutApproved } from './place';

/** A fact was wrong, or another rule set holds. */
export function evolveCorrection(state: Sentence, event: CorrectionEvent): Sentence {
  return event.type === 'FactCorrected'
    ? movesDecided(corrected(state, event), event)
    : movesDecided({ ...state, ruleSet: event.ruleSet }, event);
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
  const judgments = order.judgments.map((judgment, n) => {
    if (correction.field === 'frame' || n !== correction.judgment) return judgment;
    return correction.field === 'length'
      ? { ...judgment, length: correction.length }
      : { ...judgment, remandDays: correction.remandDays };
  });
  return { ...order, judgments };
}
