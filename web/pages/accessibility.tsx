import { BodyLong, Heading } from '@navikt/ds-react';
import { useWords } from '../app/language';
import { PageHead } from '../ui/page';

const DONE = ['accessDone1', 'accessDone2', 'accessDone3', 'accessDone4'] as const;
const MISSING = ['accessMissing1', 'accessMissing2', 'accessMissing3'] as const;

/** The accessibility statement. */
export function AccessibilityPage() {
  const { t } = useWords();
  return (
    <article className="form">
      <PageHead title={t('statistics.accessTitle')} />
      <BodyLong>{t('statistics.accessLead')}</BodyLong>
      <section>
        <Heading level="2" size="small">
          {t('statistics.accessDone')}
        </Heading>
        <ul>
          {DONE.map((key) => (
            <li key={key}>{t(`statistics.${key}`)}</li>
          ))}
        </ul>
      </section>
      <section>
        <Heading level="2" size="small">
          {t('statistics.accessMissing')}
        </Heading>
        <ul>
          {MISSING.map((key) => (
            <li key={key}>{t(`statistics.${key}`)}</li>
          ))}
        </ul>
      </section>
      <BodyLong>{t('statistics.accessTell')}</BodyLong>
    </article>
  );
}
