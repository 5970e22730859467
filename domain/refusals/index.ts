import { BREACHES_REFUSALS } from './breaches';
import { CASEWORK_REFUSALS } from './casework';
import { DECISIONS_REFUSALS } from './decisions';
import { EXECUTION_REFUSALS } from './execution';
import { KEEPING_REFUSALS } from './keeping';
import { REINTEGRATION_REFUSALS } from './reintegration';
import { REGISTRATION_REFUSALS } from './registration';
import { REQUEST_REFUSALS } from './request';
import { SANCTIONS_REFUSALS } from './sanctions';

/**
 * Every reason to refuse: its HTTP status, and what the reader should do, in both languages. Codes are stable and never
 * reused; one that no longer arises stays, because answers of the past refer to it. docs/refusals.md is generated.
 */
export const REFUSALS = {
  ...REQUEST_REFUSALS,
  ...KEEPING_REFUSALS,
  ...REGISTRATION_REFUSALS,
  ...DECISIONS_REFUSALS,
  ...EXECUTION_REFUSALS,
  ...BREACHES_REFUSALS,
  ...CASEWORK_REFUSALS,
  ...SANCTIONS_REFUSALS,
  ...REINTEGRATION_REFUSALS,
} as const satisfies Record<string, { status: number; nb: string; en: string }>;

export type RefusalCode = keyof typeof REFUSALS;

/** A command that the law or the state forbids. A value: whoever asked decides what to do with it. */
export interface Refusal {
  readonly ok: false;
  readonly code: RefusalCode;
  /** What the refusal turned on: dates, limits, names of fields. Never personal data. */
  readonly facts: Readonly<Record<string, unknown>>;
  /** The paragraph, when it is the law that refuses. */
  readonly legalBasis?: string;
}

/** Makes a refusal. `legalBasis` is given when it is the law that refuses. */
export function refuse(code: RefusalCode, facts: Refusal['facts'] = {}, legalBasis?: string): Refusal {
  return { ok: false, code, facts, ...(legalBasis !== undefined && { legalBasis }) };
}
