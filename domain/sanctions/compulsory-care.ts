import { explain, type Reason } from '../calculation/explanation';
import { addDays } from '../dates';
import { kind } from '../deadlines/kind';
import { deadline } from './common';
import { lastOf, type Course } from './course';
import { type Sanction, type SanctionDates, type SanctionDue, type Step } from './sanction';
import { SANCTION_TITLES } from './titles';

const BASIS = 'strl §§ 62–65, psykisk helsevernloven § 5-2';

/** The judgment is carried out at once (strl §§ 62–65). How many days that may take here is our choice. */
const AT_ONCE = { tellDays: 1, handOverDays: 14 } as const;

const DEADLINES = {
  'tell-health-authority': deadline(
    kind('placement', BASIS, false, {
      daysBefore: [],
      nb: 'Send dommen til det regionale helseforetaket',
      en: 'Send the judgment to the regional health authority',
    }),
    { starts: 'the judgment is final', length: AT_ONCE.tellDays, counts: 'calendar-days' },
    ['tell-health-authority'],
  ),
  'hand-over-to-health': deadline(
    kind('placement', BASIS, false, {
      daysBefore: [7, 3],
      nb: 'Overlat ansvaret til institusjonen som helseforetaket har valgt',
      en: 'Hand over to the institution that the health authority has chosen',
    }),
    { starts: 'the health authority was told', length: AT_ONCE.handOverDays, counts: 'calendar-days' },
    ['hand-over'],
  ),
} as const;

const STEPS: Readonly<Record<string, Step>> = {
  'tell-health-authority': {
    title: { nb: 'Send dommen til helseforetaket', en: 'Send the judgment to the health authority' },
    lead: {
      nb: 'Helseforetaket velger institusjon, og dommen settes i verk straks.',
      en: 'The health authority chooses the institution, and the judgment is carried out at once.',
    },
    happened: { nb: 'Dommen er sendt helseforetaket', en: 'The judgment was sent to the health authority' },
    from: ['received'],
    to: 'with-health-authority',
    by: ['placement', 'caseworker'],
    legalBasis: BASIS,
    fields: {},
    reason: 'none',
  },
  'hand-over': {
    title: { nb: 'Overlat til helsevesenet', en: 'Hand over to the health service' },
    lead: {
      nb: 'Institusjonen har tatt imot. Saken avsluttes her: kriminalomsorgen gjennomfører ikke reaksjonen.',
      en: 'The institution has taken over. The case is closed here: the Service does not carry the measure out.',
    },
    happened: { nb: 'Overlatt til helsevesenet', en: 'Handed over to the health service' },
    from: ['with-health-authority'],
    to: 'handed-over',
    by: ['placement', 'caseworker'],
    legalBasis: BASIS,
    fields: {},
    reason: 'optional',
  },
  'set-aside': {
    title: { nb: 'Avslutt: dommen er opphevet', en: 'Close: the judgment was set aside' },
    lead: { nb: 'Retten har opphevet dommen før den ble satt i verk.', en: 'The court set it aside before it began.' },
    happened: { nb: 'Dommen er opphevet', en: 'The judgment was set aside' },
    from: ['received', 'with-health-authority'],
    to: 'set-aside',
    by: ['court', 'placement'],
    legalBasis: 'strl § 65',
    fields: {},
    reason: 'required',
  },
};

const TOLD: Reason = {
  rule: 'R-CAL',
  legalBasis: BASIS,
  nb: 'Dommen settes i verk straks. Hvor mange dager hvert ledd får, er vårt valg.',
  en: 'The judgment is carried out at once. How many days each part of it is given is our choice.',
};

const tellBy = ({ finalOn }: Course) => addDays(finalOn, AT_ONCE.tellDays);
const handOverBy = (course: Course) =>
  addDays(lastOf(course, 'tell-health-authority')?.on ?? tellBy(course), AT_ONCE.handOverDays);

function dues(course: Course): readonly SanctionDue<keyof typeof DEADLINES>[] {
  return course.stage === 'received'
    ? [{ kind: 'tell-health-authority', dueOn: tellBy(course) }]
    : [{ kind: 'hand-over-to-health', dueOn: handOverBy(course) }];
}

function datesOf(course: Course): SanctionDates {
  return {
    dates: { handOverBy: handOverBy(course) },
    explanations: [explain('handOverBy', handOverBy(course), TOLD)],
  };
}

/**
 * Dom til tvungent psykisk helsevern eller tvungen omsorg (strl §§ 62–63): no sentence. Received, handed over to the
 * regional health authority, and closed here.
 */
export const COMPULSORY_CARE: Sanction<keyof typeof DEADLINES> & { readonly deadlines: typeof DEADLINES } = {
  title: SANCTION_TITLES['compulsory-care'],
  legalBasis: BASIS,
  terms: {
    care: {
      kind: 'choice',
      label: { nb: 'Dommen går ut på', en: 'The judgment is of' },
      choices: {
        'psychiatric-care': { nb: 'Tvungent psykisk helsevern', en: 'Compulsory mental health care' },
        care: { nb: 'Tvungen omsorg', en: 'Compulsory care' },
      },
    },
  },
  refuse: () => null,
  regimes: ['hospital'],
  stages: {
    received: { title: { nb: 'Dommen er mottatt', en: 'The judgment was received' }, status: 'summoned' },
    'with-health-authority': {
      title: { nb: 'Hos helseforetaket', en: 'With the health authority' },
      status: 'summoned',
    },
    'handed-over': {
      title: { nb: 'Overlatt til helsevesenet', en: 'Handed over to the health service' },
      status: 'handed-over-to-health',
    },
    'set-aside': { title: { nb: 'Dommen er opphevet', en: 'The judgment was set aside' }, status: 'lapsed' },
  },
  steps: STEPS,
  deadlines: DEADLINES,
  dateTitles: { handOverBy: { nb: 'Overlates til helsevesenet innen', en: 'Handed over to health by' } },
  dues,
  datesOf,
  endsOn: handOverBy,
  figures: () => [],
};
