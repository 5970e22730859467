import { type Client } from '@temporalio/client';
import { workflowId } from '../../workflows/contract';

/** How long tasks of workflows waited in vain, by what for, in milliseconds. */
export interface RanOut {
  /** For a worker that was known to have the workflow in its cache. */
  readonly sticky: readonly number[];
  /** For the end of what a worker had begun. */
  readonly inHand: readonly number[];
}

/** As temporal.api.enums.v1.TimeoutType has them. */
const [START_TO_CLOSE, SCHEDULE_TO_START] = [1, 2];

/** What the histories of some sentences say of tasks that ran out of their time. */
export async function tasksThatRanOut(client: Client, sentences: readonly { readonly id: string }[]): Promise<RanOut> {
  const found: { type: number; ms: number }[] = [];
  for (const id of new Set(sentences.map((sentence) => sentence.id))) {
    const { events } = await client.workflow.getHandle(workflowId(id)).fetchHistory();
    const at = new Map((events ?? []).map((event) => [Number(event.eventId), instantMs(event.eventTime)]));
    for (const { eventId, workflowTaskTimedOutEventAttributes: ranOut } of events ?? []) {
      if (!ranOut) continue;
      const type = Number(ranOut.timeoutType);
      const since = Number(type === SCHEDULE_TO_START ? ranOut.scheduledEventId : ranOut.startedEventId);
      found.push({ type, ms: (at.get(Number(eventId)) ?? NaN) - (at.get(since) ?? NaN) });
    }
  }
  const of = (type: number) => found.filter((one) => one.type === type).map(({ ms }) => ms);
  return { sticky: of(SCHEDULE_TO_START), inHand: of(START_TO_CLOSE) };
}

function instantMs(instant: { seconds?: unknown; nanos?: number | null } | null | undefined): number {
  return Number(instant?.seconds ?? 0) * 1_000 + (instant?.nanos ?? 0) / 1e6;
}
