import { createHmac } from 'node:crypto';

/** What Standard Webhooks 1.0 signs and sends: https://www.standardwebhooks.com */
export interface Signed {
  readonly id: string;
  /** Seconds since 1970. */
  readonly timestamp: number;
  readonly body: string;
}

/** The headers by which a receiver knows that a message is ours, is fresh, and is not one it has had. */
export function signedHeaders({ id, timestamp, body }: Signed, secret: Buffer): Readonly<Record<string, string>> {
  const signature = createHmac('sha256', secret).update(`${id}.${timestamp}.${body}`).digest('base64');
  return { 'webhook-id': id, 'webhook-timestamp': String(timestamp), 'webhook-signature': `v1,${signature}` };
}
