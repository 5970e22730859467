import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import pino from 'pino';
import { SMTPServer } from 'smtp-server';
import { readCheckpoint, signCheckpoint } from '../proof/checkpoint';
import { MerkleTree } from '../proof/merkle';
import { generateSigner, type SignerKey } from '../proof/note';
import { readStamp } from '../proof/time-stamp';
import { openNotaryLog, type NotaryLog } from '../store/verify/notary-log';
import { appendEvents, disarm } from '../store/test-log';
import { createTestStore, type TestStore } from '../store/test-store';
import { verifyLog } from '../store/verify/verify';
import { Carrier } from './carry';
import { makeKey, publicFileOf, readKey } from './key';
import { MemoryFile } from './memory';
import { Notary, type Signed } from './notary';
import { folderOutlet, mailOutlet, webhookOutlet } from './outlets';
import { Outside } from './outside';
import { startAuthority } from './test-authority';
import { stamper } from './time-stamping';

const RHYTHM = { events: 10, intervalMs: 60_000, auditMs: 3_600_000 };
const silent = pino({ level: 'silent' });
const place = mkdtempSync(join(tmpdir(), 'progresjon-notary-'));
afterAll(() => rmSync(place, { recursive: true }));
let files = 0;
const newFile = () => join(place, String(++files), 'memory.json');

/** A log with one notary, whose memory outlives it. */
async function watched() {
  const test = await createTestStore();
  const log = await openNotaryLog(test.notaryUrl);
  const key = generateSigner('example.no/log');
  const memory = newFile();
  const notary = (rhythm = RHYTHM) => new Notary(log, key, new MemoryFile(memory), rhythm);
  const close = async () => {
    await log.close();
    await test.close();
  };
  return { test, log, key, memory, notary, close };
}

/** The root of the events as they stand in the table. */
async function rootOf({ admin }: TestStore, size: number): Promise<Buffer> {
  const { rows } = await admin.query('SELECT hash FROM es.event WHERE position <= $1 ORDER BY position', [size]);
  const tree = new MerkleTree();
  for (const { hash } of rows) tree.add(hash);
  return tree.root();
}

async function stored({ admin }: TestStore): Promise<{ size: number; root: Buffer; note: string }[]> {
  return (await admin.query('SELECT size::int, root, note, tsa_token FROM es.checkpoint ORDER BY size')).rows;
}

describe('the notary', () => {
  it('signs after so many events or so long, and stores full tiles', async () => {
    const { test, key, notary, close } = await watched();
    const one = notary();
    const start = Date.now();
    expect(await one.look(start)).toEqual({ outcome: 'waited', size: 0 });
    const streamId = await appendEvents(test.admin, { count: 3 });
    expect(await one.look(start)).toMatchObject({ outcome: 'signed', checkpoint: { size: 3 } });
    await appendEvents(test.admin, { streamId, count: 4, from: 3 });
    expect(await one.look(start + 1_000)).toEqual({ outcome: 'waited', size: 7 });
    expect(await one.look(start + 60_000)).toMatchObject({ outcome: 'signed', checkpoint: { size: 7 } });
    await appendEvents(test.admin, { streamId, count: 600, from: 7 });
    expect(await one.look(start + 61_000)).toMatchObject({ outcome: 'signed', checkpoint: { size: 607 } });

    const checkpoints = await stored(test);
    expect(checkpoints.map(({ size }) => size)).toEqual([3, 7, 607]);
    for (const { size, root, note } of checkpoints) {
      expect(root).toEqual(await rootOf(test, size));
      expect(readCheckpoint(note, [key])).toMatchObject({ size, root, standing: 'valid' });
    }
    const { rows: tiles } = await test.admin.query('SELECT level, idx::int FROM es.merkle_tile ORDER BY idx');
    expect(tiles).toEqual([
      { level: 0, idx: 0 },
      { level: 0, idx: 1 },
    ]);
    await close();
  });

  it('goes on where it was after a restart, also when it fell before the database had its word', async () => {
    const { test, log, key, memory, notary, close } = await watched();
    await appendEvents(test.admin, { count: 300 });
    const falls: NotaryLog = { ...log, add: () => Promise.reject(new Error('the power went out')) };
    await expect(new Notary(falls, key, new MemoryFile(memory), RHYTHM).look()).rejects.toThrow('the power went out');
    expect(await stored(test)).toEqual([]);
    await appendEvents(test.admin, { count: 20 });
    expect(await notary().look()).toMatchObject({ outcome: 'signed', checkpoint: { size: 320 } });
    expect((await stored(test)).map(({ size }) => size)).toEqual([300, 320]);
    expect((await test.admin.query('SELECT count(*)::int FROM es.merkle_tile')).rows).toEqual([{ count: 1 }]);
    expect(await notary().look()).toEqual({ outcome: 'waited', size: 320 });
    await close();
  });

  it('lets no second one sign beside it', async () => {
    const { test, log, close } = await watched();
    expect(await log.lock()).toBe(true);
    const other = await openNotaryLog(test.notaryUrl);
    expect(await other.lock()).toBe(false);
    await other.close();
    await close();
  });
});

describe('the notary refuses to sign', () => {
  it.each([
    [
      'a log that lost its end',
      `DELETE FROM es.event WHERE position > 15; UPDATE es.log_head SET size = 15`,
      { code: 'log-shrunk', detail: { size: 15, signed: 20 } },
    ],
    [
      'a log that lost its end and grew again',
      `UPDATE es.event SET hash = sha256(hash) WHERE position > 15`,
      { code: 'log-rewritten', detail: { signed: 20 } },
    ],
    [
      'a log in which two events changed places',
      `UPDATE es.event SET position = -position WHERE position IN (3, 4); UPDATE es.event SET position = 7 + position WHERE position < 0`,
      { code: 'log-rewritten', detail: { signed: 20 } },
    ],
    [
      'a log without an event in the middle',
      'DELETE FROM es.event WHERE position = 7',
      { code: 'log-gap', detail: { from: 7, to: 7 } },
    ],
    [
      'a log whose checkpoint somebody else signed',
      `UPDATE es.checkpoint SET note = replace(note, '20', '21')`,
      { code: 'checkpoint-forged', detail: { size: 20 } },
    ],
    [
      'a log whose tiles are not those of its events',
      `INSERT INTO es.merkle_tile SELECT 0, 0, decode(repeat('00', 8192), 'hex')`,
      { code: 'tile-changed', detail: { level: 0, index: 0 } },
      300,
    ],
  ])('%s', async (_, sql, alarm, first = 20) => {
    const { test, notary, close } = await watched();
    await appendEvents(test.admin, { count: first });
    const one = notary();
    if (first === 20) expect(await one.look()).toMatchObject({ outcome: 'signed' });
    else await notary({ ...RHYTHM, events: 1_000 }).look();
    const before = await stored(test);
    await disarm(test.admin);
    if (sql.includes('-position')) await test.admin.query(SPARE_PARTITION);
    if (first !== 20) await test.admin.query('DELETE FROM es.merkle_tile');
    await test.admin.query(sql);
    if (alarm.code !== 'log-shrunk') await appendEvents(test.admin, { count: 10 });
    expect(await one.look()).toEqual({ outcome: 'refused', alarm });
    expect(await notary().look()).toEqual({ outcome: 'refused', alarm });
    expect((await stored(test)).map(({ size }) => size)).toEqual(before.map(({ size }) => size));
    await close();
  });

  it('a log whose checkpoints were taken away and made anew', async () => {
    const { test, notary, close } = await watched();
    await appendEvents(test.admin, { count: 20 });
    await notary().look();
    await disarm(test.admin);
    await test.admin.query(`DELETE FROM es.checkpoint; UPDATE es.event SET hash = sha256(hash) WHERE position = 2`);
    expect(await notary().look()).toEqual({
      outcome: 'refused',
      alarm: { code: 'log-rewritten', detail: { signed: 20 } },
    });
    expect(await stored(test)).toEqual([]);
    await close();
  });
});

/** A place for rows on their way, so that positions can be exchanged. */
const SPARE_PARTITION = 'CREATE TABLE es.event_spare PARTITION OF es.event FOR VALUES FROM (-100) TO (0)';

describe('the role of the notary', () => {
  let test: TestStore;
  let client: Client;
  beforeAll(async () => {
    test = await createTestStore();
    client = new Client({ connectionString: test.notaryUrl });
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await test.close();
  });

  it.each([
    ['change an event', `UPDATE es.event SET body = '{}'`],
    ['append an event', `SELECT es.enter(gen_random_uuid(), NULL, 0)`],
    ['take a checkpoint away', 'DELETE FROM es.checkpoint'],
    ['change a tile', `UPDATE es.merkle_tile SET hashes = hashes`],
    ['take an alarm back', 'DELETE FROM es.notary_alarm'],
    ['read what the application shows', 'SELECT * FROM rm.sentence'],
    ['read keys of persons', 'SELECT * FROM rm.person_key'],
  ])('may not %s', async (_, sql) => {
    await expect(client.query(sql)).rejects.toThrow(/permission denied/);
  });
});

describe('the key', () => {
  it('is made once, for its owner alone, and refused when others can read it', () => {
    const file = join(place, 'keys', 'key');
    makeKey(file, 'example.no/log');
    const key = readKey(file);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readFileSync(publicFileOf(file), 'utf8')).toMatch(/^example\.no\/log\+[0-9a-f]{8}\+/);
    makeKey(file, 'example.no/other');
    expect(readKey(file).id).toEqual(key.id);
    chmodSync(file, 0o640);
    expect(() => readKey(file)).toThrow('can be read by others');
  });
});

describe('a place outside', () => {
  const key = generateSigner('example.no/log');
  const checkpoint = (size: number): Signed => {
    const root = Buffer.alloc(32, size);
    return { size, root, note: noteOf(size, key), token: null };
  };

  it('is a folder with one file per checkpoint, never written again', async () => {
    const folder = join(place, 'checkpoints');
    const outlet = folderOutlet(folder);
    await outlet.deliver({ ...checkpoint(7), token: Buffer.from('token') });
    await outlet.deliver(checkpoint(7));
    await expect(outlet.deliver({ ...checkpoint(7), note: 'another' })).rejects.toThrow('something else');
    await outlet.alarm({ code: 'log-shrunk', detail: { size: 3 } }, '2026-03-02T08:00:00.000Z');
    expect(readdirSync(folder).sort()).toEqual([
      'alarm-20260302080000000.json',
      'checkpoint-000000000007.txt',
      'checkpoint-000000000007.txt.tst',
    ]);
    expect(readFileSync(join(folder, 'checkpoint-000000000007.txt'), 'utf8')).toBe(checkpoint(7).note);
  });

  it('is a mailbox and a webhook; one that fails is tried again, with the newest', async () => {
    const mails: string[] = [];
    const smtp = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData: (stream, _, done) => {
        const parts: Buffer[] = [];
        stream
          .on('data', (part: Buffer) => parts.push(part))
          .on('end', () => {
            mails.push(Buffer.concat(parts).toString());
            done();
          });
      },
    });
    const smtpPort = await new Promise<number>((resolve) => {
      const server = smtp.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
    });
    const posts: string[] = [];
    let status = 503;
    const hook = createServer((request, response) => {
      const parts: Buffer[] = [];
      request
        .on('data', (part: Buffer) => parts.push(part))
        .on('end', () => {
          if (status === 200) posts.push(Buffer.concat(parts).toString());
          response.writeHead(status).end();
        });
    });
    await new Promise<void>((resolve) => hook.listen(0, '127.0.0.1', resolve));

    const mail = { smtpUrl: `smtp://127.0.0.1:${smtpPort}`, from: 'notary@example.no', to: 'tilsyn@example.no' };
    const outlets = [
      mailOutlet({ ...mail, everyMs: 3_600_000 }),
      webhookOutlet(`http://127.0.0.1:${(hook.address() as AddressInfo).port}/checkpoints`),
    ];
    const memory = new MemoryFile(newFile());
    const tried: [string, boolean][] = [];
    const outside = new Outside(silent, { reached: (...how) => tried.push(how) });
    const carrier = new Carrier(outlets, memory, key, outside);
    const sign = (size: number) => {
      memory.keep({ note: checkpoint(size).note });
      carrier.signed(checkpoint(size));
    };
    const start = Date.now();
    sign(7);
    await carrier.carry(start);
    expect([mails.length, posts.length]).toEqual([1, 0]);
    expect(tried).toEqual([
      ['mail', true],
      ['webhook', false],
    ]);
    expect(mails[0]).toContain('example.no/log');
    status = 200;
    sign(8);
    await carrier.carry(start + 1_000);
    await carrier.carry(start + 2_000);
    expect([mails.length, posts]).toEqual([1, [checkpoint(8).note]]);
    await new Carrier(outlets, memory, key, outside).carry(start + 3_600_000);
    expect([mails.length, posts.length]).toEqual([2, 1]);
    const alarm = { code: 'log-shrunk', detail: { size: 3 } } as const;
    expect(await carrier.alarm(alarm)).toBe(true);
    expect(await carrier.alarm(alarm)).toBe(false);
    expect([mails.length, posts.length]).toEqual([3, 2]);
    expect(mails[2]).toContain('Alarm: log-shrunk');
    await new Promise<void>((resolve) => smtp.close(() => resolve()));
    hook.close();
  });
});

describe('a time stamp', () => {
  it('of an authority travels with the checkpoint, and without the authority the checkpoint goes without', async () => {
    const { test, log, key, memory, close } = await watched();
    const authority = await startAuthority();
    const failures: unknown[] = [];
    const notary = new Notary(
      log,
      key,
      new MemoryFile(memory),
      RHYTHM,
      stamper(authority.url, (error) => void (error === null || failures.push(error))),
    );
    await appendEvents(test.admin, { count: 10 });
    const look = await notary.look();
    expect(failures).toEqual([]);
    const { note, token } = (look as { checkpoint: Signed }).checkpoint;
    const stamp = await readStamp(token ?? Buffer.alloc(0), note, [authority.root]);
    expect(stamp.standing).toBe('valid');
    expect(Math.abs(Date.parse(stamp.at) - Date.now())).toBeLessThan(60_000);
    expect((await readStamp(token ?? Buffer.alloc(0), note, [])).standing).toBe('untrusted');
    await expect(readStamp(token ?? Buffer.alloc(0), `${note} `, [])).rejects.toThrow('another text');
    const other = await startAuthority();
    expect((await readStamp(token ?? Buffer.alloc(0), note, [other.root])).standing).toBe('untrusted');
    other.close();

    authority.close();
    await appendEvents(test.admin, { count: 10 });
    expect(await notary.look()).toMatchObject({ outcome: 'signed', checkpoint: { size: 20, token: null } });
    expect(failures).toHaveLength(1);
    expect((await stored(test)).map((row) => (row as unknown as { tsa_token: Buffer | null }).tsa_token)).toEqual([
      token,
      null,
    ]);

    const verified = (authorities: readonly string[]) => verifyLog(test.store, { keys: [key], authorities });
    expect(await verified([authority.root])).toMatchObject({ ok: true, stamps: { held: 1, trusted: 1 } });
    expect(await verified([other.root])).toMatchObject({ ok: true, stamps: { held: 1, trusted: 0 } });
    await disarm(test.admin);
    await test.admin.query(
      'UPDATE es.checkpoint c SET tsa_token = o.tsa_token FROM es.checkpoint o WHERE (c.size, o.size) = (20, 10)',
    );
    await test.admin.query(`UPDATE es.checkpoint SET tsa_token = '\\x00' WHERE size = 10`);
    const { ok, stamps, problems } = await verified([authority.root]);
    expect({ ok, stamps }).toEqual({ ok: false, stamps: { held: 0, trusted: 0, lastAt: null } });
    expect(problems.map(({ code, position }) => [code, position])).toEqual([
      ['time-stamp', 10],
      ['time-stamp', 20],
    ]);
    await close();
  });
});

function noteOf(size: number, key: SignerKey): string {
  return signCheckpoint({ size, root: Buffer.alloc(32, size) }, key);
}
