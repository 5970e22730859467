import { signCheckpoint } from '../proof/checkpoint';
import { MerkleTree } from '../proof/merkle';
import { generateSigner } from '../proof/note';
import { type Wanted } from '../store/verify/bundle';
import { disarm } from '../store/test-log';
import { copyTestStore } from '../store/test-store';
import { A, B, SignedLog, told } from './signed-log';

// Planted tampering in the database: each must be found and named, online and offline, by our verifier and by the second one
// (Python), which must say the very same of every export.

let signed: SignedLog;
beforeAll(async () => {
  signed = await new SignedLog().make();
});
afterAll(() => signed.close());

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
    const test = await copyTestStore(signed.original);
    const found = await signed.online(test);
    expect(found).toMatchObject({
      ok: true,
      size: 22,
      signed: 20,
      streams: 2,
      checkpoints: 2,
      outside: 2,
      problems: [],
    });
    expect(await signed.offline(await signed.exported(test, wanted))).toEqual([]);
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
    const test = await copyTestStore(signed.original);
    await disarm(test.admin);
    await test.admin.query(sql);
    const { ok, problems } = await signed.online(test);
    expect(ok).toBe(false);
    expect(problems).toEqual(expect.arrayContaining(found.map((problem) => expect.objectContaining(problem))));
    const comparable = problems.filter(({ code }) => !OURS_ALONE.has(code));
    expect(told(await signed.offline(await signed.exported(test, { kind: 'log' })))).toEqual(told(comparable));
    await test.close();
  });

  it('a chain and every checkpoint are made anew, with a key of their own', async () => {
    const test = await copyTestStore(signed.original);
    await disarm(test.admin);
    await test.admin.query(`${CHANGE} ${REWRITE}`);
    const { rows } = await test.admin.query('SELECT hash FROM es.event ORDER BY position');
    const [tree, forger] = [new MerkleTree(), generateSigner(signed.key.name)];
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
    expect((await signed.online(test)).problems).toEqual(expect.arrayContaining(found));
    expect(await signed.offline(await signed.exported(test, { kind: 'log' }))).toEqual(expect.arrayContaining(found));
    await test.close();
  });

  it('a chain is written anew, also in the export of that sentence alone', async () => {
    const test = await copyTestStore(signed.original);
    await disarm(test.admin);
    await test.admin.query(`${CHANGE} ${REWRITE}`);
    const problems = await signed.offline(await signed.exported(test, { kind: 'sentence', sentenceId: A }));
    // No event of the log can be proven any more: each proof leads by the changed one.
    const covered = [1, 2, 3, 4, 5, 11, 12, 13, 14, 15];
    expect(problems.map(({ code, position }) => [code, position])).toEqual(covered.map((at) => ['proof-fails', at]));
    await test.close();
  });

  it('a command is forgotten', async () => {
    const test = await copyTestStore(signed.original);
    await disarm(test.admin);
    await test.admin.query('DELETE FROM es.command WHERE last_position = 5');
    const { problems } = await signed.online(test);
    expect(problems.map(({ code, position }) => [code, position])).toEqual(
      [1, 2, 3, 4, 5].map((position) => ['command-missing', position]),
    );
    await test.close();
  });
});
