import { type Command, type Envelope } from '../commands';
import { type ErasureCommand } from '../commands/erasure';
import { maxDate, type IsoDate } from '../dates';
import { refuse, type Refusal } from '../refusals';
import { RETENTION_BASIS, retentionEnds } from '../retention';
import { isEnded, type Sentence } from '../state';
import { accept, type Decision } from './decision';

type Asked<T extends Command['type']> = Extract<Command, { type: T }>;

/** The personal data of a case are erased by two people, when they may no longer be kept (data regs § 6). */
export function decideErasure(command: Envelope & ErasureCommand, sentence: Sentence, today: IsoDate): Decision {
  return command.type === 'ProposeErasure' ? propose(command, sentence, today) : conclude(command, sentence, today);
}

function propose({ erasureId, ground, by }: Asked<'ProposeErasure'>, sentence: Sentence, today: IsoDate): Decision {
  const hindrance = hindranceOf(sentence, today);
  if (hindrance) return hindrance;
  const { erasure } = sentence;
  if (erasure) return refuse('erasure-pending', { erasureId: erasure.erasureId }, RETENTION_BASIS);
  return accept({ type: 'ErasureProposed', erasureId, ground, legalBasis: RETENTION_BASIS, by: by.id });
}

/** Whoever finds that something stands in its way rejects it; to confirm it nothing may. */
function conclude({ erasureId, outcome, by }: Asked<'DecideErasure'>, sentence: Sentence, today: IsoDate): Decision {
  const { erasure } = sentence;
  if (erasure?.erasureId !== erasureId) return refuse('no-such-erasure', { erasureId });
  const said = { erasureId, legalBasis: RETENTION_BASIS, by: by.id };
  if (outcome === 'reject') return accept({ type: 'ErasureRejected', ...said });
  const hindrance = hindranceOf(sentence, today);
  if (hindrance) return hindrance;
  const { proposedBy, ground } = erasure;
  if (proposedBy === by.id) return refuse('own-erasure', { proposedBy }, RETENTION_BASIS);
  return accept({ type: 'PersonErased', ground, proposedBy, ...said });
}

/**
 * Why nothing may be erased yet: a case that goes on, a time that runs, a complaint that nobody has decided or that may still
 * come (strgjfl § 7 e): without the personal data nobody could decide it.
 */
function hindranceOf(sentence: Sentence, today: IsoDate): Refusal | null {
  if (!isEnded(sentence)) return refuse('sentence-not-ended', { status: sentence.status }, RETENTION_BASIS);
  const keptUntil = retentionEnds(sentence);
  if (keptUntil === null || today < keptUntil)
    return refuse('retention-runs', { keptUntil, completedOn: sentence.completedOn, today }, RETENTION_BASIS);
  const undecided = sentence.complaintCases.filter(({ outcome }) => outcome === null);
  if (undecided.length > 0)
    return refuse(
      'complaint-undecided',
      { complaints: undecided.map(({ complaintId }) => complaintId) },
      RETENTION_BASIS,
    );
  const [first, ...more] = sentence.complaints.map(({ lastDay }) => lastDay).filter((lastDay) => today <= lastDay);
  return first ? refuse('complaint-time-runs', { lastDay: maxDate(first, ...more), today }, 'strgjfl § 7 e') : null;
}
