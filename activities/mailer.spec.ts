import { type AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { smtpMailer } from './mailer';

const mail = {
  messageId: '<1@progresjon.example>',
  to: 'ola@kdi.example',
  subject: 'Frist',
  text: 'K.P.',
  headers: {},
};
const from = 'Progresjon <ikke-svar@progresjon.example>';

/** A mail server that has no STARTTLS, or from whose greeting somebody between has taken it. */
async function withPlainServer<T>(work: (smtpUrl: string, taken: string[]) => Promise<T>): Promise<T> {
  const taken: string[] = [];
  const server = new SMTPServer({
    ...{ authOptional: true, disabledCommands: ['AUTH', 'STARTTLS'], disableReverseLookup: true },
    onData(stream, _session, done) {
      stream.on('data', (chunk: Buffer) => taken.push(chunk.toString())).on('end', () => done());
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const { port } = server.server.address() as AddressInfo;
  try {
    return await work(`smtp://127.0.0.1:${port}`, taken);
  } finally {
    await new Promise<void>((resolve) => server.close(() => resolve()));
  }
}

describe('mail to a server that speaks no TLS', () => {
  it('is not sent where TLS is required, as in production', () =>
    withPlainServer(async (smtpUrl, taken) => {
      const mailer = smtpMailer({ smtpUrl, from, requireTls: true });
      await expect(mailer.send(mail)).rejects.toThrow(/STARTTLS/);
      mailer.close();
      expect(taken).toEqual([]);
    }));

  it('is sent to the mail sink of development', () =>
    withPlainServer(async (smtpUrl, taken) => {
      const mailer = smtpMailer({ smtpUrl, from, requireTls: false });
      await mailer.send(mail);
      mailer.close();
      expect(taken.join('')).toContain('Subject: Frist');
    }));
});
