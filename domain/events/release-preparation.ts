import { type IsoDate } from '../dates';

export const RELEASE_ITEMS = ['home', 'work-or-education', 'income', 'health', 'network'] as const;

/** What is to be in place on the day of release. */
export type ReleaseItem = (typeof RELEASE_ITEMS)[number];

export const RELEASE_OUTCOMES = ['arranged', 'not-needed', 'declined'] as const;

/** What became of it; `declined`: the person does not want it, which is theirs to say. */
export type ReleaseOutcome = (typeof RELEASE_OUTCOMES)[number];

/** The checklist before release. */
export type ReleasePreparationEvent =
  | {
      readonly type: 'ReleasePreparationBegun';
      readonly begunOn: IsoDate;
      readonly legalBasis: string;
      readonly by: string;
    }
  | {
      readonly type: 'ReleaseItemSettled';
      readonly item: ReleaseItem;
      readonly outcome: ReleaseOutcome;
      readonly settledOn: IsoDate;
      readonly note: string | null;
      readonly legalBasis: string;
      readonly by: string;
    }
  | {
      /** It does not hold after all. */
      readonly type: 'ReleaseItemReopened';
      readonly item: ReleaseItem;
      readonly reopenedOn: IsoDate;
      readonly reason: string | null;
      readonly legalBasis: string;
      readonly by: string;
    };

export const RELEASE_PREPARATION_EVENTS = {
  ReleasePreparationBegun: true,
  ReleaseItemSettled: true,
  ReleaseItemReopened: true,
} as const satisfies Record<ReleasePreparationEvent['type'], true>;
