import { type IsoDate } from '../dates';
import { type LapseCause, type SpecialEnd } from '../events';

/** An end that does not come by the clock. */
export type EndCommand = {
  readonly type: 'EndSentence';
  readonly end: SpecialEnd;
  readonly endedOn: IsoDate;
  readonly authority: string;
  readonly reason: string | null;
  /** Lapsed by something else than time. */
  readonly because?: LapseCause;
};
