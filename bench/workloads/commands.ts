import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { intervalOf, quantile } from '../suite/ratios';
import { sharesOf, type Finding, type Workload } from '../suite/workload';

// A workload that is a command of its own: its short form, run as anybody would run it.

/** W3: many sentences with a deadline at the same midnight, by bench:midnight. */
export const midnight: Workload = {
  code: 'W3',
  name: 'everybody due at one midnight',
  limit:
    'a message handed to a mail server for each; and for what waits for its own timer, what a timer of Temporal costs that does nothing else',
  async run(stack, size) {
    const file = join(stack.folder, 'midnight.json');
    const env = {
      PEOPLE: String(size.of(200, 10_000)),
      MINUTES: String(size.of(3, 90)),
      SPREAD_SECONDS: String(size.of(20, 600)),
      JSON_FILE: file,
    };
    if ((await stack.command('bench/midnight.mjs', [], env)) !== 0) throw new Error('bench:midnight failed');
    const { product, bare, rows, people } = JSON.parse(readFileSync(file, 'utf8')) as Midnight;
    const each = ({ cpu, lateness }: Side) => Object.values(cpu).reduce((sum, ms) => sum + ms, 0) / lateness.length;
    const missing = people - product.lateness.length + product.twice;
    return {
      findings: [
        compared('reminders out', '/s', [rate(product), rate(bare)], 'bare timers of Temporal', {
          atLeast: 50,
          otherwise: {
            reason:
              'each reminder is decided by the law, sealed, chained, written to lists and handed to a mail server by a message of its own, which is most of it; a bare timer does none of that',
            next: 'a unit that has many at once gets one message of them',
          },
        }),
        compared('reminders out', '/s', [rate(product), rate(rows)], 'rows claimed by a loop', {
          atLeast: 0.5,
          otherwise: {
            reason: 'as above: a row that is claimed is neither recorded in a log nor sent',
            next: 'as above',
          },
        }),
        compared(
          'a decision meanwhile, until its commit, p99',
          'ms',
          [p99(product.after), p99(product.before)],
          'before',
          {
            atMost: 2,
            otherwise: {
              reason:
                'the worker, which records and sends the reminders, takes the cores that the decision waits for, and fifty of them at a time the order of the log',
              next: 'measure with the worker on another machine; smaller transactions while decisions wait',
            },
          },
        ),
        compared('processor time of a reminder', 'ms', [each(product), each(bare)], 'of a bare timer'),
        compared(
          'processor time of its workflow, which wakes behind it',
          'ms',
          [each({ ...product, cpu: product.behind }), each(bare)],
          'of a bare timer',
        ),
        {
          what: 'reminders lost or sent twice',
          unit: '',
          ours: intervalOf([missing]),
          target: { atMost: 0, otherwise: LOST },
        },
      ],
      where: `processor time: ${sharesOf(product.cpu)}`,
    };
  },
};

interface Side {
  readonly lateness: readonly number[];
  readonly cpu: Readonly<Record<string, number>>;
}
interface Midnight {
  readonly people: number;
  readonly product: Side & {
    /** Of the wakings after the last reminder. */
    readonly behind: Side['cpu'];
    readonly twice: number;
    /** How long decisions took before midnight, and while the reminders went out; milliseconds, sorted. */
    readonly before: readonly number[];
    readonly after: readonly number[];
  };
  readonly bare: Side;
  readonly rows: Side;
}

const LOST = { reason: 'this is a mistake', next: 'mend it before anything else' };

function p99(sorted: readonly number[]): number {
  return quantile(sorted, 0.99);
}

function rate({ lateness }: Side): number {
  const span = (lateness.at(-1) ?? 0) - (lateness[0] ?? 0);
  return (lateness.length / Math.max(1, span)) * 1_000;
}

function compared(
  what: string,
  unit: string,
  [ours, beside]: readonly [number, number],
  name: string,
  target?: Finding['target'],
): Finding {
  return {
    ...{ what, unit, ours: intervalOf([ours]) },
    beside: { what: name, figure: intervalOf([beside]), ratio: intervalOf([ours / beside]) },
    ...(target && { target }),
  };
}
