import { createHash } from 'node:crypto';
import { letterOf, renderHtml, type Letter } from '../../domain/letters';
import { asGuardian, letterTo } from '../../domain/letters/guardian';
import { type Store } from '../../store/data-source';
import { readDecided, recordLetter, type LetterFiles } from '../../store/notices/letters';
import { letLetterGo, letterFailed, type DueLetter } from '../../store/notices/letters-due';
import { type Post } from '../post';
import { within } from '../within';
import { renderPdf, type RenderPdf } from './pdf';

export interface Issuing {
  /** Told to stop: what is left is handed out again when its lease ends. */
  readonly stop: AbortSignal;
  /** For the log: the kind of an error and no more, since its words may quote a person. */
  readonly onFailed: (about: { readonly why: string; readonly attempts: number }) => void;
}

export interface Issued {
  readonly issued: number;
  readonly failed: readonly DueLetter[];
}

/** A letter that takes longer has gone wrong. */
const RENDER_MS = 10_000;

/**
 * Writes claimed letters, each exactly once, and records them. One that fails holds up no other: it is tried again later, and
 * the queue says why.
 */
export async function issueLetters(
  { store, renderPdf: ofPost }: Pick<Post, 'store' | 'renderPdf'>,
  due: readonly DueLetter[],
  { stop, onFailed }: Issuing,
): Promise<Issued> {
  const failed: DueLetter[] = [];
  let issued = 0;
  for (const letter of due) {
    if (stop.aborted) break;
    try {
      await issue(store, letter, ofPost ?? renderPdf);
      issued += 1;
    } catch (error) {
      const why = error instanceof Error ? error.name : typeof error;
      onFailed({ why, attempts: letter.attempts });
      await letterFailed(store, letter, why);
      failed.push(letter);
    }
  }
  return { issued, failed };
}

async function issue(store: Store, due: DueLetter, render: RenderPdf): Promise<void> {
  const decided = await readDecided(store, due);
  if (decided === null) return letLetterGo(store, due);
  const { guardianId } = letterTo(due.of);
  const said = letterOf(decided);
  const letter = guardianId === null ? said : asGuardian(said, guardianId, decided.sentence);
  const files = { html: Buffer.from(renderHtml(letter)), pdf: await within(RENDER_MS, render(letter)) };
  const recorded = await recordLetter(store, due.sentenceId, commandOf(due, letter, files), files);
  // Issued before, by other words: the first letter stands.
  if (!recorded.ok && recorded.code !== 'idempotency-key-reused') throw new Error(recorded.code);
  if (!recorded.ok || recorded.duplicate) await letLetterGo(store, due);
}

function commandOf({ sentenceId, of: due }: DueLetter, letter: Letter, { html, pdf }: LetterFiles) {
  const { template, version, language, legalBasis } = letter;
  const hashes = { html: hashOf(html), pdf: hashOf(pdf) };
  const letterId = letterIdOf(sentenceId, due);
  const { of, guardianId } = letterTo(due);
  const to = { of, ...(guardianId !== null && { guardianId }) };
  return { type: 'IssueLetter', letterId, ...to, template, version, language, legalBasis, ...hashes } as const;
}

function hashOf(bytes: Buffer) {
  return { sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length };
}

/** The same for the same letter, so that a letter that is written twice is one. A UUID of version 8 (RFC 9562). */
function letterIdOf(sentenceId: string, due: string): string {
  const bytes = createHash('sha256').update(`letter/${sentenceId}/${due}`).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
