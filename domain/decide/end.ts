import { type Command } from '../commands';
import { type IsoDate } from '../dates';
import { accept, type Decision } from './decision';
import { limitationOf } from '../deadlines/limitation';
import { refuse } from '../refusals';
import { type Sentence } from '../state';
import { basisOfEnd } from '../status-ways';

type Asked<T extends Command['type']> = Extract<Command, { type: T }>;

/** Preventive detention takes the place of imprisonment that was imposed before it. */
const LAPSE_BASIS = 'strl § 42';

/** An end that does not come by the clock: death, pardon, limitation, transfer abroad, hand-over to the health authority. */
export function endSentence(command: Asked<'EndSentence'>, sentence: Sentence, today: IsoDate): Decision {
  const { end, endedOn, authority, reason, because, by } = command;
  const legalBasis = because === undefined ? basisOfEnd(end) : LAPSE_BASIS;
  if (endedOn > today) return refuse('date-in-future', { endedOn, today });
  // Somebody else has decided it, or checked it: who must be said.
  if (authority.trim() === '') return refuse('reason-required', { fields: ['authority'] }, legalBasis);
  if (because !== undefined && (end !== 'lapsed' || sentence.order.kind !== 'imprisonment'))
    return refuse('not-lapsed', { lapsesOn: null, end, kind: sentence.order.kind }, LAPSE_BASIS);
  if (end === 'lapsed' && because === undefined) {
    const limit = limitationOf(sentence);
    if (limit === null || endedOn < limit.lapsesOn)
      return refuse('not-lapsed', { lapsesOn: limit?.lapsesOn ?? null }, legalBasis);
  }
  const why = because === undefined ? {} : { because };
  return accept({ type: 'SentenceEnded', end, endedOn, authority, reason, ...why, legalBasis, by: by.id });
}
