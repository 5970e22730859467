import { type IsoDate } from '../dates';
import { type VictimMatter } from '../events';

/** The clock's own: what falls due although nobody asks. */
export type ClockCommand =
  | { readonly type: 'StartServing' }
  | { readonly type: 'TakeEffect'; readonly proposalId: string }
  | { readonly type: 'ReachDeadline'; readonly deadlineId: string; readonly dueOn: IsoDate; readonly step: string }
  | { readonly type: 'PassUndecided'; readonly deadlineId: string; readonly dueOn: IsoDate }
  | { readonly type: 'ReturnFromHold'; readonly holdId: string }
  | {
      readonly type: 'NotifyVictim';
      readonly victimId: string;
      readonly matter: VictimMatter;
      readonly of: string;
      readonly from: IsoDate;
      readonly until: IsoDate | null;
      /** How many notices they had before: the same leave may be told of, cancelled and told of again. */
      readonly after: number;
    }
  | { readonly type: 'CompleteSentence' };
