import { type ReleaseItem, type ReleaseOutcome } from '../events';

/** The checklist before release. */
export type ReleasePreparationCommand =
  | { readonly type: 'BeginReleasePreparation' }
  | {
      readonly type: 'SettleReleaseItem';
      readonly item: ReleaseItem;
      readonly outcome: ReleaseOutcome;
      readonly note: string | null;
    }
  | { readonly type: 'ReopenReleaseItem'; readonly item: ReleaseItem; readonly reason: string };

export const RELEASE_PREPARATION_COMMANDS = {
  BeginReleasePreparation: true,
  SettleReleaseItem: true,
  ReopenReleaseItem: true,
} as const satisfies Record<ReleasePreparationCommand['type'], true>;
