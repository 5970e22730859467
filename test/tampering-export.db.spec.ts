import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { signCheckpoint } from '../proof/checkpoint';
import { generateSigner, signNote } from '../proof/note';
import { sha256 } from '../proof/sha256';
import { copyTestStore } from '../store/test-store';
import { A, SignedLog } from './signed-log';

// Exports that somebody touched on their way: both verifiers find it and say the very same.

let signed: SignedLog;
beforeAll(async () => {
  signed = await new SignedLog().make();
});
afterAll(() => signed.close());

describe('an export that was touched is found out when', () => {
  let whole: string;
  let sentence: string;
  beforeAll(async () => {
    const test = await copyTestStore(signed.original);
    whole = await signed.exported(test, { kind: 'log' });
    sentence = await signed.exported(test, { kind: 'sentence', sentenceId: A });
    await test.close();
  });

  const copied = (from: string): string => {
    const folder = signed.folder();
    for (const name of readdirSync(from)) copyFileSync(join(from, name), join(folder, name));
    return folder;
  };
  const edit = (folder: string, name: string, change: (text: string) => string) =>
    writeFileSync(join(folder, name), change(readFileSync(join(folder, name), 'utf8')));
  const withoutLast = (text: string) => text.replace(/[^\n]*\n$/, '');

  it.each<[string, () => string, (folder: string) => void, readonly object[]]>([
    [
      'it is cut off in the middle of a line',
      () => whole,
      (folder) => edit(folder, 'events.jsonl', (text) => text.slice(0, -200)),
      [
        { code: 'file-changed', file: 'events.jsonl' },
        { code: 'line-unreadable', file: 'events.jsonl', line: 22 },
        { code: 'log-end-missing', position: 22 },
      ],
    ],
    [
      'its last line is cut off',
      () => whole,
      (folder) => edit(folder, 'events.jsonl', withoutLast),
      [
        { code: 'file-changed', file: 'events.jsonl' },
        { code: 'log-end-missing', position: 22 },
        { code: 'stream-end-missing', streamId: A, version: 12 },
      ],
    ],
    [
      'the last event of a sentence is cut off',
      () => sentence,
      (folder) => edit(folder, 'events.jsonl', withoutLast),
      [
        { code: 'file-changed', file: 'events.jsonl' },
        { code: 'stream-end-missing', streamId: A, version: 12 },
      ],
    ],
    [
      'a proof is cut off',
      () => sentence,
      (folder) => edit(folder, 'proofs.jsonl', withoutLast),
      [
        { code: 'file-changed', file: 'proofs.jsonl' },
        { code: 'proof-missing', position: 15 },
      ],
    ],
    [
      'a letter of a body is changed',
      () => sentence,
      (folder) => edit(folder, 'events.jsonl', (text) => text.replace('nr. 3', 'nr. 4')),
      [
        { code: 'file-changed', file: 'events.jsonl' },
        { code: 'content-changed', position: 4 },
      ],
    ],
    [
      'two lines are swapped',
      () => whole,
      (folder) =>
        edit(folder, 'events.jsonl', (text) => {
          const lines = text.split('\n');
          return [...lines.slice(0, 6), lines[7], lines[6], ...lines.slice(8)].join('\n');
        }),
      [
        { code: 'positions-missing', position: 8 },
        { code: 'position-repeated', position: 7 },
      ],
    ],
    [
      'a file is missing',
      () => sentence,
      (folder) => rmSync(join(folder, 'proofs.jsonl')),
      [{ code: 'file-missing', file: 'proofs.jsonl' }],
    ],
    [
      'its manifest is missing',
      () => whole,
      (folder) => rmSync(join(folder, 'manifest.txt')),
      [{ code: 'file-missing', file: 'manifest.txt' }],
    ],
    [
      'its signature is forged',
      () => sentence,
      (folder) => edit(folder, 'checkpoint.txt', (text) => text.replace('\n20\n', '\n21\n')),
      [{ code: 'checkpoint-signature', position: 21 }],
    ],
    [
      'it is cut off and its manifest made to fit',
      () => sentence,
      (folder) => {
        edit(folder, 'events.jsonl', withoutLast);
        const bytes = readFileSync(join(folder, 'events.jsonl'));
        edit(folder, 'manifest.txt', (note) => {
          const text = note
            .slice(0, note.indexOf('\n\n') + 1)
            .replace('version 12', 'version 11')
            .replace(/file events\.jsonl .*/, `file events.jsonl ${bytes.length} ${sha256(bytes).toString('hex')}`);
          return signNote(text, [generateSigner('example.no/log/export')]);
        });
      },
      [{ code: 'manifest-signature', file: 'manifest.txt' }],
    ],
  ])('%s', async (_, from, change, found) => {
    const folder = copied(from());
    change(folder);
    const problems = await signed.offline(folder);
    expect(problems).toEqual(expect.arrayContaining(found.map((problem) => expect.objectContaining(problem))));
  });

  it('it is of another log than the checkpoints that were kept', async () => {
    const other = join(signed.place, 'other');
    mkdirSync(other);
    writeFileSync(join(other, 'kept.txt'), signCheckpoint({ size: 20, root: Buffer.alloc(32, 1) }, signed.key));
    for (const folder of [whole, sentence])
      expect(await signed.offline(folder, { checkpoints: other })).toEqual([
        expect.objectContaining({ code: 'checkpoints-disagree', position: 20 }),
      ]);
  });
});
