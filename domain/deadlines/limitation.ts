import { limitation } from '../calculation';
import { daysBetween, maxDate, type IsoDate, type Length } from '../dates';
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
    const length = imposed(sentence);
    if (length === null) return null;
    return first === undefined ? null : limitation([length], maxDate(first, ...others));
  }
  if (!absence) return null;
  const remaining = Math.max(1, daysBetween(absence.from, endOf(sentence).on) + 1);
  return limitation([{ years: 0, months: 0, days: remaining }], absence.from);
}

/** What was imposed, as a length; of a sanction its subsidiary imprisonment, by analogy. Null: it has none. */
function imposed(sentence: Sentence): Length | null {
  const { order } = sentence;
  if (order.kind === 'imprisonment') return lengthOf(sentence);
  if (order.kind === 'preventive-detention') return { years: order.judgments[0].frameYears, months: 0, days: 0 };
  const { subsidiaryDays } = order.judgments[0].terms;
  return typeof subsidiaryDays === 'number' ? { years: 0, months: 0, days: subsidiaryDays } : null;
}
