import { accepted, clock, given, registered } from '../../test/given';
import { type Asked } from '../commands';

const issues = (of: string, letterId: string): Asked => ({
  ...({ type: 'IssueLetter', letterId, of, template: 'decision', version: 1, language: 'nb' } as const),
  ...{ html: { sha256: 'aa', bytes: 900 }, pdf: { sha256: 'bb', bytes: 20_000 }, legalBasis: 'fvl §§ 23–25' },
});

describe('a letter about a decision', () => {
  const serving = given(...registered());

  it('is written once for each decision, with the hashes of what was sent', () => {
    const first = serving
      .on('2026-05-04')
      .when(clock, issues('p1', 'l1'))
      .then({ type: 'LetterIssued', of: 'p1', issuedOn: '2026-05-04', pdf: { sha256: 'bb', bytes: 20_000 } });
    expect(accepted(first.on('2026-05-05').when(clock, issues('p1', 'l2')).decision)).toEqual([]);
    first.on('2026-05-05').when(clock, issues('p2', 'l3')).then({ type: 'LetterIssued', letterId: 'l3' });
  });
});
