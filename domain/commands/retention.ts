import { type InformationOutcome, type InformationSource } from '../events';
import { type IsoDate } from '../dates';

/** Information that nobody has verified, and data of monitoring: both are kept for a time that the law names. */
export type RetentionCommand =
  | {
      readonly type: 'RecordUnverifiedInformation';
      readonly informationId: string;
      readonly source: InformationSource;
      /** The person is not to be told of it: others' safety, or security (strgjfl § 7 c). */
      readonly withheld?: boolean;
      /** What it says; goes into the register of such information, never into the log. */
      readonly text: string;
    }
  | {
      readonly type: 'SettleUnverifiedInformation';
      readonly informationId: string;
      readonly outcome: InformationOutcome;
      /** The decision that rests on it, where one does. */
      readonly of?: string;
    }
  | {
      readonly type: 'RecordMonitoringDataDeleted';
      readonly deletedOn: IsoDate;
      /** The breach whose case keeps its part of them; null: none is kept. */
      readonly keptFor: string | null;
    };

export const RETENTION_COMMANDS = {
  RecordUnverifiedInformation: true,
  SettleUnverifiedInformation: true,
  RecordMonitoringDataDeleted: true,
} as const satisfies Record<RetentionCommand['type'], true>;
