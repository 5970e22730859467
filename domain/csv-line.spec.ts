import { csvLine } from './csv-line';

describe('a cell of CSV', () => {
  it.each([
    ...['=1+1', '+1', '-1', '@SUM(A1)', '|calc', '%0A', "'=1", '"=1', ' =1', '\t=1', '\r=1', '\n=1'],
    ...[
      '=cmd|"/c calc"!A1',
      '=HYPERLINK("http://x";"y")',
      '＝1+1',
      '＋1',
      '－1',
      '＠SUM(A1)',
      '\u{a0}=1',
      '\u{feff}=1',
    ],
  ])('%j is a text to every program that opens it', (value) => {
    const [cell = ''] = [csvLine([value]).slice(0, -2)];
    expect(cell.replace(/^"/, '')).toMatch(/^'/);
  });

  it.each(['Kari Prøve', '02.03.2026', '17', 'Oslo – fengsel', 'a=b', ''])('%j stays as it is', (value) => {
    expect(csvLine([value])).toBe(`${value}\r\n`);
  });

  it('of a number is that number, below nothing too', () => {
    expect(csvLine([-3, 0.125, 1_000])).toBe('-3;0,125;1000\r\n');
  });

  it('ends where it ends, whatever stands in it', () => {
    expect(csvLine(['a;b', 'c"d', 'e\r\nf', 'g'])).toBe('"a;b";"c""d";"e\r\nf";g\r\n');
  });
});
