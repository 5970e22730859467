import { type IsoDate } from '../dates';
import { type Order, type SanctionOrder } from '../events/order';
import { refuse, type Refusal } from '../refusals';
import { type Sentence } from '../state';
import { isSanction, sanctionOf } from '.';
import { isWrong } from './decide';
import { courseOf } from './of-sentence';

/** What the registration of a sanction says besides: the stage at which it begins. Nothing of other kinds. */
export function firstStage(order: Order): { readonly stage?: string } {
  return isSanction(order) ? { stage: courseOf(order, order.judgments[0].finalOn).stage } : {};
}

/** How much is too much is for the law of the kind to say, with its paragraph; what is no number of anything is not. */
const ANY = { min: 0, max: 10_000 };

/** Whether the judgment says what its kind asks, and no more than the law knows. */
export function termsRefusal(order: SanctionOrder, startDate: IsoDate, extraRemandDays = 0): Refusal | null {
  const sanction = sanctionOf(order.kind);
  if (!sanction) return refuse('not-of-this-kind', { kind: order.kind });
  const [{ terms: values, finalOn }] = order.judgments;
  const names = [...new Set([...Object.keys(sanction.terms), ...Object.keys(values)])];
  const wrong = names.filter((name) => {
    const field = sanction.terms[name];
    return field === undefined || isWrong(values[name] ?? null, { ...field, ...ANY }, { on: finalOn, values });
  });
  if (wrong.length > 0)
    return refuse('step-values-wrong', { fields: wrong.map((name) => `judgments.0.terms.${name}`) });
  return sanction.refuse(courseOf(order, startDate, extraRemandDays));
}

/** Whether days of remand found later leave anything of a sanction; null: they do, or it is another kind. */
export function creditRefusal({ order, startDate, extraRemandDays }: Sentence, days: number): Refusal | null {
  return isSanction(order) ? termsRefusal(order, startDate, extraRemandDays + days) : null;
}
