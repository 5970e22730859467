import { explain, type Reason } from '../calculation/explanation';
import { addDays } from '../dates';
import { kind } from '../deadlines/kind';
import { refuse } from '../refusals';
import { deadline } from './common';
import { lastOf, numberIn, textIn, type Course } from './course';
import {
  arrestedOn,
  countedUntil,
  creditUntil,
  heldSince,
  latestOrder,
  openIsolation,
  orderEndsOn,
  PLACEMENT_DAYS,
  REMAND_LIMITS,
} from './remand-rules';
import { REMAND_STEPS } from './remand-steps';
import { type Field, type Following, type Sanction, type SanctionDates, type SanctionDue } from './sanction';
import { SANCTION_TITLES } from './titles';

const DEADLINES = {
  'remand-placement': deadline(
    kind('placement', 'forskrift § 4-1', true, {
      daysBefore: [],
      nb: 'Plasser den varetektsfengslede i fengsel',
      en: 'Place the person on remand in prison',
    }),
    { starts: 'the arrest', length: PLACEMENT_DAYS, counts: 'calendar-days' },
    ['place'],
  ),
  'remand-order-expires': deadline(
    kind('approver', 'strpl § 185', true, {
      daysBefore: [7, 3],
      nb: 'Varetekten går ut: ny kjennelse eller løslatelse',
      en: 'The remand runs out: another order or release',
      onExpiry: {
        nb: 'Uten ny kjennelse skal den fengslede løslates. Varsles leder straks.',
        en: 'Without another order the person is to be released. The leader is told at once.',
      },
    }),
    { starts: 'the order of the court', length: null, counts: 'date' },
    ['extend-order', 'release'],
  ),
  'remand-isolation-ends': deadline(
    kind('approver', 'strpl § 186 a', true, {
      daysBefore: [3],
      nb: 'Isolasjonen går ut: avslutt den, eller ny kjennelse',
      en: 'The isolation runs out: end it, or another order',
      onExpiry: {
        nb: 'Uten ny kjennelse skal den fengslede være i fellesskap. Varsles leder straks.',
        en: 'Without another order the person is to be in company. The leader is told at once.',
      },
    }),
    { starts: 'the order of isolation', length: null, counts: 'date' },
    ['end-isolation', 'order-isolation'],
  ),
} as const;

type Deadline = keyof typeof DEADLINES;

function dues(course: Course): readonly SanctionDue<Deadline>[] {
  const isolation = openIsolation(course);
  return [
    ...(course.stage === 'arrested'
      ? [{ kind: 'remand-placement' as const, dueOn: addDays(arrestedOn(course), PLACEMENT_DAYS) }]
      : []),
    { kind: 'remand-order-expires', dueOn: orderEndsOn(course) },
    ...(isolation ? [{ kind: 'remand-isolation-ends' as const, dueOn: isolation.to, of: isolation.stepId }] : []),
  ];
}

const CREDIT: Reason = {
  rule: 'R-REM',
  legalBasis: 'strl § 83 (2)',
  nb: 'Fradraget til og med dagen da varetekten slutter, eller kjennelsen går ut. Retten fastsetter det i dommen.',
  en: 'The credit up to and including the day on which remand ends, or its order runs out. The court fixes it in the judgment.',
};
const ISOLATED: Reason = { ...CREDIT, nb: 'Av dette for full isolasjon.', en: 'Of this for full isolation.' };
const EXPIRES: Reason = {
  rule: 'R-CAL',
  legalBasis: 'strpl § 185',
  nb: 'Dagen da rettens siste kjennelse går ut.',
  en: 'The day on which the last order of the court runs out.',
};

function datesOf(course: Course): SanctionDates {
  const until = orderEndsOn(course);
  const counted = countedUntil(course);
  const { creditDays, isolationDays, totalDays } = creditUntil(course, counted);
  return {
    dates: { remandUntil: until, remandCreditTotal: totalDays, remandCreditForIsolation: isolationDays },
    explanations: [
      explain('remandUntil', until, EXPIRES),
      explain('remandCreditTotal', totalDays, CREDIT, `${counted}: ${creditDays} + ${isolationDays} = ${totalDays}`),
      explain('remandCreditForIsolation', isolationDays, ISOLATED),
    ],
  };
}

/** What the registration of the sentence that the remand went over to begins with. */
function followedBy(course: Course): Following | null {
  const serving = lastOf(course, 'begin-serving');
  if (!serving) return null;
  const remandDays = creditUntil(course, serving.on).totalDays;
  return { startDate: serving.on, remandDays, unbrokenCustodySince: heldSince(course) };
}

const { orderDays, isolationDays, isolationInOneRun } = REMAND_LIMITS;
const LIMITS: Sanction['limits'] = [
  {
    of: { nb: 'Varetekt, om gangen', en: 'Remand, at a time' },
    most: `${orderDays.adult} days; under 18: ${orderDays.minor}. Longer of an adult, when another look after four weeks would be of no use`,
    legalBasis: 'strpl § 185',
  },
  {
    of: { nb: 'Full isolasjon, første gang', en: 'Full isolation, the first time' },
    most: `${isolationDays.first} days; nobody under 18`,
    legalBasis: 'strpl § 186 a (1), (2)',
  },
  {
    of: { nb: 'Full isolasjon, når den fortsetter', en: 'Full isolation, while it goes on' },
    most: `${isolationDays.again} days at a time, when another look after two weeks would be of no use`,
    legalBasis: 'strpl § 186 a (2)',
  },
  {
    of: { nb: 'Full isolasjon, i sammenheng', en: 'Full isolation, in one run' },
    most: `${isolationInOneRun.upToSixYears} days; ${isolationInOneRun.overSixYears} when the charge may lead to more than six years; more for compelling reasons`,
    legalBasis: 'strpl § 186 a (3)',
  },
  {
    of: { nb: 'Isolasjon fra bestemte innsatte', en: 'Isolation from some prisoners' },
    most: 'as long as the remand',
    legalBasis: 'strpl § 186 (2)',
  },
  {
    of: { nb: 'Fradrag for full isolasjon', en: 'Credit for full isolation' },
    most: 'one day for every two begun',
    legalBasis: 'strl § 83 (2)',
  },
];

const YES_NO: Field['choices'] = { no: { nb: 'Nei', en: 'No' }, yes: { nb: 'Ja', en: 'Yes' } };

/**
 * Varetekt: deprivation of liberty before a judgment, which the court orders and the Service carries out. The day on which
 * the registration calls the judgment final is that of the first order.
 */
export const REMAND: Sanction<Deadline> & { readonly deadlines: typeof DEADLINES } = {
  title: SANCTION_TITLES.remand,
  legalBasis: 'strpl §§ 183–188, strgjfl kap. 4',
  terms: {
    arrestedOn: { kind: 'date', label: { nb: 'Pågrepet', en: 'Arrested on' } },
    arrestedAtHour: {
      kind: 'number',
      label: { nb: 'Time på døgnet', en: 'Hour of the day' },
      hint: {
        nb: '0 til 23: fradraget regnes fra fire timer etter',
        en: '0 to 23: credit counts from four hours later',
      },
      ...{ min: 0, max: 23, optional: true },
    },
    until: { kind: 'date', ahead: true, label: { nb: 'Kjennelsen går ut', en: 'The order runs out on' } },
    over6Years: {
      kind: 'choice',
      label: { nb: 'Siktelsen kan gi mer enn seks år', en: 'The charge may lead to more than six years' },
      ...(YES_NO && { choices: YES_NO }),
    },
    under18: {
      kind: 'choice',
      label: { nb: 'Under 18 år', en: 'Under 18' },
      ...(YES_NO && { choices: YES_NO }),
    },
  },
  refuse: (course) => {
    const { finalOn, terms } = course;
    const until = textIn(terms, 'until') ?? finalOn;
    const latest = latestOrder(finalOn, course);
    if (until > latest) return refuse('period-outside-law', { until, latest }, 'strpl § 185');
    const hour = numberIn(terms, 'arrestedAtHour');
    return hour < 0 || hour > 23 ? refuse('step-values-wrong', { fields: ['judgments.0.terms.arrestedAtHour'] }) : null;
  },
  regimes: ['high-security', 'lower-security', 'hospital'],
  stages: {
    arrested: {
      title: { nb: 'Pågrepet, venter på plass i fengsel', en: 'Arrested, awaits a prison place' },
      status: 'summoned',
    },
    remanded: { title: { nb: 'I varetekt', en: 'On remand' }, status: 'serving' },
    'serving-sentence': { title: { nb: 'Gått over til soning', en: 'Changed to serving' }, status: 'converted' },
    released: { title: { nb: 'Løslatt', en: 'Released' }, status: 'completed' },
  },
  steps: REMAND_STEPS,
  deadlines: DEADLINES,
  limits: LIMITS,
  dateTitles: {
    remandUntil: { nb: 'Varetekten går ut', en: 'Remand runs out' },
    remandCreditTotal: { nb: 'Varetektsfradrag, dager', en: 'Remand credit, days' },
    remandCreditForIsolation: { nb: 'Av dette for isolasjon, dager', en: 'Of this for isolation, days' },
  },
  dues,
  datesOf,
  endsOn: orderEndsOn,
  figures: () => [],
  followedBy,
};
