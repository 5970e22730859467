import { type IsoDate } from '../dates';
import { type Provider } from './activity';

export const CONSENT_PURPOSES = ['needs-assessment', 'sharing'] as const;

/** What a person is asked to consent to, each by itself: an assessment of needs (BRIK), or that a provider is told. */
export type ConsentPurpose = (typeof CONSENT_PURPOSES)[number];

export const CONSENT_ANSWERS = ['given', 'declined'] as const;
export type ConsentAnswer = (typeof CONSENT_ANSWERS)[number];

/** Consents to the use of personal data, and what was done by them. To say no has no consequence for anybody. */
export type DataConsentEvent =
  | {
      readonly type: 'DataConsentRecorded';
      readonly consentId: string;
      readonly purpose: ConsentPurpose;
      /** Whom it may be shared with; null: an assessment of needs. */
      readonly provider: Provider | null;
      readonly answer: ConsentAnswer;
      readonly answeredOn: IsoDate;
      readonly legalBasis: string;
      readonly by: string;
    }
  | {
      readonly type: 'DataConsentWithdrawn';
      readonly consentId: string;
      readonly withdrawnOn: IsoDate;
      readonly legalBasis: string;
      readonly by: string;
    }
  | {
      /** What was answered is in no event: it is deleted when the consent is withdrawn. */
      readonly type: 'NeedsAssessed';
      readonly assessmentId: string;
      readonly consentId: string;
      readonly assessedOn: IsoDate;
      readonly legalBasis: string;
      readonly by: string;
    }
  | {
      /** What was shared, why and with whom (data regs § 5). */
      readonly type: 'InformationShared';
      readonly sharingId: string;
      readonly consentId: string;
      readonly provider: Provider;
      readonly what: string | null;
      readonly why: string | null;
      readonly recipient: string | null;
      readonly inWriting: boolean;
      readonly sharedOn: IsoDate;
      readonly legalBasis: string;
      readonly by: string;
    };

export const DATA_CONSENT_EVENTS = {
  DataConsentRecorded: true,
  DataConsentWithdrawn: true,
  NeedsAssessed: true,
  InformationShared: true,
} as const satisfies Record<DataConsentEvent['type'], true>;
