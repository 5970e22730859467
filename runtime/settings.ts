import { mkdirSync } from 'node:fs';
import { dataFolder } from '../config';
import { A_FEW } from '../samples/population';

/** What `npm start` may be told by its environment. */
export interface Settings {
  readonly dataFolder: string;
  /** The wanted port; the next free one when it is taken. */
  readonly port: number;
  readonly host: string;
  /** The wanted ports of our own servers; likewise the next free one. Temporal's pages are 1000 above Temporal. */
  readonly serverPorts: { readonly postgres: number; readonly temporal: number; readonly smtp: number };
  /** A PostgreSQL database of one's own, as a user that may create roles. */
  readonly databaseUrl: string | undefined;
  readonly temporalAddress: string | undefined;
  readonly temporalNamespace: string;
  readonly smtpUrl: string | undefined;
  /** How many people an empty log is given to click on. */
  readonly samplePeople: number;
  /** Fast-forward of single sentences. */
  readonly training: boolean;
  readonly headlessTemporal: boolean;
  /** Where the API answers Prometheus; the worker on the next port, the notary on the one after. Undefined: nowhere. */
  readonly metricsPort: number | undefined;
}

/** The settings in the environment; makes the data folder. */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  if (env['NODE_ENV'] === 'production') {
    throw new Error('`start` is for development: it hands out roles to anybody. docker-compose.yml shows production.');
  }
  const folder = dataFolder(env);
  mkdirSync(folder, { recursive: true });
  return {
    dataFolder: folder,
    port: whole(env, 'PORT', 3000),
    host: env['HOST'] || '127.0.0.1',
    serverPorts: {
      postgres: whole(env, 'POSTGRES_PORT', 5433),
      temporal: whole(env, 'TEMPORAL_PORT', 7233),
      smtp: whole(env, 'SMTP_PORT', 1025),
    },
    databaseUrl: env['DATABASE_URL'] || undefined,
    temporalAddress: env['TEMPORAL_ADDRESS'] || undefined,
    temporalNamespace: env['TEMPORAL_NAMESPACE'] || 'default',
    smtpUrl: env['SMTP_URL'] || undefined,
    samplePeople: whole(env, 'SAMPLE_PEOPLE', A_FEW),
    training: ['true', '1'].includes(env['TRAINING'] || 'true'),
    headlessTemporal: env['TEMPORAL_HEADLESS'] === 'true',
    metricsPort: env['METRICS_PORT'] ? whole(env, 'METRICS_PORT', 0) : undefined,
  };
}

function whole(env: NodeJS.ProcessEnv, name: string, otherwise: number): number {
  const value = Number(env[name] || otherwise);
  if (!Number.isInteger(value) || value < 0) throw new Error(`${name} must be a whole number, not "${env[name]}".`);
  return value;
}
