/** A page of a list, and where the next one begins: stable while the list changes. */
export interface Page<T> {
  readonly items: readonly T[];
  /** Null: this is the last page. */
  readonly next: string | null;
}

/** Where a page begins, and how long it is at most. */
export interface Paging {
  readonly cursor?: string;
  readonly limit: number;
}

/** A cursor that this list did not give. */
export class UnknownCursor extends Error {}

/** The page that begins with `found`, of which one more than `limit` was read. */
export function page<Row, T>(
  found: readonly Row[],
  limit: number,
  keyOf: (row: Row) => readonly string[],
  itemOf: (row: Row) => T,
): Page<T> {
  const shown = found.slice(0, limit);
  const last = shown.at(-1);
  const next = found.length > limit && last ? nextAfter(...keyOf(last)) : null;
  return { items: shown.map(itemOf), next };
}

/** The cursor of the page after a key. */
export function nextAfter(...key: readonly string[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/** The key after which a page begins; nulls for the first page. */
export function readCursor(cursor: string | undefined, length = 2): readonly (string | null)[] {
  if (cursor === undefined) return Array.from({ length }, () => null);
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(key) && key.length === length && key.every((part) => typeof part === 'string'))
      return key as string[];
  } catch {
    // Not JSON either.
  }
  throw new UnknownCursor('No such cursor');
}
