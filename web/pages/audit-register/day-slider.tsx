import { Label } from '@navikt/ds-react';
import { useEffect, useId, useState } from 'react';
import { addDays, daysBetween, maxDate, minDate, type IsoDate } from '../../../domain/dates';
import { formatDate, parseDate } from '../../app/format';
import { DateInput } from '../../ui/date-input';

/** A day to slide to, or to write: the slider shows whereabouts, the field says exactly. */
export function DaySlider({
  label,
  about,
  value,
  today,
  from,
  to,
  onChange,
}: {
  readonly label: string;
  readonly about?: string;
  readonly value: IsoDate;
  readonly today: IsoDate;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly onChange: (day: IsoDate) => void;
}) {
  const id = useId();
  const [text, setText] = useState(formatDate(value));
  useEffect(() => setText(formatDate(value)), [value]);
  const write = (written: string) => {
    setText(written);
    const day = parseDate(written);
    if (day !== null && /^\d{2}\.\d{2}\.\d{4}$/.test(written.trim())) onChange(day);
  };
  return (
    <div className="stack-tight">
      <Label size="small" htmlFor={id}>
        {label} {about !== undefined && <span className="muted">({about})</span>}
      </Label>
      <input
        id={id}
        className="range"
        type="range"
        min={0}
        max={daysBetween(from, to)}
        value={daysBetween(from, minDate(to, maxDate(from, value)))}
        aria-valuetext={formatDate(value)}
        onChange={(event) => onChange(addDays(from, Number(event.target.value)))}
      />
      <DateInput size="small" hideLabel label={label} value={text} today={today} onChange={write} />
    </div>
  );
}
