import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { RegisterBody, registerCommand as asked } from '../api/schemas/sentence';
import { temporalConnection } from '../config';
import { type Command, type OwnCommandId } from '../domain/commands';
import { REFUSALS } from '../domain/refusals';
import { sentenceView } from '../domain/view';
import { sha256 } from '../proof/sha256';
import { canonicalJson } from '../store/canonical';
import { nextEpoch } from '../store/epoch';
import { dataConverterOf } from '../store/keys/payload-codec';
import { migrate } from '../store/migrate';
import { openSentences } from '../store/lists/queries';
import { readSentence } from '../store/read';
import { rebuild } from '../store/lists/rebuild';
import { record } from '../store/record';
import { resumeAll } from '../workflows/resume';
import { progress } from './progress';
import { findAdministered, withStore } from './running';
import { table } from './table';
import { uuidOf } from './uuid';

export { importCommand } from './import';
export { sampleCommand } from './sample';
export { showCommand } from './show';

const PROBLEMS_SHOWN = 50;

/** `register <file>`: one sentence as `POST /api/sentences` takes it. The same file again is the same sentence. */
export async function registerCommand(file: string): Promise<number> {
  const body = RegisterBody.safeParse(JSON.parse(await readFile(file, 'utf8')));
  if (!body.success) {
    process.stderr.write(`register: ${file} is no sentence:\n${z.prettifyError(body.error)}\n`);
    return 1;
  }
  const key = sha256(canonicalJson(body.data)).toString('hex').slice(0, 32);
  const sentenceId = uuidOf(`register/${key}`);
  const by = { id: 'command-line', role: 'placement', unit: null };
  const command: Command = {
    ...asked(body.data),
    ...{ id: `register/${key}` satisfies OwnCommandId, sentenceId, by, expectedVersion: null, epoch: null },
  };
  return withStore(async (store) => {
    const recorded = await record(store, command);
    if (!recorded.ok) {
      const { code, facts, legalBasis = '' } = recorded;
      process.stderr.write(`register: ${code}: ${REFUSALS[code].en} ${JSON.stringify(facts)} ${legalBasis}\n`);
      return 1;
    }
    const sentence = await readSentence(store, sentenceId);
    if (!sentence) throw new Error(`${sentenceId} was recorded and cannot be read`);
    const { explanations } = sentenceView(sentenceId, sentence.version, sentence.state, sentence.today);
    const dates = explanations.map(({ date, value, legalBasis }) => [date, String(value ?? '–'), legalBasis]);
    process.stdout.write(
      `${sentenceId}, version ${sentence.version}${recorded.duplicate ? ' (was registered before)' : ''}\n${table(dates, '  ')}\n`,
    );
    return 0;
  });
}

/** `rebuild`: the read models from the log again; with `compare` only what they say otherwise, and 1 if anything. */
export async function rebuildCommand({ compare = false }: { readonly compare?: boolean } = {}): Promise<number> {
  return withStore(async (store) => {
    const bar = progress(compare ? 'Comparing' : 'Rebuilding');
    const onProgress = (done: number, of: number): void => bar.update(done, of);
    const { sentences, differences, unreadable } = await rebuild(store, { compareOnly: compare, onProgress }).finally(
      () => bar.stop(),
    );
    for (const { sentenceId, table: name, key, column } of differences.slice(0, PROBLEMS_SHOWN))
      process.stdout.write(`${sentenceId}  rm.${name}  ${key}${column ? `  ${column}` : ''}\n`);
    const found = differences.length === 0 ? 'no difference' : `${differences.length} differences`;
    const done = compare
      ? 'compared with the log'
      : differences.length === 0
        ? 'as the log says'
        : 'mended from the log';
    process.stdout.write(`Read models of ${sentences} sentences ${done}: ${found}.\n`);
    for (const id of unreadable) process.stdout.write(`${id}  unreadable: an event that this program does not know\n`);
    return unreadable.length > 0 || (compare && differences.length > 0) ? 1 : 0;
  });
}

/** `resume`: wakes or starts one workflow per open sentence. After the loss of Temporal this is the whole recovery. */
export async function resumeCommand(): Promise<number> {
  const { Client, Connection } = await import('@temporalio/client');
  return withStore(async (store, { temporal }) => {
    const connection = await Connection.connect(temporalConnection(temporal));
    const stopping = new AbortController();
    const stop = (): void => stopping.abort();
    process.once('SIGINT', stop);
    const bar = progress('Resuming');
    try {
      const sentences = await openSentences(store);
      const client = new Client({ connection, namespace: temporal.namespace, dataConverter: dataConverterOf(store) });
      const { woken, failed } = await resumeAll(sentences, client, {
        nextEpoch: () => nextEpoch(store),
        stop: stopping.signal,
        onProgress: (done) => bar.update(done.woken + done.failed.length, sentences.length),
      });
      bar.stop();
      for (const { sentenceId, error } of failed.slice(0, PROBLEMS_SHOWN))
        process.stderr.write(`${sentenceId}  ${error instanceof Error ? error.message : String(error)}\n`);
      process.stdout.write(`${woken} of ${sentences.length} open sentences have a running workflow.\n`);
      return woken === sentences.length ? 0 : 1;
    } finally {
      bar.stop();
      process.off('SIGINT', stop);
      await connection.close();
    }
  });
}

/** `migrate`: brings the database to the present schema; harmless to repeat. */
export async function migrateCommand(): Promise<number> {
  const { adminUrl, ...installation } = findAdministered();
  await migrate(adminUrl, installation);
  process.stdout.write('The database has the present schema.\n');
  return 0;
}
