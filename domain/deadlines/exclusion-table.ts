import { COUNCIL_BASIS, SUPERVISION_BASIS } from '../exclusion-limits';
import { kind } from './kind';

/** Nobody is let out by a date alone, and nobody is kept by one. */
const STANDS_NO_LONGER = {
  nb: 'Uten en ny avgjørelse skal utelukkelsen oppheves. Leder, region og tilsynsråd varsles hver dag.',
  en: 'Without a new decision the exclusion is to be ended. The leader, the region and the council hear of it every day.',
};

/** Kinds of dated obligation of an exclusion from company (rules.md (c), strgjfl §§ 37–39, forskrift § 3-26). */
export const EXCLUSION_DEADLINES = {
  'exclusion-region': kind('region', 'strgjfl §§ 37 (5)–(8), 38 (5)–(6), forskrift § 3-26', true, {
    daysBefore: [3, 1],
    rhythm: 'daily',
    nb: 'Regionen skal avgjøre om utelukkelsen fortsetter',
    en: 'The region is to decide whether the exclusion goes on',
    onExpiry: STANDS_NO_LONGER,
  }),
  'exclusion-directorate': kind('directorate', 'strgjfl §§ 37 (5)–(6), 38 (5)–(6)', true, {
    daysBefore: [3, 1],
    rhythm: 'daily',
    nb: 'Direktoratet skal avgjøre om utelukkelsen fortsetter',
    en: 'The directorate is to decide whether the exclusion goes on',
    onExpiry: STANDS_NO_LONGER,
  }),
  'exclusion-ends': kind('approver', 'strgjfl §§ 37 (5), 37 (8), 39', true, {
    daysBefore: [14, 3, 1],
    rhythm: 'daily',
    nb: 'Siste dag for utelukkelsen',
    en: 'Last day of the exclusion',
    onExpiry: STANDS_NO_LONGER,
  }),
  'supervise-exclusion': kind('caseworker', SUPERVISION_BASIS, true, {
    daysBefore: [],
    rhythm: 'daily',
    nb: 'Daglig tilsyn med den som er utelukket',
    en: 'Look after whoever is excluded, every day',
    onExpiry: {
      nb: 'Lederen varsles: ingen har ført tilsyn på et døgn.',
      en: 'The leader is told: nobody has looked after the person for a day.',
    },
  }),
  'inform-supervisory-council': kind('approver', COUNCIL_BASIS, true, {
    daysBefore: [3],
    rhythm: 'daily',
    nb: 'Underrett tilsynsrådet: utelukket i mer enn 30 dager',
    en: 'Tell the Supervisory Council: excluded for more than 30 days',
  }),
} as const;
