import { once } from 'node:events';
import { type AddressInfo, type Socket } from 'node:net';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';

/** Ends the taking of a mail: with an error it is refused, by its `responseCode`. */
export type Done = (error?: Error | null) => void;

/** A mail server on the loopback that can fall: every connection is cut wherever it stands, and nobody listens. */
export abstract class MortalSmtp {
  private server: SMTPServer | null = null;
  private readonly sockets = new Set<Socket>();
  private port = 0;

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  get listens(): boolean {
    return this.server !== null;
  }

  /** The first time on any port that is free, and from then on on that. */
  async listen(): Promise<void> {
    const server = new SMTPServer({
      ...{ authOptional: true, disabledCommands: ['AUTH', 'STARTTLS'], disableReverseLookup: true },
      // A message whose sender is cut off ends in an error: there is nobody left to tell it to, and nothing was taken.
      onData: (stream, session, done) => void this.take(stream, session, done).catch(done),
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

  /** As SIGKILL leaves it. */
  async fall(): Promise<void> {
    const { server } = this;
    this.server = null;
    if (!server) return;
    const closed = new Promise<void>((resolve) => server.server.close(() => resolve()));
    this.cut();
    await closed;
  }

  protected cut(): void {
    for (const socket of this.sockets) socket.destroy();
  }

  protected abstract take(stream: SMTPServerDataStream, session: SMTPServerSession, done: Done): Promise<void>;
}
