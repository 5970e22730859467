import { proxyActivities } from '@temporalio/workflow';
import type { MaintenanceActivities, Sleeping } from '../activities/maintenance';

const { findSleeping, sendDigests } = proxyActivities<MaintenanceActivities>({
  startToCloseTimeout: '3h',
  heartbeatTimeout: '2m',
  scheduleToCloseTimeout: '20h',
  retry: { initialInterval: '10s', backoffCoefficient: 2, maximumInterval: '10m' },
});

/** The sleeping-case finder, every night: how many were found, by kind. */
export function findSleepingCases(): Promise<Sleeping> {
  return findSleeping();
}

/** The weekly overview of each unit. */
export async function sendWeeklyDigests(): Promise<void> {
  await sendDigests();
}
