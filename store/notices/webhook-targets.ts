import { BlockList, isIP } from 'node:net';

/** Where webhooks may go: what an installation allows by its configuration. */
export interface WebhookPolicy {
  /** Names of hosts, `*.example.no` for every host under one. None: no webhooks. */
  readonly hosts: readonly string[];
  /** Development only: addresses of this machine and its network, and http without TLS. */
  readonly allowPrivate: boolean;
}

export type TargetProblem =
  'not-a-url' | 'https-required' | 'host-not-allowed' | 'private-address' | 'credentials-in-url';

/** Why a webhook may not go there; null: it may. Addresses that names lead to are checked again at each delivery. */
export function targetProblem(address: string, { hosts, allowPrivate }: WebhookPolicy): TargetProblem | null {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (!url) return 'not-a-url';
  if (url.protocol !== 'https:' && !(allowPrivate && url.protocol === 'http:')) return 'https-required';
  if (url.username !== '' || url.password !== '') return 'credentials-in-url';
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (!hosts.some((allowed) => matches(host, allowed))) return 'host-not-allowed';
  return !allowPrivate && isIP(host) !== 0 && isPrivateAddress(host) ? 'private-address' : null;
}

function matches(host: string, allowed: string): boolean {
  return allowed.startsWith('*.') ? host.endsWith(allowed.slice(1)) : host === allowed.toLowerCase();
}

const V4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
].concat([
  '192.0.2.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '192.88.99.0/24',
  '224.0.0.0/3',
]);
const V6 = ['::/96', '64:ff9b::/96', '64:ff9b:1::/48', '100::/64', '2001::/23', '2001:db8::/32', '2002::/16'].concat([
  ...['3fff::/20', '5f00::/16', 'fc00::/7', 'fe80::/10', 'fec0::/10', 'ff00::/8'],
]);
const privateAddresses = new BlockList();
for (const net of V4) add(net, 'ipv4');
for (const net of V6) add(net, 'ipv6');

function add(net: string, family: 'ipv4' | 'ipv6'): void {
  const [address = '', bits] = net.split('/');
  privateAddresses.addSubnet(address, Number(bits), family);
}

/** Whether an address belongs to this machine, its network, or to nobody: a webhook there would knock at our own doors. */
export function isPrivateAddress(address: string): boolean {
  return privateAddresses.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
}
