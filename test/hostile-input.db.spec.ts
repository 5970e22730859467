import fc from 'fast-check';
import { startTestApp, orderOf, type TestApp } from '../api/test-app';

/** Bodies for each route that changes something: a few with the other tests, `RUNS=200 npm run test:hostile` with more. */
const RUNS = Number(process.env['RUNS'] ?? 8);
const SEED = 20_261_128;
/** A list of cases is answered case by case, whatever stands in it; no route besides takes a list. */
const TAKES_A_LIST = '/api/calculations';
const NOBODY = '0198c0de-0000-4000-8000-000000000000';

/** A route that takes a body: who may ask it, and the fields that it knows. */
interface Route {
  readonly method: 'POST' | 'PUT';
  readonly path: string;
  readonly role: string;
  readonly fields: readonly string[];
}

let t: TestApp;
let id: string;
let version: number;
let routes: readonly Route[];
beforeAll(async () => {
  t = await startTestApp();
  const { body } = await t.post('/api/sentences', orderOf(), { as: 'placement' });
  ({ id, version } = body as { id: string; version: number });
  routes = routesOf((await t.get('/api/openapi.json')).body as Document);
});
afterAll(() => t.close());

interface Schema {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly anyOf?: readonly Schema[];
}
interface Operation {
  readonly 'x-roles'?: readonly string[];
  readonly requestBody?: { readonly content: { readonly 'application/json': { readonly schema: Schema } } };
}
interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

function routesOf({ paths, components }: Document): readonly Route[] {
  const fieldsOf = ({ $ref, properties, anyOf = [] }: Schema): string[] => {
    const named = components.schemas[$ref?.split('/').at(-1) ?? ''];
    return [...Object.keys(properties ?? {}), ...(named ? fieldsOf(named) : []), ...anyOf.flatMap(fieldsOf)];
  };
  return Object.entries(paths).flatMap(([path, item]) =>
    (['post', 'put'] as const).flatMap((method) => {
      const { requestBody, 'x-roles': roles = ['auditor'] } = item[method] ?? {};
      if (!requestBody) return [];
      const fields = [...new Set(fieldsOf(requestBody.content['application/json'].schema))];
      return [{ method: method === 'post' ? 'POST' : 'PUT', path, role: roles[0] ?? 'auditor', fields }];
    }),
  );
}

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(
    '\u0000',
    'a\u0000b',
    '\u{202e}gnp.exe',
    '\u{feff}',
    'İ',
    'ß'.repeat(50),
    '٣',
    '1e400',
    'null',
    '__proto__',
  ),
);
const value = fc.letrec((again) => ({
  any: fc.oneof(
    { depthSize: 'small' },
    text,
    fc.double(),
    fc.constantFrom(
      null,
      true,
      false,
      -0,
      1e308,
      Number.MAX_SAFE_INTEGER + 1,
      -1,
      '2026-02-30',
      '9999-12-31T23:59:60Z',
    ),
    fc.array(again('any'), { maxLength: 4 }),
    fc.dictionary(text, again('any'), { maxKeys: 4 }),
  ),
})).any;

/** What is no body of any route, as it comes over the wire: each has at least one thing that nobody may send. */
function hostile(fields: readonly string[]): fc.Arbitrary<string> {
  const some = fc.subarray([...fields]);
  const known = some.chain((names) => fc.tuple(...names.map((name) => fc.tuple(fc.constant(name), value))));
  const withUnknown = fc
    .tuple(known, text, value)
    .map(([pairs, name, other]) =>
      JSON.stringify({ ...Object.fromEntries(pairs as [string, unknown][]), [`x-${name}`]: other }),
    );
  const field = fc.constantFrom(...(fields.length > 0 ? fields : ['reason']));
  return fc.oneof(
    { weight: 4, arbitrary: withUnknown },
    // No object at all.
    fc
      .oneof(text, fc.double(), fc.array(value), fc.constantFrom(null, true))
      .map((other) => JSON.stringify(other ?? null)),
    // The same field twice, one that reaches a prototype, half a character, a number that no number is.
    fc.tuple(field, value).map(([name, it]) => `{"${name}":1,"${name}":${JSON.stringify(it)},"x":1}`),
    fc.constantFrom(
      '{"__proto__":{"a":1}}',
      '{"constructor":{"prototype":{}}}',
      '{"x":"\\ud800"}',
      '{"x":1e400}',
      '{"x":NaN}',
    ),
    // No JSON.
    fc.string().map((rubbish) => `{x${rubbish}`),
    fc.constantFrom('', '{"x":1}{"x":2}', '\u{feff}{"x":1}', "{'x':1}", '{"x":01}', '{"x":1,}'),
    // Deep, and long.
    fc.integer({ min: 100, max: 40_000 }).map((depth) => `{"x":${'['.repeat(depth)}${']'.repeat(depth)}}`),
    field.map((name) => JSON.stringify({ [name]: 'x'.repeat(200_000), x: 1 })),
    field.map((name) => JSON.stringify({ [name]: 'x'.repeat(1_000_000) })),
  );
}

/** Sends to a route what is no body of any; throws where that is accepted, or breaks something. `ask` answers the status. */
async function holds({ path, fields }: Route, n: number, ask: (body: string) => Promise<number>): Promise<void> {
  const property = fc.asyncProperty(hostile(fields), async (body) => {
    const listed = path === TAKES_A_LIST && body.startsWith('[');
    expect([400, 409, 413, 415, 422, ...(listed ? [200] : [])]).toContain(await ask(body));
  });
  await fc.assert(property, { numRuns: RUNS, seed: SEED + n, endOnFailure: true });
}

it('whatever is sent, nothing of it is recorded and nothing breaks', async () => {
  const before = await t.logSize();
  const answers: Record<number, number> = {};
  for (const [n, route] of routes.entries()) {
    const path = route.path.replace('{id}', id).replaceAll(/\{\w+\}/g, NOBODY);
    await holds(route, n, async (body) => {
      const headers = { 'content-type': 'application/json' };
      // An account for each route: so many requests in a second are nobody's.
      const sending = { as: route.role, account: `hostile-${n}`, version, headers };
      const { status } =
        route.method === 'POST' ? await t.post(path, body, sending) : await t.send('PUT', path, sending, body);
      answers[status] = (answers[status] ?? 0) + 1;
      return status;
    });
  }
  expect(await t.logSize()).toBe(before);
  process.stdout.write(`hostile input: ${routes.length} routes, ${JSON.stringify(answers)}\n`);
}, 3_600_000);

it('a route that is added is asked as well, and one that takes anything, or breaks, is caught', async () => {
  const { paths, components } = (await t.get('/api/openapi.json')).body as Document;
  const schema = { properties: { words: { type: 'string' } } };
  const post = { 'x-roles': ['caseworker'], requestBody: { content: { 'application/json': { schema } } } };
  const all = routesOf({ paths: { ...paths, '/api/planted': { post } }, components });
  const planted = { method: 'POST', path: '/api/planted', role: 'caseworker', fields: ['words'] } as const;
  expect(all).toEqual([...routes, planted]);
  for (const status of [201, 500])
    await expect(holds(planted, all.length, () => Promise.resolve(status))).rejects.toThrow(/Property failed/);
  await holds(planted, all.length, () => Promise.resolve(400));
});

it('what is whole again after it is accepted as before', async () => {
  const credit = { days: 1, reason: 'Funnet i arkivet.' };
  expect((await t.post(`/api/sentences/${id}/remand-credits`, credit, { as: 'placement', version })).status).toBe(201);
});
