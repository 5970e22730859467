import { type Logger } from 'pino';
import { type Store } from '../store/data-source';
import { nextEpoch } from '../store/epoch';
import { undelivered } from '../store/notices/deliveries';
import { behind, late } from '../store/lists/queries';
import { resumeAll, type AtVersion, type Waker } from '../workflows/resume';
import { pause } from './pause';
import { Sightings } from './sightings';

export interface RelayOptions {
  readonly store: Store;
  readonly client: Waker;
  readonly log: Logger;
  readonly stop: AbortSignal;
  readonly everyMs?: number;
  readonly ratePerSecond?: number;
  /** Within how long after midnight sentences wake by themselves. */
  readonly spreadMs?: number;
  /** For how many milliseconds a notice or a letter has waited when it counts as overlooked. None: whatever waits counts. */
  readonly overlookedMs?: number;
  /** Ends the run of a sentence that cannot go on, so that its next waking begins another; says whether it did. */
  readonly endIfStuck?: (sentenceId: string) => Promise<boolean>;
  /** After each look: how many were woken; null: nobody could be. */
  readonly onLook?: (woken: number | null) => void;
}

const EVERY_MS = 1_000;
const RATE_PER_SECOND = 50;
const LOOK_MAX = 500;
/** After so many failures in one look it is not the sentences: it is Temporal. */
const FAILURES_MAX = 20;
/** Of those woken in vain, so many are looked into in one look: after an outage it may be everybody, and none is stuck. */
const IN_VAIN_MAX = 20;

/**
 * The log is the outbox: whatever signal was lost, this sends again. Wakes every sentence whose workflow is behind its
 * log, whose next moment has passed, or which has a notice to send that waits for too long; so a signal, a timer or a whole workflow may be lost.
 * Returns when told to stop; outlives outages of the database and of Temporal.
 */
export async function relay(options: RelayOptions): Promise<void> {
  const { log, stop, everyMs = EVERY_MS, onLook } = options;
  const sightings = new Sightings();
  let down = false;
  while (!stop.aborted) {
    try {
      const woken = await wakeOverlooked(options, sightings);
      onLook?.(woken);
      if (woken > 0) log.info({ woken }, 'Woke sentences whose workflow had not followed');
      if (down) log.info('The relay works again');
      down = false;
    } catch (error) {
      onLook?.(null);
      if (!down) log.warn({ err: error }, 'The relay cannot wake everyone for now');
      down = true;
    }
    await pause(everyMs, stop);
  }
}

async function wakeOverlooked(options: RelayOptions, sightings: Sightings): Promise<number> {
  const { store, client, stop, ratePerSecond = RATE_PER_SECOND } = options;
  const due = sightings.due(await overlooked(options), Date.now());
  await endStuck(due, sightings, options);
  const handedOut: AtVersion[] = [];
  const tooMany = new AbortController();
  const { woken, failed } = await resumeAll(remembering(due, handedOut), client, {
    nextEpoch: () => nextEpoch(store),
    ratePerSecond,
    stop: AbortSignal.any([stop, tooMany.signal]),
    onProgress: ({ failed }) => failed.length >= FAILURES_MAX && tooMany.abort(),
  });
  const inVain = new Set(failed.map(({ sentenceId }) => sentenceId));
  sightings.woken(
    handedOut.filter(({ sentenceId }) => !inVain.has(sentenceId)),
    Date.now(),
  );
  if (woken === 0 && failed[0]) throw failed[0].error;
  return woken;
}

async function endStuck(due: readonly AtVersion[], sightings: Sightings, { endIfStuck, log }: RelayOptions) {
  if (!endIfStuck) return;
  const inVain = due.filter(({ sentenceId }) => sightings.inVain(sentenceId)).slice(0, IN_VAIN_MAX);
  for (const { sentenceId } of inVain)
    if (await endIfStuck(sentenceId))
      log.error({ sentenceId }, 'A run whose tasks failed was ended; it begins again from the log');
}

function* remembering<T>(all: readonly T[], handedOut: T[]): Iterable<T> {
  for (const one of all) {
    yield one;
    handedOut.push(one);
  }
}

/** Each sentence once, whatever the reasons. */
async function overlooked({ store, spreadMs = 0, overlookedMs = 0 }: RelayOptions): Promise<AtVersion[]> {
  const unsent = (await undelivered(store, LOOK_MAX, overlookedMs)).map((sentenceId) => ({ sentenceId, version: 0 }));
  const found = [...unsent, ...(await late(store, LOOK_MAX, spreadMs)), ...(await behind(store, LOOK_MAX))];
  return [...new Map(found.map((sentence) => [sentence.sentenceId, sentence])).values()];
}
