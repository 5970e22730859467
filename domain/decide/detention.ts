import { type Command } from '../commands';
import { addMonths, maxDate, type IsoDate } from '../dates';
import { detentionDates, frameExpiry } from '../dates-of-sentence';
import { STATUTORY } from '../statutory';
import { accept, type Decision } from './decision';
import { type RecallGround } from '../events';
import { longestProbation, ownPetitionFrom } from '../own-petition';
import { levelOf } from '../permissions';
import { PRISON } from '../regimes';
import { refuse, type Refusal } from '../refusals';
import { type Sentence } from '../state';
import { withDates } from './recalculation';

type Asked<T extends Command['type']> = Extract<Command, { type: T }>;

const PETITION_BASIS = 'strl § 44 (4)';
const EXTENSION_BASIS = 'strl §§ 39 (1), 45 (5)';
const RECALL_BASIS: Readonly<Record<RecallGround, string>> = {
  'municipality-withdrew-consent': 'forvaringsforskriften § 21',
  'own-request': 'forvaringsforskriften § 23',
};

/** The person asks for release on probation; not before a year has gone since the order or the last refusal was final. */
export function recordOwnPetition(command: Asked<'RecordOwnPetition'>, sentence: Sentence, today: IsoDate): Decision {
  const { petitionId, receivedOn, by } = command;
  const from = ownPetitionFrom(sentence);
  if (from === null) return notDetained(sentence, PETITION_BASIS);
  if (sentence.status !== 'serving') return refuse('not-serving', { status: sentence.status });
  if (receivedOn > today) return refuse('date-in-future', { receivedOn, today });
  if (receivedOn < from) return refuse('own-petition-too-early', { from, receivedOn }, PETITION_BASIS);
  if (sentence.ownPetition)
    return refuse('own-petition-pending', { petitionId: sentence.ownPetition.petitionId }, PETITION_BASIS);
  return accept({ type: 'OwnPetitionReceived', petitionId, receivedOn, legalBasis: PETITION_BASIS, by: by.id });
}

/** The petition has been sent to the prosecution, which brings it before the court. */
export function forwardOwnPetition(
  { petitionId, forwardedOn, by }: Asked<'ForwardOwnPetition'>,
  { ownPetition }: Sentence,
  today: IsoDate,
): Decision {
  if (ownPetition?.petitionId !== petitionId || ownPetition.forwardedOn !== null)
    return refuse('no-such-own-petition', { petitionId });
  if (forwardedOn > today) return refuse('date-in-future', { forwardedOn, today });
  if (forwardedOn < ownPetition.receivedOn)
    return refuse('forwarded-before-received', { receivedOn: ownPetition.receivedOn, forwardedOn });
  return accept({ type: 'OwnPetitionForwarded', petitionId, forwardedOn, legalBasis: PETITION_BASIS, by: by.id });
}

/** A court makes the probation from preventive detention longer, to at most five years in all (strl §§ 39 (1), 45 (5)). */
export function recordProbationExtension(
  command: Asked<'RecordProbationExtension'>,
  sentence: Sentence,
  today: IsoDate,
): Decision {
  const { extensionId, years, court, caseNumber, judgedOn, finalOn } = command;
  const { order, probation } = sentence;
  if (order.kind !== 'preventive-detention') return notDetained(sentence, EXTENSION_BASIS);
  if (!probation) return refuse('not-on-probation', { status: sentence.status }, EXTENSION_BASIS);
  if (judgedOn > today) return refuse('date-in-future', { judgedOn, today });
  if (finalOn < judgedOn) return refuse('final-before-judged', { judgedOn, finalOn });
  if (judgedOn < probation.releasedOn || judgedOn > probation.endsOn)
    return refuse('outside-probation', { judgedOn, from: probation.releasedOn, to: probation.endsOn }, EXTENSION_BASIS);
  const until = command.until ?? addMonths(probation.releasedOn, 12 * (years ?? 0));
  const latest = longestProbation(probation.releasedOn);
  if (until <= probation.endsOn || until > latest)
    return refuse('probation-over-five-years', { until, endsOn: probation.endsOn, latest }, EXTENSION_BASIS);
  return accept({
    type: 'ProbationExtended',
    ...{ extensionId, until, court, caseNumber, judgedOn, finalOn },
    legalBasis: EXTENSION_BASIS,
  });
}

/**
 * The region takes a person back to prison without a court: the municipality no longer consents to the place in which they
 * were to live, or they ask for it themselves and consent (forvaringsforskriften §§ 21, 23).
 */
export function recallWithoutCourt(command: Asked<'RecallWithoutCourt'>, sentence: Sentence, today: IsoDate): Decision {
  const { recallId, ground, to, reason, by } = command;
  const legalBasis = RECALL_BASIS[ground];
  const refused =
    recallRefusal(command, sentence, legalBasis) ??
    (ground === 'own-request' ? ownRequestRefusal(command, sentence, today) : null) ??
    (PRISON.includes(to.regime) ? null : refuse('first-regime-not-allowed', { allowed: PRISON }, legalBasis)) ??
    frameRefusal(sentence, today);
  if (refused) return refused;
  return withDates(sentence, 'recall', {
    type: 'RecalledWithoutCourt',
    ...{ recallId, ground, to, reason },
    consentedOn: ground === 'own-request' ? command.consentedOn : null,
    effectiveOn: today,
    legalBasis,
    by: by.id,
  });
}

/** The person asked to be taken back, and the region refused: they may ask again half a year after that is final. */
export function refuseOwnRecall(command: Asked<'RefuseOwnRecall'>, sentence: Sentence, today: IsoDate): Decision {
  const { recallId, finalOn, reason, by } = command;
  const legalBasis = RECALL_BASIS['own-request'];
  const refused = recallRefusal(command, sentence, legalBasis) ?? tooEarly(sentence, today);
  if (refused) return refused;
  if (finalOn < today) return refuse('final-before-judged', { judgedOn: today, finalOn });
  const nextFrom = addMonths(finalOn, STATUTORY.ownRecallMonths);
  return accept({
    type: 'OwnRecallRefused',
    recallId,
    finalOn,
    refusedOn: today,
    nextFrom,
    reason,
    legalBasis,
    by: by.id,
  });
}

/** When a court refuses release from preventive detention, and from when the person may then ask anew. */
export function refusedByCourt(proposalId: string, finalOn: IsoDate, { ownPetition }: Sentence) {
  return {
    type: 'CourtRefusedRelease',
    ...{ proposalId, petitionId: ownPetition?.petitionId ?? null, finalOn },
    nextPetitionFrom: addMonths(finalOn, STATUTORY.ownPetitionMonths),
    legalBasis: PETITION_BASIS,
  } as const;
}

function notDetained({ order }: Sentence, legalBasis: string): Refusal {
  return refuse('not-preventive-detention', { kind: order.kind }, legalBasis);
}

function recallRefusal(
  { reason, by }: Asked<'RecallWithoutCourt' | 'RefuseOwnRecall'>,
  sentence: Sentence,
  legalBasis: string,
): Refusal | null {
  if (sentence.order.kind !== 'preventive-detention') return notDetained(sentence, legalBasis);
  if (!sentence.probation) return refuse('not-on-probation', { status: sentence.status }, legalBasis);
  const yours = levelOf(by.role);
  if (yours !== 'region') return refuse('wrong-level', { decidedBy: 'region', yours }, legalBasis);
  return reason.trim() === '' ? refuse('reason-required', { fields: ['reason'] }, 'strgjfl § 7 c') : null;
}

function ownRequestRefusal(
  { consentedOn }: Asked<'RecallWithoutCourt'>,
  sentence: Sentence,
  today: IsoDate,
): Refusal | null {
  if (consentedOn === null) return refuse('consent-required', { field: 'consentedOn' }, RECALL_BASIS['own-request']);
  if (consentedOn > today) return refuse('date-in-future', { consentedOn, today });
  return tooEarly(sentence, today);
}

function tooEarly({ ownRecallFrom }: Sentence, today: IsoDate): Refusal | null {
  return ownRecallFrom !== null && today < ownRecallFrom
    ? refuse('recall-request-too-early', { from: ownRecallFrom }, RECALL_BASIS['own-request'])
    : null;
}

/** Nobody is held beyond the frame. */
function frameRefusal(sentence: Sentence, today: IsoDate): Refusal | null {
  const dates = detentionDates(sentence);
  const endsOn = dates && frameExpiry(dates).expiresOn;
  return endsOn !== null && maxDate(today, endsOn) !== endsOn
    ? refuse('effective-after-end', { effectiveOn: today, endsOn }, 'strl § 43 (1)')
    : null;
}
