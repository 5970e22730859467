import { AsyncLocalStorage } from 'node:async_hooks';

const watched = new AsyncLocalStorage<Set<string>>();

/** Runs `work`, and collects in `opened` whose data it opens: there is no way to a person's data past `noteOpened`. */
export function watchOpened<T>(opened: Set<string>, work: () => T): T {
  return watched.run(opened, work);
}

/** Something of this person is about to be shown. */
export function noteOpened(sentenceId: string): void {
  watched.getStore()?.add(sentenceId);
}
