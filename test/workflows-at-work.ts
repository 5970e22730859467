import { setClock } from '../store/clock';
import { type Asked } from '../domain/commands';
import { osloDate, startOfDay, type IsoDate } from '../domain/dates';
import { nextMoment } from '../domain/deadlines';
import { type Actor } from '../domain/events';
import { nextEpoch } from '../store/epoch';
import { nextClockStop } from '../store/fast-forward';
import { readSentence } from '../store/read';
import { until } from '../worker/test-worker';
import { wakeOptions, workflowId } from '../workflows/contract';
import { atWork } from './at-work';
import { keepHistory, keptScenarios } from './histories/history';

export const today = osloDate(new Date().toISOString());

/** As `atWork`, with what the tests of the workflow itself do: wait for its rest, live through its moments, keep its histories. */
export function workflowsAtWork() {
  const work = atWork();
  const { ask, handle } = work;

  /** Records, and wakes the workflow as the API does. */
  async function askAndWake(sentenceId: string, by: Actor, asked: Asked): Promise<void> {
    await ask(sentenceId, by, asked);
    await work.temporal.wake(sentenceId, asked.type);
  }

  /** Wakes the workflow, and answers with the run that was signalled. */
  async function start(sentenceId: string) {
    const epoch = await nextEpoch(work.test.store);
    return work.temporal.client.workflow.signalWithStart(...wakeOptions({ sentenceId, epoch, version: 0 }));
  }

  async function read(sentenceId: string) {
    const sentence = await readSentence(work.test.store, sentenceId);
    if (!sentence) throw new Error('not registered');
    return sentence;
  }

  const types = async (id: string) => (await read(id)).events.map(({ event }) => event.type);

  /** The run waits for its timer, or has ended: nothing is under way that could still look at the log. */
  async function atRest(id: string, runId?: string): Promise<void> {
    await until('rest', async () => {
      const { raw } = await work.temporal.client.workflow.getHandle(id, runId).describe();
      return !raw.pendingWorkflowTask && !raw.pendingActivities?.length;
    });
  }

  async function terminateAtRest(sentenceId: string): Promise<void> {
    await atRest(workflowId(sentenceId));
    await handle(sentenceId).terminate('test');
  }

  /** Puts the clock so many milliseconds before the next moment, and answers with the day of that moment. */
  async function clockBeforeNext(sentenceId: string, ms: number): Promise<IsoDate> {
    const { state, today: at } = await read(sentenceId);
    const next = nextMoment(state, at);
    if (!next) throw new Error('nothing is dated');
    await setClock(work.test.store, sentenceId, new Date(startOfDay(next.on) - ms).toISOString());
    return next.on;
  }

  /** Lives through every moment until a day, as fast-forward does; answers with how many there were. */
  async function liveUntil(sentenceId: string, to: IsoDate): Promise<number> {
    for (let moments = 0; ; moments++) {
      const stop = await nextClockStop(work.test.store, sentenceId, to);
      if (!stop || stop.done) return moments;
      await work.temporal.wake(sentenceId);
      await until('the moment has passed', async () => {
        const { state, today: at } = await read(sentenceId);
        const next = nextMoment(state, at);
        return next === null || next.on > at;
      });
    }
  }

  /** With RECORD=1: keeps the history of a scenario that is not kept yet. */
  async function keep(scenario: string, id: string, runId?: string): Promise<void> {
    if (process.env['RECORD'] !== '1' || keptScenarios().includes(scenario)) return;
    await atRest(id, runId);
    keepHistory(scenario, {
      workflowId: id,
      history: await work.temporal.client.workflow.getHandle(id, runId).fetchHistory(),
    });
  }

  return Object.assign(work, {
    ...{ askAndWake, start, read, types, terminateAtRest, clockBeforeNext, liveUntil, keep },
  });
}
