import ical, { ICalAlarmRelatesTo, ICalAlarmType, ICalEventTransparency } from 'ical-generator';
import { DEADLINE_KINDS, type DeadlineKind, type DeadlineKindCode } from '../domain/deadlines/table';
import { initials } from '../domain/notice-words';
import { type WorkItem } from '../store/lists/work';

/** At what time of day an alarm rings, and how often a calendar should ask anew. */
const RINGS_AT_S = 8 * 60 * 60;
const DAY_S = 24 * 60 * 60;
const TTL_S = 60 * 60;

/**
 * Somebody's deadlines as a calendar (RFC 5545): one all-day event each, with an alarm for each reminder step. Initials
 * and the id of the case only: a calendar lies on telephones.
 */
export function calendarOf(items: readonly WorkItem[], publicUrl: string, now: Date): string {
  const calendar = ical({
    name: 'Progresjon – frister',
    description: 'Frister i straffegjennomføringen. Deadlines in the execution of sentences.',
    prodId: { company: 'progresjon', product: 'deadlines', language: 'NB' },
    ttl: TTL_S,
  });
  for (const { id, sentenceId, title, dueOn, legalBasis, person, kind } of items) {
    const url = `${publicUrl}/sentences/${sentenceId}`;
    const event = calendar.createEvent({
      id: `${id}@progresjon`,
      stamp: now,
      start: dueOn,
      allDay: true,
      summary: `${title.nb} – ${initials(person.name)}`,
      description: `${title.nb}\n${title.en}\n${legalBasis}\n${url}`,
      url,
      // A deadline keeps nobody busy all day.
      transparency: ICalEventTransparency.TRANSPARENT,
    });
    for (const days of daysBefore(kind)) {
      // Seconds before the day begins; on the day itself it rings after that.
      const before = days * DAY_S - RINGS_AT_S;
      const when = before > 0 ? { triggerBefore: before } : { triggerAfter: -before };
      // Set afterwards: given with the others it is overwritten, and an alarm of the day would ring a day late.
      const alarm = event.createAlarm({ type: ICalAlarmType.display, ...when, description: title.nb });
      alarm.relatesTo(ICalAlarmRelatesTo.start);
    }
  }
  return calendar.toString();
}

function daysBefore(kind: string): readonly number[] {
  const row: DeadlineKind | undefined = DEADLINE_KINDS[kind as DeadlineKindCode];
  return [...(row?.daysBefore ?? []), 0];
}
