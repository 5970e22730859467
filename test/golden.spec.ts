import { appendFileSync, readFileSync } from 'node:fs';
import { type EventType } from '../domain/events';
import { canonicalJson } from '../store/canonical';
import { decode, schemaVersionOf, type EventRow } from '../store/decode';
import { sealBody } from '../store/keys/personal-data';
import { EVENT_TYPES, exampleOf } from './golden/examples';

// What the log has ever been written in: one line for each type and version of its shape, as it is stored, and what it is
// read as today. A line is added with a new version (GOLDEN=add) and never changed: whoever reads the log in twenty years
// reads lines like these.

const FILE = `${__dirname}/golden/events.jsonl`;
/** Of a person who never was: what is sealed with it is secret to nobody. */
const KEY = Buffer.alloc(32, 'progresjon golden');
const PERSON = '00000000-0000-4000-8000-000000000001';

interface Golden {
  readonly type: EventType;
  readonly schema_version: number;
  /** The text in the column `body`. */
  readonly body: string;
  /** The event as it is read, of today's shape. */
  readonly event: object;
}

const goldens = readFileSync(FILE, 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Golden);

const missing = EVENT_TYPES.flatMap((type) =>
  Array.from({ length: schemaVersionOf(type) }, (_, n) => ({ type, version: n + 1 })),
).filter(({ type, version }) => !goldens.some((golden) => golden.type === type && golden.schema_version === version));

if (process.env['GOLDEN'] === 'add')
  for (const { type, version } of missing.filter((each) => each.version === schemaVersionOf(each.type))) {
    const body = Object.fromEntries(Object.entries(exampleOf(type)).filter(([field]) => field !== 'type'));
    const stored = canonicalJson(sealBody(body, type, PERSON, KEY));
    appendFileSync(FILE, `${canonicalJson({ type, schema_version: version, body: stored, event: exampleOf(type) })}\n`);
  }

function read({ type, schema_version, body }: Golden, key: Buffer | null = KEY) {
  const row: EventRow = {
    ...{ position: '1', version: 1, event_id: 'e1', type, schema_version, body, metadata: '{}' },
    ...{ recorded_at: new Date(0), occurred_at: new Date(0), effective_on: '2026-03-02' },
    ...{ actor: '{"id":"kari","role":"approver","unit":null}', prev_hash: Buffer.alloc(0), hash: Buffer.alloc(0) },
  };
  return decode(row, PERSON, key).event;
}

it('there is a line for every type of event and every version of its shape that was ever written', () => {
  expect(missing).toEqual([]);
});

it.each(goldens.map((golden) => [golden.type, golden.schema_version, golden] as const))(
  '%s of shape %i is read as it always was',
  (_type, _version, golden) => {
    expect(read(golden)).toEqual(golden.event);
    // Erased, it is read all the same.
    expect(read(golden, null)).toMatchObject({ type: golden.type });
  },
);

it('an event of a shape that is yet to come is refused, not guessed at', () => {
  const [golden] = goldens;
  if (!golden) throw new Error('There are golden lines');
  expect(() => read({ ...golden, schema_version: 99 })).toThrow(
    expect.objectContaining({
      code: 'unreadable',
      cause: expect.objectContaining({ message: expect.stringContaining('older than the log') }),
    }),
  );
});
