import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { findingsQuery, type Finding } from '../api/control';
import { formatInstant } from '../app/format';
import { useWords } from '../app/language';
import { permits, useSession } from '../app/session';
import { PageHead, Scroll, Waiting } from '../ui/page';
import { ProblemBox } from '../ui/problem';
import { useUnitName } from '../ui/units';
import '../texts/of-control';
import '../texts/of-operation';

/** What the machinery could not settle by itself, for whoever can. */
export function FindingsPage() {
  const { t } = useWords();
  const { data, error, refetch } = useQuery(findingsQuery);
  return (
    <div className="stack">
      <PageHead title={t('operation.findings')} lead={t('operation.findingsLead')} />
      <ProblemBox error={error} onRetry={() => void refetch()} />
      {!data && !error && <Waiting rows={3} />}
      {data && (
        <section className="card" aria-label={t('operation.findings')}>
          {data.findings.length === 0 ? <p>{t('operation.findingsEmpty')}</p> : <Rows findings={data.findings} />}
        </section>
      )}
    </div>
  );
}

function Rows({ findings }: { readonly findings: readonly Finding[] }) {
  const { t, term } = useWords();
  const unitName = useUnitName();
  const reads = permits(useSession(), 'ReadSentence');
  return (
    <Scroll label={t('operation.findings')}>
      <table className="changes stacked">
        <thead>
          <tr>
            <th scope="col">{t('operation.findingWhat')}</th>
            <th scope="col">{t('control.where')}</th>
            <th scope="col">{t('operation.findingSince')}</th>
            <th scope="col">{t('operation.findingSeen')}</th>
            <th scope="col">{t('operation.details')}</th>
          </tr>
        </thead>
        <tbody>
          {findings.map(({ kind, sentenceId, of, unit, detail, openedAt, seenAt }) => (
            <tr key={`${kind} ${sentenceId} ${of}`}>
              <th scope="row">
                {term('finding', kind)}
                <div className="small">
                  {reads ? (
                    <Link to="/sentences/$id" params={{ id: sentenceId }} data-row>
                      {t('operation.openCase')}
                    </Link>
                  ) : (
                    <span className="mono">{sentenceId.slice(0, 8)}</span>
                  )}
                </div>
              </th>
              <td data-label={t('control.where')}>{unitName(unit)}</td>
              <td data-label={t('operation.findingSince')} className="nowrap">
                {formatInstant(openedAt)}
              </td>
              <td data-label={t('operation.findingSeen')} className="nowrap">
                {formatInstant(seenAt)}
              </td>
              <td data-label={t('operation.details')}>
                <details>
                  <summary>{t('operation.details')}</summary>
                  <pre className="mono answer">{JSON.stringify(detail, null, 2)}</pre>
                </details>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
