import { type Command } from '../commands';
import { daysBetween, type IsoDate } from '../dates';
import { detentionDates, frameExpiry } from '../dates-of-sentence';
import { accept, type Decision } from './decision';
import { PRISON } from '../regimes';
import { refuse } from '../refusals';
import { type Sentence } from '../state';
import { withDates } from './recalculation';

type Asked<T extends Command['type']> = Extract<Command, { type: T }>;

/**
 * The district court rules on a petition after breach of probation: all or part of the remainder is to be served, or
 * the person goes on with the probation (strgjfl § 44, strl § 46).
 */
export function recordCourtRuling(command: Asked<'RecordCourtRuling'>, sentence: Sentence, today: IsoDate): Decision {
  const { rulingId, ruling, part, court, caseNumber, judgedOn, effectiveOn, to, jointly } = command;
  const { petition, probation } = sentence;
  if (!petition || !probation) return refuse('no-such-petition', {}, 'strgjfl § 44');
  // Recorded when it is executed: the person is where the ruling says from that day on.
  if (judgedOn > today || effectiveOn > today) return refuse('date-in-future', { judgedOn, effectiveOn, today });
  if (judgedOn < petition.sentOn || effectiveOn < judgedOn)
    return refuse('ruling-before-petition', { sentOn: petition.sentOn, judgedOn, effectiveOn });
  const event = {
    type: 'CourtRuled',
    ...{ rulingId, petitionId: petition.petitionId, ruling, court, caseNumber, judgedOn, effectiveOn },
    legalBasis: petition.legalBasis,
    ...(jointly !== undefined && { jointly }),
  } as const;
  if (ruling === 'dismissal') return accept({ ...event, part: null, days: null, to: null });
  if (!to || !PRISON.includes(to.regime)) return refuse('first-regime-not-allowed', { allowed: PRISON });
  const detention = detentionDates(sentence);
  if (detention) {
    // Nobody is held beyond the frame: when it has run out on probation, the court must have prolonged it.
    const { expiresOn } = frameExpiry(detention);
    if (effectiveOn > expiresOn)
      return refuse('effective-after-end', { effectiveOn, endsOn: expiresOn }, 'strl § 43 (1)');
    return withDates(sentence, 'court-ruling', { ...event, part: null, days: null, to });
  }
  const remainder = remainderOf(probation);
  const days = part === 'part' ? command.days : remainder;
  if (part === null || days === null || days < 1 || days > remainder)
    return refuse('remainder-exceeded', { remainder, days: command.days }, 'strgjfl § 44 (2)');
  return withDates(sentence, 'court-ruling', { ...event, part, days, to });
}

/** What was left at the release; the days before a court that did not recall are no part of it. */
function remainderOf({ releasedOn, endsOn, suspendedDays }: NonNullable<Sentence['probation']>): number {
  return daysBetween(releasedOn, endsOn) - suspendedDays;
}

/** The prosecution brings a case of prolongation: the deadline for it is met (strl § 43 (1)). */
export function recordProlongationCase(
  command: Asked<'RecordProlongationCase'>,
  sentence: Sentence,
  today: IsoDate,
): Decision {
  const { caseId, court, caseNumber, broughtOn } = command;
  const dates = detentionDates(sentence);
  if (!dates) return refuse('not-preventive-detention', { kind: sentence.order.kind }, 'strl § 43 (1)');
  if (sentence.status !== 'serving') return refuse('not-serving', { status: sentence.status });
  if (sentence.prolongationCase) return accept();
  if (broughtOn > today) return refuse('date-in-future', { broughtOn, today });
  const { prosecutionDeadline } = frameExpiry(dates);
  if (broughtOn > prosecutionDeadline)
    return refuse('prolongation-case-too-late', { broughtOn, prosecutionDeadline }, 'strl § 43 (1)');
  return accept({ type: 'ProlongationCaseBrought', caseId, court, caseNumber, broughtOn, legalBasis: 'strl § 43 (1)' });
}
