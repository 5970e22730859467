import { type Asked } from '../../domain/commands';
import { addDays } from '../../domain/dates';
import { deadlinesOf } from '../../domain/deadlines';
import { stepsAround } from '../../domain/deadlines/steps';
import { DEADLINE_KINDS, type DeadlineKindCode } from '../../domain/deadlines/table';
import { type Actor, type ExclusionGround, type ExclusionKind } from '../../domain/events';
import { noticesFor } from '../../domain/notices';
import { type Role } from '../../domain/permissions';
import { approver, clock, directorate, given, imprisonment, region, registered } from '../given';

// Every limit of strgjfl §§ 37–39 and forskrift § 3-26 (rules.md (c)) the day before it, on it and after it: what stands in the list of
// deadlines, what the clock may say that day, and who hears of it.

const START = '2026-05-04';
const on = (days: number) => addDays(START, days);
const YOUNG = { name: 'K', birthDate: '2009-06-01', nationalId: null, citizenship: 'NO' };
const of = { adult: given(...registered()), minor: given(...registered(imprisonment({ person: YOUNG }))) };
const OF_COERCION: ExclusionGround = 'injury-or-violence';
const GROUND: Readonly<Record<ExclusionKind, ExclusionGround>> = {
  ...{ full: OF_COERCION, partial: OF_COERCION, 'security-cell': OF_COERCION, 'security-bed': OF_COERCION },
  ...{ collective: 'buildings-or-unrest', immediate: 'suspected-breach', 'special-toilet': 'suspected-breach' },
};

type Continued = readonly [day: number, by: Actor];
interface Limit {
  readonly kind: ExclusionKind;
  readonly age: keyof typeof of;
  readonly continued: readonly Continued[];
  readonly deadline: string;
  readonly day: number;
}
const limit = (
  kind: ExclusionKind,
  age: keyof typeof of,
  [deadline, day]: readonly [string, number],
  ...continued: readonly Continued[]
): Limit => ({ kind, age, continued, deadline, day });
const toRegion = (day: number) => ['exclusion-region', day] as const;
const toDirectorate = (day: number) => ['exclusion-directorate', day] as const;
const last = (day: number) => ['exclusion-ends', day] as const;
const council = ['inform-supervisory-council', 31] as const;
const supervised = ['supervise-exclusion', 1] as const;

const LIMITS: readonly Limit[] = [
  limit('full', 'adult', toRegion(14)),
  limit('full', 'adult', toDirectorate(42), [14, region]),
  limit('full', 'adult', toDirectorate(56), [14, region], [42, directorate]),
  limit('full', 'adult', last(365), [14, region]),
  limit('full', 'adult', supervised),
  limit('full', 'adult', council, [14, region]),
  limit('full', 'minor', toRegion(0)),
  limit('full', 'minor', toRegion(3), [0, region]),
  limit('full', 'minor', toDirectorate(5), [0, region], [3, region]),
  limit('full', 'minor', supervised),
  limit('partial', 'adult', toRegion(30)),
  limit('partial', 'adult', council, [30, region]),
  limit('partial', 'minor', toDirectorate(7)),
  limit('partial', 'minor', toDirectorate(14), [7, directorate]),
  limit('collective', 'adult', toRegion(3)),
  limit('collective', 'adult', last(6), [3, region]),
  limit('collective', 'minor', toRegion(2)),
  limit('collective', 'minor', last(4), [2, region]),
  limit('immediate', 'adult', last(1)),
  limit('immediate', 'adult', supervised),
  limit('security-cell', 'adult', toRegion(3)),
  limit('security-cell', 'adult', toDirectorate(6), [3, region]),
  limit('security-cell', 'minor', toRegion(1)),
  limit('security-cell', 'minor', toDirectorate(3), [1, region]),
  limit('security-bed', 'adult', toRegion(1)),
  limit('security-bed', 'adult', toRegion(2), [1, region]),
  limit('security-bed', 'adult', toDirectorate(3), [1, region], [2, region]),
  limit('security-bed', 'minor', toRegion(0)),
  limit('security-bed', 'minor', toDirectorate(1), [0, region]),
  limit('special-toilet', 'adult', toRegion(3)),
  limit('special-toilet', 'adult', toRegion(6), [3, region]),
  limit('special-toilet', 'minor', toRegion(3)),
];

/** Who hears of it on its day, and when it is late for the first time. */
const HEARD: Readonly<Record<string, { readonly due: readonly Role[]; readonly late: readonly Role[] }>> = {
  'exclusion-region': { due: ['region', 'approver'], late: ['region', 'approver', 'supervisory-council'] },
  'exclusion-directorate': {
    due: ['directorate', 'approver', 'region'],
    late: ['directorate', 'approver', 'region', 'supervisory-council'],
  },
  'exclusion-ends': { due: ['approver', 'region'], late: ['approver', 'region', 'supervisory-council'] },
  'supervise-exclusion': { due: ['caseworker'], late: ['approver'] },
  'inform-supervisory-council': { due: ['approver', 'region'], late: ['approver', 'region'] },
};

function standing({ kind, age, continued }: Limit) {
  const first = of[age]
    .on(START)
    .when(approver, {
      type: 'DecideExclusion',
      ...{ exclusionId: 'q1', exclusion: kind, ground: GROUND[kind], startedAt: `${START}T14:30` },
      ...{ reason: 'Truet to medinnsatte med kniv.', lessIsNotEnough: 'Delvis utelukkelse ble prøvd i går.' },
    })
    .then({ type: 'ExclusionDecided' });
  const goesOn: Asked = { type: 'ContinueExclusion', exclusionId: 'q1', reason: 'Truslene er gjentatt i dag.' };
  return continued.reduce(
    (past, [day, by]) => past.on(on(day)).when(by, goesOn).then({ type: 'ExclusionContinued' }),
    first,
  );
}

describe.each(LIMITS.map((each) => [`${each.kind}, ${each.age}: ${each.deadline} on day ${each.day}`, each] as const))(
  '%s',
  (_, asked) => {
    const { deadline, day } = asked;
    const past = standing(asked);
    const state = (today: number) =>
      deadlinesOf(past.sentence(), on(today)).find(({ id }) => id === `${deadline}/q1`)?.state;
    const heard = (today: number, at: string) => {
      const strikes: Asked = { type: 'ReachDeadline', deadlineId: `${deadline}/q1`, dueOn: on(day), step: at };
      const after = past.on(on(today)).when(clock, strikes).then({ type: 'DeadlineReached', kind: deadline });
      const event = after.events.at(-1);
      return (event ? noticesFor(event, after.sentence(), 's1') : []).map(({ to }) => to.role).sort();
    };

    const step = (today: number) => {
      const row = DEADLINE_KINDS[deadline as DeadlineKindCode];
      return stepsAround({ dueOn: on(day), ...row }, on(today)).latest?.name ?? 'none';
    };

    it('the day before nobody hears that it has come', () => {
      // What is due at once is open from its first minute.
      if (day > 0) expect(state(day - 1)).toBe('open');
      expect(step(day - 1)).not.toMatch(/on-the-day|overdue/);
    });

    it('on the day it is open, and whoever must act hears of it', () => {
      expect([state(day), step(day)]).toEqual(['open', 'on-the-day']);
      expect(heard(day, 'on-the-day')).toEqual([...(HEARD[deadline]?.due ?? [])].sort());
    });

    it('the day after it is overdue, and those above hear of it; nobody is let out by a date', () => {
      expect([state(day + 1), step(day + 1)]).toEqual(['overdue', 'overdue-1']);
      expect(heard(day + 1, 'overdue-1')).toEqual([...(HEARD[deadline]?.late ?? [])].sort());
      expect(past.sentence().exclusions).toMatchObject([{ endedAt: null }]);
    });
  },
);
