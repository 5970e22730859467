import { execSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { ADMISSION_TASKS, type AdmissionTask } from './domain/events';
import { REGIMES, type Regime } from './domain/regimes';
import { METRICS_ENVIRONMENT, metricsAddress, type MetricsAddress } from './metrics';

/** The web app's client of the development identity provider. */
export const DEVELOPMENT_CLIENT = { id: 'progresjon-web', secret: 'dev-secret' } as const;

const flag = z
  .enum(['true', 'false', '1', '0', ''])
  .default('false')
  .transform((value) => value === 'true' || value === '1');

const names = z
  .string()
  .default('{}')
  .transform((text, context) => {
    try {
      return z.record(z.string(), z.string()).parse(JSON.parse(text));
    } catch {
      context.addIssue({ code: 'custom', message: 'must be a JSON object of texts' });
      return z.NEVER;
    }
  });

const tasks = z
  .string()
  .default(ADMISSION_TASKS.join(','))
  .transform(listOf)
  .pipe(z.array(z.enum(ADMISSION_TASKS)));

const shares = z
  .string()
  .default('{}')
  .transform((text, context) => {
    try {
      return z.partialRecord(z.enum(REGIMES), z.number().min(0).max(1)).parse(JSON.parse(text));
    } catch {
      context.addIssue({ code: 'custom', message: 'must be a JSON object of shares from 0 to 1 by regime' });
      return z.NEVER;
    }
  });

const Environment = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  /** Where the HTTP server listens. */
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  /** The address that users see: issuer of development tokens, links in mail. */
  PUBLIC_URL: z.url().optional(),
  /** The process's own role, `api` or `worker`: it may append and read, never update or delete an event. */
  DATABASE_URL: z.string().min(1),
  TEMPORAL_ADDRESS: z.string().default('127.0.0.1:7233'),
  TEMPORAL_NAMESPACE: z.string().default('default'),
  /** Who signs the certificate of Temporal's frontend, PEM; with it, or with any of the next three, TLS is spoken. Files that change are read anew. */
  TEMPORAL_TLS_CA_FILE: z.string().optional(),
  /** Our own certificate and its key, PEM: mutual TLS. */
  TEMPORAL_TLS_CERT_FILE: z.string().optional(),
  TEMPORAL_TLS_KEY_FILE: z.string().optional(),
  /** The name in its certificate, where it is not that of its address. */
  TEMPORAL_TLS_SERVER_NAME: z.string().optional(),
  TEMPORAL_API_KEY: z.string().optional(),
  TEMPORAL_API_KEY_FILE: z.string().optional(),
  OIDC_ISSUER: z.url().optional(),
  OIDC_AUDIENCE: z.string().default('urn:progresjon:api'),
  /** The client by which people sign in with a browser. */
  OIDC_CLIENT_ID: z.string().min(1).default(DEVELOPMENT_CLIENT.id),
  OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  OIDC_CLIENT_SECRET_FILE: z.string().optional(),
  /** The claims that hold an account's roles and units, each an array of texts; a dot leads inside: `realm_access.roles`. */
  OIDC_ROLES_CLAIM: z.string().min(1).default('roles'),
  OIDC_UNITS_CLAIM: z.string().min(1).default('units'),
  /** What the provider calls our roles and units, as JSON: `{"KDI-Leder": "approver"}`. What is not named keeps its name. */
  OIDC_ROLE_NAMES: names,
  OIDC_UNIT_NAMES: names,
  /** How people must have signed in (`acr`), separated by commas; several: one of them will do. Empty: as the provider likes. */
  OIDC_ACR_VALUES: z.string().default(''),
  /** Addresses of the proxies that end TLS before us, separated by commas: only they are believed about who asks. */
  TRUSTED_PROXIES: z.string().default(''),
  /** How long a browser session lasts: minutes without use, and hours in all. */
  SESSION_IDLE_MINUTES: z.coerce.number().int().min(1).max(240).default(30),
  SESSION_HOURS_MAX: z.coerce.number().int().min(1).max(24).default(12),
  /** The built web app; none: the landing page alone is served. */
  WEB_FOLDER: z.string().default(join(projectRoot(__dirname), 'web/dist')),
  SMTP_URL: z.string().default(''),
  MAIL_FROM: z.string().default('Progresjon <ikke-svar@progresjon.example>'),
  /** Hosts that webhooks may go to, separated by commas; `*.example.no` for all under one. Empty: no webhooks. */
  WEBHOOK_HOSTS: z.string().default(''),
  /** Webhooks to this machine and its network, and without TLS. Never in production. */
  WEBHOOK_ALLOW_PRIVATE: flag,
  /** Within how many seconds after midnight sentences wake; each has its own moment. */
  WAKE_SPREAD_SECONDS: z.coerce.number().int().min(0).max(3_600).default(1_800),
  /** Which share of all whom one wants to see on each regime, as JSON: `{"lower-security": 0.3}`. No law names one. */
  REGIME_TARGETS: shares,
  /** What is asked of every admission though no law names a day, separated by commas; empty: nothing. */
  ADMISSION_TASKS: tasks,
  /** Fast-forward of single sentences. Never in production. */
  TRAINING: flag,
  /** 32 bytes, base64: wraps the key of each person. */
  MASTER_KEY: z.string().optional(),
  MASTER_KEY_FILE: z.string().optional(),
  /** The notary's public key, `<name>+<id>+<key>`: what checkpoints are checked by. From the notary, not from the database. */
  NOTARY_PUBLIC_KEY: z.string().default(''),
  /** A program that prints the key: how a key management service is asked (`aws kms decrypt …`, `vault kv get …`). */
  MASTER_KEY_COMMAND: z.string().optional(),
  /** During a rotation: another master key that is accepted, the next one or the one before. */
  MASTER_KEY_ACCEPTED: z.string().optional(),
  MASTER_KEY_ACCEPTED_FILE: z.string().optional(),
  MASTER_KEY_ACCEPTED_COMMAND: z.string().optional(),
  /** Mail that the development sink received, one JSON object per line; its page is served only when this is set. */
  MAIL_SINK_FILE: z.string().optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  ...METRICS_ENVIRONMENT,
});

/** The identity provider, and what we are to it. */
export interface Oidc {
  readonly issuer: string;
  /** Whom bearer tokens are for. */
  readonly audience: string;
  /** The client by which people sign in with a browser. */
  readonly client: { readonly id: string; readonly secret: string };
  /** One of these a sign-in's `acr` must be; none: any. */
  readonly acrValues: readonly string[];
  /** The claims that hold roles and units, and what the provider calls them where it does not use our names. */
  readonly claims: {
    readonly roles: string;
    readonly units: string;
    readonly roleNames?: Readonly<Record<string, string>>;
    readonly unitNames?: Readonly<Record<string, string>>;
  };
}

/** Where Temporal is, and how it knows us. */
export interface TemporalConfig {
  readonly address: string;
  readonly namespace: string;
  readonly tls?: TemporalTls | null;
  readonly apiKey?: string | null;
  readonly apiKeyFile?: string | null;
}

/** The files of certificates and keys, PEM: they are renewed while processes run. */
export interface TemporalTls {
  readonly serverName?: string | undefined;
  readonly caFile?: string | undefined;
  readonly certFile?: string | undefined;
  readonly keyFile?: string | undefined;
}

export interface Config {
  readonly production: boolean;
  readonly port: number;
  readonly host: string;
  readonly publicUrl: string;
  /** Proxies that end TLS before us; none: whoever connects is who asks. */
  readonly trustedProxies?: readonly string[];
  readonly databaseUrl: string;
  readonly temporal: TemporalConfig;
  readonly oidc: Oidc;
  readonly session: { readonly idleMinutes: number; readonly hoursMax: number };
  readonly webFolder: string;
  readonly mail: { readonly smtpUrl: string; readonly from: string; readonly sinkFile: string | null };
  readonly webhooks: { readonly hosts: readonly string[]; readonly allowPrivate: boolean };
  /** Within how long after midnight sentences wake. */
  readonly wakeSpreadMs: number;
  /** Which share of all whom the owner of the installation wants to see on each regime. */
  readonly targets?: { readonly [R in Regime]?: number };
  /** What is asked of every admission from its registration on; none when it is not said. */
  readonly admissionTasks?: readonly AdmissionTask[];
  readonly training: boolean;
  /** 32 bytes. */
  readonly masterKey: Buffer;
  /** In the form of a note's key; null: nobody signs here. */
  readonly notaryKey: string | null;
  /** During a rotation: another one that opens what is wrapped. */
  readonly acceptedKey?: Buffer | null;
  readonly logLevel: string;
  /** Where this process answers Prometheus; null: nowhere. */
  readonly metrics?: MetricsAddress | null;
}

/**
 * The environment as one typed value, read once by each main. Throws one error that names everything missing or wrong.
 * Production refuses training mode, a missing identity provider, the secrets of development, and an address without TLS.
 */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const parsed = Environment.safeParse(env);
  if (!parsed.success) throw new Error(`Configuration is incomplete:\n${z.prettifyError(parsed.error)}`);
  const e = parsed.data;
  const production = e.NODE_ENV === 'production';
  const publicUrl = (e.PUBLIC_URL ?? `http://localhost:${e.PORT}`).replace(/\/$/, '');
  if (production) refuseUnsafe(e, publicUrl);
  return {
    production,
    port: e.PORT,
    host: e.HOST,
    publicUrl,
    trustedProxies: listOf(e.TRUSTED_PROXIES),
    databaseUrl: e.DATABASE_URL,
    temporal: temporalConfig(e),
    oidc: {
      issuer: e.OIDC_ISSUER ?? `${publicUrl}/oidc`,
      audience: e.OIDC_AUDIENCE,
      client: { id: e.OIDC_CLIENT_ID, secret: clientSecret(production, e) },
      acrValues: listOf(e.OIDC_ACR_VALUES),
      claims: {
        ...{ roles: e.OIDC_ROLES_CLAIM, units: e.OIDC_UNITS_CLAIM },
        ...{ roleNames: e.OIDC_ROLE_NAMES, unitNames: e.OIDC_UNIT_NAMES },
      },
    },
    session: { idleMinutes: e.SESSION_IDLE_MINUTES, hoursMax: e.SESSION_HOURS_MAX },
    webFolder: e.WEB_FOLDER,
    mail: { smtpUrl: e.SMTP_URL, from: e.MAIL_FROM, sinkFile: e.MAIL_SINK_FILE ?? null },
    webhooks: { hosts: listOf(e.WEBHOOK_HOSTS), allowPrivate: e.WEBHOOK_ALLOW_PRIVATE },
    wakeSpreadMs: e.WAKE_SPREAD_SECONDS * 1000,
    targets: e.REGIME_TARGETS,
    admissionTasks: e.ADMISSION_TASKS,
    training: e.TRAINING,
    notaryKey: e.NOTARY_PUBLIC_KEY.trim() || null,
    masterKey: masterKey(e),
    acceptedKey: acceptedKey(e),
    logLevel: e.LOG_LEVEL,
    metrics: metricsAddress(e),
  };
}

/** What production must not have, each with the reason: it would start, and be unsafe. */
function refuseUnsafe(e: z.infer<typeof Environment>, publicUrl: string): void {
  if (e.TRAINING) throw new Error('TRAINING must be off in production: it would move the clocks of sentences.');
  if (e.WEBHOOK_ALLOW_PRIVATE)
    throw new Error('WEBHOOK_ALLOW_PRIVATE must be off in production: webhooks could reach our own servers.');
  if (e.MAIL_SINK_FILE)
    throw new Error('MAIL_SINK_FILE must not be set in production: everybody could read the mail of cases.');
  if (!e.OIDC_ISSUER) throw new Error('OIDC_ISSUER is required in production.');
  if (new URL(e.OIDC_ISSUER).protocol !== 'https:')
    throw new Error('OIDC_ISSUER must be an https address in production: whoever is between could sign in as anybody.');
  if (e.OIDC_ISSUER.startsWith(`${publicUrl}/oidc`))
    throw new Error(
      'OIDC_ISSUER must not be the development provider in production: it hands out any role to anybody.',
    );
  if (new URL(publicUrl).protocol !== 'https:')
    throw new Error('PUBLIC_URL must be an https address in production: the cookie of a session travels by TLS only.');
  if (listOf(e.TRUSTED_PROXIES).length === 0)
    throw new Error(
      'TRUSTED_PROXIES must name the proxies that end TLS before us: without TLS in front, nobody may sign in.',
    );
}

/** Where `npm start` keeps its data: PROGRESJON_DATA, or `.data` in the working directory. */
export function dataFolder(env: NodeJS.ProcessEnv = process.env): string {
  return resolve(env['PROGRESJON_DATA'] ?? '.data');
}

function listOf(text: string): string[] {
  return text
    .split(',')
    .map((item) => item.trim())
    .filter(Boolean);
}

function clientSecret(production: boolean, given: z.infer<typeof Environment>): string {
  const { OIDC_CLIENT_SECRET: value, OIDC_CLIENT_SECRET_FILE: file } = given;
  const secret = value ?? (file ? readFileSync(file, 'utf8').trim() : undefined);
  if (production && (secret === undefined || secret === DEVELOPMENT_CLIENT.secret))
    throw new Error(
      'OIDC_CLIENT_SECRET or OIDC_CLIENT_SECRET_FILE is required in production, and not that of development.',
    );
  return secret ?? DEVELOPMENT_CLIENT.secret;
}

/** The folder of package.json, from the source as well as from dist/. */
function projectRoot(folder: string): string {
  return basename(folder) === 'dist' ? dirname(folder) : folder;
}

type Given = z.infer<typeof Environment>;

/** Temporal as the environment names it; throws when half a certificate is named, or a file that cannot be read. */
function temporalConfig(given: Given): TemporalConfig {
  const { TEMPORAL_TLS_CERT_FILE: certFile, TEMPORAL_TLS_KEY_FILE: keyFile, TEMPORAL_TLS_CA_FILE: caFile } = given;
  const { TEMPORAL_API_KEY: apiKey = null, TEMPORAL_API_KEY_FILE: apiKeyFile = null } = given;
  if ((certFile === undefined) !== (keyFile === undefined))
    throw new Error('TEMPORAL_TLS_CERT_FILE and TEMPORAL_TLS_KEY_FILE belong together: name both, or neither.');
  const named = { caFile, certFile, keyFile, serverName: given.TEMPORAL_TLS_SERVER_NAME };
  const secured = apiKey !== null || apiKeyFile !== null || Object.values(named).some((value) => value !== undefined);
  const tls = secured ? named : null;
  const temporal = { address: given.TEMPORAL_ADDRESS, namespace: given.TEMPORAL_NAMESPACE, tls, apiKey, apiKeyFile };
  temporalConnection(temporal);
  return temporal;
}

/** How to reach Temporal, for its clients and for its workers: TLS and the API key as their files are now. */
export function temporalConnection({ address, tls, apiKey, apiKeyFile }: TemporalConfig) {
  const key = apiKey ?? (apiKeyFile ? readFileSync(apiKeyFile, 'utf8').trim() : null);
  return { address, ...(tls && { tls: tlsOf(tls) }), ...(key && { apiKey: key }) };
}

/** How often it is looked whether a certificate or key was renewed. */
export const FILES_MS = 5_000;

/** Whether what leads to Temporal was renewed since it was read. */
export function temporalRenewed(temporal: TemporalConfig, known: ReturnType<typeof temporalConnection>): boolean {
  try {
    return !isDeepStrictEqual(temporalConnection(temporal), known);
  } catch {
    // Being written just now; the next look sees it whole.
    return false;
  }
}

function tlsOf({ serverName, caFile, certFile, keyFile }: TemporalTls) {
  return {
    ...(serverName !== undefined && { serverNameOverride: serverName }),
    ...(caFile !== undefined && { serverRootCACertificate: readFileSync(caFile) }),
    ...(certFile !== undefined &&
      keyFile !== undefined && { clientCertPair: { crt: readFileSync(certFile), key: readFileSync(keyFile) } }),
  };
}

function masterKey(given: Given): Buffer {
  const { MASTER_KEY: value, MASTER_KEY_FILE: file, MASTER_KEY_COMMAND: command } = given;
  const key = keyFrom('MASTER_KEY', value, file, command);
  if (key) return key;
  throw new Error('MASTER_KEY or MASTER_KEY_FILE is required: 32 random bytes in base64 (openssl rand -base64 32).');
}

function acceptedKey(given: Given): Buffer | null {
  const { MASTER_KEY_ACCEPTED: value, MASTER_KEY_ACCEPTED_FILE: file, MASTER_KEY_ACCEPTED_COMMAND: command } = given;
  return keyFrom('MASTER_KEY_ACCEPTED', value, file, command);
}

/** A key given as it is, in a file, or by a program that prints it. Null: it is not given. */
function keyFrom(name: string, value?: string, file?: string, command?: string): Buffer | null {
  const text = value || (file ? readFileSync(file, 'utf8').trim() : command ? printedBy(name, command) : '');
  if (!text) return null;
  const key = Buffer.from(text, 'base64');
  if (key.length !== 32) throw new Error(`${name} must be 32 bytes in base64, not ${key.length}.`);
  return key;
}

function printedBy(name: string, command: string): string {
  try {
    return execSync(command, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], timeout: 30_000 }).trim();
  } catch {
    // Its own message would quote the command, and what it printed.
    throw new Error(`The program of ${name}_COMMAND failed.`);
  }
}
