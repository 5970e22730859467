import { type Page } from 'playwright-core';
import { type Stage } from './stage';

/** The lists lead to where the work is done: to the form that meets the deadline, for whoever may, and back again. */
export function listsLead(stage: () => Stage): void {
  describe('from a list', () => {
    const LIST = '/work?scope=unit';

    /** Opens a list as somebody and goes to a deadline of a case, by its row. Answers the page that it leads to. */
    async function choose(who: string, list: string, id: string, kind: string): Promise<Page> {
      const user = await stage().user(who);
      const page = await user.open(list);
      await page.locator(`[data-row][href^="/sentences/${id}/deadline?of=${kind}"]`).first().click();
      await page.waitForURL((url) => url.pathname.startsWith('/sentences/') && !url.pathname.endsWith('/deadline'));
      await user.settled();
      return page;
    }
    const at = (page: Page) => page.url().slice(stage().stack.url.length);
    const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true }).waitFor();

    it('a caseworker comes to the proposal, and from there back to the list as it was', async () => {
      const { due } = stage().cases;
      const page = await choose('ola.saksbehandler', LIST, due, 'assess-lower-security');
      expect(at(page)).toBe(`/sentences/${due}/propose`);
      await page.goBack();
      await heading(page, 'Mitt arbeid');
      expect(at(page)).toBe(LIST);
    });

    it('an approver comes to the breach that was chosen, and leaves it for the list', async () => {
      const { busy } = stage().cases;
      const page = await choose('kari.godkjenner', LIST, busy, 'answer-breach');
      expect(at(page)).toMatch(new RegExp(`^/sentences/${busy}/do/answer-breach\\?of=[\\da-f-]{36}$`));
      await page.getByRole('button', { name: 'Avbryt' }).click();
      await heading(page, 'Mitt arbeid');
      expect(at(page)).toBe(LIST);
    });

    it('where a deadline may be met in two ways, the one form shows the other', async () => {
      const { applicant } = stage().cases;
      const page = await choose('kari.godkjenner', LIST, applicant, 'decide-monitoring');
      expect(new URL(page.url()).pathname).toBe(`/sentences/${applicant}/do/grant-monitoring`);
      await page.getByText('Andre skjema for samme frist:').getByRole('link').click();
      await page.waitForURL((url) => url.pathname === `/sentences/${applicant}/do/refuse-monitoring`);
      await page.getByText('Andre skjema for samme frist:').waitFor();
      await page.getByRole('button', { name: 'Avbryt' }).click();
      await heading(page, 'Mitt arbeid');
    });

    it('what was recorded is said in the case, with the way back to a list that has it no longer', async () => {
      const { arrived } = stage().cases;
      const page = await choose('kari.godkjenner', LIST, arrived, 'appoint-contact-officer');
      expect(at(page)).toBe(`/sentences/${arrived}/do/contact-officer`);
      await page.locator('[id="field-contactOfficer"]').fill('liv.leder');
      await page.getByRole('button', { name: 'Se hva som følger' }).click();
      await page.getByRole('button', { name: 'Registrer', exact: true }).click();
      await page.getByRole('link', { name: 'Tilbake til listen' }).click();
      await heading(page, 'Mitt arbeid');
      const done = page.locator(`[data-row][href$="${arrived}/deadline?of=appoint-contact-officer"]`);
      // What the list was before is shown until it is read anew.
      await done.waitFor({ state: 'detached' });
      expect(await page.locator(`[data-row][href^="/sentences/${arrived}/deadline"]`).count()).toBeGreaterThan(0);
    });

    it('a reminder that is to come leads to the form before it is sent', async () => {
      const { excluded } = stage().cases;
      const page = await choose('kari.godkjenner', '/reminders', excluded, 'supervise-exclusion');
      expect(new URL(page.url()).pathname).toBe(`/sentences/${excluded}/do/supervise-exclusion`);
      await page.getByRole('button', { name: 'Avbryt' }).click();
      await heading(page, 'Påminnelser');
    });

    it('whoever may only look comes to the case', async () => {
      const { due } = stage().cases;
      const page = await choose('tor.tilsyn', '/work?scope=all', due, 'assess-lower-security');
      expect(at(page)).toBe(`/sentences/${due}`);
      await heading(page, 'Didrik Skyldig');
    });
  });
}
