import { type IsoDate } from '../dates';
import { type ExclusionEvent } from '../events';
import { type Exclusion, type Sentence } from '../state';

/** Kept from the company of others, and no longer. The clock runs on. */
export function evolveExclusion(state: Sentence, event: ExclusionEvent): Sentence {
  if (event.type === 'ExclusionDecided') {
    const { exclusionId, exclusion, ground, startedAt, decidedOn, decidedBy } = event;
    const decided: Exclusion = {
      ...{ exclusionId, exclusion, ground, startedAt },
      decisions: [{ on: decidedOn, level: decidedBy }],
      ...{ supervisedAt: null, councilInformedOn: null, endedAt: null },
    };
    return { ...state, exclusions: [...state.exclusions, decided] };
  }
  const exclusions = state.exclusions.map((known) =>
    known.exclusionId === event.exclusionId ? followed(known, event) : known,
  );
  return { ...state, exclusions };
}

function followed(known: Exclusion, event: Exclude<ExclusionEvent, { type: 'ExclusionDecided' }>): Exclusion {
  switch (event.type) {
    case 'ExclusionContinued':
      return { ...known, decisions: [...known.decisions, { on: event.decidedOn, level: event.decidedBy }] };
    case 'ExclusionSupervised': {
      const { supervisedAt } = event;
      const last = known.supervisedAt !== null && known.supervisedAt > supervisedAt ? known.supervisedAt : supervisedAt;
      return { ...known, supervisedAt: last };
    }
    case 'SupervisoryCouncilInformed':
      return { ...known, councilInformedOn: event.informedOn };
    case 'ExclusionEnded':
      return { ...known, endedAt: event.endedAt };
  }
}

/** One that should not have been decided has ended with the decision on the complaint. */
export function exclusionReversed(exclusions: readonly Exclusion[], id: string, on: IsoDate): readonly Exclusion[] {
  return exclusions.map((known) => {
    if (known.exclusionId !== id || known.endedAt !== null) return known;
    const endedAt = known.startedAt > `${on}T00:00` ? known.startedAt : `${on}T00:00`;
    return { ...known, endedAt };
  });
}
