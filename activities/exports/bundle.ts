import { Zip, ZipDeflate } from 'fflate';
import { addDays, startOfDay, type IsoDate } from '../../domain/dates';
import { bundleFiles, type BundleFile, type Wanted } from '../../store/verify/bundle';
import { type Store } from '../../store/data-source';
import { sentencesRecorded, sentencesToExport, type Export, type ExportQuery } from '../../store/exports';
import { type Exporter } from './exporter';

/** Some of the cases are barred to whoever asked: events of a time cannot be left out of a bundle that proves to be whole. */
export class BarredFromSome extends Error {
  override readonly name = 'BarredFromSome';
}

/** The signed bundle that others check without us (docs/bundle.md), as one file: of a sentence, of a period, or the whole log. */
export const bundle: Exporter = {
  extension: 'zip',
  mediaType: 'application/zip',
  passes: 1,
  holds: 'cases',
  sentencesOf,
  write({ store, asked, notaryKey, progress }) {
    const onProgress = (done: number, of: number): void => progress(done, of);
    return zipped(bundleFiles(store, { wanted: wantedOf(asked.query), by: asked.account, notaryKey, onProgress }));
  },
};

async function sentencesOf(store: Store, asked: Export): Promise<readonly string[]> {
  const open = await sentencesToExport(store, asked);
  const { sentenceId, ...days } = asked.query;
  const asks = sentenceId === null ? await sentencesRecorded(store, instantsOf(days)) : new Set([sentenceId]);
  const within = open.filter((id) => asks.has(id));
  if (within.length < asks.size) throw new BarredFromSome();
  return within;
}

function wantedOf({ sentenceId, from, to }: ExportQuery): Wanted {
  if (sentenceId !== null) return { kind: 'sentence', sentenceId };
  if (from === null && to === null) return { kind: 'log' };
  const span = instantsOf({ from, to });
  return { kind: 'period', from: span.from ?? '1970-01-01T00:00:00.000Z', to: span.to ?? '9999-12-31T00:00:00.000Z' };
}

/** Days in Oslo, both included, as instants. */
function instantsOf({ from, to }: { readonly from: IsoDate | null; readonly to: IsoDate | null }) {
  const instant = (day: IsoDate) => new Date(startOfDay(day)).toISOString();
  return { from: from === null ? null : instant(from), to: to === null ? null : instant(addDays(to, 1)) };
}

/** Files as a ZIP archive, as they come: none is held in memory. Up to 4 GB; beyond that there is `progresjon export`. */
export async function* zipped(files: AsyncIterable<BundleFile>): AsyncGenerator<Buffer> {
  const ready: Buffer[] = [];
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    ready.push(Buffer.from(bytes));
  });
  for await (const { name, content } of files) {
    const file = new ZipDeflate(name);
    zip.add(file);
    for await (const text of content) {
      file.push(Buffer.from(text));
      yield* ready.splice(0);
    }
    file.push(Buffer.alloc(0), true);
    yield* ready.splice(0);
  }
  zip.end();
  yield* ready.splice(0);
}
