import type { Reason } from './explanation';
import type { PreventiveDetentionDates } from './preventive-detention';

/** Why each date of preventive detention is what it is. */
export const PREVENTIVE_DETENTION_REASONS: Readonly<
  Record<Exclude<keyof PreventiveDetentionDates, 'prolongations'> | 'prolongation', Reason>
> = {
  frameExpiryDate: {
    rule: 'R-FORV',
    legalBasis: 'strl §§ 43 (1) og 83 (5), forvaringsforskriften § 5',
    nb: 'Tidsrammen utløper. Varetekt trekkes fra fullt ut.',
    en: 'The time frame expires. Remand is credited in full.',
  },
  prosecutionDeadline: {
    rule: 'R-FORV',
    legalBasis: 'strl § 43 (1)',
    nb: 'Sak om forlengelse må reises senest tre måneder før tidsrammen utløper. Datoen flyttes ikke til en virkedag.',
    en: 'A case of prolongation must be brought at least three months before the frame expires. The date is not moved to a working day.',
  },
  minimumExpiryDate: {
    rule: 'R-FORV',
    legalBasis: 'strl §§ 43 (1), 44 og 83 (5), forvaringsforskriften § 5',
    nb: 'Minstetiden utløper: tidligste prøveløslatelse.',
    en: 'The minimum period expires: the earliest release on probation.',
  },
  lowerSecurityFrom: {
    rule: 'R-FORV',
    legalBasis: 'forvaringsforskriften §§ 4, 9, 11 og 12',
    nb: 'To tredeler av minstetiden: lavere sikkerhetsnivå, overgangsbolig, permisjon og frigang kan vurderes.',
    en: 'Two thirds of the minimum period: lower security, halfway house, leave and work release may be considered.',
  },
  ownPetitionFrom: {
    rule: 'R-FORV',
    legalBasis: 'strl § 44 (4)',
    nb: 'Den domfelte kan selv begjære prøveløslatelse når ett år er gått siden endelig dom.',
    en: 'The convicted person may petition for release when a year has passed since the final judgment.',
  },
  prolongation: {
    rule: 'R-FORV',
    legalBasis: 'strl § 43 (1)',
    nb: 'Retten har forlenget tidsrammen, regnet fra den forrige tidsrammens utløp.',
    en: 'The court has prolonged the time frame, counted from the expiry of the frame before.',
  },
};
