import { type Asked } from '../domain/commands';
import { addDays, addMonths, osloDate } from '../domain/dates';
import { mountIdentityProvider } from '../runtime/identity';
import { freePort } from '../runtime/ports';
import { record } from '../store/record';
import { commandOf } from '../store/test-store';
import { approver } from '../test/given';
import { Browser } from '../test/setup/browser';
import { configOf, orderOf, startTestApp, type TestApp } from './test-app';
import { createApp } from './app';
import { exportJWK, generateKeyPair } from 'jose';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { STREAMS_OF_ACCOUNT_MAX } from './streams';

const STARTED = addMonths(osloDate(new Date().toISOString()), -6);
const CRITERIA = ['purpose-of-penalty', 'security', 'flight-risk'];
let t: TestApp;
let url: string;
beforeAll(async () => {
  t = await startTestApp();
  await t.app.listen(0, '127.0.0.1');
  url = (await t.app.getUrl()).replace('[::1]', '127.0.0.1');
});
afterAll(() => t?.close());

interface Heard {
  readonly event: string;
  readonly id: number;
  // What a test reads of an event it checks field by field.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly data: any;
}

/** One who listens, until it is closed. */
class Ear {
  private readonly closing = new AbortController();
  private readonly heard: Heard[] = [];
  private waiting: (() => void) | null = null;
  ended = false;
  status = 0;

  async open(at: string, headers: Record<string, string>): Promise<this> {
    const answer = await fetch(`${at}/api/stream`, {
      headers: { accept: 'text/event-stream', ...headers },
      signal: this.closing.signal,
    });
    this.status = answer.status;
    if (answer.status === 200 && answer.body) void this.read(answer.body).finally(() => this.end());
    return this;
  }

  /** The next event of a kind. */
  async next(event: string): Promise<Heard> {
    for (;;) {
      const at = this.heard.findIndex((heard) => heard.event === event);
      const [found] = at < 0 ? [] : this.heard.splice(at, 1);
      if (found) return found;
      if (this.ended) throw new Error(`The stream ended without ${event}`);
      await new Promise<void>((resolve) => (this.waiting = resolve));
    }
  }

  async untilEnd(): Promise<void> {
    while (!this.ended) await new Promise<void>((resolve) => (this.waiting = resolve));
  }

  has(event: string): boolean {
    return this.heard.some((heard) => heard.event === event);
  }

  close(): void {
    this.closing.abort();
  }

  private end(): void {
    this.ended = true;
    this.waiting?.();
  }

  private async read(body: ReadableStream<Uint8Array>): Promise<void> {
    let text = '';
    const decoder = new TextDecoder();
    try {
      for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
        text += decoder.decode(chunk, { stream: true });
        const blocks = text.split('\n\n');
        text = blocks.pop() ?? '';
        this.heard.push(...blocks.flatMap(heardIn));
        this.waiting?.();
      }
    } catch {
      // Closed by us.
    }
  }
}

function heardIn(block: string): Heard[] {
  const fields = Object.fromEntries(block.split('\n').map((line) => /^(\w+): (.*)$/.exec(line)?.slice(1) ?? ['', '']));
  return fields['event']
    ? [{ event: fields['event'], id: Number(fields['id']), data: JSON.parse(fields['data'] ?? '') }]
    : [];
}

const bearer = async (units: readonly string[], account?: string) => ({
  authorization: `Bearer ${await t.token('caseworker', units, account)}`,
});
const register = async (unit: string) =>
  (
    await t.post('/api/sentences', orderOf({ startDate: STARTED, placement: { regime: 'high-security', unit } }), {
      as: 'placement',
    })
  ).body;

it('tells of what was decided, in the units of the account and in no other', async () => {
  const [ours, theirs] = await Promise.all([
    new Ear().open(url, await bearer(['oslo-fengsel'], 'ours')),
    new Ear().open(url, await bearer(['halden-fengsel'], 'theirs')),
  ]);
  await Promise.all([ours.next('ready'), theirs.next('ready')]);
  const inOslo = await register('oslo-fengsel');
  const heard = await ours.next('sentence');
  expect(heard.data).toEqual({ sentenceId: inOslo.id, version: inOslo.version });
  expect((await ours.next('deadlines')).data).toEqual({ deadlines: 'changed' });

  const inHalden = await register('halden-fengsel');
  expect((await theirs.next('sentence')).data.sentenceId).toBe(inHalden.id);
  expect(ours.has('sentence')).toBe(false);

  const proposal = {
    type: 'transition',
    to: { regime: 'lower-security', unit: 'oslo-fengsel' },
    effectiveOn: addDays(inOslo.today, 10),
    assessment: CRITERIA.map((criterion) => ({ criterion, text: 'Ingen ting taler imot.' })),
    reason: 'Har sonet uten merknader.',
  };
  const path = `/api/sentences/${inOslo.id}`;
  const made = await t.post(`${path}/proposals`, proposal, { as: 'caseworker', version: inOslo.version });
  expect((await ours.next('sentence')).data.version).toBe(made.body.version);
  const { proposalId, version } = made.body;
  const points = CRITERIA.map((criterion) => ({ criterion, verdict: 'accepted' }));
  const decision = { proposalId, outcome: 'approve', points };
  const decided = await t.post(`${path}/decisions`, decision, { as: 'approver', version });
  expect((await ours.next('sentence')).data).toEqual({ sentenceId: inOslo.id, version: decided.body.version });
  for (const ear of [ours, theirs]) ear.close();
});

it('tells nothing of a case that is barred to the account, or restricted: not even that something happened', async () => {
  const secret = await register('oslo-fengsel');
  const happens = async (asked: Asked) =>
    expect(await record(t.test.store, commandOf(secret.id, approver, asked))).toMatchObject({ ok: true });
  const barTo = (account: string) =>
    happens({ type: 'RecordConflictOfInterest', account, relation: 'relative', reason: null });
  await barTo('related');
  await happens({ type: 'RestrictCase', openTo: ['related', 'trusted'], reason: 'Trusler.' });
  const ears = await Promise.all(
    ['related', 'trusted', 'curious'].map(async (who) => new Ear().open(url, await bearer(['oslo-fengsel'], who))),
  );
  await Promise.all(ears.map((ear) => ear.next('ready')));
  await barTo('somebody-else');
  // What comes after it in the log is told after it.
  const later = await register('oslo-fengsel');
  const heard = ears.map(async (ear) => {
    const ids: string[] = [];
    while (!ids.includes(later.id)) ids.push((await ear.next('sentence')).data.sentenceId);
    return ids.includes(secret.id);
  });
  expect(await Promise.all(heard)).toEqual([false, true, false]);
  for (const ear of ears) ear.close();
});

it('goes on after the last event that was heard, and says so when too much was missed', async () => {
  const first = await new Ear().open(url, await bearer(['oslo-fengsel'], 'away'));
  const { id } = await first.next('ready');
  first.close();
  const missed = await register('oslo-fengsel');
  const again = await new Ear().open(url, { ...(await bearer(['oslo-fengsel'], 'away')), 'last-event-id': String(id) });
  expect((await again.next('sentence')).data.sentenceId).toBe(missed.id);
  again.close();
});

it('is refused without a token, and to an account that listens too often', async () => {
  expect((await new Ear().open(url, {})).status).toBe(401);
  const headers = await bearer(['oslo-fengsel'], 'greedy');
  const ears = await Promise.all(Array.from({ length: STREAMS_OF_ACCOUNT_MAX }, () => new Ear().open(url, headers)));
  expect(ears.map(({ status }) => status)).toEqual(ears.map(() => 200));
  expect((await new Ear().open(url, headers)).status).toBe(429);
  for (const ear of ears) ear.close();
});

describe('by a session', () => {
  let app: NestFastifyApplication;
  let origin: string;
  let closed = false;
  beforeAll(async () => {
    const port = await freePort(28_000 + Math.floor(Math.random() * 900));
    origin = `http://127.0.0.1:${port}`;
    const { privateKey } = await generateKeyPair('RS256', { extractable: true });
    const keys = [{ ...(await exportJWK(privateKey)), alg: 'RS256', use: 'sig', kid: 'test' }];
    const config = configOf(t.test, { ...t.issuer, url: `${origin}/oidc` }, { publicUrl: origin });
    const provider = { publicUrl: origin, audience: 'unused', signingKeys: { keys }, cookieKeys: ['of-tests'] };
    app = await createApp(config, (fastify) => mountIdentityProvider(fastify, provider));
    await app.listen(port, '127.0.0.1');
  });
  afterAll(() => (closed ? undefined : app?.close()));

  it('ends when its person signs out, and keeps nobody signed in', async () => {
    const browser = new Browser(origin);
    await browser.signIn('ola.saksbehandler');
    await t.test.admin.query(`UPDATE rm.browser_session SET last_seen_at = clock_timestamp() - interval '20 minutes'`);
    const { expiresAt } = await browser.session();
    const cookie = `progresjon-session=${browser.cookie('progresjon-session') ?? ''}`;
    const ear = await new Ear().open(origin, { cookie });
    await ear.next('ready');
    expect((await browser.session()).expiresAt).toBe(expiresAt);
    expect((await browser.write('/auth/logout')).status).toBe(200);
    await ear.untilEnd();
    expect((await new Ear().open(origin, { cookie })).status).toBe(401);
  });

  it('ends with the server, which waits for nobody who listens', async () => {
    const browser = new Browser(origin);
    await browser.signIn('ola.saksbehandler');
    const ear = await new Ear().open(origin, {
      cookie: `progresjon-session=${browser.cookie('progresjon-session') ?? ''}`,
    });
    await ear.next('ready');
    closed = true;
    await app.close();
    await ear.untilEnd();
  });
});
