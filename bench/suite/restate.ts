import { createServer, type Http2Server } from 'node:http2';
import { join } from 'node:path';
import { startLeashed, type Running } from '../../runtime/leashed';
import { freePort } from '../../runtime/ports';
import { eventually } from './wait';

/** A Restate server of its own, that keeps its log in files (with fsync, its default), and a service with one durable step. */
export interface Restate {
  /** One invocation over HTTP, until its result is back. Throws what the server answers when it fails. */
  step(): Promise<unknown>;
  close(): Promise<unknown>;
}

/** What of Restate's SDK is used here; it is installed apart (`tools/bench-peers`). */
interface Sdk {
  service(of: { name: string; handlers: object }): unknown;
  createEndpointHandler(options: { services: unknown[]; logger: () => void }): Parameters<typeof createServer>[1];
}

/** What a handler is given: a step whose result is kept before the next begins. */
interface Context {
  run(name: string, step: () => string): Promise<string>;
}

const STARTING = { everyMs: 100, withinMs: 60_000 };
const NAME = 'bench';

/** Starts both in a folder, by what `load` finds installed, and returns when the server knows the service. */
export async function startRestate(load: NodeJS.Require, folder: string, text: string): Promise<Restate> {
  const ports = await freePorts();
  const command = load.resolve(`@restatedev/restate-server-${process.platform}-${process.arch}/bin/restate-server`);
  const ending = [['SIGTERM', 10_000] as const, ['SIGKILL', 5_000] as const];
  const order = { command, args: [], cwd: '/', env: settings(folder, ports), ending };
  const service = serve(load('@restatedev/restate-sdk') as Sdk, ports.service, text);
  const server = await startLeashed(order, join(folder, 'restate.log'));
  const close = async (): Promise<void> => {
    await server.stop();
    service.close();
  };
  try {
    await untilKnown(server, ports);
  } catch (error) {
    await close();
    throw error;
  }
  return { step: () => post(`http://127.0.0.1:${ports.ingress}/${NAME}/count`), close };
}

function serve(sdk: Sdk, port: number, text: string): Http2Server {
  const handlers = { count: (context: Context) => context.run('count', () => text) };
  const services = [sdk.service({ name: NAME, handlers })];
  return createServer({}, sdk.createEndpointHandler({ services, logger: () => undefined })).listen(port, '127.0.0.1');
}

/** The server starts its partitions after its interfaces: it knows the service when an invocation has come back. */
async function untilKnown(server: Running, { admin, ingress, service }: Ports): Promise<void> {
  const uri = `http://127.0.0.1:${service}`;
  await eventually(() => post(`http://127.0.0.1:${admin}/deployments`, { uri }), STARTING, server);
  await eventually(() => post(`http://127.0.0.1:${ingress}/${NAME}/count`), STARTING, server);
}

async function post(url: string, body?: object): Promise<string> {
  const json = body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  const answer = await fetch(url, { method: 'POST', ...json });
  const said = await answer.text();
  if (!answer.ok) throw new Error(`Restate answered ${answer.status}: ${said}`);
  return said;
}

interface Ports {
  readonly node: number;
  readonly ingress: number;
  readonly admin: number;
  readonly service: number;
}

async function freePorts(): Promise<Ports> {
  const node = await freePort(31_000 + Math.floor(Math.random() * 500));
  const ingress = await freePort(node + 1);
  const admin = await freePort(ingress + 1);
  return { node, ingress, admin, service: await freePort(admin + 1) };
}

function settings(folder: string, { node, ingress, admin }: Ports): Record<string, string> {
  return {
    RESTATE_BASE_DIR: join(folder, 'restate'),
    RESTATE_NODE_NAME: NAME,
    RESTATE_AUTO_PROVISION: 'true',
    RESTATE_DISABLE_TELEMETRY: 'true',
    RESTATE_LISTEN_MODE: 'tcp',
    RESTATE_BIND_IP: '127.0.0.1',
    RESTATE_BIND_PORT: String(node),
    RESTATE_INGRESS__BIND_PORT: String(ingress),
    RESTATE_ADMIN__BIND_PORT: String(admin),
  };
}
