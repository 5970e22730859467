import { type Page } from 'playwright-core';
import { wrongWithForm } from './every-form';
import { wrongWith } from './every-page';
import { HostileText } from './hostile-text';
import { everyPage, formVisits } from './pages';
import { type Stage } from './stage';
import { type User } from './user';

/** A page of the app that stands in no list, and one whose address nobody knows how to fill in. */
const PAGE = '/planted';
const UNREACHABLE = '/planted/$unknown';
const WORDS = { type: 'string', maxLength: 2_000 };

/** Pages, forms and fields are found by themselves, and what is wrong there is seen: planted, it is caught by what all others go through. */
export function plantsAreCaught(stage: () => Stage): void {
  describe('what is planted', () => {
    let tab: User;
    afterEach(() => tab?.page.close());
    const beside = async (who: string) => (tab = await (await stage().user(who)).beside());

    it('a page that nobody has listed is visited, and one that cannot be reached fails', async () => {
      const reader = await stage().user('tor.tilsyn');
      await addRoute(reader, PAGE);
      expect((await everyPage(stage())).map(({ path }) => path)).toContain(PAGE);
      await addRoute(reader, UNREACHABLE);
      await expect(everyPage(stage())).rejects.toThrow('no value for $unknown of /planted');
    });

    it('what must not be on a page is seen there', async () => {
      const { page } = await beside('tor.tilsyn');
      await page.addInitScript(plant);
      await loosenPolicy(page, PAGE);
      const violation = (theme: string, id: string) => expect.objectContaining({ theme, id }) as unknown;
      expect(await wrongWith(tab, PAGE)).toEqual(
        expect.arrayContaining([
          { policy: expect.stringContaining("'unsafe-inline'") },
          'wider than 320 px',
          ...[
            violation('light', 'image-alt'),
            violation('light', 'color-contrast'),
            violation('dark', 'color-contrast'),
          ],
          expect.stringContaining('data-hostile'),
          'forms.no-such-words',
          expect.stringContaining('a planted fault'),
          expect.stringContaining('evil.example'),
        ]),
      );
    });

    it('and in a form', async () => {
      const [visit] = await formVisits(stage());
      if (!visit) throw new Error('no form is offered to anybody');
      const { page } = await beside(visit.who);
      await page.addInitScript(plant);
      expect(await wrongWithForm(stage(), tab, visit, true)).toEqual(
        expect.arrayContaining(['forms.no-such-words', expect.objectContaining({ id: 'image-alt' })]),
      );
    });

    it('a field in which no test writes is missed', async () => {
      const schema = { properties: { words: WORDS, on: { type: 'string', format: 'date' } } };
      const post = { requestBody: { content: { 'application/json': { schema } } } };
      const planted = await HostileText.of(stage().http, { '/api/planted': { post } });
      for (const field of stage().hostile.sent) planted.sent.add(field);
      expect(planted.unsent().filter((field) => !stage().hostile.unsent().includes(field))).toEqual([
        '/api/planted words',
      ]);
    });
  });
}

/** As if somebody had written a page: until the app is loaded again, its router knows the address. */
async function addRoute(user: User, path: string): Promise<void> {
  const page = await user.open('/permissions');
  await page.evaluate((added) => {
    const { __TSR_ROUTER__: router } = globalThis as unknown as Record<
      string,
      { routesByPath: Record<string, object> }
    >;
    if (router) router.routesByPath[added] = {};
  }, path);
}

/** As if the policy of a page had been weakened on the way. */
async function loosenPolicy(page: Page, path: string): Promise<void> {
  await page.route(`**${path}`, async (route) => {
    const response = await route.fetch();
    const policy = (response.headers()['content-security-policy'] ?? '').replace(
      "script-src 'self'",
      "script-src 'self' 'unsafe-inline'",
    );
    await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': policy } });
  });
}

/** Runs in the page: one of each thing that must not be there, below what the page itself shows. */
function plant(): void {
  const put = () => {
    const main = document.querySelector('main');
    if (!main?.querySelector('h1') || document.getElementById('planted')) return;
    const made = (tag: string, more: object = {}) => Object.assign(document.createElement(tag), more);
    const box = made('div', { id: 'planted' });
    const inColour = (color: string) => {
      const faint = made('p', { textContent: 'Slik kan ikke alle lese det.' });
      faint.style.color = color;
      return faint;
    };
    const wide = made('div');
    Object.assign(wide.style, { width: '700px', height: '1em' });
    const image = made('img', { src: '/favicon.svg' });
    const written = made('b', { textContent: 'Hei.' });
    written.setAttribute('data-hostile', '');
    box.append(wide, image, written, made('p', { textContent: 'forms.no-such-words' }));
    // Too faint on white, and on black.
    box.append(inColour('#bbb'), inColour('#444'));
    main.append(box);
    document.head.append(made('script', { src: 'https://evil.example/x.js' }));
    setTimeout(() => {
      throw new Error('a planted fault');
    });
  };
  new MutationObserver(put).observe(document, { childList: true, subtree: true });
}
