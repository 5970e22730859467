import { Client, Connection } from '@temporalio/client';
import { defaultPayloadConverter, type Payload } from '@temporalio/common';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { connect, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createServer } from 'node:tls';
import { readConfig, temporalConnection } from '../config';
import { payloadCodec, PayloadErased } from '../store/keys/payload-codec';
import { destroyKey } from '../store/keys/personal-data';
import { until } from '../worker/test-worker';
import { LIFECYCLE, workflowId, type SentenceInput } from '../workflows/contract';
import { atWork } from './at-work';

const work = atWork();

/** Every payload in something that Temporal answered, wherever it stands. */
function payloadsIn(value: unknown): Payload[] {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return [];
  const { metadata, data } = value as Payload;
  const own = data instanceof Uint8Array && metadata?.['encoding'] ? [value as Payload] : [];
  return [...own, ...Object.values(value).flatMap(payloadsIn)];
}

const textOf = ({ data }: Payload) => Buffer.from(data ?? []).toString('latin1');
const encodingOf = ({ metadata }: Payload) => Buffer.from(metadata?.['encoding'] ?? []).toString();

describe('what a workflow carries', () => {
  it('is encrypted wherever Temporal keeps it, and the workflow lives on it', async () => {
    const sentenceId = await work.register();
    await work.temporal.wake(sentenceId, 'DecideProposal');
    const handle = work.temporal.client.workflow.getHandle(workflowId(sentenceId));
    await until('the workflow has looked', async () => (await handle.query<SentenceInput>(LIFECYCLE)).version > 0);
    const { history } = await work.temporal.client.connection.workflowService.getWorkflowExecutionHistory({
      namespace: work.temporal.namespace,
      execution: { workflowId: workflowId(sentenceId) },
    });
    const carried = payloadsIn(history?.events ?? []);
    const locked = carried.filter((payload) => encodingOf(payload) === 'binary/encrypted');
    expect(locked.length).toBeGreaterThanOrEqual(4);
    // What is left is Temporal's own: search attributes, which it is searched by, and the name of a local activity.
    const clear = carried.filter((payload) => !locked.includes(payload)).map(textOf);
    expect(clear.join()).not.toMatch(/sentenceId|regimes|waitMs/);
    expect(locked.map(textOf).join()).not.toMatch(/sentenceId|regime|version/);

    const again = Connection.lazy({ address: work.temporal.address });
    const without = new Client({ connection: again, namespace: work.temporal.namespace });
    await expect(without.workflow.getHandle(workflowId(sentenceId)).query(LIFECYCLE)).rejects.toThrow(/encoding/i);
    await again.close();
  });

  it('cannot be read again once the person is erased', async () => {
    const sentenceId = await work.register();
    const context = { type: 'workflow', namespace: 'any', workflowId: workflowId(sentenceId) } as const;
    const payload = defaultPayloadConverter.toPayload({ sentenceId });
    const [locked] = await payloadCodec(work.test.store).encode([payload], context);
    const [opened] = await payloadCodec(work.test.store).decode([locked as Payload]);
    expect(defaultPayloadConverter.fromPayload(opened as Payload)).toEqual({ sentenceId });
    await destroyKey(work.test.store, sentenceId);
    await expect(payloadCodec(work.test.store).decode([locked as Payload])).rejects.toThrow(PayloadErased);
    // What is said of an erased sentence afterwards is of nobody: it must not stop the worker.
    const [later] = await payloadCodec(work.test.store).encode([payload], context);
    const [readable] = await payloadCodec(work.test.store).decode([later as Payload]);
    expect(defaultPayloadConverter.fromPayload(readable as Payload)).toEqual({ sentenceId });
  });

  it('was readable before there was a codec, and stays so', async () => {
    const plain = defaultPayloadConverter.toPayload('as it was') as Payload;
    expect(await payloadCodec(work.test.store).decode([plain])).toEqual([plain]);
  });
});

describe('Temporal behind mutual TLS', () => {
  const certificate = (name: string) => join(__dirname, 'tls', name);
  const environment = (more: NodeJS.ProcessEnv) =>
    readConfig({
      DATABASE_URL: work.test.url,
      MASTER_KEY: randomBytes(32).toString('base64'),
      TEMPORAL_NAMESPACE: work.temporal.namespace,
      TEMPORAL_TLS_CA_FILE: certificate('ca.pem'),
      TEMPORAL_TLS_SERVER_NAME: 'temporal-server.example',
      ...more,
    }).temporal;

  it('is reached with our certificate, and not without', async () => {
    const [host = '', port = ''] = work.temporal.address.split(':');
    const front = createServer(
      {
        cert: readFileSync(certificate('server.pem')),
        key: readFileSync(certificate('server.key')),
        ca: readFileSync(certificate('ca.pem')),
        requestCert: true,
        ALPNProtocols: ['h2'],
      },
      (socket) => {
        const behind = connect(Number(port), host);
        socket.pipe(behind).pipe(socket);
        for (const end of [socket, behind]) end.on('error', () => void [socket.destroy(), behind.destroy()]);
      },
    ).listen(0, '127.0.0.1');
    await once(front, 'listening');
    const address = `127.0.0.1:${(front.address() as AddressInfo).port}`;
    try {
      const keys = {
        TEMPORAL_TLS_CERT_FILE: certificate('client.pem'),
        TEMPORAL_TLS_KEY_FILE: certificate('client.key'),
      };
      const known = environment({ ...keys, TEMPORAL_ADDRESS: address });
      const connection = await Connection.connect(temporalConnection(known));
      const { namespaceInfo } = await connection.workflowService.describeNamespace({ namespace: known.namespace });
      expect(namespaceInfo?.name).toBe(work.temporal.namespace);
      await connection.close();
      const stranger = temporalConnection(environment({ TEMPORAL_ADDRESS: address }));
      await expect(Connection.connect({ ...stranger, connectTimeout: 1_500 })).rejects.toThrow();
    } finally {
      front.close();
    }
  });

  it('half a certificate is none', () => {
    expect(() => environment({ TEMPORAL_TLS_CERT_FILE: certificate('client.pem') })).toThrow(/belong together/);
  });
});
