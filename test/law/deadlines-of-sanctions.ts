import { type SanctionKind } from '../../domain/regimes';
import { type sanctionDeadlines } from '../../domain/sanctions';
import { approver, court, given, placement, region, registered } from '../given';
import { begun, broken, community, probation, sanction, step, took } from '../given-sanction';
import { type Past, type Situation } from './deadlines-given';

const of = (kind: SanctionKind) => given(...registered(sanction(kind)));
const planned = () =>
  took(of('youth-sentence'), probation, step('receive-plan', '2026-03-02'), {}, { type: 'ServingStarted' });
const warnedAndBroken = () =>
  broken(took(broken(begun(community()), '2026-03-10'), approver, step('warn', '2026-03-12')), '2026-04-01');
const beforeCourt = () => took(warnedAndBroken(), region, step('petition', '2026-04-03'));
const performed = (past: Past, hours: number, n: number) =>
  took(past, probation, { ...step('record-hours', '2026-03-20', { hours, content: 'unpaid-work' }), stepId: `h${n}` });

/** A case of each deadline that a sanction brings along. */
export const OF_SANCTIONS: Readonly<Record<keyof ReturnType<typeof sanctionDeadlines>, Situation>> = {
  'first-meeting': { why: 'summoned to 2 March', past: community, dueOn: '2026-03-02' },
  'answer-sanction-breach': {
    why: 'a fortnight after the breach of 10 March',
    past: () => broken(begun(community()), '2026-03-10'),
    dueOn: '2026-03-24',
  },
  'sanction-court-ruling': { why: '90 days after the petition of 3 April', past: beforeCourt, dueOn: '2026-07-02' },
  'sanction-interruption-ends': {
    why: 'interrupted until 20 April',
    past: () => took(begun(community()), approver, step('interrupt', '2026-04-01', { until: '2026-04-20' })),
    dueOn: '2026-04-20',
  },
  'confirm-sanction-completion': {
    why: 'a week after the last hours, on 20 March',
    past: () => [24, 24, 24, 24, 12].reduce(performed, begun(community())),
    dueOn: '2026-03-27',
  },
  'community-plan': { why: '30 days after the first meeting', past: () => begun(community()), dueOn: '2026-04-01' },
  'performance-period-ends': {
    why: '108 days, of which 2 March is the first',
    past: () => begun(community()),
    dueOn: '2026-06-17',
  },
  'community-petition': { why: 'three months after 17 June', past: warnedAndBroken, dueOn: '2026-09-17' },
  'programme-talk': { why: 'a fortnight after 2 March', past: () => begun(of('programme')), dueOn: '2026-03-16' },
  'programme-ends': {
    why: 'ten months, of which 2 March is the first day',
    past: () => begun(of('programme')),
    dueOn: '2027-01-01',
  },
  'youth-plan': { why: '30 days after 2 March', past: () => of('youth-sentence'), dueOn: '2026-04-01' },
  'youth-report': { why: '90 days after the plan', past: planned, dueOn: '2026-05-31' },
  'youth-sentence-ends': { why: 'twelve months from 2 March, that day included', past: planned, dueOn: '2027-03-01' },
  'youth-petition': {
    why: 'three months after 1 March 2027',
    past: () => broken(took(broken(planned(), '2026-04-01'), approver, step('warn', '2026-04-02')), '2026-05-01'),
    dueOn: '2027-06-01',
  },
  'remand-placement': { why: 'two days after the arrest', past: () => of('remand'), dueOn: '2026-02-03' },
  'remand-order-expires': { why: 'as the court has set it', past: () => of('remand'), dueOn: '2026-03-01' },
  'remand-isolation-ends': {
    why: 'as the court has set it',
    past: () =>
      took(
        took(of('remand'), placement, step('place', '2026-02-02'), {}, { type: 'ServingStarted' }),
        court,
        step('order-isolation', '2026-02-03', { extent: 'full', until: '2026-02-10' }),
      ),
    dueOn: '2026-02-10',
  },
  'deliver-report': { why: 'as the order says', past: () => of('pre-sentence-report'), dueOn: '2026-03-02' },
  'tell-health-authority': { why: 'a day after 1 February', past: () => of('compulsory-care'), dueOn: '2026-02-02' },
  'hand-over-to-health': {
    why: 'a fortnight after it was told',
    past: () => took(of('compulsory-care'), placement, step('tell-health-authority', '2026-02-03')),
    dueOn: '2026-02-17',
  },
  'fine-service-period-ends': {
    why: '90 days, of which 2 March is the first',
    past: () => begun(of('fine-service')),
    dueOn: '2026-05-30',
  },
};
