import { z } from 'zod';
import { METRICS_ENVIRONMENT, metricsAddress, type MetricsAddress } from '../metrics';

const Environment = z.object({
  /** As the role `notary`. The notary knows neither the application's password nor the master key. */
  NOTARY_DATABASE_URL: z.string().min(1),
  /** The secret key: readable by the notary's own user alone. */
  NOTARY_KEY_FILE: z.string().min(1),
  /** What the notary must not forget; beside the key unless it is set. */
  NOTARY_MEMORY_FILE: z.string().optional(),
  /** Where each checkpoint is written as a file: a disk of somebody else's. */
  NOTARY_FOLDER: z.string().optional(),
  /** A mailbox of somebody else's: the regulator, the court. */
  NOTARY_MAIL_TO: z.string().optional(),
  NOTARY_MAIL_HOURS: z.coerce.number().min(0).max(168).default(24),
  NOTARY_WEBHOOK_URL: z.url().optional(),
  SMTP_URL: z.string().default(''),
  MAIL_FROM: z.string().default('Progresjon <ikke-svar@progresjon.example>'),
  /** A time-stamp authority of RFC 3161. */
  TSA_URL: z.url().optional(),
  /** A checkpoint after so many new events, or so long after the last. */
  NOTARY_EVENTS: z.coerce.number().int().min(1).default(1_000),
  NOTARY_SECONDS: z.coerce.number().min(1).default(300),
  /** How often every hash is read again. */
  NOTARY_AUDIT_MINUTES: z.coerce.number().min(1).default(60),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  ...METRICS_ENVIRONMENT,
});

/** The environment of the notary as one typed value. */
export interface NotarySettings {
  readonly databaseUrl: string;
  readonly keyFile: string;
  readonly memoryFile: string;
  readonly folder: string | null;
  readonly mail: {
    readonly to: string;
    readonly smtpUrl: string;
    readonly from: string;
    readonly everyMs: number;
  } | null;
  readonly webhookUrl: string | null;
  readonly tsaUrl: string | null;
  readonly rhythm: { readonly events: number; readonly intervalMs: number; readonly auditMs: number };
  readonly logLevel: string;
  readonly metrics: MetricsAddress | null;
}

/** Reads the environment. Throws one error that names everything missing or wrong. */
export function readNotarySettings(env: NodeJS.ProcessEnv = process.env): NotarySettings {
  const parsed = Environment.safeParse(env);
  if (!parsed.success) throw new Error(`Configuration is incomplete:\n${z.prettifyError(parsed.error)}`);
  const e = parsed.data;
  if (e.NOTARY_MAIL_TO && e.SMTP_URL === '') throw new Error('NOTARY_MAIL_TO needs SMTP_URL.');
  return {
    databaseUrl: e.NOTARY_DATABASE_URL,
    keyFile: e.NOTARY_KEY_FILE,
    memoryFile: e.NOTARY_MEMORY_FILE ?? `${e.NOTARY_KEY_FILE}.memory.json`,
    folder: e.NOTARY_FOLDER ?? null,
    mail: e.NOTARY_MAIL_TO
      ? { to: e.NOTARY_MAIL_TO, smtpUrl: e.SMTP_URL, from: e.MAIL_FROM, everyMs: e.NOTARY_MAIL_HOURS * 3_600_000 }
      : null,
    webhookUrl: e.NOTARY_WEBHOOK_URL ?? null,
    tsaUrl: e.TSA_URL ?? null,
    rhythm: {
      events: e.NOTARY_EVENTS,
      intervalMs: e.NOTARY_SECONDS * 1_000,
      auditMs: e.NOTARY_AUDIT_MINUTES * 60_000,
    },
    logLevel: e.LOG_LEVEL,
    metrics: metricsAddress(e),
  };
}
