import { advance } from './advance';
import { deliver, type Post } from './deliver';
import { type Activities } from './index';

/** The activities with what they need of the world: the event store and a mail server. */
export function createActivities(post: Post) {
  return {
    advance: (turn) => advance(post.store, turn),
    deliver: (of) => deliver(post, of),
  } satisfies Activities;
}
