import { BodyLong, Heading } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { type LoggedEvent, type Sentence } from '../../api/queries';
import { diffQuery, type Belief, type NamedEvent } from '../../api/reasons';
import { formatDate, formatInstant } from '../../app/format';
import { useWords } from '../../app/language';
import { ChangeList } from '../../ui/changes';
import { Card } from '../../ui/page';
import { ProblemBox } from '../../ui/problem';
import { beliefAt, BeliefSliders } from './belief-sliders';
import { EventName } from './event-name';

/** Two beliefs about the sentence side by side: what differs, and which events lie between them. */
export function Compare({
  sentence,
  events,
}: {
  readonly sentence: Sentence;
  readonly events: readonly LoggedEvent[];
}) {
  const { t } = useWords();
  const last = events.length - 1;
  const [from, setFrom] = useState({ known: Math.max(0, Math.floor(last / 2)), day: sentence.today });
  const [to, setTo] = useState({ known: last, day: sentence.today });
  const asked = useDeferredValue({ from, to });
  const [before, after] = [beliefAt(events, asked.from), beliefAt(events, asked.to)];
  return (
    <Card title={t('audit.compare')}>
      <div className="stack-tight">
        <BodyLong className="muted small">{t('audit.compareAbout')}</BodyLong>
        <Heading level="3" size="xsmall">
          {t('audit.firstBelief')}
        </Heading>
        <BeliefSliders sentence={sentence} events={events} place={from} onChange={setFrom} />
        <Heading level="3" size="xsmall">
          {t('audit.secondBelief')}
        </Heading>
        <BeliefSliders sentence={sentence} events={events} place={to} onChange={setTo} />
        <div aria-live="polite">{before && after && <Between sentence={sentence} from={before} to={after} />}</div>
      </div>
    </Card>
  );
}

function Between({
  sentence: { id, version },
  from,
  to,
}: {
  readonly sentence: Sentence;
  readonly from: Belief;
  readonly to: Belief;
}) {
  const { t } = useWords();
  const { data, error } = useQuery(diffQuery(id, version, from, to));
  if (!data) return <ProblemBox error={error} />;
  return (
    <div className="stack-tight">
      <ChangeList
        changes={data.differences}
        empty={t('audit.sameBeliefs')}
        beforeLabel={labelOf(from)}
        afterLabel={labelOf(to)}
      />
      <Events title={t('audit.gained')} events={data.gained} />
      <Events title={t('audit.lost')} events={data.lost} />
    </div>
  );
}

function labelOf({ knownAt, effectiveOn }: Belief): string {
  return `${formatInstant(knownAt)} / ${formatDate(effectiveOn)}`;
}

function Events({ title, events }: { readonly title: string; readonly events: readonly NamedEvent[] }) {
  if (events.length === 0) return null;
  return (
    <details className="reason">
      <summary className="small">
        {title} ({events.length})
      </summary>
      <ul className="plain reason-body">
        {events.map((event) => (
          <li key={event.eventId}>
            <EventName event={event} />
          </li>
        ))}
      </ul>
    </details>
  );
}
