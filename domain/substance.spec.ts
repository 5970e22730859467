import { approver, caseworker, decision, given, proposal, registered } from '../test/given';
import { CRITERIA } from './criteria';

const ordinary = given(...registered());
const ON = '2026-05-20';
const asked = (type: 'denial' | 'stay', more: object) =>
  ordinary.on(ON).when(caseworker, proposal({ proposal: type, ...more }));

describe.each(['denial', 'stay'] as const)('the reason of a %s', (type) => {
  it.each([
    ['Nei, aldri.', 11, 2],
    ['Utilrådelig!!', 13, 1],
    ['  Nei,   nå.     ', 8, 2],
    ['12 tegn', 7, 2],
  ])('%p is none: %i characters, %i words', (reason) => {
    asked(type, { reason }).thenRefused('reason-too-short', { field: 'reason', min: { characters: 12, words: 2 } });
  });

  it.each([
    ['Nei, ikke nå', 12],
    ['Nei, ikke nå.', 13],
  ])('%p is one: %i characters', (reason) => {
    asked(type, { reason }).then({ type: 'TransitionProposed', reason });
  });

  it('argues a criterion that the law knows; the refusal names them', () => {
    const unknown = [{ criterion: 'gut-feeling', text: 'Det virker ikke riktig.' }];
    asked(type, { assessment: unknown }).thenRefused('unknown-criterion', {
      criteria: ['gut-feeling'],
      known: expect.arrayContaining([...Object.keys(CRITERIA), 'best-interest-of-the-child']),
    });
    const withOne = [...unknown, { criterion: 'flight-risk', text: 'Har unndratt seg før.' }];
    asked(type, { assessment: withOne }).then({ type: 'TransitionProposed' });
  });

  it('that is not there at all is asked for', () => {
    asked(type, { reason: ' ' }).thenRefused('reason-required', { fields: ['reason', 'assessment'] });
    asked(type, { assessment: [{ criterion: 'security', text: ' ' }] }).thenRefused('reason-required');
  });
});

describe('a proposal that is denied', () => {
  const proposed = ordinary.on(ON).when(caseworker, proposal()).then({ type: 'TransitionProposed' });
  const deny = (more: object) => proposed.on(ON).when(approver, decision({ outcome: 'deny', ...more }));
  const doubts = (comment: string) => [{ criterion: 'security', verdict: 'reconsider', comment } as const];

  it.each(['Nei, aldri.', 'Utilrådelig!!'])('needs more than %p', (reason) => {
    deny({ reason }).thenRefused('reason-too-short');
  });

  it('is explained by the reason or by what is said of a criterion', () => {
    deny({ reason: 'Nei, ikke nå' }).then({ type: 'TransitionDenied' });
    deny({ reason: null, points: doubts('Trusler så sent som i går.') }).then({ type: 'TransitionDenied' });
    deny({ reason: null, points: doubts('Nei, aldri.') }).thenRefused('reason-too-short');
    deny({ reason: null }).thenRefused('reason-required');
  });

  it('keeps what the person is not shown apart', () => {
    const withheldReason = 'Opplysninger fra en medinnsatt.';
    deny({ reason: 'Sikkerheten taler imot.', withheldReason }).then({ type: 'TransitionDenied', withheldReason });
  });

  it('may be sent back in a word, and a refusal may be left unfollowed in one', () => {
    const back = { outcome: 'send-back', reason: 'Utdyp.', points: doubts('Hvorfor?') } as const;
    proposed.on(ON).when(approver, decision(back)).then({ type: 'ProposalSentBack' });
    asked('denial', {})
      .then({ type: 'TransitionProposed' })
      .on(ON)
      .when(approver, decision({ outcome: 'deny', reason: 'Uenig.' }))
      .then({ type: 'ProposalRejected' });
  });
});

it('what speaks for and against, how it weighs, what is withheld and who was heard go into the log as they were said', () => {
  const said = {
    assessment: [
      { criterion: 'security', text: 'Ingen trusler.', side: 'for', weight: 'slight' },
      { criterion: 'flight-risk', text: 'Har unndratt seg.', side: 'against', weight: 'decisive', withheld: 'Tips.' },
    ],
    withheldReason: 'Fra politiet.',
    hearing: { heardOn: '2026-05-18', form: 'oral', statement: 'Jeg vil være her.' },
  } as const;
  asked('denial', said).then({ type: 'TransitionProposed', ...said });
});
