import { BodyLong, Heading } from '@navikt/ds-react';
import { useWords } from '../app/language';
import { PageHead } from '../ui/page';

const DONE = [1, 2, 3, 4] as const;
const MISSING = [1, 2, 3, 4, 5, 6, 7] as const;

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
          {DONE.map((n) => (
            <li key={n}>{t(`statistics.accessDone${n}`)}</li>
          ))}
        </ul>
      </section>
      <section>
        <Heading level="2" size="small">
          {t('statistics.accessMissing')}
        </Heading>
        <ul>
          {MISSING.map((n) => (
            <li key={n}>{t(`statistics.accessMissing${n}`)}</li>
          ))}
        </ul>
      </section>
      <BodyLong>{t('statistics.accessTell')}</BodyLong>
    </article>
  );
}
