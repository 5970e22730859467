import { addDays, daysBetween, type IsoDate } from '../dates';
import { type EventOf, type CourtEvent } from '../events';
import { type Sentence } from '../state';
import { backInPrison } from './place';

/** What a court decided, or was asked for. */
export function evolveCourt(state: Sentence, event: CourtEvent): Sentence {
  switch (event.type) {
    case 'CourtProlonged':
      return prolonged(state, event);
    case 'CourtRuled':
      return ruled(state, event);
    case 'ProlongationCaseBrought':
      return { ...state, prolongationCase: { caseId: event.caseId, broughtOn: event.broughtOn } };
  }
}

/** A prolonged frame: the case that led to it is settled, the next one is to come. */
function prolonged(state: Sentence, { years, finalOn }: EventOf<'CourtProlonged'>): Sentence {
  return { ...state, prolongations: [...state.prolongations, { years, finalOn }], prolongationCase: null };
}

/** Back in prison for all or part of the remainder, or on probation again. */
function ruled(state: Sentence, { ruling, effectiveOn, days, part, to }: EventOf<'CourtRuled'>): Sentence {
  if (ruling === 'dismissal' || !to) return { ...state, petition: null, probation: suspended(state, effectiveOn) };
  const recall = days === null || part === null ? null : { from: effectiveOn, days, part };
  return { ...backInPrison(state, to, effectiveOn), recall };
}

/**
 * The days before the court are no days of probation: they come after it (strgjfl § 44 (3)). Not in preventive detention,
 * where only the court itself prolongs a probation (strl § 45 (5)).
 */
function suspended({ probation, petition, order }: Sentence, until: IsoDate): Sentence['probation'] {
  if (!probation || !petition?.suspends || order.kind === 'preventive-detention') return probation;
  const days = petition.sentOn > probation.endsOn ? 0 : daysBetween(petition.sentOn, until);
  const { endsOn, suspendedDays } = probation;
  return { ...probation, endsOn: addDays(endsOn, days), suspendedDays: suspendedDays + days };
}
