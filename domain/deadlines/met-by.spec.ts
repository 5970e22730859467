import { PERMISSIONS, type Role } from '../permissions';
import { REVIEWED_KINDS, reviewersOf } from '../reviewed-kinds';
import { sanctionDeadlines, sanctionKinds, sanctionOf } from '../sanctions';
import { metBy } from './met-by';
import { DEADLINE_KINDS, type DeadlineKind, type DeadlineKindCode } from './table';

const KINDS = Object.entries(DEADLINE_KINDS) as [DeadlineKindCode, DeadlineKind][];

/** Whose owner waits for others to act, and why; everything else its owner can meet. */
const WAITS_FOR_OTHERS: Readonly<Record<string, string>> = {
  'begin-within-sixty-days': 'it says that the first day is late; the clock begins the sentence on it',
  'court-ruling': 'the court rules; the region asks it what has become of the case',
  'sanction-court-ruling': 'the same, of a sanction that is no imprisonment',
};

const OF_SANCTIONS: readonly string[] = Object.keys(sanctionDeadlines());

const may = (owner: Role, kind: string) =>
  metBy(kind).commands.some(
    (command) =>
      (PERMISSIONS[command] as readonly Role[]).includes(owner) &&
      (command !== 'RecordReview' || reviewersOf(kind, owner).includes(owner)),
  );

describe('a deadline', () => {
  // What its day settles needs nobody.
  it.each(KINDS.filter(([kind, { overdue }]) => overdue && !OF_SANCTIONS.includes(kind)))(
    '%s can be met by its owner, or waits for others',
    (kind, row) => {
      const owners = [row.owner, ...(kind === 'decide-proposal' ? (['approver', 'region', 'court'] as const) : [])];
      expect([kind, owners.filter((owner) => !may(owner, kind))]).toEqual([
        kind,
        kind in WAITS_FOR_OTHERS ? [row.owner] : [],
      ]);
    },
  );

  it('that the day settles is met by the clock, or by what may be asked until then', () => {
    const byDay = KINDS.filter(([, { overdue }]) => !overdue).map(([kind]) => kind);
    const others = byDay.filter((kind) => !metBy(kind).commands.some((command) => PERMISSIONS[command][0] === 'clock'));
    expect(others.sort()).toEqual([
      ...['charge-new-offence', 'complaint', 'monitoring-application', 'petition-after-breach'],
    ]);
  });

  it('is met by a review when it is one of those that a review meets, and no other', () => {
    const byReview = KINDS.filter(([kind]) => metBy(kind).commands.includes('RecordReview')).map(([kind]) => kind);
    expect(byReview.sort()).toEqual([...REVIEWED_KINDS].sort());
  });

  it('of a sanction is met by a step that it has and its owner may take', () => {
    const stuck = sanctionKinds().flatMap((kind) => {
      const { deadlines = {}, steps = {} } = sanctionOf(kind) ?? {};
      return Object.entries(deadlines).flatMap(([name, { owner, steps: meet = [] }]) => {
        const takers = meet.flatMap((step) => steps[step]?.by ?? []);
        return takers.includes(owner) || (name in WAITS_FOR_OTHERS && takers.length > 0) ? [] : [`${kind}/${name}`];
      });
    });
    // No court has a fine before it: the kind is among those that the sanctions share, and of it never comes to be.
    expect(stuck).toEqual(['fine-service/sanction-court-ruling']);
  });
});
