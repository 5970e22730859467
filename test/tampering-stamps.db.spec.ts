import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startAuthority, type Authority } from '../notary/test-authority';
import { stamper } from '../notary/time-stamping';
import { type Wanted } from '../store/verify/bundle';
import { disarm } from '../store/test-log';
import { copyTestStore, type TestStore } from '../store/test-store';
import { A, SignedLog } from './signed-log';

// Time stamps (RFC 3161) travel with the checkpoints, and both verifiers check them by different libraries (pkijs, OpenSSL).

let [authority, other]: Authority[] = [];
let signed: SignedLog;
let copy: TestStore;
/** Before any stamp, in whole seconds as stamps are. */
const began = Math.floor(Date.now() / 1000) * 1000;
beforeAll(async () => {
  [authority, other] = [await startAuthority(), await startAuthority()];
  signed = await new SignedLog().make(stamper(authority.url, fail));
  copy = await copyTestStore(signed.original);
});
afterAll(async () => {
  await copy.close();
  await signed.close();
  authority?.close();
  other?.close();
});

const fail = (error: unknown): void => {
  if (error !== null) throw error;
};
const PERIOD: Wanted = { kind: 'period', from: '2020-01-01T00:00:00Z', to: '2100-01-01T00:00:00Z' };

describe('time stamps in an export', () => {
  it.each<[string, number, Wanted]>([
    ['a sentence, the one of its checkpoint', 1, { kind: 'sentence', sentenceId: A }],
    ['a period, the one of its checkpoint', 1, PERIOD],
    ['the log, those of all checkpoints', 2, { kind: 'log' }],
  ])('of %s', async (_, count, wanted) => {
    const folder = await signed.exported(copy, wanted);
    const by = async (authorities: readonly string[]) => {
      const { ok, stamps, unchecked } = await signed.checked(folder, { authorities });
      expect([ok, stamps.held]).toEqual([true, count]);
      const at = Date.parse(stamps.lastAt ?? '');
      expect([at >= began, at <= Date.now()]).toEqual([true, true]);
      return { trusted: stamps.trusted, open: unchecked.includes('time-stamp-authority') };
    };
    expect(await by([])).toEqual({ trusted: 0, open: true });
    expect(await by([authority?.root ?? ''])).toEqual({ trusted: count, open: false });
    expect(await by([other?.root ?? ''])).toEqual({ trusted: 0, open: true });
  });

  it('are said to be missing where there is none, and so is the end that nobody signed', async () => {
    const bare = await copyTestStore(signed.original);
    await disarm(bare.admin);
    await bare.admin.query('UPDATE es.checkpoint SET tsa_token = NULL');
    const folder = await signed.exported(bare, { kind: 'sentence', sentenceId: A });
    await bare.close();
    const { ok, stamps, unchecked } = await signed.checked(folder);
    expect({ ok, stamps }).toEqual({ ok: true, stamps: { held: 0, trusted: 0, lastAt: null } });
    expect(unchecked).toEqual(['keys-from-elsewhere', 'events-after-checkpoint', 'no-time-stamp']);
  });
});

describe('a time stamp is found out that', () => {
  it.each<[string, string]>([
    ['is of another checkpoint', `SELECT tsa_token FROM es.checkpoint WHERE size = 20`],
    ['has another time', `SELECT substring(tsa_token FROM 1 FOR n) || '\\x31' || substring(tsa_token FROM n + 2) FROM (SELECT tsa_token, position('\\x180f3230'::bytea IN tsa_token) + 1 AS n FROM es.checkpoint WHERE size = 15) o`], // prettier-ignore
    ['has another signature', `SELECT set_byte(tsa_token, length(tsa_token) - 1, get_byte(tsa_token, length(tsa_token) - 1) # 1) FROM es.checkpoint WHERE size = 15`], // prettier-ignore
    ['is no time stamp at all', `SELECT '\\x3003020101'::bytea`],
    ['is nothing', `SELECT ''::bytea`],
  ])('%s', async (_, token) => {
    const test = await copyTestStore(signed.original);
    await disarm(test.admin);
    await test.admin.query(`UPDATE es.checkpoint SET tsa_token = (${token}) WHERE size = 15`);
    const found = [expect.objectContaining({ code: 'time-stamp', position: 15 })];
    expect((await signed.online(test)).problems).toEqual(found);
    expect(await signed.offline(await signed.exported(test, { kind: 'log' }))).toEqual(found);
    await test.close();
  });

  it('came with no checkpoint, or was cut off', async () => {
    const folder = await signed.exported(copy, { kind: 'sentence', sentenceId: A });
    const file = join(folder, 'stamps.jsonl');
    const line = readFileSync(file, 'utf8');
    writeFileSync(file, line.replace('"size":20', '"size":19'));
    expect(await signed.offline(folder)).toEqual([
      expect.objectContaining({ code: 'file-changed', file: 'stamps.jsonl' }),
      expect.objectContaining({ code: 'time-stamp', position: 19 }),
    ]);
    writeFileSync(file, line.slice(0, -40));
    expect(await signed.offline(folder)).toEqual([
      expect.objectContaining({ code: 'file-changed', file: 'stamps.jsonl' }),
    ]);
  });
});
