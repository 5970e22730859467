import { type IsoDate } from '../dates';
import { day } from '../letters/words';
import { refuse } from '../refusals';
import { closeBarred, EXTENDED_UNTIL, extensionRefusal, petition, petitionForOffence } from './before-court';
import { BREACH, leaveBreach, needsBreach, openBreaches, registerBreach } from './common';
import { lastOf, numberIn, textIn, type Course } from './course';
import { type Step } from './sanction';

const PLAN = 'konfliktrådsloven §§ 24–25';
const BREACH_BASIS = 'konfliktrådsloven § 31';
const COURT = 'strl § 52 c';
const UNDER_WAY = ['awaiting-plan', 'performing'];
/** How far a court extends at a time: as of a community sentence (strl § 52); our choice. */
const EXTENSION_MONTHS = 6;

interface Days {
  readonly endsOn: (course: Course) => IsoDate;
  readonly petitionBy: (course: Course) => IsoDate;
}

/** Everything that may happen to a youth sentence where the Service takes part (rules.md (d)). */
export function youthSteps(days: Days): Readonly<Record<string, Step>> {
  return { ...PLANNED, ...BREACHES, ...petitions(days), 'court-decides': courtDecides(days), ...ends(days) };
}

const PLANNED: Readonly<Record<string, Step>> = {
  'receive-plan': {
    title: { nb: 'Før inn ungdomsplanen', en: 'Record the youth plan' },
    lead: {
      nb: 'Godkjent i ungdomsstormøtet. Gjennomføringstiden løper fra denne dagen.',
      en: 'Approved in the youth conference. The period runs from this day.',
    },
    happened: { nb: 'Ungdomsplanen er mottatt', en: 'The youth plan was received' },
    from: ['awaiting-plan'],
    to: 'performing',
    by: ['probation', 'caseworker'],
    ...{ legalBasis: PLAN, fields: {}, reason: 'optional' },
  },
  'change-plan': {
    title: { nb: 'Før inn endret plan', en: 'Record a changed plan' },
    lead: { nb: 'Koordinatoren har endret planen.', en: 'The coordinator has changed the plan.' },
    happened: { nb: 'Ungdomsplanen er endret', en: 'The youth plan was changed' },
    from: ['performing'],
    by: ['probation', 'caseworker'],
    ...{ legalBasis: PLAN, fields: {}, reason: 'required' },
  },
  'record-report': {
    title: { nb: 'Før inn rapport', en: 'Record a report' },
    lead: { nb: 'Fra ungdomskoordinatoren, om hvordan det går.', en: 'Of the youth coordinator, on how it goes.' },
    happened: { nb: 'Rapport mottatt fra koordinatoren', en: 'A report came from the coordinator' },
    from: ['performing'],
    by: ['probation', 'caseworker'],
    ...{ legalBasis: 'konfliktrådsloven § 26', fields: {}, reason: 'optional' },
  },
};

const BREACHES: Readonly<Record<string, Step>> = {
  'register-breach': registerBreach(BREACH_BASIS, UNDER_WAY, Object.keys(BREACH) as (keyof typeof BREACH)[]),
  warn: {
    title: { nb: 'Før inn bruddmøte', en: 'Record the breach meeting' },
    lead: {
      nb: 'Koordinatoren har innkalt den unge og forklart hva et nytt brudd kan føre til.',
      en: 'The coordinator has called the youth in and explained what another breach may lead to.',
    },
    happened: { nb: 'Bruddmøte holdt', en: 'The breach meeting was held' },
    from: UNDER_WAY,
    by: ['probation', 'approver'],
    ...{ legalBasis: BREACH_BASIS, fields: {}, reason: 'required' },
    decision: {
      level: 'local',
      complaint: 'days',
      letter: ({ on }) => ({
        title: 'Bruddmøte om ungdomsstraffen',
        summary: [
          `Det ble holdt bruddmøte med deg ${day(on)}. Bryter du vilkårene igjen, kan regionen be retten bestemme at den subsidiære fengselsstraffen fullbyrdes.`,
        ],
      }),
    },
    refuse: (_, course) => needsBreach(course, BREACH_BASIS),
  },
  'leave-breach': leaveBreach(BREACH_BASIS, UNDER_WAY),
};

function petitions({ petitionBy }: Days): Readonly<Record<string, Step>> {
  const asked = { from: UNDER_WAY, legalBasis: COURT, petitionBy };
  return {
    petition: petition({
      ...asked,
      lead: {
        nb: 'Koordinatoren har oversendt saken etter nytt brudd.',
        en: 'The coordinator has sent the case on after another breach.',
      },
    }),
    'petition-new-offence': petitionForOffence({ ...asked, offence: COURT, barred: COURT }),
  };
}

function ends({ endsOn, petitionBy }: Days): Readonly<Record<string, Step>> {
  return {
    complete: {
      title: { nb: 'Bekreft at ungdomsstraffen er gjennomført', en: 'Confirm that it is completed' },
      lead: { nb: 'Når gjennomføringstiden er ute.', en: 'When the period is over.' },
      happened: { nb: 'Ungdomsstraffen er gjennomført', en: 'The youth sentence was completed' },
      from: ['performing'],
      to: 'completed',
      by: ['probation', 'caseworker', 'approver'],
      ...{ legalBasis: 'strl § 52 b', fields: {}, reason: 'none' },
      refuse: ({ on }, course) => {
        const until = endsOn(course);
        if (on < until) return refuse('not-due', { until, today: on }, 'strl § 52 b');
        return openBreaches(course).length > 0 ? refuse('breach-unanswered', {}, BREACH_BASIS) : null;
      },
    },
    'close-barred': closeBarred({
      ...{ from: UNDER_WAY, legalBasis: COURT, petitionBy },
      lead: { nb: 'Når fristen for begjæring er ute.', en: 'When the time to petition is out.' },
    }),
  };
}

function courtDecides({ endsOn }: Days): Step {
  return {
    title: { nb: 'Før inn rettens avgjørelse', en: 'Record the decision of the court' },
    lead: {
      nb: 'Det som er gjennomført, trekkes fra. Forlengelse er inntil seks måneder.',
      en: 'What is done is credited. An extension is six months at most.',
    },
    happened: { nb: 'Retten har avgjort begjæringen', en: 'The court ruled on the petition' },
    from: ['before-court'],
    to: ({ values }, course) =>
      textIn(values, 'outcome') === 'converted'
        ? 'converted'
        : lastOf(course, 'receive-plan')
          ? 'performing'
          : 'awaiting-plan',
    by: ['court'],
    legalBasis: COURT,
    fields: {
      outcome: {
        kind: 'choice',
        label: { nb: 'Utfall', en: 'Outcome' },
        choices: {
          converted: { nb: 'Subsidiær fengselsstraff fullbyrdes', en: 'The subsidiary imprisonment is served' },
          extended: { nb: 'Gjennomføringstiden forlenges', en: 'The period is extended' },
          dismissed: { nb: 'Begjæringen tas ikke til følge', en: 'The petition is not granted' },
        },
      },
      days: {
        ...{ kind: 'number', label: { nb: 'Dager fengsel som fullbyrdes', en: 'Days of imprisonment to be served' } },
        onlyIf: { field: 'outcome', is: ['converted'] },
        ...{ min: 1, max: 1_827 },
      },
      until: EXTENDED_UNTIL,
    },
    reason: 'optional',
    refuse: ({ values }, course) => {
      const days = numberIn(values, 'days');
      const most = numberIn(course.terms, 'subsidiaryDays') - course.remandDays;
      if (days > most) return refuse('conversion-exceeds-remainder', { days, calculated: most, most }, COURT);
      const until = textIn(values, 'until');
      return extensionRefusal(until, { endsOn: endsOn(course), months: EXTENSION_MONTHS, legalBasis: COURT });
    },
  };
}
