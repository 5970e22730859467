/** What can go wrong around the log itself. Told apart by `code`; a refusal is not here, for it is a value. */
export abstract class StoreError extends Error {
  abstract readonly code: string;

  constructor(message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = new.target.name;
  }
}

/** A newer run of the sentence's workflow owns it (SE001): stop, never retry. */
export class Fenced extends StoreError {
  readonly code = 'fenced';
}

/** The log is shorter than the caller has seen (SE003): an old backup was restored. Page, and fill nothing in. */
export class OlderLog extends StoreError {
  readonly code = 'older-log';
}

/** An event that this program does not know, or cannot open: a newer one wrote it. Nothing is guessed; others go on. */
export class Unreadable extends StoreError {
  readonly code = 'unreadable';
}

/** The database did not answer, or gave way to others too long, before the commit: nothing was recorded. */
export class NothingRecorded extends StoreError {
  readonly code: string = 'nothing-recorded';
}

/** Somebody else held the lock, or won: the whole transaction may be tried again. */
export class Contended extends NothingRecorded {}

/** The connection was lost in the very commit. Sending the same command again settles it. */
export class OutcomeUnknown extends StoreError {
  readonly code = 'outcome-unknown';
}

/** The clock of a sentence may not be moved so: not a training installation, or backwards. */
export class ClockRefused extends StoreError {
  readonly code = 'clock-refused';
}
