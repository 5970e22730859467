import { caseworker, given, placement, registered } from '../test/given';
import { type Command, type CommandType } from './commands';
import { decide } from './decide';
import { PERMISSIONS, QUERIES, type Permission } from './permissions';
import { stillTakes } from './still-taken';
import { type Sentence } from './state';

// What a case takes as far as it has come is said in one place, which both the engine and the pages ask.

const isCommand = (permission: Permission): permission is CommandType => !QUERIES.some((query) => query === permission);
const TYPES = (Object.keys(PERMISSIONS) as Permission[])
  .filter(isCommand)
  .filter((type) => type !== 'RegisterSentence');
const open = given(...registered());
const ended = open
  .on('2026-05-10')
  .when(placement, { type: 'EndSentence', end: 'pardoned', endedOn: '2026-05-10', authority: 'x', reason: null })
  .then({ type: 'SentenceEnded' });

/** How the engine refuses a command of which nothing is known but its type; null: not before it has looked at what it says. */
function refusalOf(type: CommandType, sentence: Sentence): string | null {
  const command = { type, id: 'c', sentenceId: 's1', by: caseworker, expectedVersion: null, epoch: null };
  try {
    const decision = decide(command as unknown as Command, sentence, '2026-06-01');
    return decision.ok ? null : decision.code;
  } catch {
    return null;
  }
}

it('nothing at all, of whoever is erased', () => {
  const erased = { ...ended.sentence(), erased: true };
  expect(TYPES.length).toBeGreaterThan(80);
  expect(TYPES.filter((type) => stillTakes(type, erased))).toEqual([]);
  expect(TYPES.filter((type) => refusalOf(type, erased) !== 'person-erased')).toEqual([]);
});

it('after the end what the engine does not refuse for it', () => {
  const refused = TYPES.filter((type) => refusalOf(type, ended.sentence()) === 'sentence-ended');
  const notTaken = TYPES.filter((type) => !stillTakes(type, ended.sentence()));
  // Without a probation it is not opened again, which is said in the same words.
  expect(refused.filter((type) => type !== 'RegisterBreach')).toEqual(
    notTaken.filter((type) => refusalOf(type, ended.sentence()) !== 'not-of-this-kind'),
  );
  expect(notTaken).toEqual(expect.arrayContaining(['ProposeTransition', 'GrantLeave', 'EndSentence']));
  expect(notTaken).not.toContain('ReceiveComplaint');
});

it('before it, all', () => {
  expect(TYPES.filter((type) => !stillTakes(type, open.sentence()))).toEqual([]);
});
