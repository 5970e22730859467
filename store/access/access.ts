import { AsyncLocalStorage } from 'node:async_hooks';

/** For whom the statements of a request are. PostgreSQL's row-level security goes by it (migration 0017). */
export interface Access {
  readonly account: string;
  /** Whether strictly restricted cases of these units are open to them by their office (domain/case-access.ts). */
  readonly restricted: boolean;
  /** Whether the register of victims is open to them by their office (migration 0022); not unless said. */
  readonly victims?: boolean;
  /** Ids of units; `*` is every unit. */
  readonly units: readonly string[];
  /** A sentence beyond these units that this request was let in to; null: none. */
  readonly held: string | null;
}

/** The API itself, about no case of anybody's: how far the log has come, what lags. Never for what a request asked. */
export const OURSELVES: Access = { account: 'progresjon', restricted: true, units: ['*'], held: null };

interface Holder {
  access: Access | null;
  readonly correlationId: string | null;
}

const holders = new AsyncLocalStorage<Holder>();

/** Runs a request, and all that it leads to, as nobody, until `actAs` says who it is. `correlationId`: its id in the log. */
export function asNobody<T>(work: () => T, correlationId: string | null = null): T {
  return holders.run({ access: null, correlationId }, work);
}

/** From here on the request that is running is this one's. */
export function actAs(access: Access): void {
  const holder = holders.getStore();
  if (!holder) throw new Error('Only a request acts as somebody');
  holder.access = access;
}

/** Runs some work for somebody, whatever request it was begun in. */
export function acting<T>(access: Access, work: () => T): T {
  return holders.run({ access, correlationId: correlationNow() }, work);
}

/** For whom the work that is running is; null: for nobody, or by a process that serves no requests. */
export function accessNow(): Access | null {
  return holders.getStore()?.access ?? null;
}

/** The id of the request that the running work belongs to: what its lines in the log, its events and its messages share. */
export function correlationNow(): string | null {
  return holders.getStore()?.correlationId ?? null;
}
