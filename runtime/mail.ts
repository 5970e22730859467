import { readIfThere } from './files';

/** A mail that the development sink received. */
export interface ReceivedMail {
  readonly messageId: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly headers: Readonly<Record<string, string>>;
  /** RFC 3339. */
  readonly receivedAt: string;
}

/** Every mail of the sink's file, oldest first. A last line torn by a crash is left out. */
export function readMail(file: string): ReceivedMail[] {
  return (readIfThere(file) ?? '').split('\n').flatMap(parseLine);
}

function parseLine(line: string): ReceivedMail[] {
  if (line === '') return [];
  try {
    return [JSON.parse(line) as ReceivedMail];
  } catch {
    return [];
  }
}
