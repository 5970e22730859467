import fc from 'fast-check';
import { addDays, addMonths, daysBetween, plus, sum, type IsoDate, type Length } from '../dates';
import { isWorkingDay } from '../holidays';
import { RULE_SETS, ruleSet, type RuleSetId } from '../rule-sets';
import { calculate, calculateImprisonment, type Absence, type ImprisonmentDates, type ImprisonmentInput } from '.';

const RUNS = { numRuns: 1_000, seed: 20260702 };
const IDS = Object.keys(RULE_SETS).map((id) => id as RuleSetId);

const startDates = fc.integer({ min: 0, max: 12_000 }).map((n) => addDays('2015-01-01', n));
const shortLengths = fc.record({
  years: fc.constant(0),
  months: fc.constant(0),
  days: fc.integer({ min: 1, max: 130 }),
});
const lengths: fc.Arbitrary<Length> = fc.oneof(
  shortLengths,
  fc.record({ years: fc.integer({ min: 0, max: 21 }), months: fc.integer({ min: 1, max: 11 }), days: fc.nat(30) }),
);
/** Absences that do not overlap, from gaps and durations after the start. */
function absencesAfter(startDate: IsoDate, gaps: readonly (readonly [number, number, number])[]): readonly Absence[] {
  let last = startDate;
  return gaps.map(([gap, duration, counted]) => {
    const from = addDays(last, gap);
    last = addDays(from, duration);
    return { from, to: last, countedDays: Math.min(counted, duration) };
  });
}
const gaps = fc.array(fc.tuple(fc.nat(200), fc.nat(90), fc.nat(10)), { maxLength: 3 });

const inputs: fc.Arbitrary<ImprisonmentInput> = fc
  .record({
    ruleSet: fc.constantFrom(...IDS),
    startDate: startDates,
    sentences: fc.array(lengths, { minLength: 1, maxLength: 3 }),
    remandDays: fc.oneof(fc.constant(0), fc.nat(400)),
    subsidiaryDays: fc.oneof(fc.constant(0), fc.nat(60)),
    gaps,
  })
  .map(({ gaps: between, ...input }) => ({
    kind: 'imprisonment',
    ...input,
    absences: absencesAfter(input.startDate, between),
  }));

const MILESTONES = ['oneThirdDate', 'halfDate', 'twoThirdsDate', 'fullTermDate'] as const;

/** How often each interesting thing happened: a property that never met it proves nothing. Printed, and at least once. */
function tally() {
  const seen = new Map<string, number>();
  return {
    note: (what: string, happened = true) => seen.set(what, (seen.get(what) ?? 0) + (happened ? 1 : 0)),
    expectAll: (...whats: string[]) => {
      process.stdout.write(`${expect.getState().currentTestName}: ${JSON.stringify(Object.fromEntries(seen))}\n`);
      for (const what of whats) expect([what, seen.get(what) ?? 0]).not.toEqual([what, 0]);
    },
  };
}

describe('for any sentence', () => {
  it('a longer one never brings a milestone earlier', () => {
    const seen = tally();
    fc.assert(
      fc.property(inputs, shortLengths, (input, more) => {
        const [shorter, longer] = [input, { ...input, sentences: [...input.sentences, more] }].map(
          calculateImprisonment,
        );
        for (const field of MILESTONES) {
          const [before, after] = [shorter?.[field], longer?.[field]];
          if (before === undefined || after === undefined) continue;
          seen.note(field, before < after);
          expect(after >= before).toBe(true);
        }
        // The release may jump: from full term to two thirds (domain/calculation/cliffs.ts says why).
        seen.note('released earlier', (longer?.expectedReleaseDate ?? '') < (shorter?.expectedReleaseDate ?? ''));
      }),
      RUNS,
    );
    seen.expectAll(...MILESTONES, 'released earlier');
  });

  it('more remand never brings a milestone later', () => {
    const seen = tally();
    fc.assert(
      fc.property(inputs, fc.integer({ min: 1, max: 60 }), (input, more) => {
        const less = calculateImprisonment(input);
        const longer = calculateImprisonment({ ...input, remandDays: (input.remandDays ?? 0) + more });
        for (const field of MILESTONES) {
          const [before, after] = [less[field], longer[field]];
          if (before === undefined || after === undefined) continue;
          seen.note(field, after < before);
          expect(after <= before).toBe(true);
        }
        seen.note(
          'then served by remand',
          longer.probation !== less.probation && longer.probation === 'served-by-remand',
        );
      }),
      RUNS,
    );
    seen.expectAll(...MILESTONES, 'then served by remand');
  });

  it('what is served and what remains are the whole, and no less than the law asks for is served', () => {
    const seen = tally();
    fc.assert(
      fc.property(inputs, (input) => {
        const dates = calculateImprisonment(input);
        seen.note(dates.probation);
        if (dates.probation !== 'eligible') return;
        const { minServed, minRemaining } = ruleSet(input.ruleSet ?? 'NO-2026.1');
        const { servedDaysAtRelease = NaN, remainingDays = NaN, twoThirdsDays = NaN } = dates;
        seen.note('at the floor', servedDaysAtRelease === minServed);
        expect(servedDaysAtRelease + remainingDays).toBe(dates.totalDays);
        expect(servedDaysAtRelease).toBeGreaterThanOrEqual(Math.max(minServed, twoThirdsDays));
        expect(remainingDays).toBeGreaterThanOrEqual(Math.max(minRemaining, 1));
      }),
      RUNS,
    );
    seen.expectAll('eligible', 'only-for-compelling-reasons', 'not-eligible', 'served-by-remand', 'at the floor');
  });

  it('nobody is proposed for release before the start, after the expected day, or on no working day but the expected', () => {
    const seen = tally();
    fc.assert(
      fc.property(inputs, (input) => {
        const {
          proposedReleaseDate: proposed,
          expectedReleaseDate: expected,
          probation,
        } = calculateImprisonment(input);
        if (probation === 'served-by-remand') return;
        expect(proposed === undefined).toBe(isWorkingDay(expected));
        if (proposed === undefined) return;
        expect(proposed >= input.startDate && proposed <= expected).toBe(true);
        expect(proposed === expected || isWorkingDay(proposed)).toBe(true);
        seen.note(proposed === expected ? 'stands' : 'moved');
      }),
      RUNS,
    );
    seen.expectAll('stands', 'moved');
  });

  it('every value is explained, by a rule, a paragraph, both languages and steps', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const answer = calculate(input);
        if (!('explanations' in answer)) throw new Error(`Refused: ${answer.refusal}`);
        const { explanations, ...values } = answer;
        expect(Object.fromEntries(explanations.map(({ date, value }) => [date, value]))).toEqual(values);
        for (const { rule, legalBasis, text, steps } of explanations) {
          expect(
            [rule, legalBasis, text.nb, text.en, ...steps].filter((part) => /^$|undefined|NaN/.test(part)),
          ).toEqual([]);
          expect(steps.length).toBeGreaterThan(0);
        }
      }),
      { ...RUNS, numRuns: 300 },
    );
  });
});

describe('counted day by day', () => {
  /** Walks the calendar: each day served counts one; after a day on which somebody left, the lost days are skipped. */
  function walk(input: ImprisonmentInput, needed: number): IsoDate {
    const { startDate, remandDays = 0, absences = [] } = input;
    if (needed <= remandDays) return startDate;
    const lost = new Map<IsoDate, number>();
    for (const { from, to, countedDays } of absences) {
      lost.set(from, (lost.get(from) ?? 0) + daysBetween(from, to) - countedDays);
    }
    let served = remandDays;
    let skip = 0;
    for (let today = startDate; ; today = addDays(today, 1)) {
      skip += lost.get(today) ?? 0;
      if (skip > 0) skip -= 1;
      else served += 1;
      if (served === needed) return today;
    }
  }

  it('two thirds and full term fall on the same days', () => {
    const seen = tally();
    fc.assert(
      fc.property(inputs, (generated) => {
        // A year at most from each sentence: walking is slow, and the days are no different in the tenth year.
        const sentences = generated.sentences.map((length) => ({ ...length, years: Math.min(length.years, 1) }));
        const input = { ...generated, sentences, ruleSet: 'NO-2026.1' as const };
        const dates: ImprisonmentDates = calculateImprisonment(input);
        if (dates.probation === 'served-by-remand') return;
        let total = 0;
        const end = plus(input.startDate, sum(input.sentences));
        for (let date = input.startDate; date < end; date = addDays(date, 1)) total += 1;
        let twoThirds = 0;
        while (3 * twoThirds < 2 * total) twoThirds += 1;
        const plain = calculateImprisonment({ ...input, absences: [] });
        seen.note('two thirds moved by absence', plain.twoThirdsDate !== dates.twoThirdsDate);
        seen.note(
          'only full term moved',
          plain.twoThirdsDate === dates.twoThirdsDate && plain.fullTermDate !== dates.fullTermDate,
        );
        expect(dates).toMatchObject({
          totalDays: total,
          twoThirdsDays: twoThirds,
          twoThirdsDate: walk(input, twoThirds),
          fullTermDate: walk(input, total),
        });
      }),
      { ...RUNS, numRuns: 200 },
    );
    seen.expectAll('two thirds moved by absence', 'only full term moved');
  });
});

describe('for any preventive detention', () => {
  it('the case of prolongation is due three months before the frame expires, however often it is prolonged', () => {
    fc.assert(
      fc.property(
        startDates,
        fc.integer({ min: 1, max: 30 }),
        fc.array(fc.integer({ min: 1, max: 5 })),
        (start, frame, more) => {
          const input = {
            kind: 'preventive-detention',
            startDate: start,
            frameYears: frame,
            prolongationsYears: more,
          } as const;
          const answer = calculate(input);
          if (!('prolongations' in answer)) throw new Error('Refused');
          for (const each of [answer, ...(answer.prolongations ?? [])]) {
            expect(each.prosecutionDeadline).toBe(addMonths(each.frameExpiryDate, -3));
          }
        },
      ),
      RUNS,
    );
  });
});
