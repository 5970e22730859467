import i18next from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import { useMemo } from 'react';
import { BREACH_KINDS } from '../../domain/breach-kinds';
import { type IsoDate } from '../../domain/dates';
import { catalogue, type Key } from '../texts';
import { type Language, relativeDay } from './format';

export type Values = Readonly<Record<string, string | number>>;

/** A text by its key, filled in. */
export type Translate = (key: Key, values?: Values) => string;

/** Starts the catalogues in a language. */
export async function startLanguage(language: Language): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'nb',
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    resources: { nb: { translation: catalogue('nb') }, en: { translation: catalogue('en') } },
  });
  document.documentElement.lang = language;
}

/** Changes the language of everything on the page. */
export async function changeLanguage(language: Language): Promise<void> {
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}

/** Codes that the domain itself has words for. */
const OF_DOMAIN: Readonly<Record<string, Readonly<Record<string, { readonly nb: string; readonly en: string }>>>> = {
  breach: BREACH_KINDS,
};

/** Words for what the page shows. */
export interface Words {
  readonly language: Language;
  readonly t: Translate;
  /** A text of the domain or the API, which comes in both languages. */
  readonly say: (texts: { readonly nb: string; readonly en: string }) => string;
  /** A code of the domain in plain words: `term('regime', 'high-security')`. Unknown codes stand as they are. */
  readonly term: (sort: string, code: string) => string;
  /** «om 12 dager» from a day. */
  readonly from: (date: IsoDate, today: IsoDate) => string;
}

/** The words of the language that is chosen. */
export function useWords(): Words {
  const { t, i18n } = useTranslation();
  const language: Language = i18n.language === 'en' ? 'en' : 'nb';
  return useMemo(() => wordsOf(language, (key, values) => t(key, values ?? {})), [t, language]);
}

function wordsOf(language: Language, t: (key: string, values?: Values) => string): Words {
  const days = { today: t('shell.today'), tomorrow: t('shell.tomorrow'), yesterday: t('shell.yesterday') };
  return {
    language,
    t,
    say: (texts) => texts[language],
    term: (sort, code) => {
      const known = OF_DOMAIN[sort]?.[code];
      if (known) return known[language];
      const key = `terms.${sort}/${code}`;
      const found = t(key);
      return found === key ? code : found;
    },
    from: (date, today) => relativeDay(date, today, days, (key, count) => t(`shell.${key}`, { count })),
  };
}
