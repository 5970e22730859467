import { type IsoDate } from './dates';
import { STATUTORY } from './statutory';
import { deadlineInMonths } from './holidays';
import { type Breach, type Sentence } from './state';

/** A breach that is a new offence: the prosecution may bring the case of the remainder (strgjfl § 45). */
const NEW_OFFENCE = 'new-offence';
/** The prosecution brings the remainder before the court, with the new offence. */
export const PROSECUTION_CASE = 'prosecution-case';

/** Whether the prosecution may bring the remainder before the court: a new offence in this probation, and no case yet. */
export function mayCharge({ probation, petition, order }: Sentence, { kind, occurredOn }: Breach): boolean {
  return (
    order.kind === 'imprisonment' &&
    kind === NEW_OFFENCE &&
    probation !== null &&
    petition === null &&
    probation.releasedOn <= occurredOn
  );
}

/** The last day to charge a new offence of the probation, working days considered; null: not on probation (strgjfl § 45 (1)). */
export function chargeBy({ probation }: Pick<Sentence, 'probation'>): IsoDate | null {
  return probation && deadlineInMonths(probation.endsOn, STATUTORY.chargeMonths);
}
