import { type Decision } from '../domain/decide/decision';
import { type Refusal, type RefusalCode } from '../domain/refusals';

// What holds for every answer of the pure core, whatever was asked. Each test that decides something checks it.

/** A law or regulation by its short name, and a paragraph of it. */
const PARAGRAPH =
  /^(strgjfl|strl|strpl|overføringsloven|forskrift\p{L}*|forvaringsforskriften|domstolloven|forvaltningsloven|fvl|psykisk helsevernloven|konfliktrådsloven|LOV)\b.*(§|\d)/u;

/** What a refusal names, so that its reader knows what to do: one of these sets of facts, or more than one of them. */
const FACTS: Partial<Record<RefusalCode, readonly (readonly string[])[]>> = {
  'absence-before-start': [['from', 'startDate']],
  'absence-ends-before-it-begins': [
    ['from', 'to'],
    ['from', 'on'],
    ['from', 'returnedOn'],
  ],
  'birth-date-in-future': [[]],
  'breach-answered': [['breachId', 'response']],
  'charge-barred': [['by', 'today']],
  'clock-stopped': [['since', 'type']],
  'complaint-time-runs': [['lastDay', 'today']],
  'counted-days-exceed-absence': [['days', 'countedDays']],
  'custody-after-start': [['unbrokenCustodySince', 'startDate']],
  'custody-not-credited': [['unbrokenCustodySince', 'credited', 'least']],
  'custody-while-summoned': [['unbrokenCustodySince', 'expectedOn']],
  'daily-pay-percent': [['response', 'dailyPayPercent', 'most']],
  'date-before-start': [['occurredOn', 'startDate']],
  'deduction-too-long': [['days', 'deductDays']],
  'effective-after-end': [
    ['effectiveOn', 'endsOn'],
    ['occurredOn', 'endsOn'],
  ],
  'effective-before-present-regime': [['presentRegimeSince']],
  'expected-in-the-past': [['expectedOn', 'today']],
  'final-before-judged': [['judgedOn', 'finalOn']],
  'forwarded-before-received': [['receivedOn', 'forwardedOn']],
  'frame-outside-law': [['frameYears', 'minimumYears', 'offenceMaximum30Years']],
  'has-appeared': [['from', 'startDate']],
  'interruption-length': [['returnBy', 'until', 'latest']],
  'leave-in-the-past': [['from', 'today']],
  'leave-lost': [['until']],
  'leave-quota-used': [['quota', 'wouldBe']],
  'leave-too-long': [['to', 'until']],
  'travel-exceeds-leave': [['travelDays', 'days']],
  'no-such-absence': [['absenceId']],
  'no-such-breach': [['breachId']],
  'no-such-charge': [['chargeId']],
  'no-such-complaint': [['complaintId']],
  'no-such-condition': [['conditionId']],
  'no-such-consent': [['consentId']],
  'no-such-deadline': [['deadlineId']],
  'no-such-guardian': [['guardianId']],
  'no-such-leave': [['leaveId']],
  'no-such-own-petition': [['petitionId']],
  'no-such-proposal': [['proposalId']],
  'no-such-transition': [['from', 'to']],
  'not-at-home': [['regime', 'regimes']],
  'not-in-hospital': [['regime', 'since']],
  'not-joint': [['breachId', 'jointWith', 'response']],
  'not-lapsed': [['lapsesOn']],
  'not-met-by-review': [['deadlineId', 'kind']],
  'not-on-probation': [['status']],
  'not-on-time': [['to', 'on']],
  'not-preventive-detention': [['kind']],
  'not-serving': [['status']],
  'not-of-this-kind': [['kind']],
  'step-not-open': [['step', 'stage', 'open']],
  'step-values-wrong': [['fields']],
  'step-before-stage': [['on', 'since']],
  'no-such-step': [['stepId']],
  'step-not-retractable': [['stepId', 'step', 'stage']],
  'warning-first': [['answer']],
  'hours-exceed-sentence': [['hours', 'left']],
  'plan-is-not-the-hours': [['planned', 'left']],
  'conversion-exceeds-remainder': [['days', 'calculated', 'most']],
  'extension-too-long': [['until', 'endsOn', 'latest']],
  'not-yet-eligible': [['from']],
  'nothing-to-correct': [['field']],
  'nothing-to-revoke': [['until', 'today']],
  'outside-probation': [['from', 'to']],
  'overlapping-absences': [['from']],
  'overlapping-leaves': [['leaveId', 'from', 'to']],
  'own-petition-pending': [['petitionId']],
  'own-petition-too-early': [['from', 'receivedOn']],
  'petition-barred': [['by', 'today']],
  'petition-pending': [['sentOn']],
  'points-contradict-outcome': [['outcome']],
  'probation-over-five-years': [['until', 'endsOn', 'latest']],
  'probation-years-required': [['min', 'max']],
  'prolongation-before-order': [['judgedOn', 'orderFinalOn']],
  'prolongation-case-too-late': [['broughtOn', 'prosecutionDeadline']],
  'prolongation-over-five-years': [['years', 'maxYears']],
  'proposal-pending': [['proposalId']],
  'proposer-decides': [['proposalId'], ['breachId'], ['complaintId']],
  'purpose-of-work-release': [['leave', 'purpose']],
  'reaction-length': [['response', 'days', 'longest']],
  'reason-required': [['fields'], ['criterion']],
  'reason-too-short': [['field', 'min']],
  'recall-request-too-early': [['from']],
  'remainder-exceeded': [['remainder', 'days']],
  'response-not-allowed': [['response', 'options']],
  'return-was-in-time': [['to', 'on']],
  'rule-set-not-in-force': [['ruleSet', 'commencement']],
  'ruling-before-petition': [['sentOn', 'judgedOn', 'effectiveOn']],
  'sentence-ended': [['status', 'completedOn']],
  'sentence-too-long': [['maxYears', 'override']],
  'test-period-too-long': [['response', 'conditionalUntil', 'latest']],
  'transition-approved': [['proposalId', 'effectiveOn']],
  'unknown-criterion': [['criteria', 'known']],
  'unknown-point': [['criterion', 'criteria']],
  'unknown-rule-set': [['ruleSet']],
  'wrong-level': [['decidedBy', 'yours']],
};

/** Fails the test unless the decision is one that can be stored or told: plain JSON, paragraphs that are, facts that help. */
export function expectWellFormed(decision: Decision): void {
  if (!decision.ok) return expectHelpful(decision);
  // What is hashed is the JSON: a field without a value would be in the event and not in the log.
  for (const event of decision.events) {
    expect(JSON.parse(JSON.stringify(event))).toStrictEqual(event);
    if ('legalBasis' in event && event.legalBasis !== null) expect(event.legalBasis).toMatch(PARAGRAPH);
  }
}

function expectHelpful({ code, facts, legalBasis }: Refusal): void {
  if (legalBasis !== undefined) expect(legalBasis).toMatch(PARAGRAPH);
  const missing = (FACTS[code] ?? [[]]).map((names) => names.filter((name) => facts[name] === undefined));
  expect({ code, missing: missing.some((names) => names.length === 0) ? [] : missing }).toEqual({ code, missing: [] });
  if (code === 'date-in-future') expectLaterThanToday(facts);
  if (code === 'reason-required') expect(String(facts['fields'] ?? facts['criterion'])).toMatch(/^\p{L}/u);
}

function expectLaterThanToday({ today, ...days }: Refusal['facts']): void {
  expect(Object.values(days).filter((day) => typeof day === 'string' && day > String(today))).not.toEqual([]);
}
