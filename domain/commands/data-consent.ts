import { type IsoDate } from '../dates';
import { type ConsentAnswer, type ConsentPurpose, type LifeArea, type Provider } from '../events';

export const NEED_LEVELS = ['none', 'some', 'great'] as const;
export type NeedLevel = (typeof NEED_LEVELS)[number];

/** What a person answered about one part of their life. */
export interface NeedAnswer {
  readonly area: LifeArea;
  readonly need: NeedLevel;
}

/** What an assessment of needs says: kept apart from the log, so that it can be deleted. */
export interface NeedsAnswers {
  readonly needs: readonly NeedAnswer[];
  readonly text: string | null;
}

/** Consents to the use of personal data, and what is done by them. */
export type DataConsentCommand =
  | {
      readonly type: 'RecordDataConsent';
      readonly consentId: string;
      readonly purpose: ConsentPurpose;
      readonly provider: Provider | null;
      readonly answer: ConsentAnswer;
      readonly answeredOn: IsoDate;
    }
  | { readonly type: 'WithdrawDataConsent'; readonly consentId: string; readonly withdrawnOn: IsoDate }
  | {
      readonly type: 'AssessNeeds';
      readonly assessmentId: string;
      readonly assessedOn: IsoDate;
      readonly answers: NeedsAnswers;
    }
  | {
      readonly type: 'ShareInformation';
      readonly sharingId: string;
      readonly provider: Provider;
      readonly what: string;
      readonly why: string;
      readonly recipient: string;
      readonly inWriting: boolean;
    };

export const DATA_CONSENT_COMMANDS = {
  RecordDataConsent: true,
  WithdrawDataConsent: true,
  AssessNeeds: true,
  ShareInformation: true,
} as const satisfies Record<DataConsentCommand['type'], true>;
