import { useWidth } from './use-width';

/** One bar. */
export interface BarRow {
  readonly label: string;
  readonly value: number;
  /** How much of another colour stands before it: what is overdue, what went wrong. */
  readonly bad?: number;
  /** What stands at its end, in words. */
  readonly figures: string;
  /** Where a target lies on the same scale. */
  readonly mark?: number;
}

const ROW = 46;
const BAR = 16;
const TOP = 22;
const LETTER = 7.2;
const LEAST = 60;

/** Bars lying down, each with its name above and its figures at its end, so that nothing rests on colour. */
export function BarChart({ rows, label }: { readonly rows: readonly BarRow[]; readonly label: string }) {
  const { ref, width } = useWidth(480);
  const most = Math.max(1e-9, ...rows.map(({ value, bad = 0, mark = 0 }) => Math.max(value + bad, mark)));
  const words = Math.max(...rows.map(({ figures }) => figures.length), 0) * LETTER + 12;
  const length = (value: number) => (Math.max(0, value) / most) * Math.max(LEAST, width - words);
  return (
    <div ref={ref}>
      <svg className="chart" width={width} height={rows.length * ROW} role="img" aria-label={label}>
        {rows.map(({ label: name, value, bad = 0, figures, mark }, i) => (
          <g key={name} transform={`translate(0 ${i * ROW})`}>
            <text x="0" y="15">
              {name}
            </text>
            {bad > 0 && <rect className="bar-bad" x="0" y={TOP} width={length(bad)} height={BAR} rx="3" />}
            {value > 0 && <rect className="bar" x={length(bad)} y={TOP} width={length(value)} height={BAR} rx="3" />}
            {mark !== undefined && (
              <line className="mark" x1={length(mark)} x2={length(mark)} y1={TOP - 4} y2={TOP + BAR + 4} />
            )}
            <text x={Math.max(length(value + bad), length(mark ?? 0)) + 8} y="35" className="strong">
              {figures}
            </text>
          </g>
        ))}
      </svg>
    </div>
  );
}
