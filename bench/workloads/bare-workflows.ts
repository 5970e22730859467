import { condition, defineSignal, defineUpdate, setHandler } from '@temporalio/workflow';

// The least that Temporal can do: what is measured against. Bundled by the worker that runs it, and by nobody else.

/** Waits until it is ended from outside; answers every Update at once, and hears every signal. */
export async function bare(): Promise<void> {
  let heard = 0;
  setHandler(defineUpdate<number>('touch'), () => heard);
  setHandler(defineSignal('recorded'), () => void (heard += 1));
  await condition(() => false);
}
