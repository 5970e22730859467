import { type Entry, type MailEntry, type Violation } from './evidence';
import { type Fact } from './log';
import { messageIdOf, reminderKeyOf } from './mails';

/** Two clocks of one machine, and the time that a line needs to the disk. */
const TOLERATED_MS = 5_000;
const DAY_MS = 86_400_000;
const CLOCK = 'clock';
const OSLO = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' });
const OSLO_HOUR = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo', hour: '2-digit', hourCycle: 'h23' });

/**
 * I12, the one half of it: nothing that the clock brings comes before its day, no event claims a time that it was not yet by
 * the database's clock, and no reminder is sent before it is in the log.
 */
export function nothingEarly(
  facts: readonly Fact[],
  journal: readonly Entry[],
  mail: readonly MailEntry[],
): readonly Violation[] {
  const moved = clocksMoved(journal);
  const sent = new Map<string, number>();
  for (const { what, messageId, at } of mail)
    if (what === 'taken') sent.set(messageId, Math.min(at, sent.get(messageId) ?? at));
  return facts.flatMap((fact) => [
    ...beforeItsDay(fact),
    ...beforeItsTime(fact, moved.get(fact.streamId) ?? []),
    ...beforeTheLog(fact, sent),
  ]);
}

function beforeItsDay(fact: Fact): Violation[] {
  if (fact.actor !== CLOCK) return [];
  const day = fact.type === 'DeadlineReached' ? dayOfStep(fact.body) : fact.effectiveOn;
  const today = OSLO.format(fact.occurredMs);
  return day > today ? wrong('early: what the clock brings came before its day', fact, { day, today }) : [];
}

/** `30-days-before`, `on-the-day`, `overdue-2`: no sooner than one a day, which is the pace of the fastest. */
function dayOfStep({ dueOn, step }: Fact['body']): string {
  const before = Number(/^(\d+)-days-before$/.exec(String(step))?.[1] ?? 0);
  const overdue = Number(/^overdue-(\d+)$/.exec(String(step))?.[1] ?? 0);
  return new Date(Date.parse(String(dueOn)) + (overdue - before) * DAY_MS).toISOString().slice(0, 10);
}

/** How far ahead a clerk asked the clock of a sentence to be, and when. */
interface Moved {
  readonly at: number;
  readonly aheadMs: number;
}

function clocksMoved(journal: readonly Entry[]): ReadonlyMap<string, readonly Moved[]> {
  const moved = new Map<string, Moved[]>();
  for (const entry of journal) {
    if (entry.what !== 'forward') continue;
    const { sentenceId, at, to } = entry;
    moved.set(sentenceId, [...(moved.get(sentenceId) ?? []), { at, aheadMs: midnight(to) - at }]);
  }
  return moved;
}

/** A sentence's time is the database's, and as much more as somebody asked for by then. */
function beforeItsTime(fact: Fact, moved: readonly Moved[]): Violation[] {
  const asked = moved.filter(({ at }) => at <= fact.recordedMs + TOLERATED_MS).map(({ aheadMs }) => aheadMs);
  const aheadMs = fact.occurredMs - fact.recordedMs - Math.max(0, ...asked);
  return aheadMs > TOLERATED_MS
    ? wrong('early: an event claims a time that it was not yet by the database’s clock', fact, { aheadMs })
    : [];
}

function beforeTheLog(fact: Fact, sent: ReadonlyMap<string, number>): Violation[] {
  if (fact.type !== 'DeadlineReached') return [];
  const at = sent.get(messageIdOf(reminderKeyOf(fact)));
  return at !== undefined && at < fact.recordedMs - TOLERATED_MS
    ? wrong('early: a reminder was sent before it was in the log', fact, { sentMs: at })
    : [];
}

function wrong(what: string, fact: Fact, more: object): Violation[] {
  const { streamId, version, type, recordedMs, occurredMs } = fact;
  return [{ invariant: 'I12', what, evidence: { streamId, version, type, recordedMs, occurredMs, ...more } }];
}

/** When a day begins in Oslo, which is one hour or two before it does in Greenwich. */
function midnight(day: string): number {
  const there = Date.parse(`${day}T00:00:00Z`);
  return there - Number(OSLO_HOUR.format(there)) * 3_600_000;
}
