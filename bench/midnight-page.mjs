import { cpus, loadavg } from 'node:os';

const PROCESSES = ['Temporal', 'PostgreSQL', 'worker'];

/** docs/benchmarks/midnight.md: what was measured, as a page. */
export function page({ product, bare, rows, people, spreadSeconds, inMemory }) {
  const { lateness, twice, late, before, after, behind } = product;
  return `<!-- Written by \`npm run bench:midnight\`. Do not edit. -->

# Everybody due at one midnight

${people} sentences with a deadline on the same day; the workflows wake within ${spreadSeconds} s of it. ${new Date().toISOString().slice(0, 10)}, ${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), load ${loadavg()[0].toFixed(1)} at the end, Node ${process.versions.node}, PostgreSQL with fsync on, Temporal's development server on the same machine${inMemory ? ', its database in memory' : ''}. Lateness is from midnight until the mail server has the reminder, the timer rang or the row was claimed.

|  | out | per second | first, s | half, s | 95 %, s | last, s | busiest second |
| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
${line('Progresjon: record, mail', lateness)}
${line('bare Temporal timers', bare.lateness)}
${line('claimed rows, 100 at a time', rows.lateness)}

Sent twice, under the same Message-ID: ${twice}. Missing when time was up: ${people - lateness.length}.${late ? ' The machine was not ready by midnight: the lateness holds some of the arming.' : ''}

Milliseconds of processor time each, which other load on the machine changes little:

|  | ${PROCESSES.join(' | ')} | together |
| --- | ---: | ---: | ---: | ---: |
${processorLine('Progresjon: record, mail', product)}
${processorLine('its workflow, which wakes behind it and finds it done', { lateness, cpu: behind })}
${processorLine('bare Temporal timers', bare)}
${processorLine('claimed rows, 100 at a time', rows)}

Decisions meanwhile, milliseconds until the commit (half / 95 %): before midnight ${answer(before)}, after it ${answer(after)}; what they cost is in the first two lines.
`;
}

function line(name, sorted) {
  const span = Math.max(1, (sorted.at(-1) ?? 0) - (sorted[0] ?? 0)) / 1000;
  const figures = [sorted[0], at(sorted, 0.5), at(sorted, 0.95), sorted.at(-1)].map(seconds);
  return `| ${name} | ${sorted.length} | ${(sorted.length / span).toFixed(0)} | ${figures.join(' | ')} | ${busiest(sorted)} |`;
}

function processorLine(name, { lateness, cpu }) {
  const each = (ms) => (ms === undefined ? '–' : (ms / lateness.length).toFixed(2));
  const together = Object.values(cpu).reduce((sum, ms) => sum + ms, 0);
  return `| ${name} | ${PROCESSES.map((process) => each(cpu[process])).join(' | ')} | ${each(together)} |`;
}

function seconds(ms) {
  return ms === undefined ? '–' : (ms / 1000).toFixed(1);
}

function at(sorted, share) {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
}

function busiest(sorted) {
  const counts = new Map();
  for (const ms of sorted) counts.set(Math.floor(ms / 1000), (counts.get(Math.floor(ms / 1000)) ?? 0) + 1);
  return Math.max(0, ...counts.values());
}

function answer(took) {
  return took.length === 0 ? '–' : `${at(took, 0.5).toFixed(0)} / ${at(took, 0.95).toFixed(0)}`;
}
