import { type IsoDate } from '../dates';
import { type Role } from '../permissions';
import { type Rhythm } from './kind';
import { overdueStep } from './steps';

/** A step up: who hears of it, when, and whether that has come. */
export interface Escalation {
  readonly step: string;
  readonly on: IsoDate;
  readonly to: Role;
  readonly reached: boolean;
}

/** Who hears of what is overdue, the first time and from the second time on: caseworker, leader, region (our choice). */
const ABOVE: { readonly [R in Role]?: readonly [Role, Role] } = {
  region: ['region', 'directorate'],
  directorate: ['directorate', 'directorate'],
  court: ['region', 'region'],
  prosecution: ['region', 'region'],
  // Nobody else is told that a victim wants to be.
  'victim-desk': ['victim-desk', 'victim-desk'],
};
const USUAL = ['approver', 'region'] as const;

/** The roles that hear of a deadline, from its owner up, each once. */
export function ladderOf(owner: Role): readonly Role[] {
  return [...new Set([owner, ...(ABOVE[owner] ?? USUAL)])];
}

/** Who hears of a step of a deadline. */
export function heardBy(owner: Role, step: string): Role {
  const times = timesOverdue(step);
  const [first, then] = ABOVE[owner] ?? USUAL;
  if (times === 0) return owner;
  return times === 1 ? first : then;
}

/** A deadline, as far as who hears of it goes. */
interface Escalating {
  readonly dueOn: IsoDate;
  readonly owner: Role;
  readonly overdue: boolean;
  readonly rhythm?: Rhythm;
}

/** Who hears of it next after a step, if nobody acts; null: nobody above is left, or the day itself settles it. */
export function nextUp(deadline: Escalating, step: string): Escalation | null {
  return escalationOf(deadline, deadline.dueOn).find((up) => timesOverdue(up.step) > timesOverdue(step)) ?? null;
}

/** `overdue-2` is the second time; 0: it is not late. */
function timesOverdue(step: string): number {
  return Number(/^overdue-(\d+)$/.exec(step)?.[1] ?? 0);
}

/** When it goes to somebody else if nobody acts: known before it happens. None where the day itself settles it. */
export function escalationOf({ dueOn, owner, overdue, rhythm }: Escalating, today: IsoDate): readonly Escalation[] {
  if (!overdue) return [];
  const steps = [1, 2].map((times) => overdueStep(dueOn, times, rhythm));
  return steps
    .map(({ name, on }) => ({ step: name, on, to: heardBy(owner, name), reached: on <= today }))
    .filter(({ to }, n, all) => to !== (all[n - 1]?.to ?? owner));
}
