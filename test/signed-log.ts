import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MemoryFile } from '../notary/memory';
import { Notary } from '../notary/notary';
import { folderOutlet } from '../notary/outlets';
import { type Stamper } from '../notary/time-stamping';
import { outsideNotes } from '../proof/bundle-folder';
import { checkBundle, type CheckedBundle } from '../proof/check-bundle';
import { formatVerifier, generateSigner } from '../proof/note';
import { type Problem } from '../proof/problem';
import { bundleFiles, type Wanted } from '../store/verify/bundle';
import { openNotaryLog } from '../store/verify/notary-log';
import { appendEvents } from '../store/test-log';
import { createTestStore, type TestStore } from '../store/test-store';
import { verifyLog } from '../store/verify/verify';

export const A = '0aaaaaaa-0000-4000-8000-000000000001';
export const B = '0bbbbbbb-0000-4000-8000-000000000002';

/**
 * A log of two sentences that a notary signed. A: positions 1–5, 11–15 and 21–22; B: 6–10 and 16–20. It was signed at 15 and
 * at 20, and both checkpoints are kept outside. Work on a copy of `original`.
 */
export class SignedLog {
  readonly key = generateSigner('example.no/log');
  readonly notaryKey = formatVerifier(this.key);
  readonly place = mkdtempSync(join(tmpdir(), 'progresjon-tampering-'));
  readonly outside = join(this.place, 'outside');
  original!: TestStore;
  #folders = 0;

  async make(stamper: Stamper | null = null): Promise<this> {
    this.original = await createTestStore();
    const { admin, notaryUrl } = this.original;
    const log = await openNotaryLog(notaryUrl);
    const rhythm = { events: 1, intervalMs: 0, auditMs: 0 };
    const notary = new Notary(log, this.key, new MemoryFile(join(this.place, 'memory')), rhythm, stamper);
    const outlet = folderOutlet(this.outside);
    const sign = async () => {
      const look = await notary.look();
      if (look.outcome === 'signed') await outlet.deliver(look.checkpoint);
    };
    await appendEvents(admin, { streamId: A, count: 5 });
    await appendEvents(admin, { streamId: B, count: 5 });
    await appendEvents(admin, { streamId: A, count: 5, from: 5 });
    await sign();
    await appendEvents(admin, { streamId: B, count: 5, from: 5 });
    await sign();
    await appendEvents(admin, { streamId: A, count: 2, from: 10 });
    await log.close();
    expect(outsideNotes(this.outside)).toHaveLength(2);
    return this;
  }

  async close(): Promise<void> {
    await this.original.close();
    rmSync(this.place, { recursive: true });
  }

  folder(): string {
    const folder = join(this.place, `export-${++this.#folders}`);
    mkdirSync(folder);
    return folder;
  }

  async exported({ store }: TestStore, wanted: Wanted): Promise<string> {
    const folder = this.folder();
    for await (const { name, content } of bundleFiles(store, { wanted, by: 'auditor', notaryKey: this.notaryKey })) {
      let text = '';
      for await (const part of content) text += part;
      writeFileSync(join(folder, name), text);
    }
    return folder;
  }

  online(test: TestStore) {
    return verifyLog(test.store, { keys: [this.key], outside: outsideNotes(this.outside) });
  }

  /** Both verifiers on a folder; they must agree, also in what they leave open. */
  async checked(
    folder: string,
    { checkpoints = this.outside, authorities = [] }: { checkpoints?: string; authorities?: readonly string[] } = {},
  ): Promise<CheckedBundle> {
    const ours = await checkBundle(folder, { keys: [this.key], outside: checkpoints, authorities });
    const given = authorities.map((pem, n) => {
      const file = join(this.place, `authority-${n}.pem`);
      writeFileSync(file, pem);
      return file;
    });
    const args = [
      ...[join(__dirname, '../tools/verify/verify.py'), folder, '--json'],
      ...['--key', this.notaryKey, '--checkpoints', checkpoints],
      ...given.flatMap((file) => ['--authority', file]),
    ];
    // In an empty environment: neither a database nor anything else of ours is to be found in it.
    const env = { PATH: process.env['PATH'] };
    const { status, stdout, stderr } = spawnSync('python3', args, { encoding: 'utf8', env });
    expect(stderr).toBe('');
    const theirs = JSON.parse(stdout) as Pick<CheckedBundle, 'ok' | 'problems' | 'stamps' | 'unchecked'>;
    expect(told(theirs.problems)).toEqual(told(ours.problems));
    const { ok, stamps, unchecked } = ours;
    expect([status, { ok: theirs.ok, stamps: theirs.stamps, unchecked: theirs.unchecked }]).toEqual([
      ours.ok ? 0 : 1,
      { ok, stamps, unchecked },
    ]);
    return ours;
  }

  async offline(folder: string, options: { checkpoints?: string } = {}): Promise<Problem[]> {
    return [...(await this.checked(folder, options)).problems];
  }
}

/** What both verifiers must say alike. */
export function told(problems: readonly Problem[]): string[] {
  return problems
    .map(({ code, position, streamId, version, eventId, file, line }) =>
      JSON.stringify({ code, position, streamId, version, eventId, file, line }),
    )
    .sort();
}
