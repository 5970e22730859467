import { type Asked } from '../domain/commands';
import { type IsoDate } from '../domain/dates';
import { decide } from '../domain/decide';
import { effectiveOn } from '../domain/effective';
import { type Actor, type RecordedEvent, type SentenceEvent } from '../domain/events';
import { fold } from '../domain/evolve';
import { accepted, command, heardBy, imprisonment, placement, registered } from './given';

/** Who asks what of the law, and on which day. */
export type Step = readonly [on: IsoDate, by: Actor, asked: Asked];

const REGISTERED_ON = '2026-03-02';

/** What the log has of a sentence to which this happened, each step at noon of its day. Fails the test when one is refused. */
export function told(steps: readonly Step[], order = imprisonment()): readonly RecordedEvent[] {
  const log = asLogged([], registered(order, REGISTERED_ON), REGISTERED_ON, placement);
  return steps.reduce((before: readonly RecordedEvent[], [on, by, asked]) => {
    const happened = decide(command(by, heardBy(asked, on)), fold(before.map(({ event }) => event)), on);
    return [...before, ...asLogged(before, accepted(happened), on, by)];
  }, log);
}

/** Events of one command as the log would have them after those before; recorded at noon in Oslo unless said. */
export function asLogged(
  before: readonly RecordedEvent[],
  events: readonly SentenceEvent[],
  on: IsoDate,
  by: Actor,
  at = `${on}T11:00:00.000Z`,
): readonly RecordedEvent[] {
  return events.map((event, n) => {
    const version = before.length + n + 1;
    const actor = 'by' in event ? { ...by, id: event.by } : by;
    return { eventId: `e${version}`, version, recordedAt: at, occurredAt: at, effectiveOn: effectiveOn(event, on), actor, event }; // prettier-ignore
  });
}

/** The end of a day, in Oslo and in UTC. */
export const endOf = (day: IsoDate) => `${day}T21:59:59.999Z`;
