import { type CommandOf } from '../commands';
import { type IsoDate } from '../dates';
import { type Sentence } from '../state';
import { accept, type Decision } from './decision';

/** A letter about a decision, once; also when the sentence has ended since. */
export function issueLetter(command: CommandOf<'IssueLetter'>, sentence: Sentence, today: IsoDate): Decision {
  const { letterId, of, guardianId, template, version, language, html, pdf, legalBasis } = command;
  if (sentence.letters.some((known) => known.of === of && known.guardianId === guardianId)) return accept();
  const to = guardianId === undefined ? {} : { guardianId };
  const letter = { letterId, of, ...to, template, version, language, issuedOn: today, html, pdf, legalBasis };
  return accept({ type: 'LetterIssued', ...letter });
}
