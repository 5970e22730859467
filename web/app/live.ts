import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { recording } from '../api/writing';
import { SESSION_KEY } from './session';

const SETTLE_MS = 150;
/** A reconnect that takes no longer than this is nobody's concern. */
const PATIENCE_MS = 8_000;

/** An answer that is no stream ends a browser's own attempts: the database was away, or the session has ended. */
const AGAIN_MS = 5_000;

/** Listens to what changes and reads anew what is shown of it. Answers whether the page is up to date by itself. */
export function useLive(enabled: boolean): boolean {
  const queries = useQueryClient();
  const [connected, setConnected] = useState(true);
  useEffect(() => (enabled ? listen(queries, setConnected) : undefined), [enabled, queries]);
  return connected;
}

/** Listens until it is told to stop, and begins anew when a stream was refused: then more may have been missed than is told. */
function listen(queries: QueryClient, connected: (yes: boolean) => void): () => void {
  let late: ReturnType<typeof setTimeout> | undefined;
  let again: ReturnType<typeof setTimeout> | undefined;
  let source: EventSource | undefined;
  const hear = hearing(queries);
  const anew = () => void queries.invalidateQueries();
  const open = (refused: boolean) => {
    source = new EventSource('/api/stream');
    source.onopen = () => {
      clearTimeout(late);
      late = undefined;
      connected(true);
      if (refused) anew();
    };
    source.onerror = () => {
      late ??= setTimeout(() => connected(false), PATIENCE_MS);
      if (source?.readyState !== EventSource.CLOSED) return;
      again = setTimeout(() => open(true), AGAIN_MS);
      void queries.refetchQueries({ queryKey: SESSION_KEY });
    };
    source.onmessage = hear;
    source.addEventListener('sentence', hear);
    source.addEventListener('reset', anew);
    source.addEventListener('deadlines', () => void queries.invalidateQueries({ queryKey: ['work'] }));
  };
  open(false);
  return () => {
    clearTimeout(late);
    clearTimeout(again);
    source?.close();
  };
}

/**
 * Many changes at once are read once; and what somebody records here is heard of only when its answer has come: the form that
 * it was sent by would else be asked about a case that has no place for it any more.
 */
function hearing(queries: QueryClient): (message: MessageEvent<string>) => void {
  const changed = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const read = () => {
    for (const id of changed) {
      if (queries.isMutating({ mutationKey: recording(id) }) > 0) continue;
      changed.delete(id);
      void queries.invalidateQueries({ queryKey: ['sentence', id] });
    }
    if (changed.size > 0) timer = setTimeout(read, SETTLE_MS);
    for (const key of ['work', 'sentences', 'statistics']) void queries.invalidateQueries({ queryKey: [key] });
  };
  return ({ data }) => {
    const { sentenceId } = JSON.parse(data) as { readonly sentenceId?: string };
    if (sentenceId === undefined) return;
    changed.add(sentenceId);
    clearTimeout(timer);
    timer = setTimeout(read, SETTLE_MS);
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
