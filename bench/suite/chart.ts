import { type Growth } from './workload';

// Growth with size, drawn: both axes logarithmic, so that a straight line of slope one is "twice as much takes twice as long".

const [WIDTH, HEIGHT] = [640, 360];
const PLOT = { left: 80, right: 24, top: 48, bottom: 84 };
/** Told apart without colours too: each line has a dash of its own. */
const STYLES = [
  { colour: '#0067c5', dash: '' },
  { colour: '#ba3a26', dash: '8 4' },
  { colour: '#495057', dash: '2 4' },
];

/** A chart as SVG: a white ground of its own, so that it reads on any page. */
export function chart({ title, x, y, lines }: Growth): string {
  const points = lines.flatMap((line) => line.points);
  const across = axis(
    points.map((point) => point[0]),
    PLOT.left,
    WIDTH - PLOT.right,
  );
  const up = axis(
    points.map((point) => point[1]),
    HEIGHT - PLOT.bottom,
    PLOT.top,
  );
  const drawn = lines.map((line, n) =>
    drawLine(line, STYLES[n % STYLES.length] ?? { colour: '#000', dash: '' }, n, { across, up }),
  );
  const vertical = across.ticks.map((value) => tick(across.at(value), HEIGHT - PLOT.bottom + 18, value, 'middle'));
  const horizontal = up.ticks.map(
    (value) =>
      `<line x1="${PLOT.left}" x2="${WIDTH - PLOT.right}" y1="${up.at(value)}" y2="${up.at(value)}" stroke="#dee2e6"/>${tick(PLOT.left - 8, up.at(value) + 4, value, 'end')}`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12" role="img" aria-label="${escaped(title)}">
<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>
<text x="${PLOT.left}" y="24" font-size="15" font-weight="bold">${escaped(title)}</text>
${horizontal.join('\n')}
${vertical.join('\n')}
<text x="${WIDTH - PLOT.right}" y="${HEIGHT - PLOT.bottom + 34}" text-anchor="end" fill="#495057">${escaped(x)}</text>
<text x="${PLOT.left}" y="${PLOT.top - 8}" text-anchor="end" fill="#495057">${escaped(y)}</text>
${drawn.join('\n')}
</svg>
`;
}

interface Axis {
  readonly at: (value: number) => number;
  readonly ticks: readonly number[];
}

function axis(values: readonly number[], from: number, to: number): Axis {
  const [least, most] = [Math.min(...values) / 1.25, Math.max(...values) * 1.25].map(Math.log10) as [number, number];
  const at = (value: number) => round(from + ((Math.log10(value) - least) / (most - least)) * (to - from));
  const ticks = decades(least, most, [1]);
  return { at, ticks: ticks.length >= 3 ? ticks : decades(least, most, [1, 2, 5]) };
}

function decades(least: number, most: number, steps: readonly number[]): number[] {
  const exponents = Array.from({ length: Math.ceil(most) - Math.floor(least) + 1 }, (_, n) => Math.floor(least) + n);
  return exponents
    .flatMap((exponent) => steps.map((step) => step * 10 ** exponent))
    .filter((value) => Math.log10(value) >= least && Math.log10(value) <= most);
}

function drawLine(
  { name, points }: Growth['lines'][number],
  { colour, dash }: (typeof STYLES)[number],
  n: number,
  { across, up }: { readonly across: Axis; readonly up: Axis },
): string {
  const path = points.map(([x, y]) => `${across.at(x)},${up.at(y)}`).join(' ');
  const dots = points.map(([x, y]) => `<circle cx="${across.at(x)}" cy="${up.at(y)}" r="3.5" fill="${colour}"/>`);
  const key = { x: PLOT.left + (n % 2) * 280, y: HEIGHT - 26 + Math.floor(n / 2) * 16 };
  const stroke = `stroke="${colour}" stroke-width="2"${dash && ` stroke-dasharray="${dash}"`}`;
  return `<polyline points="${path}" fill="none" ${stroke}/>${dots.join('')}
<line x1="${key.x}" x2="${key.x + 28}" y1="${key.y - 4}" y2="${key.y - 4}" ${stroke}/><text x="${key.x + 36}" y="${key.y}">${escaped(name)}</text>`;
}

function tick(x: number, y: number, value: number, anchor: string): string {
  return `<text x="${x}" y="${y}" text-anchor="${anchor}" fill="#495057">${value < 1 ? value : value.toLocaleString('en-GB')}</text>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function escaped(text: string): string {
  return text.replaceAll('`', '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
