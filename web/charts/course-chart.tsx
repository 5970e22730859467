import { daysBetween, maxDate, type IsoDate } from '../../domain/dates';
import { type Sentence, type TimelineEntry } from '../api/queries';
import { formatDate } from '../app/format';
import { useWords } from '../app/language';
import { barOf, countedTo } from './bar';
import { useWidth } from './use-width';

const LANE = 26;
const TOP = 30;
const HEIGHT = 112;
const MARGIN = 6;
const LETTER = 7;

/** One line from the start to the end: the regimes so far, what happened, what is to come. */
export function CourseChart({
  sentence,
  entries,
}: {
  readonly sentence: Sentence;
  readonly entries: readonly TimelineEntry[];
}) {
  const { t, term } = useWords();
  const { ref, width } = useWidth();
  const { startDate: from, today, places } = sentence;
  const to = maxDate(barOf(sentence)?.to ?? today, today);
  const now = countedTo(sentence);
  const days = Math.max(1, daysBetween(from, to));
  const x = (date: IsoDate) =>
    MARGIN + (Math.min(days, Math.max(0, daysBetween(from, date))) / days) * (width - 2 * MARGIN);
  return (
    <div ref={ref}>
      <svg className="chart" width={width} height={HEIGHT} role="img" aria-label={t('sentence.timelineAbout')}>
        {places.map((place, i) => {
          const [a, b] = [x(place.from), x(places[i + 1]?.from ?? maxDate(now, place.from))];
          const name = term('regime', place.regime);
          return (
            <g key={`${place.regime}/${place.from}`}>
              <rect className={`regime regime-${i % 3}`} x={a} y={TOP} width={Math.max(2, b - a)} height={LANE} rx="3">
                <title>{`${name}, ${formatDate(place.from)}`}</title>
              </rect>
              {b - a > name.length * LETTER && (
                <text x={a + 6} y={TOP + 18}>
                  {name}
                </text>
              )}
            </g>
          );
        })}
        <line className="axis" x1={MARGIN} x2={width - MARGIN} y1={TOP + LANE + 22} y2={TOP + LANE + 22} />
        {entries.map((entry, i) => (
          <Dot key={i} entry={entry} x={x(entry.on)} y={TOP + LANE + 22} />
        ))}
        {today >= from && today <= to && (
          <>
            <line className="now" x1={x(today)} x2={x(today)} y1={TOP - 8} y2={TOP + LANE + 34} />
            <text
              className="now-text"
              textAnchor="middle"
              x={Math.min(width - 24, Math.max(24, x(today)))}
              y={TOP - 12}
            >
              {t('shell.today')}
            </text>
          </>
        )}
        <text className="quiet" x={MARGIN} y={HEIGHT - 8}>
          {formatDate(from)}
        </text>
        <text className="quiet" x={width - MARGIN} y={HEIGHT - 8} textAnchor="end">
          {formatDate(to)}
        </text>
      </svg>
    </div>
  );
}

/** Filled: it happened. Hollow: it is to come. A square: a deadline. */
function Dot({ entry, x, y }: { readonly entry: TimelineEntry; readonly x: number; readonly y: number }) {
  const { say } = useWords();
  const kind = entry.tense === 'past' ? 'dot dot-past' : 'dot';
  const title = <title>{`${formatDate(entry.on)}: ${say(entry.title)}`}</title>;
  return entry.kind === 'deadline' ? (
    <rect className={kind} x={x - 5} y={y - 5} width="10" height="10">
      {title}
    </rect>
  ) : (
    <circle className={kind} cx={x} cy={y} r="5">
      {title}
    </circle>
  );
}
