import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:https';
import { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeKey, readKey } from '../notary/key';
import { startAuthority, type Authority as StampAuthority } from '../notary/test-authority';
import { freePort } from '../runtime/ports';
import { appendEvents } from '../store/test-log';
import { createTestStore, type TestStore } from '../store/test-store';
import { verifyLog } from '../store/verify/verify';
import { changing, makeAuthority, type Certificate, type Sorts } from './authority';
import { begin, type Process } from './processes';
import { waitUntil } from './setup/stack';

// F20: the notary's process, and a time-stamp authority and a place outside whose certificate is of no use, or is renewed.

jest.setTimeout(60_000);

const authority = makeAuthority();
const sorts = authority.sorts();
const place = mkdtempSync(join(tmpdir(), 'progresjon-notary-'));
const keyFile = join(place, 'key');
const posts: string[] = [];
const hook = createServer(sorts.good, (request, response) => {
  const parts: Buffer[] = [];
  request
    .on('data', (part: Buffer) => parts.push(part))
    .on('end', () => {
      posts.push(Buffer.concat(parts).toString());
      response.end();
    });
});
const hookShows = changing(hook);

let test: TestStore;
let stamps: StampAuthority;
let stampsShow: (certificate: Certificate) => void;
let notary: Process;
let page: string;

beforeAll(async () => {
  makeKey(keyFile, 'example.no/log');
  hook.listen(0, '127.0.0.1');
  await once(hook, 'listening');
  [test, stamps] = await Promise.all([createTestStore(), startAuthority(sorts.good)]);
  stampsShow = changing(stamps.secured!);
  const metricsPort = await freePort(19_000 + Math.floor(Math.random() * 900));
  page = `http://127.0.0.1:${metricsPort}/metrics`;
  notary = begin('notary', {
    NODE_EXTRA_CA_CERTS: authority.caFile,
    NOTARY_DATABASE_URL: test.notaryUrl,
    NOTARY_KEY_FILE: keyFile,
    NOTARY_WEBHOOK_URL: `https://localhost:${(hook.address() as AddressInfo).port}/checkpoints`,
    TSA_URL: stamps.url,
    NOTARY_EVENTS: '1',
    METRICS_PORT: String(metricsPort),
  });
  await once(notary.child, 'message');
});
afterAll(async () => {
  await notary?.end();
  hook.close();
  hookShows(sorts.good);
  stamps?.close();
  stampsShow(sorts.good);
  await test?.close();
  authority.remove();
  rmSync(place, { recursive: true });
});

const show = (certificate: Certificate) => [hookShows, stampsShow].forEach((shows) => shows(certificate));
const reached = async () =>
  Object.fromEntries(
    [...(await (await fetch(page)).text()).matchAll(/^notary_outside_reached\{place="(.+)"\} (\d)$/gm)].map(
      ([, name, is]) => [name, is === '1'],
    ),
  );

/** The log grows by so many events, and its head is signed: with a time stamp or without. */
async function signed(): Promise<{ size: number; stamped: boolean; note: string }> {
  await appendEvents(test.admin, { count: 3 });
  return waitUntil(async () => {
    const { rows } = await test.admin.query(
      `SELECT c.size::int, tsa_token IS NOT NULL AS stamped, note FROM es.checkpoint c JOIN es.log_head h ON c.size = h.size`,
    );
    return rows[0];
  });
}
const isDelivered = (note: string) => waitUntil(() => posts.includes(note), { what: 'the checkpoint is delivered' });
const verified = () => verifyLog(test.store, { keys: [readKey(keyFile)], authorities: [stamps.root] });

it('with certificates that hold, checkpoints are stamped and delivered', async () => {
  const { stamped, note } = await signed();
  expect(stamped).toBe(true);
  await isDelivered(note);
  expect(await reached()).toEqual({ webhook: true, 'time-stamps': true });
});

it.each<[string, keyof Sorts, RegExp]>([
  ['has expired', 'expired', /CERT_HAS_EXPIRED/],
  ['is of another name', 'misnamed', /ERR_TLS_CERT_ALTNAME_INVALID/],
  ['nobody knows the authority of', 'unknown', /UNABLE_TO_VERIFY_LEAF_SIGNATURE/],
])(
  'where a certificate %s: signed without, told and verified; once it is renewed it catches up',
  async (_, sort, why) => {
    show(sorts[sort]);
    const before = posts.length;
    const alone = await signed();
    expect(alone.stamped).toBe(false);
    await waitUntil(async () => Object.values(await reached()).every((is) => !is), { what: 'it is told' });
    expect(notary.said()).toMatch(why);
    expect(posts).toHaveLength(before);
    expect(await verified()).toMatchObject({ ok: true, problems: [] });

    show(sorts.renewed);
    await isDelivered(alone.note);
    const next = await signed();
    expect(next.stamped).toBe(true);
    await isDelivered(next.note);
    expect(await reached()).toEqual({ webhook: true, 'time-stamps': true });
    expect(await verified()).toMatchObject({ ok: true, problems: [] });
  },
);

it('an alarm that a place could not hear is told to it once its certificate is renewed', async () => {
  hookShows(sorts.expired);
  await test.admin.query('UPDATE es.log_head SET size = size - 1');
  await waitUntil(async () => {
    const { rows } = await test.admin.query('SELECT code FROM es.notary_alarm');
    return rows.length === 1;
  });
  await waitUntil(async () => !(await reached())['webhook']);
  hookShows(sorts.renewed);
  await waitUntil(() => posts.some((post) => post.includes('log-shrunk')), { what: 'the alarm is heard' });
});
