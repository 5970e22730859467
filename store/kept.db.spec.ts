import { randomUUID } from 'node:crypto';
import { addDays, osloDate } from '../domain/dates';
import { approver, imprisonment, placement } from '../test/given';
import { openStore, type Store } from './data-source';
import { keepFolded, keptOf } from './kept';
import { destroyKey } from './keys/personal-data';
import { readSentence } from './read';
import { recordKnowing, type Step } from './record';
import { commandOf, createTestStore, type TestStore } from './test-store';
import { verifyLog } from './verify/verify';

let test: TestStore;
let other: Store;
beforeAll(async () => {
  test = await createTestStore();
  other = await openStore({ url: test.url, masterKey: test.masterKey, poolSize: 8 });
});
afterAll(async () => {
  await other.close();
  await test.close();
});

const today = osloDate(new Date().toISOString());

async function registered(): Promise<string> {
  const sentenceId = randomUUID();
  await recordKnowing(test.store, commandOf(sentenceId, placement, imprisonment({ startDate: addDays(today, -300) })));
  return sentenceId;
}

const credited = (sentenceId: string, creditId: string) =>
  commandOf(sentenceId, placement, { type: 'CreditRemand', creditId, days: 1, reason: 'Counted.' });

const credit = (store: Store, sentenceId: string, creditId: string): Promise<Step> =>
  recordKnowing(store, credited(sentenceId, creditId));

/** What a fold of the whole log says: reading goes on from nothing that is kept. */
const whole = (sentenceId: string) => readSentence(test.store, sentenceId);

it('decides on what another process wrote since', async () => {
  const id = await registered();
  await credit(other, id, 'r1');
  const second = credited(id, 'r2');
  const { recorded } = await recordKnowing(test.store, second);
  expect((await recordKnowing(other, second)).recorded).toEqual({ ...recorded, duplicate: true });
  const { folded } = await credit(other, id, 'r3');
  const read = await whole(id);
  expect(read).toMatchObject({ version: folded.version, state: { extraRemandDays: 3 } });
  expect(folded.state).toEqual(read?.state);
});

it('gives the same when many write at once from two processes: no command lost, none doubled, the chain whole', async () => {
  const id = await registered();
  const commands = Array.from({ length: 24 }, (_, n) => credited(id, `r${n}`));
  const steps = await Promise.all(
    commands.map((command, n) => recordKnowing(n % 2 === 0 ? test.store : other, command)),
  );
  expect(steps.filter(({ recorded }) => recorded.ok)).toHaveLength(24);
  const read = await whole(id);
  expect(read?.state).toMatchObject({ extraRemandDays: 24 });
  for (const store of [test.store, other]) {
    const { recorded, folded } = await recordKnowing(store, commands[0] ?? credited(id, 'none'));
    expect(recorded).toMatchObject({ ok: true, duplicate: true });
    expect(folded.state).toEqual(read?.state);
  }
  expect(await verifyLog(test.store)).toMatchObject({ problems: [] });
});

it.each([
  ['of another log at the same version', 0],
  ['of a longer log, that was restored to this one', 4],
])('goes on from nothing that is %s', async (_, ahead) => {
  const [id, stranger] = [await registered(), await registered()];
  const { folded } = await credit(test.store, stranger, 'r1');
  keepFolded(test.store, id, { ...folded, version: folded.version + ahead });
  const step = await credit(test.store, id, 'r1');
  expect(step.recorded).toMatchObject({ ok: true });
  expect(step.folded.state).toEqual((await whole(id))?.state);
});

it('shows nothing of a person whose key was destroyed meanwhile', async () => {
  const id = await registered();
  expect(keptOf(test.store, id)?.state).toMatchObject({ person: { name: 'Kari Prøve' } });
  await destroyKey(other, id);
  const asked = {
    type: 'DecideProposal',
    proposalId: 'none',
    outcome: 'approve',
    reason: 'None.',
    points: [],
  } as const;
  const { recorded, folded } = await recordKnowing(test.store, commandOf(id, approver, asked));
  expect(recorded).toMatchObject({ ok: false });
  expect(folded.state).toEqual((await whole(id))?.state);
  expect(JSON.stringify(folded)).not.toContain('Kari');
});
