interface BreachKind {
  readonly nb: string;
  readonly en: string;
}

/** Breaches that have a name. Another word is as good: the law has no list, and what happened is what counts. */
export const BREACH_KINDS = {
  'positive-drug-test': { nb: 'Positiv rusprøve', en: 'Positive drug test' },
  // Refusing counts as a breach of its own (strgjfl § 29, forskrift §§ 3-45, 5-4).
  'refused-drug-test': { nb: 'Nektet å avgi rusprøve', en: 'Refused a drug test' },
  intoxicated: { nb: 'Ruspåvirket', en: 'Intoxicated' },
  contraband: { nb: 'Hadde noe som ikke er tillatt', en: 'Had what is not permitted' },
  violence: { nb: 'Vold', en: 'Violence' },
  threats: { nb: 'Trusler', en: 'Threats' },
  'disobeyed-order': { nb: 'Fulgte ikke pålegg', en: 'Disobeyed an order' },
  // What follows is decided as the answer to it: loss of daily pay, or less progression by a proposal (strgjfl § 40).
  'refused-activity': { nb: 'Nektet aktivitet', en: 'Refused activity' },
  'missed-meeting': { nb: 'Møtte ikke til avtale', en: 'Missed a meeting' },
  'no-show-at-warning-talk': { nb: 'Møtte ikke til innskjerpingssamtale', en: 'Did not come to the warning talk' },
  'left-home': { nb: 'Var ikke hjemme til fastsatt tid', en: 'Was not at home at the set hours' },
  'prohibited-contact': {
    nb: 'Kontakt med noen det er forbudt å kontakte',
    en: 'Contacted a person not to be contacted',
  },
  'late-return': { nb: 'Kom for sent tilbake', en: 'Returned late' },
  escape: { nb: 'Rømning', en: 'Escape' },
  absconding: { nb: 'Unnvikelse', en: 'Absconding' },
  'failure-to-return': { nb: 'Kom ikke tilbake', en: 'Failed to return' },
  'failure-to-appear': { nb: 'Møtte ikke til soning', en: 'Did not appear to serve the sentence' },
  'new-offence': { nb: 'Nytt straffbart forhold', en: 'New offence' },
} as const satisfies Record<string, BreachKind>;
