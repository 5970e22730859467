import { useNavigate, useRouterState } from '@tanstack/react-router';
import { type WorkFilter } from '../api/work';

/** A list of what must be done, as it was filtered. */
export type List = { readonly to: '/work'; readonly search: WorkFilter } | { readonly to: '/reminders' };

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** The list that one came from, and the deadline that was chosen there. */
    list?: List;
    deadline?: string;
  }
}

/** The list that the reader came from; undefined: they came from elsewhere. */
export function useList(): List | undefined {
  return useRouterState({ select: ({ location }) => location.state.list });
}

/** Away from a form without recording anything: to the list that one came from, or else to the case. */
export function useLeave(sentenceId: string): () => void {
  const navigate = useNavigate();
  const list = useList();
  return () => void navigate(list ?? { to: '/sentences/$id', params: { id: sentenceId } });
}
