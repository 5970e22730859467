import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** A process of the product, as it is installed. */
export interface Process {
  readonly child: ChildProcess;
  /** What it has printed. */
  said(): string;
  /** As when its parent is gone; answers when it has ended. */
  end(): Promise<void>;
}

/** Begins `dist/<name>/main.js` in an environment. */
export function begin(name: 'api' | 'worker' | 'notary', env: NodeJS.ProcessEnv): Process {
  const child = fork(join(__dirname, `../dist/${name}/main.js`), [], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    env: { ...process.env, NODE_ENV: 'test', ...env },
  });
  let printed = '';
  child.stdout?.on('data', (text: Buffer) => (printed += text.toString()));
  return {
    child,
    said: () => printed,
    async end() {
      if (child.exitCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}
