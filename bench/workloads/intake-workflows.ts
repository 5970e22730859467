import { setTimeout as delay } from 'node:timers/promises';
import { checkAll, today } from '../../cli/import';
import { recordLines } from '../../cli/import-record';
import { A_FEW, population } from '../../samples/population';
import { SENTENCE } from '../../workflows/contract';
import { stopwatch } from '../processor-time';
import { bareStarts, startBesideBare, startsFinding } from '../suite/beside-bare';
import { inTurn, intervalOf } from '../suite/ratios';
import { sharesOf, type Workload } from '../suite/workload';

/** W2, its second half: an intake is durable, and every sentence of it gets its workflow by itself. */
export const intakeWorkflows: Workload = {
  code: 'W2b',
  name: 'every sentence of an intake has its workflow',
  limit: 'a start for each: what Temporal takes to start as many that do nothing, while the first of them already look',
  async run(stack, size) {
    const { work, store, client } = await startBesideBare(stack);
    const people = size.of(A_FEW, 1_000);
    const day = today();
    let [seed, there, where] = [0, 0, ''];
    const [existing, following]: [number[], number[]] = [[], []];
    const ours = async () => {
      const lines = population({ people, seed: (seed += 1), today: day }).map((value, i) => ({ number: i + 1, value }));
      // Whoever starts workflows stands still meanwhile: what is measured begins when all is durable.
      process.kill(work.worker.pid, 'SIGSTOP');
      const { sentences, problems } = await recordLines(store, checkAll(lines, day).importable, {});
      if (problems.length > 0) throw new Error(`Line ${problems[0]?.line} is refused: ${problems[0]?.words}`);
      there += sentences;
      const used = stopwatch(work.pids);
      const began = performance.now();
      process.kill(work.worker.pid, 'SIGCONT');
      while ((await client.workflow.count(`WorkflowType = '${SENTENCE}'`)).count < there) await delay(20);
      const ms = performance.now() - began;
      await work.followed();
      existing.push(ms / 1_000);
      following.push((performance.now() - began) / 1_000);
      where = sharesOf(used());
      return (sentences / ms) * 1_000;
    };
    const found = await inTurn({ ours, bare: () => bareStarts(client, people) }, size.of(2, 5));
    await work.stop();
    const of = `after an intake of ${people} sentences`;
    return {
      findings: [
        startsFinding(`workflows started ${of}`, found, {
          reason:
            'the relay looks once in a second and wakes fifty in a second at most, so that an intake leaves Temporal and the database to who decides meanwhile; the first looks take the same cores',
          next: 'a rate that follows how busy Temporal is, once an intake is ever waited for',
        }),
        { what: `until each has its workflow, ${of}`, unit: 's', ours: intervalOf(existing.slice(1)) },
        { what: `until each workflow has followed its log, ${of}`, unit: 's', ours: intervalOf(following.slice(1)) },
      ],
      where: `processor time: ${where}`,
    };
  },
};
