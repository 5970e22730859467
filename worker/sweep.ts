import { type Logger } from 'pino';
import { type Post } from '../activities/post';
import { NothingRecorded, OutcomeUnknown } from '../store/errors';
import { due } from '../store/lists/queries';
import { sweep, type Swept } from '../store/sweep';
import { repeatedly } from './repeatedly';

export interface Sweeping {
  readonly post: Post;
  readonly stop: AbortSignal;
  readonly log: Pick<Logger, 'info' | 'warn'>;
}

/** So many of those that are due are looked at, and some of them taken: several workers hardly take the same. */
const LOOK_MAX = 500;
/** In one transaction, which holds the one order of the log until each has its place. */
const TOGETHER = 50;
/** Whom a sweep could do nothing for is left to the workflow, and not looked at again for so long. */
const PASSED_OVER_MS = 10 * 60 * 1000;

/**
 * Records what is due of many sentences at once, until told to stop: in the first seconds of a day, and not only when the
 * timer of each has rung. What cannot be swept is left to its own workflow, which
 * does the same in its own time (docs/decisions/0083).
 */
export async function sweepDue(sweeping: Sweeping): Promise<void> {
  const { log } = sweeping;
  const { store } = sweeping.post;
  // By how long the process has run: a clock that is set back passes nobody over for longer.
  const passedOver = new Map<string, number>();
  const next = async (): Promise<boolean> => {
    for (const [id, untilMs] of passedOver) if (untilMs < performance.now()) passedOver.delete(id);
    const found = await due(store, { limit: LOOK_MAX, except: [...passedOver.keys()] });
    if (found.length === 0) return false;
    const swept = await sweepSome(
      someOf(found, TOGETHER).map(({ sentenceId }) => sentenceId),
      sweeping,
    );
    for (const { sentenceId, events } of swept)
      if (events === 0) passedOver.set(sentenceId, performance.now() + PASSED_OVER_MS);
    const moved = swept.filter(({ events }) => events > 0).length;
    if (moved > 0) log.info({ sentences: moved }, 'Swept what was due');
    return found.length > swept.length;
  };
  await repeatedly('To record what is due', next, sweeping);
}

/** Any of them, so that workers that see the same do not wait for each other. */
function someOf<T>(all: readonly T[], count: number): readonly T[] {
  const from = Math.floor(Math.random() * Math.max(1, all.length - count + 1));
  return all.slice(from, from + count);
}

/** Together; where one cannot be read or decided, each alone, so that it holds up no other. */
async function sweepSome(ids: readonly string[], { post: { store }, log }: Sweeping): Promise<readonly Swept[]> {
  const together = await sweepOrNot(ids, store);
  if (together) return together;
  const swept: Swept[] = [];
  for (const sentenceId of ids) {
    const [alone] = (await sweepOrNot([sentenceId], store)) ?? [];
    // Its workflow meets the same, and says where.
    if (!alone) log.warn({ sentenceId }, 'A sentence cannot be swept; it is left to its workflow');
    swept.push(alone ?? { sentenceId, events: 0 });
  }
  return swept;
}

/** Null: it cannot be done, today or tomorrow. Throws what passes by itself. */
async function sweepOrNot(ids: readonly string[], store: Post['store']): Promise<readonly Swept[] | null> {
  try {
    return await sweep(store, ids);
  } catch (error) {
    if (error instanceof NothingRecorded || error instanceof OutcomeUnknown) throw error;
    return null;
  }
}
