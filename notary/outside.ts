import { type Logger } from 'pino';
import { type NotaryMetrics } from './metrics';

/** How each place outside of the database was when it was last tried: told to Prometheus, and in the log when it changes. */
export class Outside {
  readonly #away = new Set<string>();

  constructor(
    private readonly log: Logger,
    private readonly metrics: Pick<NotaryMetrics, 'reached'>,
  ) {}

  /** After each try: what went wrong, or null. */
  tried(place: string, error: unknown): void {
    this.metrics.reached(place, error === null);
    if ((error !== null) === this.#away.has(place)) return;
    if (error === null) {
      this.#away.delete(place);
      this.log.info({ place }, 'A place outside is reached again');
    } else {
      this.#away.add(place);
      this.log.error({ err: error, place }, 'A place outside is not reached; it is tried again');
    }
  }
}
