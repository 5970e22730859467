import { reachOf } from '../domain/case-access';
import { type Instant, type IsoDate } from '../domain/dates';
import { CASE_ACCESS_COLUMNS, type CaseAccessRead } from './access/case-access';
import { type Store } from './data-source';
import { type Units } from './lists/queries';
import { rows } from './session';

/** What can be taken out, and in which form. */
export const EXPORT_KINDS = ['ocel', 'xes', 'csv', 'pdf', 'bundle'] as const;
export type ExportKind = (typeof EXPORT_KINDS)[number];

/** Of what: one sentence or all that the asker sees, the events of a period, by a belief. Null: no limit, or the present. */
export interface ExportQuery {
  readonly sentenceId: string | null;
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  readonly knownAt: Instant | null;
  readonly effectiveOn: IsoDate | null;
}

export interface ExportAsked {
  readonly id: string;
  readonly kind: ExportKind;
  readonly query: ExportQuery;
  readonly reason: string;
  readonly account: string;
  readonly role: string;
  readonly units: Units;
}

export type ExportState = 'queued' | 'running' | 'done' | 'failed' | 'cancelled' | 'expired';

/** An export as it is on record, and how far it has come. */
export interface Export extends ExportAsked {
  readonly askedAt: Instant;
  readonly state: ExportState;
  readonly done: number;
  /** Null: not counted yet. */
  readonly of: number | null;
  readonly startedAt: Instant | null;
  readonly endedAt: Instant | null;
  readonly expiresAt: Instant | null;
  readonly file: {
    readonly name: string;
    readonly mediaType: string;
    readonly bytes: number;
    readonly sha256: string;
  } | null;
  readonly error: string | null;
}

/** How long a file is kept. */
const EXPORT_HOURS = 24;
/** Without a sign of life for so long, whoever made it is gone and somebody else begins anew. */
const LIFE_SECONDS = 60;

interface Row {
  readonly id: string;
  readonly kind: ExportKind;
  readonly query: ExportQuery;
  readonly reason: string;
  readonly account: string;
  readonly role: string;
  readonly units: string[] | null;
  readonly asked_at: Date;
  readonly state: ExportState;
  readonly done: number;
  readonly of: number | null;
  readonly started_at: Date | null;
  readonly ended_at: Date | null;
  readonly expires_at: Date | null;
  readonly file_name: string | null;
  readonly media_type: string | null;
  readonly bytes: string | null;
  readonly sha256: Buffer | null;
  readonly error: string | null;
}

const COLUMNS = `id, kind, query, reason, account, role, units, asked_at, state, done, of, started_at, ended_at, expires_at,
  file_name, media_type, bytes::text, sha256, error`;

/** Puts an export on record and in the queue. The same id again is the same export. */
export async function askExport(store: Store, asked: ExportAsked): Promise<Export> {
  const { id, kind, query, reason, account, role, units } = asked;
  await rows(
    store,
    `INSERT INTO rm.export (id, kind, query, reason, account, role, units) VALUES ($1, $2, $3, $4, $5, $6, $7)
     ON CONFLICT (id) DO NOTHING`,
    [id, kind, JSON.stringify(query), reason, account, role, units],
  );
  const kept = await readExport(store, id);
  if (!kept) throw new Error(`The export ${id} was put on record and is not there`);
  return kept;
}

/** One export; null: there is none. */
export async function readExport(store: Store, id: string): Promise<Export | null> {
  const [row] = await rows<Row>(store, `SELECT ${COLUMNS} FROM rm.export WHERE id = $1`, [id]);
  return row ? shown(row) : null;
}

/** The exports of an account, the latest first; null: of everybody. */
export async function listExports(store: Store, account: string | null, limit: number): Promise<Export[]> {
  const found = await rows<Row>(
    store,
    `SELECT ${COLUMNS} FROM rm.export WHERE $1::text IS NULL OR account = $1 ORDER BY asked_at DESC, id LIMIT $2`,
    [account, limit],
  );
  return found.map(shown);
}

const CLAIM = `
  UPDATE rm.export SET state = 'running', started_at = clock_timestamp(), beat_at = clock_timestamp(), done = 0
  WHERE id = (SELECT id FROM rm.export
    WHERE state = 'queued' OR (state = 'running' AND beat_at < clock_timestamp() - $1 * interval '1 second')
    ORDER BY asked_at LIMIT 1 FOR UPDATE SKIP LOCKED)
  RETURNING ${COLUMNS}`;

/** Takes the next export out of the queue, or one whose maker has died; null: there is none. */
export async function claimExport(store: Store): Promise<Export | null> {
  const [row] = await rows<Row>(store, CLAIM, [LIFE_SECONDS]);
  if (!row) return null;
  await rows(store, 'DELETE FROM rm.export_part WHERE export_id = $1', [row.id]);
  return shown(row);
}

/** Says of whom the file will hold personal data that anybody can read: if one of them is erased, it is dropped. */
export async function nameExported(store: Store, id: string, sentenceIds: readonly string[]): Promise<void> {
  await rows(store, 'UPDATE rm.export SET sentence_ids = $2 WHERE id = $1', [id, sentenceIds]);
}

/** Says how far it has come. False: it was cancelled meanwhile. */
export async function beatExport(store: Store, id: string, done: number, of: number): Promise<boolean> {
  const beat = await rows(
    store,
    `UPDATE rm.export SET done = $2, of = $3, beat_at = clock_timestamp() WHERE id = $1 AND state = 'running' RETURNING id`,
    [id, done, of],
  );
  return beat.length > 0;
}

/** Keeps a piece of the file, sealed. */
export async function putExportPart(store: Store, id: string, part: number, bytes: Buffer): Promise<void> {
  const sealed = store.keys.wrap(bytes, partContext(`${id} ${part}`));
  await rows(store, 'INSERT INTO rm.export_part (export_id, part, bytes) VALUES ($1, $2, $3)', [id, part, sealed]);
}

export interface FinishedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: Buffer;
  /** How many sentences it holds; of a bundle, events. */
  readonly done: number;
}

// Erased while it was made: it is left, and made anew without them.
const FINISH = `
  UPDATE rm.export SET state = 'done', ended_at = clock_timestamp(), expires_at = clock_timestamp() + $2 * interval '1 hour',
    file_name = $3, media_type = $4, bytes = $5, sha256 = $6, done = $7, of = $7 WHERE id = $1 AND state = 'running'
    AND NOT EXISTS (SELECT FROM rm.person_key WHERE person_id = ANY (sentence_ids) AND destroyed_at >= started_at)`;

/** The file is whole; from now on it can be fetched, until it expires. */
export async function finishExport(store: Store, id: string, file: FinishedFile): Promise<void> {
  await rows(store, FINISH, [id, EXPORT_HOURS, file.name, file.mediaType, file.bytes, file.sha256, file.done]);
}

/** It could not be made. `error`: for whoever operates this; nothing personal. */
export async function failExport(store: Store, id: string, error: string): Promise<void> {
  await rows(
    store,
    `UPDATE rm.export SET state = 'failed', ended_at = clock_timestamp(), error = $2 WHERE id = $1 AND state = 'running'`,
    [id, error],
  );
  await rows(store, 'DELETE FROM rm.export_part WHERE export_id = $1', [id]);
}

/** Stops it, or drops its file. False: it was over already. */
export async function cancelExport(store: Store, id: string): Promise<boolean> {
  const cancelled = await rows(
    store,
    `UPDATE rm.export SET state = 'cancelled', ended_at = clock_timestamp() WHERE id = $1 AND state IN ('queued', 'running')
     RETURNING id`,
    [id],
  );
  return cancelled.length > 0;
}

const EXPIRE = `
  WITH over AS (
    UPDATE rm.export SET state = 'expired' WHERE state = 'done' AND expires_at < clock_timestamp() RETURNING id)
  DELETE FROM rm.export_part p WHERE p.export_id IN (SELECT id FROM over)
    OR p.export_id IN (SELECT id FROM rm.export WHERE state IN ('cancelled', 'failed', 'expired'))`;

/** Deletes the files that have expired, and what cancelled exports left. */
export async function expireExports(store: Store): Promise<void> {
  await rows(store, EXPIRE);
}

/** The file, piece by piece. */
export async function* readExportFile(store: Store, id: string): AsyncGenerator<Buffer> {
  for (let part = 0; ; part++) {
    const [row] = await rows<{ bytes: Buffer }>(
      store,
      'SELECT bytes FROM rm.export_part WHERE export_id = $1 AND part = $2',
      [id, part],
    );
    if (!row) return;
    yield store.keys.unwrap(row.bytes, partContext(`${id} ${part}`));
  }
}

/** Of which sentences something was recorded in a time; null: it has no end. */
export async function sentencesRecorded(store: Store, { from, to }: RecordedSpan): Promise<ReadonlySet<string>> {
  const found = await rows<{ id: string }>(
    store,
    `SELECT DISTINCT stream_id AS id FROM es.event e
     WHERE ($1::timestamptz IS NULL OR recorded_at >= $1) AND ($2::timestamptz IS NULL OR recorded_at < $2)`,
    [from, to],
  );
  return new Set(found.map(({ id }) => id));
}

/** From an instant to before another. */
export interface RecordedSpan {
  readonly from: Instant | null;
  readonly to: Instant | null;
}

const SENTENCES = `
  SELECT s.sentence_id AS id, ${CASE_ACCESS_COLUMNS} FROM rm.sentence s LEFT JOIN rm.clock c ON c.sentence_id = s.sentence_id
  WHERE ($1::text[] IS NULL OR s.unit = ANY ($1)) AND ($2::uuid IS NULL OR s.sentence_id = $2) ORDER BY s.sentence_id`;

/**
 * Ids of the sentences that an export is about: those of its units, as they stand now, that are open to whoever asked. The
 * worker, which makes it, sees every sentence: what the database keeps from the asker must be left out here.
 */
export async function sentencesToExport(
  store: Store,
  { units, query, account: id, role }: Pick<ExportAsked, 'units' | 'query' | 'account' | 'role'>,
): Promise<readonly string[]> {
  const asker = { id, roles: [role], units: units ?? ['*'] };
  const found = await rows<CaseAccessRead & { readonly id: string }>(store, SENTENCES, [units, query.sentenceId]);
  return found.filter((known) => reachOf(known, asker, known.today) === 'full').map((sentence) => sentence.id);
}

/** Where a piece of a file belongs: `<export> <number>`. */
export function partContext(part: string): Buffer {
  return Buffer.from(`export ${part}`);
}

function shown(row: Row): Export {
  const { id, kind, query, reason, account, role, units, state, done, of, error } = row;
  const { file_name: name, media_type: mediaType, bytes, sha256 } = row;
  const instant = (at: Date | null) => at?.toISOString() ?? null;
  return {
    ...{ id, kind, query, reason, account, role, units, state, done, of, error },
    askedAt: row.asked_at.toISOString(),
    ...{ startedAt: instant(row.started_at), endedAt: instant(row.ended_at), expiresAt: instant(row.expires_at) },
    file:
      name !== null && mediaType !== null && bytes !== null && sha256 !== null
        ? { name, mediaType, bytes: Number(bytes), sha256: sha256.toString('hex') }
        : null,
  };
}
