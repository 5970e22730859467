import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { SwaggerModule } from '@nestjs/swagger';
import { type FastifyInstance } from 'fastify';
import { heldCertificates, watchCertificates } from '../certificates';
import { type Config } from '../config';
import { createLogger } from '../logging';
import { serveMetrics } from '../metrics';
import { asNobody } from '../store/access/access';
import { openStore } from '../store/data-source';
import { AppModule, type Parts } from './app.module';
import { logAccesses } from './access-log';
import { nestLogger, observeRequests } from './logging';
import { Metrics } from './metrics';
import { BACKCHANNEL_LOGOUT } from './controllers/auth.controller';
import { openApiDocument } from './openapi';
import { answerConnection, frameworkErrors, refuseWhileStopping, watchAnswers } from './outside-routes';
import { Refused } from './problems';
import { tracing } from './tracing';
import { ServedRoutes } from './served-routes';
import { WebApp } from './web-app';

const BODY_BYTES_MAX = 256 * 1024;
const REQUEST_MS = 30_000;
/** Shorter than a whole request: Node takes the two for one another when it is longer. */
const HEADERS_MS = 15_000;
/** How often it is looked for requests that take longer. */
const LOOK_FOR_SLOW_MS = 1_000;
const YEAR_S = 365 * 24 * 60 * 60;
/** Long enough for an encoded Idempotency-Key in a path. */
const PARAM_LENGTH_MAX = 400;
const DOCS = '/api/docs';

/** The pages of the API's documentation carry styles of their own; nothing else does, and no page loads from elsewhere. */
const DOCS_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'";
const POLICY = { defaultSrc: ["'none'"], baseUri: ["'none'"], formAction: ["'none'"], frameAncestors: ["'none'"] };

type Extend = (fastify: FastifyInstance) => Promise<void> | void;

/**
 * The application, initialised and not yet listening. `extend` adds what an installation needs beside it (an identity
 * provider, a mailbox, a web app) before the routes are closed.
 */
export async function createApp(config: Config, extend?: Extend): Promise<NestFastifyApplication> {
  const log = createLogger('api', config.logLevel);
  const { databaseUrl: url, masterKey, acceptedKey = null } = config;
  const store = await openStore({ url, masterKey, acceptedKey, applicationName: 'api' });
  try {
    const metrics = new Metrics(store);
    watchCertificates(metrics.registry, heldCertificates(url, config.temporal));
    const page = config.metrics && (await serveMetrics(config.metrics, metrics.registry));
    return await assemble({ config, store, metrics, log }, async (fastify) => {
      if (page) fastify.addHook('onClose', () => page.close());
      await extend?.(fastify);
    });
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** The application made of its parts; it closes the store when it is closed. */
export async function assemble(made: Omit<Parts, 'web' | 'served'>, extend?: Extend): Promise<NestFastifyApplication> {
  const web = new WebApp(made.config.webFolder);
  const served = new ServedRoutes();
  const parts = { ...made, web, served };
  const { log, metrics } = parts;
  const options = { logger: nestLogger(log), bodyParser: false, abortOnError: false } as const;
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.of(parts), adapter(made.config), options);
  const fastify = app.getHttpAdapter().getInstance();
  served.watch(fastify);
  readJsonOnly(fastify);
  observeRequests(fastify, log, metrics);
  logAccesses(fastify, parts.store, log);
  await guardAnswers(fastify, made.config);
  watchAnswers(fastify.server);
  refuseWhileStopping(fastify);
  await fastify.register(cookie);
  // After the body was read: until the guard says who asks, the database shows nothing.
  fastify.addHook('preHandler', (request, _reply, done) => asNobody(done, request.id));
  await extend?.(fastify);
  await web.mount(fastify);
  SwaggerModule.setup(DOCS, app, () => openApiDocument(app), {
    jsonDocumentUrl: '/api/openapi.json',
    raw: ['json'],
    customSiteTitle: 'Progresjon API',
  });
  await app.init();
  await fastify.ready();
  return app;
}

function adapter({ trustedProxies = [] }: Config): FastifyAdapter {
  return new FastifyAdapter({
    bodyLimit: BODY_BYTES_MAX,
    requestTimeout: REQUEST_MS,
    http: { headersTimeout: HEADERS_MS, connectionsCheckingInterval: LOOK_FOR_SLOW_MS },
    routerOptions: { maxParamLength: PARAM_LENGTH_MAX },
    trustProxy: trustedProxies.length > 0 && [...trustedProxies],
    // Where traces are on, one id for both: whoever has a line of the log or an event has its trace.
    genReqId: () => tracing?.idOfTrace() ?? randomUUID(),
    ...{ frameworkErrors, clientErrorHandler: answerConnection },
    // Refused in our own words: refuseWhileStopping.
    return503OnClosing: false,
    forceCloseConnections: 'idle',
  });
}

/** Whatever is no JSON is refused, by its media type or as malformed; but identity providers send forms. */
function readJsonOnly(fastify: FastifyInstance): void {
  const parse = fastify.getDefaultJsonParser('error', 'error');
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) =>
    parse(request, String(body), (error, value) => done(error && new Refused('malformed-json'), value)),
  );
  fastify.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (request, body, done) => {
    if (request.url !== BACKCHANNEL_LOGOUT) return done(new Refused('unsupported-media-type'));
    done(null, Object.fromEntries(new URLSearchParams(String(body))));
  });
}

/** Headers of every answer: the correlation id, no caching of what is somebody's case, and what a browser may do. */
async function guardAnswers(fastify: FastifyInstance, { publicUrl }: Config): Promise<void> {
  await fastify.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: POLICY },
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: publicUrl.startsWith('https:') && { maxAge: YEAR_S, includeSubDomains: true },
  });
  fastify.addHook('onRequest', (request, reply, done) => {
    void reply.header('X-Request-Id', request.id);
    if (/^\/(?:api|auth)\//.test(request.url)) void reply.header('Cache-Control', 'no-store');
    if (request.url.startsWith(DOCS)) void reply.header('Content-Security-Policy', DOCS_POLICY);
    done();
  });
}
