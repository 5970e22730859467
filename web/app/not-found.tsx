import { BodyLong } from '@navikt/ds-react';
import { Link } from '@tanstack/react-router';
import { PageHead } from '../ui/page';
import { useWords } from './language';

/** A page that does not exist, or that is not for the reader: it does not tell which. */
export function NotFound() {
  const { t } = useWords();
  return (
    <div className="stack">
      <PageHead title={t('shell.notFoundTitle')} />
      <BodyLong>{t('shell.notFoundBody')}</BodyLong>
      <Link to="/work">{t('shell.toWork')}</Link>
    </div>
  );
}
