// What the rest of the system may know of a sentence's workflow; nobody else spells these names. No imports: the API and
// the command line read this file without loading Temporal's sandbox.

export const SENTENCE = 'sentence';
/** Workflows and their short transactions. */
export const TASK_QUEUE = 'sentence';
/** Mail and webhooks: a dead mail server fills this queue, and no other. */
export const DELIVERY_QUEUE = 'delivery';
/** What concerns the whole installation, at night and on Mondays: slow, and in nobody's way. */
export const MAINTENANCE_QUEUE = 'maintenance';
export const FIND_SLEEPING = 'findSleepingCases';
export const SEND_DIGESTS = 'sendWeeklyDigests';
/** The query that answers what a run knows of its sentence; for operators, the app reads its own tables. */
export const LIFECYCLE = 'lifecycle';

/** Apart only so that a workflow's history reads like its case: each says "there is news, look", and no more. */
export const SIGNALS = ['decision', 'breach', 'courtProlongation', 'recorded'] as const;
export type SignalName = (typeof SIGNALS)[number];

/** How far the log had come when the signal was sent; 0: look, wherever it stands. What happened is in the log. */
export interface Heard {
  readonly version: number;
}

const SIGNAL_OF: Readonly<Record<string, SignalName>> = {
  DecideProposal: 'decision',
  RegisterBreach: 'breach',
  AnswerBreach: 'breach',
  RecordCourtProlongation: 'courtProlongation',
};

/** The signal that tells a sentence's workflow of a command that was recorded. */
export function signalFor(commandType: string): SignalName {
  return SIGNAL_OF[commandType] ?? 'recorded';
}

/** One workflow per sentence. Workflow ids are never encrypted, so: a uuid, and no case number. */
export function workflowId(sentenceId: string): string {
  return `${SENTENCE}/${sentenceId}`;
}

/**
 * What one run hands to the next, perhaps to newer code: a public, versioned shape, small and plain JSON. Nothing in here
 * is a fact of the case; a run that is given only the first four fields finds out the rest by its first look at the log.
 */
export interface SentenceInput {
  readonly schema: 1;
  readonly sentenceId: string;
  /** Drawn anew by whoever starts a workflow: the run with the lower one is fenced off and ends itself. */
  readonly epoch: number;
  /** How far the run has followed the log. */
  readonly version: number;
  readonly regime: string | null;
  /** When the next moment is, by the sentence's own clock. */
  readonly nextAt: string | null;
}

/** What every shape, past and to come, holds. */
export interface AnyInput {
  readonly schema: number;
  readonly sentenceId: string;
  readonly epoch: number;
  readonly version?: number;
  readonly regime?: string | null;
  readonly nextAt?: string | null;
}

/** Lifts whatever an older (or, after a roll-back, a newer) run handed over to today's shape. */
export function upcast({ sentenceId, epoch, version = 0, regime = null, nextAt = null }: AnyInput): SentenceInput {
  return { schema: 1, sentenceId, epoch, version, regime, nextAt };
}

/** Which workflow to wake, and of what. */
export interface Wake {
  readonly sentenceId: string;
  /** A fresh one (store/epoch.ts): it counts where no run is open, and is ignored where one is. */
  readonly epoch: number;
  readonly version: number;
  /** The command that was recorded, if one was. */
  readonly commandType?: string;
}

/**
 * Arguments of `client.workflow.signalWithStart(...wakeOptions(…))`: one atomic call that wakes the run that is open, or
 * starts one. It carries no fact, so it may be lost, doubled or late.
 */
export function wakeOptions({ sentenceId, epoch, version, commandType = '' }: Wake) {
  const input: SentenceInput = { schema: 1, sentenceId, epoch, version: 0, regime: null, nextAt: null };
  // Without a command something else has changed: a clock, a notice, or what nobody followed.
  const heard: Heard = { version: commandType === '' ? 0 : version };
  const options = {
    workflowId: workflowId(sentenceId),
    taskQueue: TASK_QUEUE,
    args: [input],
    signal: signalFor(commandType),
    signalArgs: [heard],
  };
  return [SENTENCE, options] satisfies [string, typeof options];
}
