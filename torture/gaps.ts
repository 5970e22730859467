import { type Entry } from './check/evidence';

/** One kind of fault: how often it was injected, and how long nobody was acknowledged after it at most. */
export interface Gap {
  readonly code: string;
  readonly name: string;
  readonly times: number;
  /** From the fault to the acknowledgement of a write that was sent after it. */
  readonly longestMs: number;
}

/** How available a system was while it was hurt. */
export interface Gaps {
  readonly faults: readonly Gap[];
  /** Between two acknowledgements of anybody, while there was work. */
  readonly longestMs: number;
}

export function gapsIn(journal: readonly Entry[], began: number, ended: number): Gaps {
  const invoked = new Map<number, number>();
  const oks: { readonly from: number; readonly to: number }[] = [];
  for (const entry of journal) {
    if (entry.what === 'invoke' && entry.commandId !== null) invoked.set(entry.attempt, entry.at);
    const from = entry.what === 'ok' ? invoked.get(entry.attempt) : undefined;
    if (entry.what === 'ok' && from !== undefined) oks.push({ from, to: entry.at });
  }
  oks.sort((a, b) => a.to - b.to);
  const kinds = new Map<string, Gap>();
  for (const entry of journal) {
    if (entry.what !== 'fault') continue;
    const next = oks.find(({ from }) => from >= entry.at);
    const gap = next ? next.to - entry.at : 0;
    const { code, name } = entry;
    const known = kinds.get(name) ?? { code, name, times: 0, longestMs: 0 };
    kinds.set(name, { code, name, times: known.times + 1, longestMs: Math.round(Math.max(known.longestMs, gap)) });
  }
  const moments = [began, ...oks.map(({ to }) => to).filter((at) => at >= began && at <= ended)];
  const between = moments.slice(1).map((at, n) => at - (moments[n] ?? at));
  const faults = [...kinds.values()].sort((a, b) => a.code.localeCompare(b.code, 'en', { numeric: true }));
  return { faults, longestMs: Math.round(Math.max(0, ...between)) };
}
