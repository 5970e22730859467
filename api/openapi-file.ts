import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { type OpenAPIObject } from '@nestjs/swagger';
import { AppModule, type Parts } from './app.module';
import { openApiDocument } from './openapi';

/** The OpenAPI document without a running installation: routes and schemas alone, nothing is opened or called. */
export async function assembledDocument(): Promise<OpenAPIObject> {
  const app = await NestFactory.create(AppModule.of(UNOPENED), new FastifyAdapter(), { preview: true, logger: false });
  const document = openApiDocument(app);
  await app.close();
  // As whoever asks for it over HTTP reads it: what is undefined is not there.
  return JSON.parse(JSON.stringify(document)) as OpenAPIObject;
}

/** Parts that nobody uses while the module is only put together: what is read of them, or answered, is again such a part. */
const UNOPENED: Parts = new Proxy((() => undefined) as unknown as Parts, {
  apply: (): unknown => UNOPENED,
  get: (_parts, name): unknown => {
    if (name === Symbol.toPrimitive) return () => 'localhost:1';
    // Without TLS and a key: the client of Temporal would look into them.
    const absent = typeof name === 'symbol' || ['then', 'tls', 'apiKey', 'apiKeyFile'].includes(name);
    return absent ? undefined : UNOPENED;
  },
});
