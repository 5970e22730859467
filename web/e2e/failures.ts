import { type Page } from 'playwright-core';
import { waitUntil } from '../../test/setup/stack';
import { type Stage } from './stage';
import { User } from './user';

const WRITTEN = 'Fant en telefon under madrassen under en vanlig kontroll.';

/** Whatever goes wrong: words that help, and nothing that was written is lost. */
export function failuresInWords(stage: () => Stage): void {
  describe('when something goes wrong', () => {
    let user: User;
    let page: Page;
    beforeAll(async () => {
      user = await User.signIn(stage().browser, stage().stack.url, 'ola.saksbehandler');
      page = user.page;
    });
    const form = () => `/sentences/${stage().cases.busy}/do/breach`;
    const fillIn = async (on: Page = page) => {
      await on.getByLabel('Hva slags brudd').selectOption({ label: 'Hadde noe som ikke er tillatt' });
      await on.getByLabel('Hva skjedde').fill(WRITTEN);
    };
    /** Fills in a breach and goes on to what follows from it. */
    const write = async (on: Page = page) => {
      await fillIn(on);
      await on.getByRole('button', { name: 'Se hva som følger' }).click();
      await on.getByRole('button', { name: 'Registrer', exact: true }).waitFor();
    };
    const record = (on: Page = page) => on.getByRole('button', { name: 'Registrer', exact: true }).click();
    const recorded = (on: Page = page) => on.getByText('Registrert', { exact: true }).waitFor();
    const says = (text: RegExp | string, on: Page = page) => on.getByText(text).first().waitFor();

    it('offline: a banner, nothing recorded, and the same once the network is back', async () => {
      await user.open(form());
      await write();
      await user.context.setOffline(true);
      await says(/Du er frakoblet/);
      await record();
      await says('Får ikke kontakt');
      await says(WRITTEN);
      await user.context.setOffline(false);
      await record();
      await recorded();
    });

    it('the session ends meanwhile: what was written is there again after signing in', async () => {
      await user.open(form());
      await page.getByLabel('Hva skjedde').fill(WRITTEN);
      const stored = () => page.evaluate(() => JSON.stringify(sessionStorage));
      await waitUntil(async () => (await stored()).includes('draft:'), { what: 'the draft is kept' });
      expect(await stored()).not.toMatch(/telefon|madrass/);
      const elsewhere = await user.context.newPage();
      await elsewhere.goto(`${stage().stack.url}/work`);
      await elsewhere.getByRole('button', { name: 'Konto og innstillinger' }).click();
      await elsewhere.getByRole('menuitem', { name: 'Logg ut' }).click();
      await elsewhere.waitForURL(/\/oidc\//);
      await elsewhere.close();
      await page.reload();
      await says('Innloggingen har utløpt');
      await page.getByRole('link', { name: 'Logg inn' }).click();
      await page.locator(`button[value="${user.id}"], main h1`).first().waitFor();
      const choice = page.locator(`button[value="${user.id}"]`);
      if (await choice.isVisible()) await choice.click();
      await page.waitForURL(`**${form()}`);
      expect(await page.getByLabel('Hva skjedde').inputValue()).toBe(WRITTEN);
    });

    it('403: a list that is for others', async () => {
      const admin = await stage().user('ada.admin');
      await says('Rollen din gir ikke adgang til dette.', await admin.open('/sentences'));
    });

    it('404: a case that does not exist and one that is not yours are told in the same words', async () => {
      const words = async (id: string) => {
        await page.goto(`${stage().stack.url}/sentences/${id}`);
        await says('Finnes ikke, eller er ikke din sak.');
        return page.locator('main').innerText();
      };
      expect(await words('00000000-0000-4000-8000-000000000000')).toBe(await words(stage().cases.detention));
      await page.goto(`${stage().stack.url}/no/such/page`);
      await says('Vi finner ikke dette');
    });

    it('409 and 422: what the law refuses is said before it is recorded, with its paragraph', async () => {
      await user.open(`/sentences/${stage().cases.due}/do/absence`);
      await page.getByRole('radio', { name: 'Rømning' }).check();
      await page.getByLabel('Fra og med').fill('01.01.2001');
      await page.getByRole('button', { name: 'Se hva som følger' }).click();
      await says('Dette kan ikke registreres');
      expect(await page.getByRole('button', { name: 'Registrer', exact: true }).isDisabled()).toBe(true);
    });

    it('412: who changed the case, when and how, and it can be sent on top of that', async () => {
      await user.open(form());
      await write();
      const other = await stage().user('kari.godkjenner');
      const theirs = await other.open(form());
      await write(theirs);
      await record(theirs);
      await recorded(theirs);
      await says(/Saken er endret siden du åpnet den/);
      await says(/Kari Godkjenner, \d\d\.\d\d\.\d{4} \d\d:\d\d: /);
      await record();
      await says(WRITTEN);
      await page.getByRole('button', { name: 'Jeg har sett endringen' }).click();
      await record();
      await recorded();
    });

    it('503: the database is away; nothing was recorded, and the same button records once it is back', async () => {
      await user.open(form());
      await fillIn();
      stage().stack.kill('postgres', 'SIGKILL');
      // What would follow cannot be told either: that is no reason not to record.
      await page.getByRole('button', { name: 'Se hva som følger' }).click();
      await says(/Ingenting er registrert/);
      await says(WRITTEN);
      await record();
      await waitUntil(async () => (await fetch(`${stage().stack.url}/health/ready`)).ok, {
        what: 'the database is back',
      });
      await waitUntil(
        async () => {
          // One press may find the database away still, and the next one the page left.
          const again = page.getByRole('button', { name: /^(Prøv igjen|Registrer)$/ }).first();
          await again.click({ timeout: 2_000 }).catch(() => undefined);
          return page.getByText('Registrert', { exact: true }).isVisible();
        },
        { what: 'it is recorded' },
      );
    });

    it('a killed worker and a Temporal that does not answer: a banner says that timers wait, and writing goes on', async () => {
      const { stack } = stage();
      stack.kill('temporal', 'SIGSTOP');
      try {
        stack.kill('worker', 'SIGKILL');
        await user.open(form());
        await says(/Tidsfristene venter/);
        await write();
        await record();
        await recorded();
      } finally {
        stack.kill('temporal', 'SIGCONT');
      }
    });
  });
}
