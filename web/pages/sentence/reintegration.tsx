import { Tag } from '@navikt/ds-react';
import { type Sentence } from '../../api/queries';
import { formatDate } from '../../app/format';
import { useWords } from '../../app/language';
import { useAccountName } from '../../ui/accounts';
import { Day } from '../../ui/dates';
import { Card } from '../../ui/page';
import { Activities } from './activities';
import { DataConsents } from './data-consents';
import { Do, type Of } from './listed';
import '../../texts/of-forms';

type Plan = Sentence['reintegration']['plans'][number];
type Goal = Plan['goals'][number];
type Item = Sentence['reintegration']['preparation']['items'][number];

/** Who stands by the person, what they want to come to, what fills the days, and what is in place for the day of release. */
export default function Reintegration({ sentence }: Of) {
  return (
    <div className="columns" data-even>
      <div className="stack">
        <ContactOfficer sentence={sentence} />
        <Plans sentence={sentence} />
      </div>
      <div className="stack">
        <Activities sentence={sentence} />
        <Preparation sentence={sentence} />
        <DataConsents sentence={sentence} />
      </div>
    </div>
  );
}

function ContactOfficer({ sentence }: Of) {
  const { t } = useWords();
  const nameOf = useAccountName();
  const { contactOfficer, contactOfficers } = sentence.reintegration;
  const before = contactOfficers.slice(0, -1).map(({ account }) => nameOf(account));
  return (
    <Card title={t('reintegration.contactOfficer')}>
      {contactOfficer ? (
        <p>
          <strong>{nameOf(contactOfficer.account)}</strong>{' '}
          <span className="muted">{t('reintegration.since', { date: formatDate(contactOfficer.from) })}</span>
        </p>
      ) : (
        <p className="muted">{t('reintegration.noContactOfficer')}</p>
      )}
      {before.length > 0 && <p className="muted small">{t('reintegration.before', { who: before.join(', ') })}</p>}
      <Do sentence={sentence} form="contact-officer" />
    </Card>
  );
}

function Plans({ sentence }: Of) {
  const { t } = useWords();
  const { plans } = sentence.reintegration;
  return (
    <Card title={t('reintegration.plans')}>
      {plans.length === 0 && <p className="muted">{t('reintegration.noPlans')}</p>}
      <ul className="plain stack-tight">
        {plans.map((plan) => (
          <OnePlan key={plan.planId} plan={plan} sentence={sentence} />
        ))}
      </ul>
      <Do sentence={sentence} form="make-plan" />
    </Card>
  );
}

function OnePlan({ plan, sentence }: Of & { readonly plan: Plan }) {
  const { t, term } = useWords();
  const { planId, plan: kind, madeOn, reviewOn, reviewedOn, goals, reached } = plan;
  return (
    <li className="deadline">
      <strong>{term('plan', kind)}</strong>{' '}
      <span className="muted">{t('reintegration.madeOn', { date: formatDate(madeOn) })}</span>
      <div className="small">
        {reviewOn === null ? (
          t('reintegration.planEnded', { date: formatDate(reviewedOn ?? madeOn) })
        ) : (
          <>
            {t('reintegration.reviewOn')} <Day date={reviewOn} today={sentence.today} />
          </>
        )}
      </div>
      {goals.length === 0 ? (
        <p className="muted small">{t('reintegration.noGoals')}</p>
      ) : (
        <>
          <Progress id={planId} done={reached} all={goals.length} text="reintegration.goalsReached" />
          <ul className="plain">
            {goals.map((goal) => (
              <OneGoal key={goal.goalId} goal={goal} sentence={sentence} open={reviewOn !== null} />
            ))}
          </ul>
        </>
      )}
      {reviewOn !== null && (
        <>
          <Do sentence={sentence} form="set-goal" of={planId} />{' '}
          <Do sentence={sentence} form="review-plan" of={planId} />
        </>
      )}
    </li>
  );
}

function OneGoal({ goal: said, sentence, open }: Of & { readonly goal: Goal; readonly open: boolean }) {
  const { t, term } = useWords();
  const { goalId, area, goal, responsible, reviewOn, outcome, settledOn } = said;
  return (
    <li className="deadline">
      <div className="row">
        <strong>{goal ?? term('area', area)}</strong>
        {outcome !== null && (
          <Tag size="xsmall" variant="moderate" data-color={outcome === 'reached' ? 'success' : 'neutral'}>
            {term('goal', outcome)}
          </Tag>
        )}
      </div>
      <div className="muted small">
        {term('area', area)}
        {responsible !== null && ` · ${t('reintegration.responsible', { who: responsible })}`}
        {settledOn !== null && ` · ${formatDate(settledOn)}`}
      </div>
      {outcome === null && open && (
        <div className="small">
          {t('reintegration.goalReview')} <Day date={reviewOn} today={sentence.today} />{' '}
          <Do sentence={sentence} form="settle-goal" of={goalId} />
        </div>
      )}
    </li>
  );
}

/** How much is done, in words and as a bar. */
function Progress({
  id,
  done,
  all,
  text,
}: {
  readonly id: string;
  readonly done: number;
  readonly all: number;
  readonly text: 'reintegration.goalsReached' | 'reintegration.itemsSettled';
}) {
  const { t } = useWords();
  return (
    <div>
      <span id={`progress-${id}`} className="small">
        {t(text, { reached: done, done, all })}
      </span>
      <progress aria-labelledby={`progress-${id}`} className="progress" value={done} max={all} />
    </div>
  );
}

function Preparation({ sentence }: Of) {
  const { t } = useWords();
  const { releaseOn, begunOn, items } = sentence.reintegration.preparation;
  const settled = items.filter(({ outcome }) => outcome !== null).length;
  return (
    <Card title={t('reintegration.preparation')}>
      <p className={releaseOn === null ? 'muted' : undefined}>
        {releaseOn === null
          ? t('reintegration.noRelease')
          : t('reintegration.releaseOn', { date: formatDate(releaseOn) })}
      </p>
      {begunOn === null ? (
        releaseOn !== null && <p className="muted">{t('reintegration.notBegun')}</p>
      ) : (
        <>
          <Progress id="preparation" done={settled} all={items.length} text="reintegration.itemsSettled" />
          <ul className="plain stack-tight">
            {items.map((item) => (
              <OneItem key={item.item} item={item} sentence={sentence} />
            ))}
          </ul>
        </>
      )}
      <Do sentence={sentence} form="begin-preparation" />
    </Card>
  );
}

function OneItem({ item: { item, dueOn, outcome, settledOn, note }, sentence }: Of & { readonly item: Item }) {
  const { t, term } = useWords();
  return (
    <li className="deadline">
      <div className="row">
        <strong>{term('release-item', item)}</strong>
        <Tag size="xsmall" variant="moderate" data-color={outcome === null ? 'warning' : 'success'}>
          {outcome === null ? t('reintegration.itemOpen') : term('release-outcome', outcome)}
        </Tag>
      </div>
      {note !== null && note !== '' && <div>{note}</div>}
      <div className="muted small">
        {settledOn !== null && formatDate(settledOn)}
        {dueOn !== null && <Day date={dueOn} today={sentence.today} />}
      </div>
      <Do sentence={sentence} form={outcome === null ? 'release-item' : 'reopen-release-item'} of={item} />
    </li>
  );
}
