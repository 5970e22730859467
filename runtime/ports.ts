import { createServer } from 'node:net';

const attempts = 200;

/** The wanted port of this machine when it is free, else the next free one above it. 0 means any. */
export async function freePort(wanted: number, host = '127.0.0.1', taken: readonly number[] = []): Promise<number> {
  if (wanted === 0) return (await tryPort(0, host)) ?? freePort(0, host, taken);
  for (let port = wanted; port < wanted + attempts && port <= 65535; port += 1) {
    if (!taken.includes(port) && (await tryPort(port, host)) !== undefined) return port;
  }
  throw new Error(`No free port between ${wanted} and ${wanted + attempts - 1} on ${host}.`);
}

/** The port itself, for a server that comes back: others already know its address. Throws when somebody took it. */
export async function samePort(port: number, host = '127.0.0.1'): Promise<number> {
  if (!(await isFree(port, host))) throw new Error(`Port ${port}, which others know it by, is taken`);
  return port;
}

/** Whether nobody listens on the port. */
export async function isFree(port: number, host = '127.0.0.1'): Promise<boolean> {
  return (await tryPort(port, host)) !== undefined;
}

function tryPort(port: number, host: string): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : undefined));
    });
  });
}
