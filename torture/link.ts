import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

/**
 * What is wrong with a link. `cut`: nobody gets through; `mute`: what one side says is lost on the way, and the connection
 * stays; `resetAfter`: each connection ends after so many bytes of answers; `delayMs`: each piece arrives so much later.
 */
export interface Trouble {
  readonly cut?: boolean;
  readonly mute?: 'requests' | 'answers';
  readonly resetAfter?: number;
  readonly delayMs?: number;
}

/** A TCP connection between two parts of the system that can be disturbed; with several targets, whichever answers. */
export class Link {
  private trouble: Trouble = {};
  private readonly sockets = new Set<Socket>();
  private turn = 0;

  private constructor(
    private readonly server: Server,
    readonly targets: readonly number[],
  ) {}

  static async to(...targets: readonly number[]): Promise<Link> {
    const server = createServer();
    const link = new Link(server, targets);
    server.on('connection', (socket) => void link.join(socket));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return link;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  /** From now on. What is mute or cut also ends the connections that are there: bytes were lost in them. */
  disturb(trouble: Trouble): void {
    const lossy = this.trouble.mute !== undefined || trouble.cut === true;
    this.trouble = trouble;
    if (lossy) this.reset();
  }

  /** Every connection ends at once, by a reset. */
  reset(): void {
    for (const socket of this.sockets) socket.resetAndDestroy();
  }

  async close(): Promise<void> {
    this.server.close();
    this.reset();
    await once(this.server, 'close').catch(() => undefined);
  }

  private async join(near: Socket): Promise<void> {
    this.watch(near);
    if (this.trouble.cut) return void near.resetAndDestroy();
    const far = await this.reach();
    if (!far) return void near.resetAndDestroy();
    this.watch(far);
    const [requests, answers] = [new Lane(far), new Lane(near)];
    let answered = 0;
    near.on('data', (bytes) => this.carry(bytes, requests, 'requests'));
    far.on('data', (bytes) => {
      answered += bytes.length;
      if (answered > (this.trouble.resetAfter ?? Infinity)) return void near.resetAndDestroy();
      this.carry(bytes, answers, 'answers');
    });
    near.once('close', () => far.destroy());
    far.once('close', () => near.destroy());
    near.once('end', () => far.end());
    far.once('end', () => near.end());
  }

  private watch(socket: Socket): void {
    this.sockets.add(socket);
    socket.on('error', () => undefined);
    socket.once('close', () => this.sockets.delete(socket));
  }

  /** The next target that takes the connection. */
  private async reach(): Promise<Socket | null> {
    this.turn += 1;
    for (let n = 0; n < this.targets.length; n += 1) {
      const port = this.targets[(this.turn + n) % this.targets.length] ?? 0;
      const socket = connect(port, '127.0.0.1');
      const open = await new Promise<boolean>((resolve) => {
        socket.once('connect', () => resolve(true));
        socket.once('error', () => resolve(false));
      });
      if (open) return socket;
    }
    return null;
  }

  private carry(bytes: Buffer, lane: Lane, direction: 'requests' | 'answers'): void {
    const { mute, delayMs = 0 } = this.trouble;
    if (mute !== direction) lane.put(bytes, delayMs);
  }
}

/** One direction of a connection: pieces keep their order, also when those before were held up longer. */
class Lane {
  private last: Promise<void> = Promise.resolve();
  private lastAt = 0;

  constructor(private readonly to: Socket) {}

  put(bytes: Buffer, delayMs: number): void {
    this.lastAt = Math.max(this.lastAt, Date.now() + delayMs);
    const at = this.lastAt;
    this.last = this.last.then(async () => {
      if (at > Date.now()) await delay(at - Date.now());
      if (this.to.writable) this.to.write(bytes);
    });
  }
}
