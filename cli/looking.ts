import { randomUUID } from 'node:crypto';
import { userInfo } from 'node:os';
import { recordAccess } from '../store/access/access-log';
import { type Store } from '../store/data-source';

/** Who works on the command line: the user of the machine. */
export function operator(): string {
  return `command-line/${userInfo().username}`;
}

/** Puts on record that whoever works here looks at somebody's data by a word of `progresjon`; returns when it is. */
export function recordLook(store: Store, word: string, sentences: readonly string[]): Promise<void> {
  return recordAccess(store, {
    actor: { id: operator(), roles: [], unit: null },
    permission: word === 'progresjon export' ? 'Export' : 'ReadSentence',
    ...{ route: word, outcome: 'shown', purpose: 'operation', reason: null },
    ...{ correlationId: randomUUID(), sentences },
  });
}
