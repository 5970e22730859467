import { addDays } from '../domain/dates';
import { kind } from '../domain/deadlines/kind';
import { refuse } from '../domain/refusals';
import { addSanction } from '../domain/sanctions';
import { lastOf, numberIn, stepsOf, type Course } from '../domain/sanctions/course';
import { type Sanction } from '../domain/sanctions/sanction';

// A sanction that no law knows, as docs/adding-a-sanction.md tells: a table, its events, its deadlines. To be imported
// before anything that lists kinds.

const WEEK = 7;
const BASIS = 'LOV-2026-11-28-1 § 1';

const watered = (course: Course) => stepsOf(course, 'water').length;
const lastWatered = (course: Course) => lastOf(course, 'begin', 'water')?.on ?? course.startDate;

const GARDEN: Sanction = {
  title: { nb: 'Hagestraff', en: 'Garden sanction' },
  legalBasis: BASIS,
  terms: { times: { kind: 'number', min: 1, max: 52, label: { nb: 'Ganger', en: 'Times' } } },
  refuse: ({ terms }) => (numberIn(terms, 'times') < 1 ? refuse('no-sentence', {}, BASIS) : null),
  regimes: ['community'],
  stages: {
    waiting: { title: { nb: 'Venter på våren', en: 'Awaits the spring' }, status: 'summoned' },
    gardening: { title: { nb: 'I hagen', en: 'In the garden' }, status: 'serving' },
    grown: { title: { nb: 'Vokst opp', en: 'Grown' }, status: 'completed' },
  },
  steps: {
    begin: {
      title: { nb: 'Så hagen', en: 'Sow the garden' },
      lead: { nb: 'Hagen er sådd.', en: 'The garden is sown.' },
      happened: { nb: 'Hagen ble sådd', en: 'The garden was sown' },
      ...{ from: ['waiting'], to: 'gardening', by: ['probation'], legalBasis: BASIS, fields: {}, reason: 'none' },
    },
    water: {
      title: { nb: 'Vann hagen', en: 'Water the garden' },
      lead: { nb: 'Minst én gang i uken.', en: 'Once a week at least.' },
      happened: { nb: 'Hagen ble vannet', en: 'The garden was watered' },
      ...{ from: ['gardening'], by: ['probation'], legalBasis: BASIS, reason: 'optional' },
      fields: { litres: { kind: 'number', min: 1, max: 100, label: { nb: 'Liter', en: 'Litres' } } },
    },
    harvest: {
      title: { nb: 'Høst', en: 'Harvest' },
      lead: { nb: 'Når den er vannet ofte nok.', en: 'When it was watered often enough.' },
      happened: { nb: 'Hagen ble høstet', en: 'The garden was harvested' },
      ...{ from: ['gardening'], to: 'grown', by: ['approver'], legalBasis: BASIS, fields: {}, reason: 'none' },
      refuse: (_, course) =>
        watered(course) < numberIn(course.terms, 'times')
          ? refuse('not-all-done', { done: watered(course) }, BASIS)
          : null,
    },
  },
  deadlines: {
    'sow-the-garden': {
      ...kind('probation', BASIS, false, { nb: 'Så hagen', en: 'Sow the garden' }),
      term: { starts: 'the day of the summons', length: null, counts: 'date' },
    },
    'water-the-garden': {
      ...kind('probation', BASIS, true, { daysBefore: [3], nb: 'Vann hagen', en: 'Water the garden' }),
      term: { starts: 'the last time', length: WEEK, counts: 'calendar-days' },
    },
  },
  dateTitles: { wateredTimes: { nb: 'Ganger vannet', en: 'Times watered' } },
  dues: (course) =>
    course.stage === 'waiting'
      ? [{ kind: 'sow-the-garden', dueOn: course.startDate }]
      : [{ kind: 'water-the-garden', dueOn: addDays(lastWatered(course), WEEK) }],
  datesOf: (course) => ({ dates: { wateredTimes: watered(course) }, explanations: [] }),
  endsOn: (course) => addDays(course.startDate, WEEK * numberIn(course.terms, 'times')),
  figures: (course) => [
    {
      code: 'times',
      text: { nb: 'Ganger vannet', en: 'Times watered' },
      done: watered(course),
      of: numberIn(course.terms, 'times'),
    },
  ],
};

export const INVENTED = addSanction('garden-sanction', GARDEN);
