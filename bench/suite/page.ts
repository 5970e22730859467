import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { projectRoot } from '../../runtime/paths';
import { chart } from './chart';
import { type Interval } from './ratios';
import { type Failed, type Kept } from './report';
import { isMet, type Finding, type Target } from './workload';

const PAGE = join(projectRoot, 'docs/benchmarks.md');
const CHARTS = join(projectRoot, 'docs/benchmarks');
/** A core that has more to do than this does other work besides. */
const BUSY = 1;

/** Writes docs/benchmarks.md and its drawings from what was measured. */
export async function writePage(
  runs: readonly Kept[],
  failed: readonly Failed[],
  all: readonly Named[],
): Promise<void> {
  mkdirSync(CHARTS, { recursive: true });
  for (const { code, growth } of runs) if (growth) writeFileSync(join(CHARTS, `${code}.svg`), chart(growth));
  const style = await resolveConfig(PAGE);
  writeFileSync(PAGE, await format(pageOf(runs, failed, unmeasured(runs, all)), { ...style, parser: 'markdown' }));
}

/** Every target beside what was measured, as on the page: for the screen. */
export function targetTable(runs: readonly Kept[]): string {
  const rows = runs.flatMap(({ code, findings }) =>
    findings.filter(({ target }) => target).map((one) => row(code, one)),
  );
  return [
    '| | what | ours | beside | ratio (95 %) | target | |',
    '| --- | --- | --: | --- | --: | --: | --- |',
    ...rows,
  ].join('\n');
}

type Named = Pick<Kept, 'code' | 'name'>;

function unmeasured(runs: readonly Kept[], all: readonly Named[]): string {
  const missing = all.filter(({ code }) => !runs.some((run) => run.code === code));
  if (missing.length === 0) return '';
  return `\nNot measured yet: ${missing.map(({ code, name }) => `${code}, ${name}`).join('; ')}.\n`;
}

function pageOf(runs: readonly Kept[], failed: readonly Failed[], missing: string): string {
  const targets = runs.flatMap(({ findings }) => findings).filter(({ target }) => target);
  const met = targets.filter((finding) => isMet(finding)).length;
  return `<!-- Made by \`npm run bench\`, from benchmarks/bench.json. Do not edit. -->

# Benchmarks

${met} of ${targets.length} targets are met. Only ratios within one run mean anything: ours and what it stands beside go in turn (A B, B A, …) on one machine, and the ratio is the median over the blocks with the interval that a bootstrap leaves it. A target is of the ratio where there is one, and else of the figure itself.

${conditionsOf(runs)}
${missing}
${targetTable(runs)}
${failed.map(({ code, name, error }) => `\n**${code}, ${name}, did not come to an end:** ${error}\n`).join('')}
## What is missed

${missed(runs)}

${runs.map(section).join('\n\n')}

## Also measured

- [Everybody due at one midnight](benchmarks/midnight.md): \`npm run bench:midnight\`.
- [The record beside its yardsticks](benchmarks/record.md), at a million events: \`npm run bench:record\`.
- [What a core and a GiB carry](capacity.md): \`npm run bench:capacity\`.
- [The web app](benchmarks/web.md): \`npm run bench:web\`.
`;
}

function conditionsOf(runs: readonly Kept[]): string {
  const lines = new Map<string, { codes: string[]; loads: number[]; cores: number }>();
  for (const { code, at } of runs) {
    const on = `${at.on}, ${at.machine}, ${at.versions}${at.full ? ', full size' : ''}`;
    const line = lines.get(on) ?? { codes: [], loads: [], cores: at.cores };
    lines.set(on, { ...line, codes: [...line.codes, code], loads: [...line.loads, ...at.load] });
  }
  return [...lines]
    .map(([on, { codes, loads, cores }]) => {
      const [least, most] = [Math.min(...loads), Math.max(...loads)];
      const busy = most > cores * BUSY ? ' The machine did other work besides: read the ratios alone.' : '';
      return `- ${lines.size === 1 ? 'All' : codes.join(', ')}: ${on}; load ${least.toFixed(1)} to ${most.toFixed(1)}.${busy}`;
    })
    .join('\n');
}

function missed(runs: readonly Kept[]): string {
  const all = runs.flatMap(({ code, findings }) =>
    findings.flatMap((finding) =>
      finding.target && isMet(finding) === false
        ? [
            `- **${code}, ${finding.what}** (${said(finding)}; target ${targetOf(finding.target)}): ${finding.target.otherwise.reason}. Next: ${finding.target.otherwise.next}.`,
          ]
        : [],
    ),
  );
  return all.length === 0 ? 'Nothing.' : all.join('\n');
}

function section({ code, name, limit, where, findings, controls = [], growth, seconds }: Kept): string {
  const others = findings.map((finding) => row('', finding).replace(/^\|\s+\|/, '|'));
  const planted = controls.map(
    (one) => `| ${one.planted} | ${one.found} | ${one.caught ? 'caught' : '**NOT CAUGHT**'} |`,
  );
  return [
    `## ${code}: ${name}`,
    `Where the time goes now: ${where}. The limit: ${limit}. (${seconds.toFixed(0)} s)`,
    ['| what | ours | beside | ratio (95 %) | target | |', '| --- | --: | --- | --: | --: | --- |', ...others].join(
      '\n',
    ),
    ...(growth ? [`![${growth.title}](benchmarks/${code}.svg)`] : []),
    ...(planted.length > 0 ? [['| planted | found | |', '| --- | --- | --- |', ...planted].join('\n')] : []),
  ].join('\n\n');
}

function row(code: string, finding: Finding): string {
  const { what, unit, ours, beside, target } = finding;
  const met = isMet(finding);
  const cells = [
    code,
    what,
    `${figure(ours.median)} ${unit}`,
    beside ? `${beside.what}: ${figure(beside.figure.median)} ${unit}` : '',
    beside ? interval(beside.ratio) : `(${figure(ours.low)} to ${figure(ours.high)})`,
    target ? targetOf(target) : '',
    met === null ? '' : met ? 'met' : '**missed**',
  ];
  return `| ${cells.join(' | ')} |`;
}

function said({ unit, ours, beside }: Finding): string {
  return beside ? interval(beside.ratio) : `${figure(ours.median)} ${unit}`;
}

function targetOf({ atMost, atLeast }: Target): string {
  const exact = (n: number) => n.toLocaleString('en-GB');
  return [atMost === undefined ? '' : `≤ ${exact(atMost)}`, atLeast === undefined ? '' : `≥ ${exact(atLeast)}`].join(
    '',
  );
}

function interval({ median, low, high }: Interval): string {
  return `${figure(median)} (${figure(low)} to ${figure(high)})`;
}

/** Three figures of what was measured, and no more. */
function figure(value: number): string {
  if (!Number.isFinite(value)) return '–';
  if (value >= 100) return Math.round(value).toLocaleString('en-GB');
  return String(Number(value.toPrecision(value >= 10 ? 3 : 2)));
}
