import { type IsoDate } from '../dates';

export const INFORMATION_SOURCES = ['staff', 'police', 'other-inmate', 'relative', 'anonymous', 'other'] as const;

/** Where information came from that nobody has verified: it is marked with its source (data regs § 4). */
export type InformationSource = (typeof INFORMATION_SOURCES)[number];

export const INFORMATION_OUTCOMES = ['verified', 'relied-on', 'deleted'] as const;

/** What became of it: it was found to be so, a decision rests on it, or it was deleted (data regs § 6 (4)). */
export type InformationOutcome = (typeof INFORMATION_OUTCOMES)[number];

/** What is kept for a time that the law names, and then goes. What it says is in no event: it can be deleted. */
export type RetentionEvent =
  | {
      readonly type: 'UnverifiedInformationRecorded';
      readonly informationId: string;
      readonly source: InformationSource;
      /** The person is not to be told of it: others' safety, or security (strgjfl § 7 c). */
      readonly withheld?: true;
      readonly recordedOn: IsoDate;
      readonly legalBasis: string;
      readonly by: string;
    }
  | {
      readonly type: 'UnverifiedInformationSettled';
      readonly informationId: string;
      readonly outcome: InformationOutcome;
      /** The decision that rests on it; null: none does. */
      readonly of: string | null;
      readonly settledOn: IsoDate;
      readonly legalBasis: string;
      readonly by: string;
    }
  | {
      /** Data of the control by electronic monitoring were deleted where they are: not in here (strgjfl § 16 a (4)). */
      readonly type: 'MonitoringDataDeleted';
      readonly deletedOn: IsoDate;
      /** The breach whose case keeps its part of them; null: none is kept. */
      readonly keptFor: string | null;
      readonly legalBasis: string;
      readonly by: string;
    };

export const RETENTION_EVENTS = {
  UnverifiedInformationRecorded: true,
  UnverifiedInformationSettled: true,
  MonitoringDataDeleted: true,
} as const satisfies Record<RetentionEvent['type'], true>;
