import { useQuery } from '@tanstack/react-query';
import { needsQuery } from '../../api/caseloads';
import { formatDate } from '../../app/format';
import { useWords } from '../../app/language';
import { permits, useSession } from '../../app/session';
import { Card } from '../../ui/page';
import { Do, type Of } from './listed';
import '../../texts/of-forms';

/** What the person was asked to consent to, what they answered about their needs, and what was shared of them. */
export function DataConsents({ sentence }: Of) {
  const { t, term } = useWords();
  const { dataConsents, assessments, shared } = sentence.reintegration;
  return (
    <Card title={t('reintegration.consents')}>
      {dataConsents.length === 0 && <p className="muted">{t('reintegration.noConsents')}</p>}
      <ul className="plain">
        {dataConsents.map(({ consentId, purpose, provider, answer, answeredOn, withdrawnOn }) => (
          <li key={consentId} className="deadline">
            <strong>{term('consent-purpose', purpose)}</strong>
            {provider !== null && ` · ${term('provider', provider)}`}
            <div className="muted small">
              {term('consent-answer', answer)} {formatDate(answeredOn)}
              {withdrawnOn !== null && ` · ${t('reintegration.withdrawn', { date: formatDate(withdrawnOn) })}`}
            </div>
            {answer === 'given' && withdrawnOn === null && (
              <Do sentence={sentence} form="withdraw-data-consent" of={consentId} />
            )}
          </li>
        ))}
      </ul>
      <Do sentence={sentence} form="data-consent" />
      {assessments.length > 0 && <Needs sentence={sentence} />} <Do sentence={sentence} form="assess-needs" />
      {shared.length > 0 && (
        <div>
          <strong className="small">{t('reintegration.shared')}</strong>
          <ul className="plain small">
            {shared.map(({ sharingId, provider, what, why, recipient, sharedOn }) => (
              <li key={sharingId}>
                {t('reintegration.sharedWith', {
                  ...{ who: recipient ?? '–', provider: term('provider', provider), date: formatDate(sharedOn) },
                })}
                <div>{what}</div>
                <div className="muted">{why}</div>
              </li>
            ))}
          </ul>
        </div>
      )}{' '}
      <Do sentence={sentence} form="share-information" />
    </Card>
  );
}

/** The answers are fetched by whoever may read them: nobody else is shown more than that there are some. */
function Needs({ sentence }: Of) {
  const { t, term } = useWords();
  const mayRead = permits(useSession(), 'ReadNeeds');
  const { data } = useQuery({ ...needsQuery(sentence.id), enabled: mayRead });
  return (
    <div>
      <strong className="small">{t('reintegration.needs')}</strong>
      {!mayRead && <p className="muted small">{t('reintegration.needsClosed')}</p>}
      <ul className="plain small">
        {sentence.reintegration.assessments.map(({ assessmentId, assessedOn }) => {
          const read = data?.assessments.find((each) => each.assessmentId === assessmentId);
          return (
            <li key={assessmentId}>
              {formatDate(assessedOn)}
              {read && read.answers === null && ` ${t('reintegration.needsGone')}`}
              {read?.answers?.needs.map(({ area, need }) => (
                <div key={area}>
                  {term('area', area)}: {term('need', need)}
                </div>
              ))}
              {read?.answers?.text && <div>{read.answers.text}</div>}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
