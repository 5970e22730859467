import { createReadStream, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The files of an export, which may be missing, cut off or changed. */
export class BundleFolder {
  constructor(private readonly folder: string) {}

  path(name: string): string {
    return join(this.folder, name);
  }

  has(name: string): boolean {
    return existsSync(this.path(name));
  }

  text(name: string): string | null {
    return this.has(name) ? readFileSync(this.path(name), 'utf8') : null;
  }

  lines(name: string): string[] {
    return (this.text(name) ?? '').split('\n').slice(0, -1);
  }

  /** Each line as an object. One that is none is left out: that the file was changed is told by the manifest. */
  records<T>(name: string): T[] {
    return this.lines(name).flatMap((line) => {
      try {
        const record = JSON.parse(line) as T | null;
        return typeof record === 'object' && record !== null ? [record] : [];
      } catch {
        return [];
      }
    });
  }

  /** The lines of a file; null for one that is not UTF-8 or not ended, as one that was cut off. */
  async *rawLines(name: string): AsyncGenerator<string | null> {
    if (!this.has(name)) return;
    const decoder = new TextDecoder('utf-8', { fatal: true });
    const decode = (bytes: Buffer): string | null => {
      try {
        return decoder.decode(bytes);
      } catch {
        return null;
      }
    };
    let rest: Buffer = Buffer.alloc(0);
    const chunks = createReadStream(this.path(name), { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>;
    for await (const chunk of chunks) {
      const bytes = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
      let start = 0;
      for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, start)) {
        yield decode(bytes.subarray(start, end));
        start = end + 1;
      }
      rest = bytes.subarray(start);
    }
    if (rest.length > 0) yield null;
  }
}

/** The notes in a folder of checkpoints, by name. */
export function outsideNotes(folder: string | undefined): string[] {
  if (folder === undefined) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  return names.sort().map((name) => readFileSync(join(folder, name), 'utf8'));
}
