import { STATUTORY } from '../statutory';
import { type Level } from '../regimes';
import { type Section } from './document';

/** How a decision may be complained of: within what time and to whom; or not at all, and why. */
export type Complaint =
  | {
      readonly kind: 'days' | 'hours' | 'weeks';
      readonly length: number;
      readonly to: 'region' | 'directorate' | 'ministry';
      readonly legalBasis: string;
    }
  | { readonly kind: 'none'; readonly because: string; readonly legalBasis: string };

const BY_COURT: Complaint = {
  kind: 'none',
  because:
    'Avgjørelsen er truffet av retten, og du kan ikke klage på den til kriminalomsorgen. Spør forsvareren din om adgangen til å anke.',
  legalBasis: 'strgjfl § 44, strl §§ 44–46',
};
/** Data regs § 9 with forvaltningsloven § 29: three weeks. */
const CORRECTION_WEEKS = 3;

/** The ordinary way: seven days, to the next level (strgjfl § 7 e). What a court decided goes another way. */
export function ordinaryComplaint(level: Level | 'directorate'): Complaint {
  if (level === 'court') return BY_COURT;
  return { kind: 'days', length: STATUTORY.complaintDays, to: above(level), legalBasis: 'strgjfl § 7 e' };
}

/** A reaction in prison: 48 hours, and it normally waits (strgjfl § 7 e, forskrift § 3-39). */
export function reactionComplaint(level: Level): Complaint {
  if (level === 'court') return BY_COURT;
  const legalBasis = 'strgjfl § 7 e, forskrift § 3-39';
  return { kind: 'hours', length: STATUTORY.complaintHours, to: above(level), legalBasis };
}

/** A corrected fact, and one that is not corrected, is a decision on personal data: three weeks (data regs § 9). */
export function correctionComplaint(level: Level): Complaint {
  return {
    kind: 'weeks',
    length: CORRECTION_WEEKS,
    to: level === 'region' ? 'directorate' : 'region',
    legalBasis: 'data regs § 9, forvaltningsloven § 29',
  };
}

/** To bring a case before the court is nothing that one complains of. */
export const NO_COMPLAINT_OF_PETITION: Complaint = {
  kind: 'none',
  because:
    'Du kan ikke klage på at saken bringes inn for retten. Du får uttale deg i retten, og du har rett til å la deg bistå av forsvarer.',
  legalBasis: 'strgjfl §§ 7 f, 44 (2)',
};

/** Our choice, since the law opens no second complaint. */
export const NO_COMPLAINT_OF_COMPLAINT: Complaint = {
  kind: 'none',
  because: 'Dette er den endelige avgjørelsen i klagesaken. Loven gir ingen ny klageadgang i kriminalomsorgen.',
  legalBasis: 'strgjfl § 7 e',
};

export const COURT_DECIDED = BY_COURT;

/** How to complain, in words. `unit`: who takes the complaint in. */
export function complaintSection(complaint: Complaint, unit: string): Section {
  const heading = 'Hvordan du kan klage';
  if (complaint.kind === 'none') return { heading, blocks: [{ kind: 'text', text: complaint.because }] };
  const { kind, length, to } = complaint;
  const texts = [
    `Du kan klage på dette vedtaket. ${DEADLINE[kind](length)}`,
    `Send eller lever klagen til ${unit}. Klagen avgjøres av ${BODY[to]}.`,
    'Skriv hva du er uenig i og hvorfor. Du kan la en advokat eller en annen hjelpe deg.',
    ...(kind === 'hours'
      ? ['Reaksjonen settes som hovedregel ikke i verk før klagefristen er ute, eller klagen din er avgjort.']
      : []),
  ];
  return { heading, blocks: texts.map((text) => ({ kind: 'text', text })) };
}

const BODY = {
  region: 'regionalt nivå i kriminalomsorgen',
  directorate: 'Kriminalomsorgsdirektoratet',
  ministry: 'Justis- og beredskapsdepartementet',
} as const;

const HOW_DAYS_RUN =
  'Dagen du fikk beskjed, regnes ikke med. Er siste dag en lørdag, søndag eller helligdag, går fristen ut neste virkedag.';
const DEADLINE = {
  days: (n: number) => `Fristen er ${n} dager fra du fikk beskjed om vedtaket. ${HOW_DAYS_RUN}`,
  hours: (n: number) =>
    `Fristen er ${n} timer fra du fikk beskjed om vedtaket. Søndager og helligdager regnes ikke med.`,
  weeks: (n: number) => `Fristen er ${n} uker fra du fikk beskjed om vedtaket. ${HOW_DAYS_RUN}`,
} as const;

/** Above the directorate is the ministry: our reading of forvaltningsloven § 28. */
function above(level: 'local' | 'region' | 'directorate'): 'region' | 'directorate' | 'ministry' {
  return ({ local: 'region', region: 'directorate', directorate: 'ministry' } as const)[level];
}
