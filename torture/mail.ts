import { type AddressInfo, type Socket } from 'node:net';
import { once } from 'node:events';
import { SMTPServer, type SMTPServerDataStream } from 'smtp-server';
import { type MailEntry } from './check/evidence';
import { now, type Journal } from './journal';

/**
 * How the mail server behaves. `later`: 451 to every message; `never`: 550; `silent`: takes it and does not say so;
 * `cut`: takes it and cuts the connection before saying so.
 */
export type MailMood = 'well' | 'later' | 'never' | 'silent' | 'cut';

/** A mail server that notes on the disk what it takes, before it says that it has. */
export class MailServer {
  mood: MailMood = 'well';
  private server: SMTPServer | null = null;
  private readonly sockets = new Set<Socket>();
  private port = 0;

  constructor(private readonly journal: Journal<MailEntry>) {}

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  async listen(): Promise<void> {
    const server = new SMTPServer({
      ...{ authOptional: true, disabledCommands: ['AUTH', 'STARTTLS'], disableReverseLookup: true },
      onData: (stream, _session, done) => void this.take(stream, done),
    });
    server.on('error', () => undefined);
    server.server.on('connection', (socket: Socket) => {
      this.sockets.add(socket);
      socket.once('close', () => this.sockets.delete(socket));
    });
    server.listen(this.port, '127.0.0.1');
    await once(server.server, 'listening');
    this.port = (server.server.address() as AddressInfo).port;
    this.server = server;
  }

  /** Nobody listens any more, and every connection is cut wherever it stands. */
  async fall(): Promise<void> {
    const { server } = this;
    this.server = null;
    if (!server) return;
    const closed = new Promise<void>((resolve) => server.server.close(() => resolve()));
    this.cut();
    await closed;
  }

  get listens(): boolean {
    return this.server !== null;
  }

  private cut(): void {
    for (const socket of this.sockets) socket.destroy();
  }

  private async take(stream: SMTPServerDataStream, done: (error?: Error | null) => void): Promise<void> {
    let text = '';
    for await (const chunk of stream) text += String(chunk);
    const messageId = /^message-id:\s*(\S+)/im.exec(text)?.[1] ?? 'none';
    const { mood } = this;
    if (mood === 'later') return done(refusal(451, 'Try again later'));
    const what = mood === 'never' ? 'refused' : 'taken';
    await this.journal.write({ at: now(), what, messageId });
    if (mood === 'never') return done(refusal(550, 'No such mailbox'));
    if (mood === 'cut') return this.cut();
    // Silent: whoever waits for the answer gives up by itself.
    if (mood !== 'silent') done();
  }
}

function refusal(responseCode: number, words: string): Error {
  return Object.assign(new Error(words), { responseCode });
}
