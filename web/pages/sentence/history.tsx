import { Tag } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { eventsQuery, type Sentence } from '../../api/queries';
import { useWords } from '../../app/language';
import { Waiting } from '../../ui/page';
import { ProblemBox } from '../../ui/problem';
import { AsOf } from '../audit/as-of';
import { Compare } from '../audit/compare';
import { EventLog } from '../audit/event-log';
import { Verify } from '../audit/verify';

/** Everything that was recorded: who, when, why; the case as it was known; and whether the log is whole. */
export default function History({ sentence }: { readonly sentence: Sentence }) {
  const { t } = useWords();
  const { data: events, error, refetch } = useQuery(eventsQuery(sentence.id));
  if (!events) return error ? <ProblemBox error={error} onRetry={() => void refetch()} /> : <Waiting />;
  return (
    <div className="stack">
      <div className="row">
        <Tag size="small" data-color="info">
          {t('audit.readOnly')}
        </Tag>
        <span className="muted small">{t('audit.tense')}</span>
      </div>
      <AsOf sentence={sentence} events={events} />
      <Compare sentence={sentence} events={events} />
      <Verify sentenceId={sentence.id} events={events} />
      <EventLog sentence={sentence} events={events} />
    </div>
  );
}
