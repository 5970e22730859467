/** The form of the web app that settles a kind of deadline; what is not here is settled on the sentence's own page. */
const FORMS: Readonly<Record<string, string>> = {
  'answer-breach': 'answer-breach',
  'decide-complaint': 'decide-complaint',
  'find-place': 'place-found',
  'return-from-leave': 'end-leave',
  'interruption-ends': 'return',
  'review-stay': 'review',
  'review-after-refusal': 'review',
  'settle-information': 'settle-information',
  'delete-monitoring-data': 'monitoring-data-deleted',
  'exclusion-region': 'continue-exclusion',
  'exclusion-directorate': 'continue-exclusion',
  'exclusion-ends': 'end-exclusion',
  'supervise-exclusion': 'supervise-exclusion',
  'inform-supervisory-council': 'inform-council',
  'appoint-contact-officer': 'contact-officer',
  'make-future-plan': 'make-plan',
  'review-plan': 'review-plan',
  'review-goal': 'settle-goal',
  'begin-release-preparation': 'begin-preparation',
  'release-home': 'release-item',
  'release-work-or-education': 'release-item',
  'release-income': 'release-item',
  'release-health': 'release-item',
  'release-network': 'release-item',
  'review-condition': 'end-condition',
  'prosecution-deadline': 'prolongation-case',
};
const TO_PROPOSE = ['assess-lower-security', 'assess-detention-progression', 'decide-probation', 'minimum-expiry'];

/** Where in the web app the next step is taken. */
export function stepPath(item: {
  readonly sentenceId: string;
  readonly kind: string;
  readonly of: string | null;
}): string {
  const sentence = `/sentences/${item.sentenceId}`;
  if (item.kind === 'decide-proposal' && item.of !== null) return `${sentence}/decide/${item.of}`;
  if (TO_PROPOSE.includes(item.kind)) return `${sentence}/propose`;
  const form = FORMS[item.kind];
  return form === undefined ? sentence : `${sentence}/do/${form}`;
}
