import { advance } from './advance';
import { deliver } from './deliver';
import { type Post } from './post';
import { type Activities } from './index';

/**
 * The activities with what they need of the world: the event store and a mail server; and within how long after midnight
 * sentences wake.
 */
export function createActivities(post: Post, { spreadMs = 0 }: { readonly spreadMs?: number } = {}) {
  return {
    advance: (turn) => advance(post.store, turn, spreadMs),
    deliver: (of) => deliver(post, of),
  } satisfies Activities;
}
