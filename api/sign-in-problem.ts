import { type Language } from './language';
import { escapeHtml, page, pagePolicy } from './page';
import { PROBLEMS, type Problem } from './problems';

export const SIGN_IN_POLICY = pagePolicy();

const WORDS = {
  nb: { title: 'Du er ikke logget inn', again: 'Logg inn på nytt', code: 'Kode' },
  en: { title: 'You are not signed in', again: 'Sign in again', code: 'Code' },
} as const;

/** What a person reads whose sign-in did not work, and the way to try again. */
export function signInProblemPage({ code, facts }: Problem, language: Language): { status: number; html: string } {
  const words = WORDS[language];
  const reason = typeof facts['reason'] === 'string' ? ` (${facts['reason']})` : '';
  const main = `<h1>${words.title}</h1>
<p>${escapeHtml(PROBLEMS[code][language])}</p>
<ul><li><a href="/auth/login">${words.again}</a></li></ul>
<p><small>${words.code}: ${escapeHtml(`${code}${reason}`)}</small></p>`;
  return { status: PROBLEMS[code].status, html: page({ title: `${words.title} – Progresjon`, main, lang: language }) };
}
