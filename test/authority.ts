import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type SecureContextOptions, type Server } from 'node:tls';

/** A certificate and its key, PEM. */
export interface Certificate {
  readonly cert: string;
  readonly key: string;
}

/** What a server may show. */
export interface Sorts {
  readonly good: Certificate;
  readonly expired: Certificate;
  readonly misnamed: Certificate;
  readonly unknown: Certificate;
  readonly renewed: Certificate;
}

/** A certificate authority on this machine, made with `openssl ca`. */
export interface Authority {
  /** Its own certificate. */
  readonly caFile: string;
  readonly ca: string;
  /** One of `localhost`, unless it is said of whom, for so many days, from so many days from now on; below nothing: before now. */
  issue(fromDay: number, days: number, name?: string): Certificate;
  /** One that holds, that has run out, that is of another name, and that somebody unknown has signed; and another that holds. */
  sorts(): Sorts;
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
  const authority: Authority = {
    caFile: join(place, 'ca.pem'),
    ca: read('ca.pem'),
    issue(fromDay, days, name = 'localhost') {
      const named = ['-subj', `/CN=${name}`, '-addext', `subjectAltName=DNS:${name}`];
      openssl('req', ...key, '-keyout', 'key', '-out', 'request', ...named);
      const signed = ['-batch', '-notext', '-config', 'config', '-cert', 'ca.pem', '-keyfile', 'ca.key'];
      const holds = ['-startdate', atDay(fromDay), '-enddate', atDay(fromDay + days)];
      openssl('ca', ...signed, ...holds, '-in', 'request', '-out', 'cert');
      return { cert: read('cert'), key: read('key') };
    },
    sorts() {
      const stranger = makeAuthority();
      const unknown = stranger.issue(-10, 20);
      stranger.remove();
      const [good, renewed, expired] = [authority.issue(-10, 20), authority.issue(-1, 20), authority.issue(-30, 20)];
      return { good, expired, misnamed: authority.issue(-10, 20, 'elsewhere.example'), unknown, renewed };
    },
    remove: () => rmSync(place, { recursive: true }),
  };
  return authority;
}

/** Lets a server show another certificate from then on; whoever is connected has to do so again. */
export function changing(server: Server, more: SecureContextOptions = {}): (certificate: Certificate) => void {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => void sockets.add(socket)).on('tlsClientError', () => undefined);
  return (certificate) => {
    server.setSecureContext({ ...certificate, ...more });
    for (const socket of sockets) socket.destroy();
    sockets.clear();
  };
}

/** As openssl has it: 20261129120000Z. */
function atDay(days: number): string {
  const at = new Date(Date.now() + days * 86_400_000).toISOString();
  return `${at.slice(0, 19).replace(/\D/g, '')}Z`;
}
