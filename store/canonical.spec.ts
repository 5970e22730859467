import { canonicalJson, NotCanonical } from './canonical';

describe('canonical JSON', () => {
  it('orders names and leaves out what is not there', () => {
    expect(canonicalJson({ b: [1, 'æ\u2028'], a: null, c: undefined })).toBe('{"a":null,"b":[1,"æ\u2028"]}');
  });

  it.each([
    ['NaN', { days: Number.NaN }],
    ['a number beyond what JSON keeps', { days: 2 ** 53 }],
    ['half a character', { name: 'Kari \ud83d' }],
    ['nothing in a list', { list: [undefined] }],
    ['a BigInt', { days: 1n }],
  ])('refuses %s', (_, value) => {
    expect(() => canonicalJson(value)).toThrow(NotCanonical);
  });
});
