import { lastDayOfActivity, REFUSED_ACTIVITY } from '../activity';
import { type ActivityCommand, type Command, type Envelope } from '../commands';
import { type IsoDate } from '../dates';
import { type SentenceEvent } from '../events';
import { ACTIVITY_BASIS, admittedOn } from '../reintegration-terms';
import { PRISON } from '../regimes';
import { refuse, type Refusal } from '../refusals';
import { openAbsence, type Activity, type Sentence } from '../state';
import { reasonRefusal } from '../substance';
import { registerBreach } from './breach';
import { accept, type Decision } from './decision';

type Asked<T extends Command['type']> = Extract<Command, { type: T }>;

/** What fills the days (strgjfl § 18). */
export function decideActivity(command: Envelope & ActivityCommand, sentence: Sentence, today: IsoDate): Decision {
  switch (command.type) {
    case 'PlanActivity':
      return planActivity(command, sentence);
    case 'EndActivity':
      return endActivity(command, sentence, today);
    case 'RecordAttendance':
      return recordAttendance(command, sentence, today);
  }
}

function planActivity(command: Asked<'PlanActivity'>, sentence: Sentence): Decision {
  const { activityId, activity, provider, description, daysPerWeek, from, until, leaveId, by } = command;
  const refused = notInPrison(sentence) ?? daysRefusal(command, sentence) ?? outsideRefusal(command, sentence);
  if (refused) return refused;
  return accept({
    type: 'ActivityPlanned',
    ...{ activityId, activity, provider, description, daysPerWeek, from, until, leaveId },
    ...{ legalBasis: leaveId === null ? ACTIVITY_BASIS : 'strgjfl § 20, forskrift § 3-14', by: by.id },
  });
}

function notInPrison(sentence: Sentence): Refusal | null {
  const { status, place } = sentence;
  if (status !== 'serving' || !PRISON.includes(place.regime))
    return refuse('not-serving', { status, regime: place.regime });
  const absence = openAbsence(sentence);
  return absence && refuse('clock-stopped', { since: absence.from, type: absence.type }, 'forskrift § 3-3');
}

function daysRefusal({ from, until }: Asked<'PlanActivity'>, sentence: Sentence): Refusal | null {
  const startDate = admittedOn(sentence);
  if (from < startDate) return refuse('date-before-start', { occurredOn: from, startDate });
  return until !== null && until < from ? refuse('activity-ends-before-it-begins', { from, until }) : null;
}

/** Outside the prison there is work release first, which is granted as such. */
function outsideRefusal({ leaveId, from }: Asked<'PlanActivity'>, { leaves }: Sentence): Refusal | null {
  if (leaveId === null) return null;
  const release = leaves.find((known) => known.leaveId === leaveId && known.leave === 'work-release');
  const covers = release?.returned === null && release.from <= from && from <= release.to;
  return covers ? null : refuse('no-work-release', { leaveId, from }, 'strgjfl § 20, forskrift § 3-14');
}

function endActivity(command: Asked<'EndActivity'>, sentence: Sentence, today: IsoDate): Decision {
  const { activityId, endedOn, reason, by } = command;
  const known = sentence.reintegration.activities.find((each) => each.activityId === activityId);
  if (!known || known.endedOn !== null) return refuse('no-such-activity', { activityId });
  if (endedOn > today) return refuse('date-in-future', { endedOn, today });
  if (endedOn < known.from) return refuse('activity-ends-before-it-begins', { from: known.from, until: endedOn });
  return accept({ type: 'ActivityEnded', activityId, endedOn, reason, legalBasis: ACTIVITY_BASIS, by: by.id });
}

/** Whoever refuses breaks a duty: what follows is decided as the answer to the breach, by somebody else, with reasons. */
function recordAttendance(command: Asked<'RecordAttendance'>, sentence: Sentence, today: IsoDate): Decision {
  const { activityId, on, attendance, by } = command;
  const known = sentence.reintegration.activities.find((each) => each.activityId === activityId);
  if (!known) return refuse('no-such-activity', { activityId });
  const refused = dayRefusal(known, on, sentence, today);
  if (refused) return refused;
  const recorded = { type: 'AttendanceRecorded', activityId, on, attendance, legalBasis: ACTIVITY_BASIS } as const;
  if (attendance !== 'refused') return accept({ ...recorded, breachId: null, by: by.id });
  const breach = breachOf(command, sentence, today);
  if ('ok' in breach) return breach;
  return accept(...breach.events, { ...recorded, breachId: breach.breachId, by: by.id });
}

function dayRefusal(activity: Activity, on: IsoDate, { absences }: Sentence, today: IsoDate): Refusal | null {
  if (on > today) return refuse('date-in-future', { on, today });
  const { from } = activity;
  const last = lastDayOfActivity(activity);
  if (on < from || (last !== null && on > last)) return refuse('not-in-activity-on-day', { on, from, last });
  const away = absences.find((absence) => absence.from <= on && (absence.to === null || on < absence.to));
  return away ? refuse('absent-on-day', { on, since: away.from }, 'forskrift § 3-3') : null;
}

/** One breach of a day, however often the refusal is recorded. In remand nobody has the duty (strgjfl § 49). */
function breachOf(
  { activityId, on, description, breachId, ...command }: Asked<'RecordAttendance'>,
  sentence: Sentence,
  today: IsoDate,
): Refusal | { readonly breachId: string; readonly events: readonly SentenceEvent[] } {
  if (sentence.order.kind === 'remand') return refuse('no-duty-of-activity', { kind: 'remand' }, 'strgjfl § 49');
  const before = sentence.reintegration.refusals.find((known) => known.activityId === activityId && known.on === on);
  if (before) return { breachId: before.breachId, events: [] };
  const unsaid = reasonRefusal([description], { fields: ['description'] }, 'strgjfl § 40');
  if (unsaid) return unsaid;
  const said = { breachId, kind: REFUSED_ACTIVITY, occurredOn: on, description: description ?? '', condition: null };
  const breach = registerBreach({ ...command, type: 'RegisterBreach', ...said }, sentence, today);
  return breach.ok ? { breachId, events: breach.events } : breach;
}
