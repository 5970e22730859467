import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A certificate of `localhost` and its key, PEM. */
export interface Certificate {
  readonly cert: string;
  readonly key: string;
}

/** A certificate authority on this machine, made with `openssl ca`. */
export interface Authority {
  /** Its own certificate. */
  readonly caFile: string;
  readonly ca: string;
  /** One that holds for so many days, from so many days from now on; below nothing: before now. */
  issue(fromDay: number, days: number): Certificate;
  remove(): void;
}

const CONFIG = `
[ca]
default_ca = own
[own]
database = index
new_certs_dir = .
rand_serial = yes
default_md = sha256
unique_subject = no
copy_extensions = copy
policy = any
[any]
commonName = supplied
`;

export function makeAuthority(): Authority {
  const place = mkdtempSync(join(tmpdir(), 'progresjon-authority-'));
  const openssl = (...args: string[]) => execFileSync('openssl', args, { cwd: place, stdio: 'pipe' });
  const read = (name: string) => readFileSync(join(place, name), 'utf8');
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];
  writeFileSync(join(place, 'config'), CONFIG);
  writeFileSync(join(place, 'index'), '');
  openssl('req', '-x509', ...key, '-keyout', 'ca.key', '-out', 'ca.pem', '-subj', '/CN=Root', '-days', '2');
  return {
    caFile: join(place, 'ca.pem'),
    ca: read('ca.pem'),
    issue(fromDay, days) {
      const name = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
      openssl('req', ...key, '-keyout', 'key', '-out', 'request', ...name);
      const signed = ['-batch', '-notext', '-config', 'config', '-cert', 'ca.pem', '-keyfile', 'ca.key'];
      const holds = ['-startdate', atDay(fromDay), '-enddate', atDay(fromDay + days)];
      openssl('ca', ...signed, ...holds, '-in', 'request', '-out', 'cert');
      return { cert: read('cert'), key: read('key') };
    },
    remove: () => rmSync(place, { recursive: true }),
  };
}

/** As openssl has it: 20261129120000Z. */
function atDay(days: number): string {
  const at = new Date(Date.now() + days * 86_400_000).toISOString();
  return `${at.slice(0, 19).replace(/\D/g, '')}Z`;
}
