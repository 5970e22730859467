import { type CommandOf } from './commands';
import { type IsoDate } from './dates';
import { deadlinesOf } from './deadlines';
import { eligibilityOf } from './eligibility';
import { type Provider } from './events';
import { caseworker, given, placement, registered } from '../test/given';

// Consents to the use of personal data: each purpose by itself, withdrawn at any time, and nothing follows from a no.

type Past = ReturnType<typeof given>;
const serving = () => given(...registered());
const consent = (more: Partial<CommandOf<'RecordDataConsent'>> = {}): CommandOf<'RecordDataConsent'> => ({
  type: 'RecordDataConsent',
  ...{ consentId: 'c1', purpose: 'needs-assessment', provider: null, answer: 'given', answeredOn: '2026-03-10' },
  ...more,
});
const assess = (assessedOn: IsoDate = '2026-03-12'): CommandOf<'AssessNeeds'> => ({
  type: 'AssessNeeds',
  ...{ assessmentId: 'n1', assessedOn, answers: { needs: [{ area: 'home', need: 'great' }], text: 'Ingen bolig.' } },
});
const share = (provider: Provider = 'school'): CommandOf<'ShareInformation'> => ({
  type: 'ShareInformation',
  ...{ sharingId: 's1', provider, what: 'Løslates i mai.', why: 'Skoleplass.', recipient: 'Rektor', inWriting: true },
});
const withdraw = (withdrawnOn: IsoDate, consentId = 'c1') =>
  ({ type: 'WithdrawDataConsent', consentId, withdrawnOn }) as const;

const consented = () =>
  serving().on('2026-03-10').when(caseworker, consent()).then({ type: 'DataConsentRecorded', answer: 'given' });
const declined = () =>
  serving()
    .on('2026-03-10')
    .when(caseworker, consent({ answer: 'declined' }))
    .then({ type: 'DataConsentRecorded', answer: 'declined' });
const assessed = () => consented().on('2026-03-12').when(caseworker, assess()).then({ type: 'NeedsAssessed' });
const sharing = () =>
  serving()
    .on('2026-03-10')
    .when(caseworker, consent({ purpose: 'sharing', provider: 'school' }))
    .then({ type: 'DataConsentRecorded' });

describe('an assessment of needs', () => {
  it('rests on a consent that was given before it and stands', () => {
    serving().on('2026-03-12').when(caseworker, assess()).thenRefused('no-consent');
    declined().on('2026-03-12').when(caseworker, assess()).thenRefused('no-consent');
    sharing().on('2026-03-12').when(caseworker, assess()).thenRefused('no-consent');
    consented().on('2026-03-12').when(caseworker, assess('2026-03-09')).thenRefused('no-consent');
    consented().on('2026-03-12').when(caseworker, assess('2026-03-10')).then({ type: 'NeedsAssessed' });
    consented().on('2026-03-12').when(caseworker, assess('2026-03-13')).thenRefused('date-in-future');
  });

  it('says nothing of the answers in any event', () => {
    expect(JSON.stringify(assessed().events)).not.toContain('Ingen bolig.');
  });

  it('is not made after the consent was withdrawn, which needs no reason', () => {
    const withdrawn = assessed()
      .on('2026-04-01')
      .when(caseworker, withdraw('2026-04-01'))
      .then({ type: 'DataConsentWithdrawn' });
    withdrawn.on('2026-04-02').when(caseworker, assess('2026-04-02')).thenRefused('no-consent');
    withdrawn.on('2026-04-02').when(caseworker, withdraw('2026-04-02')).thenRefused('no-such-consent');
    withdrawn
      .on('2026-04-03')
      .when(caseworker, consent({ consentId: 'c2', answeredOn: '2026-04-03' }))
      .then({ type: 'DataConsentRecorded' });
  });
});

describe('a consent', () => {
  it.each([
    ['the day before it was given', '2026-03-09', 'no-such-consent'],
    ['the day on which it was given', '2026-03-10', null],
    ['tomorrow', '2026-03-21', 'date-in-future'],
  ] as const)('is withdrawn %s', (_, on, refused) => {
    const asked = consented().on('2026-03-20').when(caseworker, withdraw(on));
    if (refused) asked.thenRefused(refused);
    else asked.then({ type: 'DataConsentWithdrawn', withdrawnOn: on });
  });

  it('is for one purpose, and one provider where it is to share', () => {
    const on = serving().on('2026-03-10');
    on.when(caseworker, consent({ provider: 'school' })).thenRefused('consent-names-provider');
    on.when(caseworker, consent({ purpose: 'sharing' })).thenRefused('consent-names-provider');
    consented()
      .on('2026-03-11')
      .when(caseworker, consent({ consentId: 'c2' }))
      .thenRefused('consent-stands');
    consented()
      .on('2026-03-11')
      .when(caseworker, consent({ consentId: 'c2', answer: 'declined' }))
      .thenRefused('withdraw-instead');
  });

  it('may be withdrawn after the end, too', () => {
    const ended = consented()
      .on('2026-06-02')
      .when(placement, {
        type: 'EndSentence',
        ...{ end: 'pardoned', endedOn: '2026-06-01', authority: 'Kongen i statsråd', reason: null },
      })
      .then({ type: 'SentenceEnded' });
    ended.on('2026-06-03').when(caseworker, withdraw('2026-06-03')).then({ type: 'DataConsentWithdrawn' });
  });
});

describe('sharing', () => {
  it('goes to the provider that was consented to, and to nobody else', () => {
    sharing().on('2026-03-12').when(caseworker, share()).then({ type: 'InformationShared', recipient: 'Rektor' });
    sharing().on('2026-03-12').when(caseworker, share('health')).thenRefused('no-consent', { provider: 'health' });
    consented().on('2026-03-12').when(caseworker, share()).thenRefused('no-consent');
  });

  it('ends with the consent; what was shared stays on record', () => {
    const withdrawn = sharing()
      .on('2026-03-12')
      .when(caseworker, share())
      .then({ type: 'InformationShared' })
      .on('2026-03-13')
      .when(caseworker, withdraw('2026-03-13'))
      .then({ type: 'DataConsentWithdrawn' });
    withdrawn.on('2026-03-14').when(caseworker, share()).thenRefused('no-consent');
    expect(withdrawn.sentence().reintegration.shared).toHaveLength(1);
  });
});

describe('to say no', () => {
  const PASTS: Readonly<Record<string, () => Past>> = {
    'nobody was asked': serving,
    'the person said no': declined,
    'the person said yes': consented,
    'needs were assessed': assessed,
    'the consent was withdrawn': () =>
      assessed().on('2026-04-01').when(caseworker, withdraw('2026-04-01')).then({ type: 'DataConsentWithdrawn' }),
  };

  it.each(Object.entries(PASTS))('harms nobody: eligibility and deadlines are the same where %s', (_, past) => {
    for (const today of ['2026-04-02', '2026-10-01', '2027-02-18'] as const) {
      expect(eligibilityOf(past().sentence(), today)).toEqual(eligibilityOf(serving().sentence(), today));
      expect(deadlinesOf(past().sentence(), today)).toEqual(deadlinesOf(serving().sentence(), today));
    }
  });
});
