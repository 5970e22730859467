import { type EventOf, type VictimEvent } from '../events';
import { type Sentence, type Victim } from '../state';

/** Who wants to be told, and what they have been told. */
export function evolveVictim(state: Sentence, event: VictimEvent): Sentence {
  switch (event.type) {
    case 'VictimWishRecorded': {
      const { victimId, wants, channel, leadDays, recordedOn: since } = event;
      const victim = { victimId, wants, channel, leadDays, since, withdrawnOn: null, told: [], notices: 0 };
      return { ...state, victims: [...state.victims, victim] };
    }
    case 'VictimWishWithdrawn':
      return { ...state, victims: state.victims.map((victim) => withdrawn(victim, event)) };
    case 'VictimNoticeSent':
      return { ...state, victims: state.victims.map((victim) => told(victim, event)) };
  }
}

function withdrawn(victim: Victim, { victimId, withdrawnOn }: EventOf<'VictimWishWithdrawn'>): Victim {
  return victim.victimId === victimId ? { ...victim, withdrawnOn } : victim;
}

/** The latest days of a matter are what they know; of one that was cancelled they know nothing. */
function told(victim: Victim, event: EventOf<'VictimNoticeSent'>): Victim {
  const { victimId, matter, of, from, until, cancelled, sentOn } = event;
  if (victim.victimId !== victimId) return victim;
  const others = victim.told.filter((known) => known.matter !== matter || known.of !== of);
  const now = cancelled ? others : [...others, { matter, of, from, until, sentOn }];
  return { ...victim, told: now, notices: victim.notices + 1 };
}
