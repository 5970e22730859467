import { BodyShort, Button, Search, Tag } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { sentencesQuery } from '../api/queries';
import { useWords } from '../app/language';
import { Waiting } from '../ui/page';
import { ProblemBox } from '../ui/problem';
import { useUnitName } from '../ui/units';
import { ControlHead } from './audit/section';

const MOST = 500;
const SHOWN_FIRST = 30;

/** Where an auditor begins: a case, and from there its history. */
export function AuditPage() {
  const { t, term } = useWords();
  const unitName = useUnitName();
  const [text, setText] = useState('');
  const [shown, setShown] = useState(SHOWN_FIRST);
  const { data, error, refetch } = useQuery(sentencesQuery({ sort: 'start' }, MOST));
  const needle = text.trim().toLocaleLowerCase('nb');
  const found = (data?.sentences ?? []).filter(({ id, person, caseworker }) =>
    [id, person.name ?? '', caseworker].some((value) => value.toLocaleLowerCase('nb').includes(needle)),
  );
  return (
    <div className="stack">
      <ControlHead title={t('audit.title')} lead={t('audit.lead')}>
        <Tag size="small" data-color="info">
          {t('audit.readOnly')}
        </Tag>
      </ControlHead>
      <div data-search role="search">
        <Search label={t('work.search')} hideLabel={false} variant="simple" value={text} onChange={setText} />
      </div>
      {error ? (
        <ProblemBox error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <Waiting rows={6} />
      ) : (
        <section className="card work-group" aria-label={t('audit.pick')}>
          <ul className="work-list">
            {found.slice(0, shown).map(({ id, person, regime, unit, kind, status, version }) => (
              <li key={id}>
                <Link to="/sentences/$id" params={{ id }} search={{ tab: 'history' }} className="work-item" data-row>
                  <span>
                    <span className="work-title">{person.name ?? t('work.nameUnknown')}</span>
                    <BodyShort as="span" size="small" className="muted">
                      {' '}
                      · {term('kind', kind)} · {term('regime', regime)}, {unitName(unit)} · {term('status', status)}
                    </BodyShort>
                  </span>
                  <span className="muted small">
                    {t('sentence.version')} {version}
                  </span>
                </Link>
              </li>
            ))}
          </ul>
          <div className="work-more">
            <span className="muted small" role="status">
              {found.length === 0
                ? t('work.casesEmpty')
                : t('control.shownOf', { count: Math.min(shown, found.length), total: found.length })}
            </span>
            {found.length > shown && (
              <Button size="small" variant="tertiary" onClick={() => setShown((n) => n + SHOWN_FIRST)}>
                {t('shell.more')}
              </Button>
            )}
          </div>
        </section>
      )}
    </div>
  );
}
