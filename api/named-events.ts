import { type RecordedEvent } from '../domain/events';
import { titleOf } from '../domain/event-titles';

/** An event as an answer names it: in plain words, with who, when and under which paragraph. */
export function namedEvent({ eventId, version, occurredAt, effectiveOn, actor, event }: RecordedEvent) {
  const { nb, en, legalBasis: usual = null } = titleOf(event);
  const legalBasis = 'legalBasis' in event ? event.legalBasis : usual;
  return { eventId, version, type: event.type, title: { nb, en }, legalBasis, occurredAt, effectiveOn, actor };
}

/** The events of some versions, each once. */
export function eventsOf(events: readonly RecordedEvent[], versions: readonly number[]) {
  const named = new Set(versions);
  return events.filter(({ version }) => named.has(version)).map(namedEvent);
}
