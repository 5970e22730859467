import { type SanctionKind } from '../domain/regimes';

/**
 * Penal sanctions of 2023 by kind, as Statistics Norway has published them (ssb.no/en/straff). A community sentence for
 * some five of imprisonment: so are they among the people of a sample.
 */
export const JUDGED_2023 = { imprisonment: 7386, 'community-sentence': 1490 } as const;

/**
 * Of all people of a sample. Of the programme and the fine service no share of those who serve at a time was found: they
 * are small among what is served in the community (583 begun in November 2022, of them 165 community sentences and 311 on
 * monitoring, in the key figures of the directorate), and how small is our choice.
 */
export const SANCTION_SHARES: Readonly<Record<SanctionKind, number>> = {
  'community-sentence':
    JUDGED_2023['community-sentence'] / (JUDGED_2023.imprisonment + JUDGED_2023['community-sentence']),
  programme: 0.02,
  'fine-service': 0.005,
};
