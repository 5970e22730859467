import { useWords } from '../app/language';
import { useWidth } from './use-width';

/** One bar; `bad`: how many are overdue besides. */
export interface BarRow {
  readonly label: string;
  readonly value: number;
  readonly bad?: number;
}

const ROW = 46;
const BAR = 16;
const FIGURES = 60;
const FIGURES_WITH_WORDS = 130;

/** Bars lying down, each with its name above and its figures at its end, so that nothing rests on colour. */
export function BarChart({ rows, label }: { readonly rows: readonly BarRow[]; readonly label: string }) {
  const { t } = useWords();
  const { ref, width } = useWidth(480);
  const most = Math.max(1, ...rows.map(({ value, bad = 0 }) => value + bad));
  const figures = rows.some(({ bad }) => bad !== undefined) ? FIGURES_WITH_WORDS : FIGURES;
  const length = (value: number) => (value / most) * Math.max(60, width - figures);
  return (
    <div ref={ref}>
      <svg className="chart" width={width} height={rows.length * ROW} role="img" aria-label={label}>
        {rows.map(({ label: name, value, bad = 0 }, i) => (
          <g key={name} transform={`translate(0 ${i * ROW})`}>
            <text x="0" y="15">
              {name}
            </text>
            {bad > 0 && <rect className="bar-bad" x="0" y="22" width={length(bad)} height={BAR} rx="3" />}
            {value > 0 && <rect className="bar" x={length(bad)} y="22" width={length(value)} height={BAR} rx="3" />}
            <text x={length(value + bad) + 8} y="35" className="strong">
              {value + bad}
              {bad > 0 ? ` (${bad} ${t('statistics.overdueCount').toLowerCase()})` : ''}
            </text>
          </g>
        ))}
      </svg>
    </div>
  );
}
