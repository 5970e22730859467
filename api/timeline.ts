import { isDate, type IsoDate } from '../domain/dates';
import { type RecordedEvent } from '../domain/events';
import { isEnded } from '../domain/state';
import { isClosed } from '../domain/deadlines';
import { isOfVictims } from '../domain/victims';
import { sentenceView } from '../domain/view';
import { type SentenceRead } from '../store/read';
import { titleOf } from '../domain/event-titles';

/** One line of the course of a case: what happened, or what is to come if nobody does anything more. */
export interface TimelineEntry {
  readonly on: IsoDate;
  readonly tense: 'past' | 'future';
  readonly kind: 'event' | 'deadline' | 'moment' | 'date';
  readonly title: { readonly nb: string; readonly en: string };
  readonly legalBasis: string | null;
  /** What an entry of its kind says besides. */
  readonly of: Readonly<Record<string, unknown>>;
}

const NEXT = { nb: 'Neste som skjer av seg selv', en: 'What happens next by itself' };

/** Past and future of a sentence on one list, by the day from which each holds. */
export function timelineOf(read: SentenceRead): {
  readonly today: IsoDate;
  readonly entries: readonly TimelineEntry[];
} {
  const entries = [...read.events.filter(({ event }) => !isOfVictims(event)).map(happened), ...toCome(read)];
  // Stable: what holds from one day stays in the order of the log, and before what is to come on it.
  const sorted = entries.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  return { today: read.today, entries: sorted };
}

function happened({ eventId, version, effectiveOn: on, recordedAt, actor, event }: RecordedEvent): TimelineEntry {
  const { nb, en, legalBasis: usual = null } = titleOf(event);
  const { type, ...body } = event;
  return {
    ...{ on, tense: 'past', kind: 'event', title: { nb, en } },
    legalBasis: 'legalBasis' in event ? event.legalBasis : usual,
    of: { eventId, version, type, recordedAt, actor, body },
  };
}

/**
 * Deadlines, also those overdue; the next thing that the clock does; and every date that has not come, which of a sentence
 * that has ended never will.
 */
function toCome({ sentenceId, version, state, today }: SentenceRead): TimelineEntry[] {
  if (isClosed(state)) return [];
  const { deadlines, next, explanations } = sentenceView(sentenceId, version, state, today);
  const dues = deadlines.map((deadline) => {
    const { dueOn, title, legalBasis, ...of } = deadline;
    return entry(dueOn, 'deadline', title, legalBasis, of);
  });
  const dates = (isEnded(state) ? [] : explanations).flatMap(({ date, value, rule, legalBasis, text }) =>
    typeof value === 'string' && isDate(value) && value >= today
      ? [entry(value, 'date', text, legalBasis, { date, rule })]
      : [],
  );
  return [...dues, ...(next ? [entry(next.on, 'moment', NEXT, next.legalBasis, { what: next.what })] : []), ...dates];
}

function entry(
  on: IsoDate,
  kind: 'deadline' | 'moment' | 'date',
  title: TimelineEntry['title'],
  legalBasis: string,
  of: TimelineEntry['of'],
): TimelineEntry {
  return { on, tense: 'future', kind, title, legalBasis, of };
}
