import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/** Where a checkpoint has been brought. */
export interface Delivered {
  readonly size: number;
  /** RFC 3339. */
  readonly at: string;
}

/** What the notary remembers apart from the database, so that nobody who rules the database can make it forget. */
export interface Memory {
  /** The last note that it signed; null: none yet. */
  readonly note: string | null;
  /** By the name of each outside place. */
  readonly delivered: Readonly<Record<string, Delivered>>;
}

const NOTHING: Memory = { note: null, delivered: {} };

/** A file of its own, written whole and to the disk before anything that relies on it. */
export class MemoryFile {
  #known: Memory;

  constructor(private readonly file: string) {
    this.#known = read(file);
  }

  get known(): Memory {
    return this.#known;
  }

  keep(more: Partial<Memory>): void {
    const memory = { ...this.#known, ...more };
    mkdirSync(dirname(this.file), { recursive: true });
    const temporary = `${this.file}.tmp`;
    const descriptor = openSync(temporary, 'w', 0o600);
    try {
      writeSync(descriptor, `${JSON.stringify(memory, null, 2)}\n`);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    renameSync(temporary, this.file);
    this.#known = memory;
  }
}

/** A memory that cannot be read is an error: forgetting is what it is there to prevent. */
function read(file: string): Memory {
  try {
    return { ...NOTHING, ...(JSON.parse(readFileSync(file, 'utf8')) as Memory) };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return NOTHING;
    throw error;
  }
}
