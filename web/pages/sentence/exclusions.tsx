import { Alert, Tag } from '@navikt/ds-react';
import { type Sentence } from '../../api/queries';
import { formatDate } from '../../app/format';
import { useWords, type Translate } from '../../app/language';
import { Day, Law } from '../../ui/dates';
import { Card } from '../../ui/page';
import { Do, type Of } from './listed';

type Excluded = Sentence['exclusions'][number];
const FORMS = ['supervise-exclusion', 'continue-exclusion', 'inform-council', 'end-exclusion'];

/** Who is kept from the company of others: how many days it has lasted, who must decide next, and by when. */
export function Exclusions({ sentence }: Of) {
  const { t } = useWords();
  const { exclusions } = sentence;
  if (exclusions.length === 0) return null;
  return (
    <Card title={t('casework.exclusions')}>
      <ul className="plain stack-tight">
        {exclusions.map((excluded) => (
          <One key={excluded.exclusionId} excluded={excluded} sentence={sentence} />
        ))}
      </ul>
    </Card>
  );
}

/** From when to when; while it lasts, since when. */
function whenOf({ startedAt, endedAt, over }: Excluded, t: Translate): string {
  const minute = (at: string) => `${formatDate(at.slice(0, 10))} ${at.slice(11)}`;
  if (endedAt !== null) return t('sentence.fromTo', { from: minute(startedAt), to: minute(endedAt) });
  return t(over === null ? 'casework.exclusionSince' : 'casework.exclusionFrom', { when: minute(startedAt) });
}

function One({ excluded, sentence }: Of & { readonly excluded: Excluded }) {
  const { t, term } = useWords();
  const { exclusionId, exclusion, ground, days, daysInAll, over, next, lastDay, legalBasis } = excluded;
  return (
    <li className="deadline">
      <div className="row">
        <strong>{term('exclusion', exclusion)}</strong>
        <Tag size="xsmall" variant="moderate" data-color={over === null ? 'danger' : 'neutral'}>
          {t('casework.exclusionDays', { count: days })}
        </Tag>
        {daysInAll > days && <span className="muted small">{t('casework.exclusionInAll', { count: daysInAll })}</span>}
      </div>
      <div className="muted small">
        {whenOf(excluded, t)} · {term('exclusion-ground', ground)} · <Law basis={legalBasis} />
      </div>
      {over !== null && <div className="muted small">{term('exclusion-over', over)}</div>}
      {next && (
        <Alert inline variant={next.by < sentence.today ? 'error' : 'warning'} size="small">
          {t('casework.exclusionNext', { who: term('role', next.level) })} <Day date={next.by} today={sentence.today} />
          {next.at !== null && ` ${next.at.slice(11)}`}
        </Alert>
      )}
      {lastDay !== null && <div className="small">{t('casework.exclusionLastDay', { date: formatDate(lastDay) })}</div>}
      <Supervised excluded={excluded} everyDay={dailyFor(exclusionId, sentence)} />
      {over === null &&
        FORMS.map((form) => (
          <span key={form}>
            <Do sentence={sentence} form={form} of={exclusionId} />{' '}
          </span>
        ))}
    </li>
  );
}

/** Whether the law asks for supervision every day: whoever has some company is not alone. */
function dailyFor(exclusionId: string, { deadlines }: Sentence): boolean {
  return deadlines.some(({ id }) => id === `supervise-exclusion/${exclusionId}`);
}

function Supervised({
  excluded: { supervisedAt },
  everyDay,
}: {
  readonly excluded: Excluded;
  readonly everyDay: boolean;
}) {
  const { t } = useWords();
  if (supervisedAt === null) return everyDay ? <div className="small">{t('casework.notSupervised')}</div> : null;
  const when = `${formatDate(supervisedAt.slice(0, 10))} ${supervisedAt.slice(11)}`;
  return <div className="muted small">{t('casework.supervised', { when })}</div>;
}
