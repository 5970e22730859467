import { ACTIVITY_EVENTS, type ActivityEvent } from './activity';
import { DATA_CONSENT_EVENTS, type DataConsentEvent } from './data-consent';
import { PLAN_EVENTS, type PlanEvent } from './plan';
import { RELEASE_PREPARATION_EVENTS, type ReleasePreparationEvent } from './release-preparation';

export * from './activity';
export * from './data-consent';
export * from './plan';
export * from './release-preparation';

/** Daily life and the way back: it moves no date of the sentence. */
export type ReintegrationEvent = ActivityEvent | DataConsentEvent | PlanEvent | ReleasePreparationEvent;

export const REINTEGRATION_EVENTS = {
  ...ACTIVITY_EVENTS,
  ...DATA_CONSENT_EVENTS,
  ...PLAN_EVENTS,
  ...RELEASE_PREPARATION_EVENTS,
} as const satisfies Record<ReintegrationEvent['type'], true>;
