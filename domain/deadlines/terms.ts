import { EMERGENCY_REVIEW_DAYS } from '../case-access';
import {
  CHOSEN_DAYS,
  CONDITION_REVIEW_MONTHS,
  INTERIM_REPLY_MONTHS,
  SOCIAL_INQUIRY_MONTHS,
  type DeadlineKindCode,
} from './table';
import { STATUTORY } from '../statutory';
import { COUNCIL_DAYS } from '../exclusion-limits';
import { RETENTION_MONTHS, UNVERIFIED_MONTHS } from '../retention';
import { REINTEGRATION_DAYS } from '../reintegration-terms';
import { type Term } from './kind';
import { sanctionDeadlines, type SanctionDeadlineCode } from '../sanctions';

/** The start and length of every kind of deadline; `open.ts` makes the days of it. */
export const TERMS: Readonly<Record<DeadlineKindCode, Term>> = {
  'start-of-execution': on('the day of the summons'),
  'begin-within-sixty-days': days('the receipt of the order', STATUTORY.normalStartDays),
  'order-of-minor': days(
    'the day on which the judgment is final',
    STATUTORY.orderOfMinorDays,
    'of whoever is summoned before the order has come',
  ),
  'monitoring-application': {
    starts: 'the receipt of the information letter',
    length: STATUTORY.monitoringApplicationDays,
    counts: 'procedural-days',
  },
  'decide-monitoring': days(
    'the receipt of the application',
    CHOSEN_DAYS.decideMonitoring,
    'not after the day before the first',
  ),
  'petition-after-suspension': days('the suspension', CHOSEN_DAYS.petitionAfterSuspension),
  'assess-lower-security': on('a year before possible probation', 'under eighteen: the first day'),
  'decide-probation': on('the first day of possible probation'),
  'erase-personal-data': months('the end of the sentence', RETENTION_MONTHS),
  'settle-information': months('the day on which it was recorded', UNVERIFIED_MONTHS),
  'delete-monitoring-data': on('the end of the sentence', 'of whoever was monitored'),
  'exclusion-region': on('the day on which it began', 'see docs/law/exclusion.md'),
  'exclusion-directorate': on('the day on which it began', 'see docs/law/exclusion.md'),
  'exclusion-ends': on('the day on which it began', 'see docs/law/exclusion.md'),
  'supervise-exclusion': days('the beginning, then each time', 1, 'not where it is partial or collective'),
  'inform-supervisory-council': days('the day on which it began', COUNCIL_DAYS + 1, 'full and partial'),
  'full-term': on('the last day of the sentence, subsidiary imprisonment included'),
  'review-after-refusal': on(
    'the day release could have happened, then the last decision',
    'by length: 3, 6 or 12 months',
  ),
  'review-stay': days('the decision to stay', CHOSEN_DAYS.reviewStay),
  'prosecution-deadline': on('three months before the frame expires', 'the working day before, where that is none'),
  'frame-expiry': on('the last day of the frame'),
  'minimum-expiry': on('the last day of the minimum period'),
  'assess-detention-progression': on('two thirds of the minimum period'),
  'decide-proposal': days(
    'the proposal',
    CHOSEN_DAYS.decideProposal,
    'not after the day on which it is to take effect',
  ),
  'transition-takes-effect': on('the day that was approved'),
  'answer-breach': days('the registration of the breach', CHOSEN_DAYS.answerBreach),
  complaint: { starts: 'the person is told', length: STATUTORY.complaintDays, counts: 'procedural-days', but: 'reactions under § 40: 48 hours; personal data: 21 days' }, // prettier-ignore
  'especially-high-security-review': months(
    'the decision on it, then each decision',
    STATUTORY.especiallyHighSecurityMonths,
  ),
  'institution-stay': months('the move, then each dispensation', STATUTORY.institutionMonths),
  'detention-halfway-house-review': months('the move, then each review', STATUTORY.detentionHalfwayHouseMonths),
  'interruption-ends': days('the interruption', STATUTORY.interruptionDays, 'extended by a decision'),
  limitation: on('finality, or the day of the interruption or escape', 'by length: 5 to 30 years'),
  'court-ruling': days('the petition', CHOSEN_DAYS.courtRuling),
  'return-from-leave': on('the last day of the leave'),
  'review-condition': months('the condition, then each review', CONDITION_REVIEW_MONTHS),
  'institution-condition-review': months('the condition, then each review', STATUTORY.institutionConditionMonths),
  'decide-complaint': days('the receipt of the complaint', CHOSEN_DAYS.decideComplaint),
  'register-guardian': on('the first day'),
  'youth-unit': on('the first day'),
  'social-inquiry': months('the judgment, or the last inquiry', SOCIAL_INQUIRY_MONTHS),
  'tell-about-transfer': days('admission', CHOSEN_DAYS.tellAboutTransfer),
  'review-not-counted': days('the day on which the clock stopped', CHOSEN_DAYS.reviewNotCounted),
  'interim-reply': months('the receipt of the complaint', INTERIM_REPLY_MONTHS),
  'correct-after-complaint': days('the reversal', CHOSEN_DAYS.correctAfterComplaint),
  'review-after-correction': days('the correction', CHOSEN_DAYS.reviewAfterCorrection),
  'review-emergency-access': days('the first day of the access', EMERGENCY_REVIEW_DAYS),
  'find-place': days('the day on which there was no place', CHOSEN_DAYS.findPlace),
  'petition-after-breach': {
    starts: 'the end of the probation',
    length: STATUTORY.petitionMonths,
    counts: 'procedural-months',
  },
  'charge-new-offence': {
    starts: 'the end of the probation',
    length: STATUTORY.chargeMonths,
    counts: 'procedural-months',
  },
  'forward-own-petition': days('the receipt of the petition', CHOSEN_DAYS.forwardOwnPetition),
  'own-petition-decided': days('the day on which it was sent on', CHOSEN_DAYS.ownPetitionDecided),
  'inform-prosecution': atOnce('the registration of the breach'),
  'assess-new-probation': days('the recall', CHOSEN_DAYS.newProbation),
  'notify-victim': on(
    '14 days before, or as many as they ask',
    'at once for evasion, interruption and what is decided later',
  ),
  'consent-withdrawn': atOnce('the withdrawal'),
  'report-to-police': atOnce('the registration of the absence'),
  'review-placement': days('the return', CHOSEN_DAYS.reviewPlacement),
  'weekly-meeting': days('the move, then each meeting', STATUTORY.meetingDays),
  'end-of-work-release': on('the last day of the work release'),
  'probation-ends': on('the last day of the probation'),
  'appoint-contact-officer': days('admission', REINTEGRATION_DAYS.contactOfficer, 'where the installation asks for it'),
  'make-future-plan': days('admission', REINTEGRATION_DAYS.futurePlan, 'where the installation asks for it'),
  'review-plan': on('the day that was set when it was made or gone through'),
  'review-goal': on('the day that was set with the goal'),
  'begin-release-preparation': beforeRelease(
    'beginPreparation',
    'of the admission; where the installation asks for it',
  ),
  'release-home': beforeRelease('home'),
  'release-work-or-education': beforeRelease('work-or-education'),
  'release-income': beforeRelease('income'),
  'release-health': beforeRelease('health'),
  'release-network': beforeRelease('network'),
  ...sanctionTerms(),
};

function on(starts: string, but?: string): Term {
  return { starts, length: null, counts: 'date', ...(but !== undefined && { but }) };
}

/** So many days before the person is let out, and never all at once. */
function beforeRelease(what: keyof typeof REINTEGRATION_DAYS, since = 'of beginning to prepare it'): Term {
  const least = REINTEGRATION_DAYS.atLeast;
  return on(`${REINTEGRATION_DAYS[what]} days before release`, `not within ${least} days ${since}`);
}

function atOnce(starts: string): Term {
  return { starts, length: 0, counts: 'at-once' };
}

function days(starts: string, length: number, but?: string): Term {
  return { starts, length, counts: 'calendar-days', ...(but !== undefined && { but }) };
}

function months(starts: string, length: number): Term {
  return { starts, length, counts: 'calendar-months' };
}

/** Of the kinds that the sanctions bring along, each from its own table. */
function sanctionTerms(): Readonly<Record<SanctionDeadlineCode, Term>> {
  const entries = Object.entries(sanctionDeadlines()).map(([kind, { term }]) => [kind, term] as const);
  return Object.fromEntries(entries) as Record<SanctionDeadlineCode, Term>;
}
