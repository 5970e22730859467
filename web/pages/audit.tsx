import { BodyShort, Tag } from '@navikt/ds-react';
import { Link } from '@tanstack/react-router';
import { type Listed } from '../api/queries';
import { useWords } from '../app/language';
import { CaseSearchField, FoundCases, useCaseSearch } from '../ui/case-search';
import { useUnitName } from '../ui/units';
import { ControlHead } from './audit/section';

/** Where an auditor begins: a case, and from there its history. */
export function AuditPage() {
  const { t } = useWords();
  const search = useCaseSearch({ sort: 'start' });
  return (
    <div className="stack">
      <ControlHead title={t('audit.title')} lead={t('audit.lead')}>
        <Tag size="small" data-color="info">
          {t('audit.readOnly')}
        </Tag>
      </ControlHead>
      <div role="search">
        <CaseSearchField search={search} />
      </div>
      <section className="card" aria-label={t('audit.pick')}>
        <FoundCases search={search}>{(cases) => <Cases cases={cases} />}</FoundCases>
      </section>
    </div>
  );
}

function Cases({ cases }: { readonly cases: readonly Listed[] }) {
  const { t, term } = useWords();
  const unitName = useUnitName();
  return (
    <ul className="work-list">
      {cases.map(({ id, person, regime, unit, kind, status, version }) => (
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
  );
}
