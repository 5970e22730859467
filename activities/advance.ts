import { log } from '@temporalio/activity';
import { ApplicationFailure } from '@temporalio/common';
import { startOfDay } from '../domain/dates';
import { advanceSentence, type Wakings } from '../store/advance';
import { type Store } from '../store/data-source';
import { StoreError } from '../store/errors';
import { type Advanced, type Turn } from './index';

/** Records everything whose day has come, and says how long to wait for the next moment. */
export async function advance(store: Store, turn: Turn, wakings?: Wakings): Promise<Advanced> {
  try {
    const seen = await advanceSentence(store, turn, wakings);
    if (seen.fenced) return seen;
    const { next } = seen;
    return { ...seen, next: next && { ...next, at: new Date(startOfDay(next.on)).toISOString() } };
  } catch (error) {
    throw inOurWords(error);
  }
}

/**
 * Which errors pass by themselves, and no personal data in any: the messages of drivers quote values, and failures end up
 * in Temporal's history. What the store does not name as passing does not pass: a person must look.
 */
function inOurWords(error: unknown): ApplicationFailure {
  const code = error instanceof StoreError ? error.code : 'unexpected';
  switch (code) {
    case 'nothing-recorded':
    case 'outcome-unknown':
      return ApplicationFailure.retryable('The event store did not answer.', code);
    case 'older-log':
      return ApplicationFailure.nonRetryable('The log is older than what this workflow has seen of it.', code);
    default:
      log.error('A sentence could not be advanced', placesOf(error));
      return ApplicationFailure.nonRetryable(
        'The sentence could not be advanced; the log of the worker says where.',
        code,
      );
  }
}

/** Where it went wrong: the name, the SQL state and the lines of code; never the message. */
function placesOf(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { error: typeof error };
  const sqlState = (error as { code?: unknown }).code;
  const stack = error.stack?.split('\n').filter((line) => line.startsWith('    at '));
  return { error: error.name, ...(typeof sqlState === 'string' && { sqlState }), stack };
}
