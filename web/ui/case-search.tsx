import { Search } from '@navikt/ds-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useRouterState } from '@tanstack/react-router';
import { useEffect, useState, type ReactNode } from 'react';
import { sentencesQuery, type Listed, type SentenceFilter } from '../api/queries';
import { useWords } from '../app/language';
import { Pages } from './pages-of';
import { useDebounced } from './use-debounced';

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** What is looked for among the cases: with the entry of the history, and not in the address, where a name must not stand. */
    lookedFor?: string;
  }
}

const STANDS_STILL_MS = 250;

/** Looks among the cases on the server, by filters and by what somebody writes; it is there again after a reload and on the way back. */
export function useCaseSearch(filter: SentenceFilter) {
  const navigate = useNavigate();
  const kept = useRouterState({ select: ({ location }) => location.state.lookedFor ?? '' });
  const [text, setText] = useState(kept);
  const asked = useDebounced(text.trim(), STANDS_STILL_MS);
  useEffect(() => {
    if (asked === kept) return;
    const state = (before: object) => ({ ...before, lookedFor: asked });
    void navigate({ to: '.', search: true, state, replace: true, resetScroll: false });
  }, [asked, kept, navigate]);
  const query = useInfiniteQuery(sentencesQuery(filter, asked));
  return { text, setText, query };
}

type CaseSearch = ReturnType<typeof useCaseSearch>;

/** Where one writes what is looked for. */
export function CaseSearchField({ search: { text, setText } }: { readonly search: CaseSearch }) {
  const { t } = useWords();
  return (
    <div data-search className="search-wide">
      <Search
        size="small"
        label={t('work.search')}
        hideLabel={false}
        variant="simple"
        value={text}
        onChange={setText}
        maxLength={100}
      />
    </div>
  );
}

/** How many were found, those that are shown, and the way to more. */
export function FoundCases({
  search: { query },
  children,
}: {
  readonly search: CaseSearch;
  readonly children: (cases: readonly Listed[]) => ReactNode;
}) {
  const { t } = useWords();
  const cases = query.data?.pages.flatMap(({ sentences }) => sentences) ?? [];
  const { total = 0, totalIsLeast = false } = query.data?.pages[0] ?? {};
  return (
    <Pages query={query} more={t('work.more')}>
      {query.data && (
        <p className="muted small" role="status">
          {total === 0
            ? t('work.casesEmpty')
            : t(totalIsLeast ? 'work.casesAtLeast' : 'work.casesFound', { count: cases.length, total })}
        </p>
      )}
      {cases.length > 0 && children(cases)}
    </Pages>
  );
}
