import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadSample } from '../cli/load-sample';
import { makeKey, publicFileOf } from '../notary/key';
import { SAMPLE_TARGETS } from '../samples/targets';
import { migrate } from '../store/migrate';
import { type Console } from './console';
import { startMailSink } from './mail-sink';
import { Parts } from './parts';
import { freePort } from './ports';
import { startProgram } from './program';
import { developmentSecrets, type Secrets } from './secrets';
import { databaseFor, temporalFor, type Database } from './servers';
import { type Settings } from './settings';
import { endLeftovers } from './leftovers';
import { removeRuntime, writeRuntime, type RuntimeState } from './state';
import { buildAll } from './up-to-date';

const sampleSeed = 1;
/** How far from METRICS_PORT each answers. */
const metricsPorts = { api: 0, worker: 1, notary: 2 };

/** Starts the parts of the system one after the other, keeps them running, and stops them in the right order. */
export class Supervisor {
  private readonly parts: Parts;
  private state: RuntimeState | undefined;
  private stopMail = async (): Promise<void> => undefined;

  constructor(
    private readonly settings: Settings,
    private readonly out: Console,
  ) {
    this.parts = new Parts(out, () => this.publish());
  }

  /** Returns where everything is when all parts are ready. */
  async start(): Promise<RuntimeState> {
    const secrets = await developmentSecrets(this.settings.dataFolder);
    await this.parts.step('Build', buildAll, ({ buildId, sha256 }) => `Build; workflows ${buildId}, SHA-256 ${sha256}`);
    await endLeftovers(this.settings.dataFolder, this.out.say);
    const database = await databaseFor(this.settings, this.parts, secrets.databasePasswords);
    const temporal = await temporalFor(this.settings, this.parts);
    const ports = {
      api: await this.choosePort(),
      postgres: database.port,
      temporal: temporal.port,
      temporalUi: temporal.uiPort,
      smtp: this.settings.smtpUrl ? null : await freePort(this.settings.serverPorts.smtp),
    };
    this.publish({
      supervisor: process.pid,
      pids: this.parts.pids(),
      ports,
      url: (process.env['PUBLIC_URL'] || `http://localhost:${ports.api}`).replace(/\/$/, ''),
      databaseUrl: database.urls.worker,
      adminDatabaseUrl: database.adminUrl,
      temporalAddress: temporal.address,
      ready: false,
    });
    await this.fill(database, secrets);
    if (ports.smtp !== null) await this.startMail(ports.smtp);
    return this.startPrograms(secrets, database.urls);
  }

  /** API, worker (which finishes what it has begun), mail, Temporal, PostgreSQL. Returns when no process is left. */
  async stop(): Promise<void> {
    this.parts.close();
    await this.parts.stop('api');
    await this.parts.stop('worker');
    await this.parts.stop('notary');
    await this.stopMail();
    await this.parts.stop('temporal');
    await this.parts.stop('postgres');
    removeRuntime(this.settings.dataFolder);
  }

  private async choosePort(): Promise<number> {
    const { port, host } = this.settings;
    const free = await freePort(port, host);
    if (free !== port) this.out.say(`port ${port} is taken: the API will listen on ${free}`);
    return free;
  }

  private async fill({ adminUrl, urls }: Database, secrets: Secrets): Promise<void> {
    const masterKey = Buffer.from(secrets.masterKey, 'base64');
    const schema = { passwords: secrets.databasePasswords, training: this.settings.training, masterKey };
    await this.parts.step(
      'Schema',
      () => migrate(adminUrl, schema),
      () => 'Schema',
    );
    const people = this.settings.samplePeople;
    const onProgress = (done: number, total: number): void =>
      this.out.progress(`Sample population ${done} of ${total}`);
    const sample = { databaseUrl: urls.worker, masterKey, people, seed: sampleSeed, onProgress };
    await this.parts.step(
      'Sample population',
      () => loadSample(sample),
      () => 'Sample population',
    );
  }

  private async startMail(port: number): Promise<void> {
    const start = () => startMailSink(this.mailFile, port);
    this.stopMail = (await this.parts.step('Mail sink', start, () => `Mail sink on port ${port}`)).stop;
  }

  private async startPrograms(secrets: Secrets, urls: Database['urls']): Promise<RuntimeState> {
    const state = this.known();
    makeKey(this.notaryKeyFile, `localhost/progresjon-${randomBytes(4).toString('hex')}`);
    const env = this.environment(state, secrets);
    const logFile = (name: string): string => join(this.settings.dataFolder, `${name}.log`);
    const worker = {
      name: 'worker',
      module: 'worker/main',
      env: { ...env, ...this.metrics('worker') },
      logFile: logFile('worker'),
    };
    await this.parts.start(
      'worker',
      'Worker',
      () => startProgram(worker),
      () => 'Worker',
    );
    const api = {
      name: 'API',
      module: 'runtime/api-process',
      env: { ...env, ...this.metrics('api'), DATABASE_URL: urls.api },
      logFile: logFile('api'),
    };
    await this.parts.start(
      'api',
      'API',
      () => startProgram(api),
      () => `API on port ${state.ports.api}`,
    );
    const notary = {
      ...{ name: 'notary', module: 'notary/main', logFile: logFile('notary') },
      env: { ...this.notaryEnvironment(urls.notary), ...this.metrics('notary') },
    };
    await this.parts.start(
      'notary',
      'Notary',
      () => startProgram(notary),
      () => 'Notary',
    );
    this.publish({ ...state, ready: true });
    return this.known();
  }

  private environment(state: RuntimeState, { masterKey }: Secrets): NodeJS.ProcessEnv {
    const { smtp, api } = state.ports;
    return {
      ...process.env,
      TRAINING: String(this.settings.training),
      PROGRESJON_DATA: this.settings.dataFolder,
      DATABASE_URL: state.databaseUrl,
      TEMPORAL_ADDRESS: state.temporalAddress,
      TEMPORAL_NAMESPACE: this.settings.temporalNamespace,
      MASTER_KEY: masterKey,
      NOTARY_PUBLIC_KEY: readFileSync(publicFileOf(this.notaryKeyFile), 'utf8').trim(),
      REGIME_TARGETS: process.env['REGIME_TARGETS'] ?? JSON.stringify(SAMPLE_TARGETS),
      WEBHOOK_HOSTS: process.env['WEBHOOK_HOSTS'] ?? 'localhost,127.0.0.1',
      WEBHOOK_ALLOW_PRIVATE: process.env['WEBHOOK_ALLOW_PRIVATE'] ?? 'true',
      HOST: this.settings.host,
      PORT: String(api),
      PUBLIC_URL: state.url,
      ...(smtp === null ? {} : { SMTP_URL: `smtp://127.0.0.1:${smtp}`, MAIL_SINK_FILE: this.mailFile }),
    };
  }

  /** Of what the application has, the notary is given nothing but the address of the database. */
  private notaryEnvironment(databaseUrl: string): NodeJS.ProcessEnv {
    const secret = ['DATABASE_URL', 'MASTER_KEY', 'MASTER_KEY_FILE'];
    const rest = Object.fromEntries(Object.entries(process.env).filter(([name]) => !secret.includes(name)));
    return {
      NOTARY_SECONDS: '15',
      ...rest,
      NOTARY_DATABASE_URL: databaseUrl,
      NOTARY_KEY_FILE: this.notaryKeyFile,
      NOTARY_FOLDER: process.env['NOTARY_FOLDER'] || join(this.settings.dataFolder, 'notary/checkpoints'),
    };
  }

  private metrics(part: keyof typeof metricsPorts): NodeJS.ProcessEnv {
    const { metricsPort } = this.settings;
    return metricsPort === undefined ? {} : { METRICS_PORT: String(metricsPort + metricsPorts[part]) };
  }

  private get notaryKeyFile(): string {
    return join(this.settings.dataFolder, 'notary/key');
  }

  private get mailFile(): string {
    return join(this.settings.dataFolder, 'mail.jsonl');
  }

  private known(): RuntimeState {
    if (!this.state) throw new Error('Nothing is known of the system yet.');
    return this.state;
  }

  /** Writes down where everything is, as soon as that is known and at every change. */
  private publish(state = this.state): void {
    if (!state) return;
    this.state = { ...state, pids: this.parts.pids() };
    writeRuntime(this.settings.dataFolder, this.state);
  }
}
