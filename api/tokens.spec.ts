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
