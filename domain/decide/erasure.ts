import { type Command, type Envelope } from '../commands';
import { type ErasureCommand } from '../commands/erasure';
import { type IsoDate } from '../dates';
import { refuse } from '../refusals';
import { RETENTION_BASIS, retentionEnds } from '../retention';
import { isEnded, type Sentence } from '../state';
import { accept, type Decision } from './decision';

type Asked<T extends Command['type']> = Extract<Command, { type: T }>;

/** The personal data of a case are erased by two people, when they may no longer be kept (data regs § 6). */
export function decideErasure(command: Envelope & ErasureCommand, sentence: Sentence, today: IsoDate): Decision {
  const hindrance = hindranceOf(sentence, today);
  if (hindrance) return hindrance;
  return command.type === 'ProposeErasure' ? propose(command, sentence) : conclude(command, sentence);
}

function propose({ erasureId, ground, by }: Asked<'ProposeErasure'>, { erasure }: Sentence): Decision {
  if (erasure) return refuse('erasure-pending', { erasureId: erasure.erasureId }, RETENTION_BASIS);
  return accept({ type: 'ErasureProposed', erasureId, ground, legalBasis: RETENTION_BASIS, by: by.id });
}

function conclude({ erasureId, outcome, by }: Asked<'DecideErasure'>, { erasure }: Sentence): Decision {
  if (erasure?.erasureId !== erasureId) return refuse('no-such-erasure', { erasureId });
  const said = { erasureId, legalBasis: RETENTION_BASIS, by: by.id };
  if (outcome === 'reject') return accept({ type: 'ErasureRejected', ...said });
  const { proposedBy, ground } = erasure;
  if (proposedBy === by.id) return refuse('own-erasure', { proposedBy }, RETENTION_BASIS);
  return accept({ type: 'PersonErased', ground, proposedBy, ...said });
}

/** Why nothing may be erased yet: a case that goes on, a time that runs, a complaint that nobody has decided. */
function hindranceOf(sentence: Sentence, today: IsoDate): Decision | null {
  if (!isEnded(sentence)) return refuse('sentence-not-ended', { status: sentence.status }, RETENTION_BASIS);
  const keptUntil = retentionEnds(sentence);
  if (keptUntil === null || today < keptUntil)
    return refuse('retention-runs', { keptUntil, completedOn: sentence.completedOn, today }, RETENTION_BASIS);
  const complaints = sentence.complaintCases.filter(({ outcome }) => outcome === null);
  if (complaints.length === 0) return null;
  return refuse(
    'complaint-undecided',
    { complaints: complaints.map(({ complaintId }) => complaintId) },
    RETENTION_BASIS,
  );
}
