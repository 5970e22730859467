import {
  CASE_ACCESS_COMMANDS,
  ACTIVITY_COMMANDS,
  DATA_CONSENT_COMMANDS,
  PLAN_COMMANDS,
  CASEWORK_COMMANDS,
  ERASURE_COMMANDS,
  SANCTION_COMMANDS,
  type CommandType,
} from '../commands';
import { refuse, type Refusal } from '../refusals';
import { type Sentence } from '../state';
import { isSanctionKind } from '.';

/** What may be asked of every kind of sentence, and so of a sanction that is no imprisonment. */
const OF_EVERY_KIND: Readonly<Record<string, true>> = {
  ...SANCTION_COMMANDS,
  ...CASEWORK_COMMANDS,
  ...CASE_ACCESS_COMMANDS,
  ...ACTIVITY_COMMANDS,
  ...DATA_CONSENT_COMMANDS,
  ...PLAN_COMMANDS,
  ...ERASURE_COMMANDS,
  ...{ RecordNotification: true, ReceiveComplaint: true, SendInterimReply: true, DecideComplaint: true },
  ...{ RecordGuardian: true, EndGuardian: true, EndSentence: true, RecordReview: true },
  ...{ CorrectFact: true, RefuseCorrection: true, CreditRemand: true },
  ...{ ReachDeadline: true, ReturnFromHold: true, IssueLetter: true },
} satisfies Partial<Record<CommandType, true>>;

/** Whether a kind of sentence knows a command at all. */
export function isOfKind(type: CommandType, kind: string): boolean {
  return isSanctionKind(kind) ? Object.hasOwn(OF_EVERY_KIND, type) : !Object.hasOwn(SANCTION_COMMANDS, type);
}

/** A command that the kind of a sentence does not know; null: it does. */
export function notOfSanction(type: CommandType, { order }: Sentence): Refusal | null {
  return isOfKind(type, order.kind) ? null : refuse('not-of-this-kind', { kind: order.kind, command: type });
}
