import { createTransport } from 'nodemailer';

/** One message, with headers that tell machines what it is about. */
export interface Mail {
  readonly messageId: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Hands mail over to a server; throws when it does not take it. */
export interface Mailer {
  send(mail: Mail): Promise<void>;
  close(): void;
}

const CONNECT_MS = 5_000;
const ANSWER_MS = 10_000;

interface MailSettings {
  readonly smtpUrl: string;
  readonly from: string;
  /** Over TLS, or not at all: whoever is between could otherwise take STARTTLS out of the server's answer. */
  readonly requireTls: boolean;
}

/** Mail by SMTP. Without a server every message waits in the queue. */
export function smtpMailer({ smtpUrl, from, requireTls }: MailSettings): Mailer {
  if (smtpUrl === '') return { send: () => Promise.reject(new Error('No mail server is configured.')), close() {} };
  const timeouts = { connectionTimeout: CONNECT_MS, greetingTimeout: CONNECT_MS, socketTimeout: ANSWER_MS };
  const transport = createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections: 4,
    requireTLS: requireTls,
    ...timeouts,
  });
  return {
    async send({ headers, ...mail }) {
      await transport.sendMail({ from, ...mail, headers: { ...headers, 'Auto-Submitted': 'auto-generated' } });
    },
    close: () => transport.close(),
  };
}

/** Whether the server refused this one message (a bad address), and not the connection. */
export function concernsOneMessage(error: unknown): boolean {
  const code = (error as { code?: unknown }).code;
  return code === 'EENVELOPE' || code === 'EMESSAGE';
}

/** Whether it will refuse this one message however often it is asked (5xx: no such mailbox). */
export function isRefusedForGood(error: unknown): boolean {
  const { responseCode } = error as { responseCode?: unknown };
  return concernsOneMessage(error) && typeof responseCode === 'number' && responseCode >= 500;
}
