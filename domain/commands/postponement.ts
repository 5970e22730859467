import { type IsoDate } from '../dates';
import { type Hearing, type PostponementGround, type Withholding } from '../events';

/** Whoever is summoned asks to come later (forskrift om innkalling §§ 2–7). */
export type PostponementCommand =
  | {
      readonly type: 'PostponeStart';
      readonly postponementId: string;
      readonly ground: PostponementGround;
      readonly to: IsoDate;
      readonly reason: string;
    }
  | (Withholding & {
      readonly type: 'RefusePostponement';
      readonly postponementId: string;
      readonly ground: PostponementGround;
      readonly appliedOn: IsoDate;
      readonly reason: string;
      readonly hearing?: Hearing;
    });

/** The types of them: what a switch over all commands may leave to their own room. */
export const POSTPONEMENT_COMMANDS = {
  PostponeStart: true,
  RefusePostponement: true,
} as const satisfies Readonly<Record<PostponementCommand['type'], true>>;
