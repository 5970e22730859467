import { given, imprisonment, placement, region, registered } from '../../test/given';
import { type Asked } from '../commands';
import { imprisonmentDates } from '../dates-of-sentence';
import { sentenceView } from '../view';

type Register = Extract<Asked, { type: 'RegisterSentence' }>;
const TRANSFER = { from: 'US', decidedOn: '2026-02-20' };

/** A sentence that was imposed abroad, final on 1 February 2026, and executed here from 2 March. */
function transferred(years: number, transfer: typeof TRANSFER | null = TRANSFER, days = 0): Register {
  const asked = imprisonment({}, { years, months: 0, days });
  if (asked.order.kind !== 'imprisonment') throw new Error('An imprisonment');
  const judgments = asked.order.judgments.map((judgment) => ({
    ...judgment,
    remandDays: 0,
    ...(transfer && { transfer }),
  }));
  return { ...asked, order: { kind: 'imprisonment', judgments } };
}
const registers = (asked: Register) => given().on('2026-03-02').when(placement, asked);
const datesOf = (asked: Register) => imprisonmentDates(given(...registered(asked)).sentence());

describe('a foreign sentence that is taken over (strgjfl § 42 (1))', () => {
  it.each([
    // Two thirds of it, while it is within what the law here knows; beyond that, twenty years.
    ['29 years', 29, 0, '2045-07-01'],
    ['30 years', 30, 0, '2046-03-02'],
    ['30 years and a day', 30, 1, '2046-03-01'],
    ['45 years', 45, 0, '2046-03-01'],
  ])('of %s opens for probation on %s', (_what, years, days, from) => {
    expect(datesOf(transferred(years, TRANSFER, days))?.probationEligibleDate).toBe(from);
  });

  it('of more than thirty years is what it is without anybody’s reasons; one from here needs them', () => {
    registers(transferred(45)).then(
      { type: 'SentenceRegistered' },
      { type: 'ServingStarted' },
      { type: 'DatesCalculated' },
    );
    registers(transferred(45, null)).thenRefused('sentence-too-long');
    expect(sentenceView('s1', 3, given(...registered(transferred(45))).sentence(), '2026-03-02').warnings).toEqual([]);
  });

  it.each([
    ['2026-01-31', 'not-transferred'],
    ['2026-02-01', null],
    ['2026-03-02', null],
    ['2026-03-03', 'date-in-future'],
  ] as const)(
    'is taken over on %s, after its judgment is final and before it is executed: %s',
    (decidedOn, refusal) => {
      const attempt = registers(transferred(10, { from: 'SE', decidedOn }));
      if (refusal) attempt.thenRefused(refusal);
      else attempt.then({ type: 'SentenceRegistered' }, { type: 'ServingStarted' }, { type: 'DatesCalculated' });
    },
  );

  it('comes from another country', () => {
    registers(transferred(10, { from: 'NO', decidedOn: '2026-02-20' })).thenRefused('not-transferred', { from: 'NO' });
  });

  it('whose length is corrected follows: below thirty-one years it is two thirds again', () => {
    const corrected = given(...registered(transferred(45)))
      .on('2026-03-10')
      .when(placement, {
        ...({
          type: 'CorrectFact',
          correctionId: 'f1',
          corrects: 'e1',
          holdsFrom: '2026-03-02',
          birthDate: null,
        } as const),
        ...{ correction: { field: 'length', judgment: 0, length: { years: 24, months: 0, days: 0 } }, reason: 'Feil.' },
      })
      .then({ type: 'FactCorrected' }, { type: 'DatesCalculated' });
    expect(imprisonmentDates(corrected.sentence())?.probationEligibleDate).toBe('2042-03-01');
  });

  it('is decided on by the region, as every sentence of more than ten years is', () => {
    const past = given(...registered(transferred(45)));
    const refusal = { type: 'RefuseInterruption', refusalId: 'a9', from: '2026-09-04', until: '2026-10-01' } as const;
    past.on('2026-08-24').when(region, { ...refusal, appliedOn: '2026-08-20', reason: 'Behandling gis i fengselet.' }).then({ type: 'InterruptionRefused', decidedBy: 'region' }); // prettier-ignore
  });
});
