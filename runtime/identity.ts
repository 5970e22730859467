import { type FastifyInstance } from 'fastify';
import { type JWK } from 'jose';
import { type Configuration } from 'oidc-provider';
import { developmentClients, developmentSecret } from './clients';

const mountedAt = '/oidc';
const tokenLifeSeconds = 60 * 60;

/** What the development identity provider needs to know. */
export interface IdentityOptions {
  readonly publicUrl: string;
  /** Whom its access tokens are for. */
  readonly audience: string;
  readonly signingKeys: { readonly keys: readonly JWK[] };
  readonly cookieKeys: readonly string[];
}

/** Serves the development identity provider under /oidc. It hands out any role to anybody: never in production. */
export async function mountIdentityProvider(fastify: FastifyInstance, options: IdentityOptions): Promise<void> {
  if (process.env['NODE_ENV'] === 'production')
    throw new Error('The development identity provider must not run in production.');
  const { default: Provider } = await withoutNotices(() => import('oidc-provider'));
  const provider = await withoutNotices(() => new Provider(`${options.publicUrl}${mountedAt}`, configuration(options)));
  const handle = provider.callback();
  await fastify.register((scope, _options, done) => {
    // The provider reads the body itself.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, _payload, parsed) => parsed(null));
    scope.all(`${mountedAt}/*`, (request, reply) => {
      reply.hijack();
      const raw = Object.assign(request.raw, { originalUrl: request.raw.url ?? '' });
      raw.url = raw.originalUrl.slice(mountedAt.length);
      void handle(raw, reply.raw);
    });
    done();
  });
}

function configuration({ audience, signingKeys, cookieKeys }: IdentityOptions): Configuration {
  const claims = new Map(
    developmentClients.map(({ id, roles, units }) => [id, { roles: [...roles], units: [...units] }]),
  );
  return {
    clients: developmentClients.map(({ id }) => ({
      client_id: id,
      client_secret: developmentSecret,
      grant_types: ['client_credentials'],
      redirect_uris: [],
      response_types: [],
      token_endpoint_auth_method: 'client_secret_post',
    })),
    jwks: { keys: [...signingKeys.keys] },
    cookies: { keys: [...cookieKeys] },
    ttl: { ClientCredentials: tokenLifeSeconds },
    extraTokenClaims: (_context, token) => claims.get(token.clientId ?? ''),
    features: {
      clientCredentials: { enabled: true },
      devInteractions: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => audience,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          scope: '',
          audience,
          accessTokenFormat: 'jwt',
          accessTokenTTL: tokenLifeSeconds,
        }),
      },
    },
  };
}

/** The provider warns of the Node version and of what a production would need: neither concerns a development start. */
async function withoutNotices<T>(run: () => T | Promise<T>): Promise<T> {
  const { info, warn } = console;
  Object.assign(console, { info: () => undefined, warn: () => undefined });
  try {
    return await run();
  } finally {
    Object.assign(console, { info, warn });
  }
}
