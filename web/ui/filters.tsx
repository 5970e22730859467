import { Button, Select } from '@navikt/ds-react';
import { useState, type FormEvent, type ReactNode } from 'react';
import { addDays, startOfDay, type IsoDate } from '../../domain/dates';
import { formatDate, parseDate } from '../app/format';
import { useWords } from '../app/language';
import { DateInput } from './date-input';
import '../texts/of-control';

/** What is asked of a list, as the address bar holds it. */
export type Asking = Readonly<Record<string, string | undefined>>;

/** A form of filters that is asked with its button, so that each letter is not a search of its own. */
export function FilterForm({
  onAsk,
  onClear,
  children,
}: {
  readonly onAsk: () => void;
  readonly onClear?: () => void;
  readonly children: ReactNode;
}) {
  const { t } = useWords();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onAsk();
  };
  return (
    <form className="filters no-print" role="search" onSubmit={submit}>
      {children}
      <div className="row">
        <Button size="small" type="submit">
          {t('control.search')}
        </Button>
        {onClear && (
          <Button size="small" type="button" variant="tertiary" onClick={onClear}>
            {t('control.clear')}
          </Button>
        )}
      </div>
    </form>
  );
}

/** A choice among codes with their words; none of them is everything. */
export function Choose({
  label,
  all,
  value,
  options,
  onChange,
}: {
  readonly label: string;
  readonly all: string;
  readonly value: string | undefined;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
}) {
  return (
    <Select size="small" label={label} value={value ?? ''} onChange={(event) => onChange(event.target.value)}>
      <option value="">{all}</option>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </Select>
  );
}

/** Days of a period as they are written; both may be empty. */
export interface Written {
  readonly from: string;
  readonly to: string;
}

/** Two days that a period may lie between, and what of them is no day. */
export function usePeriod(from: string | undefined, to: string | undefined) {
  const [written, setWritten] = useState<Written>({ from: dayOf(from), to: dayOf(to) });
  const days = { from: parseDate(written.from), to: parseDate(written.to) };
  const wrong = {
    from: written.from.trim() !== '' && days.from === null,
    to: written.to.trim() !== '' && days.to === null,
  };
  return { written, setWritten, days, wrong, isWrong: wrong.from || wrong.to };
}

/** The two fields of a period. */
export function PeriodFields({
  period: { written, setWritten, wrong },
  today,
}: {
  readonly period: ReturnType<typeof usePeriod>;
  readonly today: IsoDate;
}) {
  const { t } = useWords();
  return (['from', 'to'] as const).map((end) => (
    <DateInput
      key={end}
      size="small"
      label={t(`control.${end}`)}
      value={written[end]}
      today={today}
      error={wrong[end] && t('control.badDate')}
      onChange={(text) => setWritten({ ...written, [end]: text })}
    />
  ));
}

function dayOf(day: string | undefined): string {
  return day !== undefined && parseDate(day) !== null ? formatDate(parseDate(day) ?? '') : '';
}

/** The instant at which a day begins in Oslo. */
export function beginOf(day: string | undefined | null): string | undefined {
  return day ? new Date(startOfDay(day)).toISOString() : undefined;
}

/** The instant at which a day is over in Oslo. */
export function endOf(day: string | undefined | null): string | undefined {
  return day ? beginOf(addDays(day, 1)) : undefined;
}
