import { type SentenceEvent } from '../events';
import { type Refusal } from '../refusals';

/** What a command leads to: events, none when there is nothing to do, or a refusal. */
export type Decision = { readonly ok: true; readonly events: readonly SentenceEvent[] } | Refusal;

/** A command that is granted. No event is how doing nothing looks. */
export function accept(...events: readonly SentenceEvent[]): Decision {
  return { ok: true, events };
}
