import { ReadMore, Table } from '@navikt/ds-react';
import { daysBetween, maxDate, minDate, type IsoDate } from '../../domain/dates';
import { type Sentence } from '../api/queries';
import { formatDate } from '../app/format';
import { useWords } from '../app/language';
import { Day } from '../ui/dates';
import { barOf, linesFor, type Bar } from './bar';
import { useWidth } from './use-width';
import '../texts/of-sanctions';

const HEIGHT = 30;
const TOP = 26;
const LETTER = 6.6;

/** The sentence in days: served, absent, remaining, and the days that matter; with a table of the same. */
export function SentenceBar({ sentence }: { readonly sentence: Sentence }) {
  const { t, term } = useWords();
  const bar = barOf(sentence);
  if (!bar) return null;
  const days = {
    served: t('shell.days', { count: bar.served }),
    absent: t('shell.days', { count: bar.absent }),
    remaining: t('shell.days', { count: bar.remaining }),
  };
  const end = bar.ended === null ? null : { how: term('status', bar.ended), date: formatDate(bar.now) };
  const legend = end ? t('sentence.barLegendEnded', { ...days, ...end }) : t('sentence.barLegend', days);
  const about = t(end ? 'sentence.barAboutEnded' : 'sentence.barAbout');
  return (
    <figure className="stack-tight plain">
      <Drawing bar={bar} label={`${about} ${legend}`} />
      <figcaption className="small muted">{legend}</figcaption>
      <ReadMore header={t('shell.showTable')} size="small">
        <BarTable bar={bar} />
      </ReadMore>
    </figure>
  );
}

function Drawing({ bar, label }: { readonly bar: Bar; readonly label: string }) {
  const { t, term } = useWords();
  const { ref, width } = useWidth();
  const margin = 4;
  const days = Math.max(1, daysBetween(bar.from, bar.to));
  const x = (date: IsoDate) =>
    margin + (Math.min(days, Math.max(0, daysBetween(bar.from, date))) / days) * (width - 2 * margin);
  const now = minDate(maxDate(bar.now, bar.from), bar.to);
  const expected = bar.release !== null && bar.release < bar.to ? bar.release : bar.to;
  // Of what has ended, nothing remains to be served.
  const release = bar.ended === null ? expected : now;
  const labels = daysOf(bar).map(({ on, keys }) => ({
    ...{ on, date: formatDate(on) },
    text: keys.map((key) => term('date', key)).join(' · '),
  }));
  const sizes = labels.map(({ text }) => Math.max(text.length, 10) * LETTER);
  const at = labels.map(({ on }, i) => clamp(x(on), (sizes[i] ?? 0) / 2 + 2, width - (sizes[i] ?? 0) / 2 - 2));
  const lines = linesFor(at, sizes);
  const below = TOP + HEIGHT + 8;
  const height = below + (Math.max(0, ...lines) + 1) * 34 + 4;
  const stands = t(bar.ended === null ? 'shell.today' : 'sentence.barEnd');
  return (
    <div ref={ref}>
      <svg className="chart" width={width} height={height} role="img" aria-label={label}>
        <rect className="served" x={x(bar.from)} y={TOP} width={x(now) - x(bar.from)} height={HEIGHT} rx="4" />
        {release > now && <rect className="remaining" x={x(now)} y={TOP} width={x(release) - x(now)} height={HEIGHT} />}
        {bar.to > release && (
          <rect
            className="after"
            x={x(maxDate(release, now))}
            y={TOP}
            width={Math.max(0, x(bar.to) - x(maxDate(release, now)))}
            height={HEIGHT}
            rx="4"
          />
        )}
        {bar.gaps.map(({ from, to }) => (
          <g key={from}>
            <rect className="absent-box" x={x(from)} y={TOP} width={Math.max(3, x(to) - x(from))} height={HEIGHT} />
            <line
              className="absent"
              x1={x(from)}
              x2={x(from) + Math.max(3, x(to) - x(from))}
              y1={TOP + HEIGHT}
              y2={TOP}
            />
          </g>
        ))}
        {labels.map(({ on, text, date }, i) => {
          const y = below + (lines[i] ?? 0) * 34;
          return (
            <g key={text}>
              <line className="mark" x1={x(on)} x2={x(on)} y1={TOP - 3} y2={TOP + HEIGHT + 5} />
              <text x={at[i]} y={y + 13} textAnchor="middle" className="strong">
                {text}
              </text>
              <text x={at[i]} y={y + 28} textAnchor="middle" className="quiet">
                {date}
              </text>
            </g>
          );
        })}
        {bar.now >= bar.from && bar.now <= bar.to && (
          <g>
            <line className="now" x1={x(now)} x2={x(now)} y1={TOP - 8} y2={TOP + HEIGHT + 4} />
            <text className="now-text" x={clamp(x(now), 24, width - 24)} y={TOP - 12} textAnchor="middle">
              {stands}
            </text>
          </g>
        )}
      </svg>
    </div>
  );
}

/** The marks by their day: two on the same day share a label. */
function daysOf({ marks }: Bar): { readonly on: IsoDate; readonly keys: readonly string[] }[] {
  const days = new Map<IsoDate, string[]>();
  for (const { key, on } of marks) days.set(on, [...(days.get(on) ?? []), key]);
  return [...days].map(([on, keys]) => ({ on, keys })).sort((a, b) => (a.on < b.on ? -1 : 1));
}

function BarTable({ bar }: { readonly bar: Bar }) {
  const { t, term } = useWords();
  const rows = [{ key: 'startDate', on: bar.from }, ...bar.marks, { key: 'fullTermDate', on: bar.to }].map(
    ({ key, on }) => ({ name: term('date', key), on }),
  );
  const end = bar.ended === null ? [] : [{ name: term('status', bar.ended), on: bar.now }];
  return (
    <Table size="small">
      <Table.Header>
        <Table.Row>
          <Table.HeaderCell scope="col">{t('sentence.mark')}</Table.HeaderCell>
          <Table.HeaderCell scope="col">{t('sentence.date')}</Table.HeaderCell>
        </Table.Row>
      </Table.Header>
      <Table.Body>
        {[...rows, ...end].map(({ name, on }) => (
          <Table.Row key={name}>
            <Table.HeaderCell scope="row">{name}</Table.HeaderCell>
            <Table.DataCell>
              <Day date={on} today={bar.today} />
            </Table.DataCell>
          </Table.Row>
        ))}
        {(
          [
            ['barServed', bar.served],
            ['barAbsent', bar.absent],
            [bar.ended === null ? 'barRemaining' : 'barRemained', bar.remaining],
          ] as const
        ).map(([key, count]) => (
          <Table.Row key={key}>
            <Table.HeaderCell scope="row">{t(`sentence.${key}`)}</Table.HeaderCell>
            <Table.DataCell>{t('shell.days', { count })}</Table.DataCell>
          </Table.Row>
        ))}
      </Table.Body>
    </Table>
  );
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
