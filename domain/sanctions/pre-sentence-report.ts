import { explain, type Reason } from '../calculation/explanation';
import { addMonths, type IsoDate } from '../dates';
import { kind } from '../deadlines/kind';
import { refuse } from '../refusals';
import { deadline } from './common';
import { lastOf, textIn, type Course } from './course';
import { type Sanction, type SanctionDates, type Step } from './sanction';
import { SANCTION_TITLES } from './titles';

const BASIS = 'strpl §§ 161–170';
const OPEN = ['ordered', 'under-way'];
/** How far a report is put off at a time: our choice. What takes longer is another order. */
const PUT_OFF_MONTHS = 3;

const DEADLINES = {
  'deliver-report': deadline(
    kind('probation', BASIS, true, {
      daysBefore: [14, 7, 3],
      nb: 'Lever personundersøkelsen',
      en: 'Deliver the pre-sentence report',
      onExpiry: {
        nb: 'Saken kan bli utsatt i retten. Varsles leder, deretter regionen.',
        en: 'The case may be put off in court. The leader is told, then the region.',
      },
    }),
    { starts: 'the order', length: null, counts: 'date', but: 'the day that whoever ordered it has set or put off' },
    ['deliver', 'put-off'],
  ),
} as const;

const BY: Step['by'] = ['probation', 'caseworker'];

const STEPS: Readonly<Record<string, Step>> = {
  begin: {
    title: { nb: 'Begynn undersøkelsen', en: 'Begin the report' },
    lead: {
      nb: 'Den siktede blir orientert om at det er frivillig å gi opplysninger.',
      en: 'The charged person is told that to give information is voluntary.',
    },
    happened: { nb: 'Undersøkelsen er begynt', en: 'The report was begun' },
    from: ['ordered'],
    to: 'under-way',
    ...{ by: BY, legalBasis: BASIS, reason: 'optional' },
    fields: {
      takesPart: {
        kind: 'choice',
        label: { nb: 'Den siktede', en: 'The charged person' },
        choices: {
          yes: { nb: 'Medvirker', en: 'Takes part' },
          no: { nb: 'Medvirker ikke', en: 'Does not take part' },
        },
      },
    },
  },
  'record-talk': {
    title: { nb: 'Før samtale', en: 'Record a talk' },
    lead: { nb: 'Med den siktede eller andre.', en: 'With the charged person or others.' },
    happened: { nb: 'Samtale holdt', en: 'A talk was held' },
    from: ['under-way'],
    ...{ by: BY, legalBasis: BASIS, fields: {}, reason: 'none' },
  },
  'put-off': {
    title: { nb: 'Før inn utsatt frist', en: 'Record a later day' },
    lead: { nb: 'Avtalt med den som har bestilt den.', en: 'Agreed with whoever ordered it.' },
    happened: { nb: 'Fristen er utsatt', en: 'The day was put off' },
    from: OPEN,
    ...{ by: BY, legalBasis: BASIS, reason: 'required' },
    fields: { until: { kind: 'date', ahead: true, label: { nb: 'Ny frist', en: 'New day' } } },
    refuse: ({ values }, course) => {
      const until = textIn(values, 'until') ?? '';
      const was = dueOn(course);
      const latest = addMonths(was, PUT_OFF_MONTHS);
      return until <= was || until > latest
        ? refuse('extension-too-long', { until, endsOn: was, latest }, BASIS)
        : null;
    },
  },
  deliver: {
    title: { nb: 'Lever undersøkelsen', en: 'Deliver the report' },
    lead: { nb: 'Sendt til den som har bestilt den.', en: 'Sent to whoever ordered it.' },
    happened: { nb: 'Undersøkelsen er levert', en: 'The report was delivered' },
    from: ['under-way'],
    to: 'delivered',
    ...{ by: BY, legalBasis: BASIS, reason: 'none' },
    fields: {
      advises: {
        kind: 'choice',
        optional: true,
        label: { nb: 'Egnet for', en: 'Suited for' },
        choices: {
          'community-sentence': { nb: 'Samfunnsstraff', en: 'Community sentence' },
          'youth-sentence': { nb: 'Ungdomsstraff', en: 'Youth sentence' },
          programme: { nb: 'Program med domstolskontroll eller mot ruspåvirket kjøring', en: 'A programme' },
          none: { nb: 'Ingen straff i samfunnet', en: 'No sanction in the community' },
        },
      },
    },
  },
  'withdraw-order': {
    title: { nb: 'Før inn at bestillingen er trukket', en: 'Record that the order was withdrawn' },
    lead: { nb: 'Undersøkelsen trengs ikke lenger.', en: 'The report is needed no more.' },
    happened: { nb: 'Bestillingen er trukket', en: 'The order was withdrawn' },
    from: OPEN,
    to: 'withdrawn',
    by: ['court', 'prosecution', 'probation', 'caseworker'],
    ...{ legalBasis: BASIS, fields: {}, reason: 'required' },
  },
};

/** The day that the order names, or the last to which it was put off. */
function dueOn(course: Course): IsoDate {
  const later = lastOf(course, 'put-off');
  return (later && textIn(later.values, 'until')) ?? textIn(course.terms, 'dueOn') ?? course.startDate;
}

const DUE: Reason = {
  rule: 'R-CAL',
  legalBasis: BASIS,
  nb: 'Fristen som retten eller påtalemyndigheten har satt, eller siden utsatt.',
  en: 'The day that the court or the prosecution has set, or has put off since.',
};

function datesOf(course: Course): SanctionDates {
  const due = dueOn(course);
  return { dates: { reportDueOn: due }, explanations: [explain('reportDueOn', due, DUE)] };
}

/** Personundersøkelse: a report about a charged person for the court (strpl ch. 13). Ordered, due, delivered. */
export const PRE_SENTENCE_REPORT: Sanction<keyof typeof DEADLINES> & { readonly deadlines: typeof DEADLINES } = {
  title: SANCTION_TITLES['pre-sentence-report'],
  legalBasis: BASIS,
  terms: {
    orderedBy: {
      kind: 'choice',
      label: { nb: 'Bestilt av', en: 'Ordered by' },
      choices: {
        court: { nb: 'Retten', en: 'The court' },
        prosecution: { nb: 'Påtalemyndigheten', en: 'The prosecution' },
      },
    },
    dueOn: { kind: 'date', ahead: true, label: { nb: 'Leveres innen', en: 'To be delivered by' } },
  },
  refuse: () => null,
  regimes: ['community'],
  stages: {
    ordered: { title: { nb: 'Bestilt', en: 'Ordered' }, status: 'summoned' },
    'under-way': { title: { nb: 'Under arbeid', en: 'Under way' }, status: 'serving' },
    delivered: { title: { nb: 'Levert', en: 'Delivered' }, status: 'completed' },
    withdrawn: { title: { nb: 'Bestillingen er trukket', en: 'The order was withdrawn' }, status: 'lapsed' },
  },
  steps: STEPS,
  deadlines: DEADLINES,
  dateTitles: { reportDueOn: { nb: 'Personundersøkelsen leveres innen', en: 'Report to be delivered by' } },
  dues: (course) => [{ kind: 'deliver-report', dueOn: dueOn(course) }],
  datesOf,
  endsOn: dueOn,
  figures: () => [],
};
