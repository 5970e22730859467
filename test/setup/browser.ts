/** A browser as far as signing in needs one: it keeps cookies by host and path, and follows redirects when told to. */
export class Browser {
  private readonly jar = new Map<string, { value: string; path: string }>();

  constructor(private readonly origin: string) {}

  /** One request, no redirect followed; the path may be a whole address. */
  async ask(path: string, init: RequestInit = {}): Promise<Response> {
    const url = new URL(path, this.origin);
    const headers = new Headers(init.headers);
    const cookie = this.cookiesFor(url.pathname);
    if (cookie !== '') headers.set('cookie', cookie);
    const answer = await fetch(url, { ...init, headers, redirect: 'manual' });
    for (const line of answer.headers.getSetCookie()) this.keep(line);
    return answer;
  }

  /** As `ask`, on to the page at the end of all redirects. Answers it with its address. */
  async open(path: string, init: RequestInit = {}): Promise<{ answer: Response; url: string; passed: string[] }> {
    let url = new URL(path, this.origin).href;
    const passed: string[] = [];
    let answer = await this.ask(url, init);
    for (let hops = 0; answer.status >= 300 && answer.status < 400 && hops < 15; hops++) {
      url = new URL(answer.headers.get('location') ?? '', url).href;
      passed.push(url);
      answer = await this.ask(url);
    }
    return { answer, url, passed };
  }

  /** Signs in at the development provider as one of its people. Answers where that led, and all addresses on the way. */
  async signIn(person: string, returnTo = '/'): Promise<{ url: string; passed: string[] }> {
    const choosing = await this.open(`/auth/login?${new URLSearchParams({ returnTo }).toString()}`);
    if (!choosing.url.includes('/oidc/interaction/')) return choosing;
    const { url, passed } = await this.open(choosing.url, formOf({ person }));
    return { url, passed: [...choosing.passed, ...passed] };
  }

  /** The session, as `GET /api/session` shows it. */
  // What a test reads of an answer it checks field by field.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  async session(): Promise<any> {
    return (await this.ask('/api/session')).json();
  }

  /** A write as a page of ours sends it; `headers` replace its own, null takes one away. */
  async write(path: string, body?: unknown, headers: Readonly<Record<string, string | null>> = {}): Promise<Response> {
    const { csrfToken } = await this.session();
    const own = { origin: this.origin, 'sec-fetch-site': 'same-origin', 'x-csrf-token': csrfToken as string };
    const json = body === undefined ? {} : { 'content-type': 'application/json' };
    const all = Object.entries({ ...own, ...json, ...headers }).filter((pair): pair is [string, string] => !!pair[1]);
    return this.ask(path, { method: 'POST', headers: all, ...(body !== undefined && { body: JSON.stringify(body) }) });
  }

  cookie(name: string): string | undefined {
    return this.jar.get(name)?.value;
  }

  put(name: string, value: string): void {
    this.jar.set(name, { value, path: '/' });
  }

  private cookiesFor(pathname: string): string {
    return [...this.jar]
      .filter(([, { path }]) => pathname === path || pathname.startsWith(path.replace(/\/?$/, '/')))
      .map(([name, { value }]) => `${name}=${value}`)
      .join('; ');
  }

  private keep(line: string): void {
    const [pair = '', ...attributes] = line.split(/;\s*/);
    const [name = '', ...value] = pair.split('=');
    const attribute = (wanted: string) =>
      attributes.find((text) => text.toLowerCase().startsWith(`${wanted}=`))?.slice(wanted.length + 1);
    const expires = attribute('expires');
    const gone = attribute('max-age') === '0' || (expires !== undefined && Date.parse(expires) < Date.now());
    if (gone) this.jar.delete(name);
    else this.jar.set(name, { value: value.join('='), path: attribute('path') ?? '/' });
  }
}

/** A form that a page sends. */
export function formOf(fields: Record<string, string>): RequestInit {
  return { method: 'POST', body: new URLSearchParams(fields) };
}
