import { createWriteStream, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { bundleFiles, NothingToExport, type Wanted } from '../store/verify/bundle';
import { sentencesRecorded } from '../store/exports';
import { operator, recordLook } from './looking';
import { progress } from './progress';
import { withStore } from './running';

export interface ExportCommandOptions {
  readonly out: string;
  readonly sentence?: string;
  readonly from?: string;
  readonly to?: string;
}

/** `export`: a signed bundle in a folder of its own, which anybody checks without us. */
export async function exportCommand(options: ExportCommandOptions): Promise<number> {
  const { out } = options;
  if (existsSync(out) && readdirSync(out).length > 0) {
    process.stderr.write(`export: ${out} is not empty; choose a folder that is not there yet.\n`);
    return 1;
  }
  mkdirSync(out, { recursive: true });
  return withStore(async (store, { notary }) => {
    const bar = progress('Exporting');
    const by = operator();
    const onProgress = (done: number, of: number): void => bar.update(done, of);
    const names: string[] = [];
    try {
      const wanted = wantedOf(options);
      const whole = { from: null, to: null };
      const of =
        wanted.kind === 'sentence'
          ? [wanted.sentenceId]
          : await sentencesRecorded(store, wanted.kind === 'log' ? whole : wanted);
      await recordLook(store, 'progresjon export', [...of]);
      for await (const { name, content } of bundleFiles(store, { wanted, by, notaryKey: notary.key, onProgress })) {
        await pipeline(Readable.from(content), createWriteStream(join(out, name), { flags: 'wx' }));
        names.push(name);
      }
    } catch (error) {
      if (!(error instanceof NothingToExport)) throw error;
      process.stderr.write(`export: ${error.message}\n`);
      return 1;
    } finally {
      bar.stop();
    }
    process.stdout.write(`${out}: ${names.join(', ')}\nCheck it: npx progresjon verify ${out}\n`);
    return 0;
  });
}

function wantedOf({ sentence, from, to }: ExportCommandOptions): Wanted {
  if (sentence !== undefined) return { kind: 'sentence', sentenceId: sentence.toLowerCase() };
  if (from === undefined && to === undefined) return { kind: 'log' };
  return { kind: 'period', from: instant(from ?? '1970-01-01'), to: instant(to ?? '9999-12-31') };
}

/** A day, by its beginning in UTC, or an instant. */
function instant(text: string): string {
  const at = new Date(text);
  if (Number.isNaN(at.getTime()))
    throw new Error(`"${text}" is no day and no instant: 2026-03-02, 2026-03-02T08:00:00Z`);
  return at.toISOString();
}
