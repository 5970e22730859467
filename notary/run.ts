import { type Logger } from 'pino';
import { heldCertificates } from '../certificates';
import { createLogger } from '../logging';
import { serveMetrics } from '../metrics';
import { openNotaryLog, type NotaryLog } from '../store/verify/notary-log';
import { pause } from '../worker/pause';
import { persistently } from '../worker/persistently';
import { toldToStop } from '../worker/told-to-stop';
import { Carrier } from './carry';
import { Outside } from './outside';
import { readKey } from './key';
import { MemoryFile } from './memory';
import { NotaryMetrics } from './metrics';
import { Notary } from './notary';
import { folderOutlet, mailOutlet, webhookOutlet, type Outlet } from './outlets';
import { readNotarySettings, type NotarySettings } from './settings';
import { stamper } from './time-stamping';

// The notary's process. It belongs to somebody who does not rule the database: its key, its memory and the places that it
// writes to are out of the database administrator's reach, and the application knows none of them.

const LOOK_MS = 1_000;
/** What the time-stamp authority is called among the places outside. */
const TIME_STAMPS = 'time-stamps';

/** The notary, as the environment says, until it is told to stop. */
export async function runNotary(): Promise<void> {
  const settings = readNotarySettings();
  const log = createLogger('notary', settings.logLevel);
  const stop = toldToStop(log);
  const outlets = outletsOf(settings);
  const places = [...outlets.map(({ name }) => name), ...(settings.tsaUrl ? [TIME_STAMPS] : [])];
  const metrics = new NotaryMetrics(heldCertificates(settings.databaseUrl), places);
  const page = settings.metrics && (await serveMetrics(settings.metrics, metrics.registry));
  while (!stop.aborted) {
    const connected = await persistently('PostgreSQL', () => openNotaryLog(settings.databaseUrl), { stop, log });
    if (!connected) break;
    try {
      await serve(connected, settings, { outlets, stop, log, metrics });
    } catch (error) {
      log.error({ err: error }, 'The database was lost; connecting again');
      await pause(LOOK_MS, stop);
    } finally {
      await connected.close().catch(() => undefined);
    }
  }
  await page?.close();
}

interface Serving {
  readonly outlets: readonly Outlet[];
  readonly stop: AbortSignal;
  readonly log: Logger;
  readonly metrics: NotaryMetrics;
}

async function serve(
  connected: NotaryLog,
  settings: NotarySettings,
  { outlets, stop, log, metrics }: Serving,
): Promise<void> {
  const key = readKey(settings.keyFile);
  const memory = new MemoryFile(settings.memoryFile);
  const outside = new Outside(log, metrics);
  const stamping = settings.tsaUrl ? stamper(settings.tsaUrl, (error) => outside.tried(TIME_STAMPS, error)) : null;
  const notary = new Notary(connected, key, memory, settings.rhythm, stamping);
  const carrier = new Carrier(outlets, memory, key, outside);
  while (!(await connected.lock())) {
    log.warn('Another notary works on this log; waiting for it to end');
    await pause(10 * LOOK_MS, stop);
    if (stop.aborted) return;
  }
  log.info({ key: key.name }, 'Watching the log');
  for (let told = false; !stop.aborted; await pause(LOOK_MS, stop)) {
    const look = await notary.look();
    metrics.looked(look);
    if (look.outcome === 'signed') {
      carrier.signed(look.checkpoint);
      log.info({ size: look.checkpoint.size, stamped: look.checkpoint.token !== null }, 'Signed');
    }
    if (look.outcome === 'refused' && (await carrier.alarm(look.alarm))) {
      log.fatal(look.alarm, 'The log is not the one that was signed: nothing more is signed until somebody has looked');
      await connected.raise(look.alarm.code, look.alarm.detail);
    }
    await carrier.carry();
    if (!told) process.send?.('ready');
    told = true;
  }
}

function outletsOf({ folder, mail, webhookUrl }: NotarySettings): Outlet[] {
  return [
    ...(folder ? [folderOutlet(folder)] : []),
    ...(mail ? [mailOutlet(mail)] : []),
    ...(webhookUrl ? [webhookOutlet(webhookUrl)] : []),
  ];
}
