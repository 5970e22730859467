import { type ExclusionKind } from './events/exclusion';
import { type Kind, type Regime } from './regimes';
import { SANCTION_TITLES } from './sanctions/titles';

interface Words {
  readonly nb: string;
  readonly en: string;
}

/** What each regime is called as a heading of figures. */
export const REGIME_TITLES: Readonly<Record<Regime, Words>> = {
  'especially-high-security': t('Særlig høyt sikkerhetsnivå', 'Especially high security'),
  'high-security': t('Høyt sikkerhetsnivå', 'High security'),
  'lower-security': t('Lavere sikkerhetsnivå', 'Lower security'),
  'halfway-house': t('Overgangsbolig', 'Halfway house'),
  'treatment-institution': t('Behandlingsinstitusjon', 'Treatment institution'),
  hospital: t('Sykehus', 'Hospital'),
  'home-detention': t('Hjemmesoning', 'Home detention'),
  'electronic-monitoring': t('Elektronisk kontroll', 'Electronic monitoring'),
  probation: t('Prøveløslatelse', 'Release on probation'),
  community: t('I samfunnet', 'In the community'),
};

/** What each kind of sentence is called. */
export const KIND_TITLES: Readonly<Record<Kind, Words>> = {
  imprisonment: t('Fengsel', 'Imprisonment'),
  'preventive-detention': t('Forvaring', 'Preventive detention'),
  ...SANCTION_TITLES,
};

/** How people come back from leave. */
export const RETURN_TITLES = {
  'on-time': t('Tilbake i tide', 'Back in time'),
  late: t('Tilbake for sent', 'Back too late'),
  not: t('Kom ikke tilbake', 'Did not come back'),
} as const;

/** How somebody is kept from the company of others. */
export const EXCLUSION_TITLES: Readonly<Record<ExclusionKind, Words>> = {
  full: t('Hel utelukkelse', 'Full exclusion'),
  partial: t('Delvis utelukkelse', 'Partial exclusion'),
  collective: t('Felles utelukkelse', 'Collective exclusion'),
  immediate: t('Umiddelbar utelukkelse', 'Immediate exclusion'),
  'security-cell': t('Sikkerhetscelle', 'Security cell'),
  'security-bed': t('Sikkerhetsseng', 'Security bed'),
  'special-toilet': t('Celle med spesialtoalett', 'Cell with a special toilet'),
};

function t(nb: string, en: string): Words {
  return { nb, en };
}
