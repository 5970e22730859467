import { createHash, randomUUID } from 'node:crypto';
import { osloDate } from '../../domain/dates';
import { type Actor } from '../../domain/events';
import { denied } from '../../test/denied';
import { caseworker, proposal } from '../../test/given';
import { advanceSentence } from '../advance';
import { openStore } from '../data-source';
import { nextEpoch } from '../epoch';
import { nextClockStop } from '../fast-forward';
import { keepFolded } from '../kept';
import { readDecided, readLetter, recordLetter } from './letters';
import { letterFailed, takeLettersDue, waitingLetters, type DueLetter } from './letters-due';
import { destroyKey } from '../keys/personal-data';
import { readSentence } from '../read';
import { record, recordKnowing } from '../record';
import { withSession } from '../session';
import { readStream, type Folded } from '../stream';
import { commandOf, createTestStore, type TestStore } from '../test-store';
import { verifyLog } from '../verify/verify';

let test: TestStore;
beforeAll(async () => {
  test = await createTestStore();
});
afterAll(() => test.close());

const PLACEMENT = { regime: 'high-security', unit: 'oslo-fengsel' } as const;
const files = { html: Buffer.from('<p>æøå</p>'), pdf: Buffer.from([0, 1, 255]) };
const hashOf = (bytes: Buffer) => ({ sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length });

async function asks(id: string, by: Actor, asked: Parameters<typeof commandOf>[2], past = false): Promise<void> {
  const { recorded } = await recordKnowing(test.store, commandOf(id, by, asked), { past });
  expect(recorded).toMatchObject({ ok: true });
}

function issued(of: string, { html, pdf } = files) {
  const letter = {
    letterId: of,
    of,
    template: 'denial',
    version: 1,
    language: 'nb',
    legalBasis: 'strgjfl § 15 (2)',
  } as const;
  return { type: 'IssueLetter', ...letter, html: hashOf(html), pdf: hashOf(pdf) } as const;
}

async function only(id: string): Promise<DueLetter> {
  const [due, ...others] = await takeLettersDue(test.store, id, 10);
  if (!due || others.length > 0) throw new Error('not one');
  return due;
}

const problems = async (id: string) => (await verifyLog(test.store)).problems.filter(({ streamId }) => streamId === id);

describe('a decision', () => {
  it('waits for its letter, and for nobody else’s', async () => {
    const id = await denied(test.store);
    const waiting = await waitingLetters(test.store, id);
    expect(waiting).toMatchObject([{ of: id, attempts: 0, lastError: null }]);
    const turn = { sentenceId: id, epoch: await nextEpoch(test.store), version: 0 };
    const seen = await advanceSentence(test.store, turn);
    // Reminders may wait beside it.
    expect(seen).toMatchObject({ fenced: false });
    const queued = await test.admin.query(`SELECT count(*)::int AS n FROM rm.notice WHERE sentence_id = $1`, [id]);
    expect(!seen.fenced && seen.notices).toBe(queued.rows[0].n + 1);
  });

  it('of the past, as an import brings it, waits for none', async () => {
    expect(await waitingLetters(test.store, await denied(test.store, { past: true }))).toEqual([]);
  });

  it('is read for its letter as it was, with what was recorded with it', async () => {
    const id = await denied(test.store);
    const due = await only(id);
    await asks(id, caseworker, proposal({ proposalId: randomUUID(), to: { ...PLACEMENT, regime: 'lower-security' } }));
    const decided = await readDecided(test.store, due);
    expect(decided).toMatchObject({ event: { type: 'TransitionDenied' }, actor: { id: 'kari' } });
    expect(decided?.sentence.proposals).toHaveLength(1);
  });

  it('is read alike, whatever of the sentence the process has folded already', async () => {
    const id = await denied(test.store);
    const due = await only(id);
    const readBy = async (keeps: Folded | null) => {
      const store = await openStore({ url: test.url, masterKey: test.masterKey, poolSize: 1 });
      if (keeps) keepFolded(store, id, keeps);
      const { unitName, ...decided } = (await readDecided(store, due)) ?? { unitName: null };
      await store.close();
      return { ...decided, unit: unitName?.('oslo-fengsel') };
    };
    const foldedUntil = async (until: number) =>
      (await withSession(test.store, (session) => readStream(session, test.store, id, { until }))).folded;
    const whole = await readBy(null);
    expect(whole).toMatchObject({ event: { type: 'TransitionDenied' }, together: [{ type: 'TransitionDenied' }] });
    const decided = await foldedUntil(due.until);
    expect(await readBy(await foldedUntil(1))).toEqual(whole);
    expect(await readBy(decided)).toEqual(whole);
    expect(await readBy({ ...decided, hash: Buffer.alloc(32) })).toEqual(whole);
    await asks(id, caseworker, proposal({ proposalId: randomUUID(), to: { ...PLACEMENT, regime: 'lower-security' } }));
    expect(await readBy(await foldedUntil(due.until + 1))).toEqual(whole);
  });

  it('holds a clock that is moved until its letter is written, or could not be', async () => {
    const id = await denied(test.store);
    const today = osloDate(new Date().toISOString());
    const turn = { sentenceId: id, epoch: await nextEpoch(test.store), version: 0 };
    await advanceSentence(test.store, turn);
    expect(await nextClockStop(test.store, id, today)).toMatchObject({ done: false });
    await letterFailed(test.store, await only(id), 'TooLong');
    expect(await nextClockStop(test.store, id, today)).toMatchObject({ done: true });
  });

  it('whose letter is claimed is nobody else’s until the lease ends; one that failed waits with why', async () => {
    const id = await denied(test.store);
    const due = await only(id);
    expect(await takeLettersDue(test.store, id, 10)).toEqual([]);
    await letterFailed(test.store, due, 'TooLong');
    expect(await waitingLetters(test.store, id)).toMatchObject([{ attempts: 1, lastError: 'TooLong' }]);
    expect(await takeLettersDue(test.store, id, 10)).toEqual([]);
  });
});

describe('a letter', () => {
  it('wakes no workflow that had seen the decision, and hides nothing from one that had not', async () => {
    const [seen, behind] = [await denied(test.store), await denied(test.store)];
    const turn = { sentenceId: seen, epoch: await nextEpoch(test.store), version: 0 };
    await advanceSentence(test.store, turn);
    for (const id of [seen, behind]) await recordLetter(test.store, id, issued(id), files);
    const followed = await test.admin.query<{ ids: string[] }>(
      'SELECT array_agg(stream_id::text) AS ids FROM es.stream WHERE stream_id = ANY ($1) AND workflow_version = version',
      [[seen, behind]],
    );
    expect(followed.rows).toEqual([{ ids: [seen] }]);
    // The next run draws a higher epoch, and what it sees is what the letter left.
    const left = await readSentence(test.store, seen);
    const next = { sentenceId: seen, epoch: await nextEpoch(test.store), version: left?.version ?? 0 };
    expect(await advanceSentence(test.store, next)).toMatchObject({ fenced: false, version: left?.version });
  });

  it('is in the log by its hashes, kept as it was, and no longer waited for', async () => {
    const id = await denied(test.store);
    expect(await recordLetter(test.store, id, issued(id), files)).toMatchObject({ ok: true, duplicate: false });
    const read = await readSentence(test.store, id);
    expect(read?.state.letters).toMatchObject([{ of: id, html: hashOf(files.html), pdf: hashOf(files.pdf) }]);
    expect(await readLetter(test.store, id, id)).toEqual(files);
    expect(await waitingLetters(test.store, id)).toEqual([]);
    expect(await problems(id)).toEqual([]);
  });

  it('is one, however often and however many at once try', async () => {
    const id = await denied(test.store);
    const tries = [1, 2, 3].map(() => recordLetter(test.store, id, issued(id), files));
    expect((await Promise.all(tries)).every(({ ok }) => ok)).toBe(true);
    const other = { ...files, html: Buffer.from('andre ord') };
    const again = await recordLetter(test.store, id, issued(id, other), other);
    expect(again).toMatchObject({ ok: false, code: 'idempotency-key-reused' });
    expect((await readSentence(test.store, id))?.state.letters).toHaveLength(1);
    expect(await readLetter(test.store, id, id)).toEqual(files);
  });

  it('makes nobody’s view of the case stale', async () => {
    const id = await denied(test.store);
    const before = (await readSentence(test.store, id))?.version ?? 0;
    await recordLetter(test.store, id, issued(id), files);
    const next = proposal({ proposalId: randomUUID(), to: { ...PLACEMENT, regime: 'lower-security' } });
    const asked = commandOf(id, caseworker, next, { expectedVersion: before });
    expect(await record(test.store, asked)).toMatchObject({ ok: true });
  });

  it('is sealed: nothing of it can be read in the database, and nobody may change or remove it', async () => {
    const id = await denied(test.store);
    await recordLetter(test.store, id, issued(id), files);
    const { rows } = await test.admin.query('SELECT html FROM rm.letter WHERE letter_id = $1', [id]);
    expect(rows[0].html.includes(files.html)).toBe(false);
    for (const sql of ['DELETE FROM rm.letter', `UPDATE rm.letter SET pdf = ''`])
      await expect(test.store.db.query(sql)).rejects.toThrow(/permission denied/);
  });

  it('that was changed, exchanged or removed is found by verifying', async () => {
    const id = await denied(test.store);
    await recordLetter(test.store, id, issued(id), files);
    const set = (sql: string) => test.admin.query(`UPDATE rm.letter SET ${sql} WHERE letter_id = $1`, [id]);
    const kept = (await test.admin.query('SELECT html FROM rm.letter WHERE letter_id = $1', [id])).rows[0].html;
    await set(`html = html || 'x'`);
    expect(await problems(id)).toMatchObject([{ type: 'LetterIssued', code: 'letter-changed' }]);
    await test.admin.query('UPDATE rm.letter SET html = $2 WHERE letter_id = $1', [id, kept]);
    expect(await problems(id)).toEqual([]);
    await test.admin.query('DELETE FROM rm.letter WHERE letter_id = $1', [id]);
    expect(await problems(id)).toMatchObject([{ type: 'LetterIssued', code: 'letter-missing' }]);
  });

  it('of somebody who was erased can be read by nobody, and the log with its hashes still verifies', async () => {
    const id = await denied(test.store);
    await recordLetter(test.store, id, issued(id), files);
    await destroyKey(test.store, id);
    expect(await readLetter(test.store, id, id)).toBe('erased');
    expect((await readSentence(test.store, id))?.state.letters).toMatchObject([{ html: hashOf(files.html) }]);
    expect(await problems(id)).toEqual([]);
  });

  it('to somebody who was erased before it was written is let go', async () => {
    const id = await denied(test.store);
    const due = await only(id);
    await destroyKey(test.store, id);
    expect(await readDecided(test.store, due)).toBeNull();
  });
});
