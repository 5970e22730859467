/** What can be wrong with a log, its checkpoints or an export. Both verifiers, and both ways of asking, use these codes. */
export const PROBLEM_CODES = {
  'content-changed': 'its content is not what its hash was made of',
  'broken-link': 'it does not follow from the event before it in its sentence',
  'versions-missing': 'versions of its sentence are missing before this',
  'version-repeated': 'this version of its sentence was there before',
  'positions-missing': 'events are missing before this',
  'position-repeated': 'this position was there before',
  'time-runs-back': 'it was recorded before the event in front of it',
  'foreign-event': 'it is of another sentence than the export',
  'log-end-missing': 'the end of the log is missing, up to here',
  'log-beyond-end': 'there are events beyond the end of the log',
  'stream-end-missing': 'the end of the sentence is missing, up to here',
  'head-missing': 'the head of the sentence is missing',
  'head-changed': 'the head of the sentence has another hash',
  'command-missing': 'its command is missing',
  'command-differs': 'its command names other versions',
  'letter-missing': 'its letter is missing',
  'letter-changed': 'its letter was changed',
  'tile-changed': 'a stored tile is not the one that the events make',
  'checkpoint-signature': 'a checkpoint is not signed by the notary',
  'checkpoint-root': 'the checkpoint here has another root: something before it was rewritten, moved or put in',
  'time-stamp': 'the time stamp of the checkpoint here is not of it, or its signature does not hold',
  'checkpoint-missing': 'a checkpoint of this size is kept outside, and the log does not know it',
  'checkpoints-disagree': 'two signed checkpoints of this size have different roots',
  'log-shorter-than-checkpoint': 'a checkpoint covers events up to here, and the log ends before',
  'proof-missing': 'there is no proof that it is in the log',
  'proof-fails': 'its proof does not lead to the root that was signed',
  'manifest-signature': 'the manifest is not signed by whoever exports',
  'file-missing': 'a file of the export is missing',
  'file-changed': 'a file of the export is not the one that the manifest names',
  'line-unreadable': 'a line of the export cannot be read: it was cut off or changed',
} as const;
export type ProblemCode = keyof typeof PROBLEM_CODES;

/** Where something is wrong; what is not known is left out. */
export interface Whereabouts {
  readonly position?: number;
  readonly streamId?: string;
  readonly version?: number;
  readonly eventId?: string;
  readonly type?: string;
  readonly file?: string;
  readonly line?: number;
}

/** Something that cannot have come from the program, and where. */
export interface Problem extends Whereabouts {
  readonly code: ProblemCode;
  readonly what: string;
}

export function problemOf(code: ProblemCode, where: Whereabouts = {}): Problem {
  return { code, ...where, what: PROBLEM_CODES[code] };
}

/** One line for people. */
export function problemInWords({ position, streamId, version, eventId, type, file, line, what }: Problem): string {
  const event = [
    ...(file === undefined ? [] : [`${file}${line === undefined ? '' : `, line ${line}`}`]),
    ...(position === undefined ? [] : [`event ${position}`]),
    ...(type === undefined ? [] : [type]),
    ...(eventId === undefined ? [] : [eventId]),
    ...(streamId === undefined
      ? []
      : [`of sentence ${streamId}${version === undefined ? '' : `, version ${version}`}`]),
  ].join(' ');
  return event === '' ? what : `${event}: ${what}`;
}
