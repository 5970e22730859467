import { type SentenceEvent } from '../../domain/events';
import { type IsoDate } from '../../domain/dates';
import { decisionIn } from '../../domain/letters';
import { lettersAbout } from '../../domain/letters/guardian';
import { type Sentence } from '../../domain/state';
import { type Store } from '../data-source';
import { rows, withSession, type Session } from '../session';

/** A decision whose letter is to be issued, claimed: whoever holds it issues it within the lease, or it is handed out again. */
export interface DueLetter {
  readonly sentenceId: string;
  /** The decision, or the copy of the letter about it to a guardian (domain/letters/guardian.ts). */
  readonly of: string;
  /** Of the event that decided, and of the first and the last that were recorded with it. */
  readonly version: number;
  readonly since: number;
  readonly until: number;
  /** How often it has been tried, this time included. */
  readonly attempts: number;
}

const LEASE_S = 120;
const BACKOFF_FIRST_S = 30;
const BACKOFF_MAX_S = 6 * 60 * 60;

const PUT = `
  INSERT INTO rm.letter_due (sentence_id, decision_id, version, since, until)
  SELECT d.sentence_id, d.of, d.version, d.since, d.until
  FROM jsonb_to_recordset($1::jsonb) AS d (sentence_id uuid, of text, version int, since int, until int)
  ON CONFLICT DO NOTHING`;

/** What one command led to. */
export interface DecidedNow {
  readonly sentenceId: string;
  readonly events: readonly SentenceEvent[];
  /** The version before the first of the events. */
  readonly before: number;
  /** The sentence as they left it. */
  readonly after: Sentence;
  readonly on: IsoDate;
}

/** Queues the letters about what was decided, in its transaction. */
export async function putLettersDue(tx: Session, decided: readonly DecidedNow[]): Promise<void> {
  const due = decided.flatMap(lettersOf);
  if (due.length > 0) await tx.rows(PUT, [JSON.stringify(due)]);
}

/** By the names of the columns above. */
function lettersOf({ sentenceId, events, before, after, on }: DecidedNow) {
  const [since, until] = [before + 1, before + events.length];
  return events.flatMap((event, i) => {
    const decision = decisionIn(event);
    const letters = decision === null ? [] : lettersAbout(decision, after, on);
    return letters.map((of) => ({ sentence_id: sentenceId, of, version: before + i + 1, since, until }));
  });
}

/** `which`: a condition, and in which order. */
const take = (which: string) => `
  WITH due AS (
    SELECT sentence_id, decision_id FROM rm.letter_due
    WHERE next_attempt_at <= clock_timestamp() ${which} LIMIT $1 FOR UPDATE SKIP LOCKED)
  UPDATE rm.letter_due d SET attempts = attempts + 1, next_attempt_at = clock_timestamp() + make_interval(secs => ${LEASE_S})
  FROM due WHERE d.sentence_id = due.sentence_id AND d.decision_id = due.decision_id
  RETURNING d.sentence_id AS "sentenceId", d.decision_id AS of, d.version, d.since, d.until, d.attempts`;
const TAKE_OF_SENTENCE = take('AND sentence_id = $2 ORDER BY version');
const TAKE_ANY = take('ORDER BY next_attempt_at');

/** Claims what may be tried now of a sentence (null: of everybody), in the order of the decisions. */
export async function takeLettersDue(store: Store, sentenceId: string | null, limit: number): Promise<DueLetter[]> {
  const taken = await (sentenceId === null
    ? rows<DueLetter>(store, TAKE_ANY, [limit])
    : rows<DueLetter>(store, TAKE_OF_SENTENCE, [limit, sentenceId]));
  return taken.sort((a, b) => a.version - b.version);
}

const FAILED = `
  UPDATE rm.letter_due SET last_error = left($3, 1000), next_attempt_at = clock_timestamp()
    + make_interval(secs => least(${BACKOFF_MAX_S}, ${BACKOFF_FIRST_S} * 2 ^ least(greatest(attempts - 1, 0), 20)))
  WHERE sentence_id = $1 AND decision_id = $2`;

/** It could not be written: tried again after 30 seconds, a minute, two … at most six hours. `error` names no person. */
export async function letterFailed(store: Store, { sentenceId, of }: DueLetter, error: string): Promise<void> {
  await rows(store, FAILED, [sentenceId, of, error]);
}

/** It is issued, or never will be: nobody is to try again. */
export async function letterDone(tx: Session, { sentenceId, of }: Pick<DueLetter, 'sentenceId' | 'of'>): Promise<void> {
  await tx.rows('DELETE FROM rm.letter_due WHERE sentence_id = $1 AND decision_id = $2', [sentenceId, of]);
}

const UNWRITTEN = 'SELECT FROM rm.letter_due WHERE sentence_id = $1 AND last_error IS NULL LIMIT 1';

/** Whether a decision waits for its letter that nobody has failed to write: the letter bears the day of the decision. */
export async function isUnwritten(store: Store, sentenceId: string): Promise<boolean> {
  return (await rows(store, UNWRITTEN, [sentenceId])).length > 0;
}

/** How many letters of a sentence ($1) might have been tried so many seconds ago ($4). */
export const LETTERS_DUE = `
  SELECT count(*)::int FROM rm.letter_due l
  WHERE l.sentence_id = $1 AND l.next_attempt_at <= clock_timestamp() - make_interval(secs => $4)`;

/** A decision that waits for its letter, for whoever looks after it: how often it was tried, and what went wrong last. */
export interface WaitingLetter {
  readonly of: string;
  readonly attempts: number;
  readonly lastError: string | null;
  readonly nextAttemptAt: string;
}

const WAITING = `
  SELECT decision_id AS of, attempts, last_error AS "lastError", next_attempt_at AS at
  FROM rm.letter_due WHERE sentence_id = $1 ORDER BY version`;

export async function waitingLetters(store: Store, sentenceId: string): Promise<WaitingLetter[]> {
  const waiting = await rows<Omit<WaitingLetter, 'nextAttemptAt'> & { at: Date }>(store, WAITING, [sentenceId]);
  return waiting.map(({ at, ...letter }) => ({ ...letter, nextAttemptAt: at.toISOString() }));
}

/** Nobody can be written to any more: the decisions that wait for a letter are let go. */
export async function letLetterGo(store: Store, due: DueLetter): Promise<void> {
  await withSession(store, (session) => letterDone(session, due));
}
