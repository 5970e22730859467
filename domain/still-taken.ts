import { CASEWORK_COMMANDS, CASE_ACCESS_COMMANDS, ERASURE_COMMANDS, type CommandType } from './commands';
import { ENDS } from './state';

/**
 * Letters and who may see the case go on after the end, and so does what a decision gave a right to: to be told of it, to
 * complain of it and to be answered, with the work of it and its reminders. Wrong facts are still wrong, whoever wants no more
 * notices is forgotten, and what may be kept no longer goes.
 */
const AFTER_THE_END: Readonly<Record<string, true>> = {
  ...CASE_ACCESS_COMMANDS,
  ...CASEWORK_COMMANDS,
  ...ERASURE_COMMANDS,
  ...{ IssueLetter: true, ReachDeadline: true, ReturnFromHold: true },
  ...{ RecordNotification: true, ReceiveComplaint: true, SendInterimReply: true, DecideComplaint: true },
  // Whoever asks for a fact to be rectified is answered as long as it is kept, and what a complaint has found wrong is settled.
  ...{ CorrectFact: true, RefuseCorrection: true, RecordReview: true },
  ...{ WithdrawVictimWish: true, SettleUnverifiedInformation: true, RecordMonitoringDataDeleted: true },
  ...{ WithdrawDataConsent: true },
  // While the court may still be asked: it opens the sentence again.
  RegisterBreach: true,
} satisfies Partial<Record<CommandType, true>>;

/** Whether a case takes a type of command at all, as far as it has come: nothing is recorded of whoever is erased, and little after the end. */
export function stillTakes(
  type: CommandType,
  { status, erased }: { readonly status: string; readonly erased: boolean },
): boolean {
  if (erased) return false;
  return !ENDS.some((end) => end === status) || Object.hasOwn(AFTER_THE_END, type);
}
