/** One line per step of the start, with the time that it took. */
export class Console {
  constructor(private readonly out: NodeJS.WriteStream = process.stdout) {
    // The terminal may be gone while we still stop things.
    out.on('error', () => undefined);
  }

  /** Runs a step and says how it went; `what` makes the line from its result. */
  async step<T>(name: string, run: () => T | Promise<T>, what: (result: T) => string): Promise<T> {
    const start = performance.now();
    this.progress(`${name} …`);
    try {
      const result = await run();
      this.finish(`✓ ${what(result)} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
      return result;
    } catch (error) {
      this.finish(`✗ ${name}`);
      throw error;
    }
  }

  /** A line that the next one overwrites; only where somebody watches. */
  progress(text: string): void {
    if (this.out.isTTY) this.out.write(`\r\x1b[K  ${text}`);
  }

  /** A line of detail within a step. */
  readonly say = (text: string): void => this.finish(`  ${text}`);

  /** Something that happened while the system runs. */
  readonly event = (text: string): void => this.finish(`${new Date().toISOString()} ${text}`);

  /** A line of its own. */
  line(text = ''): void {
    this.finish(text);
  }

  private finish(text: string): void {
    this.out.write(`${this.out.isTTY ? '\r\x1b[K' : ''}${text}\n`);
  }
}
