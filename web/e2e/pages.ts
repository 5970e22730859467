import { type Sentence } from '../api/queries';
import { type Words } from '../app/language';
import { FORMS } from '../forms';
import { type Form } from '../forms/spec';
import { type Stage } from './stage';
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
/** Who has forms to fill in, and about which case. */
const WRITERS = [
  ['ola.saksbehandler', 'busy'],
  ['kari.godkjenner', 'busy'],
  ['rigmor.region', 'busy'],
  ['pia.plassering', 'busy'],
  ['dina.domstol', 'detention'],
] as const;

/** Every page that the router of the running app knows, each by somebody for whom it has content, with every part of it. */
export async function everyPage(stage: Stage): Promise<readonly Visit[]> {
  const reader = await stage.user(READER);
  const routes = await reader.page.evaluate(() => {
    const { __TSR_ROUTER__: router } = globalThis as unknown as Record<string, { routesByPath: object }>;
    return Object.keys(router?.routesByPath ?? {});
  });
  const visits = routes
    .filter((route) => route !== '/' && !route.includes('$form'))
    .map((route) => ({ name: nameOf(route), who: WORKERS[route] ?? READER, path: filledIn(route, stage) }));
  const matrix = { name: 'permissions-all', who: READER, path: '/permissions?role=all' };
  return [...visits, matrix, ...(await tabs(reader, stage)), ...(await forms(stage))];
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

/** Each form once, by the first who may fill it in: what their page of forms leads to. */
async function forms(stage: Stage): Promise<Visit[]> {
  const found = new Map<string, Visit>();
  for (const [who, name] of WRITERS) {
    const user = await stage.user(who);
    const page = await user.open(`/sentences/${stage.cases[name]}/do`);
    const links = await page
      .locator('main a[href*="/do/"]')
      .evaluateAll((items) => items.map((item) => item.getAttribute('href')));
    for (const path of links) {
      const form = path?.split('/').at(-1);
      if (path && form && !found.has(form)) found.set(form, { name: `form-${form}`, who, path });
    }
  }
  return [...found.values()];
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

async function kindsOf(form: Form, path: string, { http }: Stage): Promise<readonly string[]> {
  const sentence = (await http.get('dev-auditor', `/api${path.split('/do/')[0]}`)).body as Sentence;
  const words = { language: 'nb', t: String, say: String, term: String, from: String } as unknown as Words;
  const fields = form.fields({ sentence, words, today: sentence.today, events: [], of: undefined });
  return fields.flatMap(({ kind, section, hint, law }) => [
    kind,
    ...(section ? ['section'] : []),
    ...(hint ? [`${kind} with a hint`] : []),
    ...(law ? [`${kind} with its paragraph`] : []),
  ]);
}
