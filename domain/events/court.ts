import { type IsoDate } from '../dates';
import { type Place } from './order';

/** What a court decided, or was asked for. */
export type CourtEvent =
  | {
      readonly type: 'CourtRuled';
      readonly rulingId: string;
      readonly petitionId: string;
      readonly ruling: 'reimprisonment' | 'dismissal';
      readonly part: 'full' | 'part' | null;
      /** Days of the remainder that are to be served. */
      readonly days: number | null;
      readonly court: string;
      readonly caseNumber: string;
      readonly judgedOn: IsoDate;
      /** From which day the person is back in prison, or on probation again. */
      readonly effectiveOn: IsoDate;
      readonly to: Place | null;
      /** In one sentence with that for a new offence, or apart (strgjfl § 45). */
      readonly jointly?: boolean;
      readonly legalBasis: string;
    }
  | {
      readonly type: 'CourtProlonged';
      readonly years: number;
      readonly court: string;
      readonly caseNumber: string;
      readonly judgedOn: IsoDate;
      readonly finalOn: IsoDate;
      readonly frameExpiryDate: IsoDate;
      readonly legalBasis: string;
    }
  | {
      /** The prosecution has brought a case of prolonged preventive detention (strl § 43 (1)). */
      readonly type: 'ProlongationCaseBrought';
      readonly caseId: string;
      readonly court: string;
      readonly caseNumber: string;
      readonly broughtOn: IsoDate;
      readonly legalBasis: string;
    };
