import { DEADLINE_KINDS, type DeadlineKind, type DeadlineKindCode } from '../domain/deadlines/table';
import { digestLines, markDigest, thisMonday, unitsWithoutDigest, type DigestLine } from '../store/notices/digest';
import { addressOf } from './addresses';
import { type Post } from './post';
import { messageIdOf } from './send';

/** How far ahead an overview looks, and how many lines it has at most: our choice. */
const DAYS_AHEAD = 14;
const LINES_MAX = 200;

/**
 * Sends each unit what is overdue and what falls due within two weeks: once a week, under one Message-ID. A unit whose
 * mail fails holds up no other.
 */
export async function sendDigests(
  { store, mailer, publicUrl }: Pick<Post, 'store' | 'mailer' | 'publicUrl'>,
  { onProgress = () => undefined }: { readonly onProgress?: (done: number) => void } = {},
): Promise<{ readonly sent: number; readonly failed: number }> {
  const weekOf = await thisMonday(store);
  const units = await unitsWithoutDigest(store, weekOf);
  let failed = 0;
  for (const [done, { unit, email }] of units.entries()) {
    const lines = await digestLines(store, unit, DAYS_AHEAD, LINES_MAX + 1);
    const error = await mailer
      .send({
        messageId: messageIdOf(`digest/${unit}/${weekOf}`),
        to: email ?? addressOf({ role: 'approver', unit, user: null }),
        subject: `Ukens frister – ${unit}, uken fra ${weekOf}`,
        text: textOf(lines, publicUrl),
        headers: { 'X-Progresjon-Digest': weekOf, 'X-Progresjon-Unit': unit },
      })
      .then(
        () => null,
        (problem: unknown) => (problem instanceof Error ? problem.message : String(problem)),
      );
    await markDigest(store, unit, weekOf, error);
    failed += error === null ? 0 : 1;
    onProgress(done + 1);
  }
  return { sent: units.length - failed, failed };
}

function textOf(lines: readonly DigestLine[], publicUrl: string): string {
  const shown = lines.slice(0, LINES_MAX);
  const overdue = shown.filter((line) => line.overdue);
  const coming = shown.filter((line) => !line.overdue);
  const more = lines.length > LINES_MAX ? [`Flere står i listen. More are in the list: ${publicUrl}/deadlines`] : [];
  return [
    `Forfalt / Overdue: ${overdue.length}`,
    ...overdue.map((line) => inWords(line, publicUrl)),
    '',
    `Innen ${DAYS_AHEAD} dager / Within ${DAYS_AHEAD} days: ${coming.length}`,
    ...coming.map((line) => inWords(line, publicUrl)),
    ...more,
  ].join('\n');
}

function inWords({ dueOn, initials, kind, role, sentenceId }: DigestLine, publicUrl: string): string {
  const row: DeadlineKind = DEADLINE_KINDS[kind as DeadlineKindCode];
  return `${dueOn}  ${initials}  ${row.title.nb} / ${row.title.en} (${role}, ${row.legalBasis})  ${publicUrl}/sentences/${sentenceId}`;
}
