import { BodyLong, Button, LocalAlert } from '@navikt/ds-react';
import { type ReactNode } from 'react';
import { ApiError } from '../api/client';
import { type Problem } from '../api/problem';
import { useWords, type Words } from '../app/language';
import { Law } from './dates';
import { PageHead } from './page';

/** What went wrong, in words that help, and what to do next. Nothing that was written is lost by it. */
export function ProblemBox({ error, onRetry }: { readonly error: unknown; readonly onRetry?: () => void }) {
  const words = useWords();
  const { t } = words;
  if (!(error instanceof ApiError)) return error ? <Box tone="error" title={t('shell.faultTitle')} /> : null;
  const { problem } = error;
  const { title, body } = wordsOf(problem, words);
  const retry = onRetry && (problem.status === 0 || problem.status >= 500 || problem.status === 412);
  return (
    <Box tone={problem.status >= 500 || problem.status === 0 ? 'warning' : 'error'} title={title}>
      <BodyLong>{body}</BodyLong>
      <FieldList facts={problem.facts} />
      <Law basis={problem.legalBasis} />
      {problem.status === 500 && problem.instance !== '' && (
        <BodyLong size="small">
          {t('shell.reference')}: <span className="mono">{problem.instance}</span>
        </BodyLong>
      )}
      {retry && (
        <div>
          <Button size="small" variant="secondary" onClick={onRetry}>
            {t('shell.retry')}
          </Button>
        </div>
      )}
    </Box>
  );
}

/** The same where nothing else of a page can be shown. */
export function PageProblem(props: { readonly error: unknown; readonly onRetry: () => void }) {
  const { t } = useWords();
  return (
    <div>
      <PageHead title={t('shell.problem')} />
      <ProblemBox {...props} />
    </div>
  );
}

function wordsOf({ status, code, detail, title }: Problem, { t }: Words): { title: string; body: string } {
  if (status === 0) return { title: t('shell.networkTitle'), body: t('shell.networkBody') };
  if (code === 'outcome-unknown') return { title: t('shell.networkTitle'), body: t('shell.outcomeUnknown') };
  if (status === 503 || status === 502) return { title: t('shell.unavailableTitle'), body: t('shell.unavailableBody') };
  if (status === 404) return { title: t('shell.notFoundTitle'), body: detail || t('shell.notFoundBody') };
  if (status === 401) return { title: t('shell.expiredTitle'), body: t('shell.expiredBody') };
  if (status === 412) return { title: t('shell.staleTitle'), body: t('shell.staleBody') };
  if (status >= 500) return { title: t('shell.faultTitle'), body: detail || title };
  return { title: t('shell.refusedTitle'), body: detail || title || code };
}

/** Which fields were wrong, or what was missing, as far as the API says it. */
function FieldList({ facts }: { readonly facts: Problem['facts'] }) {
  const named = [facts['fields'], facts['missing']].find(Array.isArray) as unknown[] | undefined;
  if (!named) return null;
  return (
    <ul>
      {named.map((field, n) => (
        <li key={n}>{typeof field === 'string' ? field : Object.values(field as Record<string, string>).join(': ')}</li>
      ))}
    </ul>
  );
}

/** A box with a heading of its own, which is read out when it appears. */
export function Box({
  tone,
  title,
  children,
}: {
  readonly tone: 'error' | 'warning';
  readonly title: string;
  readonly children?: ReactNode;
}) {
  return (
    <LocalAlert status={tone} as="div" role="alert">
      <LocalAlert.Header>
        <LocalAlert.Title as="h2">{title}</LocalAlert.Title>
      </LocalAlert.Header>
      {children && (
        <LocalAlert.Content>
          <div className="stack-tight">{children}</div>
        </LocalAlert.Content>
      )}
    </LocalAlert>
  );
}
