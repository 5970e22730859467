import { ACTIVITY_COMMANDS, type ActivityCommand } from './activity';
import { DATA_CONSENT_COMMANDS, type DataConsentCommand } from './data-consent';
import { PLAN_COMMANDS, type PlanCommand } from './plan';
import { RELEASE_PREPARATION_COMMANDS, type ReleasePreparationCommand } from './release-preparation';

/** Daily life and the way back. */
export type ReintegrationCommand = ActivityCommand | DataConsentCommand | PlanCommand | ReleasePreparationCommand;

export const REINTEGRATION_COMMANDS = {
  ...ACTIVITY_COMMANDS,
  ...DATA_CONSENT_COMMANDS,
  ...PLAN_COMMANDS,
  ...RELEASE_PREPARATION_COMMANDS,
} as const satisfies Record<ReintegrationCommand['type'], true>;
