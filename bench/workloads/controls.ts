import { calculate } from '../../domain/calculation';
import { inTurn, intervalOf, processorMs, ratioOf } from '../suite/ratios';
import { type Control, type Workload } from '../suite/workload';

const BLOCKS = 12;
const TIMES = 600;

/** The gate itself: what is the same must look the same, and what is 15 % slower must not. */
export const controls: Workload = {
  code: 'gate',
  name: 'the gate itself',
  limit: 'noise of the machine: what is nearer to one than the interval is wide cannot be told',
  async run() {
    const some = (times: number) => {
      for (let n = 0; n < times; n += 1) calculate(INPUT);
    };
    const block = (times: number) => () => processorMs(() => some(times));
    const found = await inTurn({ ours: block(TIMES), same: block(TIMES), slower: block(TIMES * 1.15) }, BLOCKS);
    const [same, slower] = [ratioOf(found.same, found.ours), ratioOf(found.slower, found.ours)];
    const within = same.low <= 1.05 && same.high >= 0.95;
    const said = ({ median, low, high }: typeof same) =>
      `${median.toFixed(3)} (${low.toFixed(3)} to ${high.toFixed(3)})`;
    const checks: Control[] = [
      { planted: 'nothing: the same work on both sides', found: said(same), caught: within },
      { planted: '15 % more work on one side', found: said(slower), caught: slower.low > 1 },
    ];
    return {
      findings: [
        {
          ...{ what: 'the same work, planted 15 % slower', unit: 'ms', ours: intervalOf(found.slower) },
          beside: { what: 'as it is', figure: intervalOf(found.ours), ratio: slower },
        },
      ],
      where: 'all of it in the work that is compared',
      controls: checks,
    };
  },
};

const INPUT = {
  kind: 'imprisonment',
  startDate: '2026-03-02',
  sentences: [{ years: 3, months: 6, days: 0 }],
  remandDays: 12,
} as const;
