import { advance } from './advance';
import { deliver } from './deliver';
import { type Wakings } from '../store/advance';
import { type Post } from './post';
import { type Activities } from './index';

/**
 * The activities with what they need of the world: the event store and a mail server; and when sentences wake.
 */
export function createActivities(post: Post, wakings: Wakings = {}) {
  return {
    advance: (turn) => advance(post.store, turn, wakings),
    deliver: (of) => deliver(post, of),
  } satisfies Activities;
}
