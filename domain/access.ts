import { type Permission } from './permissions';

interface Words {
  readonly nb: string;
  readonly en: string;
}

/** Why somebody looks: a closed list, within the purposes that the law allows the data to be used for. L §§ 4c, 4d. */
export const PURPOSES = {
  execution: { nb: 'Gjennomføring av straffen', en: 'Execution of the sentence' },
  complaint: { nb: 'Klage eller begjæring', en: 'Complaint or petition' },
  supervision: { nb: 'Kontroll og tilsyn', en: 'Control and supervision' },
  'subject-access': { nb: 'Innsyn for den registrerte', en: 'Access for the person concerned' },
  statistics: { nb: 'Statistikk og virksomhetsstyring', en: 'Statistics and management' },
  emergency: { nb: 'Nødtilgang', en: 'Emergency access' },
  operation: { nb: 'Drift av systemet', en: 'Operation of the system' },
} as const satisfies Readonly<Record<string, Words>>;
export type Purpose = keyof typeof PURPOSES;

/** What somebody looked at, in words that the person understands. */
const LOOKED_AT: { readonly [P in Permission | 'other']?: Words } = {
  ReadSentence: { nb: 'Saken', en: 'The case' },
  ListSentences: { nb: 'En liste der saken står', en: 'A list in which the case stands' },
  ReadEvents: { nb: 'Loggen i saken', en: 'The log of the case' },
  ReadInformation: { nb: 'Ubekreftede opplysninger', en: 'Unverified information' },
  ReadNeeds: { nb: 'Kartlegging av behov', en: 'Assessments of needs' },
  ReadLetters: { nb: 'Brev', en: 'Letters' },
  ListDeadlines: { nb: 'Frister', en: 'Deadlines' },
  ListNotices: { nb: 'Varsler', en: 'Notices' },
  ListFindings: { nb: 'Avvik', en: 'Findings' },
  Export: { nb: 'Uttrekk der saken står', en: 'An export in which the case stands' },
  ReadCommand: { nb: 'Kvittering for egen registrering', en: 'Receipt of what they recorded themselves' },
  ReadAccessLog: { nb: 'Loggen over innsyn', en: 'The log of who looked' },
  ReportAccess: { nb: 'Oversikt over innsyn', en: 'The report of who looked' },
  ExportSubjectData: { nb: 'Utskrift til den registrerte', en: 'Everything, for the person concerned' },
  other: { nb: 'Noe i saken', en: 'Something in the case' },
};

/** Whether an answer showed what was asked for. `denied`: nothing was shown, because the law or a permission says no. */
export const OUTCOMES = ['shown', 'denied'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** One look at somebody's data, as it goes on record. */
export interface Access {
  readonly actor: { readonly id: string; readonly roles: readonly string[]; readonly unit: string | null };
  /** The permission that it took, or what else names it: `EmergencyAccess`. */
  readonly permission: string;
  /** Method and route, never the address: `GET /api/sentences/:id`. */
  readonly route: string;
  readonly outcome: Outcome;
  readonly purpose: Purpose;
  /** In the reader's own words: sealed by the person's key, so of one sentence only. */
  readonly reason: string | null;
  readonly correlationId: string;
  /** Whom it was about. */
  readonly sentences: readonly string[];
}

/** Why somebody looks who does not say so: whoever controls, controls; everybody else executes the sentence. */
export function purposeOf(roles: readonly string[]): Purpose {
  if (roles.includes('auditor')) return 'supervision';
  return roles.includes('admin') ? 'operation' : 'execution';
}

export function isPurpose(code: string): code is Purpose {
  return Object.hasOwn(PURPOSES, code);
}

/** What somebody looked at, in words. */
export function lookedAt(permission: string): Words {
  return LOOKED_AT[permission as Permission] ?? LOOKED_AT.other ?? { nb: '', en: '' };
}
