import { type IsoDate } from '../dates';
import { type Sentence } from '../state';
import { type ClockCommand, type OwnCommandId } from './index';

/** Built from facts, so that whoever records the same moment again is told what the first was told. */
export function clockCommandId(
  due: ClockCommand,
  on: IsoDate,
  { reopenings, passedUndecided }: Pick<Sentence, 'reopenings' | 'passedUndecided'>,
): OwnCommandId {
  switch (due.type) {
    case 'StartServing':
      return `start/${on}`;
    case 'TakeEffect':
      return `effect/${due.proposalId}`;
    case 'ReachDeadline':
      return `deadline/${due.deadlineId}/${due.dueOn}/${due.step}`;
    case 'PassUndecided': {
      const day = `${due.deadlineId}/${due.dueOn}` as const;
      // A correction, or a return from an absence, lets the clock look anew at a day that may not have moved.
      const before = passedUndecided.filter((passed) => passed === day).length;
      return before === 0 ? `undecided/${day}` : `undecided/${day}/${before}`;
    }
    case 'ReturnFromHold':
      return `back/${due.holdId}`;
    case 'NotifyVictim':
      return `victim/${due.victimId}/${due.matter}/${due.of}/${due.after}`;
    case 'CompleteSentence':
      return reopenings === 0 ? `complete/${on}` : `complete/${on}/${reopenings}`;
  }
}
