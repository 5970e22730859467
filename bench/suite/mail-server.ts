import { once } from 'node:events';
import { SMTPServer } from 'smtp-server';
import { freePort } from '../../runtime/ports';
import { type Stack } from './stack';

/** A mail server of this process that takes each mail and forgets it; it ends with the stack. Answers its URL. */
export async function startMailServer(stack: Stack): Promise<string> {
  const server = new SMTPServer({
    ...{ authOptional: true, disabledCommands: ['AUTH', 'STARTTLS'], disableReverseLookup: true, closeTimeout: 2_000 },
    onData: (mail, _session, done) => mail.on('end', () => done()).resume(),
  });
  const port = await freePort(26_000 + Math.floor(Math.random() * 900));
  server.listen(port, '127.0.0.1');
  await once(server.server, 'listening');
  // A client that was killed in the middle is no failure of the server.
  server.on('error', () => undefined);
  stack.atEnd(() => new Promise<void>((resolve) => void server.close(() => resolve())));
  return `smtp://127.0.0.1:${port}`;
}
