import { type AddressInfo, type Socket } from 'node:net';
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

describe('a mail server that cuts connections', () => {
  it('leaves no message unanswered for, and gets what is sent once it is well', async () => {
    const taken = new Set<string>();
    const sockets = new Set<Socket>();
    const server = new SMTPServer({
      ...{ authOptional: true, disabledCommands: ['AUTH', 'STARTTLS'], disableReverseLookup: true },
      onData(stream, _session, done) {
        let text = '';
        stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
        stream.on('end', () => {
          taken.add(/^message-id: (.*)$/im.exec(text)?.[1] ?? '');
          done();
        });
      },
    });
    server.on('error', () => undefined);
    server.server.on('connection', (socket: Socket) => {
      sockets.add(socket);
      socket.once('close', () => sockets.delete(socket));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
    const { port } = server.server.address() as AddressInfo;
    const mailer = smtpMailer({ smtpUrl: `smtp://127.0.0.1:${port}`, from, requireTls: false, patienceMs: 3_000 });
    const cutting = setInterval(() => sockets.forEach((socket) => socket.destroy()), 7);
    const sent = (prefix: string, count: number) =>
      Promise.allSettled(
        Array.from({ length: count }, (_, n) =>
          mailer.send({ ...mail, messageId: `<${prefix}-${n}@progresjon.example>` }),
        ),
      );
    // Each of them is answered for, or this never ends.
    expect(await sent('ill', 60)).toHaveLength(60);
    clearInterval(cutting);
    expect((await sent('well', 20)).map(({ status }) => status)).toEqual(Array(20).fill('fulfilled'));
    expect([...taken].filter((id) => id.startsWith('<well-'))).toHaveLength(20);
    mailer.close();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  }, 30_000);
});
