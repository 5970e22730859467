import { check, type Check } from './check';
import { postgresVersion } from './postgres';
import { type RuntimeState } from './state';
import { checkTemporal, workerPolls } from './temporal';

/** A worker asks for work in long polls of a minute. */
const pollAgeMaxMs = 90_000;
const answerTimeoutMs = 5_000;

/** How the system that runs on the data folder is. */
export async function systemChecks(running: RuntimeState | undefined, env: NodeJS.ProcessEnv): Promise<Check[]> {
  if (!running)
    return [{ name: 'System', state: 'note', detail: 'does not run on this data folder; `npm start` starts it' }];
  const { supervisor, url, databaseUrl, temporalAddress } = running;
  const namespace = env['TEMPORAL_NAMESPACE'] || 'default';
  return [
    { name: 'System', state: 'ok', detail: `process ${supervisor}, ${url}${running.ready ? '' : ', still starting'}` },
    await check('Database', async () => `answers, version ${await postgresVersion(databaseUrl)}`, logs('postgres')),
    await check('Temporal server', () => serves(temporalAddress, namespace), logs('temporal')),
    await check('Worker', () => polls(temporalAddress, namespace), logs('worker')),
    await check('API', () => apiReady(url), logs('api')),
    await check('Notary', () => notarySigns(url), logs('notary')),
  ];
}

async function serves(address: string, namespace: string): Promise<string> {
  await checkTemporal(address, namespace);
  return `serves at ${address}`;
}

async function polls(address: string, namespace: string): Promise<string> {
  const since = new Date(Date.now() - pollAgeMaxMs);
  if (!(await workerPolls(address, namespace, since))) throw new Error('nobody asks Temporal for work: timers wait');
  return 'asks Temporal for work';
}

async function apiReady(url: string): Promise<string> {
  const answer = await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(answerTimeoutMs) });
  if (!answer.ok)
    throw new Error(`${url}/health/ready answers ${answer.status}: ${(await answer.text()).slice(0, 300)}`);
  return 'ready';
}

async function notarySigns(url: string): Promise<string> {
  const answer = await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(answerTimeoutMs) });
  const { notary } = (await answer.json()) as { notary?: string };
  if (notary !== 'signing' && notary !== 'none') throw new Error(`the notary is ${notary ?? 'unknown'}`);
  return notary === 'signing' ? 'signs checkpoints of the log' : 'has signed nothing yet';
}

function logs(part: string): string {
  return `see ${part}.log in the data folder; what fell is started again by itself`;
}
