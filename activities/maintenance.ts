// Types only: what workflows/ sees of it.

/** How many cases slept, by kind, and how many of them were mended. */
export type Sleeping = Readonly<Record<string, { readonly found: number; readonly repaired: number }>>;

/** What concerns the whole installation. Each may run twice: the second time it finds nothing left to do. */
export interface MaintenanceActivities {
  /** Holds log, read models and workflows against each other. */
  findSleeping(): Promise<Sleeping>;
  /** Sends each unit its overview of the week, once. */
  sendDigests(): Promise<void>;
}
