import { type CommandOf, type OwnCommandId } from '../../domain/commands';
import { osloDate } from '../../domain/dates';
import { type Decided } from '../../domain/letters';
import { dueOf } from '../../domain/letters/guardian';
import { type Store } from '../data-source';
import { keptOf } from '../kept';
import { letterDone, type DueLetter } from './letters-due';
import { openBytes, sealBytes, unwrapKey } from '../keys/personal-data';
import { type Recorded } from '../deciding';
import { recordKnowing } from '../record';
import { countAsSeen } from '../seen';
import { rows, withSession } from '../session';
import { readStream } from '../stream';
import { unitNames } from '../lists/units';

/** The bytes of a letter, in both its forms. */
export interface LetterFiles {
  readonly html: Buffer;
  readonly pdf: Buffer;
}

const CLOCK = { id: 'clock', role: 'clock', unit: null } as const;

/** What a letter tells, as it was when it was decided. Null: the person's key is destroyed, and nobody can be written to. */
export async function readDecided(
  store: Store,
  { sentenceId, version, since, until }: DueLetter,
): Promise<Decided | null> {
  const kept = keptOf(store, sentenceId);
  // Whoever looked after the sentence may have folded it a moment ago.
  const asking = { until, since, ...(kept && kept.version <= until && { seen: kept }) };
  const read = await withSession(store, (session) => readStream(session, store, sentenceId, asking));
  const { state } = read.folded;
  const recorded = read.events.find((each) => each.version === version);
  if (!recorded || state.status === 'unregistered') throw new Error(`There is no event ${version} of ${sentenceId}`);
  if (!read.key) return null;
  return {
    sentenceId,
    event: recorded.event,
    together: read.events.filter((each) => each.version >= since).map(({ event }) => event),
    sentence: state,
    actor: recorded.actor,
    on: osloDate(recorded.occurredAt),
    unitName: await unitNames(store),
  };
}

const STORE = 'INSERT INTO rm.letter (letter_id, sentence_id, html, pdf) VALUES ($1, $2, $3, $4)';

/**
 * Records that a letter was issued, and keeps it sealed, in one transaction. Asked twice about one decision, it is issued
 * once: whoever comes second is told what the first was told, or that the id was used for another wording (then the first
 * stands). Throws as `record` does.
 */
export async function recordLetter(
  store: Store,
  sentenceId: string,
  letter: CommandOf<'IssueLetter'>,
  { html, pdf }: LetterFiles,
): Promise<Recorded> {
  const { letterId, of, guardianId } = letter;
  const due = dueOf(of, guardianId);
  const command = {
    ...letter,
    id: `letter/${due}` satisfies OwnCommandId,
    sentenceId,
    by: CLOCK,
    expectedVersion: null,
    epoch: null,
  };
  const { recorded } = await recordKnowing(store, command, {
    beside: async (tx, key) => {
      const sealed = (bytes: Buffer, form: Form) => sealBytes(bytes, whereIs(sentenceId, letterId, form), key);
      await tx.rows(STORE, [letterId, sentenceId, sealed(html, 'html'), sealed(pdf, 'pdf')]);
      await letterDone(tx, { sentenceId, of: due });
    },
  });
  // It changes nothing that the workflow of a sentence waits for: one that had seen the decision has seen all.
  if (recorded.ok) await countAsSeen(store, [{ sentenceId, from: recorded.version - 1, to: recorded.version }]);
  return recorded;
}

export const FORMS = ['html', 'pdf'] as const;
export type Form = (typeof FORMS)[number];

function whereIs(personId: string, letterId: string, form: Form) {
  return { personId, what: `letter ${letterId} ${form}` };
}

interface Kept {
  readonly html: Buffer;
  readonly pdf: Buffer;
  readonly wrapped: Buffer | null;
}

const READ = `
  SELECT l.html, l.pdf, k.wrapped FROM rm.letter l LEFT JOIN rm.person_key k ON k.person_id = l.sentence_id
  WHERE l.sentence_id = $1 AND l.letter_id = $2`;

/** The bytes of a letter as it was issued. Null: there is none. `erased`: there was one, and its key is destroyed. */
export async function readLetter(
  store: Store,
  sentenceId: string,
  letterId: string,
): Promise<LetterFiles | 'erased' | null> {
  const [row] = await rows<Kept>(store, READ, [sentenceId, letterId]);
  if (!row) return null;
  const key = unwrapKey(store, sentenceId, row.wrapped);
  if (key === null) return 'erased';
  const opened = (form: Form) => openBytes(row[form], whereIs(sentenceId, letterId, form), key);
  return { html: opened('html'), pdf: opened('pdf') };
}
