import { type Logger } from 'pino';

/** Aborted by SIGTERM, SIGINT, or the end of the parent that this process was forked by. Once is enough. */
export function toldToStop(log: Logger): AbortSignal {
  const stop = new AbortController();
  const because = (why: string) => {
    if (!stop.signal.aborted) log.info({ why }, 'Draining');
    stop.abort();
  };
  process.on('SIGTERM', because).on('SIGINT', because);
  process.once('disconnect', () => because('the parent is gone'));
  return stop.signal;
}
