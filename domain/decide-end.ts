import { type Command } from './commands';
import { type IsoDate } from './dates';
import { limitation } from './calculation';
import { lengthOf } from './dates-of-sentence';
import { accept, type Decision } from './decision';
import { type SpecialEnd } from './events';
import { refuse } from './refusals';
import { openAbsence, type Sentence } from './state';

type Asked<T extends Command['type']> = Extract<Command, { type: T }>;

const LEGAL_BASIS: Readonly<Record<SpecialEnd, string>> = {
  'handed-over-to-health': 'strl §§ 62–65, psykisk helsevernloven § 5-2',
  'transferred-abroad': 'overføringsloven §§ 1–6',
  lapsed: 'strl §§ 93–95',
  pardoned: 'strpl § 458',
  deceased: 'forskrift § 3-2',
};

/** An end that does not come by the clock: death, pardon, limitation, transfer abroad, hand-over to the health authority. */
export function endSentence(command: Asked<'EndSentence'>, sentence: Sentence, today: IsoDate): Decision {
  const { end, endedOn, authority, reason, by } = command;
  if (endedOn > today) return refuse('date-in-future', { endedOn, today });
  if (end === 'lapsed') {
    const absence = openAbsence(sentence);
    const lapsesOn = limitation([lengthOf(sentence)], absence?.from ?? sentence.startDate).lapsesOn;
    if (!absence || endedOn < lapsesOn) return refuse('not-lapsed', { lapsesOn }, LEGAL_BASIS.lapsed);
  }
  return accept({ type: 'SentenceEnded', end, endedOn, authority, reason, legalBasis: LEGAL_BASIS[end], by: by.id });
}
