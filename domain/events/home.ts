import { type IsoDate } from '../dates';

export const CONSENTERS = ['convicted-person', 'cohabitant'] as const;

/** Whose consent it is: the convicted person's or that of somebody who lives with them (forskrift § 7-3). */
export type Consenter = (typeof CONSENTERS)[number];

/** Hours of one weekday (1 Monday … 7 Sunday) in which the person may be away from home, local time `HH:MM`. */
export interface HoursAway {
  readonly weekday: number;
  readonly from: string;
  /** The first minute at home again; `24:00` is the end of the day. */
  readonly to: string;
}

/** What serving at home rests on: consents, which may be withdrawn, and the weekly timetable. */
export type HomeEvent =
  | {
      readonly type: 'ConsentRecorded';
      readonly consentId: string;
      readonly of: Consenter;
      /** Who of them, in the caseworker's words. */
      readonly label: string | null;
      readonly adult: boolean;
      readonly givenOn: IsoDate;
      /** The withdrawn consent that is given anew. */
      readonly renews: string | null;
      readonly legalBasis: string;
      readonly by: string;
    }
  | {
      readonly type: 'ConsentWithdrawn';
      readonly consentId: string;
      readonly withdrawnOn: IsoDate;
      /** Approved transitions that rested on it: nobody is moved by them any more. */
      readonly supersedes: readonly string[];
      readonly legalBasis: string;
      readonly by: string;
    }
  | {
      /** The weekly meeting with the service (forskrift §§ 3-8, 7-4), held or missed. */
      readonly type: 'MeetingRecorded';
      readonly meetingId: string;
      readonly on: IsoDate;
      readonly attended: boolean;
      readonly legalBasis: string;
      readonly by: string;
    }
  | {
      /** The hours of the week away from home; at all other hours the person is at home. */
      readonly type: 'TimetableSet';
      readonly timetableId: string;
      readonly validFrom: IsoDate;
      readonly weeks: readonly HoursAway[];
      /** The timetable that held until then. */
      readonly replaces: string | null;
      readonly legalBasis: string;
      readonly by: string;
    };
