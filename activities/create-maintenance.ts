import { cancellationSignal, heartbeat, log } from '@temporalio/activity';
import { ApplicationFailure } from '@temporalio/common';
import { findSleeping, type Sleeper, type Watch } from '../store/find-sleeping';
import { sendDigests } from './digest';
import { type MaintenanceActivities, type Sleeping } from './maintenance';
import { type Post } from './post';

/** The activities of the maintenance queue, with what they need of the world. */
export function createMaintenance(post: Pick<Post, 'store' | 'mailer' | 'publicUrl'>, watch: Watch) {
  return {
    async findSleeping() {
      const found = await findSleeping(post.store, watch, { onProgress: beat });
      const counts = countByKind(found);
      if (found.length > 0) log.warn('Sleeping cases', { counts });
      return counts;
    },
    async sendDigests() {
      const { failed } = await sendDigests(post, { onProgress: beat });
      if (failed > 0) throw ApplicationFailure.retryable(`${failed} digests could not be sent.`, 'undelivered');
    },
  } satisfies MaintenanceActivities;
}

const BEAT_EVERY = 50;

function beat(done: number): void {
  if (done % BEAT_EVERY !== 0) return;
  heartbeat(done);
  cancellationSignal().throwIfAborted();
}

/** How many of each kind, and how many of them were mended. */
function countByKind(found: readonly Sleeper[]): Sleeping {
  const counts: Record<string, { found: number; repaired: number }> = {};
  for (const { kind, repaired } of found) {
    const count = (counts[kind] ??= { found: 0, repaired: 0 });
    count.found += 1;
    count.repaired += repaired ? 1 : 0;
  }
  return counts;
}
