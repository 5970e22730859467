import { isPrivateAddress, targetProblem } from './webhook-targets';

const policy = { hosts: ['hooks.example.no', '*.kdi.example'], allowPrivate: false };

describe('where a webhook may go', () => {
  it.each([
    ['https://hooks.example.no/x', null],
    ['https://HOOKS.example.no:8443/x', null],
    ['https://a.kdi.example/', null],
    ['https://kdi.example/', 'host-not-allowed'],
    ['https://evilkdi.example/', 'host-not-allowed'],
    ['https://hooks.example.no.evil.example/', 'host-not-allowed'],
    ['http://hooks.example.no/', 'https-required'],
    ['ftp://hooks.example.no/', 'https-required'],
    ['https://u:p@hooks.example.no/', 'credentials-in-url'],
    ['hooks', 'not-a-url'],
  ])('%s: %s', (url, problem) => expect(targetProblem(url, policy)).toBe(problem));

  it('refuses addresses of our own network, even when somebody allowed them by name', () => {
    const careless = { hosts: ['169.254.169.254', '::1', '127.0.0.1', '203.0.114.9'], allowPrivate: false };
    expect(targetProblem('https://169.254.169.254/', careless)).toBe('private-address');
    expect(targetProblem('https://[::1]/', careless)).toBe('private-address');
    // The same address, spelled otherwise.
    expect(targetProblem('https://0x7f.1/', careless)).toBe('private-address');
    expect(targetProblem('https://203.0.114.9/', careless)).toBeNull();
  });

  it.each([
    ...['10.1.2.3', '172.31.0.1', '192.168.0.1', '100.64.0.1', '192.88.99.1', 'fd00::1', 'fe80::1', '::'],
    // The same in other clothes: mapped, compatible, translated, tunnelled.
    ...[
      '::ffff:127.0.0.1',
      '::ffff:a01:203',
      '::127.0.0.1',
      '64:ff9b::7f00:1',
      '64:ff9b:1::a01:203',
      '2001::1',
      'fec0::1',
    ],
  ])('%s is private', (address) => expect(isPrivateAddress(address)).toBe(true));
  it.each(['172.32.0.1', '100.128.0.1', '8.8.8.8', '2a00:1450::1'])('%s is not', (address) =>
    expect(isPrivateAddress(address)).toBe(false),
  );
});
