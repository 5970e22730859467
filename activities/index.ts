import { type Instant, type IsoDate } from '../domain/dates';

// Types only: this file is all that workflows/ sees of the world.

/** Whose sentence it is, which run of its workflow asks, and how far that run has followed the log. */
export interface Turn {
  readonly sentenceId: string;
  readonly epoch: number;
  readonly version: number;
}

/** A sentence after everything whose day has come was recorded: codes, dates and paragraphs, nothing personal. */
export interface Seen {
  readonly fenced: false;
  readonly ended: boolean;
  readonly version: number;
  readonly status: string;
  readonly regime: string;
  readonly kind: string;
  readonly unit: string;
  /** Every place so far with its first day, the present one last. */
  readonly places?: readonly { readonly regime: string; readonly unit: string; readonly from: IsoDate }[];
  /** What comes next by itself, `at` by the sentence's own clock. */
  readonly next: {
    readonly on: IsoDate;
    readonly at: Instant;
    readonly what: string;
    readonly legalBasis: string;
  } | null;
  readonly overdue: boolean;
  /** Real milliseconds until it is worth to look again. */
  readonly waitMs: number;
  /** Notices to be sent and letters to be written that wait for the workflow to see to them, now. */
  readonly notices: number;
}

/** Fenced: a newer run owns the sentence, and this one is to end itself. */
export type Advanced = { readonly fenced: true } | Seen;

export interface Delivered {
  readonly sent: number;
  readonly failed: number;
  /** Real milliseconds until what failed may be tried again; null when nothing is to be. */
  readonly retryMs: number | null;
}

/** What a workflow may ask of the world. Each may run twice: the second time it finds nothing left to do. */
export interface Activities {
  /** Records everything whose day has come, and says how long to wait for the next moment. */
  advance(turn: Turn): Promise<Advanced>;
  /** Sends the notices of a sentence that wait to be sent, and issues the letters that wait to be written. */
  deliver(of: { readonly sentenceId: string }): Promise<Delivered>;
}
