import { ACTIVITIES, ATTENDANCES, PROVIDERS } from '../../domain/events';
import { ACTIVITY_BASIS } from '../../domain/reintegration-terms';
import { formatDate } from '../app/format';
import { choicesOf, OPTIONAL_REASON, serving, type Around, type Field, type Form } from './spec';

const PRISON = ['high-security', 'especially-high-security', 'lower-security', 'halfway-house'];

const inPrison = (sentence: Around['sentence']) =>
  serving(sentence) && sentence.clockStopped === null && PRISON.includes(sentence.regime);
const begun = ({ reintegration, today }: Around['sentence']) =>
  reintegration.activities.filter(({ from, over }) => from <= today && !over);
const notEnded = (sentence: Around['sentence']) => begun(sentence).filter(({ endedOn }) => endedOn === null);

function which({ words, of }: Around, activities: ReturnType<typeof begun>): Field {
  return {
    ...{ name: 'activity', label: 'forms.whichActivity', kind: 'choice' },
    choices: activities.map(({ activityId, activity, description, from }) => ({
      value: activityId,
      label: description ?? words.term('activity', activity),
      about: formatDate(from),
    })),
    initial: activities.find(({ activityId }) => activityId === of)?.activityId ?? activities[0]?.activityId ?? '',
  };
}

const planActivity: Form = {
  id: 'plan-activity',
  permission: 'PlanActivity',
  group: 'reintegration',
  law: ACTIVITY_BASIS,
  fits: inPrison,
  fields: ({ sentence, words, today }) => [
    {
      ...{ name: 'activity', label: 'forms.activityKind', kind: 'choice' },
      choices: choicesOf(words, 'activity', ACTIVITIES),
    },
    {
      ...{ name: 'provider', label: 'forms.provider', kind: 'select' },
      choices: choicesOf(words, 'provider', PROVIDERS),
    },
    { name: 'description', label: 'forms.activityDescription', kind: 'text' },
    { name: 'daysPerWeek', label: 'forms.activityDaysPerWeek', kind: 'number', initial: '5' },
    { name: 'from', label: 'forms.activityFromDay', kind: 'date', initial: today },
    { name: 'until', label: 'forms.activityUntil', hint: 'forms.activityUntilHint', kind: 'date', optional: true },
    {
      ...{ name: 'leaveId', label: 'forms.activityLeave', hint: 'forms.activityLeaveHint', kind: 'select' },
      optional: true,
      choices: sentence.leaves
        .filter(({ leave, returned }) => leave === 'work-release' && returned === null)
        .map(({ leaveId, from, to }) => ({ value: leaveId, label: `${formatDate(from)}–${formatDate(to)}` })),
    },
  ],
  path: () => 'activities',
  body: ({ activity, provider, description, daysPerWeek, from, until, leaveId }) => ({
    ...{ activity, provider, description, daysPerWeek, from, until: until ?? null, leaveId: leaveId ?? null },
  }),
  supposed: null,
};

const endActivity: Form = {
  id: 'end-activity',
  permission: 'EndActivity',
  group: 'reintegration',
  law: ACTIVITY_BASIS,
  fits: (sentence) => notEnded(sentence).length > 0,
  fields: (around) => [
    which(around, notEnded(around.sentence)),
    { name: 'endedOn', label: 'forms.onDay', kind: 'date', initial: around.today },
    OPTIONAL_REASON,
  ],
  path: ({ activity }) => `activities/${activity}/end`,
  body: ({ endedOn, reason }) => ({ endedOn, reason: reason ?? null }),
  supposed: null,
};

const attendance: Form = {
  id: 'attendance',
  permission: 'RecordAttendance',
  group: 'reintegration',
  usual: true,
  law: ACTIVITY_BASIS,
  fits: (sentence) => begun(sentence).length > 0,
  fields: (around) => [
    which(around, begun(around.sentence)),
    { name: 'on', label: 'forms.onDay', kind: 'date', initial: around.today },
    {
      ...{ name: 'attendance', label: 'forms.attendanceKind', kind: 'choice' },
      choices: choicesOf(around.words, 'attendance', ATTENDANCES),
    },
    {
      ...{ name: 'description', label: 'forms.attendanceDescription', kind: 'words' },
      onlyIf: ({ attendance: said }) => said === 'refused',
    },
  ],
  path: ({ activity }) => `activities/${activity}/attendance`,
  body: ({ on, attendance: said, description }) => ({ on, attendance: said, description: description ?? null }),
  supposed: null,
};

export const ACTIVITY_FORMS: readonly Form[] = [planActivity, endActivity, attendance];
