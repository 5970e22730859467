import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { readJson, writeAtomically } from './files';

/** What a development installation makes once and keeps, so that data and tokens outlive a restart. */
export interface Secrets {
  /** 32 bytes in base64: wraps the keys of persons. */
  readonly masterKey: string;
  /** Of the database role `app`. */
  readonly appPassword: string;
  /** Signs access tokens. */
  readonly signingKeys: { readonly keys: readonly JWK[] };
  readonly cookieKeys: readonly string[];
}

/** The secrets of a data folder; made, readable by this user alone, when there are none. */
export async function developmentSecrets(dataFolder: string): Promise<Secrets> {
  const known = readSecrets(dataFolder);
  if (known) return known;
  const made: Secrets = {
    masterKey: randomBytes(32).toString('base64'),
    appPassword: randomBytes(18).toString('base64url'),
    signingKeys: { keys: [await signingKey()] },
    cookieKeys: [randomBytes(24).toString('base64url')],
  };
  writeAtomically(secretsFile(dataFolder), JSON.stringify(made, null, 2), 0o600);
  return made;
}

/** The secrets of a data folder, if it has any. */
export function readSecrets(dataFolder: string): Secrets | undefined {
  return readJson(secretsFile(dataFolder)) as Secrets | undefined;
}

async function signingKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  return { ...(await exportJWK(privateKey)), alg: 'RS256', use: 'sig', kid: randomBytes(8).toString('hex') };
}

function secretsFile(dataFolder: string): string {
  return join(dataFolder, 'secrets.json');
}
