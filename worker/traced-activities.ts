import { type Activities } from '../activities';
import { correlationAfter } from '../store/correlation';
import { type Store } from '../store/data-source';
import { type Tracing } from '../tracing';

/**
 * Activities that go on with the trace of the request whose events they follow. The log says which, and not the workflow:
 * what interceptors add to a workflow makes open sentences go another way than they went.
 */
export function tracedActivities(
  { advance, deliver }: Activities,
  { store, tracing }: { readonly store: Store; readonly tracing: Tracing },
): Activities {
  return {
    async advance(turn) {
      const request = await correlationAfter(store, turn.sentenceId, turn.version);
      return tracing.within('activity advance', request, () => advance(turn));
    },
    deliver: (of) => tracing.within('activity deliver', null, () => deliver(of)),
  };
}
