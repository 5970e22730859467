import { type IsoDate } from '../dates';
import { type GuardianRelation } from '../events';

/** Who acts for a person. */
export type GuardianCommand =
  | {
      readonly type: 'RecordGuardian';
      readonly guardianId: string;
      readonly name: string;
      readonly contact: string | null;
      readonly relation: GuardianRelation;
      readonly from: IsoDate;
    }
  | {
      readonly type: 'EndGuardian';
      readonly guardianId: string;
      readonly endedOn: IsoDate;
      readonly reason: string | null;
    };
