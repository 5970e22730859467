import { types } from 'node:util';
import pino, { type Logger } from 'pino';

/** What never reaches a log, wherever in a line it stands: credentials, and anything of a person. */
const SECRET = [
  ...['authorization', 'cookie', 'set-cookie', 'password', 'token', 'id_token', 'access_token', 'client_secret'],
  ...['secret', 'masterKey', 'apiKey', 'x-access-reason'],
];
const PERSONAL = [
  ...['person', 'name', 'birthDate', 'nationalId', 'citizenship', 'description', 'reason', 'body', 'payload'],
  ...['contact', 'label', 'statement', 'text', 'withheld', 'withheldReason', 'subject', 'to', 'q'],
];
/** How deep in a line it may stand. */
const DEPTHS = ['', '*.', '*.*.', '*.*.*.'];

/** JSON lines on standard output, of one process of the system. */
export function createLogger(service: string, level: string, destination?: pino.DestinationStream): Logger {
  const paths = DEPTHS.flatMap((depth) =>
    [...SECRET, ...PERSONAL].map((field) => (depth === '' ? `["${field}"]` : `${depth.slice(0, -1)}["${field}"]`)),
  );
  const options = {
    level,
    base: { service },
    redact: { paths, censor: '[redacted]' },
    serializers: { err: errorWithoutValues },
  };
  return destination ? pino(options, destination) : pino(options);
}

/** An error by its name and stack. Its other members may quote what somebody sent or what a row holds. */
function errorWithoutValues(error: unknown): unknown {
  // Of another realm, too: workflows run in one of their own.
  if (!(error instanceof Error || types.isNativeError(error))) return { type: typeof error };
  const { code, constraint, table } = error as { code?: unknown; constraint?: unknown; table?: unknown };
  const ofDatabase = typeof (error as { severity?: unknown }).severity === 'string';
  return {
    type: error.name,
    // The database quotes values: `invalid input syntax for type date: "…"`.
    message: ofDatabase ? 'refused by the database' : error.message,
    stack: ofDatabase ? withoutMessage(error) : error.stack,
    ...(typeof code === 'string' && { code }),
    ...(typeof constraint === 'string' && { constraint }),
    ...(typeof table === 'string' && { table }),
    ...(error.cause !== undefined && { cause: errorWithoutValues(error.cause) }),
  };
}

function withoutMessage({ stack = '' }: Error): string {
  return stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n');
}
