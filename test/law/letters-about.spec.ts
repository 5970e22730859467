import { type SentenceEvent } from '../../domain/events';
import { asGuardian, dueOf, lettersAbout, letterTo } from '../../domain/letters/guardian';
import { decisionIn, letterOf } from '../../domain/letters/index';
import { previewLetter } from '../../domain/letters/preview';
import { approver, caseworker, decision, given, proposal, registered } from '../given';
import { EVENT_TYPES } from '../golden/examples';
import { letter, like, nameless, unitName, young } from '../letters-given';

describe('which decision an event is', () => {
  const tells = (event: SentenceEvent) => [event.type, decisionIn(event)];

  it('by its type', () => {
    const told = EVENT_TYPES.map((type) => tells(like(type))).filter(([, of]) => of !== null);
    expect(Object.fromEntries(told)).toEqual({
      ...{
        TransitionApproved: 'p1',
        TransitionDenied: 'p1',
        StayDecided: 'p1',
        BreachAnswered: 'b1',
        CourtRuled: 'u1',
      },
      ...{ DatesCalculated: 'f1', AbsenceRegistered: 'a1', ComplaintDecided: 'k1', CorrectionRefused: 'q1' },
      ...{ InterruptionExtended: 'a1/extension/2026-05-01', ConditionSet: 'o1', RecalledWithoutCourt: 'g1' },
      ...{ OwnRecallRefused: 'g2', LeaveGranted: 'l1', LeaveRefused: 'l2', InterruptionRefused: 'a8' },
      ...{
        ProbationSuspended: 'q1',
        SuspensionEnded: 'q1/lifting',
        MonitoringGranted: 'd2',
        MonitoringRefused: 'd2',
        PostponementRefused: 'u1',
        StartPostponed: 'u1',
        StepTaken: 's1',
        ExclusionDecided: 'q1',
        ExclusionContinued: 'q1/extension/2026-05-18',
      },
    });
  });

  it.each([
    [like('BreachAnswered', { decidedBy: 'prosecution' }), null],
    [like('LeaveRevoked', { breachId: null }), 'l1/revocation'],
    [like('InterruptionRevoked', { breachId: null }), 'a1/revocation'],
    [like('AbsenceRegistered', { absence: 'hospital-not-counted' }), 'a1'],
    [like('AbsenceRegistered', { absence: 'escape' }), null],
    [like('SuspensionEnded', { because: 'answered' } as never), null],
    [like('DatesCalculated', { changes: [] }), null],
    [like('DatesCalculated', { changes: undefined }), null],
    [like('DatesCalculated', { correctionId: undefined }), null],
  ])('%j', (event, of) => {
    expect(decisionIn(event)).toBe(of);
  });

  it('and of what is none there is no letter', () => {
    const sentence = given(...registered()).sentence();
    const decided = { sentenceId: 's1', together: [], sentence, actor: approver, on: '2026-06-01', unitName };
    expect(() => letterOf({ ...decided, event: like('PlaceFound') })).toThrow('No letter tells of PlaceFound');
    expect(() => letterOf({ ...decided, event: like('TransitionApproved', { proposalId: 'p9' }) })).toThrow('p9');
  });
});

describe('who gets a letter', () => {
  const guardian = like('GuardianRecorded');
  const other = like('GuardianRecorded', { guardianId: 'w2', name: null, contact: null } as never);
  const gone = like('GuardianRecorded', { guardianId: 'w3' });
  const past = [...young, guardian, other, gone, like('GuardianEnded', { guardianId: 'w3', endedOn: '2026-06-01' })];
  const sentence = given(...past).sentence();

  it('under eighteen the guardians who act on that day, too', () => {
    expect(lettersAbout('p1', sentence, '2026-05-31')).toEqual(
      ['p1', 'w1', 'w2', 'w3'].map((id) => (id === 'p1' ? id : dueOf('p1', id))),
    );
    expect(lettersAbout('p1', sentence, '2026-06-01')).toEqual(['p1', dueOf('p1', 'w1'), dueOf('p1', 'w2')]);
    expect(lettersAbout('p1', sentence, '2027-04-12')).toEqual(['p1']);
  });

  it('and its id says so', () => {
    expect(letterTo(dueOf('a1/revoked', 'w1'))).toEqual({ of: 'a1/revoked', guardianId: 'w1' });
    expect(letterTo(dueOf('a1/revoked'))).toEqual({ of: 'a1/revoked', guardianId: null });
  });

  it.each([
    ['w1', ['Anne Prøve', 'anne@example.no', 'Verge for Ung Prøve']],
    ['w2', ['Navnet er slettet', 'Verge for Ung Prøve']],
    ['w9', ['Navnet er slettet', 'Verge for Ung Prøve']],
  ])('the copy to %s is addressed to them, and says why', (id, addressee) => {
    const theirs = letter([like('LeaveGranted')], { past });
    const copy = asGuardian(theirs, id, sentence);
    expect(copy).toMatchObject({ addressee, title: `Kopi til verge: ${theirs.title}` });
    expect(copy.summary[0]).toMatch(/^Du får dette brevet fordi du er verge for Ung Prøve\./);
    expect(copy.summary.slice(1)).toEqual(theirs.summary);
    expect(copy.sections).toEqual(theirs.sections);
  });

  it('of whom nothing is known any more, is the convicted person', () => {
    const theirs = letter([like('LeaveGranted')], { past: nameless });
    expect(asGuardian(theirs, 'w1', given(...nameless).sentence()).addressee).toEqual([
      'Navnet er slettet',
      'Verge for den domfelte',
    ]);
  });
});

describe('a letter that is looked at before it is decided', () => {
  const asked = (more: Parameters<typeof proposal>[0] = {}) =>
    given(...registered())
      .on('2026-05-20')
      .when(caseworker, proposal(more))
      .then({ type: 'TransitionProposed' });
  const preview = (past: ReturnType<typeof asked>, outcome: 'approve' | 'deny', proposalId = 'p1') =>
    previewLetter({ sentenceId: 's1', proposalId, outcome }, past.sentence(), '2026-06-01', unitName);

  it('is the letter that the decision leads to', () => {
    const decided = asked()
      .on('2026-06-01')
      .when(approver, decision({ reason: null }))
      .then({ type: 'TransitionApproved' });
    const sent = letter(decided.events.slice(-1), {
      past: decided.events.slice(0, -1),
      by: { ...approver, id: 'forhåndsvisning', unit: null },
    });
    expect(preview(asked(), 'approve')).toEqual(sent);
  });

  it('has a place for the reasons of a refusal', () => {
    expect(preview(asked(), 'deny')).toMatchObject({
      template: 'denial',
      sections: expect.arrayContaining([
        {
          heading: 'Begrunnelse',
          blocks: expect.arrayContaining([{ kind: 'text', text: 'Begrunnelsen skrives når avslaget besluttes.' }]),
        },
      ]),
    });
  });

  it('is refused where there is nothing to decide, or no letter would tell it', () => {
    const refused = (found: ReturnType<typeof preview>) => 'code' in found && [found.code, found.facts];
    expect(refused(preview(asked(), 'approve', 'p9'))).toEqual(['no-such-proposal', { proposalId: 'p9' }]);
    expect(refused(preview(asked({ proposal: 'stay' }), 'deny'))).toEqual([
      'nothing-to-notify',
      { of: 'p1', proposal: 'stay' },
    ]);
    const decided = asked().on('2026-06-01').when(approver, decision()).then({ type: 'TransitionApproved' });
    expect(refused(preview(decided, 'approve'))).toEqual(['no-such-proposal', { proposalId: 'p1' }]);
  });
});
