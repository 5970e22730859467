import { LAW } from '../rule-sets';
import { refuse } from '../refusals';
import { COMMUNITY_DEADLINES, type CommunityDeadline } from './community-sentence-deadlines';
import { COMMUNITY_STEPS } from './community-sentence-steps';
import { datesOf, duesOf, endsOn, figures, SHORT_PERIOD_DAYS, termsLeft } from './community-sentence-rules';
import { numberIn } from './course';
import { type Sanction } from './sanction';
import { SANCTION_TITLES } from './titles';

/** Samfunnsstraff: hours of unpaid work and other content, instead of imprisonment (strl ch. 8, strgjfl ch. 5). */
export const COMMUNITY_SENTENCE: Sanction<CommunityDeadline> & { readonly deadlines: typeof COMMUNITY_DEADLINES } = {
  title: SANCTION_TITLES['community-sentence'],
  legalBasis: 'strl §§ 48–52, strgjfl §§ 53–59',
  terms: {
    hours: {
      kind: 'number',
      label: { nb: 'Timer', en: 'Hours' },
      hint: { nb: '30 til 420 timer (strl § 49)', en: '30 to 420 hours (strl § 49)' },
      ...LAW.communityHours,
    },
    subsidiaryDays: {
      kind: 'number',
      label: { nb: 'Subsidiær fengselsstraff, dager', en: 'Subsidiary imprisonment, days' },
      min: 1,
      max: 366,
    },
    periodDays: {
      kind: 'number',
      label: { nb: 'Gjennomføringstid, dager', en: 'Performance period, days' },
      hint: {
        nb: 'Normalt som den subsidiære straffen; inntil 120 dager når den er kortere',
        en: 'Normally as the subsidiary imprisonment; up to 120 days when that is shorter',
      },
      min: 1,
      max: 366,
    },
  },
  refuse: (course) => {
    const { terms, remandDays } = course;
    const left = termsLeft(course);
    if ('refusal' in left)
      return refuse(left.refusal as 'hours-outside-30-to-420', { remandDays }, 'strl §§ 49, 83 (7)');
    const most = Math.max(SHORT_PERIOD_DAYS, numberIn(terms, 'subsidiaryDays'));
    const periodDays = numberIn(terms, 'periodDays');
    return periodDays > most ? refuse('period-outside-law', { periodDays, most }, 'strl § 49') : null;
  },
  regimes: ['community'],
  stages: {
    'awaiting-first-meeting': {
      title: { nb: 'Venter på første møte', en: 'Awaits the first meeting' },
      status: 'summoned',
    },
    performing: { title: { nb: 'Gjennomfører', en: 'Performing' }, status: 'serving' },
    interrupted: { title: { nb: 'Avbrutt', en: 'Interrupted' }, status: 'serving', stopped: 'interruption' },
    'before-court': {
      title: { nb: 'Til avgjørelse i retten', en: 'Before the court' },
      status: 'serving',
      stopped: 'suspended-pending-court',
    },
    completed: { title: { nb: 'Gjennomført', en: 'Completed' }, status: 'completed' },
    converted: { title: { nb: 'Omgjort til fengsel', en: 'Converted to imprisonment' }, status: 'converted' },
    barred: { title: { nb: 'Avsluttet: begjæring avskåret', en: 'Closed: petition barred' }, status: 'lapsed' },
  },
  steps: COMMUNITY_STEPS,
  deadlines: COMMUNITY_DEADLINES,
  dateTitles: {
    hours: { nb: 'Timer', en: 'Hours' },
    subsidiaryDays: { nb: 'Subsidiær fengselsstraff, dager', en: 'Subsidiary imprisonment, days' },
    periodDays: { nb: 'Gjennomføringstid, dager', en: 'Performance period, days' },
    hoursDone: { nb: 'Timer gjennomført', en: 'Hours performed' },
    hoursLeft: { nb: 'Timer som gjenstår', en: 'Hours that are left' },
    conversionDays: { nb: 'Fengsel ved omgjøring nå, dager', en: 'Imprisonment if converted now, days' },
    performancePeriodEndsOn: { nb: 'Siste dag av gjennomføringstiden', en: 'Last day of the performance period' },
    petitionBy: { nb: 'Siste dag for begjæring til retten', en: 'Last day to petition the court' },
  },
  dues: duesOf,
  datesOf,
  endsOn,
  figures,
};
