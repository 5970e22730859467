import { addDays, type IsoDate } from '../../domain/dates';
import { deadlinesOf } from '../../domain/deadlines';
import { type DeadlineKindCode } from '../../domain/deadlines/table';
import {
  approver,
  broke,
  caseworker,
  court,
  detentionOnProbation,
  given,
  home,
  imprisonment,
  movedTo,
  placement,
  region,
  registered,
  releasedOnProbation,
  victimDesk,
} from '../given';
import {
  absent,
  approvedOpen,
  brokeAgain,
  complained,
  conditioned,
  corrected,
  detained,
  excluded,
  foreign,
  granted,
  lookedInto,
  notCounted,
  ownPetition,
  PERSON,
  petitioned,
  probationRefused,
  proposedOpen,
  recalled,
  rectified,
  serving,
  type Situation,
  stays,
  summonedForDays,
  young,
} from './deadlines-given';
import { OF_REINTEGRATION } from './deadlines-of-reintegration';
import { OF_SANCTIONS } from './deadlines-of-sanctions';

// Rules.md (c), kind by kind: a case in which it runs, and its last day, worked out by hand. A new kind does not compile
// without a case of its own.

/** Whoever adds a kind adds its case here. */
const SITUATIONS: Readonly<Record<DeadlineKindCode, Situation>> = {
  'start-of-execution': {
    why: 'summoned on 1 February to begin on 2 March',
    past: () => given(...registered(imprisonment(), '2026-02-01')),
    dueOn: '2026-03-02',
  },
  'review-emergency-access': {
    why: 'opened by emergency access on 10 March',
    past: lookedInto,
    dueOn: '2026-03-17',
  },
  'monitoring-application': {
    why: 'three weeks from Tuesday 3 March, when the information letter came',
    past: () => summonedForDays().on('2026-03-04').when(placement, { type: 'InformOfMonitoring', informationId: 'd1', receivedOn: '2026-03-03' }).then({ type: 'MonitoringInformed' }), // prettier-ignore
    dueOn: '2026-03-24',
  },
  'decide-monitoring': {
    why: 'a fortnight after the application of 10 March',
    past: () => summonedForDays().on('2026-03-10').when(placement, { type: 'RecordMonitoringApplication', applicationId: 'd2', receivedOn: '2026-03-10' }).then({ type: 'MonitoringApplied' }), // prettier-ignore
    dueOn: '2026-03-24',
  },
  'petition-after-suspension': {
    why: 'a week after the suspension of 2 April',
    past: () => brokeAgain().on('2027-04-02').when(approver, { type: 'SuspendProbation', suspensionId: 's1', breachId: 'b2', reason: 'Does not come to any meeting.' }).then({ type: 'ProbationSuspended' }), // prettier-ignore
    dueOn: '2027-04-09',
  },
  'order-of-minor': {
    why: 'a week after the judgment of 1 February, while the order has not come',
    past: () =>
      given(
        ...registered(
          imprisonment({
            person: { ...PERSON, birthDate: '2009-04-12' },
            summons: { expectedOn: '2026-02-03', orderReceivedOn: null },
          }),
          '2026-02-03',
        ),
      ),
    dueOn: '2026-02-08',
  },
  'report-to-police': {
    why: 'at once: the escape was registered on 10 May',
    past: () => absent('escape'),
    dueOn: '2026-05-10',
  },
  'review-placement': {
    why: 'a week after the return of 20 May',
    past: () =>
      absent('escape')
        .on('2026-05-20')
        .when(caseworker, { type: 'EndAbsence', absenceId: 'a1', returnedOn: '2026-05-20', countedDays: 0 })
        .then({ type: 'AbsenceEnded' }, { type: 'DatesCalculated' }),
    dueOn: '2026-05-27',
  },
  'weekly-meeting': {
    why: 'a week after the move home of 1 September',
    past: () =>
      movedTo(serving(), '2026-09-01', { regime: 'electronic-monitoring', unit: 'friomsorgen-oslo' }, { facts: home }),
    dueOn: '2026-09-08',
  },
  'assess-lower-security': {
    why: 'three years from 2 March 2026: two thirds on 18 February 2028, a year before it',
    past: () => given(...registered(imprisonment({}, { years: 3, months: 0, days: 0 }))),
    dueOn: '2027-02-18',
  },
  'decide-probation': { why: 'two thirds of 18 months, 12 days of remand', past: serving, dueOn: '2027-02-18' },
  'erase-personal-data': {
    why: 'ten years from the death on 1 June 2026',
    past: () =>
      serving()
        .on('2026-06-02')
        .when(placement, {
          type: 'EndSentence',
          ...{ end: 'deceased', endedOn: '2026-06-01', authority: 'Folkeregisteret', reason: null },
        })
        .then({ type: 'SentenceEnded' }),
    dueOn: '2036-06-01',
  },
  'begin-within-sixty-days': {
    why: '60 days after the order of 1 February',
    past: () =>
      given(
        ...registered(
          {
            ...imprisonment({ startDate: '2026-05-04' }),
            summons: { expectedOn: '2026-02-10', orderReceivedOn: '2026-02-01' },
          },
          '2026-02-03',
        ),
      ),
    dueOn: '2026-04-02',
  },
  'settle-information': {
    why: 'four months after 31 October: the last day of February',
    past: () =>
      serving()
        .on('2026-10-31')
        .when(caseworker, { type: 'RecordUnverifiedInformation', informationId: 'o1', source: 'police', text: 'x' })
        .then({ type: 'UnverifiedInformationRecorded' }),
    dueOn: '2027-02-28',
  },
  'delete-monitoring-data': {
    why: 'monitored for the last part of eight months less twelve days',
    past: () =>
      movedTo(
        given(...registered(imprisonment({}, { years: 0, months: 8, days: 0 }))),
        '2026-07-01',
        { regime: 'electronic-monitoring', unit: 'friomsorgen-oslo' },
        { facts: home },
      ),
    dueOn: '2026-10-20',
  },
  'exclusion-region': { why: 'fourteen days from 4 May', past: () => excluded(), dueOn: '2026-05-18' },
  'exclusion-directorate': {
    why: '42 days from 4 May, the region having decided on the 18th',
    past: () =>
      excluded()
        .on('2026-05-18')
        .when(region, { type: 'ContinueExclusion', exclusionId: 'x1', reason: 'Truslene er gjentatt.' })
        .then({ type: 'ExclusionContinued' }),
    dueOn: '2026-06-15',
  },
  'exclusion-ends': { why: 'a year from 4 May', past: () => excluded(), dueOn: '2027-05-04' },
  'supervise-exclusion': { why: 'the day after it began', past: () => excluded(), dueOn: '2026-05-05' },
  'inform-supervisory-council': { why: 'the first day beyond thirty', past: () => excluded(), dueOn: '2026-06-04' },
  'full-term': { why: '18 months, 12 days of remand', past: serving, dueOn: '2027-08-20' },
  'review-after-refusal': {
    why: 'three months after the day on which release could have been',
    past: probationRefused,
    dueOn: '2027-05-18',
  },
  'review-stay': { why: '180 days after the decision to stay', past: stays, dueOn: '2026-11-17' },
  'prosecution-deadline': {
    why: 'the Friday before the Saturday that is three months before the frame expires',
    past: detained,
    dueOn: '2035-11-30',
  },
  'frame-expiry': { why: 'ten years from 2 March 2026', past: detained, dueOn: '2036-03-01' },
  'minimum-expiry': { why: 'six years from 2 March 2026', past: detained, dueOn: '2032-03-01' },
  'assess-detention-progression': { why: 'two thirds of six years', past: detained, dueOn: '2030-03-02' },
  'decide-proposal': { why: 'a fortnight after the proposal of 20 May', past: proposedOpen, dueOn: '2026-06-03' },
  'transition-takes-effect': { why: 'approved for 15 June', past: approvedOpen, dueOn: '2026-06-15' },
  'answer-breach': {
    why: 'a fortnight after its registration on 20 May',
    past: () => broke(serving(), '2026-05-20', 'b1'),
    dueOn: '2026-06-03',
  },
  complaint: {
    why: 'told on Thursday 21 May: seven days',
    past: () =>
      approvedOpen()
        .on('2026-05-21')
        .when(caseworker, {
          type: 'RecordNotification',
          notificationId: 'n1',
          of: 'p1',
          notifiedAt: '2026-05-21T10:00',
        })
        .then({ type: 'PersonNotified' }),
    dueOn: '2026-05-28',
  },
  'especially-high-security-review': {
    why: 'six months after the placement',
    past: () =>
      given(...registered(imprisonment({ placement: { regime: 'especially-high-security', unit: 'oslo-fengsel' } }))),
    dueOn: '2026-09-02',
  },
  'institution-stay': {
    why: 'twelve months after the move of 4 May',
    past: () => movedTo(serving(), '2026-05-04', { regime: 'treatment-institution', unit: 'oslo-fengsel' }),
    dueOn: '2027-05-04',
  },
  'detention-halfway-house-review': {
    why: 'a year after the move of 2 March 2030',
    past: () => movedTo(detained(), '2030-03-02', { regime: 'halfway-house', unit: 'overgangsbolig-oslo' }, {}, region),
    dueOn: '2031-03-02',
  },
  'interruption-ends': { why: 'four weeks from 10 May', past: () => absent('interruption'), dueOn: '2026-06-07' },
  limitation: { why: 'ten years for 18 months, from the escape', past: () => absent('escape'), dueOn: '2036-05-10' },
  'court-ruling': { why: '90 days after the petition of 2 April', past: petitioned, dueOn: '2027-07-01' },
  'return-from-leave': {
    why: 'leave from 21 to 23 August',
    past: () => granted('ordinary', '2026-08-21', '2026-08-23'),
    dueOn: '2026-08-23',
  },
  'review-condition': { why: 'six months after it was set', past: conditioned, dueOn: '2027-08-18' },
  'institution-condition-review': {
    why: 'a year after the court set it',
    past: () =>
      detentionOnProbation()
        .on('2032-04-01')
        .when(court, {
          type: 'SetCondition',
          conditionId: 'c1',
          ...{ code: 'institution', text: 'At the home named.', from: '2032-04-01', until: null, replaces: null },
        })
        .then({ type: 'ConditionSet', setBy: 'court' }),
    dueOn: '2033-04-01',
  },
  'decide-complaint': { why: 'four weeks after its receipt on 22 May', past: complained, dueOn: '2026-06-19' },
  'find-place': {
    why: 'a fortnight after the wait was named on 22 May',
    past: () =>
      approvedOpen()
        .on('2026-05-22')
        .when(caseworker, { type: 'AwaitPlace', proposalId: 'p1', reason: null })
        .then({ type: 'PlaceAwaited' }),
    dueOn: '2026-06-05',
  },
  'register-guardian': { why: 'under eighteen when it begins', past: young, dueOn: '2026-03-02' },
  'youth-unit': { why: 'under eighteen when it begins', past: young, dueOn: '2026-03-02' },
  'social-inquiry': {
    why: 'a year after the judgment of 1 February 2026, still under eighteen',
    past: young,
    dueOn: '2027-02-01',
  },
  'tell-about-transfer': { why: 'a week after admission', past: foreign, dueOn: '2026-03-09' },
  'review-not-counted': { why: 'four weeks after the clock stopped', past: notCounted, dueOn: '2026-06-29' },
  'interim-reply': {
    why: 'one month after the complaint came in',
    past: complained,
    dueOn: '2026-06-22',
  },
  'correct-after-complaint': { why: 'fourteen days after the reversal', past: rectified, dueOn: '2026-06-08' },
  'review-after-correction': { why: 'a week after the correction', past: corrected, dueOn: '2027-01-17' },
  'petition-after-breach': {
    why: 'three months after the probation of 20 August; 20 November 2027 is a Saturday',
    past: brokeAgain,
    dueOn: '2027-11-22',
  },
  'inform-prosecution': {
    why: 'at once: the day on which the breach was registered',
    past: () => broke(detentionOnProbation(), '2033-05-10', 'b1'),
    dueOn: '2033-05-10',
  },
  'assess-new-probation': { why: '90 days after the recall of 15 June', past: recalled, dueOn: '2027-09-13' },
  'notify-victim': {
    why: 'leave from 15 September; whom no mail reaches is told fourteen days before',
    past: () =>
      granted('ordinary', '2026-09-15', '2026-09-17')
        .on('2026-08-01')
        .when(victimDesk, {
          type: 'RecordVictimWish',
          contact: { name: 'N.N.', email: null, telephone: '22 00 00 00', address: null },
          ...{ victimId: 'v1', wants: true, leadDays: null },
        })
        .then({ type: 'VictimWishRecorded' }),
    dueOn: '2026-09-01',
  },
  'consent-withdrawn': {
    why: 'at once: the day of the withdrawal',
    past: () =>
      movedTo(serving(), '2026-09-01', { regime: 'electronic-monitoring', unit: 'friomsorgen-oslo' }, { facts: home })
        .on('2026-09-05')
        .when(caseworker, { type: 'WithdrawConsent', consentId: 'p1/consent/1', withdrawnOn: '2026-09-05' })
        .then({ type: 'ConsentWithdrawn' }),
    dueOn: '2026-09-05',
  },
  'charge-new-offence': {
    why: 'six months after the probation of 20 August; 20 February 2028 is a Sunday',
    past: () => broke(releasedOnProbation(), '2027-04-02', 'b1', 'new-offence'),
    dueOn: '2028-02-21',
  },
  'forward-own-petition': {
    why: 'a fortnight after the petition of 1 February 2027, a year after the order was final',
    past: () => ownPetition(),
    dueOn: '2027-02-15',
  },
  'own-petition-decided': {
    why: '90 days after it was sent on 10 February 2027',
    past: () =>
      ownPetition()
        .on('2027-02-10')
        .when(caseworker, { type: 'ForwardOwnPetition', petitionId: 'e1', forwardedOn: '2027-02-10' })
        .then({ type: 'OwnPetitionForwarded' }),
    dueOn: '2027-05-11',
  },
  'end-of-work-release': {
    why: 'granted from 1 September to 1 February',
    past: () => granted('work-release', '2026-09-01', '2027-02-01'),
    dueOn: '2027-02-01',
  },
  'probation-ends': { why: 'full term', past: () => releasedOnProbation(), dueOn: '2027-08-20' },
  ...OF_SANCTIONS,
  ...OF_REINTEGRATION,
};

describe.each(Object.entries(SITUATIONS))('%s', (kind, { why, past, dueOn }) => {
  const on = (today: IsoDate) => deadlinesOf(past().sentence(), today).find((deadline) => deadline.kind === kind);

  it(`is due on ${dueOn} (${why}): open the day before, with that day as its next reminder`, () => {
    expect(on(addDays(dueOn, -1))).toMatchObject({ dueOn, state: 'open', nextReminderOn: dueOn });
  });

  it('is open on the day itself', () => {
    expect(on(dueOn)).toMatchObject({ dueOn, state: 'open' });
  });

  it('is overdue the day after, as long as nobody has acted', () => {
    expect(on(addDays(dueOn, 1))).toMatchObject({ dueOn, state: 'overdue' });
  });
});
