import { type Locator } from 'playwright-core';
import { addDays, type IsoDate } from '../../domain/dates';
import { formatDate } from '../app/format';
import { catalogue, type Key } from '../texts';
import { ALL_AREAS } from '../texts/all';
import { walk } from './every-form';
import { fastForward } from './journeys';
import { type Stage } from './stage';
import { type User } from './user';

const SAY = catalogue('nb', ALL_AREAS);
const say = (key: string) => SAY[key as Key] ?? key;

/** What a page shows of what was just recorded. On a machine that does much else, too. */
const SHOWN_MS = 20_000;

/** Answers by the names of the fields, as people write them. */
export type Given = Readonly<Record<string, string>>;

/** Registers a judgment on the page for it. Answers the id of the case. */
export async function register(stage: Stage, answers: Given): Promise<string> {
  const user = await stage.user('pia.plassering');
  await user.goTo('/register');
  return fillIn(user, answers);
}

/** Fills in the page that a judgment is registered on, beside what stands there, and records it. */
async function fillIn(user: User, answers: Given): Promise<string> {
  const { page } = user;
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
  readonly deadlines: readonly { readonly id: string; readonly kind: string; readonly dueOn: IsoDate }[];
  readonly dates: Readonly<Record<string, IsoDate | number | null>>;
  readonly leaves: readonly { readonly leaveId: string }[];
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

  /** A case that was registered already. */
  static of(stage: Stage, id: string): Life {
    return new Life(stage, id);
  }

  /** In Oslo from a day on, for a year or as many as are said: registered on the page for it. */
  static async begin(stage: Stage, name: string, startDate: IsoDate, years = 1, more: Given = {}): Promise<Life> {
    const day = formatDate(startDate);
    const judgment = {
      court: 'oslo-tingrett',
      caseNumber: '26-012345MED-TOSL/01',
      finalOn: day,
      offences: 'strl § 321',
    };
    const place = { startDate: day, unit: 'oslo-fengsel', caseworker: 'ola.saksbehandler' };
    const answers = { name, birthDate: '12.04.1990', ...judgment, years: String(years), ...place, ...more };
    return new Life(stage, await register(stage, answers));
  }

  /** The sentence that this remand has gone over to, from the link in its case; `answers` to what is not known from it. */
  async isFollowedBy(answers: Given): Promise<Life> {
    const user = await this.stage.user('pia.plassering');
    const page = await user.open(`/sentences/${this.id}`);
    await page.getByRole('link', { name: say('sentence.registerFollowing') }).click();
    await page.locator('[id="field-court"]').waitFor();
    return new Life(this.stage, await fillIn(user, answers));
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

  /** Fills in a form that the law does not let be recorded, and reads why. */
  async mayNot(who: string, form: string, given: Given, why: string): Promise<void> {
    const user = await this.stage.user(who);
    const path = `/sentences/${this.id}/do/${form}`;
    await user.open(path);
    const wrong = await walk(this.stage, user, { form, path }, { record: true, given });
    expect(wrong).toEqual([expect.stringContaining(why)]);
  }

  /** Opens the case, and waits until each of some texts stands at the head of it. */
  async stands(who: string, ...texts: readonly string[]): Promise<void> {
    const page = await (await this.stage.user(who)).open(`/sentences/${this.id}`);
    const head = page.locator('main header').filter({ has: page.locator('.case-head') });
    for (const text of texts)
      await head
        .filter({ hasText: text })
        .waitFor({ timeout: SHOWN_MS })
        .catch(async () => expect(await head.innerText()).toContain(text));
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

  /** The id of its first deadline of a kind. */
  async deadline(kind: string): Promise<string> {
    return (await this.read()).deadlines.find((deadline) => deadline.kind === kind)?.id ?? '';
  }

  /** A day of the calculation. */
  async date(name: string): Promise<IsoDate> {
    return String((await this.read()).dates[name]);
  }

  /** The id of the leave that was granted last. */
  async newestLeave(): Promise<string> {
    return (await this.read()).leaves.at(-1)?.leaveId ?? '';
  }

  /** Time goes on. */
  async goesOnTo(day: IsoDate): Promise<void> {
    await fastForward(this.stage, this.id, day);
  }

  /**
   * Time goes on until the day after a deadline is due, or so many days before it, and whoever owns it finds the reminder.
   * Answers that day.
   */
  async isRemindedOf(kind: string, title: string, who: string, daysBefore = -1): Promise<IsoDate> {
    const [due = ''] = await this.dueOn(kind);
    const day = addDays(due, -daysBefore);
    await this.goesOnTo(day);
    await this.isToldOf(title, who);
    return day;
  }

  /** Somebody finds it among what was sent. */
  async isToldOf(title: string, who: string): Promise<void> {
    const page = await (await this.stage.user(who)).open('/reminders');
    // What is to come stands on the page, too.
    const sent = page
      .locator('section.card')
      .filter({ has: page.getByRole('heading', { name: 'Sendt', exact: true }) });
    await sent.locator(`a[href="/sentences/${this.id}"]`).filter({ hasText: title }).first().waitFor();
  }

  private async read(): Promise<Shown> {
    return (await this.stage.http.get('dev-auditor', `/api/sentences/${this.id}`)).body as unknown as Shown;
  }
}
