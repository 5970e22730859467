import { type IsoDate } from '../dates';

/** What the clock says of a case without changing anything that a person decides on. */
export type DeadlineEvent =
  | {
      readonly type: 'DeadlineReached';
      readonly deadlineId: string;
      readonly kind: string;
      readonly dueOn: IsoDate;
      /** `30-days-before` … `on-the-day`, `overdue-1` … */
      readonly step: string;
      readonly legalBasis: string;
    }
  | {
      /** A day on which the law lets a person go on passed, and nobody decided: the case is flagged until somebody does. */
      readonly type: 'DayPassedUndecided';
      readonly deadlineId: string;
      readonly kind: string;
      readonly dueOn: IsoDate;
      readonly legalBasis: string;
    };
