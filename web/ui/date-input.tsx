import { TextField, type TextFieldProps } from '@navikt/ds-react';
import { type IsoDate } from '../../domain/dates';
import { formatDate, parseDate, weekdayName } from '../app/format';
import { useWords } from '../app/language';
import '../texts/of-forms';

/** A day, written as people write it; what was understood stands beside it, with the weekday and how far away it is. */
export function DateInput({
  value,
  onChange,
  today,
  ...props
}: Omit<TextFieldProps, 'value' | 'onChange'> & {
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly today: IsoDate;
}) {
  const { language, from, t } = useWords();
  const day = parseDate(value);
  return (
    <div className="date-input">
      <TextField
        {...props}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onBlur={() => day !== null && onChange(formatDate(day))}
        inputMode="numeric"
        autoComplete="off"
        placeholder={t('forms.dateExample')}
      />
      <span className="muted small" aria-live="polite">
        {day !== null && `${weekdayName(day, language)}, ${from(day, today)}`}
      </span>
    </div>
  );
}
