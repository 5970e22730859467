import { useQuery } from '@tanstack/react-query';
import { informationUntil } from '../../../domain/retention';
import { informationQuery } from '../../api/caseloads';
import { formatDate } from '../../app/format';
import { useWords } from '../../app/language';
import { permits, useSession } from '../../app/session';
import { Do, Listed, type Of } from './listed';

/** What is kept for a time that the law names: unverified information, by its source, and data of monitoring. */
export function Kept({ sentence }: Of) {
  const { t, term } = useWords();
  const { id, information, monitoringData } = sentence;
  const mayRead = permits(useSession(), 'ReadInformation') && information.length > 0;
  const { data } = useQuery({ ...informationQuery(id), enabled: mayRead });
  if (information.length === 0 && monitoringData === null) return null;
  return (
    <Listed title={t('casework.information')} empty={t('shell.none')}>
      {information.map(({ informationId, source, withheld, recordedOn, outcome, settledOn }) => {
        const text = data?.information.find((each) => each.informationId === informationId)?.text;
        const until = formatDate(informationUntil(recordedOn));
        return (
          <li key={informationId} className="deadline">
            <strong>{term('information', source)}</strong> <span className="muted">{formatDate(recordedOn)}</span>
            {mayRead && data && <div>{text ?? t('casework.informationGone')}</div>}
            {withheld && <div className="muted small">{t('casework.informationWithheld')}</div>}
            <div className="muted small">
              {outcome === null || settledOn === null
                ? t('casework.informationUntil', { date: until })
                : `${term('information-outcome', outcome)} ${formatDate(settledOn)}`}
            </div>
            <Do sentence={sentence} form="settle-information" of={informationId} />
          </li>
        );
      })}
      {monitoringData && (
        <li className="deadline">{t('casework.monitoringDeleted', { date: formatDate(monitoringData.deletedOn) })}</li>
      )}
    </Listed>
  );
}
