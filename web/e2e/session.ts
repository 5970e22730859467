import { type Page } from 'playwright-core';
import { leaveIdle } from '../../test/setup/idle';
import { type Stage } from './stage';
import { User } from './user';

/** Somebody whom no other test needs. */
const WHO = 'frida.friomsorg';
/** A minute and a half before thirty without a sign of anybody are over. */
const NEARLY = '28:30';
const ENDS = '02:00';

/** A session ends when nobody is there any more, and never without a word; whoever signs out is out everywhere. */
export function sessionsEnd(stage: () => Stage): void {
  describe('a session', () => {
    let user: User;
    let page: Page;
    beforeAll(async () => {
      user = await User.signIn(stage().browser, stage().stack.url, WHO);
      page = user.page;
      // The clock of the page is the test's; that of the server is not, and goes on.
      await page.clock.install();
      await user.open('/work');
    });
    const warning = () => page.getByRole('dialog', { name: 'Er du der fortsatt?' });
    const mine = async () => (await page.request.get(`${stage().stack.url}/api/session`)).status();

    it('warns before it ends, and goes on for whoever is there', async () => {
      await page.clock.fastForward(NEARLY);
      await warning().getByText('Du blir logget ut om 2 min').waitFor();
      const prolonged = page.waitForResponse(
        (answer) => answer.url().endsWith('/api/session') && answer.request().method() === 'POST',
      );
      await warning().getByRole('button', { name: 'Bli innlogget' }).click();
      expect((await prolonged).status()).toBe(200);
      await warning().waitFor({ state: 'hidden' });
    });

    it('is over on the page, too, once it is over', async () => {
      await page.clock.fastForward(NEARLY);
      await warning().waitFor();
      await leaveIdle(stage().stack, WHO, 31);
      await page.clock.fastForward(ENDS);
      await page.getByRole('heading', { name: 'Logg inn for å fortsette' }).waitFor();
      await page.getByRole('link', { name: 'Logg inn' }).click();
      // The provider still knows them: nobody is asked who they are.
      await page.getByRole('heading', { level: 1, name: 'Mitt arbeid' }).waitFor();
    });

    it('ends here and at the provider, and what its cookie was opens nothing', async () => {
      const cookies = await user.context.cookies();
      expect(await mine()).toBe(200);
      await page.getByRole('button', { name: 'Konto og innstillinger' }).click();
      await page.getByRole('menuitem', { name: 'Logg ut' }).click();
      await page.getByRole('button', { name: 'Ja, logg ut' }).click();
      await page.getByRole('heading', { name: 'Logg inn for å fortsette' }).waitFor();
      await user.context.addCookies(cookies.filter(({ path }) => path === '/'));
      expect(await mine()).toBe(401);
      await page.goto(`${stage().stack.url}/auth/login?returnTo=/work`);
      await page.locator(`button[value="${WHO}"]`).waitFor();
    });
  });
}
