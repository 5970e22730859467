import { type Locator } from 'playwright-core';
import { addDays, type IsoDate } from '../../domain/dates';
import { formatDate } from '../app/format';
import { catalogue, type Key } from '../texts';
import { ALL_AREAS } from '../texts/all';
import { walk } from './every-form';
import { fastForward } from './journeys';
import { type Stage } from './stage';

const SAY = catalogue('nb', ALL_AREAS);
const say = (key: string) => SAY[key as Key] ?? key;

/** What a page shows of what was just recorded. On a machine that does much else, too. */
const SHOWN_MS = 20_000;

/** Answers by the names of the fields, as people write them. */
export type Given = Readonly<Record<string, string>>;

/** Registers a judgment on the page for it. Answers the id of the case. */
export async function register(stage: Stage, answers: Given): Promise<string> {
  const user = await stage.user('pia.plassering');
  const page = await user.goTo('/register');
  for (const [name, value] of Object.entries(answers)) {
    const field = page.locator(`[id="field-${name}"]`);
    const tag = await field.evaluate((node) => node.tagName);
    if (tag === 'FIELDSET') await field.locator(`input[value="${value}"]`).check();
    else if (tag === 'SELECT') await field.selectOption(value);
    else await field.fill(value);
  }
  await page.getByRole('button', { name: say('forms.check') }).click();
  await page.getByRole('button', { name: say('forms.confirm'), exact: true }).click();
  await page.waitForURL(/\/sentences\/[\da-f-]{36}$/);
  await user.settled();
  return page.url().split('/').at(-1) ?? '';
}

/** As the API shows a case; as much as is looked at here. */
interface Shown {
  readonly today: IsoDate;
  readonly deadlines: readonly { readonly kind: string; readonly dueOn: IsoDate }[];
}

/** Where on the page of a case something stands: the tab, and the heading of its card. */
export interface Part {
  readonly tab?: 'course' | 'measures' | 'reintegration';
  readonly title: string;
}

/** Somebody in prison whose life is lived in the web app: what is done is recorded in forms, what came of it is read. */
export class Life {
  private constructor(
    private readonly stage: Stage,
    readonly id: string,
  ) {}

  /** In Oslo from a day on, for a year or as many as are said: registered on the page for it. */
  static async begin(stage: Stage, name: string, startDate: IsoDate, years = 1): Promise<Life> {
    const day = formatDate(startDate);
    const judgment = {
      court: 'oslo-tingrett',
      caseNumber: '26-012345MED-TOSL/01',
      finalOn: day,
      offences: 'strl § 321',
    };
    const place = { startDate: day, unit: 'oslo-fengsel', caseworker: 'ola.saksbehandler' };
    const answers = { name, birthDate: '12.04.1990', ...judgment, years: String(years), ...place };
    return new Life(stage, await register(stage, answers));
  }

  /** Fills in a form and records it. */
  async does(who: string, form: string, given: Given = {}): Promise<void> {
    const user = await this.stage.user(who);
    const path = `/sentences/${this.id}/do/${form}`;
    // As from a link in a mail: somebody else has changed the case since they saw it.
    await user.open(path);
    const wrong = await walk(this.stage, user, { form, path }, { record: true, given });
    expect({ form, wrong }).toEqual({ form, wrong: [] });
  }

  /** Opens the case, and waits until each of some texts stands in a card of it. */
  async sees(who: string, { tab, title }: Part, ...texts: readonly string[]): Promise<Locator> {
    const user = await this.stage.user(who);
    const page = await user.open(`/sentences/${this.id}${tab ? `?tab=${tab}` : ''}`);
    const card = page.locator('section.card').filter({ has: page.getByRole('heading', { name: title, exact: true }) });
    await card.waitFor();
    for (const text of texts)
      await card
        .filter({ hasText: text })
        .waitFor({ timeout: SHOWN_MS })
        .catch(async () => expect(await card.innerText()).toContain(text));
    return card;
  }

  /** Whether a form is among those that somebody finds for the case. */
  async isOffered(who: string, form: string): Promise<boolean> {
    const user = await this.stage.user(who);
    const page = await user.open(`/sentences/${this.id}/do`);
    await page.locator('main a[href*="/do/"]').first().waitFor();
    return (await page.locator(`main a[href$="/do/${form}"]`).count()) > 0;
  }

  /** The days of its deadlines of a kind. */
  async dueOn(kind: string): Promise<readonly IsoDate[]> {
    return (await this.read()).deadlines.filter((deadline) => deadline.kind === kind).map(({ dueOn }) => dueOn);
  }

  /** Time goes on. */
  async goesOnTo(day: IsoDate): Promise<void> {
    await fastForward(this.stage, this.id, day);
  }

  /** Time goes on until the day after a deadline is due, and whoever owns it finds the reminder of it. Answers that day. */
  async isRemindedOf(kind: string, title: string, who: string): Promise<IsoDate> {
    const [due = ''] = await this.dueOn(kind);
    const after = addDays(due, 1);
    await this.goesOnTo(after);
    const page = await (await this.stage.user(who)).open('/reminders');
    await page.locator(`main a[href="/sentences/${this.id}"]`).filter({ hasText: title }).first().waitFor();
    return after;
  }

  private async read(): Promise<Shown> {
    return (await this.stage.http.get('dev-auditor', `/api/sentences/${this.id}`)).body as unknown as Shown;
  }
}
