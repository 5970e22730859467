import { type SanctionKind } from '../regimes';
import { type Words } from './sanction';

/** What each sanction is called. Apart from the tables, for who needs no more of them than the name. */
export const SANCTION_TITLES = {
  'community-sentence': { nb: 'Samfunnsstraff', en: 'Community sentence' },
  programme: { nb: 'Program mot ruspåvirket kjøring', en: 'Programme against intoxicated driving' },
  'fine-service': { nb: 'Bøtetjeneste', en: 'Fine service' },
} as const satisfies Readonly<Record<SanctionKind, Words>>;
