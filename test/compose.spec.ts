import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CORE_SCHEMA, load, mergeTag } from 'js-yaml';
import { projectRoot } from '../runtime/paths';

interface Service {
  readonly image?: string;
  readonly read_only?: boolean;
  readonly cap_drop?: readonly string[];
  readonly cap_add?: readonly string[];
  readonly security_opt?: readonly string[];
  readonly pids_limit?: number;
  readonly mem_limit?: string;
  readonly privileged?: boolean;
  readonly ports?: readonly string[];
  readonly networks?: readonly string[];
  readonly env_file?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly volumes?: readonly string[];
  readonly network_mode?: string;
  readonly secrets?: readonly string[];
}

const text = readFileSync(join(projectRoot, 'docker-compose.yml'), 'utf8');
const { services, networks } = load(text, { schema: CORE_SCHEMA.withTags(mergeTag) }) as {
  readonly services: Readonly<Record<string, Service>>;
  readonly networks: Readonly<Record<string, { readonly internal?: boolean }>>;
};
const all = Object.entries(services);
const named = (name: string): Service => services[name] ?? {};

describe('every container', () => {
  it.each(all)('%s becomes no more than it was, and takes no more than its share', (_name, service) => {
    expect(service.cap_drop).toEqual(['ALL']);
    expect(service.security_opt).toContain('no-new-privileges:true');
    expect(service.privileged ?? false).toBe(false);
    expect(service.network_mode).toBeUndefined();
    expect([typeof service.pids_limit, service.mem_limit]).toEqual(['number', expect.stringMatching(/^\d+g$/)]);
    expect((service.volumes ?? []).filter((volume) => volume.includes('docker.sock') || /^[./~]/.test(volume))).toEqual(
      [],
    );
  });

  it('of ours and of PostgreSQL writes to its volumes alone', () => {
    const writing = all.filter(([, { read_only: readOnly }]) => readOnly !== true).map(([name]) => name);
    expect(writing.sort()).toEqual(['temporal', 'temporal-namespace', 'temporal-schema', 'temporal-ui']);
    const adding = all.filter(([, { cap_add: added = [] }]) => added.length > 0).map(([name]) => name);
    expect(adding.sort()).toEqual(['event-store', 'mail-relay', 'temporal-db']);
  });

  it('is reached from this machine alone, where it is reached at all', () => {
    const published = all.flatMap(([name, { ports = [] }]) => ports.map((port) => [name, port] as const));
    expect(published.map(([name]) => name).sort()).toEqual(['api', 'temporal-ui']);
    for (const [, port] of published) expect(port).toMatch(/^127\.0\.0\.1:/);
  });
});

describe('networks', () => {
  const on = (network: string) =>
    all
      .filter(([, service]) => service.networks?.includes(network))
      .map(([name]) => name)
      .sort();

  it('the log’s database, Temporal and its database are shared by whoever needs them, and lead nowhere else', () => {
    expect(on('log')).toEqual(['api', 'event-store', 'migrate', 'notary', 'worker']);
    expect(on('temporal-db')).toEqual(['temporal', 'temporal-db', 'temporal-schema']);
    expect(on('temporal')).toEqual(['api', 'temporal', 'temporal-namespace', 'temporal-ui', 'worker']);
    expect(on('mail')).toEqual(['mail-relay', 'worker']);
    expect(on('outside')).toEqual(['api', 'mail-relay', 'notary', 'temporal-ui', 'worker']);
    for (const name of ['log', 'temporal', 'temporal-db', 'mail']) expect(networks[name]).toEqual({ internal: true });
    expect(all.filter(([, { networks: its = [] }]) => its.length === 0)).toEqual([]);
  });
});

describe('secrets', () => {
  it('are in files of the folder of secrets, and none stands here', () => {
    for (const [, { env_file: files = [] }] of all)
      for (const file of files) expect(file).toMatch(/^\$\{PROGRESJON_SECRETS:-\.\/\.data\/compose\}\//);
    const given = all.flatMap(([, { environment = {} }]) => Object.keys(environment));
    expect(given.filter((name) => /PASSWORD|PWD|SECRET|TOKEN|API_KEY$|MASTER_KEY$/.test(name))).toEqual([]);
  });

  it('each is told to those alone that need it', () => {
    const told = (file: string) =>
      all
        .filter(([, { env_file: files = [] }]) => files.some((each) => each.endsWith(`/${file}`)))
        .map(([name]) => name);
    expect(told('migrate.env')).toEqual(['migrate']);
    expect(told('api.env')).toEqual(['api']);
    expect(told('worker.env')).toEqual(['worker']);
    expect(told('notary.env')).toEqual(['notary']);
    expect(told('temporal-ui.env')).toEqual(['temporal-ui']);
    expect(told('mail-relay.env')).toEqual(['mail-relay']);
    // The notary's key is in a volume that nobody else mounts.
    expect(
      all.filter(([, { volumes = [] }]) => volumes.some((each) => each.startsWith('notary:'))).map(([name]) => name),
    ).toEqual(['notary']);
  });
});

describe('mail', () => {
  it('goes from the worker to the relay over TLS, whose certificate it checks, and waits there in a volume', () => {
    const { environment, volumes, networks: its } = named('mail-relay');
    expect(named('worker').environment).toMatchObject({
      SMTP_URL: 'smtp://mail-relay:587',
      NODE_EXTRA_CA_CERTS: '/run/secrets/mail_ca',
    });
    expect(environment).toMatchObject({
      POSTFIX_smtpd_tls_security_level: 'encrypt',
      POSTFIX_smtp_tls_security_level: 'secure',
    });
    expect(volumes).toEqual(['mail-relay:/var/spool/postfix']);
    expect(its).not.toContain('log');
  });

  it('has its key where nobody else reads it', () => {
    const reads = (secret: string) =>
      all.filter(([, { secrets = [] }]) => secrets.includes(secret)).map(([name]) => name);
    expect(reads('mail_relay_key')).toEqual(['mail-relay']);
    expect(reads('mail_ca')).toEqual(['worker']);
  });
});

it('Temporal’s pages are behind a sign-in, change nothing, and decode nothing', () => {
  const { environment } = named('temporal-ui');
  expect(environment).toMatchObject({
    TEMPORAL_AUTH_ENABLED: 'true',
    TEMPORAL_AUTH_TYPE: 'oidc',
    TEMPORAL_DISABLE_WRITE_ACTIONS: 'true',
    TEMPORAL_CODEC_ENDPOINT: '',
  });
  expect(named('temporal-ui').env_file).toEqual([expect.stringMatching(/temporal-ui\.env$/)]);
  for (const name of [
    'TEMPORAL_AUTH_PROVIDER_URL',
    'TEMPORAL_AUTH_CLIENT_ID',
    'TEMPORAL_AUTH_CLIENT_SECRET',
    'TEMPORAL_AUTH_CALLBACK_URL',
  ])
    expect([name, text.includes(name)]).toEqual([name, true]);
});
