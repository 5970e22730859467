import { addDays, type IsoDate } from '../domain/dates';
import { type SanctionKind } from '../domain/regimes';
import { type Values } from '../domain/sanctions/course';

/** A step, by whoever has the role. */
export interface Taken {
  readonly as: 'probation' | 'caseworker' | 'approver' | 'region' | 'placement' | 'court';
  readonly step: string;
  readonly values?: Values;
}
/** A whole life of a sanction: what is done on its first day, and, when a deadline of its own has reminded, on that day. */
export interface Life {
  readonly terms: Values;
  /** What is done on the first day. */
  readonly first: readonly Taken[];
  /** Then time goes on until a day after this is due, and it has reminded. */
  readonly reminds: string;
  /** What is done on that day. */
  readonly then: readonly Taken[];
  readonly ends: string;
}

const meeting: Taken = { as: 'probation', step: 'hold-first-meeting' };
/** A life of each sanction; a kind without one does not compile. `today`: its first day, in Oslo. */
export const livesFrom = (today: IsoDate): Readonly<Record<SanctionKind, Life>> => ({
  'community-sentence': {
    terms: { hours: 30, subsidiaryDays: 20, periodDays: 60 },
    first: [
      meeting,
      { as: 'probation', step: 'record-hours', values: { hours: 24, content: 'unpaid-work' } },
      { as: 'probation', step: 'record-hours', values: { hours: 6, content: 'talk' } },
    ],
    reminds: 'confirm-sanction-completion',
    then: [{ as: 'probation', step: 'complete' }],
    ends: 'completed',
  },
  programme: {
    terms: { months: 10 },
    first: [meeting, { as: 'probation', step: 'register-breach', values: { kind: 'intoxicated' } }],
    reminds: 'answer-sanction-breach',
    then: [
      { as: 'region', step: 'petition', values: { ground: 'serious' } },
      { as: 'court', step: 'court-decides', values: { outcome: 'converted' } },
    ],
    ends: 'converted',
  },
  'fine-service': {
    terms: { subsidiaryDays: 5, periodDays: 20 },
    first: [meeting, { as: 'probation', step: 'record-hours', values: { hours: 4 } }],
    reminds: 'fine-service-period-ends',
    then: [{ as: 'approver', step: 'withdraw' }],
    ends: 'converted',
  },
  'youth-sentence': {
    terms: { months: 6, subsidiaryDays: 90 },
    first: [{ as: 'probation', step: 'receive-plan' }],
    reminds: 'youth-sentence-ends',
    then: [
      { as: 'probation', step: 'record-report' },
      { as: 'probation', step: 'complete' },
    ],
    ends: 'completed',
  },
  remand: {
    terms: { arrestedOn: today, arrestedAtHour: 8, until: addDays(today, 28), over6Years: 'no', under18: 'no' },
    first: [
      { as: 'placement', step: 'place' },
      { as: 'caseworker', step: 'record-wish', values: { wish: 'apart' } },
      { as: 'court', step: 'order-isolation', values: { extent: 'full', until: addDays(today, 7) } },
    ],
    reminds: 'remand-isolation-ends',
    then: [
      { as: 'caseworker', step: 'end-isolation' },
      { as: 'placement', step: 'begin-serving' },
    ],
    ends: 'converted',
  },
  'pre-sentence-report': {
    terms: { orderedBy: 'court', dueOn: addDays(today, 21) },
    first: [{ as: 'probation', step: 'begin', values: { takesPart: 'yes' } }],
    reminds: 'deliver-report',
    then: [{ as: 'probation', step: 'deliver', values: { advises: 'community-sentence' } }],
    ends: 'completed',
  },
  'compulsory-care': {
    terms: { care: 'psychiatric-care' },
    first: [{ as: 'placement', step: 'tell-health-authority' }],
    reminds: 'hand-over-to-health',
    then: [{ as: 'placement', step: 'hand-over' }],
    ends: 'handed-over-to-health',
  },
});
