import { type GuardianEvent } from '../events';
import { type Sentence } from '../state';

/** Who acts for a person, and no longer does. */
export function evolveGuardian(state: Sentence, event: GuardianEvent): Sentence {
  if (event.type === 'GuardianRecorded') {
    const { guardianId, name, contact, relation, from } = event;
    return { ...state, guardians: [...state.guardians, { guardianId, name, contact, relation, from, endedOn: null }] };
  }
  const { guardianId, endedOn } = event;
  return {
    ...state,
    guardians: state.guardians.map((known) => (known.guardianId === guardianId ? { ...known, endedOn } : known)),
  };
}
