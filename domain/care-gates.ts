import { type IsoDate } from './dates';
import { type HomeFacts } from './events';
import { type Regime } from './regimes';
import { refuse, type Refusal } from './refusals';

const BASIS = {
  'treatment-institution': 'strgjfl § 12, forskrift § 3-5',
  hospital: 'strgjfl § 13, forskrift § 3-6',
} as const;

/**
 * What a stay in an institution or a hospital rests on: an institution that can hold and fetch back, and may report breaches;
 * a doctor who says that the illness needs in-patient care. Null: it is there by the day, or it is another regime.
 */
export function careRefusal({
  to,
  facts,
  effectiveOn,
}: {
  readonly to: Regime;
  readonly facts: HomeFacts | null;
  readonly effectiveOn: IsoDate;
}): Refusal | null {
  if (to !== 'treatment-institution' && to !== 'hospital') return null;
  const missing = to === 'hospital' ? ofHospital(facts, effectiveOn) : ofInstitution(facts, effectiveOn);
  return missing.length > 0 ? refuse('conditions-not-met', { regime: to, missing }, BASIS[to]) : null;
}

function ofInstitution(facts: HomeFacts | null, on: IsoDate): readonly string[] {
  const { institution } = facts ?? {};
  if (!institution || institution.agreedOn > on) return ['institution.agreedOn'];
  const { holdsAndFetches, consentedToReportsOn } = institution;
  return [
    ...(holdsAndFetches ? [] : ['institution.holdsAndFetches']),
    ...(consentedToReportsOn !== null && consentedToReportsOn <= on ? [] : ['institution.consentedToReportsOn']),
  ];
}

function ofHospital(facts: HomeFacts | null, on: IsoDate): readonly string[] {
  const { doctor } = facts ?? {};
  if (!doctor || doctor.statementOn > on) return ['doctor.statementOn'];
  return doctor.inPatientCareNeeded ? [] : ['doctor.inPatientCareNeeded'];
}
