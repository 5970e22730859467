import { Tag } from '@navikt/ds-react';
import { type Sentence } from '../../api/queries';
import { formatDate } from '../../app/format';
import { useWords } from '../../app/language';
import { Card } from '../../ui/page';
import { Do, type Of } from './listed';
import '../../texts/of-forms';

type Activity = Sentence['reintegration']['activities'][number];

/** What fills the days, how many of them were filled beside the target, and what it gives. */
export function Activities({ sentence }: Of) {
  const { t } = useWords();
  const { activities, allowance, lately } = sentence.reintegration;
  return (
    <Card title={t('reintegration.activities')}>
      <Share sentence={sentence} />
      {activities.length === 0 ? (
        <p className="muted">{t('reintegration.noActivities')}</p>
      ) : (
        <>
          <ul className="plain stack-tight">
            {activities.map((activity) => (
              <One key={activity.activityId} activity={activity} sentence={sentence} />
            ))}
          </ul>
          <p className="small">
            <strong>{t('reintegration.allowance')}</strong> {t('reintegration.allowanceDays', { ...allowance })}
          </p>
          {lately.length > 0 && <Lately sentence={sentence} />}
        </>
      )}
      <Do sentence={sentence} form="plan-activity" />
    </Card>
  );
}

/** The figure in words and as a bar; what is not known is said to be so. */
function Share({ sentence }: Of) {
  const { t } = useWords();
  const { share, target, days, active, excused, unrecorded, from, to } = sentence.reintegration.share;
  const goal = t('reintegration.activityTarget', { percent: Math.round(100 * target) });
  if (share === null)
    return (
      <p>
        {t('reintegration.activityUnknown')} <span className="muted">{goal}</span>
      </p>
    );
  const reached = share >= target;
  return (
    <div>
      <div className="row">
        <strong id="activity-share">{t('reintegration.activityShare', { percent: Math.floor(100 * share) })}</strong>
        <span className="muted">{goal}</span>
        <Tag size="xsmall" variant="moderate" data-color={reached ? 'success' : 'warning'}>
          {t(reached ? 'reintegration.activityReached' : 'reintegration.activityMissed')}
        </Tag>
      </div>
      <progress aria-labelledby="activity-share" className="progress" value={active} max={days} />
      <p className="muted small">
        {t('reintegration.activityDays', {
          ...{ active, days, excused, unrecorded, from: formatDate(from), to: formatDate(to) },
        })}
      </p>
    </div>
  );
}

function One({ activity: said, sentence }: Of & { readonly activity: Activity }) {
  const { t, term } = useWords();
  const { activityId, activity, provider, description, daysPerWeek, from, until, endedOn, leaveId } = said;
  const to = endedOn ?? until;
  const days =
    to === null
      ? t('reintegration.activityFrom', { from: formatDate(from) })
      : t('reintegration.activityFromTo', { from: formatDate(from), to: formatDate(to) });
  return (
    <li className="deadline">
      <strong>{description ?? term('activity', activity)}</strong>
      <div className="muted small">
        {term('activity', activity)} · {term('provider', provider)} ·{' '}
        {t('reintegration.daysPerWeek', { count: daysPerWeek })}
        {leaveId !== null && ` · ${t('reintegration.outside')}`} · {days}
      </div>
      <Do sentence={sentence} form="attendance" of={activityId} />{' '}
      <Do sentence={sentence} form="end-activity" of={activityId} />
    </li>
  );
}

function Lately({ sentence }: Of) {
  const { t, term } = useWords();
  const { lately } = sentence.reintegration;
  const unanswered = (id: string | null) =>
    sentence.breaches.some(({ breachId, answer }) => breachId === id && !answer);
  return (
    <div>
      <strong className="small">{t('reintegration.lately')}</strong>
      <ul className="plain small">
        {lately.map(({ activityId, on, attendance, breachId }) => (
          <li key={`${activityId}/${on}`}>
            {formatDate(on)} {term('attendance', attendance)}{' '}
            {breachId !== null && unanswered(breachId) && <Do sentence={sentence} form="answer-breach" of={breachId} />}
          </li>
        ))}
      </ul>
    </div>
  );
}
