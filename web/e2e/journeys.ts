import { readFileSync } from 'node:fs';
import { type Locator, type Page } from 'playwright-core';
import { addDays } from '../../domain/dates';
import { formatDate } from '../app/format';
import { Keyboard } from './keyboard';
import { type Stage } from './stage';

const CRITERIA = [/Straffens formål/, /Sikkerheten/, /unndragelse/];
const REASON = 'Har fulgt avtaler gjennom hele soningen, og ingenting taler imot lavere sikkerhet nå.';

/** More than one sees rows or choices at once. */
const MOST_STEPS = 200;

/** What people come here to do, from beginning to end, by keyboard alone. */
export function journeysByKeyboard(stage: () => Stage): void {
  describe('by keyboard alone', () => {
    const at = async (who: string) => {
      const { page } = await stage().user(who);
      return { page, keys: new Keyboard(page) };
    };

    it('a proposal is made, sent back, made again and approved; time passes, and the regime changes on a page that nobody reloads', async () => {
      const { cases, today } = stage();
      const effectiveOn = addDays(today, 10);
      await propose(stage(), effectiveOn);

      const { page, keys } = await at('kari.godkjenner');
      await openTask(stage(), 'kari.godkjenner', /Avgjør forslag/);
      await decide(page, keys, 'send-back');
      await propose(stage(), effectiveOn);
      await openTask(stage(), 'kari.godkjenner', /Avgjør forslag/);
      await decide(page, keys, 'approve');

      const watcher = await stage().user('tor.tilsyn');
      const watched = await watcher.open(`/sentences/${cases.due}`);
      await watched.evaluate(() => void ((globalThis as { marked?: boolean }).marked = true));
      await watched.locator('.case-head').getByText('Høyt sikkerhetsnivå').waitFor();
      await fastForward(stage(), cases.due, addDays(effectiveOn, 1));
      await watched.locator('.case-head').getByText('Lavere sikkerhetsnivå').first().waitFor();
      expect(await watched.evaluate(() => (globalThis as { marked?: boolean }).marked)).toBe(true);
      // What happened is read before it is told.
      await watched
        .locator('[role=status]')
        .filter({ hasText: /oppdatert/ })
        .waitFor();
    });

    it('a court clerk records a prolongation', async () => {
      const { page, keys } = await at('dina.domstol');
      await (await stage().user('dina.domstol')).open('/sentences');
      await keys.press('/');
      await keys.write('Frode');
      const row = page.locator(`[data-row][href="/sentences/${stage().cases.detention}"]`);
      await row.waitFor();
      await keys.enter(row);
      await keys.enter(page.getByRole('button', { name: /Registrer …/ }));
      await keys.press('ArrowDown');
      await downTo(keys, page.getByRole('menuitem', { name: 'Registrer forlengelse fra retten' }));
      await keys.press('Enter');
      await keys.fill('År', '3');
      await keys.select('Domstol', 'Oslo tingrett');
      await keys.fill('Saksnummer', '26-054321TVI-TOSL/04');
      await keys.fill('Avsagt', formatDate(addDays(stage().today, -20)));
      await keys.fill('Rettskraftig', formatDate(addDays(stage().today, -1)));
      await keys.enter(page.getByRole('button', { name: 'Se hva som følger' }));
      await page.getByRole('rowheader', { name: /Siste dag for å reise sak/ }).waitFor();
      await keys.enter(page.getByRole('button', { name: 'Registrer', exact: true }));
      await page.getByRole('heading', { level: 1, name: 'Frode Varetatt' }).waitFor();
      await keys.to(page.getByRole('tab', { name: 'Oversikt' }));
      await downTo(keys, page.getByRole('tab', { name: 'Tiltak' }), 'ArrowRight');
      await keys.press('Enter');
      await page.getByText(/3 år, endelig/).waitFor();
    });

    it('an auditor finds what was believed before, verifies the chain and takes the log along', async () => {
      const { page, keys } = await at('tor.tilsyn');
      await (await stage().user('tor.tilsyn')).open('/audit');
      await keys.press('/');
      await keys.write('Didrik');
      await page.getByText('Viser 1 av 1').waitFor();
      // Found again after a reload, and told to nobody who reads addresses.
      await page.reload();
      expect(await page.getByRole('searchbox').inputValue()).toBe('Didrik');
      expect(page.url()).not.toContain('Didrik');
      await page.getByText('Viser 1 av 1').waitFor();
      await keys.enter(page.locator(`[data-row][href^="/sentences/${stage().cases.due}"]`));
      const asOf = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Saken slik den var' }) });
      const known = asOf.getByRole('slider', { name: /Kjent den/ });
      await keys.to(known);
      await keys.press('Home', 'ArrowRight');
      const then = page.getByText('Forskjell fra i dag').locator('..');
      await then.getByText(/Høyt sikkerhetsnivå \(/).waitFor();
      await keys.enter(page.getByRole('button', { name: 'Kontroller kjeden' }));
      await page.getByText(/Kjeden er hel/).waitFor();
      const download = page.waitForEvent('download');
      await keys.enter(page.getByRole('button', { name: 'Last ned JSON' }));
      expect((await download).suggestedFilename()).toBe(`${stage().cases.due}.json`);
    });

    it('an auditor verifies the whole log, orders an export and fetches it', async () => {
      const { page, keys } = await at('tor.tilsyn');
      await (await stage().user('tor.tilsyn')).open('/audit/verification');
      await keys.enter(page.getByRole('button', { name: 'Verifiser hele loggen' }));
      await page.getByText(/Loggen er hel: \d+ hendelser/).waitFor();
      await keys.enter(page.getByRole('link', { name: 'Uttrekk', exact: true }));
      await keys.choose('Hva slags fil', 'CSV for Excel');
      // Exports are a page of audit for those who control.
      const here = page.getByRole('navigation', { name: 'Hovedmeny' }).locator('[aria-current]');
      expect(await here.allTextContents()).toEqual(['Revisjon']);
      await keys.fill('Hvorfor trengs uttrekket?', 'Årlig tilsyn.');
      await keys.enter(page.getByRole('button', { name: 'Bestill uttrekk' }));
      const file = page.getByRole('link', { name: /^Last ned .+\.csv/ });
      await file.waitFor({ timeout: 60_000 });
      const download = page.waitForEvent('download');
      await keys.enter(file);
      expect(readFileSync(await (await download).path(), 'utf8')).toContain(stage().cases.due);
    });
  });
}

async function openTask(stage: Stage, who: string, title: RegExp): Promise<void> {
  const user = await stage.user(who);
  const page = await user.open('/work?scope=unit');
  const keys = new Keyboard(page);
  const task = page.getByRole('link', { name: title }).and(page.locator(`[href^="/sentences/${stage.cases.due}"]`));
  await task.waitFor();
  await downTo(keys, task, 'j');
  await keys.press('Enter');
  await page.waitForURL(/\/sentences\//);
  await user.settled();
}

/** Presses a key until the focus is there. */
async function downTo(keys: Keyboard, target: Locator, key = 'ArrowDown'): Promise<void> {
  await target.waitFor();
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    if (await target.evaluate((node) => node === document.activeElement)) return;
    await keys.press(key);
  }
  throw new Error(`Not reached by ${key}: ${String(target)}`);
}

async function propose(stage: Stage, effectiveOn: string): Promise<void> {
  const { page } = await stage.user('ola.saksbehandler');
  const keys = new Keyboard(page);
  await openTask(stage, 'ola.saksbehandler', /lavere sikkerhet/);
  await writeProposal(page, keys, effectiveOn);
}

/** Fills in and sends a proposal for lower security, on the page for it. */
export async function writeProposal(page: Page, keys: Keyboard, effectiveOn: string): Promise<void> {
  await keys.choose('Hvilket regime foreslås?', 'Lavere sikkerhetsnivå');
  await keys.select('Hvor (enhet)', 'Ullersmo fengsel');
  await keys.fill('Fra hvilken dag', formatDate(effectiveOn));
  await keys.enter(page.getByRole('button', { name: 'Neste' }));
  for (const label of CRITERIA) await keys.fill(label, REASON);
  await keys.fill('Samlet begrunnelse', REASON);
  await keys.enter(page.getByRole('button', { name: 'Neste' }));
  await page.getByText('Hva skjer videre').waitFor();
  await keys.enter(page.getByRole('button', { name: 'Send forslaget' }));
  await page.getByRole('heading', { name: 'Forslaget er sendt' }).waitFor();
}

/** Decides on a proposal, on the page for it, and comes back to the case. */
export async function decide(
  page: Page,
  keys: Keyboard,
  outcome: 'approve' | 'send-back',
  name = 'Didrik Skyldig',
): Promise<void> {
  await page.getByText('To par øyne').waitFor();
  const points = await page.locator('form fieldset').filter({ hasText: 'Forslagsstilleren skrev' }).all();
  for (const [n, point] of points.entries()) {
    const verdict = outcome === 'send-back' && n === 0 ? 'Vurder på nytt' : 'Godkjent';
    const radio = point.getByRole('radio', { name: verdict });
    await keys.to(point.getByRole('radio').first());
    await downTo(keys, radio);
    await keys.press('Space');
  }
  if (outcome === 'send-back') {
    await keys.select('Årsak', 'Feil fakta');
    await keys.fill('Hva må vurderes på nytt?', 'Det mangler en vurdering av hendelsen i mai.');
  }
  await keys.choose('Avgjørelse', outcome === 'approve' ? 'Godkjenn' : 'Send tilbake');
  await keys.enter(page.getByRole('button', { name: 'Bekreft avgjørelsen' }));
  await page.getByRole('heading', { level: 1, name }).waitFor();
}

/** Time goes on for a case until a day, as a trainer lets it. */
export async function fastForward(stage: Stage, id: string, to: string): Promise<void> {
  const trainer = await stage.user('tone.trener');
  const page = await trainer.open(`/sentences/${id}`);
  const keys = new Keyboard(page);
  await keys.fill('Til og med dag', formatDate(to));
  await keys.enter(page.getByRole('button', { name: 'Spol frem' }));
  await page.getByText(`Saken er nå ved ${formatDate(to)}.`).waitFor({ timeout: 60_000 });
}
