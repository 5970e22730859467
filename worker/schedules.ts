import { type Client, ScheduleAlreadyRunning, ScheduleOverlapPolicy, type ScheduleOptions } from '@temporalio/client';
import { type Logger } from 'pino';
import { FIND_SLEEPING, MAINTENANCE_QUEUE, SEND_DIGESTS } from '../workflows/contract';
import { pause } from './pause';
import { persistently } from './persistently';

/** What the installation does by itself, in Oslo's time. What was missed while Temporal was down is made up for once. */
export const SCHEDULES: readonly ScheduleOptions[] = [
  inOslo('find-sleeping-cases', FIND_SLEEPING, { hour: 3 }),
  inOslo('weekly-digests', SEND_DIGESTS, { dayOfWeek: 'MONDAY', hour: 7 }),
];

function inOslo(
  scheduleId: string,
  workflowType: string,
  calendar: NonNullable<ScheduleOptions['spec']['calendars']>[number],
): ScheduleOptions {
  return {
    scheduleId,
    spec: { calendars: [calendar], timezone: 'Europe/Oslo' },
    policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: '7 days' },
    action: { type: 'startWorkflow', workflowType, taskQueue: MAINTENANCE_QUEUE, workflowId: scheduleId },
  };
}

/** Makes each schedule what it should be, whether or not it was there. */
export async function schedule(client: Client): Promise<void> {
  for (const options of SCHEDULES) {
    try {
      await client.schedule.create(options);
    } catch (error) {
      if (!(error instanceof ScheduleAlreadyRunning)) throw error;
      // Whoever paused it, did so for a reason.
      await client.schedule.getHandle(options.scheduleId).update(({ state }) => ({ ...options, state }));
    }
  }
}

const EVERY_MS = 60 * 60 * 1000;

/** Sees to it that they are there, at start and every hour: Temporal may be lost while workers live on. */
export async function keepSchedules(
  client: Client,
  { everyMs = EVERY_MS, ...told }: { readonly stop: AbortSignal; readonly log: Logger; readonly everyMs?: number },
): Promise<void> {
  while (!told.stop.aborted) {
    await persistently('The schedules', () => schedule(client), told);
    await pause(everyMs, told.stop);
  }
}
