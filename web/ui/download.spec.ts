import { toCsv } from './download';

it('a cell that would be a formula, a separator or a quote is made harmless', () => {
  const csv = toCsv([{ a: '=1+1', b: 'x;"y"', c: -3, d: null }]);
  expect(csv).toBe('\uFEFFa;b;c;d\r\n\'=1+1;"x;""y""";-3;\r\n');
});
