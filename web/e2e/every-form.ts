import { type Locator } from 'playwright-core';
import { addDays, type IsoDate } from '../../domain/dates';
import { formatDate } from '../app/format';
import { FORMS } from '../forms';
import { type Field } from '../forms/spec';
import { catalogue, type Key } from '../texts';
import { ALL_AREAS } from '../texts/all';
import { axe, RULES, withoutWords } from './every-page';
import { inLanes } from './lanes';
import { fieldsOf, formVisits, type FormVisit } from './pages';
import { type Stage } from './stage';
import { type User } from './user';

const SAY = catalogue('nb', ALL_AREAS);
const say = (key: string) => SAY[key as Key] ?? key;
/**
 * Those of sanctions are made by one function from the tables (forms/sanction.ts), and no case of the stage is one: a test
 * without a browser goes through them.
 */
const WALKED = FORMS.filter(({ group }) => group !== 'sanction');
/** More than the fields of any form. */
const MOST_FIELDS = 40;

/** Where the first choice, any word or today is not what could be recorded. */
const givenOn = (today: IsoDate): Readonly<Record<string, Readonly<Record<string, string>>>> => {
  const ahead = (days: number) => formatDate(addDays(today, days));
  return {
    'answer-breach': { response: 'written-reprimand' },
    correction: { field: 'remandDays', remandDays: '13' },
    end: { end: 'pardoned' },
    'grant-monitoring': { hoursPerWeek: '30' },
    hold: { until: ahead(10) },
    leave: { type: 'welfare', from: ahead(3), to: ahead(4) },
    postpone: { to: ahead(120) },
    'probation-extension': { years: '4' },
    timetable: { day1: '7.30–15.30, 18.00–19.00' },
  };
};
/** Recorded to their end, each in a case that nothing else needs, or that it does not change. */
const RECORDED: readonly string[] = [
  ...['conflict', 'confirm-calculation', 'rule-set', 'end', 'interim-reply', 'probation-extension', 'refuse-leave'],
];

/** Every form that there is, in a real case. */
export function everyFormHolds(stage: () => Stage): void {
  describe('every form', () => {
    let visits: readonly FormVisit[];
    beforeAll(async () => {
      visits = await formVisits(stage());
    });

    it('is offered to somebody in some case', () => {
      const offered = visits.map(({ form }) => form).sort();
      expect(offered).toEqual(WALKED.map(({ id }) => id).sort());
    });

    it('leads from what is asked to what follows from it, with nothing in the way of recording it', async () => {
      const wrong: Record<string, readonly unknown[]> = {};
      const record = ({ form }: FormVisit) => RECORDED.includes(form);
      const see = async (user: User, visit: FormVisit) => {
        const found = await wrongWithForm(stage(), user, visit, record(visit));
        if (found.length > 0) wrong[visit.form] = found;
      };
      await inLanes(
        stage(),
        visits.filter((visit) => !record(visit)),
        see,
      );
      // One after the other, each opened anew: what is recorded changes the case under another form of it.
      for (const visit of visits.filter(record)) {
        const user = await stage().user(visit.who);
        await user.open(visit.path);
        await see(user, visit);
      }
      expect(wrong).toEqual({});
    });
  });
}

/** What does not hold of a form, from what it asks to what follows; `toItsEnd`: it is recorded, and what follows is looked at by axe. */
export async function wrongWithForm(
  stage: Stage,
  user: User,
  visit: FormVisit,
  toItsEnd: boolean,
): Promise<readonly unknown[]> {
  const seen: unknown[] = [];
  const look = async (step: string) => {
    if (toItsEnd && step === 'follows')
      seen.push(...(await axe(user.page, 'light', (builder) => builder.withTags(RULES))));
  };
  return [...(await walk(stage, user, visit, { record: toItsEnd, look })), ...seen];
}

interface Walk {
  readonly record?: boolean;
  /** Answers by the names of the fields; the others are whatever fits. */
  readonly given?: Readonly<Record<string, string>>;
  readonly look?: (step: string) => Promise<void>;
}

/** Fills in a form, goes on to what follows, and records it if asked. Answers what is wrong; `look` sees each step. */
export async function walk(
  stage: Stage,
  user: User,
  visit: Pick<FormVisit, 'form' | 'path'>,
  { record = false, given = givenOn(stage.today)[visit.form] ?? {}, look = () => Promise.resolve() }: Walk = {},
): Promise<readonly string[]> {
  const page = await user.goTo(visit.path);
  await page.getByRole('heading', { level: 1, name: say(`forms.${visit.form}`), exact: true }).waitFor();
  const fields = await fieldsOf(formOf(visit), visit.path, stage);
  if (fields.length > 0) {
    await fillIn(user, fields, stage.today, given);
    await look('filled');
    await page.getByRole('button', { name: say('forms.check') }).click();
  }
  const confirm = page.getByRole('button', { name: say('forms.confirm'), exact: true });
  const stopped = page.getByRole('heading', { name: say('shell.fieldsTitle') });
  await confirm.or(stopped).first().waitFor();
  await user.settled();
  await look('follows');
  if (await stopped.isVisible()) return [await page.locator('.aksel-error-summary').innerText()];
  const follows = page.locator('section.card').filter({ has: page.getByText(say('deciding.followsTitle')) });
  // Its heading is the first text. A sentence that changed meanwhile is asked about anew: what follows is then away for a moment.
  await follows.getByText(/\S/).nth(1).waitFor();
  if (!(await confirm.isEnabled())) return [`cannot be recorded: ${await follows.innerText()}`];
  const wordless = await withoutWords(page);
  if (wordless.length > 0) return wordless;
  if (record) {
    await confirm.click();
    await page.getByText(say('forms.done'), { exact: true }).or(page.locator('main [role=alert]')).first().waitFor();
    await look('recorded');
    const refused = page.locator('main [role=alert]');
    if (await refused.isVisible()) return [await refused.innerText()];
  }
  return user.faults.splice(0);
}

function formOf({ form }: Pick<FormVisit, 'form'>) {
  const found = FORMS.find(({ id }) => id === form);
  if (!found) throw new Error(`No form ${form}`);
  return found;
}

/** Fills in what must be, a field at a time: what one answers decides what is asked next. */
async function fillIn(
  { page }: User,
  fields: readonly Field[],
  today: string,
  given: Readonly<Record<string, string>>,
): Promise<void> {
  const asked = fields.filter(
    ({ name, optional, kind }) => given[name] !== undefined || !(optional || kind === 'yes-no'),
  );
  for (let n = 0; n < MOST_FIELDS; n++) {
    const values = await page.evaluate(
      valuesOf,
      asked.map(({ name }) => name),
    );
    const open = asked.find(({ name }) => {
      const value = values[name];
      const wanted = given[name];
      return value !== undefined && (wanted === undefined ? value === '' : value !== wanted);
    });
    if (!open) return;
    await fill(page.locator(`[id="field-${open.name}"]`), open, given[open.name], today);
  }
  throw new Error('The form asks on and on');
}

/** What stands in the fields that are on the page. */
function valuesOf(names: readonly string[]): Record<string, string> {
  const value = (node: Element) =>
    node instanceof HTMLFieldSetElement
      ? (node.querySelector<HTMLInputElement>('input:checked')?.value ?? '')
      : (node as HTMLInputElement).value;
  return Object.fromEntries(
    names.flatMap((name) => {
      const node = document.getElementById(`field-${name}`);
      return node ? [[name, value(node)]] : [];
    }),
  );
}

async function fill(at: Locator, { kind }: Field, given: string | undefined, today: string): Promise<void> {
  switch (kind) {
    case 'choice':
      return at
        .locator(given === undefined ? 'input[type=radio]' : `input[value="${given}"]`)
        .first()
        .check();
    case 'select':
    case 'unit':
      return void (await at.selectOption(given ?? { index: 1 }));
    case 'date':
      return at.fill(given ?? formatDate(today));
    case 'number':
      return at.fill(given ?? '1');
    case 'time':
      return at.fill(given ?? '08:00');
    case 'account':
      return at.fill(given ?? 'noen.annen');
    case 'text':
    case 'words':
    case 'yes-no':
      return at.fill(given ?? 'Slik står det i papirene.');
  }
}
