import { type Area } from './area';

/** The calculator. */
export const calculator = {
  title: ['Kalkulator', 'Calculator'],
  lead: [
    'Regn ut datoene i en straff uten å opprette en sak. Alt regnes i nettleseren; ingenting sendes eller lagres.',
    'Calculate the dates of a sentence without opening a case. All is counted in the browser; nothing is sent or kept.',
  ],
  kind: ['Type straff', 'Kind of sentence'],
  startDate: ['Soningen begynner', 'The sentence begins'],
  lengths: ['Straffens lengde', 'Length of the sentence'],
  years: ['År', 'Years'],
  months: ['Måneder', 'Months'],
  days: ['Dager', 'Days'],
  remandDays: ['Varetektsfradrag (dager)', 'Remand credit (days)'],
  subsidiaryDays: ['Subsidiær straff for bøter (dager)', 'Subsidiary imprisonment for fines (days)'],
  frameYears: ['Tidsramme (år)', 'Frame (years)'],
  minimumYears: ['Minstetid (år)', 'Minimum period (years)'],
  absenceFrom: ['Fravær fra', 'Absent from'],
  absenceTo: ['til', 'to'],
  absences: ['Fravær', 'Absence'],
  ruleSet: ['Regelsett', 'Rule set'],
  compare: ['Sammenlign med', 'Compare with'],
  compareNone: ['Ikke sammenlign', 'Do not compare'],
  result: ['Resultat', 'Result'],
  what: ['Dato', 'Date'],
  difference: ['Forskjell', 'Difference'],
  same: ['lik', 'the same'],
  explanation: ['Slik er det regnet', 'How it is counted'],
  fill: ['Fyll inn start og lengde for å se datoene.', 'Fill in the start and the length to see the dates.'],
  disclaimer: [
    'En beregning er ikke et vedtak. Lovteksten går foran.',
    'A calculation is not a decision. The text of the law goes before.',
  ],
} as const satisfies Area;
