import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { request, type ApiError } from './client';

/** A change to be recorded. */
export interface Change {
  readonly path: string;
  readonly body: unknown;
  /** The version that the user has seen; null: nothing to have seen, as at a registration. */
  readonly version: number | null;
}

/** What a change to a sentence is known by while it is being recorded. */
export const recording = (sentenceId: string): readonly string[] => ['sentence', sentenceId];

/**
 * Records a change. Whoever sends the same change again, because the answer got lost, sends it with the same key, so that
 * it is recorded once; another change gets another key. `whenRecorded` is told before anything is read anew, and waited
 * for: what is read then may no longer have a place for the form.
 */
export function useChange<T = { readonly version: number }>(
  sentenceId: string | undefined,
  whenRecorded: (answer: T) => void | Promise<void>,
) {
  const queries = useQueryClient();
  const sent = useRef<{ readonly of: string; readonly key: string } | null>(null);
  const readAnew = () =>
    Promise.all(
      [...(sentenceId === undefined ? [] : [['sentence', sentenceId]]), ['work'], ['sentences']].map((queryKey) =>
        queries.invalidateQueries({ queryKey }),
      ),
    );
  return useMutation<T, ApiError, Change>({
    ...(sentenceId !== undefined && { mutationKey: recording(sentenceId) }),
    mutationFn: ({ path, body, version }) => {
      const of = JSON.stringify([path, body, version]);
      if (sent.current?.of !== of) sent.current = { of, key: crypto.randomUUID() };
      const headers = {
        'Idempotency-Key': sent.current.key,
        ...(version !== null && { 'If-Match': `"${version}"` }),
      };
      return request<T>('POST', path, { body, headers });
    },
    onSuccess: async (answer) => {
      sent.current = null;
      await whenRecorded(answer);
      void readAnew();
    },
    onError: ({ problem }) => {
      if (problem.status === 412) void readAnew();
    },
  });
}
