/** A little after the store lets what failed be tried again, and never sooner than that. */
const RETRY_FIRST_MS = 31_000;
const RETRY_MAX_MS = 6 * 60 * 60 * 1000;

/** When the first of the failed may be tried again: as the store doubles its waits. Null: none failed. */
export function retryMs(failed: readonly { readonly attempts: number }[]): number | null {
  const waits = failed.map(({ attempts }) => Math.min(RETRY_FIRST_MS * 2 ** Math.min(attempts - 1, 20), RETRY_MAX_MS));
  return waits.length === 0 ? null : Math.min(...waits);
}
