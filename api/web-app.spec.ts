import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import Fastify, { type FastifyInstance } from 'fastify';
import { WebApp } from './web-app';

const SCRIPT = 'console.log("the app");\n'.repeat(50);
let folder: string;
let fastify: FastifyInstance;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'progresjon-web-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>the app</title>');
  writeFileSync(join(folder, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  writeFileSync(join(folder, 'assets/app-1a2b3c.js'), SCRIPT);
  writeFileSync(join(folder, 'assets/app-1a2b3c.js.br'), brotliCompressSync(SCRIPT));
  fastify = Fastify();
  const web = new WebApp(folder);
  await web.mount(fastify);
  fastify.get('/', (_request, reply) => web.page(reply));
  fastify.get('/api/known', () => ({ known: true }));
  await fastify.ready();
});
afterAll(async () => {
  await fastify.close();
  rmSync(folder, { recursive: true });
});

const get = (url: string, headers = {}) => fastify.inject({ url, headers });

it.each(['/', '/work', '/sentences/0198c0de-0000-4000-8000-000000000000?tab=timeline', '/apiary'])(
  'the app’s page is at %s, never kept, and loads nothing but our own',
  async (path) => {
    const { statusCode, headers, body } = await get(path);
    expect(statusCode).toBe(200);
    expect(body).toContain('the app');
    expect(headers).toMatchObject({
      'content-type': expect.stringContaining('text/html'),
      'cache-control': 'no-cache',
    });
    expect(headers['content-security-policy']).toContain("script-src 'self';");
    expect(headers['content-security-policy']).not.toContain('unsafe');
  },
);

it.each([
  '/api/unknown',
  '/auth/unknown',
  '/oidc/unknown',
  '/health/unknown',
  '/dev/unknown',
  '/assets/app-of-yesterday.js',
  '/missing.png',
  '/../package.json',
  '/.stamp',
])('%s is not found', async (path) => {
  expect((await get(path)).statusCode).toBe(404);
});

it('what another route answers stays that route’s', async () => {
  expect((await get('/api/known')).json()).toEqual({ known: true });
});

it('a file named by its content is kept for ever, and travels compressed', async () => {
  const plain = await get('/assets/app-1a2b3c.js');
  expect(plain.body).toBe(SCRIPT);
  expect(plain.headers['cache-control']).toContain('immutable');
  const brotli = await get('/assets/app-1a2b3c.js', { 'accept-encoding': 'gzip, br' });
  expect(brotli.headers['content-encoding']).toBe('br');
  expect(brotli.headers['content-type']).toContain('javascript');
  expect(brotli.rawPayload.length).toBeLessThan(plain.rawPayload.length);
});

it('any other file is asked for again', async () => {
  expect((await get('/favicon.svg')).headers['cache-control']).toBe('no-cache');
});

it('an app that has not been built serves nothing', async () => {
  const none = Fastify();
  const web = new WebApp('/nowhere');
  await web.mount(none);
  expect(web.isBuilt).toBe(false);
  expect((await none.inject('/work')).statusCode).toBe(404);
});
