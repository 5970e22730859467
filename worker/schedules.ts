import { type Client, ScheduleAlreadyRunning, ScheduleOverlapPolicy, type ScheduleOptions } from '@temporalio/client';
import { FIND_SLEEPING, MAINTENANCE_QUEUE, SEND_DIGESTS } from '../workflows/contract';

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
