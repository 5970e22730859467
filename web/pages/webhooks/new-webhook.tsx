import { Alert, Button, CopyButton, TextField, UNSAFE_Combobox as Combobox } from '@navikt/ds-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState, type FormEvent } from 'react';
import { DEADLINE_KINDS } from '../../../domain/deadlines/table';
import { webhooksQuery } from '../../api/control';
import { request } from '../../api/client';
import { unitsQuery } from '../../api/queries';
import { useWords } from '../../app/language';
import { ProblemBox } from '../../ui/problem';

const NOTHING = { url: '', units: [] as readonly string[], kinds: [] as readonly string[] };

/** Subscribes a system, and shows its secret once. */
export function NewWebhook() {
  const { t, say } = useWords();
  const queries = useQueryClient();
  const { data: units = [] } = useQuery(unitsQuery);
  const [asked, setAsked] = useState(NOTHING);
  const [tried, setTried] = useState(false);
  const key = useRef(crypto.randomUUID());
  const add = useMutation({
    mutationFn: () =>
      request<{ readonly secret: string }>('POST', '/api/webhooks', {
        headers: { 'Idempotency-Key': key.current },
        body: {
          url: asked.url.trim(),
          units: asked.units.length === 0 ? null : asked.units,
          kinds: asked.kinds.length === 0 ? null : asked.kinds,
        },
      }),
    onSuccess: () => {
      key.current = crypto.randomUUID();
      setAsked(NOTHING);
      setTried(false);
      void queries.invalidateQueries({ queryKey: webhooksQuery.queryKey });
    },
  });
  const set = (change: Partial<typeof NOTHING>) => {
    key.current = crypto.randomUUID();
    setAsked((before) => ({ ...before, ...change }));
  };
  const named = /^https?:\/\/\S+$/.test(asked.url.trim());
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (named) add.mutate();
  };
  return (
    <form className="form" onSubmit={submit} noValidate>
      <TextField
        size="small"
        type="url"
        label={t('operation.webhookUrl')}
        description={t('operation.webhookUrlHint')}
        autoComplete="off"
        value={asked.url}
        error={tried && !named && t('operation.webhookUrlMissing')}
        onChange={(event) => set({ url: event.target.value })}
      />
      <Several
        label={`${t('operation.webhookUnits')} (${t('shell.optional')})`}
        options={units.map(({ id, name }) => ({ value: id, label: name }))}
        chosen={asked.units}
        onChange={(chosen) => set({ units: chosen })}
      />
      <Several
        label={`${t('operation.webhookKinds')} (${t('shell.optional')})`}
        options={Object.entries(DEADLINE_KINDS).map(([value, { title }]) => ({ value, label: say(title) }))}
        chosen={asked.kinds}
        onChange={(chosen) => set({ kinds: chosen })}
      />
      <ProblemBox error={add.error} onRetry={() => add.mutate()} />
      <div>
        <Button size="small" type="submit" loading={add.isPending}>
          {t('operation.webhookAdd')}
        </Button>
      </div>
      <div role="status">
        {add.data && (
          <Alert variant="success">
            <p>{t('operation.webhookSecret')}</p>
            <div className="row">
              <code className="mono answer">{add.data.secret}</code>
              <CopyButton size="small" copyText={add.data.secret} />
            </div>
          </Alert>
        )}
      </div>
    </form>
  );
}

function Several({
  label,
  options,
  chosen,
  onChange,
}: {
  readonly label: string;
  readonly options: { value: string; label: string }[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}) {
  return (
    <Combobox
      size="small"
      label={label}
      isMultiSelect
      options={options}
      selectedOptions={options.filter(({ value }) => chosen.includes(value))}
      onToggleSelected={(value, isSelected) =>
        onChange(isSelected ? [...chosen, value] : chosen.filter((each) => each !== value))
      }
    />
  );
}
