import { type IsoDate } from '../dates';

/** The clock's own: what falls due although nobody asks. */
export type ClockCommand =
  | { readonly type: 'StartServing' }
  | { readonly type: 'TakeEffect'; readonly proposalId: string }
  | { readonly type: 'ReachDeadline'; readonly deadlineId: string; readonly dueOn: IsoDate; readonly step: string }
  | { readonly type: 'PassUndecided'; readonly deadlineId: string; readonly dueOn: IsoDate }
  | { readonly type: 'ReturnFromHold'; readonly holdId: string }
  | { readonly type: 'CompleteSentence' };
