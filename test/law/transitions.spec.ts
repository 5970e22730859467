import { opensByDay, TRANSITIONS, type Kind, type Level, type Regime, type Transition } from '../../domain/regimes';
import { type Asked } from '../../domain/commands';
import { addDays, type IsoDate } from '../../domain/dates';
import { type Actor } from '../../domain/events';
import {
  accepted,
  approver,
  care,
  caseworker,
  court,
  decision,
  detention,
  given,
  home,
  imprisonment,
  proposal,
  region,
  registered,
} from '../given';

// Rules.md (b), row by row: from where to where, from which day, and who decides. The days are worked out by hand for the
// ordinary sentence of 18 months from 2 March 2026 with 12 days of remand, and for ten years' frame with six years' minimum.

type Proposal = Extract<Asked, { type: 'ProposeTransition' }>;

interface Way {
  readonly row: string;
  readonly kind: Kind;
  readonly from: Regime;
  readonly to: Regime;
  readonly direction: Transition['direction'];
}

const WAYS: readonly Way[] = TRANSITIONS.flatMap(({ row, kinds, from, to, direction }) =>
  kinds.flatMap((kind) => from.map((start) => ({ row, kind, from: start, to, direction }))),
);

/** The first day that the law opens something; a move that neither is lighter nor opens by the minimum waits for nothing. */
const OPENS: Readonly<Record<string, Partial<Record<Regime, IsoDate>>>> = {
  imprisonment: {
    'lower-security': '2026-03-03',
    'halfway-house': '2026-03-03',
    'home-detention': '2026-11-19',
    'electronic-monitoring': '2026-08-19',
    probation: '2027-02-18',
  },
  'preventive-detention': {
    'lower-security': '2030-03-02',
    'halfway-house': '2030-03-02',
    probation: '2032-03-01',
  },
};

/** Who decides, as rules.md says: of a sentence of up to ten years, and of a longer one (or from especially high security). */
const DECIDES: Readonly<
  Record<string, { readonly usual: Level; readonly long: Level; readonly lowerSecurity?: Level }>
> = {
  b8: { usual: 'region', long: 'region' },
  b9: { usual: 'local', long: 'region' },
  b10: { usual: 'local', long: 'region' },
  // Delegated back for whoever has come to lower security (forskrift § 2-1).
  b11: { usual: 'local', long: 'region', lowerSecurity: 'local' },
  b12: { usual: 'local', long: 'region', lowerSecurity: 'local' },
  b13: { usual: 'local', long: 'region' },
  b14: { usual: 'local', long: 'region' },
  b15: { usual: 'local', long: 'local' },
  b16: { usual: 'local', long: 'region' },
  b19: { usual: 'local', long: 'region' },
  b29: { usual: 'region', long: 'region' },
  b30: { usual: 'region', long: 'region' },
};

const BY: Readonly<Record<Level, Actor>> = { local: approver, region, court };
const PLACED = '2026-03-02';

/** A person at a place since the first day, whatever brought them there. */
function at(way: Way, years = 1) {
  const order = way.kind === 'imprisonment' ? imprisonment({}, { years, months: 6, days: 0 }) : detention();
  const past = registered(order);
  if (way.from === 'high-security') return given(...past);
  return given(...past, {
    type: 'RegimeChanged',
    from: 'high-security',
    to: { regime: way.from, unit: 'oslo-fengsel' },
    effectiveOn: PLACED,
    ...{ proposalId: null, breachId: null, legalBasis: 'strgjfl § 15' },
  });
}

/** A move with everything that its gates ask for; release from preventive detention with the prosecution's consent. */
function move({ kind, to }: Way, effectiveOn: IsoDate): Proposal {
  const detained = kind === 'preventive-detention';
  return proposal({
    to: { regime: to, unit: 'bastoy-fengsel' },
    effectiveOn,
    facts: { ...home, ...care, ...(detained && { prosecutionConsentedOn: PLACED }) },
    probationYears: detained && to === 'probation' ? 3 : null,
  });
}

function opens({ kind, to, ...way }: Way): IsoDate {
  return (opensByDay(way) ? OPENS[kind]?.[to] : undefined) ?? PLACED;
}

function decidedBy({ row, kind, from }: Way, long: boolean): Level {
  const levels = DECIDES[row];
  if (!levels) throw new Error(`${row} is not in the table of this test`);
  const byLaw = levels.usual === levels.long;
  if (byLaw) return levels.usual;
  if (kind === 'preventive-detention' || from === 'especially-high-security') return 'region';
  const open = from === 'lower-security' || from === 'halfway-house';
  return long ? ((open ? levels.lowerSecurity : undefined) ?? levels.long) : levels.usual;
}

const named = WAYS.map((way): [string, Way] => [`${way.row} ${way.kind}: ${way.from} → ${way.to}`, way]);

describe.each(named)('%s', (_name, way) => {
  const opensOn = opens(way);
  const proposed = (past: ReturnType<typeof at>, on: IsoDate) => past.on(on).when(caseworker, move(way, on));

  it(`may be proposed for ${opensOn} and for the day after`, () => {
    for (const on of [opensOn, addDays(opensOn, 1)]) proposed(at(way), on).then({ type: 'TransitionProposed' });
  });

  if (opensByDay(way) && opensOn > PLACED)
    it('not for the day before: the condition of time is not met', () => {
      const before = addDays(opensOn, -1);
      const asked = at(way).on(before).when(caseworker, move(way, before));
      asked.thenRefused('not-yet-eligible', { from: opensOn });
    });

  it.each<[string, boolean]>([
    ['an ordinary sentence', false],
    ['more than ten years', true],
  ])('is decided at the level that the law names, of %s; any other is told which', (_of, long) => {
    if (long && way.kind === 'preventive-detention') return expect(decidedBy(way, true)).toBe(decidedBy(way, false));
    const expected = decidedBy(way, long);
    // Eleven and a half years: every limit of time has passed by the end of 2033.
    const on = long && way.direction === 'lighter' ? '2033-12-01' : opensOn;
    const waiting = proposed(at(way, long ? 11 : 1), on).then({ type: 'TransitionProposed', decidedBy: expected });
    for (const level of ['local', 'region', 'court'] as const)
      if (level !== expected)
        waiting.on(on).when(BY[level], decision()).thenRefused('wrong-level', { decidedBy: expected, yours: level });
    const decided = accepted(waiting.on(on).when(BY[expected], decision()).decision).map(({ type }) => type);
    return expect(decided.slice(0, 2)).toEqual(['TransitionApproved', 'RegimeChanged']);
  });
});

it('release from preventive detention without the consent of the prosecution is for the court alone (strl §§ 44–45)', () => {
  const to = { regime: 'probation', unit: 'friomsorgen-oslo' } as const;
  const asked = proposal({ to, effectiveOn: '2032-03-01', facts: home, probationYears: 3 });
  const waiting = given(...registered(detention()))
    .on('2032-03-01')
    .when(caseworker, asked)
    .then({ type: 'TransitionProposed', decidedBy: 'court' });
  waiting.on('2032-03-01').when(region, decision()).thenRefused('wrong-level', { decidedBy: 'court', yours: 'region' });
  waiting
    .on('2032-03-01')
    .when(court, decision())
    .then({ type: 'TransitionApproved' }, { type: 'RegimeChanged' }, { type: 'ReleasedOnProbation' });
});
