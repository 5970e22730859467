import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

const SETTLE_MS = 150;
/** A reconnect that takes no longer than this is nobody's concern. */
const PATIENCE_MS = 8_000;

/** Listens to what changes and reads anew what is shown of it. Answers whether the page is up to date by itself. */
export function useLive(enabled: boolean): boolean {
  const queries = useQueryClient();
  const [connected, setConnected] = useState(true);
  useEffect(() => {
    if (!enabled) return undefined;
    let late: ReturnType<typeof setTimeout> | undefined;
    const source = new EventSource('/api/stream');
    source.onopen = () => {
      clearTimeout(late);
      setConnected(true);
    };
    source.onerror = () => {
      clearTimeout(late);
      late = setTimeout(() => setConnected(false), PATIENCE_MS);
    };
    const hear = hearing(queries);
    source.onmessage = hear;
    source.addEventListener('sentence', hear);
    const anew = () => void queries.invalidateQueries();
    source.addEventListener('reset', anew);
    source.addEventListener('deadlines', () => void queries.invalidateQueries({ queryKey: ['work'] }));
    return () => {
      clearTimeout(late);
      source.close();
    };
  }, [enabled, queries]);
  return connected;
}

/** Many changes at once are read once. */
function hearing(queries: QueryClient): (message: MessageEvent<string>) => void {
  const changed = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  return ({ data }) => {
    const { sentenceId } = JSON.parse(data) as { readonly sentenceId?: string };
    if (sentenceId === undefined) return;
    changed.add(sentenceId);
    clearTimeout(timer);
    timer = setTimeout(() => {
      for (const id of changed) void queries.invalidateQueries({ queryKey: ['sentence', id] });
      changed.clear();
      for (const key of ['work', 'sentences', 'statistics']) void queries.invalidateQueries({ queryKey: [key] });
    }, SETTLE_MS);
  };
}

/** Whether the browser has a network. */
export function useOnline(): boolean {
  const [online, setOnline] = useState(navigator.onLine);
  useEffect(() => {
    const update = () => setOnline(navigator.onLine);
    for (const name of ['online', 'offline']) addEventListener(name, update);
    return () => {
      for (const name of ['online', 'offline']) removeEventListener(name, update);
    };
  }, []);
  return online;
}
