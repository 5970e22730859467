import { mkdir, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { type Alarm, type Signed } from './notary';

/** A place outside of the database that keeps checkpoints, so that whoever rules the database does not rule them. */
export interface Outlet {
  readonly name: 'folder' | 'mail' | 'webhook';
  /** How long it is left in peace after a delivery: a mailbox does not want one every minute. */
  readonly everyMs: number;
  deliver(checkpoint: Signed): Promise<void>;
  alarm(alarm: Alarm, at: string): Promise<void>;
}

const CONNECT_MS = 5_000;
const ANSWER_MS = 10_000;
const DIGITS = 12;

/** One file per checkpoint, never written again: a disk that is written once, or another machine's, is meant. */
export function folderOutlet(folder: string): Outlet {
  return {
    name: 'folder',
    everyMs: 0,
    async deliver({ size, note, token }) {
      const file = join(folder, `checkpoint-${String(size).padStart(DIGITS, '0')}.txt`);
      await writeOnce(folder, file, note);
      if (token) await writeOnce(folder, `${file}.tst`, token);
    },
    async alarm(alarm, at) {
      const file = join(folder, `alarm-${at.replace(/\D/g, '')}.json`);
      await writeOnce(folder, file, `${JSON.stringify({ at, ...alarm }, null, 2)}\n`);
    },
  };
}

/** The note as the text of a mail, verbatim. */
export function mailOutlet({
  smtpUrl,
  from,
  to,
  everyMs,
}: {
  readonly smtpUrl: string;
  readonly from: string;
  readonly to: string;
  readonly everyMs: number;
}): Outlet {
  const timeouts = { connectionTimeout: CONNECT_MS, greetingTimeout: CONNECT_MS, socketTimeout: ANSWER_MS };
  const transport = createTransport({ url: smtpUrl, ...timeouts });
  const headers = { 'Auto-Submitted': 'auto-generated' };
  return {
    name: 'mail',
    everyMs,
    async deliver({ size, note, token }) {
      const attachments = [
        { filename: `checkpoint-${size}.txt`, content: note },
        ...(token ? [{ filename: `checkpoint-${size}.tst`, content: token }] : []),
      ];
      await transport.sendMail({ from, to, headers, subject: `Checkpoint ${size}`, text: note, attachments });
    },
    async alarm({ code, detail }, at) {
      const text = `The notary refuses to sign: ${code} ${JSON.stringify(detail)}, ${at}.\nSee docs/operations.md, "The notary refuses".\n`;
      await transport.sendMail({ from, to, headers, subject: `Alarm: ${code}`, text, priority: 'high' });
    },
  };
}

/** The note as the body of a POST, verbatim: it needs no other signature. */
export function webhookOutlet(url: string): Outlet {
  const post = async (type: string, body: string): Promise<void> => {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': type, 'user-agent': 'Progresjon notary' },
      body,
      signal: AbortSignal.timeout(ANSWER_MS),
      redirect: 'error',
    });
    await answer.body?.cancel();
    if (!answer.ok) throw new Error(`${new URL(url).host} answers ${answer.status}`);
  };
  return {
    name: 'webhook',
    everyMs: 0,
    deliver: ({ note }) => post('text/plain; charset=utf-8', note),
    alarm: (alarm, at) => post('application/json', JSON.stringify({ at, ...alarm })),
  };
}

/** Creates the file; the same content there already is as good, another is an error. */
async function writeOnce(folder: string, file: string, content: string | Buffer): Promise<void> {
  await mkdir(folder, { recursive: true });
  try {
    const handle = await open(file, 'wx', 0o444);
    await handle.writeFile(content);
    await handle.sync();
    await handle.close();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    if (!(await readFile(file)).equals(Buffer.from(content)))
      throw new Error(`${file} is there already, and says something else`, { cause: error });
  }
}
