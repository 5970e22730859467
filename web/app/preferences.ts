import { type Language } from './format';

export type ThemeChoice = 'system' | 'light' | 'dark';

/** What a user has chosen for this browser. */
export interface Preferences {
  readonly language: Language;
  readonly theme: ThemeChoice;
  readonly shortcuts: boolean;
}

const USUAL: Preferences = { language: 'nb', theme: 'system', shortcuts: true };
const key = (account: string | null) => `preferences:${account ?? ''}`;

/** The preferences of an account; those of the last user of this browser while nobody is signed in. */
export function readPreferences(account: string | null): Preferences {
  try {
    const stored = localStorage.getItem(key(account)) ?? localStorage.getItem(key(null));
    return { ...USUAL, ...(JSON.parse(stored ?? '{}') as Partial<Preferences>) };
  } catch {
    return USUAL;
  }
}

/** Keeps them for the account, and for the page before the next sign-in. */
export function keepPreferences(account: string | null, preferences: Preferences): void {
  for (const owner of new Set([account, null])) localStorage.setItem(key(owner), JSON.stringify(preferences));
}

/** Light or dark, as chosen or as the system has it. */
export function themeOf(choice: ThemeChoice): 'light' | 'dark' {
  if (choice !== 'system') return choice;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}
