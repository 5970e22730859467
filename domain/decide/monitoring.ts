import { levelFor, mayRefuse } from '../authority';
import { type Command } from '../commands';
import { addDays, type IsoDate } from '../dates';
import { STATUTORY } from '../statutory';
import { accept, type Decision } from './decision';
import { homeRefusal, wholeSentenceRefusal } from '../home-gates';
import { deadlineInDays } from '../holidays';
import { levelOf } from '../permissions';
import { TRANSITIONS, type Level } from '../regimes';
import { refuse, type Refusal } from '../refusals';
import { pendingApplication, type Sentence } from '../state';
import { reasonRefusal } from '../substance';

type Asked<T extends Command['type']> = Extract<Command, { type: T }>;

const LEGAL_BASIS = 'strgjfl § 16 a, forskrift § 7-8';

/**
 * The information letter has come to whoever is summoned: from then on they have three weeks to apply. Nobody is summoned to
 * prison before those are over, as the summons only goes on when they have run out.
 */
export function informOfMonitoring(command: Asked<'InformOfMonitoring'>, sentence: Sentence, today: IsoDate): Decision {
  const { informationId, receivedOn, by } = command;
  const { startDate } = sentence;
  if (receivedOn > today) return refuse('date-in-future', { receivedOn, today });
  const applyBy = deadlineInDays(receivedOn, STATUTORY.monitoringApplicationDays);
  const earliest = addDays(applyBy, 1);
  const refused =
    notSummoned(sentence) ??
    wholeSentenceRefusal(sentence, null) ??
    (startDate < earliest
      ? refuse('summons-too-short', { startDate, earliest, applyBy }, 'forskrift § 7-8, forskrift om innkalling § 3')
      : null);
  if (refused) return refused;
  return accept({
    type: 'MonitoringInformed',
    ...{ informationId, receivedOn, applyBy, legalBasis: LEGAL_BASIS, by: by.id },
  });
}

/** Records the application. One that comes too late is recorded as that: whoever decides may still take it up. */
export function recordMonitoringApplication(
  { applicationId, receivedOn, by }: Asked<'RecordMonitoringApplication'>,
  sentence: Sentence,
  today: IsoDate,
): Decision {
  if (receivedOn > today) return refuse('date-in-future', { receivedOn, today });
  const refused = notSummoned(sentence) ?? wholeSentenceRefusal(sentence, null);
  if (refused) return refused;
  const pending = pendingApplication(sentence);
  if (pending) return refuse('application-pending', { applicationId: pending.applicationId });
  const applyBy = sentence.monitoring?.applyBy ?? null;
  return accept({
    type: 'MonitoringApplied',
    ...{ applicationId, receivedOn, inTime: applyBy === null || receivedOn <= applyBy },
    ...{ legalBasis: LEGAL_BASIS, by: by.id },
  });
}

/** Grants the application: every gate is asked about as of the first day (strgjfl § 16 a, forskrift §§ 7-2, 7-3). */
export function grantMonitoring(command: Asked<'GrantMonitoring'>, sentence: Sentence, today: IsoDate): Decision {
  const { applicationId, unit, facts, reason, by } = command;
  const { startDate } = sentence;
  const move = {
    to: 'electronic-monitoring',
    facts,
    effectiveOn: startDate,
    proposalId: null,
    proposedOn: null,
  } as const;
  const refused =
    notSummoned(sentence) ??
    notPending(applicationId, sentence) ??
    levelRefusal(by.role, sentence, 'grant') ??
    wholeSentenceRefusal(sentence, facts) ??
    homeRefusal(move, sentence);
  if (refused) return refused;
  return accept({
    type: 'MonitoringGranted',
    ...{ applicationId, to: { regime: 'electronic-monitoring', unit }, facts, reason },
    ...{ grantedOn: today, decidedBy: levelOfMonitoring(sentence), legalBasis: LEGAL_BASIS, by: by.id },
  });
}

/** Refuses the application, for a reason of substance; which is delegated back to local level (forskrift § 2-1). */
export function refuseMonitoring(command: Asked<'RefuseMonitoring'>, sentence: Sentence, today: IsoDate): Decision {
  const { applicationId, reason, withheldReason, hearing, by } = command;
  const refused =
    notPending(applicationId, sentence) ??
    levelRefusal(by.role, sentence, 'refuse') ??
    reasonRefusal([reason], {}, 'strgjfl § 7 c');
  if (refused) return refused;
  return accept({
    type: 'MonitoringRefused',
    ...{ applicationId, reason },
    ...(withheldReason !== undefined && { withheldReason }),
    ...(hearing !== undefined && { hearing }),
    ...{ refusedOn: today, decidedBy: levelOf(by.role) ?? 'local', legalBasis: LEGAL_BASIS, by: by.id },
  });
}

/** The whole sentence is served there from the beginning, or not at all: what is begun has another way (row b14). */
function notSummoned({ status, order }: Sentence): Refusal | null {
  if (order.kind === 'preventive-detention')
    return refuse('no-such-transition', { from: null, to: 'electronic-monitoring' }, 'forvaringsforskriften § 9 (4)');
  return status === 'summoned' ? null : refuse('not-summoned', { status }, LEGAL_BASIS);
}

function notPending(applicationId: string, sentence: Sentence): Refusal | null {
  return pendingApplication(sentence)?.applicationId === applicationId
    ? null
    : refuse('no-such-application', { applicationId });
}

function levelRefusal(role: string, sentence: Sentence, asked: 'grant' | 'refuse'): Refusal | null {
  const decidedBy = levelOfMonitoring(sentence);
  const yours = levelOf(role);
  return (asked === 'refuse' ? mayRefuse(yours, decidedBy) : yours === decidedBy)
    ? null
    : refuse('wrong-level', { decidedBy, yours }, 'strgjfl § 6 (2), forskrift § 2-1');
}

function levelOfMonitoring(sentence: Sentence): Level {
  const row = TRANSITIONS.find((known) => known.row === 'b7');
  if (!row) throw new Error('Row b7 is in the table');
  return levelFor(sentence, row, 'transition', null);
}
