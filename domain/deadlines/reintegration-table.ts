import { CONTACT_BASIS, PLAN_BASIS, PREPARATION_BASIS } from '../reintegration-terms';
import { kind } from './kind';

const PLAN = { daysBefore: [14, 3] };

/** Tasks of daily life and the way back: no law names their day, so each may be put on hold (rules.md (c)). */
export const REINTEGRATION_DEADLINES = {
  'appoint-contact-officer': kind('approver', CONTACT_BASIS, false, {
    daysBefore: [],
    nb: 'Oppnevn kontaktbetjent',
    en: 'Appoint a contact officer',
  }),
  'make-future-plan': kind('caseworker', PLAN_BASIS, false, {
    ...PLAN,
    nb: 'Lag framtidsplan sammen med den innsatte',
    en: 'Make a future plan together with the person',
  }),
  'review-plan': kind('caseworker', PLAN_BASIS, false, {
    ...PLAN,
    nb: 'Gå gjennom planen',
    en: 'Go through the plan',
  }),
  'review-goal': kind('caseworker', PLAN_BASIS, false, {
    ...PLAN,
    nb: 'Er målet nådd?',
    en: 'Is the goal reached?',
  }),
  'begin-release-preparation': kind('caseworker', PREPARATION_BASIS, false, {
    nb: 'Begynn å forberede løslatelsen',
    en: 'Begin to prepare the release',
  }),
  'release-home': kind('caseworker', PREPARATION_BASIS, false, {
    nb: 'Før løslatelse: et sted å bo',
    en: 'Before release: somewhere to live',
  }),
  'release-work-or-education': kind('caseworker', PREPARATION_BASIS, false, {
    nb: 'Før løslatelse: arbeid eller skole',
    en: 'Before release: work or school',
  }),
  'release-income': kind('caseworker', PREPARATION_BASIS, false, {
    nb: 'Før løslatelse: penger å leve av',
    en: 'Before release: an income',
  }),
  'release-health': kind('caseworker', PREPARATION_BASIS, false, {
    nb: 'Før løslatelse: lege og behandling',
    en: 'Before release: health care',
  }),
  'release-network': kind('caseworker', PREPARATION_BASIS, false, {
    nb: 'Før løslatelse: noen å komme til',
    en: 'Before release: people to come back to',
  }),
} as const;
