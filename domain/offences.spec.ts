import { barOf } from './offences';

describe('an offence, for monitoring', () => {
  it.each([
    ['strl § 273', 'at-times'],
    ['strl § 274', 'always'],
    ['strl § 275', 'always'],
    ['strl § 276', 'never'],
    ['strl § 276 (1)', 'never'],
    ['strl § 276 (2)', 'at-times'],
    ['strl § 276 annet ledd', 'at-times'],
    ['strl. § 276 2. ledd', 'at-times'],
    ['strl § 276 første ledd', 'never'],
    ['strl § 277', 'always'],
    ['strl § 278', 'at-times'],
    ['strl § 279', 'always'],
    ['strl § 280', 'at-times'],
    ['strl § 281', 'always'],
    ['strl § 286', 'always'],
    ['strl § 287', 'at-times'],
    ['strl § 288', 'always'],
    ['strl § 289', 'never'],
    ['strl § 290', 'never'],
    ['strl § 291', 'always'],
    ['strl § 320', 'always'],
    ['strl § 321', 'never'],
    ['strl § 270', 'never'],
    ['strl § 271', 'at-times'],
  ])('%s: %s', (offence, bar) => expect(barOf(offence)).toBe(bar));

  it.each([
    ['straffeloven § 291', 'always'],
    ['Straffeloven (2005) § 299 bokstav b', 'always'],
    ['STRL. §302', 'always'],
    ['strl §§ 321, 282 og 361', 'always'],
    ['strl §§ 289–292', 'always'],
    ['strl § 291 jf. § 16', 'always'],
    ['strl § 321 jf. § 15, begått i 2016', 'never'],
    ['strl § 321, vtrl § 31', 'never'],
    ['vtrl § 31, strl § 282', 'always'],
    ['vegtrafikkloven § 22', 'never'],
    ['legemiddelloven § 31', 'never'],
    ['strl § 231 (2)', 'never'],
  ])('is read as courts write it: %s is %s', (offence, bar) => expect(barOf(offence)).toBe(bar));

  it.each([
    'strl. 1902 § 192',
    'straffeloven (1902) § 219',
    'straffeloven av 1902 § 162',
    '§ 291',
    'Drap',
    'strl kap. 26',
  ])('that a person must look at: %s', (offence) => expect(barOf(offence)).toBe('needs-assessment'));
});
