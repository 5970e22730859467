import { createHash } from 'node:crypto';
import { type Logger } from 'pino';
import { purposeOf, type Access } from '../../domain/access';
import { recordAccess } from '../../store/access/access-log';
import { type Store } from '../../store/data-source';
import {
  beatExport,
  claimExport,
  expireExports,
  failExport,
  finishExport,
  nameExported,
  putExportPart,
  type Export,
} from '../../store/exports';
import { EXPORTERS } from '.';
import { exportingOf } from './exporter';

const PART_BYTES = 1_000_000;
const BEAT_MS = 500;

/** What makes exports besides the store. */
export interface Making {
  readonly stop?: AbortSignal;
  /** The notary's public key: it goes with what is to be checked by it. */
  readonly notaryKey?: string | null;
}

/** Makes the next export that waits; false: none does. What goes wrong is on record with it, and nobody else is held up. */
export async function runNextExport(store: Store, log: Pick<Logger, 'error'>, making: Making = {}): Promise<boolean> {
  await expireExports(store);
  const asked = await claimExport(store);
  if (!asked) return false;
  try {
    await make(store, asked, making);
  } catch (error) {
    // The error may hold what was read: the log of the process has it under the id, the record only that it failed.
    log.error({ err: error, exportId: asked.id, kind: asked.kind }, 'An export could not be made');
    await failExport(store, asked.id, error instanceof Error ? error.name : 'Error');
  }
  return true;
}

async function make(store: Store, asked: Export, { stop, notaryKey = null }: Making): Promise<void> {
  const exporter = EXPORTERS[asked.kind];
  const progress = { done: 0, of: 0 };
  const exporting = await exportingOf(store, asked, { exporter, notaryKey, progress });
  const { sentenceIds } = exporting;
  if (exporter.holds === 'people') await nameExported(store, asked.id, sentenceIds);
  const file = new Parts(store, asked.id);
  let beaten = 0;
  for await (const piece of exporter.write(exporting)) {
    await file.add(piece);
    if (Date.now() - beaten < BEAT_MS) continue;
    beaten = Date.now();
    const goesOn = await beatExport(store, asked.id, progress.done, progress.of);
    // Whoever stops leaves it to the next, who begins anew.
    if (!goesOn || stop?.aborted) return;
  }
  const { bytes, sha256 } = await file.end();
  if (exporter.holds !== 'nobody') await recordAccess(store, accessOf(asked, sentenceIds));
  const name = `progresjon-${asked.kind}-${asked.askedAt.slice(0, 10)}-${asked.id.slice(0, 8)}.${exporter.extension}`;
  const { mediaType } = exporter;
  await finishExport(store, asked.id, { name, mediaType, bytes, sha256, done: progress.of });
}

/** Before there is a file that could be fetched. What they wrote as their reason stands on record with the export. */
function accessOf({ id, account, role, units }: Export, sentences: readonly string[]): Access {
  return {
    actor: { id: account, roles: [role], unit: units?.[0] ?? null },
    permission: 'Export',
    route: 'POST /api/exports',
    outcome: 'shown',
    purpose: purposeOf([role]),
    reason: null,
    correlationId: id,
    sentences,
  };
}

/** Gathers small pieces into parts of a file, and hashes them on the way. */
class Parts {
  #waiting: Buffer[] = [];
  #size = 0;
  #part = 0;
  #bytes = 0;
  readonly #hash = createHash('sha256');

  constructor(
    private readonly store: Store,
    private readonly id: string,
  ) {}

  async add(piece: string | Buffer): Promise<void> {
    const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece;
    this.#hash.update(bytes);
    this.#waiting.push(bytes);
    this.#size += bytes.length;
    this.#bytes += bytes.length;
    if (this.#size >= PART_BYTES) await this.#put();
  }

  async end(): Promise<{ readonly bytes: number; readonly sha256: Buffer }> {
    if (this.#size > 0) await this.#put();
    return { bytes: this.#bytes, sha256: this.#hash.digest() };
  }

  async #put(): Promise<void> {
    await putExportPart(this.store, this.id, this.#part, Buffer.concat(this.#waiting));
    this.#part += 1;
    this.#waiting = [];
    this.#size = 0;
  }
}
