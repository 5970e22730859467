import { type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';
import { type Preferences } from '../app/preferences';

/** On a machine that does much else, too. */
const PATIENCE_MS = 90_000;

/** Whoever has not signed in. */
export const NOBODY = 'nobody';

interface Router {
  navigate(where: { readonly to: string }): Promise<void>;
}

/** Somebody of the development identity provider in a browser of their own, signed in as people sign in. */
export class User {
  /** What went wrong in the page without anybody seeing it: errors of scripts, and what the policy kept out. */
  readonly faults: string[] = [];

  private constructor(
    readonly id: string,
    readonly context: BrowserContext,
    readonly page: Page,
    private readonly url: string,
  ) {
    page.setDefaultTimeout(PATIENCE_MS);
    page.on('pageerror', (error) => this.faults.push(String(error)));
    page.on('dialog', (dialog) => {
      this.faults.push(`a dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('console', (message) => {
      if (/Content Security Policy|Refused to/i.test(message.text())) this.faults.push(message.text());
    });
  }

  static async signIn(browser: Browser, url: string, id: string, options: BrowserContextOptions = {}): Promise<User> {
    const context = await browser.newContext({ reducedMotion: 'reduce', locale: 'nb-NO', ...options });
    const user = new User(id, context, await context.newPage(), url);
    if (id === NOBODY) await user.open('/signed-out');
    else await user.signInAgain();
    return user;
  }

  /** The same person in another tab. */
  async beside(): Promise<User> {
    return new User(this.id, this.context, await this.context.newPage(), this.url);
  }

  /** From the sign-in of the provider, on to a page. */
  async signInAgain(path = '/work'): Promise<void> {
    await this.page.goto(`${this.url}/auth/login?${new URLSearchParams({ returnTo: path }).toString()}`);
    await this.page.locator(`button[value="${this.id}"]`).click();
    await this.settled();
  }

  /** Goes to a page, and waits until it shows what it has. */
  async open(path: string): Promise<Page> {
    await this.page.goto(`${this.url}${path}`);
    await this.settled();
    return this.page;
  }

  /** Goes to a page from within the app, as its links do; in a new tab, by its address. */
  async goTo(path: string): Promise<Page> {
    if (!this.page.url().startsWith(this.url)) return this.open(path);
    await this.page.evaluate((to) => {
      const { __TSR_ROUTER__: router } = globalThis as unknown as Record<string, Router>;
      return router?.navigate({ to });
    }, path);
    await this.settled();
    return this.page;
  }

  /** The page has its title, and nothing of it is still being read. */
  async settled(): Promise<void> {
    await this.page.locator('main h1').first().waitFor();
    await this.page.waitForFunction(() => document.querySelector('main .aksel-skeleton') === null);
  }

  /** Language and theme as the account menu would choose them; they hold from the next page on. */
  async prefer(preferences: Partial<Preferences>): Promise<void> {
    await this.page.evaluate(
      ([id, change]) => {
        for (const key of [`preferences:${id}`, 'preferences:'])
          localStorage.setItem(
            key,
            JSON.stringify({ ...(JSON.parse(localStorage.getItem(key) ?? '{}') as object), ...change }),
          );
      },
      [this.id, preferences] as const,
    );
  }
}
