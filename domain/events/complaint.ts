import { type IsoDate } from '../dates';
import { type LocalMinute } from '../holidays';

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
      /** The minute in Oslo, where it is known: a time of hours is judged by it. Not recorded before 2026-11-28. */
      readonly receivedAt?: LocalMinute;
      readonly inTime: boolean;
      readonly suspends: boolean;
      readonly decidedBy: 'region' | 'directorate';
      readonly reason: string | null;
      readonly legalBasis: string;
      readonly by: string;
    }
  | {
      /** It takes longer: the complainant hears that it is being dealt with, and perhaps when. */
      readonly type: 'InterimReplySent';
      readonly complaintId: string;
      readonly sentOn: IsoDate;
      readonly expectedOn: IsoDate | null;
      readonly legalBasis: string;
      readonly by: string;
    }
  | {
      /** The person asked for a recorded fact to be rectified, and was refused: a decision on personal data. */
      readonly type: 'CorrectionRefused';
      readonly requestId: string;
      /** The event whose fact was to be rectified. */
      readonly of: string;
      readonly reason: string | null;
      readonly refusedOn: IsoDate;
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
