import { Alert, Button, Radio, RadioGroup, Textarea, TextField } from '@navikt/ds-react';
import { osloDate } from '../../../domain/dates';
import { useWords } from '../../app/language';
import { DateInput } from '../../ui/date-input';
import { PeriodFields } from '../../ui/filters';
import { Card } from '../../ui/page';
import { ProblemBox } from '../../ui/problem';
import { useOrder } from './use-order';

const KINDS = ['ocel', 'xes', 'csv', 'pdf', 'bundle'] as const;
type Order = ReturnType<typeof useOrder>;

/** Orders an export: which kind of file, of what, and why. */
export function NewExport() {
  const { t } = useWords();
  const today = osloDate(new Date().toISOString());
  const order = useOrder(today);
  const { asked, set, faultOf, send, sending } = order;
  return (
    <Card title={t('control.newExport')}>
      <form
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <RadioGroup
          size="small"
          legend={t('control.exportKind')}
          value={asked.kind}
          onChange={(kind: string) => set({ kind })}
        >
          {KINDS.map((kind) => (
            <Radio key={kind} value={kind} description={t(`control.kind/${kind}-about`)}>
              {t(`control.kind/${kind}`)}
            </Radio>
          ))}
        </RadioGroup>
        <OfWhat order={order} today={today} />
        <Textarea
          size="small"
          label={t('control.exportReason')}
          description={t('control.exportReasonHint')}
          minRows={2}
          value={asked.reason}
          error={faultOf('reason')}
          onChange={(event) => set({ reason: event.target.value })}
        />
        <ProblemBox error={sending.error} onRetry={send} />
        <div>
          <Button size="small" type="submit" loading={sending.isPending}>
            {t('control.exportAsk')}
          </Button>
        </div>
        <div role="status">
          {sending.isSuccess && (
            <Alert variant="success" size="small">
              {t('control.exportAsked')}
            </Alert>
          )}
        </div>
      </form>
    </Card>
  );
}

function OfWhat({ order, today }: { readonly order: Order; readonly today: string }) {
  const { t } = useWords();
  const { asked, set, period, one, ofPeriod, ofBelief, faultOf } = order;
  return (
    <>
      {asked.kind !== 'pdf' && (
        <RadioGroup size="small" legend={t('control.exportOf')} value={asked.of} onChange={(of: string) => set({ of })}>
          <Radio value="all">{t('control.exportAll')}</Radio>
          <Radio value="one">{t('control.exportOne')}</Radio>
        </RadioGroup>
      )}
      {one && (
        <TextField
          size="small"
          label={t('control.caseNumber')}
          description={t('control.caseHint')}
          autoComplete="off"
          value={asked.sentenceId}
          error={faultOf('sentenceId')}
          onChange={(event) => set({ sentenceId: event.target.value })}
        />
      )}
      {ofPeriod && (
        <fieldset>
          <legend className="legend">{`${t('control.exportPeriod')} (${t('shell.optional')})`}</legend>
          <div className="field-pair">
            <PeriodFields period={period} today={today} />
          </div>
          <p className="unmet small" role="alert">
            {faultOf('period')}
          </p>
        </fieldset>
      )}
      {ofBelief && (
        <fieldset>
          <legend className="legend">{`${t('control.exportBelief')} (${t('shell.optional')})`}</legend>
          <div className="field-pair">
            {(['known', 'effective'] as const).map((name) => (
              <DateInput
                key={name}
                size="small"
                label={t(name === 'known' ? 'control.exportKnownAt' : 'control.exportEffectiveOn')}
                value={asked[name]}
                today={today}
                error={faultOf(name)}
                onChange={(day) => set({ [name]: day })}
              />
            ))}
          </div>
        </fieldset>
      )}
    </>
  );
}
