import { type FastifyInstance } from 'fastify';

/** Which methods each address takes: for whoever asks by another one (RFC 9110 section 15.5.6). */
export class ServedRoutes {
  private readonly methods = new Map<string, Set<string>>();

  /** Notes every route that is added from now on. What answers any path at all says nothing of this one. */
  watch(fastify: FastifyInstance): void {
    fastify.addHook('onRoute', ({ method, url }) => {
      if (url.includes('*')) return;
      const known = this.methods.get(url) ?? new Set();
      for (const verb of [method].flat()) known.add(verb);
      this.methods.set(url, known);
    });
  }

  /** The methods by which a path may be asked; none: nothing is there. */
  methodsOf(path: string): readonly string[] {
    const fitting = [...this.methods].filter(([url]) => fits(url, path));
    return [...new Set(fitting.flatMap(([, methods]) => [...methods]))].sort();
  }
}

/** Whether a path is of a route, whose `:name` stands for any one segment. */
function fits(url: string, path: string): boolean {
  const [wanted, given] = [url.split('/'), path.split('/')];
  if (wanted.length !== given.length) return false;
  return wanted.every((segment, n) => (segment.startsWith(':') ? given[n] !== '' : segment === given[n]));
}
