import { isMinor } from '../age';
import { type Command, type Envelope, type ExclusionCommand } from '../commands';
import { daysBetween, type IsoDate } from '../dates';
import { lastDayOf, nextContinuation, openExclusions, startOf } from '../exclusion';
import { COUNCIL_BASIS, EXCLUSIONS, groundsFor, SUPERVISION_BASIS } from '../exclusion-limits';
import { authorityOf, levelOf } from '../permissions';
import { PRISON } from '../regimes';
import { refuse, type Refusal } from '../refusals';
import { openAbsence, type Exclusion, type Sentence } from '../state';
import { reasonRefusal } from '../substance';
import { accept, type Decision } from './decision';

type Asked<T extends Command['type']> = Extract<Command, { type: T }>;

/** Kept from the company of others (strgjfl §§ 37–39): each decision is one person's, with its own reasons. */
export function decideExclusion(command: Envelope & ExclusionCommand, sentence: Sentence, today: IsoDate): Decision {
  switch (command.type) {
    case 'DecideExclusion':
      return exclude(command, sentence, today);
    case 'ContinueExclusion':
      return continueExclusion(command, sentence, today);
    case 'RecordSupervision':
      return recordSupervision(command, sentence, today);
    case 'InformSupervisoryCouncil':
      return informCouncil(command, sentence, today);
    case 'EndExclusion':
      return endExclusion(command, sentence, today);
  }
}

function exclude(command: Asked<'DecideExclusion'>, sentence: Sentence, today: IsoDate): Decision {
  const { exclusionId, exclusion, ground, startedAt, reason, lessIsNotEnough, withheldReason, hearing, by } = command;
  const { legalBasis } = EXCLUSIONS[exclusion];
  const refused =
    notInPrison(sentence) ??
    kindRefusal(command, sentence) ??
    startRefusal(command, sentence, today) ??
    (by.role === 'caseworker' && exclusion !== 'immediate'
      ? refuse('wrong-level', { decidedBy: 'local', yours: null }, legalBasis)
      : null) ??
    reasonRefusal([reason], {}, 'strgjfl § 7 c') ??
    reasonRefusal([lessIsNotEnough], { fields: ['lessIsNotEnough'] }, 'strgjfl §§ 37 (2), 38 (2)');
  if (refused) return refused;
  return accept({
    type: 'ExclusionDecided',
    ...{ exclusionId, exclusion, ground, startedAt, reason, lessIsNotEnough },
    ...(withheldReason !== undefined && { withheldReason }),
    ...(hearing !== undefined && { hearing }),
    ...{ decidedOn: today, decidedBy: levelOf(by.role) ?? 'local', legalBasis, by: by.id },
  });
}

function notInPrison(sentence: Sentence): Refusal | null {
  const { status, place } = sentence;
  if (status !== 'serving' || !PRISON.includes(place.regime))
    return refuse('not-serving', { status, regime: place.regime });
  const absence = openAbsence(sentence);
  return absence && refuse('clock-stopped', { since: absence.from, type: absence.type }, 'forskrift § 3-3');
}

function kindRefusal({ exclusion, ground, startedAt }: Asked<'DecideExclusion'>, sentence: Sentence): Refusal | null {
  const { minor, legalBasis } = EXCLUSIONS[exclusion];
  const young = isMinor(sentence.person, startOf({ startedAt }));
  if (minor === null && young) return refuse('not-for-minors', { exclusion }, legalBasis);
  const grounds = groundsFor(exclusion, young);
  if (!grounds.includes(ground)) return refuse('no-ground-for-exclusion', { exclusion, ground, grounds }, legalBasis);
  const open = openExclusions(sentence).find((known) => known.exclusion === exclusion);
  return open ? refuse('already-excluded', { exclusionId: open.exclusionId, startedAt: open.startedAt }) : null;
}

function startRefusal(
  { startedAt }: Asked<'DecideExclusion'>,
  { placeSince }: Sentence,
  today: IsoDate,
): Refusal | null {
  const from = startOf({ startedAt });
  if (from > today) return refuse('date-in-future', { startedAt, today });
  return from < placeSince ? refuse('exclusion-before-place', { startedAt, placeSince }) : null;
}

/** By the level whose turn it is, or one above it; never beyond the last day. */
function continueExclusion(command: Asked<'ContinueExclusion'>, sentence: Sentence, today: IsoDate): Decision {
  const { exclusionId, reason, withheldReason, hearing, by } = command;
  const known = openExclusion(exclusionId, sentence);
  if (!known) return refuse('no-such-exclusion', { exclusionId });
  const { legalBasis } = EXCLUSIONS[known.exclusion];
  const next = nextContinuation(known, sentence);
  const last = lastDayOf(known, sentence);
  if (!next || (last !== null && today >= last))
    return refuse('exclusion-cannot-go-on', { startedAt: known.startedAt, lastDay: last, today }, legalBasis);
  const yours = authorityOf(by.role);
  if (yours !== 'directorate' && yours !== next.level)
    return refuse('wrong-level', { decidedBy: next.level, yours }, legalBasis);
  const refused = reasonRefusal([reason], {}, 'strgjfl § 7 c');
  if (refused) return refused;
  return accept({
    type: 'ExclusionContinued',
    ...{ exclusionId, reason },
    ...(withheldReason !== undefined && { withheldReason }),
    ...(hearing !== undefined && { hearing }),
    ...{ decidedOn: today, decidedBy: yours, legalBasis, by: by.id },
  });
}

function recordSupervision(command: Asked<'RecordSupervision'>, sentence: Sentence, today: IsoDate): Decision {
  const { exclusionId, supervisedAt, who, note, by } = command;
  const known = openExclusion(exclusionId, sentence);
  if (!known) return refuse('no-such-exclusion', { exclusionId });
  if (supervisedAt.slice(0, 10) > today) return refuse('date-in-future', { supervisedAt, today });
  if (supervisedAt < known.startedAt)
    return refuse('before-exclusion', { startedAt: known.startedAt, supervisedAt }, SUPERVISION_BASIS);
  return accept({ type: 'ExclusionSupervised', exclusionId, supervisedAt, who, note, by: by.id });
}

function informCouncil(command: Asked<'InformSupervisoryCouncil'>, sentence: Sentence, today: IsoDate): Decision {
  const { exclusionId, informedOn, by } = command;
  const known = sentence.exclusions.find((each) => each.exclusionId === exclusionId);
  if (!known || known.councilInformedOn !== null) return refuse('no-such-exclusion', { exclusionId });
  if (informedOn > today) return refuse('date-in-future', { informedOn, today });
  if (informedOn < startOf(known))
    return refuse('before-exclusion', { startedAt: known.startedAt, informedOn }, COUNCIL_BASIS);
  return accept({
    type: 'SupervisoryCouncilInformed',
    ...{ exclusionId, informedOn, legalBasis: COUNCIL_BASIS, by: by.id },
  });
}

function endExclusion(command: Asked<'EndExclusion'>, sentence: Sentence, today: IsoDate): Decision {
  const { exclusionId, endedAt, reason, by } = command;
  const known = openExclusion(exclusionId, sentence);
  if (!known) return refuse('no-such-exclusion', { exclusionId });
  const endedOn = endedAt.slice(0, 10);
  if (endedOn > today) return refuse('date-in-future', { endedAt, today });
  if (endedAt < known.startedAt) return refuse('before-exclusion', { startedAt: known.startedAt, endedAt });
  const days = daysBetween(startOf(known), endedOn);
  const { legalBasis } = EXCLUSIONS[known.exclusion];
  return accept({ type: 'ExclusionEnded', exclusionId, endedAt, days, reason, legalBasis, by: by.id });
}

function openExclusion(id: string, sentence: Sentence): Exclusion | undefined {
  return openExclusions(sentence).find(({ exclusionId }) => exclusionId === id);
}
