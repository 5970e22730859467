import { calculate, type CalculationInput } from '../../domain/calculation';
import { addDays } from '../../domain/dates';
import { Random } from '../../torture/random';
import { inTurn, intervalOf, processorMs } from '../suite/ratios';
import { type Control, type Workload } from '../suite/workload';
import { profiled } from '../suite/profile';

const SEED = 20_261_129;
const TARGET = 20_000;

/** `calculate`: every date of 100,000 sentences, each with its explanation, on one core. */
export const calculateWorkload: Workload = {
  code: 'calculate',
  name: 'sentences calculated and explained on one core',
  limit:
    'pure arithmetic of civil dates in one thread: at most what one core does; sentences are independent, so that cores add up',
  async run(_stack, size) {
    const count = size.of(20_000, 100_000);
    const inputs = Array.from({ length: count }, (_, n) => inputOf(Random.of(SEED, String(n))));
    const share = Math.floor(count / size.blocks);
    let next = 0;
    let explained = 0;
    const some = (of: readonly CalculationInput[]) => {
      for (const input of of) explained += countIn(calculate(input));
    };
    const block = () => {
      const from = (next++ % size.blocks) * share;
      const part = inputs.slice(from, from + share);
      return perSecond(part.length, () => some(part));
    };
    const { calculated } = await inTurn({ calculated: block }, size.blocks);
    if (explained < count) throw new Error('A date without its explanation');
    const where = await profiled(
      () => some(inputs.slice(0, 20_000)),
      [
        ['explanations in words', /explain|texts|steps/],
        ['civil dates', /(?:calendar|dates|holidays)\.js/],
        ['the rules', /domain\//],
      ],
    );
    return {
      findings: [
        {
          ...{
            what: 'sentences calculated with explanations, in a second of processor time',
            unit: '/s',
            ours: intervalOf(calculated),
          },
          target: {
            atLeast: TARGET,
            otherwise: {
              reason: 'each date, and each step of its explanation in words, is made with each calculation',
              next: 'make the steps that several dates of a sentence share once',
            },
          },
        },
      ],
      where,
      controls: [wrongDateFound(inputs[0])],
    };
  },
};

/** A planted mistake of one day in one sentence must show in the answer. */
function wrongDateFound(input: CalculationInput | undefined): Control {
  if (input?.kind !== 'imprisonment') throw new Error('The first sentence is one of imprisonment');
  const later = { ...input, startDate: addDays(input.startDate, 1) };
  const moved = JSON.stringify(calculate(input)) !== JSON.stringify(calculate(later));
  return { planted: 'a start one day later', found: moved ? 'another answer' : 'the same answer', caught: moved };
}

function inputOf(random: Random): CalculationInput {
  const startDate = addDays('2020-01-01', random.whole(0, 2_500));
  if (random.next() < 0.05)
    return {
      kind: 'preventive-detention',
      startDate,
      frameYears: random.whole(5, 15),
      minimumYears: random.whole(2, 4),
    };
  const away = addDays(startDate, random.whole(10, 60));
  return {
    kind: 'imprisonment',
    startDate,
    sentences: Array.from(
      {
        length: random.weighted([
          { weight: 8, n: 1 },
          { weight: 2, n: 2 },
        ]).n,
      },
      () => ({
        years: random.whole(0, 8),
        months: random.whole(0, 11),
        days: random.whole(20, 29),
      }),
    ),
    remandDays: random.whole(0, 15),
    absences: random.next() < 0.2 ? [{ from: away, to: addDays(away, random.whole(1, 20)), countedDays: 0 }] : [],
  };
}

function countIn(answer: ReturnType<typeof calculate>): number {
  if ('refusal' in answer) throw new Error(`Refused: ${answer.refusal}`);
  return 'explanations' in answer ? answer.explanations.length : 0;
}

function perSecond(count: number, work: () => void): number {
  return count / (processorMs(work) / 1_000);
}
