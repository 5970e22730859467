import { daysBetween, isDate } from '../../domain/dates';
import { type Difference } from '../../domain/what-if';
import { formatDate } from '../app/format';
import { useWords, type Words } from '../app/language';
import { changesOf, type Shown } from './changes-of';
import { Law } from './dates';
import { Scroll } from './page';
import { useUnitName } from './units';
import '../texts/of-sanctions';

/** What differs between two states of a sentence, in plain words: dates, regime, what is possible, deadlines. */
export function ChangeList({
  changes,
  empty,
  beforeLabel,
  afterLabel,
}: {
  readonly changes: readonly Difference[];
  readonly empty: string;
  readonly beforeLabel?: string;
  readonly afterLabel?: string;
}) {
  const words = useWords();
  const { t } = words;
  const unitName = useUnitName();
  const shown = changesOf(changes);
  if (shown.length === 0) return <p>{empty}</p>;
  return (
    <Scroll label={t('deciding.change')}>
      <table className="changes">
        <thead>
          <tr>
            <th scope="col">{t('deciding.change')}</th>
            <th scope="col">{beforeLabel ?? t('deciding.before')}</th>
            <th scope="col">{afterLabel ?? t('deciding.after')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((change) => (
            <tr key={change.key}>
              <th scope="row">
                {labelOf(change, words)} {change.legalBasis && <Law basis={change.legalBasis} />}
              </th>
              <td>{valueOf(change, change.before, words, unitName)}</td>
              <td>
                <ins>{valueOf(change, change.after, words, unitName)}</ins>
                {moved(change, words)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

function labelOf(change: Shown, { t, term, say }: Words): string {
  switch (change.what) {
    case 'date':
      return term('date', change.name);
    case 'deadline':
      return change.title ? say(change.title) : change.name;
    case 'possible':
      return `${t('deciding.becomesPossible')}: ${term('regime', change.name)}`;
    case 'field':
      return t(`deciding.${change.name}` as 'deciding.regimeChanges');
  }
}

function valueOf(change: Shown, value: unknown, { t, term }: Words, unitName: (id: string) => string): string {
  if (value === null || value === undefined) return change.what === 'possible' ? t('shell.never') : '–';
  if (typeof value === 'boolean') return value ? t('shell.yes') : t('shell.no');
  if (typeof value !== 'string') return typeof value === 'number' ? String(value) : JSON.stringify(value);
  if (isDate(value)) return formatDate(value);
  if (change.name === 'unitChanges') return unitName(value);
  const sort = { regimeChanges: 'regime', statusChanges: 'status', clockStopped: 'absence' }[change.name];
  return sort ? term(sort, value) : value;
}

function moved({ before, after }: Shown, { t }: Words) {
  if (typeof before !== 'string' || typeof after !== 'string' || !isDate(before) || !isDate(after)) return null;
  const days = daysBetween(before, after);
  const said = { count: Math.abs(days), days: days > 0 ? `+${days}` : String(days) };
  return <span className="muted small"> ({t('deciding.daysDiff', said)})</span>;
}
