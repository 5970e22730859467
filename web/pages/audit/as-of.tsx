import { BodyLong } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { frameExpiry, haveFrame } from '../../../domain/dates-of-sentence';
import { differences } from '../../../domain/what-if';
import { ApiError } from '../../api/client';
import { asOfQuery, type LoggedEvent, type Sentence } from '../../api/queries';
import { formatDate } from '../../app/format';
import { useWords } from '../../app/language';
import { ChangeList } from '../../ui/changes';
import { Card } from '../../ui/page';
import { ProblemBox } from '../../ui/problem';
import { beliefAt, BeliefSliders } from './belief-sliders';
import { useUnitName } from '../../ui/units';

/** The sentence as it was: known at a moment, in force on a day. Two sliders, and the difference from today. */
export function AsOf({ sentence, events }: { readonly sentence: Sentence; readonly events: readonly LoggedEvent[] }) {
  const { t } = useWords();
  const [place, setPlace] = useState({ known: events.length - 1, day: sentence.today });
  const belief = beliefAt(events, useDeferredValue(place));
  const { data: then, error } = useQuery({
    ...asOfQuery(sentence.id, belief?.knownAt ?? '', belief?.effectiveOn ?? ''),
    enabled: belief !== null,
  });
  return (
    <Card title={t('audit.asOf')}>
      <BodyLong className="muted small">{t('audit.asOfAbout')}</BodyLong>
      <BeliefSliders sentence={sentence} events={events} place={place} onChange={setPlace} />
      <div aria-live="polite">
        {error instanceof ApiError && error.problem.status === 404 ? (
          <BodyLong>{t('audit.notKnown')}</BodyLong>
        ) : error ? (
          <ProblemBox error={error} />
        ) : (
          then && <Then then={then} now={sentence} />
        )}
      </div>
    </Card>
  );
}

function Then({ then, now }: { readonly then: Sentence; readonly now: Sentence }) {
  const { t, term } = useWords();
  const unitName = useUnitName();
  const changes = differences(then, now);
  return (
    <div className="stack-tight">
      <dl className="facts">
        <dt>{t('work.status')}</dt>
        <dd>{term('status', then.status)}</dd>
        <dt>{t('work.regime')}</dt>
        <dd>
          {term('regime', then.regime)} ({unitName(then.unit)})
        </dd>
        <dt>{t('work.release')}</dt>
        <dd>{releaseOf(then)}</dd>
        <dt>{t('sentence.version')}</dt>
        <dd>
          {then.version} / {now.version}
        </dd>
      </dl>
      <strong>{t('audit.diff')}</strong>
      <ChangeList changes={changes} empty={t('audit.same')} beforeLabel={t('audit.then')} afterLabel={t('audit.now')} />
    </div>
  );
}

function releaseOf({ dates, end }: Sentence): string {
  if (haveFrame(dates)) return formatDate(frameExpiry(dates).expiresOn);
  const { expectedReleaseDate } = dates;
  return formatDate(typeof expectedReleaseDate === 'string' ? expectedReleaseDate : end.on);
}
