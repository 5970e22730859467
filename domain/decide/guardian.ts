import { type Command } from '../commands';
import { type IsoDate } from '../dates';
import { accept, type Decision } from './decision';
import { refuse } from '../refusals';
import { type Sentence } from '../state';

type Asked<T extends Command['type']> = Extract<Command, { type: T }>;

const BASIS = 'forskrift § 3-1 b';

/** Records who acts for the person: of somebody under eighteen they are told everything (forskrift § 3-1 b). */
export function recordGuardian(command: Asked<'RecordGuardian'>, _sentence: Sentence, today: IsoDate): Decision {
  const { guardianId, name, contact, relation, from, by } = command;
  if (from > today) return refuse('date-in-future', { from, today });
  return accept({
    type: 'GuardianRecorded',
    ...{ guardianId, name, contact, relation, from },
    legalBasis: BASIS,
    by: by.id,
  });
}

/** They no longer act for the person. */
export function endGuardian(command: Asked<'EndGuardian'>, sentence: Sentence, today: IsoDate): Decision {
  const { guardianId, endedOn, reason, by } = command;
  const known = sentence.guardians.find((guardian) => guardian.guardianId === guardianId && guardian.endedOn === null);
  if (!known) return refuse('no-such-guardian', { guardianId });
  if (endedOn > today) return refuse('date-in-future', { endedOn, today });
  if (endedOn < known.from) return refuse('no-such-guardian', { guardianId, from: known.from, endedOn });
  return accept({ type: 'GuardianEnded', guardianId, endedOn, reason, by: by.id });
}
