import { Alert, Button, Select, TextField } from '@navikt/ds-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState, type FormEvent } from 'react';
import { PLACED } from '../../../domain/capacity';
import { osloDate } from '../../../domain/dates';
import { capacityQuery } from '../../api/capacity';
import { request } from '../../api/client';
import { unitsQuery } from '../../api/queries';
import { formatDate, parseDate } from '../../app/format';
import { useWords } from '../../app/language';
import { useSession } from '../../app/session';
import { DateInput } from '../../ui/date-input';
import { Card } from '../../ui/page';
import { ProblemBox } from '../../ui/problem';
import { unitKindsFor } from '../../ui/units';

/** Says how many places one of the reader's units has of a regime, from a day on. */
export function SetPlaces() {
  const { t, term } = useWords();
  const { units: own, everyUnit } = useSession();
  const { data: units = [] } = useQuery(unitsQuery);
  const queries = useQueryClient();
  const today = osloDate(new Date().toISOString());
  const [asked, setAsked] = useState({
    regime: 'high-security',
    unit: '',
    places: '',
    from: formatDate(today),
    reason: '',
  });
  const [tried, setTried] = useState(false);
  const key = useRef(crypto.randomUUID());
  const set = (change: Partial<typeof asked>) => {
    key.current = crypto.randomUUID();
    setAsked((before) => ({ ...before, ...change }));
  };
  const from = parseDate(asked.from);
  const complete = asked.unit !== '' && /^\d{1,4}$/.test(asked.places) && from !== null;
  const save = useMutation({
    mutationFn: () =>
      request('POST', '/api/capacity/places', {
        headers: { 'Idempotency-Key': key.current },
        body: {
          ...{ unit: asked.unit, regime: asked.regime, places: Number(asked.places), from },
          reason: asked.reason.trim() || null,
        },
      }),
    onSuccess: () => {
      set({ places: '', reason: '' });
      setTried(false);
      void queries.invalidateQueries({ queryKey: capacityQuery.queryKey });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (complete) save.mutate();
  };
  const mine = units.filter(
    ({ id, kind }) =>
      (everyUnit || own.some((unit) => unit.id === id)) && (unitKindsFor(asked.regime) ?? [kind]).includes(kind),
  );
  return (
    <Card title={t('capacity.set')}>
      <p className="muted small">{t('capacity.setAbout')}</p>
      <form className="form" onSubmit={submit} noValidate>
        <Select
          size="small"
          label={t('capacity.regime')}
          value={asked.regime}
          onChange={(event) => set({ regime: event.target.value, unit: '' })}
        >
          {PLACED.map((regime) => (
            <option key={regime} value={regime}>
              {term('regime', regime)}
            </option>
          ))}
        </Select>
        <Select
          size="small"
          label={t('capacity.unit')}
          value={asked.unit}
          onChange={(event) => set({ unit: event.target.value })}
        >
          <option value="" />
          {mine.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
        <TextField
          size="small"
          htmlSize={6}
          inputMode="numeric"
          label={t('capacity.places')}
          value={asked.places}
          onChange={(event) => set({ places: event.target.value.replace(/\D/g, '') })}
        />
        <DateInput
          size="small"
          label={t('capacity.from')}
          value={asked.from}
          onChange={(value) => set({ from: value })}
          today={today}
        />
        <TextField
          size="small"
          label={`${t('capacity.reason')} (${t('shell.optional')})`}
          value={asked.reason}
          maxLength={2_000}
          onChange={(event) => set({ reason: event.target.value })}
        />
        {tried && !complete && (
          <Alert variant="error" size="small" inline>
            {t('capacity.missing')}
          </Alert>
        )}
        <ProblemBox error={save.error} onRetry={() => save.mutate()} />
        <div className="row">
          <Button size="small" type="submit" loading={save.isPending}>
            {t('capacity.save')}
          </Button>
          <span role="status">{save.isSuccess && t('capacity.isSet')}</span>
        </div>
      </form>
    </Card>
  );
}
