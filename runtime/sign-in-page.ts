import { escapeHtml, page, pagePolicy } from '../api/page';
import { type DevelopmentPerson } from './people';

/** The forms of these pages lead to ourselves, and on to wherever the sign-in began. */
export const CHOOSING_POLICY = pagePolicy("'self'");

const WORDS = {
  nb: {
    choose: 'Hvem er du?',
    about: 'Utvikling: velg en person. Ingen av dem finnes, og ingen trenger passord.',
    out: 'Logg ut',
    outAbout: 'Du er logget ut av Progresjon. Vil du logge ut her også?',
    yes: 'Ja, logg ut',
    no: 'Nei, forbli innlogget her',
    done: 'Du er logget ut',
    back: 'Til forsiden',
    failed: 'Innloggingen stoppet',
  },
  en: {
    choose: 'Who are you?',
    about: 'Development: choose a person. None of them exists, and none needs a password.',
    out: 'Sign out',
    outAbout: 'You are signed out of Progresjon. Sign out here as well?',
    yes: 'Yes, sign out',
    no: 'No, stay signed in here',
    done: 'You are signed out',
    back: 'To the first page',
    failed: 'The sign-in stopped',
  },
} as const;

export type PageLanguage = keyof typeof WORDS;

/** Everybody that one can sign in as, each a button. */
export function choosingPage(people: readonly DevelopmentPerson[], lang: PageLanguage): string {
  const words = WORDS[lang];
  const choices = people.map(
    ({ id, name, roles, at }) =>
      `<li><button name="person" value="${escapeHtml(id)}">${escapeHtml(name)}<small>${escapeHtml(`${roles.join(', ')} · ${at}`)}</small></button></li>`,
  );
  const main = `<h1>${words.choose}</h1>
<p>${words.about}</p>
<form method="post"><ul>
${choices.join('\n')}
</ul></form>`;
  return page({ title: `${words.choose} – Progresjon`, main, lang });
}

/** Asks whether to end the provider's own session; `form` is the provider's, which the buttons belong to. */
export function signOutPage(form: string, lang: PageLanguage): string {
  const words = WORDS[lang];
  const main = `<h1>${words.out}</h1>
<p>${words.outAbout}</p>
${form}
<ul>
<li><button form="op.logoutForm" name="logout" value="yes">${words.yes}</button></li>
<li><button form="op.logoutForm">${words.no}</button></li>
</ul>`;
  return page({ title: `${words.out} – Progresjon`, main, lang });
}

/** What is shown where a sign-out leads nowhere else. */
export function signedOutPage(lang: PageLanguage): string {
  const words = WORDS[lang];
  const main = `<h1>${words.done}</h1>\n<ul><li><a href="/">${words.back}</a></li></ul>`;
  return page({ title: `${words.done} – Progresjon`, main, lang });
}

/** What went wrong at the provider, by its code. */
export function failedPage(code: string, lang: PageLanguage): string {
  const words = WORDS[lang];
  const main = `<h1>${words.failed}</h1>\n<p>${escapeHtml(code)}</p>\n<ul><li><a href="/">${words.back}</a></li></ul>`;
  return page({ title: `${words.failed} – Progresjon`, main, lang });
}
