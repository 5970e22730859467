import { formatDate } from '../../app/format';
import { useWords } from '../../app/language';
import { Card } from '../../ui/page';
import { Do, Listed, type Of } from './listed';
import '../../texts/of-forms';

/** Who consents to serving at home, since when, and who no longer does. */
export function Consents({ sentence }: Of) {
  const { t, term } = useWords();
  return (
    <Listed title={t('casework.consents')} empty={t('casework.noConsents')}>
      {sentence.consents.map(({ consentId, of, label, givenOn, withdrawnOn }) => (
        <li key={consentId} className="deadline">
          <strong>{label ?? term('consenter', of)}</strong>{' '}
          <span className="muted">
            {t('casework.consentGiven', { date: formatDate(givenOn) })}
            {withdrawnOn !== null && `, ${t('casework.consentWithdrawn', { date: formatDate(withdrawnOn) })}`}
          </span>
          {withdrawnOn === null && (
            <div>
              <Do sentence={sentence} form="withdraw-consent" of={consentId} />
            </div>
          )}
        </li>
      ))}
    </Listed>
  );
}

/** The hours of the week away from home that hold today, and what they leave no room for. */
export function Timetable({ sentence }: Of) {
  const { t, say } = useWords();
  const now = sentence.timetables.find(({ timetableId }) => timetableId === sentence.timetable);
  return (
    <Card title={t('casework.timetable')}>
      {now ? (
        <>
          <p>
            {t('casework.timetableFrom', { date: formatDate(now.validFrom) })} ·{' '}
            {t('casework.timetableHours', { hours: now.hoursAwayPerWeek })}
          </p>
          <dl className="facts">
            {now.weeks.map(({ weekday, from, to }) => (
              <div key={`${weekday}/${from}`} className="row">
                <dt>{t(`forms.day/${weekday}` as 'forms.day/1')}</dt>
                <dd>
                  {from}–{to}
                </dd>
              </div>
            ))}
          </dl>
          {now.warnings.map(({ code, text }) => (
            <p key={code} className="small">
              {say(text)}
            </p>
          ))}
        </>
      ) : (
        <p className="muted">{t('casework.noTimetable')}</p>
      )}
      <Do sentence={sentence} form="timetable" />
    </Card>
  );
}

/** New charges, and expulsion: what may close monitoring. */
export function Charges({ sentence }: Of) {
  const { t, term } = useWords();
  const { charges, expulsion } = sentence;
  const listed = charges.map(({ chargeId, chargedOn, description, settledOn, outcome }) => (
    <li key={chargeId} className="deadline">
      <strong>{t('casework.charged', { date: formatDate(chargedOn) })}</strong>{' '}
      {outcome !== null && settledOn !== null && `${term('charge', outcome)} ${formatDate(settledOn)}`}
      {description && <div>{description}</div>}
      {settledOn === null && (
        <div>
          <Do sentence={sentence} form="settle-charge" of={chargeId} />
        </div>
      )}
    </li>
  ));
  const expelled = expulsion && (
    <li key="expulsion" className="deadline">
      <strong>{t('casework.expelled', { date: formatDate(expulsion.decidedOn) })}</strong>,{' '}
      {expulsion.finalOn === null
        ? t('casework.expelledNotFinal')
        : t('casework.expelledFinal', { date: formatDate(expulsion.finalOn) })}
    </li>
  );
  return (
    <Listed title={t('casework.charges')} empty={t('casework.noCharges')}>
      {[...listed, ...(expelled ? [expelled] : [])]}
    </Listed>
  );
}
