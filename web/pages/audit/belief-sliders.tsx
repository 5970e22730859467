import { Label } from '@navikt/ds-react';
import { addDays, daysBetween, maxDate, type IsoDate } from '../../../domain/dates';
import { type LoggedEvent, type Sentence } from '../../api/queries';
import { type Belief } from '../../api/reasons';
import { formatDate, formatInstant } from '../../app/format';
import { useWords } from '../../app/language';

/** Where the two sliders of a belief stand: how many events were known, and the day. */
export interface SliderPlace {
  readonly known: number;
  readonly day: IsoDate;
}

/** Two sliders: what was known at a moment (the log steps through its own events), and for which day. */
export function BeliefSliders({
  sentence,
  events,
  place: { known, day },
  onChange,
}: {
  readonly sentence: Sentence;
  readonly events: readonly LoggedEvent[];
  readonly place: SliderPlace;
  readonly onChange: (place: SliderPlace) => void;
}) {
  const { t } = useWords();
  const first = events[0]?.effectiveOn ?? sentence.startDate;
  const from = first < sentence.startDate ? first : sentence.startDate;
  const span = Math.max(1, daysBetween(from, maxDate(sentence.today, from)));
  const at = events[known];
  return (
    <div className="columns" data-even>
      <Slider
        label={t('audit.knownAt')}
        max={events.length - 1}
        value={known}
        onChange={(next) => onChange({ known: next, day })}
        text={at ? formatInstant(at.occurredAt) : ''}
      />
      <Slider
        label={t('audit.effectiveOn')}
        max={span}
        value={daysBetween(from, day)}
        onChange={(n) => onChange({ known, day: addDays(from, n) })}
        text={formatDate(day)}
      />
    </div>
  );
}

/** The belief that the sliders stand at; null: there is no such event. */
export function beliefAt(events: readonly LoggedEvent[], { known, day }: SliderPlace): Belief | null {
  const at = events[known];
  return at ? { knownAt: at.occurredAt, effectiveOn: day } : null;
}

function Slider({
  label,
  text,
  max,
  value,
  onChange,
}: {
  readonly label: string;
  readonly text: string;
  readonly max: number;
  readonly value: number;
  readonly onChange: (value: number) => void;
}) {
  return (
    <Label as="label" size="small">
      {label}: <strong>{text}</strong>
      <input
        className="range"
        type="range"
        min={0}
        max={max}
        value={value}
        aria-valuetext={text}
        onChange={(event) => onChange(Number(event.target.value))}
      />
    </Label>
  );
}
