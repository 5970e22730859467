import { Alert, Button, Select, TextField } from '@navikt/ds-react';
import { useState } from 'react';
import { calculate, type CalculationInput } from '../../domain/calculation';
import { osloDate } from '../../domain/dates';
import { PRISON_KINDS } from '../../domain/regimes';
import { RULE_SETS, isRuleSetId, type RuleSetId } from '../../domain/rule-sets';
import { formatDate, parseDate } from '../app/format';
import { useWords } from '../app/language';
import { CalculatedDates } from '../ui/calculated';
import { DateInput } from '../ui/date-input';
import { Card, PageHead } from '../ui/page';

interface Asked {
  readonly kind: string;
  readonly start: string;
  readonly years: string;
  readonly months: string;
  readonly days: string;
  readonly remandDays: string;
  readonly subsidiaryDays: string;
  readonly frameYears: string;
  readonly minimumYears: string;
  readonly absenceFrom: string;
  readonly absenceTo: string;
  readonly ruleSet: RuleSetId;
  readonly compare: string;
}

/** The dates of any sentence, counted as one writes; two rule sets side by side. Nothing leaves the browser. */
export function CalculatorPage() {
  const { t } = useWords();
  const today = osloDate(new Date().toISOString());
  const [asked, setAsked] = useState<Asked>(() => ({
    ...{
      kind: 'imprisonment',
      start: formatDate(today),
      years: '1',
      months: '6',
      days: '0',
      remandDays: '0',
      subsidiaryDays: '0',
    },
    ...{ frameYears: '10', minimumYears: '6', absenceFrom: '', absenceTo: '', ruleSet: 'NO-2026.1', compare: '' },
  }));
  const input = inputOf(asked, asked.ruleSet);
  const other = isRuleSetId(asked.compare) ? inputOf(asked, asked.compare) : null;
  const results = [
    ...(input ? [{ label: asked.ruleSet, result: calculate(input) }] : []),
    ...(other && isRuleSetId(asked.compare) ? [{ label: asked.compare, result: calculate(other) }] : []),
  ];
  return (
    <div>
      <PageHead title={t('calculator.title')} lead={t('calculator.lead')}>
        <Button className="no-print" size="small" variant="secondary" onClick={() => print()}>
          {t('shell.print')}
        </Button>
      </PageHead>
      <div className="columns" data-even>
        <Question asked={asked} today={today} set={(change) => setAsked({ ...asked, ...change })} />
        <Card title={t('calculator.result')}>
          <div aria-live="polite">
            {results.length === 0 ? (
              <p className="muted">{t('calculator.fill')}</p>
            ) : (
              <CalculatedDates results={results} today={today} />
            )}
          </div>
          <Alert variant="info" size="small" inline>
            {t('calculator.disclaimer')}
          </Alert>
        </Card>
      </div>
    </div>
  );
}

function Question({
  asked,
  today,
  set,
}: {
  readonly asked: Asked;
  readonly today: string;
  readonly set: (change: Partial<Asked>) => void;
}) {
  const { t, term } = useWords();
  const imprisonment = asked.kind === 'imprisonment';
  const number = (name: keyof Asked & string, label: Parameters<typeof t>[0]) => (
    <TextField
      label={t(label)}
      size="small"
      htmlSize={6}
      inputMode="numeric"
      value={asked[name]}
      onChange={(event) => set({ [name]: event.target.value.replace(/\D/g, '') })}
    />
  );
  return (
    <Card>
      <div className="stack">
        <Select
          size="small"
          label={t('calculator.kind')}
          value={asked.kind}
          onChange={(event) => set({ kind: event.target.value })}
        >
          {PRISON_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {term('kind', kind)}
            </option>
          ))}
        </Select>
        <DateInput
          size="small"
          label={t('calculator.startDate')}
          value={asked.start}
          onChange={(start) => set({ start })}
          today={today}
        />
        <fieldset className="plain-set">
          <legend>{t('calculator.lengths')}</legend>
          <div className="row">
            {imprisonment ? (
              <>
                {number('years', 'calculator.years')}
                {number('months', 'calculator.months')}
                {number('days', 'calculator.days')}
              </>
            ) : (
              <>
                {number('frameYears', 'calculator.frameYears')}
                {number('minimumYears', 'calculator.minimumYears')}
              </>
            )}
          </div>
        </fieldset>
        <div className="row">
          {number('remandDays', 'calculator.remandDays')}
          {imprisonment && number('subsidiaryDays', 'calculator.subsidiaryDays')}
        </div>
        <div className="row">
          <DateInput
            size="small"
            label={t('calculator.absenceFrom')}
            value={asked.absenceFrom}
            onChange={(absenceFrom) => set({ absenceFrom })}
            today={today}
          />
          <DateInput
            size="small"
            label={t('calculator.absenceTo')}
            value={asked.absenceTo}
            onChange={(absenceTo) => set({ absenceTo })}
            today={today}
          />
        </div>
        {imprisonment && (
          <div className="row">
            <Select
              size="small"
              label={t('calculator.ruleSet')}
              value={asked.ruleSet}
              onChange={(event) => set({ ruleSet: event.target.value as RuleSetId })}
            >
              {Object.keys(RULE_SETS).map((id) => (
                <option key={id}>{id}</option>
              ))}
            </Select>
            <Select
              size="small"
              label={t('calculator.compare')}
              value={asked.compare}
              onChange={(event) => set({ compare: event.target.value })}
            >
              <option value="">{t('calculator.compareNone')}</option>
              {Object.keys(RULE_SETS)
                .filter((id) => id !== asked.ruleSet)
                .map((id) => (
                  <option key={id}>{id}</option>
                ))}
            </Select>
          </div>
        )}
      </div>
    </Card>
  );
}

/** More years than this no court gives, and a slip of the key should not be counted for minutes. */
const YEARS_MAX = 1_000;

/** The question in the calculator's own words; null while it is not complete. */
function inputOf(asked: Asked, ruleSet: RuleSetId): CalculationInput | null {
  const startDate = parseDate(asked.start);
  if (startDate === null) return null;
  const n = (text: string) => Math.min(YEARS_MAX * 12, Number(text || '0'));
  const [from, to] = [parseDate(asked.absenceFrom), parseDate(asked.absenceTo)];
  const absences = from !== null && to !== null ? [{ from, to, countedDays: 0 }] : [];
  const common = { startDate, remandDays: n(asked.remandDays), absences };
  if (asked.kind === 'imprisonment') {
    const length = { years: Math.min(YEARS_MAX, n(asked.years)), months: n(asked.months), days: n(asked.days) };
    return { kind: 'imprisonment', ...common, ruleSet, sentences: [length], subsidiaryDays: n(asked.subsidiaryDays) };
  }
  const minimum = n(asked.minimumYears);
  return {
    kind: 'preventive-detention',
    ...common,
    frameYears: n(asked.frameYears),
    ...(minimum > 0 && { minimumYears: minimum }),
  };
}
