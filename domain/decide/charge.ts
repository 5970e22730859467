import { type Command } from '../commands';
import { type IsoDate } from '../dates';
import { accept, type Decision } from './decision';
import { superseding } from './home';
import { refuse } from '../refusals';
import { type Sentence } from '../state';

type Asked<T extends Command['type']> = Extract<Command, { type: T }>;

const BASIS = 'forskrift § 7-2 (5)';

/** Records a new charge. A move to monitoring that was approved without special reasons is set aside. */
export function recordCharge(command: Asked<'RecordCharge'>, sentence: Sentence, today: IsoDate): Decision {
  const { chargeId, chargedOn, description, by } = command;
  if (chargedOn > today) return refuse('date-in-future', { chargedOn, today });
  return accept(
    superseding(sentence, {
      type: 'ChargeRecorded',
      ...{ chargeId, chargedOn, description, supersedes: [], legalBasis: BASIS, by: by.id },
    }),
  );
}

/** Records what became of a charge: it no longer stands in the way. */
export function settleCharge(command: Asked<'SettleCharge'>, sentence: Sentence, today: IsoDate): Decision {
  const { chargeId, settledOn, outcome, by } = command;
  const known = sentence.charges.find((charge) => charge.chargeId === chargeId && charge.settledOn === null);
  if (!known) return refuse('no-such-charge', { chargeId });
  if (settledOn > today) return refuse('date-in-future', { settledOn, today });
  if (settledOn < known.chargedOn) return refuse('no-such-charge', { chargeId, chargedOn: known.chargedOn, settledOn });
  return accept({ type: 'ChargeSettled', chargeId, settledOn, outcome, legalBasis: BASIS, by: by.id });
}

/** Records an expulsion, or that one has become final: only then does it close monitoring. */
export function recordExpulsion(command: Asked<'RecordExpulsion'>, sentence: Sentence, today: IsoDate): Decision {
  const { decidedOn, finalOn, by } = command;
  if (decidedOn > today) return refuse('date-in-future', { decidedOn, today });
  if (finalOn !== null && finalOn < decidedOn) return refuse('final-before-judged', { judgedOn: decidedOn, finalOn });
  if (finalOn !== null && finalOn > today) return refuse('date-in-future', { finalOn, today });
  const { expulsion } = sentence;
  if (expulsion?.decidedOn === decidedOn && expulsion.finalOn === finalOn) return accept();
  return accept(
    superseding(sentence, {
      type: 'ExpulsionRecorded',
      ...{ decidedOn, finalOn, supersedes: [], legalBasis: BASIS, by: by.id },
    }),
  );
}

/** The expulsion no longer stands. */
export function liftExpulsion(command: Asked<'LiftExpulsion'>, sentence: Sentence, today: IsoDate): Decision {
  const { liftedOn, by } = command;
  const { expulsion } = sentence;
  if (!expulsion || liftedOn < expulsion.decidedOn) return refuse('no-expulsion', { liftedOn });
  if (liftedOn > today) return refuse('date-in-future', { liftedOn, today });
  return accept({ type: 'ExpulsionLifted', liftedOn, legalBasis: BASIS, by: by.id });
}
