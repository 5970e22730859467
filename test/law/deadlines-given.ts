import { type Asked } from '../../domain/commands';
import { type IsoDate } from '../../domain/dates';
import {
  answers,
  approver,
  broke,
  caseworker,
  court,
  decision,
  detention,
  given,
  imprisonment,
  movedTo,
  placement,
  proposal,
  region,
  registered,
  releasedOnProbation,
  rules,
} from '../given';

// The pasts in which deadlines run.

export type Past = ReturnType<typeof given>;

/** A case in which a deadline runs, and its last day. */
export interface Situation {
  readonly why: string;
  readonly past: () => Past;
  readonly dueOn: IsoDate;
}

export const PERSON = { name: 'Kari Prøve', birthDate: '1990-04-12', nationalId: null, citizenship: 'NO' };
export const serving = () => given(...registered());
export const detained = () => given(...registered(detention()));
export const proposedOpen = () =>
  serving().on('2026-05-20').when(caseworker, proposal()).then({ type: 'TransitionProposed' });
export const approvedOpen = () =>
  proposedOpen().on('2026-05-21').when(approver, decision()).then({ type: 'TransitionApproved' });
export const probationRefused = () =>
  serving()
    .on('2027-01-10')
    .when(
      caseworker,
      proposal({
        proposal: 'denial',
        to: { regime: 'probation', unit: 'friomsorgen-oslo' },
        effectiveOn: '2027-02-18',
      }),
    )
    .then({ type: 'TransitionProposed' })
    .on('2027-01-12')
    .when(approver, decision())
    .then({ type: 'TransitionDenied' }, { type: 'ReviewDue' });
export const stays = () =>
  serving()
    .on('2026-05-20')
    .when(caseworker, proposal({ proposal: 'stay' }))
    .then({ type: 'TransitionProposed' })
    .on('2026-05-21')
    .when(approver, decision())
    .then({ type: 'StayDecided' });
export const absent = (absence: 'escape' | 'interruption') =>
  serving()
    .on('2026-05-10')
    .when(absence === 'escape' ? caseworker : approver, {
      type: 'RegisterAbsence',
      absenceId: 'a1',
      absence,
      from: '2026-05-10',
      reason: null,
    })
    .then({ type: 'AbsenceRegistered' });
export const granted = (leave: 'ordinary' | 'work-release', from: IsoDate, to: IsoDate) =>
  serving()
    .on(from)
    .when(approver, { type: 'GrantLeave', leaveId: 'l1', leave, from, to, reason: null })
    .then({ type: 'LeaveGranted' });
/** On probation; a first breach was answered by a talk, and a second one is open. */
export const brokeAgain = () =>
  broke(
    broke(releasedOnProbation(), '2027-03-01', 'b1')
      .on('2027-03-02')
      .when(approver, answers('b1', 'warning-talk'))
      .then({ type: 'BreachAnswered' }),
    '2027-04-01',
    'b2',
  );
export const petitioned = () =>
  brokeAgain()
    .on('2027-04-02')
    .when(region, answers('b2', 'petition-to-court'))
    .then({ type: 'BreachAnswered' }, { type: 'CourtPetitioned' });
export const recalled = () =>
  petitioned().on('2027-06-15').when(court, rules()).then({ type: 'CourtRuled' }, { type: 'DatesCalculated' });
export const conditioned = () =>
  releasedOnProbation()
    .on('2027-02-18')
    .when(approver, {
      type: 'SetCondition',
      conditionId: 'c1',
      ...{ code: 'treatment', text: 'As agreed.', from: '2027-02-18', until: null, replaces: null },
    })
    .then({ type: 'ConditionSet' });
export const complained = () =>
  approvedOpen()
    .on('2026-05-22')
    .when(caseworker, {
      type: 'ReceiveComplaint',
      complaintId: 'k1',
      of: 'p1',
      receivedOn: '2026-05-22',
      reason: null,
    })
    .then({ type: 'ComplaintReceived' });
/** Refused to be rectified on 20 May; the complaint was upheld on the 25th. */
export const rectified = () =>
  serving()
    .on('2026-05-20')
    .when(placement, { type: 'RefuseCorrection', requestId: 'q1', of: 'e1', reason: 'The judgment says so.' })
    .then({ type: 'CorrectionRefused' })
    .on('2026-05-22')
    .when(caseworker, {
      type: 'ReceiveComplaint',
      ...{ complaintId: 'k1', of: 'q1', receivedOn: '2026-05-22', reason: null },
    })
    .then({ type: 'ComplaintReceived' })
    .on('2026-05-25')
    .when(region, { type: 'DecideComplaint', complaintId: 'k1', outcome: 'reversed', reason: 'It does not.' })
    .then({ type: 'ComplaintDecided' });
/** A release was approved, and then the sentence turned out to be shorter. */
export const corrected = () =>
  serving()
    .on('2027-01-02')
    .when(caseworker, proposal({ to: { regime: 'probation', unit: 'f' }, effectiveOn: '2027-02-18' }))
    .then({ type: 'TransitionProposed' })
    .on('2027-01-03')
    .when(approver, decision())
    .then({ type: 'TransitionApproved' })
    .on('2027-01-10')
    .when(placement, {
      ...{ type: 'CorrectFact', correctionId: 'f1', corrects: 'e1', holdsFrom: '2026-03-02', birthDate: null },
      ...{ correction: { field: 'length', judgment: 0, length: { years: 1, months: 5, days: 0 } }, reason: 'Misread.' },
    } as Asked)
    .then({ type: 'FactCorrected' }, { type: 'DatesCalculated' });

/** Summoned for 120 days from 4 May 2026. */
export const summonedForDays = () =>
  given(...registered(imprisonment({ startDate: '2026-05-04' }, { years: 0, months: 0, days: 120 }), '2026-02-02'));

export const ownPetition = () =>
  detained()
    .on('2027-02-01')
    .when(caseworker, { type: 'RecordOwnPetition', petitionId: 'e1', receivedOn: '2027-02-01' })
    .then({ type: 'OwnPetitionReceived' });
/** Eighteen in 2028; and a citizen of another country. */
export const young = () => given(...registered(imprisonment({ person: { ...PERSON, birthDate: '2010-10-12' } })));
export const foreign = () => given(...registered(imprisonment({ person: { ...PERSON, citizenship: 'PL' } })));
export const notCounted = () =>
  movedTo(serving(), '2026-06-01', { regime: 'hospital', unit: 'oslo-fengsel' })
    .on('2026-06-01')
    .when(approver, {
      type: 'RegisterAbsence',
      ...{ absenceId: 'a1', absence: 'hospital-not-counted', from: '2026-06-01', reason: 'Self-inflicted.' },
    })
    .then({ type: 'AbsenceRegistered' });

export const lookedInto = () =>
  serving()
    .on('2026-03-10')
    .when(region, { type: 'OpenEmergencyAccess', accessId: 'n1', reason: 'Threats against the person.', days: 1 })
    .then({ type: 'EmergencyAccessOpened', until: '2026-03-11' });

export const excluded = () =>
  serving()
    .on('2026-05-04')
    .when(approver, {
      type: 'DecideExclusion',
      ...{ exclusionId: 'x1', exclusion: 'full', ground: 'injury-or-violence', startedAt: '2026-05-04T14:30' },
      ...{ reason: 'Truet to medinnsatte.', lessIsNotEnough: 'Delvis utelukkelse ble prøvd.' },
    })
    .then({ type: 'ExclusionDecided' });
