import { type FastifyInstance } from 'fastify';
import { type JWK } from 'jose';
import type Provider from 'oidc-provider';
import { type Configuration, type KoaContextWithOIDC } from 'oidc-provider';
import { DEVELOPMENT_CLIENT } from '../config';
import { languageOf } from '../api/language';
import { developmentClients, developmentSecret } from './clients';
import { mountChoosing } from './choosing';
import { developmentPeople } from './people';
import { CHOOSING_POLICY, failedPage, signedOutPage, signOutPage } from './sign-in-page';

const mountedAt = '/oidc';
const tokenLifeSeconds = 60 * 60;
/** As long as a working day: who signs in again meanwhile is not asked who they are. */
const sessionLifeSeconds = 12 * 60 * 60;

/** What the development identity provider needs to know. */
export interface IdentityOptions {
  readonly publicUrl: string;
  /** Whom its access tokens are for. */
  readonly audience: string;
  readonly signingKeys: { readonly keys: readonly JWK[] };
  readonly cookieKeys: readonly string[];
  /** Whoever sends a wrong secret is answered after this. */
  readonly slow?: (address: string, failure: { readonly of: string }) => Promise<void>;
}

/** Serves the development identity provider under /oidc. It hands out any role to anybody: never in production. */
export async function mountIdentityProvider(fastify: FastifyInstance, options: IdentityOptions): Promise<void> {
  if (process.env['NODE_ENV'] === 'production')
    throw new Error('The development identity provider must not run in production.');
  const { default: Provider } = await withoutNotices(() => import('oidc-provider'));
  const provider: Provider = await withoutNotices(
    () => new Provider(`${options.publicUrl}${mountedAt}`, configuration(options)),
  );
  provider.use(async (context, next) => {
    await next();
    if (context.path === '/token' && context.status === 401) await options.slow?.(context.ip, { of: 'client secret' });
  });
  await mountChoosing(fastify, `${mountedAt}/interaction`, provider);
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

function configuration({ publicUrl, audience, signingKeys, cookieKeys }: IdentityOptions): Configuration {
  const claims = new Map(
    developmentClients.map(({ id, roles, units }) => [id, { roles: [...roles], units: [...units] }]),
  );
  return {
    clients: [...developmentClients.map(({ id }) => machine(id)), browser(publicUrl)],
    jwks: { keys: [...signingKeys.keys] },
    cookies: { keys: [...cookieKeys] },
    ttl: {
      ...{ ClientCredentials: tokenLifeSeconds, AccessToken: tokenLifeSeconds, IdToken: tokenLifeSeconds },
      ...{ Grant: sessionLifeSeconds, Session: sessionLifeSeconds, Interaction: tokenLifeSeconds },
    },
    extraTokenClaims: (_context, token) => claims.get(token.clientId ?? ''),
    findAccount: (_context, id) => accountOf(id),
    claims: { openid: ['sub'], profile: ['name', 'roles', 'units'] },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    interactions: { url: (_context, { uid }) => `${mountedAt}/interaction/${uid}` },
    loadExistingGrant: grantWithoutAsking,
    renderError: (context, { error }) => show(context, failedPage(error, languageIn(context))),
    features: {
      clientCredentials: { enabled: true },
      devInteractions: { enabled: false },
      backchannelLogout: { enabled: true },
      rpInitiatedLogout: {
        logoutSource: (context, form) => show(context, signOutPage(form, languageIn(context))),
        postLogoutSuccessSource: (context) => show(context, signedOutPage(languageIn(context))),
      },
      resourceIndicators: {
        enabled: true,
        // Whoever signs in by a browser needs no token for the API: the session is theirs.
        defaultResource: (_context, { clientId }) => (clientId === DEVELOPMENT_CLIENT.id ? [] : audience),
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

type Client = NonNullable<Configuration['clients']>[number];

function machine(id: string): Client {
  return {
    client_id: id,
    client_secret: developmentSecret,
    grant_types: ['client_credentials'],
    redirect_uris: [],
    response_types: [],
    token_endpoint_auth_method: 'client_secret_post',
  };
}

function browser(publicUrl: string): Client {
  return {
    client_id: DEVELOPMENT_CLIENT.id,
    client_secret: DEVELOPMENT_CLIENT.secret,
    grant_types: ['authorization_code'],
    response_types: ['code'],
    redirect_uris: [`${publicUrl}/auth/callback`],
    post_logout_redirect_uris: [`${publicUrl}/`],
    backchannel_logout_uri: `${publicUrl}/auth/backchannel-logout`,
    backchannel_logout_session_required: true,
    token_endpoint_auth_method: 'client_secret_post',
  };
}

function accountOf(id: string) {
  const person = developmentPeople.find((known) => known.id === id);
  if (!person) return undefined;
  const { name, roles, units } = person;
  return { accountId: id, claims: () => ({ sub: id, name, roles: [...roles], units: [...units] }) };
}

/** There is one client, and it is ours: nobody is asked whether it may know who they are. */
async function grantWithoutAsking({ oidc }: KoaContextWithOIDC) {
  const { client, session, provider } = oidc;
  const known = client && session?.grantIdFor(client.clientId);
  if (known) return provider.Grant.find(known);
  if (!client || !session?.accountId) return undefined;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope('openid profile');
  await grant.save();
  return grant;
}

function show(context: KoaContextWithOIDC, html: string): void {
  context.type = 'html';
  context.set('Content-Security-Policy', CHOOSING_POLICY);
  context.body = html;
}

function languageIn(context: KoaContextWithOIDC) {
  return languageOf(context.get('accept-language'));
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
