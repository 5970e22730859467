import { open, type FileHandle } from 'node:fs/promises';

/** Lines that are on the disk before whoever writes them goes on. What waits together is written together. */
export class Journal<T extends object> {
  private waiting: { readonly line: string; readonly done: () => void; readonly failed: (error: unknown) => void }[] =
    [];
  private writing = false;

  private constructor(private readonly file: FileHandle) {}

  static async open<T extends object>(path: string): Promise<Journal<T>> {
    return new Journal<T>(await open(path, 'a', 0o600));
  }

  /** Returns when the line is on the disk. */
  write(entry: T): Promise<void> {
    return new Promise((done, failed) => {
      this.waiting.push({ line: `${JSON.stringify(entry)}\n`, done, failed });
      if (!this.writing) void this.flush();
    });
  }

  async close(): Promise<void> {
    await this.file.close();
  }

  private async flush(): Promise<void> {
    this.writing = true;
    while (this.waiting.length > 0) {
      const batch = this.waiting;
      this.waiting = [];
      try {
        await this.file.appendFile(batch.map(({ line }) => line).join(''));
        await this.file.datasync();
        for (const { done } of batch) done();
      } catch (error) {
        for (const { failed } of batch) failed(error);
      }
    }
    this.writing = false;
  }
}

/** Milliseconds on the one clock that all entries of a run go by; it never runs back. */
export function now(): number {
  return performance.timeOrigin + performance.now();
}
