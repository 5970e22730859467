import { acting } from './access';
import { type Store } from '../data-source';
import { rows } from '../session';

/** An account of the identity provider, and what its owner is called. */
export interface NamedAccount {
  readonly id: string;
  readonly name: string;
}

const PUT = `
  INSERT INTO rm.account (id, name, units) VALUES ($1, $2, $3)
  ON CONFLICT (id) DO UPDATE SET (name, units, seen_at) = (excluded.name, excluded.units, clock_timestamp())`;

/** Somebody has signed in: what they are called, and which units they serve (`*`: every one), is known from now on. */
export function putAccount(store: Store, { id, name }: NamedAccount, units: readonly string[]): Promise<unknown> {
  return acting({ account: id, restricted: false, units, held: null }, () => rows(store, PUT, [id, name, units]));
}

/** The accounts whose names whoever asks may see, by row-level security: their own, and of those who serve a unit of theirs. */
export function listAccounts(store: Store): Promise<NamedAccount[]> {
  return rows<NamedAccount>(store, 'SELECT id, name FROM rm.account ORDER BY id');
}
