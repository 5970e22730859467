import { checkAll, today } from '../../cli/import';
import { recordLines } from '../../cli/import-record';
import { A_FEW, population } from '../../samples/population';
import { stopwatch } from '../processor-time';
import { inTurn, intervalOf, milliseconds, ratioOf, type Samples } from '../suite/ratios';
import { sharesOf, type Finding, type Workload } from '../suite/workload';

/** W2: a file of sentences becomes a log: checked against the law, decided, recorded, listed, with deadlines. */
export const intake: Workload = {
  code: 'W2',
  name: 'intake of many sentences from a file',
  limit: 'the bytes must become durable once: a COPY of the same rows into a table with the same indexes',
  async run(stack, size) {
    const database = await stack.database();
    const store = await database.store('worker');
    const { admin } = database;
    const people = size.of(A_FEW, 1_000);
    const day = today();
    let seed = 0;
    const linesOf = (n: number) => {
      const lines = population({ people, seed: n, today: day }).map((value, i) => ({ number: i + 1, value }));
      return checkAll(lines, day).importable;
    };
    const recordAll = async (n: number) => {
      const { problems, commands } = await recordLines(store, linesOf(n), {});
      if (problems.length > 0) throw new Error(`Line ${problems[0]?.line} is refused: ${problems[0]?.words}`);
      return commands;
    };
    await admin.query('CREATE TABLE public.copied (LIKE es.event INCLUDING ALL)');
    let copied = 0;
    const sizeNow = async () => Number((await admin.query('SELECT size FROM es.log_head')).rows[0].size);
    const again: number[] = [];
    const first = async () => {
      const before = await sizeNow();
      const ms = await milliseconds(() => recordAll((seed += 1)));
      const events = (await sizeNow()) - before;
      let repeated = -1;
      const msAgain = await milliseconds(async () => (repeated = await recordAll(seed)));
      if (repeated !== 0 || (await sizeNow()) !== before + events) throw new Error('An import repeated wrote anew');
      again.push(msAgain / events);
      return ms / events;
    };
    const copy = async () => {
      const [from, upTo] = [copied, await sizeNow()];
      copied = upTo;
      const rows = `SELECT * FROM es.event WHERE position > ${from} AND position <= ${upTo}`;
      const ms = await milliseconds(() => admin.query(`INSERT INTO public.copied ${rows}`));
      // Whatever the order of the sides: where nothing came in since the last time, there is nothing to copy.
      return upTo > from ? ms / (upTo - from) : NaN;
    };
    const found = await inTurn({ first, copy }, size.blocks);
    const used = stopwatch({ PostgreSQL: stack.postgres.pid }, 'this process');
    await recordAll((seed += 1));
    const where = sharesOf(used());
    return { findings: findingsOf(found, again.slice(1)), where: `processor time: ${where}` };
  },
};

function findingsOf(found: Samples<'first' | 'copy'>, again: readonly number[]): Finding[] {
  const whole = found.first.map((_, n) => n).filter((n) => Number.isFinite(found.copy[n]));
  const of = (samples: readonly number[]) => whole.map((n) => samples[n] ?? NaN);
  return [
    {
      ...{ what: 'an event of an intake, until it is durable, listed and has its deadlines', unit: 'ms' },
      ours: intervalOf(found.first),
      beside: {
        what: 'bulk insert of the same rows, same indexes',
        figure: intervalOf(of(found.copy)),
        ratio: ratioOf(of(found.first), of(found.copy)),
      },
      target: {
        atMost: 2,
        otherwise: {
          reason:
            'each command of a life is decided by the law, sealed, hashed and chained, and lists and notices are written beside; twenty lives are one commit',
          next: 'several processes, each with its share of the file: the law is most of it now',
        },
      },
    },
    {
      ...{ what: 'the same file once more, which writes nothing', unit: 'ms', ours: intervalOf(again) },
      beside: { what: 'the first time', figure: intervalOf(found.first), ratio: ratioOf(again, found.first) },
      target: {
        atMost: 0.2,
        otherwise: {
          reason:
            'what each command asks is hashed again, and compared with what was recorded, a hundred sentences at a time',
          next: 'a hash of the whole line, kept with the first import',
        },
      },
    },
  ];
}
