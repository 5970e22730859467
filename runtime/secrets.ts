import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { DATABASE_ROLES, type DatabaseRole } from '../store/roles';
import { readJson, writeAtomically } from './files';

/** What a development installation makes once and keeps, so that data and tokens outlive a restart. */
export interface Secrets {
  /** 32 bytes in base64: wraps the keys of persons. */
  readonly masterKey: string;
  /** Of the database's roles. */
  readonly databasePasswords: Readonly<Record<DatabaseRole, string>>;
  /** Signs access tokens. */
  readonly signingKeys: { readonly keys: readonly JWK[] };
  readonly cookieKeys: readonly string[];
}

/** The secrets of a data folder; made, readable by this user alone, when there are none. */
export async function developmentSecrets(dataFolder: string): Promise<Secrets> {
  const known = readJson(secretsFile(dataFolder)) as Partial<Secrets> | undefined;
  // What an older version did not make is made now; the rest is kept.
  const made: Secrets = {
    masterKey: known?.masterKey ?? randomBytes(32).toString('base64'),
    databasePasswords: { ...newPasswords(), ...known?.databasePasswords },
    signingKeys: known?.signingKeys ?? { keys: [await signingKey()] },
    cookieKeys: known?.cookieKeys ?? [randomBytes(24).toString('base64url')],
  };
  writeAtomically(secretsFile(dataFolder), JSON.stringify(made, null, 2), 0o600);
  return made;
}

/** The secrets of a data folder, if it has any. */
export function readSecrets(dataFolder: string): Secrets | undefined {
  return readJson(secretsFile(dataFolder)) as Secrets | undefined;
}

function newPasswords(): Secrets['databasePasswords'] {
  const made = DATABASE_ROLES.map((role) => [role, randomBytes(18).toString('base64url')] as const);
  return Object.fromEntries(made) as Secrets['databasePasswords'];
}

async function signingKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  return { ...(await exportJWK(privateKey)), alg: 'RS256', use: 'sig', kid: randomBytes(8).toString('hex') };
}

function secretsFile(dataFolder: string): string {
  return join(dataFolder, 'secrets.json');
}
