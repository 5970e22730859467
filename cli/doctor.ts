import { dataFolder } from '../config';
import { type Check } from '../runtime/check';
import { machineChecks } from '../runtime/machine-checks';
import { readRuntime } from '../runtime/state';
import { systemChecks } from '../runtime/system-checks';

const marks = { ok: '✓', note: '·', missing: '✗' } as const;

/** Says what this machine has and lacks, and how the running system is; 1 when something needed is missing. */
export async function doctorCommand({ json }: { readonly json: boolean }): Promise<number> {
  const running = readRuntime(dataFolder());
  const checks = [...(await machineChecks(process.env, running)), ...(await systemChecks(running, process.env))];
  const missing = checks.filter(({ state }) => state === 'missing');
  process.stdout.write(json ? `${JSON.stringify({ ok: missing.length === 0, checks }, null, 2)}\n` : page(checks));
  return missing.length === 0 ? 0 : 1;
}

function page(checks: readonly Check[]): string {
  const width = Math.max(...checks.map(({ name }) => name.length));
  const lines = checks.map(({ name, state, detail, remedy }) => {
    const advice = state === 'missing' && remedy ? `\n  ${' '.repeat(width)}  → ${remedy}` : '';
    return `${marks[state]} ${name.padEnd(width)}  ${detail}${advice}`;
  });
  const count = checks.filter(({ state }) => state === 'missing').length;
  const verdict =
    count === 0 ? 'Nothing is missing.' : `${count} ${count === 1 ? 'thing is' : 'things are'} missing: see →.`;
  return `${lines.join('\n')}\n\n${verdict}\n`;
}
