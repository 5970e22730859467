/** What took longer than it may. */
export class TooLong extends Error {
  override readonly name = 'TooLong';
}

/** The outcome of some work; throws `TooLong` when it is not there after so many milliseconds, whatever becomes of it then. */
export async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TooLong(`Not done within ${ms / 1000} s`)), ms);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
