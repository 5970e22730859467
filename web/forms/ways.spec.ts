import { PERMISSIONS, ROLES, type Role } from '../../domain/permissions';
import { sentenceView } from '../../domain/view';
import { caseworker, given, proposal, registered } from '../../test/given';
import { community } from '../../test/given-sanction';
import { type Sentence } from '../api/queries';
import { type Words } from '../app/language';
import { formsFor } from '.';
import { type Around, type May } from './spec';
import { waysToMeet, type Way } from './ways';

// Where the rows of the lists lead: to what the reader may do about a deadline in the case as it stands, and nowhere else.

const TODAY = '2026-10-01';
const words = { language: 'nb', t: String, say: String, term: String, from: String } as unknown as Words;

/** Where somebody is led from a deadline; throws when the case has none of the kind. */
function ways(past: ReturnType<typeof given>, kind: string, role: Role | readonly Role[], account = 'somebody') {
  const roles = [role].flat();
  const may: May = (permission, among = roles) =>
    roles.some((each) => among.includes(each) && PERMISSIONS[permission].includes(each));
  const sentence = sentenceView('s1', past.events.length, past.sentence(), TODAY) as unknown as Sentence;
  const around: Around = { ...{ sentence, words, today: TODAY, events: [], may, of: undefined }, nameOf: String };
  const forms = formsFor(may, sentence, []);
  return (id = kind): readonly Way[] => {
    const deadline = sentence.deadlines.find((each) => each.id === id);
    if (!deadline) throw new Error(`No ${id} among ${sentence.deadlines.map((each) => each.id).join(', ')}`);
    return waysToMeet(deadline, { ...around, account }, forms);
  };
}

const serving = given(...registered());
const breach = (breachId: string) =>
  ({
    type: 'RegisterBreach',
    ...{ breachId, kind: 'positive-drug-test', occurredOn: '2026-09-10', description: 'A test.', condition: null },
  }) as const;
const broken = serving
  .on('2026-09-11')
  .when(caseworker, breach('b1'))
  .then({ type: 'BreachRegistered' })
  .on('2026-09-12')
  .when(caseworker, breach('b2'))
  .then({ type: 'BreachRegistered' });
const proposed = serving
  .on(TODAY)
  .when(caseworker, proposal({ effectiveOn: TODAY }))
  .then({ type: 'TransitionProposed' });
const away = serving
  .on('2026-09-20')
  .when(caseworker, { type: 'RegisterAbsence', absenceId: 'a1', absence: 'escape', from: '2026-09-20', reason: null })
  .then({ type: 'AbsenceRegistered' });

it('whoever proposes is led to the proposal, and whoever looks to the case', () => {
  expect(ways(serving, 'assess-lower-security', 'caseworker')()).toEqual([{ form: 'propose' }]);
  expect(ways(serving, 'assess-lower-security', 'auditor')()).toEqual([]);
});

it('nobody is led to a second proposal', () => {
  expect(ways(proposed, 'decide-probation', 'caseworker')()).toEqual([]);
});

it('whoever decides is led to the decision, and never on what they proposed themselves', () => {
  const of = (role: Role | readonly Role[], account?: string) => ways(proposed, 'decide-proposal/p1', role, account)();
  expect(of('approver')).toEqual([{ form: 'decide', of: 'p1' }]);
  expect(of('caseworker')).toEqual([]);
  expect(of(['caseworker', 'approver'], caseworker.id)).toEqual([]);
});

it('of two breaches the one that was chosen is answered', () => {
  const each = ['b1', 'b2'].map((id) => ways(broken, `answer-breach/${id}`, 'approver')());
  expect(each).toEqual([[{ form: 'answer-breach', of: 'b1' }], [{ form: 'answer-breach', of: 'b2' }]]);
  expect(ways(broken, 'answer-breach/b1', 'caseworker')()).toEqual([]);
});

it('a review is for whoever the task belongs to, and is about it', () => {
  const reported = { form: 'review', of: 'report-to-police/a1' };
  expect(ways(away, 'report-to-police/a1', 'caseworker')()).toEqual([reported, { form: 'return', of: 'a1' }]);
  expect(ways(away, 'report-to-police/a1', 'placement')()).toEqual([]);
});

it('of a sanction that is no imprisonment it is a step of its own', () => {
  expect(ways(community(), 'first-meeting', 'probation')()).toEqual([
    { form: 'step-community-sentence-hold-first-meeting' },
  ]);
  expect(ways(community(), 'first-meeting', 'court')()).toEqual([]);
});

it.each(ROLES)('whatever %s is led to, they are offered in the case', (role) => {
  for (const past of [serving, broken, proposed, away, community()]) {
    const sentence = sentenceView('s1', 1, past.sentence(), TODAY) as unknown as Sentence;
    const may: May = (permission, among = [role]) => among.includes(role) && PERMISSIONS[permission].includes(role);
    const offered = formsFor(may, sentence, []).map(({ id }) => id);
    const led = sentence.deadlines.flatMap(({ id }) => ways(past, id, role)()).map(({ form }) => form);
    expect([...offered, 'propose', 'decide']).toEqual(expect.arrayContaining(led));
    if (!may('ProposeTransition')) expect(led).not.toContain('propose');
    if (!may('DecideProposal')) expect(led).not.toContain('decide');
  }
});
