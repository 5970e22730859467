import { type Sentence } from '../api/queries';
import { type Words } from '../app/language';
import { FORMS } from '../forms';
import { type Around, type Field, type Form } from '../forms/spec';
import { inLanes } from './lanes';
import { type Cases, type Stage } from './stage';
import { NOBODY, type User } from './user';

/** A page as somebody sees it. */
export interface Visit {
  /** Its name for files: `sentence-course`, `form-breach`. */
  readonly name: string;
  readonly who: string;
  readonly path: string;
}

const READER = 'tor.tilsyn';
/** Pages that their readers see nothing on: whoever works there. */
const WORKERS: Readonly<Record<string, string>> = {
  '/work': 'ola.saksbehandler',
  '/register': 'pia.plassering',
  '/signed-out': NOBODY,
  '/public-statistics': NOBODY,
  '/capacity': 'rigmor.region',
  '/webhooks': 'ada.admin',
  '/reassign': 'kari.godkjenner',
  '/settings': 'kari.godkjenner',
  '/sentences/$id/propose': 'ola.saksbehandler',
  '/sentences/$id/do': 'kari.godkjenner',
  '/sentences/$id/emergency': 'ola.saksbehandler',
  '/sentences/$id/victims': 'vera.varsling',
  '/victims': 'vera.varsling',
  '/sentences/$id/decide/$proposalId': 'kari.godkjenner',
};
interface Writer {
  readonly who: string;
  readonly about: keyof Cases;
  /** These forms only. */
  readonly only?: readonly string[];
}

/** Who has forms to fill in, and about which case. Each form is for the first row that has it. */
const WRITERS: readonly Writer[] = [
  { who: 'kari.godkjenner', about: 'conflicted', only: ['conflict'] },
  { who: 'pia.plassering', about: 'confirming', only: ['confirm-calculation'] },
  { who: 'rigmor.region', about: 'adopting', only: ['rule-set'] },
  { who: 'pia.plassering', about: 'ending', only: ['end'] },
  { who: 'ola.saksbehandler', about: 'busy' },
  { who: 'kari.godkjenner', about: 'busy' },
  { who: 'rigmor.region', about: 'busy' },
  { who: 'pia.plassering', about: 'busy' },
  { who: 'dina.domstol', about: 'detention' },
  { who: 'tone.trener', about: 'detention' },
  { who: 'tone.trener', about: 'petitioner' },
  { who: 'rigmor.region', about: 'released' },
  { who: 'dina.domstol', about: 'released' },
  { who: 'dina.domstol', about: 'beforeCourt' },
  { who: 'kari.godkjenner', about: 'breached' },
  { who: 'kari.godkjenner', about: 'suspended' },
  { who: 'ola.saksbehandler', about: 'awaiting' },
  { who: 'kari.godkjenner', about: 'applicant' },
  { who: 'ola.saksbehandler', about: 'home' },
  { who: 'ola.saksbehandler', about: 'arrived' },
  { who: 'ola.saksbehandler', about: 'planning' },
  { who: 'kari.godkjenner', about: 'staying' },
  { who: 'kari.godkjenner', about: 'interrupted' },
  { who: 'kari.godkjenner', about: 'moving' },
  { who: 'ola.saksbehandler', about: 'moving' },
  { who: 'kari.godkjenner', about: 'placeless' },
  { who: 'kari.godkjenner', about: 'excluded' },
  { who: 'rigmor.region', about: 'excluded' },
  { who: 'kari.godkjenner', about: 'homeEnded' },
  { who: 'pia.plassering', about: 'ended' },
  { who: 'dag.direktorat', about: 'erasing' },
];

/** A form in a case that it fits, by somebody who may fill it in. */
export interface FormVisit extends Visit {
  readonly form: string;
  readonly about: keyof Cases;
}

/** Addresses that only lead on, to pages of their own. */
const LEADS_ON: readonly string[] = ['/', '/sentences/$id/deadline'];

/** Every page that the router of the running app knows, each by somebody for whom it has content, with every part of it. */
export async function everyPage(stage: Stage): Promise<readonly Visit[]> {
  const reader = await stage.user(READER);
  const routes = await reader.page.evaluate(() => {
    const { __TSR_ROUTER__: router } = globalThis as unknown as Record<string, { routesByPath: object }>;
    return Object.keys(router?.routesByPath ?? {});
  });
  const visits = routes
    .filter((route) => !LEADS_ON.includes(route) && !route.includes('$form'))
    .map((route) => ({ name: nameOf(route), who: WORKERS[route] ?? READER, path: filledIn(route, stage) }));
  const matrix = { name: 'permissions-all', who: READER, path: '/permissions?role=all' };
  return [...visits, matrix, ...(await tabs(reader, stage)), ...(await formVisits(stage))];
}

/** `/sentences/$id` is `sentence`, and `/sentences/$id/propose` is `sentence-propose`. */
function nameOf(route: string): string {
  const parts = route.replace('/sentences/$id', '/sentence').split('/');
  return parts.filter((part) => !/^(?:\$|$)/.test(part)).join('-');
}

/** A page that the test does not know how to reach must not go untested. */
function filledIn(route: string, { cases }: Stage): string {
  const known: Readonly<Record<string, string>> = {
    $id: route.endsWith('/propose') ? cases.due : cases.busy,
    $proposalId: cases.busyProposal,
  };
  return route.replaceAll(/\$\w+/g, (name) => {
    const value = known[name];
    if (value === undefined) throw new Error(`web/e2e/pages.ts has no value for ${name} of ${route}`);
    return value;
  });
}

async function tabs(reader: User, { cases }: Stage): Promise<Visit[]> {
  const page = await reader.open(`/sentences/${cases.busy}`);
  const paths: string[] = [];
  for (const tab of await page.getByRole('tab').all()) {
    await tab.click();
    await page.waitForFunction(
      (name) => document.querySelector('[role=tab][aria-selected=true]')?.textContent === name,
      await tab.textContent(),
    );
    paths.push(new URL(page.url()).pathname + new URL(page.url()).search);
  }
  return paths.slice(1).map((path) => ({ name: `sentence-${path.split('=').at(-1)}`, who: reader.id, path }));
}

const found = new WeakMap<Stage, Promise<readonly FormVisit[]>>();

/** Each form once, by the first who may fill it in: what their page of forms leads to. */
export function formVisits(stage: Stage): Promise<readonly FormVisit[]> {
  const known = found.get(stage) ?? findForms(stage);
  found.set(stage, known);
  return known;
}

async function findForms(stage: Stage): Promise<readonly FormVisit[]> {
  const offered = new Map<Writer, readonly FormVisit[]>();
  await inLanes(stage, WRITERS, async (user, writer) => {
    const { who, about } = writer;
    const all = `/sentences/${stage.cases[about]}/do`;
    const links = (await user.goTo(all)).locator(`main a[href^="${all}/"]`);
    await links.first().waitFor();
    const forms = await links.evaluateAll((items) =>
      items.map((item) => item.getAttribute('href')?.split('/').at(-1) ?? ''),
    );
    const visits = forms.map((form) => ({ name: `form-${form}`, form, about, who, path: `${all}/${form}` }));
    offered.set(writer, visits);
  });
  const first = new Map<string, FormVisit>();
  for (const writer of WRITERS)
    for (const visit of offered.get(writer) ?? [])
      if (!first.has(visit.form) && (writer.only?.includes(visit.form) ?? true)) first.set(visit.form, visit);
  return [...first.values()];
}

/**
 * Of the forms, those that show a kind of field which none before them shows: all are made by the same code from a table,
 * which a test without a browser goes through.
 */
export async function withEachKindOfField(visits: readonly Visit[], stage: Stage): Promise<readonly Visit[]> {
  const seen = new Set<string>();
  const kept: Visit[] = [];
  for (const visit of visits) {
    const form = FORMS.find(({ id }) => visit.name === `form-${id}`);
    const kinds = form ? await kindsOf(form, visit.path, stage) : [];
    if (form && kinds.every((kind) => seen.has(kind))) continue;
    for (const kind of kinds) seen.add(kind);
    kept.push(visit);
  }
  return kept;
}

/** The fields that a form has in a case. */
export async function fieldsOf(form: Form, path: string, { http }: Stage): Promise<readonly Field[]> {
  const of = `/api${path.split('/do/')[0]}`;
  const sentence = (await http.get('dev-auditor', of)).body as Sentence;
  const { events } = (await http.get('dev-auditor', `${of}/events?limit=1000`)).body as Pick<Around, 'events'>;
  const words = { language: 'nb', t: String, say: String, term: String, from: String } as unknown as Words;
  return form.fields({
    sentence,
    words,
    today: sentence.today,
    events,
    nameOf: String,
    may: () => true,
    of: undefined,
  });
}

async function kindsOf(form: Form, path: string, stage: Stage): Promise<readonly string[]> {
  return (await fieldsOf(form, path, stage)).flatMap(({ kind, section, hint, law }) => [
    kind,
    ...(section ? ['section'] : []),
    ...(hint ? [`${kind} with a hint`] : []),
    ...(law ? [`${kind} with its paragraph`] : []),
  ]);
}
