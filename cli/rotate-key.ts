import { rotateKey } from '../store/keys/rotate-key';
import { progress } from './progress';
import { withStore } from './running';

/** `rotate-key`: wraps every key anew. Stopped by Ctrl-C it loses nothing, and goes on at the next start. */
export async function rotateKeyCommand(): Promise<number> {
  return withStore(async (store) => {
    const stopping = new AbortController();
    const stop = (): void => stopping.abort();
    process.once('SIGINT', stop);
    const bar = progress('Wrapping keys');
    try {
      const rotated = await rotateKey(store, {
        stop: stopping.signal,
        onProgress: ({ done, of }) => bar.update(done, of),
      });
      bar.stop();
      const left = rotated.of - rotated.done;
      process.stdout.write(
        left === 0
          ? `${rotated.done} keys wrapped anew; all are wrapped by the present master key.\n`
          : `${rotated.done} keys wrapped anew, ${left} are left: run it again.\n`,
      );
      return left === 0 ? 0 : 1;
    } finally {
      bar.stop();
      process.off('SIGINT', stop);
    }
  });
}
