import { type Notice } from './notice';
import { type Role } from './permissions';

/** What is told to somebody else when a notice could not be delivered; a notice of that kind is told of to nobody. */
const PREFIX = 'undelivered/';

/** Who is told: whoever is above the one who was not reached (our choice). */
const ABOVE: { readonly [R in Role | 'victim']?: Role } = {
  victim: 'victim-desk',
  'victim-desk': 'victim-desk',
  caseworker: 'approver',
  probation: 'approver',
  approver: 'region',
};

/**
 * Tells somebody else that a notice was not delivered, in its own words: whose duty it is has not heard of it. Null for a
 * notice that itself tells of another: the task that was opened for it is what remains.
 */
export function undeliveredNotice({ key, to, subject, text, path, headers }: Notice): Notice | null {
  if (key.startsWith(PREFIX)) return null;
  return {
    // Of a webhook's copy too: it is a notice of its own, and no copy.
    key: `${PREFIX}${key.replace('#', '/')}`,
    to: { role: ABOVE[to.role] ?? 'region', unit: to.unit, user: null },
    subject: `Ikke levert: ${subject}`,
    text: [
      `Denne meldingen nådde ikke ${to.role} ved ${to.unit}. Sørg for at noen vet om den, og rett adressen.`,
      `This message did not reach ${to.role} at ${to.unit}. See to it that somebody knows of it, and mend the address.`,
      '',
      text,
    ].join('\n'),
    path,
    headers: { 'X-Progresjon-Undelivered': '1', ...sentenceOnly(headers) },
  };
}

/** Without the deadline: it is not the reminder, and nobody's preference silences it. */
function sentenceOnly(headers: Notice['headers']): Notice['headers'] {
  const sentenceId = headers['X-Progresjon-Sentence'];
  return sentenceId === undefined ? {} : { 'X-Progresjon-Sentence': sentenceId };
}
