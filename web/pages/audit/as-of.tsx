import { BodyLong, Label } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { addDays, daysBetween, maxDate, type IsoDate } from '../../../domain/dates';
import { differences } from '../../../domain/what-if';
import { ApiError } from '../../api/client';
import { asOfQuery, type LoggedEvent, type Sentence } from '../../api/queries';
import { formatDate, formatInstant } from '../../app/format';
import { useWords } from '../../app/language';
import { ChangeList } from '../../ui/changes';
import { Card } from '../../ui/page';
import { ProblemBox } from '../../ui/problem';

/** The sentence as it was: known at a moment, in force on a day. Two sliders, and the difference from today. */
export function AsOf({ sentence, events }: { readonly sentence: Sentence; readonly events: readonly LoggedEvent[] }) {
  const { t } = useWords();
  const [known, setKnown] = useState(events.length - 1);
  const first = events[0]?.effectiveOn ?? sentence.startDate;
  const from = first < sentence.startDate ? first : sentence.startDate;
  const [day, setDay] = useState<IsoDate>(sentence.today);
  const at = events[known];
  const deferred = useDeferredValue(`${at?.occurredAt} ${day}`);
  const [knownAt = '', effectiveOn = ''] = deferred.split(' ');
  const { data: then, error } = useQuery({
    ...asOfQuery(sentence.id, knownAt, effectiveOn),
    enabled: at !== undefined,
  });
  const span = Math.max(1, daysBetween(from, maxDate(sentence.today, from)));
  return (
    <Card title={t('audit.asOf')}>
      <BodyLong className="muted small">{t('audit.asOfAbout')}</BodyLong>
      <div className="columns" data-even>
        <Slider
          label={t('audit.knownAt')}
          max={events.length - 1}
          value={known}
          onChange={setKnown}
          text={at ? formatInstant(at.occurredAt) : ''}
        />
        <Slider
          label={t('audit.effectiveOn')}
          max={span}
          value={daysBetween(from, day)}
          onChange={(n) => setDay(addDays(from, n))}
          text={formatDate(day)}
        />
      </div>
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

function Slider({
  label,
  text,
  max,
  value,
  onChange,
}: {
  readonly label: string;
  readonly text: string;
  readonly max: number;
  readonly value: number;
  readonly onChange: (value: number) => void;
}) {
  return (
    <Label as="label" size="small">
      {label}: <strong>{text}</strong>
      <input
        className="range"
        type="range"
        min={0}
        max={max}
        value={value}
        aria-valuetext={text}
        onChange={(event) => onChange(Number(event.target.value))}
      />
    </Label>
  );
}

function Then({ then, now }: { readonly then: Sentence; readonly now: Sentence }) {
  const { t, term } = useWords();
  const changes = differences(then, now);
  return (
    <div className="stack-tight">
      <dl className="facts">
        <dt>{t('work.status')}</dt>
        <dd>{term('status', then.status)}</dd>
        <dt>{t('work.regime')}</dt>
        <dd>
          {term('regime', then.regime)} ({then.unit})
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

function releaseOf({ dates }: Sentence): string {
  const date = 'expectedReleaseDate' in dates ? dates.expectedReleaseDate : dates.frameExpiryDate;
  return formatDate(date);
}
