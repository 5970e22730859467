import { type AddressObject, type ParsedMail, simpleParser } from 'mailparser';
import { once } from 'node:events';
import { SMTPServer } from 'smtp-server';
import { appendDurably } from './files';
import { type ReceivedMail } from './mail';

/** A mail server that keeps what it gets instead of sending it. */
export interface MailSink {
  readonly port: number;
  readonly url: string;
  stop(): Promise<void>;
}

/** Listens on a port of this machine and appends each mail to the file before it says that it took it. */
export async function startMailSink(file: string, port: number): Promise<MailSink> {
  let written: Promise<void> = Promise.resolve();
  const keep = (mail: ReceivedMail): Promise<void> => {
    const next = written.then(() => appendDurably(file, JSON.stringify(mail)));
    written = next.catch(() => undefined);
    return next;
  };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    closeTimeout: 2_000,
    onData: (stream, session, done) => {
      const recipients = session.envelope.rcptTo.map(({ address }) => address);
      simpleParser(stream)
        .then((parsed) => keep(received(parsed, recipients)))
        .then(() => done(), done);
    },
  });
  server.listen(port, '127.0.0.1');
  await once(server.server, 'listening');
  server.on('error', () => undefined);
  return {
    port,
    url: `smtp://127.0.0.1:${port}`,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function received(mail: ParsedMail, recipients: readonly string[]): ReceivedMail {
  return {
    messageId: mail.messageId ?? '',
    to: addresses(mail.to) || recipients.join(', '),
    subject: mail.subject ?? '',
    text: mail.text ?? '',
    headers: headersOf(mail),
    receivedAt: new Date().toISOString(),
  };
}

function addresses(to: ParsedMail['to']): string {
  const lists: readonly AddressObject[] = to === undefined ? [] : Array.isArray(to) ? to : [to];
  return lists.map((list) => list.text).join(', ');
}

/** Names as they were sent (`X-Progresjon-Step`), values decoded. */
function headersOf(mail: ParsedMail): Record<string, string> {
  const pairs = mail.headerLines.map(({ key, line }) => {
    const name = line.slice(0, line.indexOf(':')).trim();
    const decoded = mail.headers.get(key);
    const sent = line
      .slice(line.indexOf(':') + 1)
      .replace(/\r?\n\s+/g, ' ')
      .trim();
    return [name, typeof decoded === 'string' ? decoded : sent] as const;
  });
  return Object.fromEntries(pairs);
}
