import { type VictimMatter } from '../events';

/** How a victim is reached; goes into the register of victims, never into the log. */
export interface VictimContact {
  readonly name: string;
  readonly email: string | null;
  readonly telephone: string | null;
  readonly address: string | null;
}

/** Notices to victims: their wish, and what is told by hand. */
export type VictimCommand =
  | {
      readonly type: 'RecordVictimWish';
      readonly victimId: string;
      readonly contact: VictimContact;
      /** False: they were asked, and do not want to know. */
      readonly wants: boolean;
      /** Null: as long before as is usual. */
      readonly leadDays: number | null;
    }
  | { readonly type: 'WithdrawVictimWish'; readonly victimId: string }
  | {
      readonly type: 'GiveVictimNotice';
      readonly victimId: string;
      readonly matter: VictimMatter;
      readonly of: string;
    };

export const VICTIM_COMMANDS = {
  RecordVictimWish: true,
  WithdrawVictimWish: true,
  GiveVictimNotice: true,
} as const satisfies Record<VictimCommand['type'], true>;
