import { BodyLong, Button, Tag } from '@navikt/ds-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { addMonths } from '../../../domain/dates';
import { request } from '../../api/client';
import { type Sentence } from '../../api/queries';
import { formatDate, parseDate } from '../../app/format';
import { useWords } from '../../app/language';
import { DateInput } from '../../ui/date-input';
import { ProblemBox } from '../../ui/problem';

interface Arrived {
  readonly today: string;
}

/** Moves one sentence through time, where people learn: clearly marked, and never in production. */
export default function FastForward({ sentence }: { readonly sentence: Sentence }) {
  const { t } = useWords();
  const queries = useQueryClient();
  const [text, setText] = useState(() => formatDate(addMonths(sentence.today, 1)));
  const [reached, setReached] = useState<string | null>(null);
  const to = parseDate(text);
  const walk = useMutation({
    mutationFn: async (day: string) => {
      for (let at = sentence.today; at < day;) {
        const arrived = await request<Arrived>('POST', `/api/training/sentences/${sentence.id}/fast-forward`, {
          body: { to: day },
          headers: { 'Idempotency-Key': crypto.randomUUID() },
        });
        at = arrived.today;
        setReached(at);
        await queries.invalidateQueries({ queryKey: ['sentence', sentence.id] });
      }
    },
  });
  return (
    <section className="card training no-print stack-tight" aria-label={t('sentence.fastForward')}>
      <div className="row">
        <strong>{t('sentence.fastForward')}</strong>
        <Tag size="xsmall" data-color="warning" variant="moderate">
          {t('sentence.training')}
        </Tag>
      </div>
      <BodyLong size="small">{t('sentence.fastForwardAbout')}</BodyLong>
      <form
        className="row"
        onSubmit={(event) => {
          event.preventDefault();
          if (to !== null) walk.mutate(to);
        }}
      >
        <DateInput label={t('sentence.fastForwardTo')} value={text} onChange={setText} today={sentence.today} />
        <Button type="submit" size="small" loading={walk.isPending} disabled={to === null}>
          {t('sentence.fastForwardGo')}
        </Button>
      </form>
      <div role="status" className="small">
        {walk.isPending && t('sentence.fastForwardBusy', { date: formatDate(reached ?? sentence.today) })}
        {walk.isSuccess && t('sentence.fastForwardDone', { date: formatDate(reached ?? sentence.today) })}
      </div>
      <ProblemBox error={walk.error} />
    </section>
  );
}
