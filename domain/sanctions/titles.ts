import { type SanctionKind } from '../regimes';
import { type Words } from './sanction';

/** What each sanction is called. Apart from the tables, for who needs no more of them than the name. */
export const SANCTION_TITLES = {
  'community-sentence': { nb: 'Samfunnsstraff', en: 'Community sentence' },
  programme: { nb: 'Program mot ruspåvirket kjøring', en: 'Programme against intoxicated driving' },
  'fine-service': { nb: 'Bøtetjeneste', en: 'Fine service' },
  'youth-sentence': { nb: 'Ungdomsstraff', en: 'Youth sentence' },
  remand: { nb: 'Varetekt', en: 'Remand' },
  'pre-sentence-report': { nb: 'Personundersøkelse', en: 'Pre-sentence report' },
  'compulsory-care': { nb: 'Tvungent psykisk helsevern eller omsorg', en: 'Compulsory mental health care' },
} as const satisfies Readonly<Record<SanctionKind, Words>>;
