import { BodyShort, Heading, Skeleton } from '@navikt/ds-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { useWords } from '../app/language';

/** The head of a page. Coming to a page moves the focus to its title, so that a screen reader says where one is. */
export function PageHead({
  title,
  lead,
  children,
}: {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly children?: ReactNode;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  useTitle(title);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <div className="page-head">
      <div>
        <Heading level="1" size="large" tabIndex={-1} ref={heading}>
          {title}
        </Heading>
        {lead !== undefined && <BodyShort className="muted">{lead}</BodyShort>}
      </div>
      {children}
    </div>
  );
}

/** Names the page in the title of the window. Never a person's name: titles end up in histories. */
export function useTitle(title: string): void {
  const { t } = useWords();
  useEffect(() => {
    document.title = `${title} – ${t('shell.name')}`;
  }, [title, t]);
}

/** A part of a page, with its heading. */
export function Card({
  title,
  children,
  aside,
  level = '2',
}: {
  readonly title?: string;
  readonly children: ReactNode;
  readonly aside?: ReactNode;
  readonly level?: '2' | '3';
}) {
  return (
    <section className="card">
      {title !== undefined && (
        <div className="page-head">
          <Heading level={level} size="small">
            {title}
          </Heading>
          {aside}
        </div>
      )}
      {children}
    </section>
  );
}

/** What stands where something is about to be. */
export function Waiting({ rows = 4 }: { readonly rows?: number }) {
  const { t } = useWords();
  return (
    <div className="stack-tight" role="status" aria-label={t('shell.loading')}>
      {Array.from({ length: rows }, (_, n) => (
        <Skeleton key={n} variant="rounded" height={n === 0 ? 44 : 64} />
      ))}
    </div>
  );
}

/** A table that scrolls by itself when it does not fit, and can be scrolled by keyboard. */
export function Scroll({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="scroll" role="region" aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}
