import { lookup } from 'node:dns';
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { type LookupFunction } from 'node:net';
import { isPrivateAddress, targetProblem, type WebhookPolicy } from '../store/notices/webhook-targets';
import { signedHeaders, type Signed } from './standard-webhooks';

/** One message to one receiver. */
export interface Posting extends Signed {
  readonly url: string;
  readonly secret: Buffer;
}

/** Posts signed messages; answers with the receiver's status, or throws when there was no answer. */
export type WebhookSender = (posting: Posting) => Promise<number>;

/** A receiver takes a message within seconds and thinks about it afterwards; else it is tried again later. */
const ANSWER_MS = 5_000;

/** A target that the configuration does not allow, or that leads into our own network. */
export class ForbiddenTarget extends Error {}

/**
 * Posts to allowed hosts only, and to no address of our own network: the address is checked that the connection really
 * goes to. Redirects are not followed.
 */
export function webhookSender(policy: WebhookPolicy): WebhookSender {
  return ({ url, secret, ...signed }) => {
    const problem = targetProblem(url, policy);
    if (problem !== null) return Promise.reject(new ForbiddenTarget(problem));
    const headers = {
      'content-type': 'application/json',
      'user-agent': 'Progresjon',
      'content-length': Buffer.byteLength(signed.body),
      ...signedHeaders(signed, secret),
    };
    return post(url, signed.body, { headers, ...(!policy.allowPrivate && { lookup: publicLookup }) });
  };
}

interface Sending {
  readonly headers: Readonly<Record<string, string | number>>;
  readonly lookup?: LookupFunction;
}

function post(url: string, body: string, sending: Sending): Promise<number> {
  const request = url.startsWith('https:') ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    const asked = request(url, { method: 'POST', agent: false, ...sending }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    });
    const late = setTimeout(() => asked.destroy(new Error(`No answer in ${ANSWER_MS / 1000} s`)), ANSWER_MS);
    asked.once('error', reject).once('close', () => clearTimeout(late));
    asked.end(body);
  });
}

/** As the system looks names up, but never to an address of our own. */
const publicLookup: LookupFunction = (host, options, done) => {
  lookup(host, { ...options, all: true }, (error, found) => {
    const ours = found?.find(({ address }) => isPrivateAddress(address));
    if (error || ours) return done(error ?? new ForbiddenTarget('private-address'), '', 0);
    const [first] = found;
    if (options.all) return done(null, found);
    done(null, first?.address ?? '', first?.family ?? 0);
  });
};
