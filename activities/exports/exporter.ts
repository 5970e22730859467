import { createHmac, randomBytes } from 'node:crypto';
import { osloDate, type Instant } from '../../domain/dates';
import { type RecordedEvent } from '../../domain/events';
import { type Store } from '../../store/data-source';
import { sentencesToExport, type Export } from '../../store/exports';
import { readSentence, type SentenceRead } from '../../store/read';

/** What an exporter may use. */
export interface Exporting {
  readonly store: Store;
  readonly asked: Export;
  /** Ids of the sentences that the asker may see, in their order. */
  readonly sentenceIds: readonly string[];
  /** The notary's public key; null: nobody signs here. */
  readonly notaryKey: string | null;
  /** Goes through all sentences, and says so. */
  sentences(): AsyncGenerator<SentenceRead>;
  /** How far it has come, where it does not go through the sentences. */
  progress(done: number, of: number): void;
  /** A name for an id that says nothing outside this file: the same id has the same one in it. */
  pseudonym(of: string): string;
}

/** Makes the file of one kind, piece by piece. */
export interface Exporter {
  readonly extension: string;
  readonly mediaType: string;
  /** How often it goes through all sentences. */
  readonly passes: number;
  /**
   * What can be read in it: `people` by their data, `cases` by their ids and what was recorded, `nobody`. Unless nobody, it
   * is on record of each that the asker looked.
   */
  readonly holds: 'people' | 'cases' | 'nobody';
  /** Ids of the sentences that it is about; not said: all that the asker may see. Throws when it may not be made. */
  sentencesOf?(store: Store, asked: Export): Promise<readonly string[]>;
  write(exporting: Exporting): AsyncIterable<string | Buffer>;
}

/** How far an export has come. */
export interface Progress {
  done: number;
  of: number;
}

/** What an exporter works with. It keeps `progress` up to date. */
export async function exportingOf(
  store: Store,
  asked: Export,
  { exporter, notaryKey, progress }: { exporter: Exporter; notaryKey: string | null; progress: Progress },
): Promise<Exporting> {
  const sentenceIds = await (exporter.sentencesOf ?? sentencesToExport)(store, asked);
  const salt = randomBytes(32);
  let gone = 0;
  progress.of = sentenceIds.length;
  return {
    ...{ store, asked, sentenceIds, notaryKey },
    async *sentences() {
      for (const id of sentenceIds) {
        const read = await readSentence(store, id);
        if (read) yield read;
        gone += 1;
        progress.done = Math.floor(gone / exporter.passes);
      }
    },
    progress: (done, of) => void Object.assign(progress, { done, of }),
    pseudonym: (of) => createHmac('sha256', salt).update(of).digest('hex').slice(0, 16),
  };
}

/** The events of a sentence that belong to the period asked for, as they were known then. */
export function eventsAsked({ events }: SentenceRead, { query }: Export): readonly RecordedEvent[] {
  const { from, to, knownAt } = query;
  const within = (occurredAt: Instant) => {
    const day = osloDate(occurredAt);
    return (from === null || day >= from) && (to === null || day <= to) && (knownAt === null || occurredAt <= knownAt);
  };
  return events.filter(({ occurredAt }) => within(occurredAt));
}
