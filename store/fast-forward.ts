import { minDate, startOfDay, type Instant, type IsoDate } from '../domain/dates';
import { nextMoment } from '../domain/deadlines';
import { setClock } from './clock';
import { type Store } from './data-source';
import { isUnwritten } from './notices/letters-due';
import { readSentence } from './read';

/** Where a sentence's clock now stands, and whether that is as far as was asked, with nothing left to do. */
export interface ClockStop {
  readonly done: boolean;
  readonly instant: Instant;
}

/**
 * One step of a fast-forward: moves the sentence's clock to its next moment, or to `to` if that comes first. While
 * something is due already, or a letter is being written, it moves nothing: let the workflow advance, and ask again. Null: there is no such sentence.
 */
export async function nextClockStop(store: Store, sentenceId: string, to: IsoDate): Promise<ClockStop | null> {
  const read = await readSentence(store, sentenceId);
  if (!read) return null;
  const { state, now, today } = read;
  const next = nextMoment(state, today)?.on ?? null;
  if ((next !== null && next <= today) || (await isUnwritten(store, sentenceId))) return { done: false, instant: now };
  if (today >= to) return { done: true, instant: now };
  const stop = next === null ? to : minDate(next, to);
  return { done: false, instant: await setClock(store, sentenceId, new Date(startOfDay(stop)).toISOString()) };
}
