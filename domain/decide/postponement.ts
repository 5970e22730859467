import { type Command } from '../commands';
import { type IsoDate } from '../dates';
import { accept, type Decision } from './decision';
import { withDates } from './recalculation';
import { refuse, type Refusal } from '../refusals';
import { type Sentence } from '../state';
import { reasonRefusal } from '../substance';

type Asked<T extends Command['type']> = Extract<Command, { type: T }>;

const LEGAL_BASIS = 'forskrift om innkalling §§ 2–7, strpl § 459';

/** Puts off the first day of whoever is summoned, on one of the grounds of the law and for a reason; every date follows. */
export function postponeStart(command: Asked<'PostponeStart'>, sentence: Sentence, today: IsoDate): Decision {
  const { postponementId, ground, to, reason, by } = command;
  const { startDate: from } = sentence;
  const refused =
    notSummoned(sentence) ??
    (to > from && to >= today ? null : refuse('not-postponed', { from, to, today }, LEGAL_BASIS)) ??
    reasonRefusal([reason], {}, 'strgjfl § 7 c');
  if (refused) return refused;
  return withDates(sentence, 'postponement', {
    type: 'StartPostponed',
    ...{ postponementId, ground, from, to, reason, decidedOn: today, level: 'local' },
    ...{ legalBasis: LEGAL_BASIS, by: by.id },
  });
}

/** The first day stands: an application to come later is refused, for a reason of substance. */
export function refusePostponement(command: Asked<'RefusePostponement'>, sentence: Sentence, today: IsoDate): Decision {
  const { postponementId, ground, appliedOn, reason, withheldReason, hearing, by } = command;
  const refused =
    notSummoned(sentence) ??
    (appliedOn > today ? refuse('date-in-future', { appliedOn, today }) : null) ??
    reasonRefusal([reason], {}, 'strgjfl § 7 c');
  if (refused) return refused;
  return accept({
    type: 'PostponementRefused',
    ...{ postponementId, ground, appliedOn, reason },
    ...(withheldReason !== undefined && { withheldReason }),
    ...(hearing !== undefined && { hearing }),
    ...{ refusedOn: today, level: 'local', legalBasis: LEGAL_BASIS, by: by.id },
  });
}

/** Whoever has begun has the sentence interrupted instead. */
function notSummoned({ status }: Sentence): Refusal | null {
  return status === 'summoned' ? null : refuse('not-summoned', { status }, LEGAL_BASIS);
}
