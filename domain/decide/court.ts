import { type Command } from '../commands';
import { type IsoDate } from '../dates';
import { detentionDates, frameExpiry } from '../dates-of-sentence';
import { type Decision } from './decision';
import { creditRefusal } from '../sanctions/registration';
import { withDates } from './recalculation';
import { refuse } from '../refusals';
import { LAW } from '../rule-sets';
import { type Sentence } from '../state';

type Asked<T extends Command['type']> = Extract<Command, { type: T }>;

/** The court prolongs preventive detention, by at most five years at a time and without end (strl § 43 (1)). */
export function recordCourtProlongation(
  command: Asked<'RecordCourtProlongation'>,
  sentence: Sentence,
  today: IsoDate,
): Decision {
  const { years, court, caseNumber, judgedOn, finalOn } = command;
  const { order } = sentence;
  if (order.kind !== 'preventive-detention')
    return refuse('not-preventive-detention', { kind: order.kind }, 'strl § 43 (1)');
  // On probation only with a petition before the court: it may find that the frame must be longer too.
  if (sentence.status !== 'serving' && !sentence.petition) return refuse('not-serving', { status: sentence.status });
  if (years <= 0 || years > LAW.prolongationMaxYears)
    return refuse('prolongation-over-five-years', { years, maxYears: LAW.prolongationMaxYears }, 'strl § 43 (1)');
  if (judgedOn > today) return refuse('date-in-future', { judgedOn, today });
  if (finalOn < judgedOn) return refuse('final-before-judged', { judgedOn, finalOn });
  if (judgedOn < order.judgments[0].finalOn)
    return refuse('prolongation-before-order', { judgedOn, orderFinalOn: order.judgments[0].finalOn });
  const prolongations = [...sentence.prolongations, { years, finalOn }];
  const dates = detentionDates({ ...sentence, prolongations });
  if (!dates) throw new Error('Preventive detention has dates');
  const frameExpiryDate = frameExpiry(dates).expiresOn;
  return withDates(sentence, 'court-prolongation', {
    type: 'CourtProlonged',
    ...{ years, court, caseNumber, judgedOn, finalOn, frameExpiryDate },
    legalBasis: 'strl § 43 (1)',
  });
}

/** Credits days of remand after the judgment, or found since (strpl § 460). */
export function creditRemand({ creditId, days, reason, by }: Asked<'CreditRemand'>, sentence: Sentence): Decision {
  if (sentence.status !== 'serving' && sentence.status !== 'summoned')
    return refuse('not-serving', { status: sentence.status });
  const covered = creditRefusal(sentence, days);
  if (covered) return covered;
  return withDates(sentence, 'remand-credit', {
    type: 'RemandCredited',
    ...{ creditId, days, reason },
    legalBasis: 'strpl § 460, strl § 83',
    by: by.id,
  });
}
