import { type Command, type Envelope, type RetentionCommand } from '../commands';
import { type IsoDate } from '../dates';
import { INFORMATION_BASIS, isDecisionOf, MONITORING_BASIS, wasMonitored } from '../retention';
import { refuse } from '../refusals';
import { isEnded, type Sentence } from '../state';
import { accept, type Decision } from './decision';

type Asked<T extends Command['type']> = Extract<Command, { type: T }>;

/** What is kept for a time that the law names: unverified information (data regs §§ 4, 6 (4)), data of monitoring. */
export function decideRetention(command: Envelope & RetentionCommand, sentence: Sentence, today: IsoDate): Decision {
  switch (command.type) {
    case 'RecordUnverifiedInformation':
      return recordInformation(command, today);
    case 'SettleUnverifiedInformation':
      return settleInformation(command, sentence, today);
    case 'RecordMonitoringDataDeleted':
      return recordDeleted(command, sentence, today);
  }
}

function recordInformation(
  { informationId, source, withheld, by }: Asked<'RecordUnverifiedInformation'>,
  today: IsoDate,
): Decision {
  return accept({
    type: 'UnverifiedInformationRecorded',
    ...{ informationId, source, ...(withheld === true && { withheld }) },
    ...{ recordedOn: today, legalBasis: INFORMATION_BASIS, by: by.id },
  });
}

/** It is found to be so, a decision that was made rests on it, or it goes. */
function settleInformation(
  { informationId, outcome, of, by }: Asked<'SettleUnverifiedInformation'>,
  sentence: Sentence,
  today: IsoDate,
): Decision {
  const known = sentence.information.find((each) => each.informationId === informationId && each.outcome === null);
  if (!known) return refuse('no-such-information', { informationId });
  if (outcome === 'relied-on' && (of === undefined || !isDecisionOf(sentence, of)))
    return refuse('no-decision-rests-on-it', { of: of ?? null }, INFORMATION_BASIS);
  return accept({
    type: 'UnverifiedInformationSettled',
    ...{ informationId, outcome, of: outcome === 'relied-on' ? (of ?? null) : null, settledOn: today },
    ...{ legalBasis: INFORMATION_BASIS, by: by.id },
  });
}

/** After the end, of whoever was monitored: a part may be kept for the case of a breach. */
function recordDeleted(
  { deletedOn, keptFor, by }: Asked<'RecordMonitoringDataDeleted'>,
  sentence: Sentence,
  today: IsoDate,
): Decision {
  if (!wasMonitored(sentence)) return refuse('never-monitored', {}, MONITORING_BASIS);
  if (sentence.monitoringData) return refuse('monitoring-data-deleted', { ...sentence.monitoringData });
  const { completedOn, status } = sentence;
  if (!isEnded(sentence) || completedOn === null) return refuse('monitoring-data-needed', { status }, MONITORING_BASIS);
  if (deletedOn > today) return refuse('date-in-future', { deletedOn, today });
  if (deletedOn < completedOn) return refuse('monitoring-data-needed', { completedOn, deletedOn }, MONITORING_BASIS);
  if (keptFor !== null && !sentence.breaches.some(({ breachId }) => breachId === keptFor))
    return refuse('no-such-breach', { breachId: keptFor });
  return accept({
    type: 'MonitoringDataDeleted',
    ...{ deletedOn, keptFor, legalBasis: MONITORING_BASIS, by: by.id },
  });
}
