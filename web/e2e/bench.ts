import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { dirname, join } from 'node:path';
import { firstLoadBytes, SCRIPT_BUDGET_BYTES } from './first-load';
import { setStage, type Stage } from './stage';
import { User } from './user';

const SENTENCES = 10_000;
const ROUNDS = 5;
const PAGE = '/work?scope=all';
const OUT = join(__dirname, '../../docs/benchmarks/web.md');
/** A data folder that is kept: the next run finds its sentences there, and registers only what is missing. */
const KEPT = process.env['BENCH_DATA'];
const say = (line: string): boolean => process.stdout.write(`${line}\n`);

/** Registers as many sentences as are missing, by import as an office would do it. */
async function fill(stage: Stage): Promise<void> {
  const { http, today } = stage;
  const AT_ONCE = 12;
  const { body } = await http.get('dev-auditor', '/api/statistics');
  const there = (body.sentences as readonly { count: number }[]).reduce((sum, { count }) => sum + count, 0);
  let left = SENTENCES - there;
  const order = (n: number) => ({
    kind: 'imprisonment',
    person: { name: `Prøve ${n}`, birthDate: '1990-04-12', nationalId: null, citizenship: 'NO' },
    judgments: [
      {
        ...{ court: 'oslo-tingrett', caseNumber: `26-${String(n).padStart(6, '0')}MED-TOSL/01`, finalOn: '2026-02-01' },
        ...{ length: { years: 1 + (n % 4), months: n % 12, days: 0 }, offences: ['strl § 321'], remandDays: n % 40 },
      },
    ],
    startDate: today,
    placement: { regime: 'high-security', unit: 'oslo-fengsel' },
    caseworker: 'ola.saksbehandler',
    ruleSet: 'NO-2026.1',
  });
  const worker = async () => {
    for (let n = left--; n > 0; n = left--) {
      const { status, body } = await http.post('dev-placement', '/api/sentences', order(n));
      if (status !== 201) throw new Error(`Not registered: ${JSON.stringify(body)}`);
      if (n % 1_000 === 1) say(`${SENTENCES - n + 1} of ${SENTENCES} sentences`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

/** Milliseconds from the start of the navigation to the largest contentful paint. */
async function largestPaint(user: User): Promise<number> {
  await user.open(PAGE);
  await user.page.locator('[data-row]').first().waitFor();
  return user.page.evaluate(
    () =>
      new Promise<number>((resolve) =>
        new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime ?? 0)).observe({
          ...{ type: 'largest-contentful-paint', buffered: true },
        }),
      ),
  );
}

/** The longest of the interactions, each until the paint after it: a filter, j and k, the account menu, a row. */
async function slowestInteraction(user: User): Promise<number> {
  const { page } = user;
  await user.open(PAGE);
  await page.locator('[data-row]').first().waitFor();
  await page.evaluate(() => {
    const seen = globalThis as unknown as { durations: number[] };
    seen.durations = [];
    new PerformanceObserver((list) =>
      seen.durations.push(...list.getEntries().map(({ duration }) => duration)),
    ).observe({
      ...({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit),
    });
  });
  for (const key of ['j', 'j', 'j', 'k']) await page.keyboard.press(key);
  await page.getByRole('button', { name: 'Konto og innstillinger' }).click();
  await page.keyboard.press('Escape');
  await page.getByLabel('Vis', { exact: true }).selectOption('unit');
  await page.locator('[data-row]').first().waitFor();
  await page.locator('[data-row]').first().click();
  await page.waitForURL(/\/sentences\//);
  await user.settled();
  return page.evaluate(() => Math.max(0, ...(globalThis as unknown as { durations: number[] }).durations));
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

async function main(): Promise<void> {
  const stage = await setStage(KEPT === undefined ? {} : { data: KEPT });
  try {
    await fill(stage);
    const user = await User.signIn(stage.browser, stage.stack.url, 'ola.saksbehandler');
    const paints: number[] = [];
    const interactions: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      paints.push(await largestPaint(user));
      interactions.push(await slowestInteraction(user));
    }
    const [load = 0] = loadavg();
    const rows = [
      [
        'script of a first load of the work list, gzip',
        `${(firstLoadBytes('pages/work.tsx') / 1_000).toFixed(0)} kB`,
        `${SCRIPT_BUDGET_BYTES / 1_000} kB`,
      ],
      [`largest contentful paint, ${SENTENCES} sentences`, `${median(paints).toFixed(0)} ms`, '1500 ms'],
      ['slowest interaction to next paint', `${median(interactions).toFixed(0)} ms`, '200 ms'],
    ];
    const table = [
      '| what | measured | at most |',
      '| --- | --- | --- |',
      ...rows.map((row) => `| ${row.join(' | ')} |`),
    ];
    const all = (values: readonly number[]) => values.map((value) => value.toFixed(0)).join(', ');
    const about = `Median of ${ROUNDS} rounds, ${cpus().length} processors, server and browser on the same machine, with a load of ${load.toFixed(1)} while it ran. Paints: ${all(paints)} ms; interactions: ${all(interactions)} ms.`;
    say([...table, '', about].join('\n'));
    mkdirSync(dirname(OUT), { recursive: true });
    writeFileSync(OUT, `# The web app\n\nMade by \`npm run bench:web\`.\n\n${table.join('\n')}\n\n${about}\n`);
  } finally {
    await stage.end();
  }
}

void main();
