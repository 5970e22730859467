/** One line per step of the start, with the time that it took. */
export class Console {
  constructor(private readonly out: NodeJS.WriteStream = process.stdout) {
    // The terminal may be gone while we still stop things.
    out.on('error', () => undefined);
  }

  /** Runs a step and says how it went; `what` makes the line from its result. */
  async step<T>(name: string, run: () => T | Promise<T>, what: (result: T) => string): Promise<T> {
    const start = performance.now();
    const live = this.out.isTTY;
    if (live) this.out.write(`  ${name} …`);
    try {
      const result = await run();
      this.finish('✓', `${what(result)} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
      return result;
    } catch (error) {
      this.finish('✗', name);
      throw error;
    }
  }

  /** A line of detail within a step. */
  readonly say = (line: string): void => this.finish(' ', line);

  /** A line of its own. */
  line(text = ''): void {
    this.out.write(`${text}\n`);
  }

  private finish(mark: string, text: string): void {
    this.out.write(`${this.out.isTTY ? '\r\x1b[K' : ''}${mark} ${text}\n`);
  }
}
