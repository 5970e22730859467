import { type IsoDate } from '../dates';
import { type LocalMinute } from '../holidays';

/** The person was told of a decision, and complained of it. */
export type ComplaintCommand =
  | {
      readonly type: 'RecordNotification';
      readonly notificationId: string;
      readonly of: string;
      /** Local wall clock in Oslo, `YYYY-MM-DDTHH:MM`. */
      readonly notifiedAt: string;
    }
  | {
      readonly type: 'ReceiveComplaint';
      readonly complaintId: string;
      readonly of: string;
      readonly receivedOn: IsoDate;
      /** On which minute of the wall clock in Oslo it came in; what the clock says, when it is recorded on its day. */
      readonly receivedAt?: LocalMinute;
      readonly reason: string | null;
    }
  | {
      readonly type: 'SendInterimReply';
      readonly complaintId: string;
      /** When the decision is to be expected; null: nobody knows. */
      readonly expectedOn: IsoDate | null;
    }
  | {
      readonly type: 'RefuseCorrection';
      readonly requestId: string;
      /** The event whose fact the person wants rectified. */
      readonly of: string;
      readonly reason: string;
    }
  | {
      readonly type: 'DecideComplaint';
      readonly complaintId: string;
      readonly outcome: 'upheld' | 'reversed' | 'dismissed';
      readonly reason: string | null;
    };
