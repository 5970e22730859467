import { Link as AkselLink } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { type components } from '../../api/api';
import { request } from '../../api/client';
import { type Sentence } from '../../api/queries';
import { formatDate } from '../../app/format';
import { useWords } from '../../app/language';
import { Law } from '../../ui/dates';
import { Card, Waiting } from '../../ui/page';
import { ProblemBox } from '../../ui/problem';

/** The letters that were issued, as the person got them, and those that wait to be written. */
export default function Letters({ sentence: { id } }: { readonly sentence: Sentence }) {
  const { t, term } = useWords();
  const { data, error, refetch } = useQuery({
    queryKey: ['sentence', id, 'letters'],
    queryFn: () => request<components['schemas']['Letters']>('GET', `/api/sentences/${id}/letters`),
  });
  if (!data) return error ? <ProblemBox error={error} onRetry={() => void refetch()} /> : <Waiting rows={2} />;
  return (
    <Card title={t('sentence.documents')}>
      {data.letters.length + data.waiting.length === 0 && <p className="muted">{t('sentence.lettersEmpty')}</p>}
      <ul className="plain">
        {[...data.letters].reverse().map(({ letterId, issuedOn, template, guardianId, legalBasis }) => (
          <li key={letterId} className="deadline">
            <strong>{formatDate(issuedOn)}</strong> {term('letter', template)}{' '}
            {guardianId && `(${t('sentence.letterToGuardian')}) `}
            <Law basis={legalBasis} />
            <div className="row">
              <AkselLink href={`/api/sentences/${id}/letters/${letterId}.html`} target="_blank" rel="noreferrer">
                {t('sentence.letterOpen')}
              </AkselLink>
              <AkselLink href={`/api/sentences/${id}/letters/${letterId}.pdf`}>PDF</AkselLink>
            </div>
          </li>
        ))}
        {data.waiting.map(({ of }) => (
          <li key={of} className="deadline muted">
            {t('sentence.letterWaits')}
          </li>
        ))}
      </ul>
    </Card>
  );
}
