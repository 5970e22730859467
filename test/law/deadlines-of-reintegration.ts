import { type REINTEGRATION_DEADLINES } from '../../domain/deadlines/reintegration-table';
import { caseworker, given, imprisonment, registered } from '../given';
import { serving, type Situation } from './deadlines-given';

const admitted = () =>
  given(...registered(imprisonment({ admissionTasks: ['contact-officer', 'future-plan', 'release-preparation'] })));
const withPlan = () =>
  serving()
    .on('2026-03-20')
    .when(caseworker, { type: 'MakePlan', planId: 'p1', plan: 'future-plan', reviewOn: '2026-09-20' })
    .then({ type: 'PlanMade' });
const preparing = () =>
  serving()
    .on('2026-08-20')
    .when(caseworker, { type: 'BeginReleasePreparation' })
    .then({ type: 'ReleasePreparationBegun' });

/** A case of each deadline of daily life and the way back. */
export const OF_REINTEGRATION: Readonly<Record<keyof typeof REINTEGRATION_DEADLINES, Situation>> = {
  'appoint-contact-officer': { why: 'the day of admission, 2 March', past: admitted, dueOn: '2026-03-02' },
  'make-future-plan': { why: '30 days after admission', past: admitted, dueOn: '2026-04-01' },
  'review-plan': { why: 'as it was set when the plan was made', past: withPlan, dueOn: '2026-09-20' },
  'review-goal': {
    why: 'as it was set with the goal',
    past: () =>
      withPlan()
        .on('2026-03-20')
        .when(caseworker, {
          type: 'SetGoal',
          ...{ goalId: 'g1', planId: 'p1', area: 'work-or-education', goal: 'Fagbrev.', responsible: 'Skolen' },
          reviewOn: '2026-06-20',
        })
        .then({ type: 'GoalSet' }),
    dueOn: '2026-06-20',
  },
  'begin-release-preparation': { why: '180 days before 18 February 2027', past: admitted, dueOn: '2026-08-22' },
  'release-home': { why: '90 days before 18 February 2027', past: preparing, dueOn: '2026-11-20' },
  'release-work-or-education': { why: '60 days before 18 February 2027', past: preparing, dueOn: '2026-12-20' },
  'release-income': { why: '60 days before 18 February 2027', past: preparing, dueOn: '2026-12-20' },
  'release-health': { why: '30 days before 18 February 2027', past: preparing, dueOn: '2027-01-19' },
  'release-network': { why: '30 days before 18 February 2027', past: preparing, dueOn: '2027-01-19' },
};
