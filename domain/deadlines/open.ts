import { EMERGENCY_REVIEW_DAYS } from '../case-access';
import { isMinor } from '../age';
import { INSTITUTION_CONDITIONS } from '../condition-catalogue';
import { withdrawnAtHome } from '../consents';
import { openChargeable, openPetitionable, petitionBy } from '../breaches';
import { chargeBy } from '../new-offence';
import { addDays, addMonths, maxDate, minDate, type IsoDate } from '../dates';
import { detentionDates, endOf, frameExpiry, fullTermWithSubsidiary, imprisonmentDates } from '../dates-of-sentence';
import { CHOSEN_DAYS, CONDITION_REVIEW_MONTHS, INTERIM_REPLY_MONTHS, type DeadlineKindCode } from './table';
import { STATUTORY } from '../statutory';
import { due, type Due } from './due';
import { afterHolds } from './holds';
import { ofMonitoring, ofSummons } from './summons';
import { ofExclusions } from './exclusion';
import { ofGroups } from './groups';
import { ofPlace, reviewedStays } from './place';
import { lastWorkingDayBy } from '../holidays';
import { limitationOf } from './limitation';
import { victimNotices } from '../victims';
import { type Role } from '../permissions';
import { type AbsenceType } from '../events';
import { AT_HOME, type Level } from '../regimes';
import { reintegrationTasks } from '../reintegration';
import { informationUntil, retentionEnds, wasMonitored } from '../retention';
import { sanctionIn } from '../sanctions/of-sentence';
import {
  approvedTransition,
  isEnded,
  openAbsence,
  openSuspension,
  pendingProposal,
  type Absence,
  type Sentence,
} from '../state';

/** Every obligation that is open in a sentence as it stands, the earliest first. */
export function openDeadlines(sentence: Sentence): readonly Due[] {
  if (isEnded(sentence))
    return standing([...ofGoingOn(sentence), ...ofRetention(sentence), ...ofKeeping(sentence)], sentence);
  return standing(
    [
      ...(ofSanction(sentence) ?? ofStatus(sentence)),
      ...ofComplaints(sentence),
      ...ofConditions(sentence),
      ...ofCorrections(sentence),
      ...ofEmergencies(sentence),
      ...ofVictims(sentence),
      ...ofKeeping(sentence),
      ...ofReintegration(sentence),
    ],
    sentence,
  );
}

/**
 * What goes on beyond the end until it is done, and is heard as before it: complaints, and the fact that one of them has
 * found to be wrong. Of a sentence that has not ended, and of whoever is erased: nothing.
 */
export function goingOnAfterEnd(sentence: Sentence): readonly Due[] {
  return isEnded(sentence) ? standing(ofGoingOn(sentence), sentence) : [];
}

/** Without what a review has settled, each on the day on which it comes back from hold, the earliest first. */
function standing(dues: readonly Due[], sentence: Sentence): readonly Due[] {
  return dues
    .filter(({ id }) => !sentence.settledTasks.includes(id))
    .map((due) => afterHolds(due, sentence))
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
}

function ofGoingOn(sentence: Sentence): readonly Due[] {
  return sentence.erased ? [] : [...ofComplaints(sentence), ...toCorrect(sentence)];
}

/** Who let themselves in to the case in an emergency is looked at afterwards. */
function ofEmergencies({ access }: Sentence): readonly Due[] {
  return access.emergencies
    .filter(({ finding }) => finding === null)
    .map(({ accessId, openedOn }) =>
      due('review-emergency-access', addDays(openedOn, EMERGENCY_REVIEW_DAYS), accessId),
    );
}

/** What no law dates: contact officer, plans, and what is prepared for release. */
function ofReintegration(sentence: Sentence): readonly Due[] {
  return reintegrationTasks(sentence).map(({ kind, dueOn, of }) => due(kind, dueOn, of));
}

/** What every ended sentence has left to do. No workflow waits for it for ten years: it stands in the lists. */
function ofRetention(sentence: Sentence): Due[] {
  const keptUntil = retentionEnds(sentence);
  return keptUntil === null ? [] : [due('erase-personal-data', keptUntil)];
}

/** What is open in a sanction, by its table; null: it is imprisonment or preventive detention. */
function ofSanction(sentence: Sentence): readonly Due[] | null {
  const of = sanctionIn(sentence);
  if (!of) return null;
  const dues = of.sanction.dues(of.course).map(({ kind, dueOn, of: about, since }) => ({
    ...due(kind as DeadlineKindCode, dueOn, about),
    ...(since !== undefined && { since }),
  }));
  return [...dues, ...ofGroups(sentence).filter(({ kind }) => kind === 'register-guardian')];
}

/** What may be kept for a time that runs beside the sentence, and beyond its end: both go on being due after it. */
function ofKeeping(sentence: Sentence): readonly Due[] {
  if (sentence.erased) return [];
  const unsettled = sentence.information
    .filter(({ outcome }) => outcome === null)
    .map(({ informationId, recordedOn }) => due('settle-information', informationUntil(recordedOn), informationId));
  const monitored = wasMonitored(sentence) && sentence.monitoringData === null;
  const end = sentence.completedOn ?? endOf(sentence).on;
  return [...unsettled, ...(monitored ? [due('delete-monitoring-data', end)] : [])];
}

function ofStatus(sentence: Sentence): readonly Due[] {
  if (sentence.status === 'summoned')
    return [
      due('start-of-execution', sentence.startDate),
      ...ofSummons(sentence),
      ...ofMonitoring(sentence),
      ...ofProposals(sentence),
      ...ofGroups(sentence),
    ];
  const absence = openAbsence(sentence);
  if (absence) return [...ofAbsence(sentence, absence), ...ofBreaches(sentence)];
  if (sentence.petition)
    return [due('court-ruling', addDays(sentence.petition.sentOn, CHOSEN_DAYS.courtRuling)), ...ofBreaches(sentence)];
  const suspension = openSuspension(sentence);
  if (suspension)
    return [
      due(
        'petition-after-suspension',
        addDays(suspension.from, CHOSEN_DAYS.petitionAfterSuspension),
        suspension.suspensionId,
      ),
      ...ofBreaches(sentence),
    ];
  if (sentence.status === 'on-probation')
    return [due('probation-ends', endOf(sentence).on), ...ofBreaches(sentence), ...ofPetition(sentence)];
  return [
    ...ofMonitoring(sentence),
    ...ofProposals(sentence),
    ...ofBreaches(sentence),
    ...ofPlace(sentence),
    ...ofReturn(sentence),
    ...ofConsents(sentence),
    ...ofMeetings(sentence),
    ...ofReviews(sentence),
    ...ofDates(sentence),
    ...ofLeaves(sentence),
    ...ofExclusions(sentence),
    ...ofOwnPetition(sentence),
    ...ofGroups(sentence),
  ];
}

/** The person's own petition for release goes to the prosecution, and then somebody sees to it that it is decided. */
function ofOwnPetition({ ownPetition }: Sentence): readonly Due[] {
  if (!ownPetition) return [];
  const { petitionId, receivedOn, forwardedOn } = ownPetition;
  return forwardedOn === null
    ? [due('forward-own-petition', addDays(receivedOn, CHOSEN_DAYS.forwardOwnPetition), petitionId)]
    : [due('own-petition-decided', addDays(forwardedOn, CHOSEN_DAYS.ownPetitionDecided), petitionId)];
}

function ofDates(sentence: Sentence): readonly Due[] {
  const decided = approvedTransition(sentence) ?? pendingProposal(sentence);
  const inHighSecurity = ['high-security', 'especially-high-security'].includes(sentence.place.regime);
  const progression = inHighSecurity && !decided && sentence.stays.length === 0;
  const probation = decided?.to.regime !== 'probation' && !sentence.probationReview;
  if (sentence.recall) return ofRecall(sentence, sentence.recall, probation);
  const dates = imprisonmentDates(sentence);
  if (dates) {
    const assessOn = assessmentDay(sentence, dates.assessLowerSecurityOn);
    return [
      ...(progression && assessOn ? [due('assess-lower-security', assessOn)] : []),
      ...(probation && dates.probation === 'eligible' ? [due('decide-probation', dates.expectedReleaseDate)] : []),
      due('full-term', fullTermWithSubsidiary(sentence, dates)),
    ];
  }
  const detention = detentionDates(sentence);
  if (!detention) return [];
  const frame = frameExpiry(detention);
  return [
    ...(progression && detention.lowerSecurityFrom
      ? [due('assess-detention-progression', detention.lowerSecurityFrom)]
      : []),
    ...(probation && detention.minimumExpiryDate ? [due('minimum-expiry', detention.minimumExpiryDate)] : []),
    ...(sentence.prolongationCase ? [] : [due('prosecution-deadline', lastWorkingDayBy(frame.prosecutionDeadline))]),
    due('frame-expiry', frame.expiresOn),
  ];
}

/** Somebody under eighteen is always assessed for lower security, from the first day (strgjfl § 11 (6)). */
function assessmentDay({ person, startDate }: Sentence, assessOn: IsoDate | undefined): IsoDate | undefined {
  return isMinor(person, startDate) ? startDate : assessOn;
}

/** Back in prison: to the end, or to a new probation, which after the full remainder has no minimum times (§ 44 (4)). */
function ofRecall(
  sentence: Sentence,
  { from, part }: NonNullable<Sentence['recall']>,
  probationIsOpen: boolean,
): readonly Due[] {
  const end = endOf(sentence).on;
  const assessOn = addDays(from, CHOSEN_DAYS.newProbation);
  const assess = part === 'full' && probationIsOpen && assessOn < end;
  return [...(assess ? [due('assess-new-probation', assessOn)] : []), due('full-term', end)];
}

function ofPetition(sentence: Sentence): readonly Due[] {
  const petition = petitionBy(sentence);
  const charge = chargeBy(sentence);
  return [
    ...(petition !== null && openPetitionable(sentence).length > 0 ? [due('petition-after-breach', petition)] : []),
    ...(charge !== null && openChargeable(sentence).length > 0 ? [due('charge-new-offence', charge)] : []),
  ];
}

const OWNER_OF_LEVEL: Readonly<Record<Level, Role>> = { local: 'approver', region: 'region', court: 'court' };

function ofProposals(sentence: Sentence): readonly Due[] {
  const pending = pendingProposal(sentence);
  const approved = approvedTransition(sentence);
  const dues: Due[] = [];
  if (pending) {
    const { proposalId, proposedOn, effectiveOn, decidedBy } = pending;
    const earliest = addDays(proposedOn, 1);
    const dueOn = maxDate(earliest, minDate(effectiveOn, addDays(proposedOn, CHOSEN_DAYS.decideProposal)));
    dues.push({ ...due('decide-proposal', dueOn, proposalId), role: OWNER_OF_LEVEL[decidedBy], since: proposedOn });
  }
  if (approved) {
    const { proposalId, effectiveOn, decision, proposedOn } = approved;
    dues.push({ ...due('transition-takes-effect', effectiveOn, proposalId), since: decision?.on ?? proposedOn });
  }
  return dues;
}

function ofBreaches({ breaches, order, status }: Sentence): readonly Due[] {
  const toProsecution = order.kind === 'preventive-detention' && status === 'on-probation';
  return breaches
    .filter(({ answer }) => answer === null)
    .flatMap(({ breachId, registeredOn }) => [
      due('answer-breach', addDays(registeredOn, CHOSEN_DAYS.answerBreach), breachId),
      // Whoever registers it is told to at once; the deadline is for what was not done then.
      ...(toProsecution ? [{ ...due('inform-prosecution', registeredOn, breachId), since: registeredOn }] : []),
    ]);
}

/** At once: the person serves at home without what the law asks for, and somebody must decide what follows. */
function ofConsents(sentence: Sentence): readonly Due[] {
  return withdrawnAtHome(sentence).flatMap(({ consentId, withdrawnOn }) =>
    withdrawnOn === null ? [] : [due('consent-withdrawn', withdrawnOn, consentId)],
  );
}

/** Whoever serves at home meets the service every week, held or missed (forskrift §§ 3-8, 7-4). */
function ofMeetings({ place, placeSince, lastMeeting }: Sentence): readonly Due[] {
  if (!AT_HOME.includes(place.regime)) return [];
  return [due('weekly-meeting', addDays(maxDate(placeSince, lastMeeting?.on ?? placeSince), STATUTORY.meetingDays))];
}

function ofReviews(sentence: Sentence): readonly Due[] {
  const { probationReview } = sentence;
  return [
    ...(probationReview
      ? [{ id: probationReview.deadlineId, kind: 'review-after-refusal' as const, dueOn: probationReview.reviewBy }]
      : []),
    ...reviewedStays(sentence).map(({ proposalId, reviewOn }) => due('review-stay', reviewOn, proposalId)),
  ];
}

function ofAbsence(sentence: Sentence, { type, absenceId, from, returnBy, registeredOn }: Absence): readonly Due[] {
  if (type === 'hospital-not-counted')
    return [due('review-not-counted', addDays(from, CHOSEN_DAYS.reviewNotCounted), absenceId)];
  const limit = limitationOf(sentence);
  const lapses = limit ? [due('limitation', limit.lapsesOn, absenceId)] : [];
  if (type === 'interruption' && returnBy) return [due('interruption-ends', returnBy, absenceId), ...lapses];
  return [
    // Whoever registers it reports it at once; the deadline is for what was not done then.
    { ...due('report-to-police', registeredOn, absenceId), since: registeredOn },
    ...lapses,
  ];
}

/** Whoever is back from an unlawful absence: whether the place still fits, until somebody has looked or they were moved. */
function ofReturn({ absences, placeSince }: Sentence): readonly Due[] {
  const last = absences.at(-1);
  const back = last?.to ?? null;
  if (!last || back === null || LAWFUL.includes(last.type) || placeSince > back) return [];
  return [due('review-placement', addDays(back, CHOSEN_DAYS.reviewPlacement), last.absenceId)];
}

const LAWFUL: readonly AbsenceType[] = ['interruption', 'hospital-not-counted'];

function ofLeaves({ leaves, awaitingPlace }: Sentence): readonly Due[] {
  const open = leaves
    .filter(({ returned }) => returned === null)
    .map(({ leaveId, leave, to }) =>
      due(leave === 'work-release' ? 'end-of-work-release' : 'return-from-leave', to, leaveId),
    );
  const wait = awaitingPlace
    ? [due('find-place', addDays(awaitingPlace.since, CHOSEN_DAYS.findPlace), awaitingPlace.proposalId)]
    : [];
  return [...open, ...wait];
}

function ofConditions({ conditions }: Sentence): readonly Due[] {
  return conditions.flatMap(({ conditionId, code, from, reviewOn, until, endedOn, standard }) => {
    const institution = INSTITUTION_CONDITIONS.includes(code);
    const months = institution ? STATUTORY.institutionConditionMonths : CONDITION_REVIEW_MONTHS;
    const dueOn = reviewOn ?? addMonths(from, months);
    const runsOut = until !== null && until <= dueOn;
    if (endedOn || runsOut || standard) return [];
    return [due(institution ? 'institution-condition-review' : 'review-condition', dueOn, conditionId)];
  });
}

function ofComplaints({ complaints, complaintCases, reached }: Sentence): readonly Due[] {
  const open = complaintCases
    .filter(({ outcome }) => outcome === null)
    .flatMap(({ complaintId, receivedOn, repliedOn, decidedBy: role }) => {
      const decide = due('decide-complaint', addDays(receivedOn, CHOSEN_DAYS.decideComplaint), complaintId);
      const reply = due('interim-reply', addMonths(receivedOn, INTERIM_REPLY_MONTHS), complaintId);
      return [{ ...decide, role }, ...(repliedOn === null ? [{ ...reply, role }] : [])];
    });
  const running = complaints
    .map(({ notificationId, lastDay }) => due('complaint', lastDay, notificationId))
    .filter(({ id, dueOn }) => !reached.includes(`${id}/${dueOn}/on-the-day`));
  return [...open, ...running];
}

/** What a correction left to be decided, and a correction that is still to be made. */
function ofCorrections(sentence: Sentence): readonly Due[] {
  const flagged = sentence.corrections
    .filter((correction) => correction.flagged.length > 0)
    .map(({ correctionId, on }) => ({
      ...due('review-after-correction', addDays(on, CHOSEN_DAYS.reviewAfterCorrection), correctionId),
      since: on,
    }));
  return [...flagged, ...toCorrect(sentence)];
}

/** Facts that a complaint has found to be wrong, until each is corrected. */
function toCorrect({ corrections, refusedCorrections }: Sentence): readonly Due[] {
  return refusedCorrections.flatMap(({ requestId, of, reversedOn }) => {
    const made = corrections.some(({ corrects, on }) => corrects === of && reversedOn !== null && on >= reversedOn);
    return reversedOn === null || made
      ? []
      : [due('correct-after-complaint', addDays(reversedOn, CHOSEN_DAYS.correctAfterComplaint), requestId)];
  });
}

/** Whom no mail reaches, the victim desk tells; to the others the clock writes by itself. */
function ofVictims(sentence: Sentence): readonly Due[] {
  return victimNotices(sentence)
    .filter(({ victim }) => victim.channel === 'by-hand')
    .map(({ victim, matter, of, dueOn }) => due('notify-victim', dueOn, `${victim.victimId}/${matter}/${of}`));
}
