import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { generateKeyPair, SignJWT } from 'jose';
import { Refused } from './problems';
import { Tokens } from './tokens';

/** Nobody listens there. */
const AWAY = 'http://127.0.0.1:1/oidc';

test('with the provider away, nobody is let in, and each is told when to come back', async () => {
  const tokens = new Tokens({ issuer: AWAY, audience: 'progresjon', claims: {} as never });
  const refusal = await tokens.verify('Bearer a.b.c').catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(Refused);
  expect((refusal as Refused).problem).toMatchObject({
    code: 'identity-provider-unavailable',
    headers: { 'Retry-After': '5' },
  });
});

test('with keys that the provider cannot give out, nobody is told that their token is bad', async () => {
  const provider = createServer((request, response) => {
    const { port } = provider.address() as AddressInfo;
    if (request.url === '/keys') return void response.writeHead(500).end();
    response.end(JSON.stringify({ jwks_uri: `http://127.0.0.1:${port}/keys` }));
  }).listen(0, '127.0.0.1');
  await once(provider, 'listening');
  try {
    const issuer = `http://127.0.0.1:${(provider.address() as AddressInfo).port}`;
    const tokens = new Tokens({ issuer, audience: 'progresjon', claims: {} as never });
    const token = await new SignJWT({})
      .setProtectedHeader({ alg: 'ES256', kid: 'any' })
      .sign((await generateKeyPair('ES256')).privateKey);
    await expect(tokens.verify(`Bearer ${token}`)).rejects.toMatchObject({
      problem: { code: 'identity-provider-unavailable' },
    });
  } finally {
    provider.close();
    provider.closeAllConnections();
  }
});
