import { ReadMore, Table, Tag } from '@navikt/ds-react';
import { REGIMES, TRANSITIONS, type Regime } from '../../domain/regimes';
import { type Sentence } from '../api/queries';
import { formatDate } from '../app/format';
import { useWords } from '../app/language';
import { Law } from '../ui/dates';
import { Scroll } from '../ui/page';

const WIDTH = 980;
const HEIGHT = 330;
const BOX = { width: 150, height: 54 };

/** Where each regime stands: from the left, the most restrictive, to the right. */
const PLACES: { readonly [R in Regime]?: readonly [x: number, y: number] } = {
  'especially-high-security': [10, 16],
  'high-security': [10, 138],
  'lower-security': [215, 138],
  'halfway-house': [420, 138],
  'treatment-institution': [215, 260],
  hospital: [10, 260],
  'home-detention': [625, 60],
  'electronic-monitoring': [625, 216],
  probation: [820, 138],
};

/** The regimes of imprisonment: those that have a place on the map. */
const SHOWN = REGIMES.filter((regime) => regime in PLACES);

type State = 'here' | 'open' | 'soon' | 'been' | 'closed';

/** The ways that the law knows, the way so far, and what is open now; with a table of the same. */
export function ProgressionMap({ sentence }: { readonly sentence: Sentence }) {
  const { t } = useWords();
  return (
    <div className="stack-tight">
      <p className="muted small">{t('sentence.mapAbout')}</p>
      <Scroll label={t('sentence.map')}>
        <Drawing sentence={sentence} />
      </Scroll>
      <Legend />
      <ReadMore header={t('shell.showTable')} size="small">
        <MapTable sentence={sentence} />
      </ReadMore>
    </div>
  );
}

/** What a regime is to a person at present. */
function stateOf(regime: Regime, sentence: Sentence): State {
  if (regime === sentence.regime) return 'here';
  const found = sentence.eligibility.find((each) => each.regime === regime);
  if (found?.eligible) return 'open';
  if (found?.almost) return 'soon';
  return sentence.places.some((place) => place.regime === regime) ? 'been' : 'closed';
}

/** The ways out of and between regimes for this kind of sentence, one for each pair. */
function edgesOf({ kind }: Sentence): readonly (readonly [Regime, Regime])[] {
  const pairs = TRANSITIONS.filter(({ kinds }) => kinds.some((each) => each === kind)).flatMap(({ from, to }) =>
    from.map((each) => `${each} ${to}`),
  );
  return [...new Set(pairs)].map((pair) => pair.split(' ') as [Regime, Regime]);
}

function Drawing({ sentence }: { readonly sentence: Sentence }) {
  const { t, term } = useWords();
  const been = sentence.places.slice(1).map(({ regime }, i) => `${sentence.places[i]?.regime} ${regime}`);
  const edges = edgesOf(sentence).map(([from, to]) => {
    const walked = been.includes(`${from} ${to}`);
    const open = from === sentence.regime && stateOf(to, sentence) === 'open';
    return { from, to, rank: walked ? 2 : open ? 1 : 0 };
  });
  return (
    <svg
      className="chart map"
      width={WIDTH}
      height={HEIGHT}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={t('sentence.mapAbout')}
    >
      {edges
        .filter(({ from, rank }) => rank > 0 || from === sentence.regime)
        .sort((a, b) => a.rank - b.rank)
        .map(({ from, to, rank }) => (
          <path
            key={`${from} ${to}`}
            d={curve(from, to)}
            className={['edge', 'edge edge-open', 'edge edge-been'][rank]}
          />
        ))}
      {SHOWN.map((regime) => {
        const [x, y] = placeOf(regime);
        const state = stateOf(regime, sentence);
        const words = inTwo(term('regime', regime));
        const mark = state === 'closed' ? '' : t(`sentence.map${capital(state)}`);
        return (
          <g key={regime}>
            <rect x={x} y={y} width={BOX.width} height={BOX.height} rx="8" className={`node node-${state}`} />
            {words.map((line, i) => (
              <text
                key={line}
                x={x + BOX.width / 2}
                y={y + (words.length === 1 ? 32 : 23 + i * 17)}
                textAnchor="middle"
                className={state === 'here' ? 'node-here-text' : undefined}
              >
                {line}
              </text>
            ))}
            <text x={x + BOX.width / 2} y={y + BOX.height + 15} textAnchor="middle" className="quiet">
              {mark}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

function placeOf(regime: Regime): readonly [x: number, y: number] {
  return PLACES[regime] ?? [0, 0];
}

function curve(from: Regime, to: Regime): string {
  const [fx, fy] = placeOf(from);
  const [tx, ty] = placeOf(to);
  const right = tx >= fx;
  if (fx === tx) {
    const down = ty > fy;
    const [a, b] = down ? [fy + BOX.height, ty] : [fy, ty + BOX.height];
    return `M ${fx + 40} ${a} L ${tx + 40} ${b}`;
  }
  const [x1, x2] = right ? [fx + BOX.width, tx] : [fx, tx + BOX.width];
  const [y1, y2] = [fy + BOX.height / 2, ty + BOX.height / 2];
  // A straight way past another box is led around it.
  const bow = y1 === y2 && Math.abs(tx - fx) > 250 ? -95 : 0;
  const reach = (x2 - x1) / 2;
  return `M ${x1} ${y1} C ${x1 + reach} ${y1 + bow}, ${x2 - reach} ${y2 + bow}, ${x2} ${y2}`;
}

function inTwo(text: string): string[] {
  const words = text.split(' ');
  if (words.length === 1 || text.length < 18) return [text];
  const half = words.findIndex((_, i) => words.slice(0, i + 1).join(' ').length >= text.length / 2);
  return [words.slice(0, half + 1).join(' '), words.slice(half + 1).join(' ')].filter((line) => line !== '');
}

function capital<S extends string>(text: S): Capitalize<S> {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}` as Capitalize<S>;
}

function Legend() {
  const { t } = useWords();
  const tags = [
    ['mapHere', 'accent'],
    ['mapOpen', 'success'],
    ['mapSoon', 'warning'],
    ['mapBeen', 'info'],
    ['mapClosed', 'neutral'],
  ] as const;
  return (
    <ul className="row plain">
      {tags.map(([key, color]) => (
        <li key={key}>
          <Tag size="xsmall" variant={key === 'mapHere' ? 'strong' : 'moderate'} data-color={color}>
            {t(`sentence.${key}`)}
          </Tag>
        </li>
      ))}
    </ul>
  );
}

function MapTable({ sentence }: { readonly sentence: Sentence }) {
  const { t, term } = useWords();
  return (
    <Table size="small">
      <Table.Header>
        <Table.Row>
          {(['state', 'when', 'mapWay', 'decidedBy'] as const).map((key) => (
            <Table.HeaderCell key={key} scope="col">
              {t(`sentence.${key}`)}
            </Table.HeaderCell>
          ))}
        </Table.Row>
      </Table.Header>
      <Table.Body>
        {SHOWN.map((regime) => {
          const way = TRANSITIONS.find(
            ({ to, from, kinds }) =>
              to === regime &&
              from.some((each) => each === sentence.regime) &&
              kinds.some((kind) => kind === sentence.kind),
          );
          const from = sentence.eligibility.find((each) => each.regime === regime)?.from;
          return (
            <Table.Row key={regime}>
              <Table.HeaderCell scope="row">{term('regime', regime)}</Table.HeaderCell>
              <Table.DataCell>
                {t(`sentence.map${capital(stateOf(regime, sentence))}`)}
                {from ? `, ${t('sentence.eligibleFrom', { date: formatDate(from) })}` : ''}
              </Table.DataCell>
              <Table.DataCell>
                <Law basis={way?.legalBasis} />
              </Table.DataCell>
              <Table.DataCell>{way ? t(`sentence.decidedBy/${way.decidedBy}`) : ''}</Table.DataCell>
            </Table.Row>
          );
        })}
      </Table.Body>
    </Table>
  );
}
