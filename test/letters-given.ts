import { type Actor, type EventOf, type EventType, type SentenceEvent } from '../domain/events';
import { fold } from '../domain/evolve';
import { decisionIn, letterOf, type Letter } from '../domain/letters/index';
import { approver, imprisonment, registered } from './given';
import { exampleOf } from './golden/examples';

const UNITS: Readonly<Record<string, string>> = {
  'oslo-fengsel': 'Oslo fengsel',
  'bastoy-fengsel': 'Bastøy fengsel',
  'friomsorgen-oslo': 'Friomsorgen Oslo',
  'oslo-tingrett': 'Oslo tingrett',
  'region-ost': 'Region øst',
  kdi: 'Kriminalomsorgsdirektoratet',
};
/** What a unit is called. */
export const unitName = (id: string): string => UNITS[id] ?? id;

/** Some fields of an event, other than they were; undefined: left out. */
export type Other<E> = { readonly [K in keyof E]?: E[K] | undefined };

/** An example of an event, other than the example as said. */
export function like<T extends EventType>(type: T, other: Other<EventOf<T>> = {}): SentenceEvent {
  return { ...exampleOf(type), ...other } as SentenceEvent;
}

/** By whom, on which day and after what it was decided. */
export interface Told {
  readonly by?: Actor;
  readonly on?: string;
  readonly past?: readonly SentenceEvent[];
}

/** The letter about what was decided together, after what was before. */
export function letter(
  together: readonly SentenceEvent[],
  { by = approver, on = '2026-06-01', past = [] }: Told = {},
): Letter {
  const before = past.some(({ type }) => type === 'SentenceRegistered') ? past : [...registered(), ...past];
  const sentence = fold([...before, ...together]);
  const event = together.find((each) => decisionIn(each) !== null);
  if (!event || sentence.status === 'unregistered') throw new Error('nothing was decided');
  return letterOf({ sentenceId: 's1', event, together, sentence, actor: by, on, unitName });
}

/** Somebody under eighteen. */
export const young = registered(
  imprisonment({ person: { name: 'Ung Prøve', birthDate: '2009-04-12', nationalId: null, citizenship: 'NO' } }),
);
/** Somebody whose name and day of birth are erased. */
export const nameless = registered(
  imprisonment({ person: { name: null, birthDate: null, nationalId: null, citizenship: null } as never }),
);
