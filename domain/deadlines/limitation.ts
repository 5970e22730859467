import { limitation } from '../calculation';
import { daysBetween, maxDate, type IsoDate } from '../dates';
import { endOf, lengthOf } from '../dates-of-sentence';
import { openAbsence, type Sentence } from '../state';

/**
 * When a sentence becomes time-barred (strl §§ 93–95): not begun (nor appeared for), from the last judgment's finality by its whole length;
 * interrupted or fled from, from that day by what remains (§ 93 (5)). Null: it is being served, or on probation. The
 * remainder of a preventive detention is that of its frame.
 */
export function limitationOf(sentence: Sentence): { readonly years: number; readonly lapsesOn: IsoDate } | null {
  const absence = openAbsence(sentence);
  if (sentence.status === 'summoned' || absence?.type === 'failure-to-appear') {
    const [first, ...others] = sentence.order.judgments.map(({ finalOn }) => finalOn);
    const { order } = sentence;
    const length =
      order.kind === 'imprisonment' ? lengthOf(sentence) : { years: order.judgments[0].frameYears, months: 0, days: 0 };
    return first === undefined ? null : limitation([length], maxDate(first, ...others));
  }
  if (!absence) return null;
  const remaining = Math.max(1, daysBetween(absence.from, endOf(sentence).on) + 1);
  return limitation([{ years: 0, months: 0, days: remaining }], absence.from);
}
