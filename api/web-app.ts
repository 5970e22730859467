import { existsSync } from 'node:fs';
import { join, sep } from 'node:path';
import fastifyStatic from '@fastify/static';
import { type FastifyInstance, type FastifyReply } from 'fastify';

/** What the web app may load: its own files and its own API, and no script or style that stands in a page. */
const POLICY = [
  "default-src 'none'",
  ...["script-src 'self'", "style-src 'self'", "font-src 'self'", "img-src 'self' data: blob:"],
  ...["connect-src 'self'", "manifest-src 'self'"],
  ...["base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'"],
].join('; ');

/** Whose paths are not the app's: what is not there is not found. */
const NOT_OF_THE_APP = /^\/(?:api|auth|oidc|health|metrics|dev|about|assets)(?:[/?#]|$)/;
/** A name with an ending is a file. */
const FILE = /\.[a-z0-9]+(?:[?#]|$)/i;
const FOREVER = 'public, max-age=31536000, immutable';

/** The built web app: its files, and its one page at every path of its own. */
export class WebApp {
  /** Whether it has been built. */
  readonly isBuilt: boolean;

  constructor(private readonly folder: string) {
    this.isBuilt = existsSync(join(folder, 'index.html'));
  }

  /** The app's page, which finds out by its path what to show. */
  page(reply: FastifyReply): FastifyReply {
    void reply.header('Content-Security-Policy', POLICY);
    return reply.sendFile('index.html', this.folder);
  }

  /** Serves the files, and the page at whatever no other route answers. The root is the landing page's route. */
  async mount(fastify: FastifyInstance): Promise<void> {
    if (!this.isBuilt) return;
    await fastify.register(fastifyStatic, {
      root: this.folder,
      ...{ index: false, wildcard: false, preCompressed: true, cacheControl: false },
      globIgnore: ['**/*.{br,gz,map}', '.*'],
      setHeaders: (reply, path) => {
        void reply.header('Cache-Control', path.includes(`${sep}assets${sep}`) ? FOREVER : 'no-cache');
      },
    });
    fastify.get('/*', (request, reply) => {
      const isPage = !NOT_OF_THE_APP.test(request.url) && !FILE.test(request.url.split('?', 1)[0] ?? '');
      return isPage ? this.page(reply) : reply.callNotFound();
    });
  }
}
