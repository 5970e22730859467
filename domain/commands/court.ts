import { type IsoDate } from '../dates';
import { type Place } from '../events';

/** What a court decided, or was asked for. */
export type CourtCommand =
  | {
      readonly type: 'RecordCourtProlongation';
      readonly years: number;
      readonly court: string;
      readonly caseNumber: string;
      readonly judgedOn: IsoDate;
      readonly finalOn: IsoDate;
    }
  | {
      readonly type: 'RecordCourtRuling';
      readonly rulingId: string;
      readonly ruling: 'reimprisonment' | 'dismissal';
      readonly part: 'full' | 'part' | null;
      readonly days: number | null;
      readonly court: string;
      readonly caseNumber: string;
      readonly judgedOn: IsoDate;
      readonly effectiveOn: IsoDate;
      readonly to: Place | null;
      /** A new offence: whether the remainder is in one sentence with that for the offence (strgjfl § 45). */
      readonly jointly?: boolean;
    }
  | {
      readonly type: 'RecordProlongationCase';
      readonly caseId: string;
      readonly court: string;
      readonly caseNumber: string;
      readonly broughtOn: IsoDate;
    };
