import { LAW } from '../rule-sets';
import { count, explain, type Explained, type Reason } from './explanation';
import type { RemandCreditInput } from './inputs';
import { refuseCalculation, type RefusedCalculation } from './refusals';

/** Days credited for remand, and further days for full isolation. strl § 83 (2) */
export interface RemandCredit {
  readonly creditDays: number;
  readonly isolationDays: number;
  readonly totalDays: number;
}

const DEPRIVATION: Reason = {
  rule: 'R-REM',
  legalBasis: 'strl § 83 (2)',
  nb: 'Én dag for hvert påbegynte døgn utover fire timer fra pågripelsen.',
  en: 'One day for every begun 24 hours beyond four hours from the arrest.',
};
const ISOLATION: Reason = {
  rule: 'R-REM',
  legalBasis: 'strl § 83 (2), HR-2004-02022-A',
  nb: 'Én dag til for hver påbegynte periode på to døgn i fullstendig isolasjon.',
  en: 'One more day for every begun period of 48 hours in full isolation.',
};
const TOTAL: Reason = {
  rule: 'R-REM',
  legalBasis: 'strl § 83 (2)',
  nb: 'Varetektsfradraget i alt. Retten fastsetter det; beregningen kontrollerer.',
  en: 'The remand credit in all. The court fixes it; the calculation checks it.',
};

/** The days of remand credit for hours, parts of hours allowed; refuses more isolation than remand. strl § 83 (2) */
export function remandCredit(input: RemandCreditInput): Explained<RemandCredit> | RefusedCalculation {
  const { hoursDeprived, hoursFullIsolation } = input;
  if (hoursFullIsolation > hoursDeprived) return refuseCalculation('isolation-exceeds-deprivation');
  const { freeHours, hoursPerDay, isolationHoursPerDay } = LAW.remandCredit;
  const creditDays = hoursDeprived <= freeHours ? 0 : begun(hoursDeprived - freeHours, hoursPerDay);
  // The four hours decide whether isolation counts; they are not deducted from it.
  const isolationDays = hoursFullIsolation <= freeHours ? 0 : begun(hoursFullIsolation, isolationHoursPerDay);
  const totalDays = creditDays + isolationDays;
  return {
    creditDays,
    isolationDays,
    totalDays,
    explanations: [
      explain('creditDays', creditDays, DEPRIVATION, creditStep(hoursDeprived, creditDays)),
      explain('isolationDays', isolationDays, ISOLATION, isolationStep(hoursFullIsolation, isolationDays)),
      explain('totalDays', totalDays, TOTAL, `${creditDays} + ${isolationDays} = ${count(totalDays, 'day')}`),
    ],
  };
}

/** Units begun. By the remainder, which is exact for parts of hours where a quotient is not. */
function begun(hours: number, unit: number): number {
  const rest = hours % unit;
  return (hours - rest) / unit + (rest > 0 ? 1 : 0);
}

function creditStep(hours: number, days: number): string {
  const { freeHours, hoursPerDay } = LAW.remandCredit;
  if (hours <= freeHours) return `${count(hours, 'hour')} is not more than ${freeHours}: no credit`;
  return `(${hours} − ${freeHours}) hours in begun units of ${hoursPerDay} = ${count(days, 'day')}`;
}

function isolationStep(hours: number, days: number): string {
  const { freeHours, isolationHoursPerDay } = LAW.remandCredit;
  if (hours <= freeHours) return `${count(hours, 'hour')} is not more than ${freeHours}: no credit`;
  return `${count(hours, 'hour')} in begun units of ${isolationHoursPerDay} = ${count(days, 'day')}`;
}
