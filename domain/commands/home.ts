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
      readonly type: 'SetTimetable';
      readonly timetableId: string;
      readonly validFrom: IsoDate;
      readonly weeks: readonly HoursAway[];
    };
