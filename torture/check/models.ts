import { type Client } from 'pg';
import { type Fact } from './log';
import { type Invariant, type Violation } from './evidence';

/** How long after its midnight a sentence may wake, and a little for the waking. */
const LATE_S = 240 + 60;

const ASKED: readonly { readonly invariant: Invariant; readonly what: string; readonly sql: string }[] = [
  {
    invariant: 'I4',
    what: 'a read model is not at the version of its log',
    sql: `SELECT coalesce(s.stream_id, r.sentence_id) AS id, s.version::text AS log, r.version AS model
          FROM es.stream s FULL JOIN rm.sentence r ON r.sentence_id = s.stream_id
          WHERE s.version IS DISTINCT FROM r.version`,
  },
  {
    invariant: 'I5',
    what: 'a workflow has not followed its log',
    sql: `SELECT stream_id AS id, version::text, workflow_version::text FROM es.stream WHERE workflow_version < version`,
  },
  {
    invariant: 'I12',
    what: 'what was due is not done',
    sql: `SELECT s.sentence_id AS id, s.next_moment_on::text FROM rm.sentence s
          LEFT JOIN rm.clock c ON c.sentence_id = s.sentence_id
          WHERE s.next_moment_on::timestamp AT TIME ZONE 'Europe/Oslo'
            < clock_timestamp() + coalesce(c.offset_ms, 0) * interval '1 millisecond' - interval '${LATE_S} seconds'`,
  },
  {
    invariant: 'I6',
    what: 'a letter was not written',
    sql: 'SELECT sentence_id AS id, attempts, last_error FROM rm.letter_due',
  },
];

/** I4, I5 and I12 as far as SQL alone can ask: everything is where the log is, and nothing lies still. */
export async function modelsFollow(client: Client, facts: readonly Fact[]): Promise<Violation[]> {
  const found: Violation[] = [];
  for (const { invariant, what, sql } of ASKED)
    for (const evidence of (await client.query<object>(sql)).rows) found.push({ invariant, what, evidence });
  return [...found, ...(await endsDiffer(client, facts)), ...(await placesDiffer(client, facts))];
}

async function endsDiffer(client: Client, facts: readonly Fact[]): Promise<Violation[]> {
  const ended = new Set(facts.filter(({ type }) => type === 'SentenceCompleted').map(({ streamId }) => streamId));
  const { rows } = await client.query<{ id: string; status: string }>(
    'SELECT sentence_id::text AS id, status FROM rm.sentence',
  );
  return rows
    .filter(({ id, status }) => (status === 'completed') !== ended.has(id))
    .map((evidence) => ({ invariant: 'I4', what: 'a read model does not know the end of its sentence', evidence }));
}

/** Where the last move of the log has led. */
async function placesDiffer(client: Client, facts: readonly Fact[]): Promise<Violation[]> {
  const moved = new Map<string, unknown>();
  for (const { type, streamId, body } of facts)
    if (type === 'RegimeChanged') moved.set(streamId, (body['to'] as { regime: string }).regime);
    else if (type === 'ReleasedOnProbation') moved.set(streamId, 'probation');
  const { rows } = await client.query<{ id: string; regime: string }>(
    'SELECT sentence_id::text AS id, regime FROM rm.sentence',
  );
  return rows
    .filter(({ id, regime }) => moved.has(id) && moved.get(id) !== regime)
    .map((evidence) => ({ invariant: 'I4', what: 'a read model does not know the last move', evidence }));
}
