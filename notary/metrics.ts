import { Counter, Gauge } from 'prom-client';
import { watchCertificates, type HeldCertificates } from '../certificates';
import { createRegistry } from '../metrics';
import { type Look } from './notary';

/** What the notary tells of itself: its word does not pass through the database that it watches. */
export class NotaryMetrics {
  readonly registry = createRegistry();
  private readonly looks = new Counter({
    name: 'notary_looks_total',
    help: 'Looks at the log, by what came of them: waited, signed, refused',
    labelNames: ['outcome'] as const,
    registers: [this.registry],
  });
  private readonly refuses = new Gauge({
    name: 'notary_refuses',
    help: '1: the log is not the one that was signed, and nothing more is signed',
    registers: [this.registry],
  });
  private readonly size = new Gauge({
    name: 'notary_signed_events',
    help: 'Events that the last checkpoint of this process covers',
    registers: [this.registry],
  });
  private readonly lookedAt = new Gauge({
    name: 'notary_last_look_timestamp_seconds',
    help: 'When it last reached the log',
    registers: [this.registry],
  });

  private readonly outside = new Gauge({
    name: 'notary_outside_reached',
    help: '0: at the last try this place outside was not reached; what it is to have is tried again',
    labelNames: ['place'] as const,
    registers: [this.registry],
  });

  /** Where certificates of the notary's are, and the places outside that it has, which were not tried yet. */
  constructor(held: HeldCertificates, places: readonly string[]) {
    watchCertificates(this.registry, held);
    for (const place of places) this.reached(place, true);
  }

  reached(place: string, is: boolean): void {
    this.outside.set({ place }, is ? 1 : 0);
  }

  looked(look: Look): void {
    this.looks.inc({ outcome: look.outcome });
    this.refuses.set(look.outcome === 'refused' ? 1 : 0);
    if (look.outcome === 'signed') this.size.set(look.checkpoint.size);
    this.lookedAt.setToCurrentTime();
  }
}
