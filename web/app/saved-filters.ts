import { useState } from 'react';
import { useSession } from './session';

/** A filter of a list under the name that somebody gave it. It holds codes of kinds and units, never a person. */
export interface SavedFilter {
  readonly name: string;
  readonly search: Readonly<Record<string, string>>;
}

/** The filters that an account has kept in this browser for a list, and how to keep and forget them. */
export function useSavedFilters(list: string) {
  const { account } = useSession();
  const key = `filters:${list}:${account.id}`;
  const [filters, setFilters] = useState(() => read(key));
  const put = (next: readonly SavedFilter[]) => {
    setFilters(next);
    try {
      localStorage.setItem(key, JSON.stringify(next));
    } catch {
      // A full store keeps none; they hold until the page is left.
    }
  };
  return {
    filters,
    keep: (filter: SavedFilter) => put([...filters.filter(({ name }) => name !== filter.name), filter]),
    forget: (name: string) => put(filters.filter((each) => each.name !== name)),
  };
}

function read(key: string): readonly SavedFilter[] {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '[]') as readonly SavedFilter[];
  } catch {
    return [];
  }
}
