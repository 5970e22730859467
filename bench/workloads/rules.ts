import { addDays } from '../../domain/dates';
import { compareRuleSets } from '../../domain/compare';
import { fold } from '../../domain/evolve';
import { isEnded } from '../../domain/state';
import { asOf } from '../../domain/timeline';
import { comparePopulation } from '../../cli/compare';
import { decode } from '../../store/decode';
import { eachStream } from '../replay';
import { Population } from '../suite/fill';
import { profiled } from '../suite/profile';
import { inTurn, intervalOf, milliseconds, ratioOf } from '../suite/ratios';
import { type Workload } from '../suite/workload';

const [FROM, TO] = ['NO-2026.1', 'NO-2026.1-EXCLUSIVE'] as const;

/** W12: what another rule set would do to everybody, before anybody adopts it. */
export const newRules: Workload = {
  code: 'W12',
  name: 'a new rule set over every open sentence',
  limit: 'every life must be read and folded once: W4b; the law itself is calculated twice, without reading anything',
  async run(stack, size) {
    const database = await stack.database();
    const store = await database.store('worker');
    const { sentences } = await (await Population.of(store, database.admin)).grow(size.of(1_500, 100_000));
    const lives = sentences + 1;
    const perSecond = (work: () => Promise<unknown>) => async () => (lives / (await milliseconds(work))) * 1_000;
    const asked = { knownAt: new Date().toISOString(), effectiveOn: addDays('2026-03-02', 30) };
    const compare = async () => {
      const compared = await comparePopulation(store, FROM, TO);
      if (compared.sentences < lives) throw new Error(`${compared.sentences} of ${lives} sentences were compared`);
    };
    const found = await inTurn(
      {
        compare: perSecond(compare),
        fold: perSecond(() =>
          eachStream(store, (stream, id) => {
            const events = stream.map((row) => decode(row, id, null));
            if (!asOf(events, asked.knownAt, asked.effectiveOn)) throw new Error('There is nothing to fold');
          }),
        ),
      },
      size.blocks,
    );
    return {
      findings: [
        {
          ...{ what: `${sentences.toLocaleString('en-GB')} lives under two rule sets`, unit: 'sentences/s' },
          ours: intervalOf(found.compare),
          beside: {
            what: 'reading and folding them as of a moment',
            figure: intervalOf(found.fold),
            ratio: ratioOf(found.compare, found.fold),
          },
          target: {
            atLeast: 0.8,
            otherwise: {
              reason:
                'both calculations of each life come on top of reading and folding it, and its person is opened, where the yardstick does neither',
              next: 'a cheaper calculation: see there',
            },
          },
        },
        await pureRate(size.blocks, store),
      ],
      where: await profiled(compare, [
        [
          'taking rows off the socket',
          /node_modules\/(?:pg|postgres|typeorm)|node:(?:internal|net|_?stream|events|buffer)/,
        ],
        ['reading and opening', /store\//],
        ['the law', /domain\//],
      ]),
    };
  },
};

/** The law alone: one life, its two calculations, with nothing remembered from the last time. */
async function pureRate(blocks: number, store: Parameters<typeof eachStream>[0]) {
  const streams: ReturnType<typeof decode>[][] = [];
  await eachStream(store, (stream, id) => {
    if (streams.length < 1_000) streams.push(stream.map((row) => decode(row, id, null)));
  });
  const states = () =>
    streams.flatMap((stream) => {
      const state = fold(stream.map(({ event }) => event));
      return state.status === 'unregistered' || isEnded(state) ? [] : [state];
    });
  const { pure } = await inTurn(
    {
      async pure() {
        const fresh = states();
        const ms = await milliseconds(() => fresh.forEach((state) => compareRuleSets(state, FROM, TO)));
        return (fresh.length / ms) * 1_000;
      },
    },
    blocks,
  );
  return { what: 'of that, the law alone', unit: 'sentences/s', ours: intervalOf(pure) };
}
