import { LEAVE_TYPES, type LeaveType } from '../domain/events';
import { DEADLINE_KINDS } from '../domain/deadlines/table';
import { countsAgainstQuota, LEAVE_BASIS, LEAVE_DAYS_A_YEAR, WORK_RELEASE_MONTHS } from '../domain/leave';
import { RETURN_TITLES } from '../domain/regime-titles';
import { LAW } from '../domain/rule-sets';
import { markdownTable, page } from './markdown';

const { unbrokenCustodyMonths, longSentenceYears, longSentenceLeaveMonths } = LAW;
const ANY_TIME = 'at any time';
const FROM_A_THIRD = `a third of the sentence and ${unbrokenCustodyMonths} months without a break`;
const OPENS: Readonly<Record<LeaveType, string>> = {
  ordinary: `${FROM_A_THIRD}; above ${longSentenceYears} years, ${longSentenceLeaveMonths} months of execution`,
  short: 'as ordinary leave',
  welfare: ANY_TIME,
  escorted: ANY_TIME,
  'work-release': FROM_A_THIRD,
};
const LASTS: Readonly<Partial<Record<LeaveType, string>>> = {
  short: 'some hours of one day',
  'work-release': Object.entries(WORK_RELEASE_MONTHS)
    .map(([purpose, months]) => `${months} months for ${purpose}`)
    .join(', '),
};

/** Leave and day release: from when each kind is open, for how long, and who decides. */
export function leave(): string {
  const { ordinary, special } = LEAVE_DAYS_A_YEAR;
  const { title, legalBasis } = DEADLINE_KINDS['return-from-leave'];
  return page(
    'Leave and day release',
    [
      'The clock of the sentence runs on. In preventive detention what is not open at any time opens with two thirds of the',
      `minimum period, and the region decides. The quota is ${ordinary} days in a year from the first leave, ${special} in special`,
      'cases, with days of travel on top. The months without a break count from the start, or from the day of the arrest where the',
      'registration says that remand lasted without a break until then (`unbrokenCustodySince`; the days must be credited). Back in',
      'prison by order of a court, and after each absence, they begin anew.',
    ].join(' '),
    'domain/leave.ts and domain/rule-sets.ts',
    markdownTable(
      ['kind', 'opens after', 'at most', 'draws on the quota', 'who decides', 'legal basis'],
      LEAVE_TYPES.map((type) => [
        `\`${type}\``,
        OPENS[type],
        LASTS[type] ?? '–',
        countsAgainstQuota(type) ? 'yes' : 'no',
        type === 'escorted' ? 'local' : 'local, or the region (strgjfl § 6 (2), forskrift § 2-1)',
        LEAVE_BASIS[type],
      ]),
    ),
    '## The return',
    `“${title.en}” is due on the last day (${legalBasis}); how it ended is recorded.`,
    markdownTable(
      ['how', 'bokmål', 'English'],
      Object.entries(RETURN_TITLES).map(([how, { nb, en }]) => [`\`${how}\``, nb, en]),
    ),
  );
}
