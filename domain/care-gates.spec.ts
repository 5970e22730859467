import { approver, care, caseworker, decision, detention, given, proposal, region, registered } from '../test/given';
import { type HomeFacts } from './events';

const serving = given(...registered());
const HOSPITAL = { regime: 'hospital', unit: 'oslo-fengsel' } as const;
const INSTITUTION = { regime: 'treatment-institution', unit: 'oslo-fengsel' } as const;
const { institution, doctor } = care;
const proposes = (to: typeof HOSPITAL | typeof INSTITUTION, facts: HomeFacts | null, effectiveOn = '2026-05-04') =>
  serving.on('2026-05-04').when(caseworker, proposal({ to, facts, effectiveOn }));

describe('a stay in an institution (strgjfl § 12)', () => {
  it.each<[string, HomeFacts | null, string]>([
    ['nothing is known of it', null, 'institution.agreedOn'],
    ['it cannot hold and fetch back', { institution: { ...institution, holdsAndFetches: false } }, 'institution.holdsAndFetches'], // prettier-ignore
    ['the person does not let it report breaches', { institution: { ...institution, consentedToReportsOn: null } }, 'institution.consentedToReportsOn'], // prettier-ignore
  ])('is refused when %s', (_why, facts, missing) => {
    proposes(INSTITUTION, facts).thenRefused('conditions-not-met', {
      regime: 'treatment-institution',
      missing: [missing],
    });
  });

  it.each([
    ['2026-05-03', true],
    ['2026-05-04', true],
    ['2026-05-05', false],
  ])('is from a day on which the institution and the person have agreed: on %s, %s', (day, open) => {
    for (const facts of [
      { institution: { ...institution, agreedOn: day } },
      { institution: { ...institution, consentedToReportsOn: day } },
    ]) {
      const attempt = proposes(INSTITUTION, facts);
      if (open) attempt.then({ type: 'TransitionProposed' });
      else attempt.thenRefused('conditions-not-met');
    }
  });
});

describe('a stay in a hospital (strgjfl § 13)', () => {
  it.each([
    ['2026-05-03', true],
    ['2026-05-04', true],
    ['2026-05-05', false],
  ])('rests on a doctor’s statement of %s: %s', (statementOn, open) => {
    const attempt = proposes(HOSPITAL, { doctor: { ...doctor, statementOn } });
    if (open) attempt.then({ type: 'TransitionProposed' });
    else attempt.thenRefused('conditions-not-met', { regime: 'hospital', missing: ['doctor.statementOn'] });
  });

  it('is refused when nothing is known, or when no in-patient care is needed', () => {
    proposes(HOSPITAL, null).thenRefused('conditions-not-met', { missing: ['doctor.statementOn'] });
    const facts = { doctor: { ...doctor, inPatientCareNeeded: false } };
    proposes(HOSPITAL, facts).thenRefused('conditions-not-met', { missing: ['doctor.inPatientCareNeeded'] });
  });

  it('is approved in preventive detention by the region, on the same grounds', () => {
    given(...registered(detention()))
      .on('2026-05-04')
      .when(caseworker, proposal({ to: HOSPITAL, facts: { doctor }, effectiveOn: '2026-05-04' }))
      .then({ type: 'TransitionProposed', decidedBy: 'region' })
      .on('2026-05-04')
      .when(region, decision())
      .then({ type: 'TransitionApproved' }, { type: 'RegimeChanged' });
  });

  it('asks for neither a home nor a consent to monitoring, and nothing of what a hospital needs is asked elsewhere', () => {
    proposes(HOSPITAL, { doctor }).then({ type: 'TransitionProposed' }).on('2026-05-04').when(approver, decision()).then({ type: 'TransitionApproved' }, { type: 'RegimeChanged' }); // prettier-ignore
    serving
      .on('2026-05-04')
      .when(caseworker, proposal({ facts: null }))
      .then({ type: 'TransitionProposed' });
  });
});
