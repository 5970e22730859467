import { type IsoDate } from '../dates';

export const VICTIM_MATTERS = ['release', 'serving-at-home', 'leave', 'interruption', 'evasion'] as const;

/** What a victim, or the bereaved, is told of (strgjfl §§ 16 (6), 36 (3), 40 (8), 42 (6), strl § 45 (7)). */
export type VictimMatter = (typeof VICTIM_MATTERS)[number];

/** How they are reached: by mail that goes out by itself, or by whoever rings or writes to them. */
export type VictimChannel = 'mail' | 'by-hand';

/**
 * Notices to victims. Who they are and how they are reached is in a register apart, which only the victim desk and the
 * clock read: these events say no more than an id.
 */
export type VictimEvent =
  | {
      readonly type: 'VictimWishRecorded';
      readonly victimId: string;
      readonly wants: boolean;
      readonly channel: VictimChannel;
      /** How many days before they are told, where the law says in advance. */
      readonly leadDays: number;
      readonly recordedOn: IsoDate;
      readonly legalBasis: string;
      readonly by: string;
    }
  | {
      readonly type: 'VictimWishWithdrawn';
      readonly victimId: string;
      readonly withdrawnOn: IsoDate;
      readonly legalBasis: string;
      readonly by: string;
    }
  | {
      readonly type: 'VictimNoticeSent';
      readonly victimId: string;
      readonly matter: VictimMatter;
      /** The proposal, leave or absence. */
      readonly of: string;
      readonly from: IsoDate;
      readonly until: IsoDate | null;
      /** What was told before does not happen. */
      readonly cancelled: boolean;
      /** Codes of the conditions that concern them. */
      readonly conditions: readonly string[];
      readonly channel: VictimChannel;
      readonly sentOn: IsoDate;
      readonly legalBasis: string;
      readonly by: string;
    };

/** The types of them: what a switch over all events may leave to their own room. */
export const VICTIM_EVENTS = {
  VictimWishRecorded: true,
  VictimWishWithdrawn: true,
  VictimNoticeSent: true,
} as const satisfies Readonly<Record<VictimEvent['type'], true>>;
