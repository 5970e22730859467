import { createHash } from 'node:crypto';
import { type Client } from 'pg';
import { type MailEntry, type Violation } from './evidence';
import { type Fact } from './log';

interface NoticeRow {
  readonly key: string;
  readonly channel: string;
  readonly state: string;
  readonly attempts: number;
  readonly message_id: string | null;
  readonly last_error: string | null;
}

/** What became of messages: how many were due, and how many the mail server got more than once under their one id. */
export interface Mailed {
  readonly violations: readonly Violation[];
  readonly notices: number;
  readonly mails: number;
  readonly repeated: number;
  readonly refused: number;
}

/** I6 and I7: the log beside the queue of notices, and that beside what the mail server took. */
export async function mailsFollow(client: Client, facts: readonly Fact[], mail: readonly MailEntry[]): Promise<Mailed> {
  const { rows } = await client.query<NoticeRow>(
    'SELECT key, channel, state, attempts, message_id, last_error FROM rm.notice',
  );
  const notices = new Map(rows.map((row) => [row.key, row]));
  const taken = countOf(mail, 'taken');
  const refused = countOf(mail, 'refused');
  const violations = [
    ...remindersQueued(facts, notices),
    ...rows.flatMap((row) => fateOf(row, taken, refused)),
    ...nothingInvented(rows, taken),
  ];
  const repeated = [...taken.values()].filter((times) => times > 1).length;
  return { violations, notices: rows.length, mails: taken.size, repeated, refused: refused.size };
}

function countOf(mail: readonly MailEntry[], what: MailEntry['what']): Map<string, number> {
  const counts = new Map<string, number>();
  for (const one of mail) if (one.what === what) counts.set(one.messageId, (counts.get(one.messageId) ?? 0) + 1);
  return counts;
}

/** Every step of every deadline once in the log, and a notice of it in the queue. */
function remindersQueued(facts: readonly Fact[], notices: ReadonlyMap<string, NoticeRow>): Violation[] {
  const found: Violation[] = [];
  const seen = new Set<string>();
  for (const fact of facts) {
    const { type, streamId, version } = fact;
    if (type !== 'DeadlineReached') continue;
    const key = reminderKeyOf(fact);
    const evidence = { key, streamId, version };
    if (seen.has(key))
      found.push({ invariant: 'I7', what: 'doubled: a step of a deadline was reached twice', evidence });
    seen.add(key);
    if (!notices.has(key))
      found.push({ invariant: 'I6', what: 'lost: a deadline was reached and nobody told', evidence });
  }
  return found;
}

function fateOf(row: NoticeRow, taken: ReadonlyMap<string, number>, refused: ReadonlyMap<string, number>): Violation[] {
  if (row.channel !== 'mail') return [];
  const id = messageIdOf(row.key);
  const wrong = (invariant: 'I6' | 'I7', what: string): Violation[] => [{ invariant, what, evidence: row }];
  switch (row.state) {
    case 'queued':
      return wrong('I6', 'lost: a notice was not sent');
    case 'failed':
      return refused.has(id) ? [] : wrong('I6', 'lost: a notice was given up that nobody refused');
    default:
      return taken.has(id) ? [] : wrong('I7', 'lost: a notice is marked sent that the mail server never took');
  }
}

function nothingInvented(rows: readonly NoticeRow[], taken: ReadonlyMap<string, number>): Violation[] {
  const known = new Set(rows.map(({ key }) => messageIdOf(key)));
  return [...taken.keys()]
    .filter((id) => !known.has(id))
    .map((id) => ({ invariant: 'I7', what: 'the mail server took a message that nobody queued', evidence: { id } }));
}

/** The one name of a step of a deadline. */
export function reminderKeyOf({ streamId, body }: Pick<Fact, 'streamId' | 'body'>): string {
  return `reminder/${streamId}/${String(body['deadlineId'])}/${String(body['dueOn'])}/${String(body['step'])}`;
}

/** Made of the key alone, so that a reader's mail program shows a message that came twice once. */
export function messageIdOf(key: string): string {
  return `<${createHash('sha256').update(key).digest('hex').slice(0, 32)}@progresjon.example>`;
}
