import { rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { freePort } from '../runtime/ports';
import { isAlive } from '../runtime/processes';
import { readRuntime, type RuntimeState } from '../runtime/state';
import { newFolder, startAndFail, startStack, waitUntil, type Stack } from './setup/stack';

jest.setTimeout(180_000);

/** Everything that the supervisor started, and itself. */
function processesOf({ supervisor, pids }: RuntimeState): number[] {
  return [supervisor, ...Object.values(pids).flatMap((pid) => (pid === null ? [] : [pid]))];
}

describe('a system on a data folder', () => {
  let stack: Stack;
  beforeAll(async () => {
    stack = await startStack();
  });
  afterAll(() => stack?.stop());

  it('says where each part is', () => {
    const { pids, ports } = stack.runtime();
    expect(Object.values(pids)).not.toContain(null);
    expect(processesOf(stack.runtime()).every(isAlive)).toBe(true);
    expect(new URL(stack.url).port).toBe(String(ports.api));
  });

  it('refuses a second start, which harms nothing', async () => {
    const second = await startAndFail({ data: stack.data });
    expect(second.code).toBe(1);
    expect(second.output).toContain('already runs');
    expect(second.output).toContain(stack.url);
    expect((await fetch(`${stack.url}/health/ready`)).ok).toBe(true);
  });

  it.each(['worker', 'api', 'postgres', 'temporal', 'notary'] as const)('starts a killed %s again', async (part) => {
    const before = stack.runtime().pids[part];
    stack.kill(part, 'SIGKILL');
    await waitUntil(() => ![before, null].includes(stack.runtime().pids[part]), { what: `${part} is back` });
    await waitUntil(async () => (await fetch(`${stack.url}/health/ready`)).ok, { what: 'the API is ready' });
  });

  it('hands out tokens, and keeps mail that it is sent', async () => {
    expect(await stack.token('dev-caseworker')).toMatch(/^eyJ/);
    expect(await (await fetch(`${stack.url}/dev/mail.json`)).json()).toEqual([]);
  });
});

describe('the end of a system', () => {
  it('by Ctrl-C leaves no process and no trace of running', async () => {
    const stack = await startStack();
    const processes = processesOf(stack.runtime());
    expect(await stack.stop()).toBe(0);
    expect(processes.filter(isAlive)).toEqual([]);
    expect(readRuntime(stack.data)).toBeUndefined();
  });

  it('by SIGKILL of the supervisor leaves no orphan, and a new start works at once', async () => {
    const data = newFolder();
    const first = await startStack({ data });
    const processes = processesOf(first.runtime());
    try {
      await first.killAll();
      const second = await startStack({ data });
      try {
        expect(processes.filter(isAlive)).toEqual([]);
      } finally {
        await second.stop();
      }
    } finally {
      rmSync(data, { recursive: true, force: true });
    }
  });

  it('by SIGKILL of the supervisor alone ends every part within seconds', async () => {
    const stack = await startStack();
    const processes = processesOf(stack.runtime());
    await stack.killAll();
    await waitUntil(() => processes.every((pid) => !isAlive(pid)), { what: 'no part is left', timeoutMs: 40_000 });
    await stack.stop();
  });
});

describe('a port that is taken', () => {
  it('is left to its owner, and the next free one is chosen and printed', async () => {
    const wanted = await freePort(31_000);
    const owner = createServer().listen(wanted, '127.0.0.1');
    let stack: Stack | undefined;
    try {
      stack = await startStack({ port: wanted });
      expect(stack.runtime().ports.api).toBeGreaterThan(wanted);
      expect(stack.output()).toContain(`port ${wanted} is taken`);
    } finally {
      await stack?.stop();
      owner.close();
    }
  });
});
