import { createTransport } from 'nodemailer';
import { within } from './within';

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
/** Connecting, being greeted and answered: longer than the library itself waits. */
const PATIENCE_MS = 25_000;

interface MailSettings {
  readonly smtpUrl: string;
  readonly from: string;
  /** Over TLS, or not at all: whoever is between could otherwise take STARTTLS out of the server's answer. */
  readonly requireTls: boolean;
  /** After how long a message that nobody answers for has failed, in milliseconds. */
  readonly patienceMs?: number;
}

/**
 * Mail by SMTP, over connections that are kept. Without a server every message waits in the queue.
 *
 * When connections break under it, the library's pool may forget a message that it has in hand, and stop: nobody would ever
 * hear of it (seen with nodemailer 10.6.0; mailer.spec.ts). So each message has its time, and a pool that has failed is
 * given up for a new one. One that was given up may still send what it has: it comes twice then, under one Message-ID.
 */
export function smtpMailer({ smtpUrl, from, requireTls, patienceMs = PATIENCE_MS }: MailSettings): Mailer {
  if (smtpUrl === '') return { send: () => Promise.reject(new Error('No mail server is configured.')), close() {} };
  const timeouts = { connectionTimeout: CONNECT_MS, greetingTimeout: CONNECT_MS, socketTimeout: ANSWER_MS };
  const connect = () =>
    createTransport({ url: smtpUrl, pool: true, maxConnections: 4, requireTLS: requireTls, ...timeouts });
  let transport = connect();
  return {
    async send({ headers, ...mail }) {
      const pool = transport;
      const message = { from, ...mail, headers: { ...headers, 'Auto-Submitted': 'auto-generated' } };
      try {
        await within(patienceMs, pool.sendMail(message));
      } catch (error) {
        if (!concernsOneMessage(error) && transport === pool) {
          transport = connect();
          pool.close();
        }
        throw error;
      }
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
