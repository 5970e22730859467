import {
  answers,
  approver,
  broke,
  caseworker,
  court,
  decision,
  detention,
  detentionOnProbation,
  given,
  proposal,
  region,
  registered,
  releasedOnProbation,
} from '../../test/given';
import { type Asked } from '../commands';
import { deadlinesOf } from '../deadlines';
import { ownPetitionFrom } from '../own-petition';

type Past = ReturnType<typeof given>;

const detained = () => given(...registered(detention()));
const petitions = (receivedOn: string, petitionId = 'e1'): Asked => ({ type: 'RecordOwnPetition', petitionId, receivedOn }); // prettier-ignore
/** The court refuses the release that was proposed; its judgment is final a fortnight later. */
const refusedByCourt = (past: Past) =>
  past
    .on('2032-04-01')
    .when(caseworker, proposal({ to: { regime: 'probation', unit: 'friomsorgen-oslo' }, effectiveOn: '2032-06-01', probationYears: 3 })) // prettier-ignore
    .then({ type: 'TransitionProposed', decidedBy: 'court' })
    .on('2032-05-01')
    .when(court, decision({ outcome: 'deny', reason: 'Faren er ikke borte ennå.', finalOn: '2032-05-15' }))
    .then({ type: 'TransitionDenied' }, { type: 'ReviewDue' }, { type: 'CourtRefusedRelease', finalOn: '2032-05-15', nextPetitionFrom: '2033-05-15' }); // prettier-ignore

describe('a person’s own petition for release', () => {
  // The order was final on 1 February 2026.
  it.each([
    ['2027-01-31', 'own-petition-too-early'],
    ['2027-02-01', null],
    ['2027-02-02', null],
  ] as const)('is received on %s', (receivedOn, refusal) => {
    const attempt = detained().on('2027-03-01').when(caseworker, petitions(receivedOn));
    if (refusal) attempt.thenRefused(refusal, { from: '2027-02-01' });
    else attempt.then({ type: 'OwnPetitionReceived', legalBasis: 'strl § 44 (4)' });
  });

  it('is received once, and sent to the prosecution; then somebody sees to it that it is decided', () => {
    const received = detained().on('2027-03-01').when(caseworker, petitions('2027-03-01')).then({ type: 'OwnPetitionReceived' }); // prettier-ignore
    received.on('2027-03-02').when(caseworker, petitions('2027-03-02', 'e2')).thenRefused('own-petition-pending');
    const kinds = (past: Past) => deadlinesOf(past.sentence(), '2027-03-02').map(({ kind }) => kind);
    expect(kinds(received)).toContain('forward-own-petition');
    const forward = (forwardedOn: string): Asked => ({ type: 'ForwardOwnPetition', petitionId: 'e1', forwardedOn });
    received.on('2027-03-02').when(caseworker, forward('2027-02-28')).thenRefused('forwarded-before-received');
    const sent = received
      .on('2027-03-02')
      .when(caseworker, forward('2027-03-02'))
      .then({ type: 'OwnPetitionForwarded' });
    expect(kinds(sent)).not.toContain('forward-own-petition');
    expect(kinds(sent)).toContain('own-petition-decided');
    sent.on('2027-03-02').when(caseworker, forward('2027-03-02')).thenRefused('no-such-own-petition');
  });

  it('that a court refuses opens the next one a year after that is final', () => {
    const pending = detained().on('2032-03-01').when(caseworker, petitions('2032-03-01')).then({ type: 'OwnPetitionReceived' }); // prettier-ignore
    const refused = refusedByCourt(pending);
    expect(refused.sentence().ownPetition).toBeNull();
    expect(ownPetitionFrom(refused.sentence())).toBe('2033-05-15');
    const again = (receivedOn: string) => refused.on('2033-06-01').when(caseworker, petitions(receivedOn, 'e2'));
    again('2033-05-14').thenRefused('own-petition-too-early', { from: '2033-05-15' });
    again('2033-05-15').then({ type: 'OwnPetitionReceived' });
    again('2033-05-16').then({ type: 'OwnPetitionReceived' });
  });

  it('that is denied locally or by a court in no year of its own leaves the year as it was', () => {
    const past = detained()
      .on('2032-04-01')
      .when(
        caseworker,
        proposal({
          to: { regime: 'probation', unit: 'friomsorgen-oslo' },
          effectiveOn: '2032-06-01',
          probationYears: 3,
        }),
      ) // prettier-ignore
      .then({ type: 'TransitionProposed' })
      .on('2032-05-01')
      .when(approver, decision({ outcome: 'deny' }))
      .then({ type: 'TransitionDenied' }, { type: 'ReviewDue' });
    expect(ownPetitionFrom(past.sentence())).toBe('2027-02-01');
  });

  it('is nothing that imprisonment knows', () => {
    given(...registered()).on('2027-03-01').when(caseworker, petitions('2027-03-01')).thenRefused('not-preventive-detention'); // prettier-ignore
  });
});

// Released on 1 March 2032 for three years.
describe('the probation from preventive detention', () => {
  const extension = (more: object): Asked =>
    ({
      type: 'RecordProbationExtension',
      extensionId: 'x1',
      ...{ years: null, until: null, court: 'oslo-tingrett', caseNumber: '34-1' },
      ...{ judgedOn: '2034-06-01', finalOn: '2034-06-15' },
      ...more,
    }) as Asked;
  const asks = (more: object) => detentionOnProbation().on('2034-06-20').when(court, extension(more));

  it.each([
    ['2035-03-01', 'probation-over-five-years'],
    ['2035-03-02', null],
    ['2037-03-01', null],
    ['2037-03-02', 'probation-over-five-years'],
  ] as const)('is extended to %s', (until, refusal) => {
    if (refusal) return void asks({ until }).thenRefused(refusal, { latest: '2037-03-01' });
    const past = asks({ until }).then({ type: 'ProbationExtended', until });
    expect(past.sentence().probation).toMatchObject({ endsOn: until });
    expect(deadlinesOf(past.sentence(), '2034-06-20')).toContainEqual(
      expect.objectContaining({ kind: 'probation-ends', dueOn: until }),
    );
  });

  it('is extended to so many years in all', () => {
    asks({ years: 5 }).then({ type: 'ProbationExtended', until: '2037-03-01' });
    asks({ years: 6 }).thenRefused('probation-over-five-years');
  });

  it('is extended while it lasts, by a judgment that has been given', () => {
    asks({ years: 5, judgedOn: '2034-06-21' }).thenRefused('date-in-future');
    asks({ years: 5, finalOn: '2034-05-31' }).thenRefused('final-before-judged');
    asks({ years: 5, judgedOn: '2032-02-29', finalOn: '2032-03-14' }).thenRefused('outside-probation');
    given(...registered(detention())).on('2034-06-20').when(court, extension({ years: 5 })).thenRefused('not-on-probation'); // prettier-ignore
    releasedOnProbation()
      .on('2027-06-20')
      .when(court, extension({ years: 5 }))
      .thenRefused('not-preventive-detention');
  });
});

describe('a recall without a court', () => {
  const recall = (more: object = {}): Asked =>
    ({
      type: 'RecallWithoutCourt',
      recallId: 'g1',
      ...{ ground: 'municipality-withdrew-consent', consentedOn: null },
      ...{ to: { regime: 'high-security', unit: 'oslo-fengsel' }, reason: 'Kommunen trakk samtykket.' },
      ...more,
    }) as Asked;
  const refuses = (finalOn: string): Asked => ({
    type: 'RefuseOwnRecall',
    recallId: 'g0',
    finalOn,
    reason: 'Ikke til hans beste.',
  });

  it('is the region’s, with reasons, and brings the person back to prison', () => {
    detentionOnProbation().on('2033-01-10').when(court, recall()).thenRefused('wrong-level', { decidedBy: 'region' });
    detentionOnProbation()
      .on('2033-01-10')
      .when(region, recall({ reason: '' }))
      .thenRefused('reason-required');
    const past = detentionOnProbation()
      .on('2033-01-10')
      .when(region, recall())
      .then(
        { type: 'RecalledWithoutCourt', legalBasis: 'forvaringsforskriften § 21', effectiveOn: '2033-01-10' },
        { type: 'DatesCalculated', because: 'recall' },
      );
    expect(past.sentence()).toMatchObject({ status: 'serving', place: { regime: 'high-security' }, probation: null });
  });

  it('at the person’s own request needs their consent', () => {
    const own = (consentedOn: string | null) => recall({ ground: 'own-request', consentedOn });
    detentionOnProbation().on('2033-01-10').when(region, own(null)).thenRefused('consent-required');
    detentionOnProbation().on('2033-01-10').when(region, own('2033-01-11')).thenRefused('date-in-future');
    detentionOnProbation()
      .on('2033-01-10')
      .when(region, own('2033-01-10'))
      .then({ type: 'RecalledWithoutCourt', legalBasis: 'forvaringsforskriften § 23' }, { type: 'DatesCalculated' });
  });

  it.each([
    ['2033-07-09', 'recall-request-too-early'],
    ['2033-07-10', null],
    ['2033-07-11', null],
  ] as const)('once refused, is asked for anew on %s: half a year after that was final', (on, refusal) => {
    const refused = detentionOnProbation()
      .on('2033-01-05')
      .when(region, refuses('2033-01-10'))
      .then({ type: 'OwnRecallRefused', nextFrom: '2033-07-10' });
    const own = recall({ ground: 'own-request', consentedOn: '2033-07-01' });
    const attempt = refused.on(on).when(region, own);
    if (refusal) attempt.thenRefused(refusal, { from: '2033-07-10' });
    else attempt.then({ type: 'RecalledWithoutCourt' }, { type: 'DatesCalculated' });
    refused.on('2033-02-01').when(region, recall()).then({ type: 'RecalledWithoutCourt' }, { type: 'DatesCalculated' });
  });

  it('settles a petition that lay before the court', () => {
    const petitioned = broke(detentionOnProbation(), '2033-01-05', 'b1')
      .on('2033-01-06')
      .when(region, answers('b1', 'petition-to-court'))
      .then({ type: 'BreachAnswered' }, { type: 'CourtPetitioned' });
    const past = petitioned.on('2033-01-10').when(region, recall()).then({ type: 'RecalledWithoutCourt' }, { type: 'DatesCalculated' }); // prettier-ignore
    expect(past.sentence().petition).toBeNull();
  });

  it('is to a prison, from probation, and never beyond the frame', () => {
    const home = { regime: 'electronic-monitoring', unit: 'friomsorgen-oslo' };
    detentionOnProbation()
      .on('2033-01-10')
      .when(region, recall({ to: home }))
      .thenRefused('first-regime-not-allowed');
    given(...registered(detention()))
      .on('2033-01-10')
      .when(region, recall())
      .thenRefused('not-on-probation');
    const late = () =>
      detentionOnProbation()
        .on('2034-06-20')
        .when(court, {
          type: 'RecordProbationExtension',
          extensionId: 'x1',
          years: 5,
          until: null,
          court: 'oslo-tingrett',
          caseNumber: '1',
          judgedOn: '2034-06-01',
          finalOn: '2034-06-15',
        }) // prettier-ignore
        .then({ type: 'ProbationExtended' });
    late().on('2036-03-01').when(region, recall()).then({ type: 'RecalledWithoutCourt' }, { type: 'DatesCalculated' });
    late().on('2036-03-02').when(region, recall()).thenRefused('effective-after-end', { endsOn: '2036-03-01' });
  });
});
