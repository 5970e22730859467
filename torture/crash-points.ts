// Preloaded into the processes of a torture run and into none else: lets a process die at a place that is named, by SIGKILL,
// at the n-th time that it passes there. The places are told by what the process says to its database, so the product needs
// no hook. Told by the message `{ crashAt, passes }` of the parent.
import { Client } from 'pg';

/** Where a process may die: before, or after, a statement that has this in it. */
export const CRASH_POINTS = {
  'before-append': { says: 'FROM es.append(', after: false },
  'after-append': { says: 'FROM es.append(', after: true },
  'before-commit': { says: 'COMMIT', after: false },
  'after-commit': { says: 'COMMIT', after: true },
  'before-wake': { says: `nextval('es.epoch')`, after: true },
  'before-followed': { says: 'es.followed(', after: false },
  'after-take': { says: 'FOR UPDATE SKIP LOCKED', after: true },
  'before-mark-sent': { says: `SET state = 'sent'`, after: false },
} as const;
export type CrashPoint = keyof typeof CRASH_POINTS;

/** What the parent says to arm one. */
export interface Arm {
  readonly crashAt: CrashPoint;
  /** How often it is passed alive. */
  readonly passes: number;
}

let armed: Arm | null = null;

function dieAt(after: boolean, text: string): void {
  if (!armed) return;
  const point = CRASH_POINTS[armed.crashAt];
  if (point.after !== after || !text.includes(point.says)) return;
  if (armed.passes > 0) armed = { ...armed, passes: armed.passes - 1 };
  else process.kill(process.pid, 'SIGKILL');
}

type Query = (first: unknown, ...rest: unknown[]) => unknown;

/** Only in a child that is preloaded with this: whoever imports the table of places dies nowhere. */
if (process.env['TORTURE_CRASH_POINTS'] === 'true') {
  const prototype = Client.prototype as unknown as { query: Query };
  const { query } = prototype;
  prototype.query = function (this: unknown, first: unknown, ...rest: unknown[]) {
    const text = typeof first === 'string' ? first : String((first as { text?: unknown }).text ?? '');
    dieAt(false, text);
    const answer = query.call(this, first, ...rest);
    if (armed && answer instanceof Promise) return answer.finally(() => dieAt(true, text));
    return answer;
  };
  process.on('message', (message: Partial<Arm>) => {
    if (message.crashAt !== undefined) armed = { crashAt: message.crashAt, passes: message.passes ?? 0 };
  });
  // As in the tether: listening must not keep a process alive that has nothing else to do.
  process.channel?.unref();
}
