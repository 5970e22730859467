import { readConfig } from '../config';
import { readSettings } from '../runtime/settings';

const KEY = Buffer.alloc(32, 7).toString('base64');
/** A production that starts. */
const SAFE = {
  NODE_ENV: 'production',
  DATABASE_URL: 'postgres://api:secret@db/progresjon',
  PUBLIC_URL: 'https://progresjon.example.no',
  TRUSTED_PROXIES: '10.0.0.2',
  OIDC_ISSUER: 'https://login.example.no',
  OIDC_CLIENT_SECRET: 'not that of development',
  MASTER_KEY: KEY,
};

describe('production', () => {
  it('starts with what it must have', () => {
    expect(readConfig(SAFE)).toMatchObject({ production: true, training: false, publicUrl: SAFE.PUBLIC_URL });
  });

  it.each<[what: string, env: Record<string, string | undefined>, words: RegExp]>([
    ['training mode on', { TRAINING: 'true' }, /TRAINING must be off in production: it would move the clocks/],
    ['the development secret', { OIDC_CLIENT_SECRET: 'dev-secret' }, /OIDC_CLIENT_SECRET .* not that of development/],
    ['no client secret', { OIDC_CLIENT_SECRET: undefined }, /OIDC_CLIENT_SECRET .* is required in production/],
    ['no TLS declared', { PUBLIC_URL: 'http://progresjon.example.no' }, /PUBLIC_URL must be an https address/],
    ['no public address', { PUBLIC_URL: undefined }, /PUBLIC_URL must be an https address/],
    ['nobody in front to end TLS', { TRUSTED_PROXIES: '' }, /TRUSTED_PROXIES must name the proxies that end TLS/],
    ['no identity provider', { OIDC_ISSUER: undefined }, /OIDC_ISSUER is required in production/],
    ['the development provider', { OIDC_ISSUER: `${SAFE.PUBLIC_URL}/oidc` }, /must not be the development provider/],
    ['a provider without TLS', { OIDC_ISSUER: 'http://login.example.no' }, /OIDC_ISSUER must be an https address/],
    ['the mail of cases on a page', { MAIL_SINK_FILE: '/tmp/mail' }, /MAIL_SINK_FILE must not be set in production/],
    ['webhooks to our own network', { WEBHOOK_ALLOW_PRIVATE: 'true' }, /WEBHOOK_ALLOW_PRIVATE must be off/],
    ['no master key', { MASTER_KEY: undefined }, /MASTER_KEY or MASTER_KEY_FILE is required/],
    ['a master key that is too short', { MASTER_KEY: 'dev' }, /MASTER_KEY must be 32 bytes in base64/],
    ['no database', { DATABASE_URL: undefined }, /Configuration is incomplete:[\s\S]*DATABASE_URL/],
  ])('with %s is refused in words', (_, env, words) => {
    expect(() => readConfig({ ...SAFE, ...env })).toThrow(words);
  });

  it('says what is wrong and never what a secret is', () => {
    const secret = 'x'.repeat(10);
    expect(() => readConfig({ ...SAFE, MASTER_KEY: secret })).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining(secret) }),
    );
    expect(() => readConfig({ ...SAFE, MASTER_KEY: undefined, MASTER_KEY_COMMAND: `echo ${secret}; false` })).toThrow(
      'The program of MASTER_KEY_COMMAND failed.',
    );
  });

  it('is never what `start` runs, which hands out roles to anybody', () => {
    expect(() => readSettings({ NODE_ENV: 'production' })).toThrow(/`start` is for development/);
  });
});

it('a master key comes from a program, too: of a key management service', () => {
  const { masterKey } = readConfig({ ...SAFE, MASTER_KEY: undefined, MASTER_KEY_COMMAND: `echo ${KEY}` });
  expect(masterKey.toString('base64')).toBe(KEY);
});
