import { given, imprisonment, placement, registered } from '../test/given';
import { capWarnings } from './caps';
import { type IsoDate, type Length } from './dates';
import { sentenceView } from './view';

const length = (years: number, months: number, days: number): Length => ({ years, months, days });
const MINOR = '2008-10-12';
const codes = (of: Length, offences: string[] = ['strl § 321'], birthDate: IsoDate = '1990-04-12') => {
  const { order, startDate } = imprisonment({}, of, offences);
  return capWarnings(order, { birthDate }, startDate).map(({ code }) => code);
};
const person = (birthDate: IsoDate) => ({ name: 'K', birthDate, nationalId: null, citizenship: 'NO' });

describe('a length that the law does not know', () => {
  it.each<[string, Length, string[]]>([
    ['13 days', length(0, 0, 13), ['under-fourteen-days']],
    ['14 days', length(0, 0, 14), []],
    ['15 days', length(0, 0, 15), []],
    ['119 days in days', length(0, 0, 119), []],
    ['120 days in days', length(0, 0, 120), []],
    ['121 days in days', length(0, 0, 121), ['over-120-days-in-days']],
    ['four months and a day', length(0, 4, 1), []],
    ['21 years', length(21, 0, 0), []],
    ['21 years and a day', length(21, 0, 1), ['over-twenty-one-years']],
    ['30 years', length(30, 0, 0), ['over-twenty-one-years']],
    ['30 years and a day', length(30, 0, 1), ['over-thirty-years']],
  ])('is warned of: %s', (_, of, expected) => {
    expect(codes(of)).toEqual(expected);
  });

  it.each<[string, string[]]>([
    ['strl § 100', ['over-twenty-one-years']],
    ['strl § 101', []],
    ['strl § 109', []],
    ['strl § 110', ['over-twenty-one-years']],
    ['strl § 131', ['over-twenty-one-years']],
    ['strl § 132', []],
    ['strl § 133', ['over-twenty-one-years']],
  ])('is 21 years, but 30 for the gravest: 25 years for %s', (offence, expected) => {
    expect(codes(length(25, 0, 0), [offence])).toEqual(expected);
  });

  it.each<[Length, string[]]>([
    [length(14, 11, 27), []],
    [length(15, 0, 0), []],
    [length(15, 0, 1), ['over-fifteen-years-under-eighteen']],
  ])('is 15 years under eighteen: %j', (of, expected) => {
    expect(codes(of, ['strl § 132'], MINOR)).toEqual(expected);
  });
});

describe('a fine beside a sentence that remand covers', () => {
  // Ten days, of which remand covers eleven, ten or nine.
  it.each<[remandDays: number, subsidiaryDays: number, string[], full: IsoDate]>([
    [11, 20, ['under-fourteen-days', 'fine-not-added'], '2026-03-02'],
    [10, 20, ['under-fourteen-days', 'fine-not-added'], '2026-03-02'],
    [10, 0, ['under-fourteen-days'], '2026-03-02'],
    [9, 20, ['under-fourteen-days'], '2026-03-22'],
  ])(
    'of %i days on remand and %i of subsidiary imprisonment: %j (E-20)',
    (remandDays, subsidiaryDays, expected, full) => {
      const { order, ...more } = imprisonment({}, length(0, 0, 10));
      if (order.kind !== 'imprisonment') throw new Error('An imprisonment');
      const judgments = order.judgments.map((judgment) => ({ ...judgment, remandDays, subsidiaryDays }));
      const past = given(...registered({ ...more, order: { kind: 'imprisonment', judgments } }));
      const { warnings, end, deadlines } = sentenceView('s1', 1, past.sentence(), '2026-03-02');
      expect(warnings.map(({ code }) => code)).toEqual(expected);
      expect([end.on, deadlines.find(({ kind }) => kind === 'full-term')?.dueOn]).toEqual([full, full]);
    },
  );
});

describe('a registration of it', () => {
  const register = (of: Length, override?: string, birthDate = '1990-04-12') =>
    given()
      .on('2026-03-02')
      .when(placement, {
        ...imprisonment({ person: person(birthDate) }, of),
        ...(override !== undefined && { override: { reason: override } }),
      });
  const events = [{ type: 'SentenceRegistered' }, { type: 'ServingStarted' }, { type: 'DatesCalculated' }] as const;

  it('is made, with the warning in the event and in the view', () => {
    const past = register(length(0, 0, 10)).then(
      { type: 'SentenceRegistered', warnings: ['under-fourteen-days'] },
      ...events.slice(1),
    );
    expect(sentenceView('s1', 1, past.sentence(), '2026-03-02').warnings).toMatchObject([
      { code: 'under-fourteen-days', judgment: 0, legalBasis: 'strl § 31 (1)' },
    ]);
    register(length(25, 0, 0)).then({ type: 'SentenceRegistered', warnings: ['over-twenty-one-years'] }, ...events.slice(1)); // prettier-ignore
    const usual = register(length(1, 6, 0)).then(...events);
    expect(usual.events[0]).not.toHaveProperty('warnings');
    expect(sentenceView('s1', 1, usual.sentence(), '2026-03-02')).toMatchObject({ warnings: [], override: null });
  });

  it.each<[Length, string]>([
    [length(30, 0, 1), '1990-04-12'],
    [length(15, 0, 1), MINOR],
  ])('beyond all that the law knows needs a human override with a reason: %j', (of, birthDate) => {
    register(of, undefined, birthDate).thenRefused('sentence-too-long', { override: 'reason' });
    register(of, ' ', birthDate).thenRefused('sentence-too-long');
    const past = register(of, 'Dommen lyder slik; kontrollert mot rettsboken.', birthDate).then(...events);
    expect(sentenceView('s1', 1, past.sentence(), '2026-03-02').override).toEqual({
      reason: 'Dommen lyder slik; kontrollert mot rettsboken.',
    });
    // The judgment binds: a correction of something else is not refused for its length.
    past
      .on('2026-03-03')
      .when(placement, {
        ...({ type: 'CorrectFact', correctionId: 'f1', corrects: 'e1', holdsFrom: '2026-03-02' } as const),
        ...{ correction: { field: 'remandDays', judgment: 0, remandDays: 13 }, birthDate: null, reason: 'Talt feil.' },
      })
      .then({ type: 'FactCorrected' }, { type: 'DatesCalculated' });
  });

  it('of nothing at all is refused whatever anybody overrides', () => {
    register(length(0, 0, 0), 'x').thenRefused('no-sentence');
  });

  it('needs no override where there is nothing to warn of', () => {
    expect(given(...registered()).sentence().override).toBeNull();
  });
});
