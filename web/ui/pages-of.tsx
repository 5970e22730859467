import { Button } from '@navikt/ds-react';
import { type ReactNode } from 'react';
import { useWords } from '../app/language';
import { Waiting } from './page';
import { ProblemBox } from './problem';

/** What of an infinite query a list shows of it. */
export interface Paged {
  readonly isPending: boolean;
  readonly error: unknown;
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  readonly fetchNextPage: () => unknown;
  readonly refetch: () => unknown;
}

/** A list that is read page by page: what it waits for, what went wrong, what is shown, and the way to more. */
export function Pages({
  query,
  more,
  children,
}: {
  readonly query: Paged;
  readonly more?: string;
  readonly children: ReactNode;
}) {
  const { t } = useWords();
  if (query.isPending) return <Waiting rows={5} />;
  return (
    <div className="stack-tight">
      <ProblemBox error={query.error} onRetry={() => void query.refetch()} />
      {children}
      {query.hasNextPage && (
        <div>
          <Button
            size="small"
            variant="secondary"
            loading={query.isFetchingNextPage}
            onClick={() => void query.fetchNextPage()}
          >
            {more ?? t('shell.more')}
          </Button>
        </div>
      )}
    </div>
  );
}
