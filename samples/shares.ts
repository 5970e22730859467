import { type SanctionKind } from '../domain/regimes';

/** Penal sanctions of 2023 by kind, as Statistics Norway has published them (ssb.no/en/straff). */
export const JUDGED_2023 = {
  imprisonment: 7386,
  'community-sentence': 1490,
  'youth-sentence': 65,
  'compulsory-care': 62 + 5,
} as const;
/** People in prison at the beginning of December 2022, and those on remand among them (key figures of the directorate). */
export const IN_PRISON_2022 = { all: 3009, remand: 645 } as const;

const judged = Object.values(JUDGED_2023).reduce((sum, n) => sum + n, 0);

/**
 * Of the programme, the fine service and the pre-sentence report no share of those open at a time was found: they are small
 * among what is served in the community (583 begun in November 2022, of them 165 community sentences and 311 on monitoring),
 * and how small is our choice.
 */
const OUTSIDE = {
  'community-sentence': JUDGED_2023['community-sentence'] / judged,
  'youth-sentence': JUDGED_2023['youth-sentence'] / judged,
  'compulsory-care': JUDGED_2023['compulsory-care'] / judged,
  programme: 0.02,
  'fine-service': 0.005,
  'pre-sentence-report': 0.01,
} as const;

const outside = Object.values(OUTSIDE).reduce((sum, share) => sum + share, 0);

/** Of all people of a sample. */
export const SANCTION_SHARES: Readonly<Record<SanctionKind, number>> = {
  ...OUTSIDE,
  remand: ((1 - outside) * IN_PRISON_2022.remand) / IN_PRISON_2022.all,
};
