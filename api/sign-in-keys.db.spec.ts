import { request as forward } from 'node:http';
import fastify, { type FastifyInstance } from 'fastify';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { mountIdentityProvider } from '../runtime/identity';
import { freePort } from '../runtime/ports';
import { createTestStore, type TestStore } from '../store/test-store';
import { Browser } from '../test/setup/browser';
import { createApp } from './app';
import { AUDIENCE, configOf, type Issuer } from './test-app';

// The identity provider changes the key that it signs with, and whoever comes next is signed in.

let test: TestStore;
let app: NestFastifyApplication;
let origin: string;
let provider: { readonly fastify: FastifyInstance; readonly port: number };
/** Shown instead of what the provider publishes; null: that itself. */
let shown: { readonly keys: readonly JWK[] } | null = null;
let asked = 0;

async function newKey(kid: string): Promise<JWK> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  return { ...(await exportJWK(privateKey)), alg: 'RS256', use: 'sig', kid };
}

/** A provider that signs with the first of some keys and publishes them all; the one before is gone, as after a restart. */
async function provide(...keys: readonly JWK[]): Promise<void> {
  await provider?.fastify.close();
  const made = fastify();
  await mountIdentityProvider(made, {
    ...{ publicUrl: origin, audience: AUDIENCE, signingKeys: { keys }, cookieKeys: ['of-tests'] },
  });
  const port = await freePort(24_000 + Math.floor(Math.random() * 4_000));
  await made.listen({ port, host: '127.0.0.1' });
  provider = { fastify: made, port };
}

/** The address of the provider stays, whichever process answers there. */
function gateway(at: FastifyInstance): void {
  void at.register((scope, _options, done) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, _payload, parsed) => parsed(null));
    scope.all('/oidc/*', (incoming, reply) => {
      const { method, url = '', headers } = incoming.raw;
      if (url === '/oidc/jwks') asked += 1;
      if (url === '/oidc/jwks' && shown) return void reply.send(shown);
      reply.hijack();
      const to = {
        port: provider.port,
        host: '127.0.0.1',
        path: url,
        ...(method !== undefined && { method }),
        headers,
      };
      const onward = forward(to, (answer) => {
        reply.raw.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(reply.raw);
      });
      incoming.raw.pipe(onward);
    });
    done();
  });
}

beforeAll(async () => {
  test = await createTestStore();
  const port = await freePort(24_000 + Math.floor(Math.random() * 4_000));
  origin = `http://127.0.0.1:${port}`;
  await provide(await newKey('first'));
  const config = configOf(test, { url: `${origin}/oidc` } as Issuer, { publicUrl: origin });
  app = await createApp(config, (at) => Promise.resolve(gateway(at)));
  await app.listen(port, '127.0.0.1');
});
afterAll(async () => {
  await app?.close();
  await provider?.fastify.close();
  await test?.close();
});

/** Whether somebody in a new browser comes in. */
async function comesIn(person = 'ola.saksbehandler'): Promise<boolean> {
  const browser = new Browser(origin);
  await browser.signIn(person);
  return (await browser.ask('/api/session')).status === 200;
}

it('at once, however lately somebody came in by the key before, time after time', async () => {
  const [second, third] = [await newKey('second'), await newKey('third')];
  expect(await comesIn()).toBe(true);
  await provide(second);
  expect(await comesIn()).toBe(true);
  await provide(third, second);
  expect(await comesIn()).toBe(true);
  expect(await comesIn('kari.godkjenner')).toBe(true);
});

it('and by no key that the provider does not publish', async () => {
  await provide(await newKey('not-published'));
  const { kty, n, e, alg, use, kid } = await newKey('not-published');
  const published = { kty, n, e, alg, use, kid } as JWK;
  shown = { keys: [published] };
  asked = 0;
  expect([await comesIn(), asked]).toEqual([false, 1]);
  shown = { keys: [{ ...published, kid: 'another' }] };
  expect([await comesIn(), asked]).toEqual([false, 2]);
  shown = null;
  expect([await comesIn(), asked]).toEqual([true, 3]);
});
