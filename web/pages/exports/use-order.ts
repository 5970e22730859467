import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { type IsoDate } from '../../../domain/dates';
import { exportsQuery, type Export } from '../../api/control';
import { request } from '../../api/client';
import { parseDate } from '../../app/format';
import { useWords } from '../../app/language';
import { endOf, usePeriod } from '../../ui/filters';

const NOTHING = { kind: 'ocel', of: 'all', sentenceId: '', known: '', effective: '', reason: '' };

/** What is asked for, as it is written. */
export type Asked = Readonly<typeof NOTHING>;

/** An order of an export while it is written: what is missing in it, and how it is sent. */
export function useOrder(today: IsoDate) {
  const queries = useQueryClient();
  const [asked, setAsked] = useState<Asked>(NOTHING);
  const [tried, setTried] = useState(false);
  const period = usePeriod(undefined, undefined);
  const key = useRef(crypto.randomUUID());
  const one = asked.kind === 'pdf' || asked.of === 'one';
  // A bundle is of what is stored, whatever was known when; of one case, of all of it.
  const ofBelief = asked.kind !== 'bundle';
  const ofPeriod = asked.kind !== 'pdf' && !(asked.kind === 'bundle' && one);
  const faults = useFaults(asked, one, period.days);
  const sending = useMutation({
    mutationFn: () =>
      request<Export>('POST', '/api/exports', {
        headers: { 'Idempotency-Key': key.current },
        body: {
          ...{ kind: asked.kind, sentenceId: one ? asked.sentenceId.trim() : null, reason: asked.reason.trim() },
          ...(ofPeriod && period.days),
          ...(ofBelief && {
            effectiveOn: parseDate(asked.effective),
            knownAt: knownAt(parseDate(asked.known), today),
          }),
        },
      }),
    onSuccess: () => {
      key.current = crypto.randomUUID();
      setAsked((before) => ({ ...before, reason: '' }));
      setTried(false);
      void queries.invalidateQueries({ queryKey: exportsQuery.queryKey });
    },
  });
  const set = (change: Partial<Asked>) => {
    // Another order is another thing to ask for.
    key.current = crypto.randomUUID();
    sending.reset();
    setAsked((before) => ({ ...before, ...change }));
  };
  const send = () => {
    setTried(true);
    if (!period.isWrong && Object.values(faults).every((fault) => fault === false)) sending.mutate();
  };
  const faultOf = (name: keyof typeof faults) => tried && faults[name];
  return { asked, set, period, one, ofPeriod, ofBelief, faultOf, send, sending };
}

/** What is known at the end of today is what is known now. */
function knownAt(day: IsoDate | null, today: IsoDate): string | null {
  return day === today ? null : (endOf(day) ?? null);
}

function useFaults(asked: Asked, one: boolean, { from, to }: { from: IsoDate | null; to: IsoDate | null }) {
  const { t } = useWords();
  const noDay = (text: string) => text.trim() !== '' && parseDate(text) === null && t('control.badDate');
  return {
    reason: asked.reason.trim() === '' && t('control.exportMissingReason'),
    sentenceId: one && asked.sentenceId.trim() === '' && t('control.exportMissingCase'),
    ...{ known: noDay(asked.known), effective: noDay(asked.effective) },
    period: from !== null && to !== null && from > to && t('control.exportPeriodWrong'),
  };
}
