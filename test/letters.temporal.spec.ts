import { createHash, randomUUID } from 'node:crypto';
import { TEMPLATE_VERSION } from '../domain/letters/document';
import { type Asked } from '../domain/commands';
import { addDays, osloDate } from '../domain/dates';
import { type Actor } from '../domain/events';
import { readLetter } from '../store/notices/letters';
import { waitingLetters } from '../store/notices/letters-due';
import { readSentence } from '../store/read';
import { verifyLog } from '../store/verify/verify';
import { until } from '../worker/test-worker';
import { atWork } from './at-work';
import { approver, caseworker, decision, imprisonment, placement, proposal } from './given';

jest.setTimeout(180_000);

const today = osloDate(new Date().toISOString());
const work = atWork({ workers: false });
afterEach(() => work.stopWorkers());

/** Records, and wakes the workflow as the API does. */
async function ask(sentenceId: string, by: Actor, asked: Asked): Promise<void> {
  await work.ask(sentenceId, by, asked);
  await work.temporal.wake(sentenceId, asked.type);
}

/** A sentence with a proposal that was approved for a day to come. */
async function approved(): Promise<string> {
  const id = randomUUID();
  await ask(id, placement, imprisonment({ startDate: addDays(today, -30) }));
  await ask(id, caseworker, proposal({ proposalId: id, effectiveOn: addDays(today, 10) }));
  await ask(id, approver, decision({ proposalId: id }));
  return id;
}

const lettersOf = async (id: string) => (await readSentence(work.test.store, id))?.state.letters ?? [];
const issued = (id: string) => until('the letter', async () => (await lettersOf(id))[0]);
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

it('a decision gets its letter by itself, once, also when every worker died before and is asked again after', async () => {
  const id = await approved();
  // Nobody works: it waits in the queue of the store.
  expect(await waitingLetters(work.test.store, id)).toHaveLength(1);

  await work.startWorkers();
  const letter = await issued(id);
  await work.stopWorkers();
  await work.startWorkers();
  await work.temporal.wake(id);
  await work.temporal.wake(id);
  const files = await readLetter(work.test.store, id, letter.letterId);
  if (files === null || files === 'erased') throw new Error('not kept');
  expect(letter).toMatchObject({
    of: id,
    template: 'approval',
    version: TEMPLATE_VERSION,
    language: 'nb',
    issuedOn: today,
  });
  expect(letter.pdf).toEqual({ sha256: sha256(files.pdf), bytes: files.pdf.length });
  expect(letter.html).toEqual({ sha256: sha256(files.html), bytes: files.html.length });
  expect(files.html.toString()).toContain('Du blir overført til fengsel med lavere sikkerhetsnivå');

  // Another decision shows that the workers have come past whatever a second letter could have come from.
  await issued(await approved());
  expect(await lettersOf(id)).toHaveLength(1);
  expect(await waitingLetters(work.test.store, id)).toEqual([]);
  expect((await verifyLog(work.test.store)).problems).toEqual([]);
});

it('whoever acts for somebody under eighteen gets a copy of their own, once', async () => {
  const id = randomUUID();
  const guardianId = randomUUID();
  const person = { name: 'Ung Prøve', birthDate: addDays(today, -6_300), nationalId: null, citizenship: 'NO' };
  const guardian = { guardianId, name: 'Verge Prøve', contact: null, relation: 'parent', from: today } as const;
  await ask(id, placement, imprisonment({ person, startDate: addDays(today, -30) }));
  await ask(id, caseworker, { type: 'RecordGuardian', ...guardian });
  const leave = { leave: 'welfare', from: today, to: today, reason: 'Begravelse.' } as const;
  await ask(id, approver, { type: 'GrantLeave', leaveId: id, ...leave });
  await work.startWorkers();
  await until('both letters', async () => ((await lettersOf(id)).length === 2 ? true : undefined));
  const letters = await lettersOf(id);
  const pages = new Map<string | undefined, string>();
  for (const { letterId, guardianId: to } of letters) {
    const files = await readLetter(work.test.store, id, letterId);
    if (files === null || files === 'erased') throw new Error('not kept');
    pages.set(to, files.html.toString());
  }
  expect(letters.map(({ of }) => of)).toEqual([id, id]);
  expect(pages.get(guardianId)).toContain('Verge for Ung Prøve');
  expect(pages.get(undefined)).not.toContain('Verge for');
  expect(await waitingLetters(work.test.store, id)).toEqual([]);
});

it('a mail server that is down holds up no letter', async () => {
  work.temporal.mailbox.refuse = true;
  await work.startWorkers();
  expect(await issued(await approved())).toMatchObject({ template: 'approval' });
  work.temporal.mailbox.refuse = false;
});
