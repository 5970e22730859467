import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MemoryFile } from '../notary/memory';
import { Notary } from '../notary/notary';
import { folderOutlet } from '../notary/outlets';
import { checkBundle, outsideNotes } from '../proof/check-bundle';
import { signCheckpoint } from '../proof/checkpoint';
import { sha256 } from '../proof/sha256';
import { MerkleTree } from '../proof/merkle';
import { formatVerifier, generateSigner, signNote } from '../proof/note';
import { type Problem } from '../proof/problem';
import { bundleFiles, type Wanted } from '../store/bundle';
import { openNotaryLog } from '../store/notary-log';
import { appendEvents, disarm } from '../store/test-log';
import { copyTestStore, createTestStore, type TestStore } from '../store/test-store';
import { verifyLog } from '../store/verify';

// Planted tampering: each must be found and named, online and offline, by our verifier and by the second one (Python),
// which must say the very same of every export.

const key = generateSigner('example.no/log');
const notaryKey = formatVerifier(key);
const place = mkdtempSync(join(tmpdir(), 'progresjon-tampering-'));
const outside = join(place, 'outside');
const A = '0aaaaaaa-0000-4000-8000-000000000001';
const B = '0bbbbbbb-0000-4000-8000-000000000002';
let original: TestStore;

/**
 * A: positions 1–5, 11–15 and 21–22; B: 6–10 and 16–20. The notary signed at 15 and at 20, and both checkpoints are kept
 * outside. Each test works on a copy.
 */
beforeAll(async () => {
  original = await createTestStore();
  const log = await openNotaryLog(original.notaryUrl);
  const rhythm = { events: 1, intervalMs: 0, auditMs: 0 };
  const notary = new Notary(log, key, new MemoryFile(join(place, 'memory')), rhythm);
  const outlet = folderOutlet(outside);
  const sign = async () => {
    const look = await notary.look();
    if (look.outcome === 'signed') await outlet.deliver(look.checkpoint);
  };
  await appendEvents(original.admin, { streamId: A, count: 5 });
  await appendEvents(original.admin, { streamId: B, count: 5 });
  await appendEvents(original.admin, { streamId: A, count: 5, from: 5 });
  await sign();
  await appendEvents(original.admin, { streamId: B, count: 5, from: 5 });
  await sign();
  await appendEvents(original.admin, { streamId: A, count: 2, from: 10 });
  await log.close();
  expect(readdirSync(outside)).toHaveLength(2);
});
afterAll(async () => {
  await original.close();
  rmSync(place, { recursive: true });
});

let folders = 0;

async function exported(test: TestStore, wanted: Wanted): Promise<string> {
  const folder = join(place, `export-${++folders}`);
  mkdirSync(folder);
  for await (const { name, content } of bundleFiles(test.store, { wanted, by: 'auditor', notaryKey })) {
    let text = '';
    for await (const part of content) text += part;
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

/** What both verifiers must say alike. */
const told = (problems: readonly Problem[]) =>
  problems
    .map(({ code, position, streamId, version, eventId, file, line }) =>
      JSON.stringify({ code, position, streamId, version, eventId, file, line }),
    )
    .sort();

/** Both verifiers on a folder; they must agree. */
async function offline(folder: string, { checkpoints = outside }: { checkpoints?: string } = {}): Promise<Problem[]> {
  const ours = await checkBundle(folder, { keys: [key], outside: checkpoints });
  const verifier = join(__dirname, '../tools/verify/verify.py');
  const args = [verifier, folder, '--json', '--key', notaryKey, '--checkpoints', checkpoints];
  // In an empty environment: neither a database nor anything else of ours is to be found in it.
  const { status, stdout, stderr } = spawnSync('python3', args, {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] },
  });
  expect(stderr).toBe('');
  const theirs = JSON.parse(stdout) as { ok: boolean; problems: Problem[] };
  expect(told(theirs.problems)).toEqual(told(ours.problems));
  expect([status, theirs.ok]).toEqual([ours.ok ? 0 : 1, ours.ok]);
  return [...ours.problems];
}

const online = (test: TestStore) => verifyLog(test.store, { keys: [key], outside: outsideNotes(outside) });

describe('a log that nobody touched', () => {
  it.each<[string, Wanted]>([
    ['as a whole', { kind: 'log' }],
    ['in one sentence', { kind: 'sentence', sentenceId: A }],
    ['in a period', { kind: 'period', from: '2020-01-01T00:00:00Z', to: '2100-01-01T00:00:00Z' }],
    [
      'in a period in which nothing happened',
      { kind: 'period', from: '2020-01-01T00:00:00Z', to: '2020-01-02T00:00:00Z' },
    ],
  ])('is whole %s, for both verifiers', async (_, wanted) => {
    const test = await copyTestStore(original);
    const found = await online(test);
    expect(found).toMatchObject({
      ok: true,
      size: 22,
      signed: 20,
      streams: 2,
      checkpoints: 2,
      outside: 2,
      problems: [],
    });
    expect(await offline(await exported(test, wanted))).toEqual([]);
    await test.close();
  });
});

/** Hashes of a stream computed anew from a version on, and its head: what a patient forger does. */
const REWRITE = `
  DO $$ DECLARE e es.event; prev bytea; h bytea; BEGIN
    FOR e IN SELECT * FROM es.event WHERE stream_id = '${A}' ORDER BY version LOOP
      prev := coalesce(h, es.genesis(e.stream_id, 'sentence'));
      h := es.event_hash(prev, e.stream_id, e.version, e.event_id, e.schema_version, e.recorded_at, e.occurred_at,
        e.effective_on, e.type, e.actor, e.metadata, e.body);
      UPDATE es.event SET prev_hash = prev, hash = h WHERE position = e.position;
    END LOOP;
    UPDATE es.stream SET head_hash = h WHERE stream_id = '${A}';
  END $$;`;
const CHANGE = `UPDATE es.event SET body = replace(body, 'nr. 2', 'nr. 3') WHERE position = 3;`;
/** Positions can only be exchanged by way of somewhere else. */
const swap = (a: number, b: number) => `
  CREATE TABLE es.event_spare PARTITION OF es.event FOR VALUES FROM (-100) TO (0);
  UPDATE es.event SET position = -position WHERE position IN (${a}, ${b});
  UPDATE es.event SET position = ${a + b} + position WHERE position < 0;`;

const CASES: readonly (readonly [what: string, sql: string, found: readonly object[]])[] = [
  ['a byte in a body is changed', CHANGE, [{ code: 'content-changed', position: 3, streamId: A, version: 3 }]],
  [
    'the actor is changed',
    `UPDATE es.event SET actor = replace(actor, 'somebody', 'somebodx') WHERE position = 8`,
    [{ code: 'content-changed', position: 8, streamId: B, version: 3 }],
  ],
  [
    'the time of recording is changed',
    `UPDATE es.event SET recorded_at = recorded_at - interval '1 day' WHERE position = 8`,
    [
      { code: 'content-changed', position: 8 },
      { code: 'time-runs-back', position: 8 },
    ],
  ],
  [
    'the time when it was known is changed, of an event that nobody has signed yet',
    `UPDATE es.event SET occurred_at = occurred_at - interval '1 day' WHERE position = 21`,
    [{ code: 'content-changed', position: 21 }],
  ],
  [
    'the day from which it holds is changed',
    `UPDATE es.event SET effective_on = effective_on - 1 WHERE position = 16`,
    [{ code: 'content-changed', position: 16 }],
  ],
  [
    'the contents of two events are swapped',
    `UPDATE es.event e SET body = o.body FROM es.event o WHERE (e.position, o.position) IN ((3, 4), (4, 3))`,
    [
      { code: 'content-changed', position: 3 },
      { code: 'content-changed', position: 4 },
    ],
  ],
  [
    'two events of two sentences change places',
    swap(3, 8),
    [
      { code: 'checkpoint-root', position: 15 },
      { code: 'checkpoint-root', position: 20 },
      { code: 'versions-missing', position: 4 },
    ],
  ],
  [
    'two events of one sentence change places',
    swap(12, 13),
    [
      { code: 'versions-missing', position: 12, version: 8 },
      { code: 'version-repeated', position: 13, version: 7 },
      { code: 'checkpoint-root', position: 15 },
    ],
  ],
  [
    'the last event is deleted',
    'DELETE FROM es.event WHERE position = 22',
    [
      { code: 'log-end-missing', position: 22 },
      { code: 'stream-end-missing', streamId: A, version: 12 },
    ],
  ],
  [
    'the last events are deleted, and everything is made to forget them',
    `DELETE FROM es.event WHERE position > 19;
     UPDATE es.log_head SET size = 19;
     UPDATE es.stream s SET version = e.version, head_hash = e.hash FROM es.event e
       WHERE e.stream_id = s.stream_id AND e.version = (SELECT max(version) FROM es.event x WHERE x.stream_id = s.stream_id);
     DELETE FROM es.command WHERE last_position > 20;
     DELETE FROM es.checkpoint WHERE size > 19`,
    [
      { code: 'log-shorter-than-checkpoint', position: 20 },
      { code: 'checkpoint-missing', position: 20 },
    ],
  ],
  [
    'an event in the middle is deleted',
    'DELETE FROM es.event WHERE position = 8',
    [
      { code: 'positions-missing', position: 9 },
      { code: 'versions-missing', position: 9, streamId: B, version: 4 },
    ],
  ],
  [
    'an event is put in',
    `CREATE TABLE es.event_spare PARTITION OF es.event FOR VALUES FROM (-100) TO (0);
     UPDATE es.event SET position = -position, version = version + (stream_id = '${A}')::int WHERE position > 10;
     UPDATE es.event SET position = 1 - position WHERE position < 0;
     INSERT INTO es.event SELECT 11, stream_id, 6, gen_random_uuid(), type, schema_version, recorded_at, occurred_at, effective_on,
       actor, metadata, '{"number":"invented"}', hash, es.event_hash(hash, stream_id, 6, event_id, schema_version, recorded_at,
       occurred_at, effective_on, type, actor, metadata, '{"number":"invented"}') FROM es.event WHERE position = 5;
     UPDATE es.log_head SET size = size + 1;
     UPDATE es.stream SET version = version + 1 WHERE stream_id = '${A}'`,
    [
      { code: 'broken-link', position: 12, streamId: A, version: 7 },
      { code: 'content-changed', position: 12 },
      { code: 'checkpoint-root', position: 15 },
    ],
  ],
  [
    'a chain is written anew with every hash',
    `${CHANGE} ${REWRITE}`,
    [
      { code: 'checkpoint-root', position: 15 },
      { code: 'checkpoint-root', position: 20 },
    ],
  ],
  [
    'a chain is written anew with every hash, and the checkpoints are taken away',
    `${CHANGE} ${REWRITE} DELETE FROM es.checkpoint`,
    [
      { code: 'checkpoint-missing', position: 15 },
      { code: 'checkpoint-root', position: 15 },
      { code: 'checkpoint-missing', position: 20 },
      { code: 'checkpoint-root', position: 20 },
    ],
  ],
  [
    'the signature of a checkpoint is forged',
    `UPDATE es.checkpoint SET note = left(note, -10) || 'AAAAAAAA=' || right(note, 1) WHERE size = 15`,
    [{ code: 'checkpoint-signature', position: 15 }],
  ],
  [
    'the head of a sentence is taken away',
    `DELETE FROM es.stream WHERE stream_id = '${B}'`,
    [{ code: 'head-missing', streamId: B, version: 10 }],
  ],
];

/** What an export cannot show, and the second verifier therefore does not check. */
const OURS_ALONE = new Set(['command-missing', 'command-differs']);

describe('a superuser who switches off the triggers is found out when', () => {
  it.each(CASES)('%s', async (_, sql, found) => {
    const test = await copyTestStore(original);
    await disarm(test.admin);
    await test.admin.query(sql);
    const { ok, problems } = await online(test);
    expect(ok).toBe(false);
    expect(problems).toEqual(expect.arrayContaining(found.map((problem) => expect.objectContaining(problem))));
    const comparable = problems.filter(({ code }) => !OURS_ALONE.has(code));
    expect(told(await offline(await exported(test, { kind: 'log' })))).toEqual(told(comparable));
    await test.close();
  });

  it('a chain and every checkpoint are made anew, with a key of their own', async () => {
    const test = await copyTestStore(original);
    await disarm(test.admin);
    await test.admin.query(`${CHANGE} ${REWRITE}`);
    const { rows } = await test.admin.query('SELECT hash FROM es.event ORDER BY position');
    const [tree, forger] = [new MerkleTree(), generateSigner(key.name)];
    for (const { hash } of rows) {
      tree.add(hash);
      if (![15, 20].includes(tree.size)) continue;
      const [root, note] = [tree.root(), signCheckpoint({ size: tree.size, root: tree.root() }, forger)];
      await test.admin.query('UPDATE es.checkpoint SET root = $1, note = $2 WHERE size = $3', [root, note, tree.size]);
    }
    const found = [15, 20].flatMap((position) => [
      expect.objectContaining({ code: 'checkpoint-signature', position }),
      expect.objectContaining({ code: 'checkpoint-root', position }),
    ]);
    expect((await online(test)).problems).toEqual(expect.arrayContaining(found));
    expect(await offline(await exported(test, { kind: 'log' }))).toEqual(expect.arrayContaining(found));
    await test.close();
  });

  it('a chain is written anew, also in the export of that sentence alone', async () => {
    const test = await copyTestStore(original);
    await disarm(test.admin);
    await test.admin.query(`${CHANGE} ${REWRITE}`);
    const problems = await offline(await exported(test, { kind: 'sentence', sentenceId: A }));
    // No event of the log can be proven any more: each proof leads by the changed one.
    const signed = [1, 2, 3, 4, 5, 11, 12, 13, 14, 15];
    expect(problems.map(({ code, position }) => [code, position])).toEqual(signed.map((at) => ['proof-fails', at]));
    await test.close();
  });

  it('a command is forgotten', async () => {
    const test = await copyTestStore(original);
    await disarm(test.admin);
    await test.admin.query('DELETE FROM es.command WHERE last_position = 5');
    const { problems } = await online(test);
    expect(problems.map(({ code, position }) => [code, position])).toEqual(
      [1, 2, 3, 4, 5].map((position) => ['command-missing', position]),
    );
    await test.close();
  });
});

describe('an export that was touched is found out when', () => {
  let whole: string;
  let sentence: string;
  beforeAll(async () => {
    const test = await copyTestStore(original);
    whole = await exported(test, { kind: 'log' });
    sentence = await exported(test, { kind: 'sentence', sentenceId: A });
    await test.close();
  });

  const copied = (from: string): string => {
    const folder = join(place, `copy-${++folders}`);
    mkdirSync(folder);
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
    const problems = await offline(folder);
    expect(problems).toEqual(expect.arrayContaining(found.map((problem) => expect.objectContaining(problem))));
  });

  it('it is of another log than the checkpoints that were kept', async () => {
    const other = join(place, 'other');
    mkdirSync(other);
    writeFileSync(join(other, 'kept.txt'), signCheckpoint({ size: 20, root: Buffer.alloc(32, 1) }, key));
    for (const folder of [whole, sentence])
      expect(await offline(folder, { checkpoints: other })).toEqual([
        expect.objectContaining({ code: 'checkpoints-disagree', position: 20 }),
      ]);
  });
});
