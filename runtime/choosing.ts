import { type FastifyInstance } from 'fastify';
import type Provider from 'oidc-provider';
import { languageOf } from '../api/language';
import { developmentPeople } from './people';
import { CHOOSING_POLICY, choosingPage, failedPage } from './sign-in-page';

/** The page on which one says who one is: the provider sends a browser there, and it goes on from there. */
export async function mountChoosing(fastify: FastifyInstance, at: string, provider: Provider): Promise<void> {
  await fastify.register((scope, _options, done) => {
    scope.removeAllContentTypeParsers();
    const parsed = { parseAs: 'string' } as const;
    scope.addContentTypeParser('application/x-www-form-urlencoded', parsed, (_request, body, read) =>
      read(null, new URLSearchParams(String(body))),
    );
    scope.get(`${at}/:uid`, async (request, reply) => {
      const lang = languageOf(request.headers['accept-language']);
      void reply.type('text/html; charset=utf-8').header('Content-Security-Policy', CHOOSING_POLICY);
      const known = await provider.interactionDetails(request.raw, reply.raw).catch(() => null);
      if (!known) return reply.code(400).send(failedPage('interaction_expired', lang));
      return reply.header('Cache-Control', 'no-store').send(choosingPage(developmentPeople, lang));
    });
    scope.post(`${at}/:uid`, async (request, reply) => {
      const chosen = request.body instanceof URLSearchParams ? request.body.get('person') : null;
      const person = developmentPeople.find(({ id }) => id === chosen);
      const known = person && (await provider.interactionDetails(request.raw, reply.raw).catch(() => null));
      if (!person || !known) return reply.code(400).send({ code: 'unknown-person' });
      reply.hijack();
      await provider.interactionFinished(request.raw, reply.raw, { login: { accountId: person.id } });
      return reply;
    });
    done();
  });
}
