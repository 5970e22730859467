import { type IsoDate } from '../dates';
import { type Consenter, type HoursAway } from '../events';

/** What serving at home rests on. */
export type HomeCommand =
  | {
      readonly type: 'RecordConsent';
      readonly consentId: string;
      readonly of: Consenter;
      readonly label: string | null;
      readonly adult: boolean;
      readonly givenOn: IsoDate;
      readonly renews: string | null;
    }
  | { readonly type: 'WithdrawConsent'; readonly consentId: string; readonly withdrawnOn: IsoDate }
  | {
      /** The weekly meeting was held, or the person did not come. */
      readonly type: 'RecordMeeting';
      readonly meetingId: string;
      readonly on: IsoDate;
      readonly attended: boolean;
    }
  | {
      readonly type: 'SetTimetable';
      readonly timetableId: string;
      readonly validFrom: IsoDate;
      readonly weeks: readonly HoursAway[];
    };
