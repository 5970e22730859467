import { type IsoDate } from '../../domain/dates';
import { formatDate, weekdayName } from '../app/format';
import { useWords } from '../app/language';

/** A day as dd.mm.yyyy; with `today`, also its weekday and how far away it is. */
export function Day({ date, today }: { readonly date: IsoDate; readonly today?: IsoDate }) {
  const { language, from } = useWords();
  return (
    <time dateTime={date}>
      <span className="nowrap">{formatDate(date)}</span>
      {today !== undefined && (
        <span className="date-words small">
          {' '}
          {weekdayName(date, language)}, {from(date, today)}
        </span>
      )}
    </time>
  );
}

/** A paragraph of the law, as jurists cite it. */
export function Law({ basis }: { readonly basis: string | null | undefined }) {
  return basis ? <span className="law">{basis}</span> : null;
}
