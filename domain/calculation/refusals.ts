/** Every reason to give no answer, with its paragraph when it is the law that refuses. Codes are stable and never reused. */
export const CALCULATION_REFUSALS = {
  'no-sentence': {
    nb: 'Det er ingen straff å beregne: legg inn minst én straff som varer minst én dag.',
    en: 'There is no sentence to calculate: enter at least one, of at least one day.',
  },
  'foreign-sentence-not-over-30-years': {
    legalBasis: 'strgjfl § 42 (1)',
    nb: 'Regelen om 20 år gjelder bare en overført utenlandsk straff på mer enn 30 år: fjern merket eller rett lengden.',
    en: 'The rule of 20 years is only for a transferred foreign sentence of more than 30 years: take the mark away or correct the length.',
  },
  'absence-before-start': {
    legalBasis: 'forskrift § 3-3',
    nb: 'Et fravær begynner før straffen tok til.',
    en: 'An absence begins before the sentence started.',
  },
  'absence-ends-before-it-begins': {
    legalBasis: 'forskrift § 3-3',
    nb: 'Et fravær slutter før det begynner.',
    en: 'An absence ends before it begins.',
  },
  'overlapping-absences': {
    legalBasis: 'forskrift § 3-3',
    nb: 'To fravær overlapper hverandre, så de samme dagene ville blitt trukket fra to ganger.',
    en: 'Two absences overlap, so that the same days would be lost twice.',
  },
  'counted-days-exceed-absence': {
    legalBasis: 'forskrift § 3-3',
    nb: 'Flere dager regnes som sonet enn fraværet varte.',
    en: 'More days count as served than the absence lasted.',
  },
  'prolongation-over-five-years': {
    legalBasis: 'strl § 43 (1)',
    nb: 'Tidsrammen kan forlenges med mer enn null og høyst fem år om gangen.',
    en: 'The time frame may be prolonged by more than nothing and at most five years at a time.',
  },
  'isolation-exceeds-deprivation': {
    legalBasis: 'strl § 83 (2)',
    nb: 'Timene i full isolasjon er flere enn timene i varetekt.',
    en: 'There are more hours of full isolation than of remand.',
  },
  'hours-outside-30-to-420': {
    legalBasis: 'strl § 49',
    nb: 'Samfunnsstraff er fra 30 til 420 timer.',
    en: 'A community sentence is of 30 to 420 hours.',
  },
  'remand-covers-subsidiary': {
    legalBasis: 'strl § 83 (7)',
    nb: 'Varetekten dekker hele den subsidiære fengselsstraffen: det er ingen samfunnsstraff igjen å gjennomføre.',
    en: 'Remand covers the whole subsidiary imprisonment: no community sentence is left to perform.',
  },
} as const satisfies Record<string, { readonly legalBasis?: string; readonly nb: string; readonly en: string }>;

/** The code of a reason to give no answer. */
export type RefusalOfCalculation = keyof typeof CALCULATION_REFUSALS;

/** Instead of an answer: the code, what a caseworker reads, and the paragraph when it is the law that refuses. */
export interface RefusedCalculation {
  readonly refusal: RefusalOfCalculation;
  readonly legalBasis?: string;
  readonly text: { readonly nb: string; readonly en: string };
}

/** The refusal with a code. */
export function refuseCalculation(refusal: RefusalOfCalculation): RefusedCalculation {
  const { nb, en, ...basis } = CALCULATION_REFUSALS[refusal];
  return { refusal, ...basis, text: { nb, en } };
}
