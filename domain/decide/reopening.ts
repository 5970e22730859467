import { mayPetition, petitionBy } from '../breaches';
import { type Command } from '../commands';
import { maxDate, type IsoDate } from '../dates';
import { accept, type Decision } from './decision';
import { type EventOf } from '../events';
import { chargeBy, mayCharge } from '../new-offence';
import { refuse } from '../refusals';
import { type Breach, type Sentence } from '../state';

type Register = Extract<Command, { type: 'RegisterBreach' }>;

const LEGAL_BASIS = 'strgjfl §§ 44 (2), 45 (1), strl §§ 46 (2), 52 (4)';

/**
 * A breach of a probation that has ended is found out: while the court may still be asked for the remainder, the sentence is
 * on probation again and waits for the answer. A breach for which no court may be asked opens nothing, as nobody can be
 * warned of a probation that is over (our choice).
 */
export function registerAfterEnd(command: Register, sentence: Sentence, today: IsoDate): Decision {
  const { status, completedOn, probation } = sentence;
  if (status !== 'completed' || !probation) return refuse('sentence-ended', { status, completedOn });
  const { breachId, kind, occurredOn, description, condition, by } = command;
  if (occurredOn < probation.releasedOn || occurredOn > probation.endsOn)
    return refuse('outside-probation', { occurredOn, from: probation.releasedOn, to: probation.endsOn }, LEGAL_BASIS);
  const registered: EventOf<'BreachRegistered'> = {
    type: 'BreachRegistered',
    ...{ breachId, kind, occurredOn, description, condition, regime: 'probation' },
    registeredOn: today,
    by: by.id,
  };
  const until = courtUntil({ ...sentence, status: 'on-probation' }, asBreach(registered));
  if (until === null) return refuse('sentence-ended', { status, completedOn });
  if (today > until) return refuse('petition-barred', { by: until, today }, LEGAL_BASIS);
  const reopened = { type: 'SentenceReopened', because: 'breach-discovered', breachId, reopenedOn: today } as const;
  return accept({ ...reopened, legalBasis: LEGAL_BASIS, by: by.id }, registered);
}

/** Until when a court may be asked because of a breach, by the service or by the prosecution; null: it may not. */
function courtUntil(sentence: Sentence, breach: Breach): IsoDate | null {
  const petition = mayPetition(sentence, breach) ? petitionBy(sentence) : null;
  const charge = mayCharge(sentence, breach) ? chargeBy(sentence) : null;
  return petition !== null && charge !== null ? maxDate(petition, charge) : (petition ?? charge);
}

function asBreach({ type: _type, by: registeredBy, ...breach }: EventOf<'BreachRegistered'>): Breach {
  return { ...breach, registeredBy, answer: null };
}
