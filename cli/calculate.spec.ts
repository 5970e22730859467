import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { calculateCommand } from './calculate';

const month = { kind: 'imprisonment', startDate: '2026-03-02', sentences: [{ years: 0, months: 0, days: 30 }] };

async function run(stdin: string) {
  const output = new PassThrough();
  const code = await calculateCommand(Readable.from([stdin]), output);
  output.end();
  return { code, stdout: await text(output) };
}

describe('calculate', () => {
  it('answers one input with one output', async () => {
    const { code, stdout } = await run(JSON.stringify(month));
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ totalDays: 30, fullTermDate: '2026-03-31', ordinaryLeaveFrom: null });
  });

  it('answers an array with an array, each by itself', async () => {
    const { code, stdout } = await run(JSON.stringify([month, { ...month, sentences: [] }, { kind: 'unknown' }]));
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject([
      { totalDays: 30 },
      { refusal: 'no-sentence' },
      { refusal: 'invalid-input', issues: [{ path: 'kind' }] },
    ]);
  });

  it('says what is not JSON on stderr, nothing on stdout, and ends with 2', async () => {
    const stderr = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
    expect(await run('{ not json')).toEqual({ code: 2, stdout: '' });
    expect(stderr).toHaveBeenCalledWith(expect.stringContaining('not JSON'));
    stderr.mockRestore();
  });

  const detention = { kind: 'preventive-detention', startDate: '2026-06-01', frameYears: 5 };
  const community = { kind: 'community-sentence', subsidiaryDays: 30, periodDays: 30, remandDays: 0 };
  it.each<[what: string, refusal: string, input: object]>([
    ['five years and a half', 'prolongation-over-five-years', { ...detention, prolongationsYears: [5.5] }],
    ['less than nothing', 'prolongation-over-five-years', { ...detention, prolongationsYears: [-0.5] }],
    ['a part of a month', 'invalid-input', { ...detention, prolongationsYears: [2.3] }],
    ['hours below nothing', 'hours-outside-30-to-420', { ...community, hours: -1 }],
    ['a short foreign sentence', 'foreign-sentence-not-over-30-years', { ...month, foreignSentence: true }],
  ])('refuses %s as %s', async (_what, refusal, input) => {
    expect(JSON.parse((await run(JSON.stringify(input))).stdout)).toMatchObject({ refusal });
  });

  const length = { years: 1, months: 0, days: 0 };
  it.each<[what: string, path: string, input: object]>([
    ['30 February', 'startDate', { ...month, startDate: '2026-02-30' }],
    ['an instant for a date', 'startDate', { ...month, startDate: '2026-03-02T00:00:00Z' }],
    ['half a month', 'sentences.0.months', { ...month, sentences: [{ ...length, months: 0.5 }] }],
    ['a negative length', 'sentences.0.days', { ...month, sentences: [{ ...length, days: -1 }] }],
    ['101 years', 'sentences.0.years', { ...month, sentences: [{ ...length, years: 101 }] }],
    ['a length without days', 'sentences.0.days', { ...month, sentences: [{ years: 1, months: 0 }] }],
    ['a number as text', 'remandDays', { ...month, remandDays: '10' }],
    ['a field that nobody knows', '', { ...month, remandDay: 10 }],
    ['an unknown rule set', 'ruleSet', { ...month, ruleSet: 'NO-1902' }],
    ['days and hours', '', { kind: 'complaint-deadline', notifiedOn: '2026-03-02', days: 7, hours: 48 }],
    ['a minute that is none', 'notifiedAt', { kind: 'complaint-deadline', notifiedAt: '2026-03-02T24:00', hours: 48 }],
  ])('points at %s', async (_what, path, input) => {
    const { code, stdout } = await run(JSON.stringify(input));
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ refusal: 'invalid-input', issues: [{ path }] });
  });
});
