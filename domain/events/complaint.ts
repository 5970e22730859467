import { type IsoDate } from '../dates';

/** The person was told of a decision, and complained of it. */
export type ComplaintEvent =
  | {
      readonly type: 'PersonNotified';
      readonly notificationId: string;
      /** Of which decision: the id of the proposal or breach. */
      readonly of: string;
      readonly notifiedAt: string;
      readonly complaint:
        { readonly days: number; readonly lastDay: IsoDate } | { readonly hours: number; readonly expiresAt: string };
      readonly legalBasis: string;
    }
  | {
      readonly type: 'ComplaintReceived';
      readonly complaintId: string;
      readonly of: string;
      readonly receivedOn: IsoDate;
      readonly inTime: boolean;
      readonly suspends: boolean;
      readonly decidedBy: 'region' | 'directorate';
      readonly reason: string | null;
      readonly legalBasis: string;
      readonly by: string;
    }
  | {
      readonly type: 'ComplaintDecided';
      readonly complaintId: string;
      readonly outcome: 'upheld' | 'reversed' | 'dismissed';
      readonly reason: string | null;
      readonly decidedOn: IsoDate;
      readonly legalBasis: string;
      readonly by: string;
    };
