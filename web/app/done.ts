import { useNavigate } from '@tanstack/react-router';
import { drafts } from './drafts';
import { useList } from './from-list';
import { type Key } from '../texts';

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** What was just recorded, for the page that one comes to. */
    done?: Key;
  }
}

/**
 * Back to the sentence after something was recorded, which that page then says; the draft is not needed any more. Answers
 * when one is there.
 */
export function useDone(sentenceId: string, draft: string): (done: Key) => Promise<void> {
  const navigate = useNavigate();
  const list = useList();
  return (done) => {
    drafts.forget(draft);
    return navigate({ to: '/sentences/$id', params: { id: sentenceId }, state: { done, ...(list && { list }) } });
  };
}
