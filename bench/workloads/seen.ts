import { setTimeout as delay } from 'node:timers/promises';
import { type AtWork } from '../suite/at-work';
import { inLanes } from '../suite/lanes';
import { intervalOf, quantile } from '../suite/ratios';
import { type Finding } from '../suite/workload';
import { type Office } from './office';

interface HowMany {
  readonly clients: number;
  readonly blocks: number;
  readonly many: number;
}

/** How long until whoever decided sees it themselves, and until the workflow of the sentence has followed it. */
export async function seenFindings(
  work: AtWork,
  office: Office,
  { clients, blocks, many }: HowMany,
): Promise<readonly Finding[]> {
  const tails: number[] = [];
  const read = async (_: number, lane: number) => {
    await office.act(lane);
    await office.see(lane);
  };
  for (let block = 0; block < blocks; block += 1) tails.push(quantile(await inLanes(many, clients, read), 0.99));
  await work.followed();
  const lags: number[] = [];
  for (let n = 0; n < many / 2; n += 1) lags.push(await lagOf(work, await office.act(n % clients)));
  lags.sort((a, b) => a - b);
  return [
    { what: `${clients} clients: until a look shows what was decided, p99`, unit: 'ms', ours: intervalOf(tails) },
    { what: '1 client: until the workflow has followed, p50', unit: 'ms', ours: intervalOf(lags) },
    { what: '1 client: the same, p99', unit: 'ms', ours: intervalOf([quantile(lags, 0.99)]) },
  ];
}

/** Milliseconds from an acknowledgement until the workflow has followed. */
async function lagOf({ database }: AtWork, { id, version }: Awaited<ReturnType<Office['act']>>): Promise<number> {
  const began = performance.now();
  const followed = 'SELECT 1 FROM es.stream WHERE stream_id = $1 AND workflow_version >= $2';
  while ((await database.admin.query(followed, [id, version])).rowCount === 0) await delay(2);
  return performance.now() - began;
}
