// The least that Temporal can do at an hour: one timer, and one note that it rang.
import { proxyLocalActivities, sleep } from '@temporalio/workflow';

const { rang } = proxyLocalActivities({ startToCloseTimeout: '10s' });

export async function bareTimer(untilMs) {
  await sleep(untilMs - Date.now());
  await rang(untilMs);
}
