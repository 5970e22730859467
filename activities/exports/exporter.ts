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
  /** How many times all sentences are gone through: what progress is measured against. */
  sentences(): AsyncGenerator<SentenceRead>;
  /** A name for an id that says nothing outside this file: the same id has the same one in it. */
  pseudonym(of: string): string;
}

/** Makes the file of one kind, piece by piece. */
export interface Exporter {
  readonly extension: string;
  readonly mediaType: string;
  /** How often it goes through all sentences. */
  readonly passes: number;
  /** Whether people can be known in it: then it is on record of each that the asker looked. */
  readonly personal: boolean;
  write(exporting: Exporting): AsyncIterable<string | Buffer>;
}

/** What an exporter works with. `onSentence` is called for each sentence that has been gone through. */
export async function exportingOf(store: Store, asked: Export, onSentence: () => void): Promise<Exporting> {
  const sentenceIds = await sentencesToExport(store, asked);
  const salt = randomBytes(32);
  return {
    ...{ store, asked, sentenceIds },
    async *sentences() {
      for (const id of sentenceIds) {
        const read = await readSentence(store, id);
        if (read) yield read;
        onSentence();
      }
    },
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
