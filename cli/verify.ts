import { existsSync, readFileSync } from 'node:fs';
import { outsideNotes } from '../proof/bundle-folder';
import { checkBundle, type CheckedBundle } from '../proof/check-bundle';
import { parseVerifier, type VerifierKey } from '../proof/note';
import { problemInWords, type Problem } from '../proof/problem';
import { UNCHECKED_CODES } from '../proof/unchecked';
import { verifyLog, type Verified } from '../store/verify/verify';
import { progress } from './progress';
import { withStore } from './running';

export interface VerifyCommandOptions {
  /** Public keys, or files of them. */
  readonly key?: readonly string[];
  /** A folder of checkpoints that were kept outside. */
  readonly checkpoints?: string;
  /** Files of certificates of time-stamp authorities, in PEM. */
  readonly authority?: readonly string[];
  readonly json?: boolean;
}

/**
 * `verify`: the log of the running system, or an export in a folder, without a database and without a network. Names what
 * cannot have come from the program; 1 when there is anything.
 */
export async function verifyCommand(folder: string | undefined, options: VerifyCommandOptions): Promise<number> {
  const keys = (options.key ?? []).flatMap(keysIn);
  return folder === undefined ? verifyOnline(keys, options) : verifyOffline(folder, keys, options);
}

async function verifyOnline(given: readonly VerifierKey[], options: VerifyCommandOptions): Promise<number> {
  return withStore(async (store, { notary }) => {
    const keys = given.length > 0 || notary.key === null ? given : [parseVerifier(notary.key)];
    const outside = outsideNotes(options.checkpoints ?? notary.folder ?? undefined);
    const authorities = certificatesIn(options);
    const bar = progress('Verifying');
    const onProgress = (done: number, of: number): void => bar.update(done, of);
    const verified = await verifyLog(store, { keys, outside, authorities, onProgress }).finally(() => bar.stop());
    return say(verified, options, () => onlineInWords(verified, keys.length > 0));
  });
}

async function verifyOffline(
  folder: string,
  keys: readonly VerifierKey[],
  options: VerifyCommandOptions,
): Promise<number> {
  const bar = progress('Verifying');
  const checked = await checkBundle(folder, {
    keys,
    authorities: certificatesIn(options),
    onProgress: (done, of) => bar.update(done, of),
    ...(options.checkpoints && { outside: options.checkpoints }),
  }).finally(() => bar.stop());
  return say(checked, options, () => offlineInWords(checked));
}

function say(
  result: { readonly ok: boolean; readonly problems: readonly Problem[] },
  { json = false }: VerifyCommandOptions,
  inWords: () => readonly string[],
): number {
  const lines = [...result.problems.map(problemInWords), ...inWords()];
  process.stdout.write(json ? `${JSON.stringify(result, null, 2)}\n` : `${lines.join('\n')}\n`);
  return result.ok ? 0 : 1;
}

function onlineInWords(verified: Verified, keyed: boolean): string[] {
  const { size, signed, streams, root, problems, checkpoints, outside, stamps, accessLog } = verified;
  const held = `${checkpoints} checkpoints in the database and ${outside} kept outside; ${signed} events are signed for.`;
  return [
    problems.length === 0
      ? `The log is whole: ${size} events, ${streams} sentences, root ${root}`
      : `The log is broken: ${problems.length} problems in ${size} events.`,
    checkpoints + outside === 0
      ? 'Nobody has signed it: a log that was rewritten as a whole would look whole.'
      : `Held against ${held}`,
    ...(stamps.held === 0
      ? []
      : [`${stamps.held} of them are stamped with a time; ${stamps.trusted} by an authority that was given.`]),
    ...(keyed || checkpoints === 0 ? [] : ['Without the notary’s key (--key) signatures were not checked.']),
    ...accessLog.problems.map(({ access, what }) => `${access ? `entry ${access} of the access log: ` : ''}${what}`),
    accessLog.problems.length === 0
      ? `The access log is whole: ${accessLog.size} entries, the last ${accessLog.hash}`
      : `The access log is broken: ${accessLog.problems.length} problems in ${accessLog.size} entries.`,
  ];
}

function offlineInWords(checked: CheckedBundle): string[] {
  const { ok, manifest, events, signed, checkpoint, ownKeys, stamps, unchecked, problems } = checked;
  return [
    ok
      ? `The export is whole: ${manifest?.scope.kind}, ${events} events.`
      : `The export is broken: ${problems.length} problems in ${events} events.`,
    ...(checkpoint
      ? [`The notary signed the log at ${checkpoint.size} events; ${signed} of these are among them.`]
      : []),
    ...(stamps.lastAt === null
      ? []
      : [
          `${stamps.held} checkpoints are stamped with a time, the last ${stamps.lastAt}; ${stamps.trusted} by an authority that was given.`,
        ]),
    ...unchecked.map((code) => {
      const which = code === 'keys-from-elsewhere' ? ` (${ownKeys.join(', ')})` : '';
      return `Not checked: ${UNCHECKED_CODES[code]}${which}.`;
    }),
  ];
}

function certificatesIn({ authority = [] }: VerifyCommandOptions): string[] {
  return authority.map((file) => readFileSync(file, 'utf8'));
}

/** A key, or each line of a file of keys. */
function keysIn(text: string): VerifierKey[] {
  const lines = existsSync(text) ? readFileSync(text, 'utf8').split('\n') : [text];
  return lines.filter((line) => line.trim() !== '').map(parseVerifier);
}
