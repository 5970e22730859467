import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Gauge, type Registry } from 'prom-client';
import { type TemporalConfig } from './config';

/** Files of certificates that a process holds itself, by what they are for: of its own, or of authorities that it trusts. */
export interface HeldCertificates {
  readonly own: Readonly<Record<string, string | undefined>>;
  readonly authorities: Readonly<Record<string, string | undefined>>;
}

/** What a process holds towards a database and Temporal, and for everything else by NODE_EXTRA_CA_CERTS. */
export function heldCertificates(databaseUrl: string, temporal?: TemporalConfig): HeldCertificates {
  const named = (name: string) =>
    (URL.canParse(databaseUrl) ? new URL(databaseUrl).searchParams.get(name) : null) ?? undefined;
  return {
    own: { temporal: temporal?.tls?.certFile, database: named('sslcert') },
    authorities: {
      'temporal-authority': temporal?.tls?.caFile,
      'database-authority': named('sslrootcert'),
      'extra-authority': process.env['NODE_EXTRA_CA_CERTS'],
    },
  };
}

/** Tells until when each of them holds, read at each scrape: files are renewed while the process runs. */
export function watchCertificates(registry: Registry, { own, authorities }: HeldCertificates): void {
  const files = [
    ...Object.entries(own).map(([name, file]) => ({ name, file, of: Math.min })),
    // Of several that are trusted the last one counts: the one before stays in the file until it is over.
    ...Object.entries(authorities).map(([name, file]) => ({ name, file, of: Math.max })),
  ];
  const gauge = new Gauge({
    name: 'progresjon_certificate_expires_timestamp_seconds',
    help: 'Until when a certificate in a file of this process holds; 0: the file cannot be read',
    labelNames: ['certificate'] as const,
    registers: [registry],
    collect: () => {
      for (const { name, file, of } of files) if (file) gauge.set({ certificate: name }, expiryOf(file, of));
    },
  });
}

function expiryOf(file: string, of: (...moments: number[]) => number): number {
  try {
    const found = readFileSync(file, 'utf8').match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g);
    return of(...(found ?? []).map((pem) => Date.parse(new X509Certificate(pem).validTo) / 1_000)) || 0;
  } catch {
    return 0;
  }
}
