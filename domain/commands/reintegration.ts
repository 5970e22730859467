import { ACTIVITY_COMMANDS, type ActivityCommand } from './activity';
import { PLAN_COMMANDS, type PlanCommand } from './plan';
import { RELEASE_PREPARATION_COMMANDS, type ReleasePreparationCommand } from './release-preparation';

/** Daily life and the way back. */
export type ReintegrationCommand = ActivityCommand | PlanCommand | ReleasePreparationCommand;

export const REINTEGRATION_COMMANDS = {
  ...ACTIVITY_COMMANDS,
  ...PLAN_COMMANDS,
  ...RELEASE_PREPARATION_COMMANDS,
} as const satisfies Record<ReintegrationCommand['type'], true>;
