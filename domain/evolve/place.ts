import { CONDITIONS, isConditionCode } from '../condition-catalogue';
import { type IsoDate } from '../dates';
import { type Place } from '../events';
import { type Regime } from '../regimes';
import { type Proposal, type Sentence, type ActiveCondition } from '../state';

/** At a place from a day on, with those before it behind. */
export function moved(state: Sentence, place: Sentence['place'], from: string): Sentence {
  return { ...state, place, placeSince: from, places: [...state.places, { ...place, from }] };
}

/** From probation back to a prison: what belonged to the probation is behind. */
export function backInPrison(state: Sentence, to: Place, from: IsoDate): Sentence {
  return {
    ...moved(state, to, from),
    status: 'serving',
    probation: null,
    petition: null,
    probationReview: null,
    ...{ stays: [], undecided: [], placeReviewOn: null },
    conditions: conditionsWhere(state, to.regime, from),
  };
}

/** The conditions after a move: one that the law does not know there, or that was set for the old regime alone, has ended. */
export function conditionsWhere(
  { conditions, place }: Sentence,
  regime: Regime,
  from: IsoDate,
): readonly ActiveCondition[] {
  if (regime === place.regime) return conditions;
  return conditions.map((condition) => {
    const { code, endedOn } = condition;
    const known: readonly Regime[] = isConditionCode(code) ? CONDITIONS[code].regimes : [];
    return endedOn !== null || known.includes(regime) ? condition : { ...condition, endedOn: from };
  });
}

const OF_RELEASE: readonly string[] = ['decide-probation', 'minimum-expiry'];
const PROGRESS: readonly Regime[] = [
  'lower-security',
  'halfway-house',
  'home-detention',
  'electronic-monitoring',
  'probation',
];

/** A decision about a regime answers the days that asked for it, and leaves those that asked for another. */
export function stillUndecided(undecided: Sentence['undecided'], decided: Regime): Sentence['undecided'] {
  return undecided.filter(({ kind }) =>
    OF_RELEASE.includes(kind) ? decided !== 'probation' : !PROGRESS.includes(decided),
  );
}

/** Approved transitions that rest on what no longer holds are set aside, with their wait for a place. */
export function withoutApproved(state: Sentence, supersedes: readonly string[]): Sentence {
  const { awaitingPlace } = state;
  return {
    ...state,
    awaitingPlace: awaitingPlace && supersedes.includes(awaitingPlace.proposalId) ? null : awaitingPlace,
    proposals: state.proposals.map((proposal) =>
      supersedes.includes(proposal.proposalId) ? { ...proposal, status: 'superseded' } : proposal,
    ),
  };
}

/** A person who was moved for another reason is no longer where an approved transition would have moved them from. */
export function supersede(proposal: Proposal): Proposal {
  return proposal.status === 'approved' || proposal.status === 'pending'
    ? { ...proposal, status: 'superseded' }
    : proposal;
}
