import { type ChargeEvent } from '../events';
import { type Sentence } from '../state';
import { withoutApproved } from './place';

/** New charges and expulsion, and what they close. */
export function evolveCharge(state: Sentence, event: ChargeEvent): Sentence {
  switch (event.type) {
    case 'ChargeRecorded': {
      const { chargeId, chargedOn, description, supersedes } = event;
      const charge = { chargeId, chargedOn, description, settledOn: null, outcome: null };
      return withoutApproved({ ...state, charges: [...state.charges, charge] }, supersedes);
    }
    case 'ChargeSettled': {
      const { chargeId, settledOn, outcome } = event;
      const charges = state.charges.map((known) =>
        known.chargeId === chargeId ? { ...known, settledOn, outcome } : known,
      );
      return { ...state, charges };
    }
    case 'ExpulsionRecorded': {
      const { decidedOn, finalOn, supersedes } = event;
      return withoutApproved({ ...state, expulsion: { decidedOn, finalOn } }, supersedes);
    }
    case 'ExpulsionLifted':
      return { ...state, expulsion: null };
  }
}
