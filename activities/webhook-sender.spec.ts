import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { ForbiddenTarget, webhookSender } from './webhook-sender';

const message = { id: 'm-1', timestamp: 1_772_000_000, body: '{}', secret: randomBytes(32) };

/** A receiver on this machine that answers as it is told and remembers who knocked. */
async function receiver(answer: (request: IncomingMessage) => { status: number; location?: string }) {
  const knocks: string[] = [];
  const server: Server = createServer((request, response) => {
    knocks.push(request.url ?? '');
    const { status, location } = answer(request);
    response.writeHead(status, location === undefined ? {} : { location }).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { knocks, port, close: () => new Promise<void>((resolve) => void server.close(() => resolve())) };
}

describe('a webhook', () => {
  it('goes to no address of our own network, by whatever name it is found', async () => {
    const ours = await receiver(() => ({ status: 200 }));
    // The name is allowed; when the connection is made it leads here, as a name does that was bound anew since.
    const send = webhookSender({ hosts: ['localhost'], allowPrivate: false });
    const url = `https://localhost:${ours.port}/x`;
    await expect(send({ ...message, url })).rejects.toBeInstanceOf(ForbiddenTarget);
    expect(ours.knocks).toEqual([]);
    await ours.close();
  });

  it.each([
    ['decimal', 'https://2130706433/'],
    ['octal', 'https://0177.0.0.1/'],
    ['hexadecimal', 'https://0x7f000001/'],
    ['short', 'https://127.1/'],
    ['of a cloud’s metadata', 'https://169.254.169.254/'],
    ['IPv6', 'https://[::1]/'],
    ['IPv4 in IPv6', 'https://[::ffff:127.0.0.1]/'],
    ['IPv4 in IPv6, in hexadecimal', 'https://[::ffff:7f00:1]/'],
    ['IPv4-compatible', 'https://[::127.0.0.1]/'],
    ['translated', 'https://[64:ff9b::7f00:1]/'],
    ['of a site', 'https://[fec0::1]/'],
    ['through a tunnel', 'https://[2001:0:7f00:1::1]/'],
    ['in full-width digits', 'https://１２７.０.０.１/'],
  ])('is not taken for another when the address is %s', async (_, url) => {
    // Whoever configured it was careless: what counts is where it leads.
    const { hostname } = new URL(url);
    const send = webhookSender({ hosts: [hostname.replace(/^\[|\]$/g, '')], allowPrivate: false });
    await expect(send({ ...message, url })).rejects.toMatchObject({ message: 'private-address' });
  });

  it('follows no redirect: the answer is what the receiver said', async () => {
    const inner = await receiver(() => ({ status: 200 }));
    const outer = await receiver(() => ({ status: 302, location: `http://127.0.0.1:${inner.port}/inside` }));
    const send = webhookSender({ hosts: ['127.0.0.1'], allowPrivate: true });
    expect(await send({ ...message, url: `http://127.0.0.1:${outer.port}/hook` })).toBe(302);
    expect([outer.knocks, inner.knocks]).toEqual([['/hook'], []]);
    await Promise.all([inner.close(), outer.close()]);
  });

  it.each([
    ['http', 'http://hooks.example.no/', 'https-required'],
    ['another host', 'https://hooks.example.no.evil.example/', 'host-not-allowed'],
    ['a password', 'https://a:b@hooks.example.no/', 'credentials-in-url'],
    ['a file', 'file:///etc/passwd', 'https-required'],
  ])('to %s does not leave', async (_, url, problem) => {
    const send = webhookSender({ hosts: ['hooks.example.no'], allowPrivate: false });
    await expect(send({ ...message, url })).rejects.toMatchObject({ message: problem });
  });
});
