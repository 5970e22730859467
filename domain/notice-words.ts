import { type IsoDate } from './dates';
import { type Notice } from './notice';
import { type Role } from './permissions';
import { type Sentence } from './state';

interface Message {
  readonly key: string;
  readonly role: Role;
  readonly subject: string;
  readonly nb: string;
  readonly en: string;
}

/** A message to a role about a case, in both languages. */
export function message({ place, caseworker }: Sentence, sentenceId: string, said: Message): Notice {
  const { key, role, subject, nb, en } = said;
  return {
    key,
    to: { role, unit: place.unit, user: role === 'caseworker' ? caseworker : null },
    subject,
    text: [nb, '', en].join('\n'),
    path: `/sentences/${sentenceId}`,
    headers: { 'X-Progresjon-Sentence': sentenceId },
  };
}

/** `2026-03-02` → `02.03.2026`. */
export function norwegian(date: IsoDate): string {
  const [year, month, day] = date.split('-');
  return `${day}.${month}.${year}`;
}

/** `Kari Prøve` → `K.P.`; an erased person has none. */
export function initials(name: string | null): string {
  const letters = (name ?? '')
    .split(/[\s-]+/)
    .filter(Boolean)
    .map((word) => `${word[0]?.toUpperCase() ?? ''}.`);
  return letters.length > 0 ? letters.join('') : '–';
}
