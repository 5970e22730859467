import { kind } from '../deadlines/kind';
import { CHOSEN, COMMON_DEADLINES, deadline, PETITION_MONTHS } from './common';

/** The deadlines of a community sentence. */
export const COMMUNITY_DEADLINES = {
  ...COMMON_DEADLINES,
  'community-plan': deadline(
    kind('probation', 'strgjfl § 53', false, {
      nb: 'Lag gjennomføringsplan for samfunnsstraffen',
      en: 'Make the plan of the community sentence',
    }),
    { starts: 'the first meeting', length: CHOSEN.plan, counts: 'calendar-days' },
    ['set-plan'],
  ),
  'performance-period-ends': deadline(
    kind('probation', 'strl § 49', true, {
      daysBefore: [60, 30, 14, 3],
      nb: 'Gjennomføringstiden er ute',
      en: 'The performance period ends',
      onExpiry: {
        nb: 'Timer som gjenstår, er et brudd. Varsles leder, deretter regionen.',
        en: 'Hours that are left are a breach. The leader is told, then the region.',
      },
    }),
    {
      starts: 'the first meeting',
      length: null,
      counts: 'date',
      but: 'days of interruption, and what the court extends, are added',
    },
    ['complete', 'register-breach'],
  ),
  'community-petition': deadline(
    kind('region', 'strl § 52 (4)', true, {
      nb: 'Siste dag for begjæring om omgjøring av samfunnsstraffen',
      en: 'Last day to petition for the conversion of the community sentence',
      onExpiry: {
        nb: 'Begjæring er avskåret. Noen må avslutte saken. Varsles direktoratet.',
        en: 'A petition is barred. Somebody closes the case. The directorate is told.',
      },
    }),
    { starts: 'the end of the performance period', length: PETITION_MONTHS, counts: 'procedural-months' },
    ['petition', 'close-barred'],
  ),
} as const;

export type CommunityDeadline = keyof typeof COMMUNITY_DEADLINES;
