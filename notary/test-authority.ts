import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import { createServer as createSecureServer, type Server as SecureServer } from 'node:https';
import { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A time-stamp authority of RFC 3161 on this machine, made with `openssl ts`. */
export interface Authority {
  readonly url: string;
  /** The certificate of whoever vouches for it, in PEM. */
  readonly root: string;
  /** Where it speaks TLS. */
  readonly secured: SecureServer | null;
  close(): void;
}

const CONFIG = `
[req]
distinguished_name = name
[name]
[ca]
basicConstraints = critical, CA:true
keyUsage = critical, keyCertSign
[signer]
basicConstraints = critical, CA:false
keyUsage = critical, digitalSignature
extendedKeyUsage = critical, timeStamping
[tsa]
default_tsa = authority
[authority]
serial = $ENV::PLACE/serial
default_policy = 1.2.3.4.1
digests = sha256
signer_digest = sha256
ordering = yes
ess_cert_id_alg = sha256
`;

/** With a certificate and its key it speaks TLS, as `localhost`. */
export async function startAuthority(tls?: { readonly cert: string; readonly key: string }): Promise<Authority> {
  const place = mkdtempSync(join(tmpdir(), 'progresjon-tsa-'));
  const openssl = (...args: string[]) =>
    execFileSync('openssl', args, { cwd: place, env: { ...process.env, PLACE: place }, stdio: 'pipe' });
  writeFileSync(join(place, 'config'), CONFIG);
  writeFileSync(join(place, 'serial'), '01\n');
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-config', 'config'];
  openssl('req', '-x509', ...key, '-keyout', 'ca.key', '-out', 'ca.pem', '-subj', '/CN=Root', '-extensions', 'ca');
  openssl('req', ...key, '-keyout', 'signer.key', '-out', 'signer.csr', '-subj', '/CN=Authority');
  const signed = ['-in', 'signer.csr', '-CA', 'ca.pem', '-CAkey', 'ca.key', '-CAcreateserial', '-out', 'signer.pem'];
  openssl('x509', '-req', ...signed, '-extfile', 'config', '-extensions', 'signer');
  const answer: RequestListener = (request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      writeFileSync(join(place, 'query'), Buffer.concat(parts));
      const reply = ['-reply', '-queryfile', 'query', '-inkey', 'signer.key', '-signer', 'signer.pem'];
      openssl('ts', ...reply, '-config', 'config', '-out', 'answer');
      response.setHeader('content-type', 'application/timestamp-reply').end(readFileSync(join(place, 'answer')));
    });
  };
  const secured = tls ? createSecureServer(tls, answer) : null;
  const server = secured ?? createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: secured ? `https://localhost:${port}` : `http://127.0.0.1:${port}`,
    secured,
    root: readFileSync(join(place, 'ca.pem'), 'utf8'),
    close: () => {
      server.close();
      rmSync(place, { recursive: true });
    },
  };
}
