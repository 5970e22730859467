import AxeBuilder from '@axe-core/playwright';
import { type Page } from 'playwright-core';
import { ALL_AREAS } from '../texts/all';
import { inLanes } from './lanes';
import { everyPage, withEachKindOfField, type Visit } from './pages';
import { type Stage } from './stage';
import { type User } from './user';

/** A theme changes colours and nothing else: of the other theme, those of the rules that look at colours. */
const OF_COLOUR = ['color-contrast', 'link-in-text-block'];
export const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];
/** What people must be able to use without scrolling in two directions (WCAG 1.4.10). */
const NARROW = { width: 320, height: 800 };
/** Fields that measure themselves follow a moment later. */
const SETTLES_MS = 3_000;
const WIDE = { width: 1280, height: 900 };

/** What holds on every page, whichever it is. */
export function everyPageHolds(stage: () => Stage): void {
  describe('every page', () => {
    let visits: readonly Visit[];
    beforeAll(async () => {
      visits = await everyPage(stage());
    });

    it('is found from the router and from the menus', () => {
      expect(visits.length).toBeGreaterThan(30);
    });

    it('has no violation of WCAG 2.1 AA in light and dark, fits 320 px, and runs no script but ours', async () => {
      const found: Record<string, unknown> = {};
      await inLanes(stage(), await withEachKindOfField(visits, stage()), async (user, { who, path }) => {
        const wrong = await wrongWith(user, path);
        if (wrong.length > 0) found[`${path} (${who})`] = wrong;
      });
      expect(found).toEqual({});
    });
  });
}

/** What does not hold on a page. */
export async function wrongWith(user: User, path: string): Promise<unknown[]> {
  const { page } = user;
  const [answer] = await Promise.all([
    page.waitForResponse((response) => response.request().isNavigationRequest()),
    user.open(path),
  ]);
  const policy = answer.headers()['content-security-policy'] ?? '';
  const scripts = /(?:^|; *)script-src ([^;]*)/.exec(policy)?.[1];
  await page.setViewportSize(NARROW);
  const fits = await page
    .waitForFunction(() => document.documentElement.scrollWidth <= innerWidth, undefined, { timeout: SETTLES_MS })
    .catch(() => null);
  await page.setViewportSize(WIDE);
  return [
    ...(scripts === "'self'" ? [] : [{ policy }]),
    ...(fits ? [] : ['wider than 320 px']),
    ...(await axe(page, 'light', (builder) => builder.withTags(RULES))),
    ...(await axe(page, 'dark', (builder) => builder.withRules(OF_COLOUR))),
    ...(await injected(page)),
    ...(await withoutWords(page)),
    ...user.faults.splice(0),
  ];
}

/** What became an element of the page, out of something that somebody wrote (hostile-text.ts). */
export function injected(page: Page): Promise<string[]> {
  return page.evaluate(() => [...document.querySelectorAll('[data-hostile]')].map(({ outerHTML }) => outerHTML));
}

const KEY = new RegExp(`\\b(?:${Object.keys(ALL_AREAS).join('|')})\\.[a-z][\\w/-]*`, 'g');

/** What stands on a page as a key, since it has no words. */
export async function withoutWords(page: Page): Promise<string[]> {
  return (await page.locator('main').innerText()).match(KEY) ?? [];
}

/** What axe finds on a page in a theme, by the rules that are asked. */
export async function axe(
  page: Page,
  theme: 'light' | 'dark',
  asking: (builder: AxeBuilder) => AxeBuilder,
): Promise<unknown[]> {
  await page.emulateMedia({ colorScheme: theme });
  await page.locator(`html.${theme}`).waitFor();
  // What passed is not told, node by node: that takes longer than finding out.
  const builder = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  const { violations } = await asking(builder).analyze();
  return violations.map(({ id, nodes }) => ({
    theme,
    id,
    nodes: nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).slice(0, 3),
  }));
}
