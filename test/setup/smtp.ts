import { type Socket, type AddressInfo } from 'node:net';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** One mail as a server took it. */
export interface Taken {
  readonly messageId: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  header(name: string): string;
}

/** A mail server of a test that can be killed: every connection is cut wherever it stands, and nobody listens. */
export class MortalSmtp {
  readonly taken: Taken[] = [];
  private readonly sockets = new Set<Socket>();
  private server: SMTPServer | null = null;
  private port = 0;

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  async start(): Promise<void> {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['AUTH', 'STARTTLS'],
      disableReverseLookup: true,
      onData: (stream, session, done) => {
        simpleParser(stream).then((mail) => {
          this.taken.push({
            messageId: mail.messageId ?? '',
            to: session.envelope.rcptTo.map(({ address }) => address).join(),
            subject: mail.subject ?? '',
            text: mail.text ?? '',
            header: (name) => String(mail.headers.get(name.toLowerCase()) ?? ''),
          });
          done();
        }, done);
      },
    });
    server.on('error', () => undefined);
    server.server.on('connection', (socket) => {
      this.sockets.add(socket);
      socket.once('close', () => this.sockets.delete(socket));
    });
    await new Promise<void>((resolve, reject) => {
      server.server.once('error', reject);
      server.listen(this.port, '127.0.0.1', resolve);
    });
    this.port = (server.server.address() as AddressInfo).port;
    this.server = server;
  }

  /** As SIGKILL leaves it. */
  async kill(): Promise<void> {
    const closed = new Promise<void>((resolve) => this.server?.server.close(() => resolve()) ?? resolve());
    for (const socket of this.sockets) socket.destroy();
    await closed;
    this.server = null;
  }
}
