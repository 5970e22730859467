import { type EventType } from '../domain/events';
import { type SubjectAccess } from '../domain/subject-access';
import { EVENT_TITLES } from '../domain/event-titles';
import { escapeHtml, page } from './page';

const INSTANT = new Intl.DateTimeFormat('nb-NO', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Europe/Oslo' });

/** The answer to a request for access as a page to read and to print. What somebody wrote stands in it as text. */
export function subjectAccessPage(told: SubjectAccess): string {
  const { sentenceId, on, standing, events, information, needs, letters, whoLooked } = told;
  const main = [
    '<h1>Innsyn i egne opplysninger</h1>',
    `<p>Alt som er registrert i sak ${escapeHtml(sentenceId)} per ${escapeHtml(on)}. Du kan be om at uriktige opplysninger rettes, og klage innen tre uker. Begrunnelser som er unntatt etter straffegjennomføringsloven § 7 c, er ikke med; heller ikke ubekreftede opplysninger som er det.</p>`,
    section('Saken slik den står', tree(standing)),
    section(`Hendelser (${events.length})`, events.map(eventOf).join('')),
    section(`Opplysninger som kom ubekreftet (${information.length})`, list(information.map(informationOf))),
    section(`Kartlegging av behov (${needs.length})`, tree(needs)),
    section(`Brev (${letters.length})`, list(letters.map(({ letterId, template }) => `${template} (${letterId})`))),
    section(`Hvem har sett saken (${whoLooked.length})`, list(whoLooked.map(lookOf))),
  ];
  return page({ title: 'Innsyn i egne opplysninger', main: main.join('\n') });
}

function eventOf({ recordedAt, effectiveOn, type, role, unit, body }: SubjectAccess['events'][number]): string {
  const { nb } = EVENT_TITLES[type as EventType];
  const where = unit === null ? role : `${role}, ${unit}`;
  const about = `Registrert ${INSTANT.format(new Date(recordedAt))} av ${where}. Gjelder fra ${effectiveOn}.`;
  return `<h3>${escapeHtml(nb)}</h3><small>${escapeHtml(about)}</small>${tree(body)}`;
}

/** Marked as what it is, with its source (data regs § 4). */
function informationOf({ source, recordedOn, standing, until, text }: SubjectAccess['information'][number]): string {
  const said = text === null ? '' : ` ${text}`;
  const goes = until === null ? '' : ` Bekreftes eller slettes innen ${until}.`;
  return `${STANDING[standing]}, ført ${recordedOn}, fra ${SOURCES[source]}.${said}${goes}`;
}

const STANDING: Readonly<Record<SubjectAccess['information'][number]['standing'], string>> = {
  unverified: 'UBEKREFTET',
  verified: 'Bekreftet',
  'relied-on': 'Ubekreftet, men et vedtak bygger på det',
  deleted: 'Slettet',
};
const SOURCES: Readonly<Record<SubjectAccess['information'][number]['source'], string>> = {
  staff: 'ansatte',
  police: 'politiet',
  'other-inmate': 'en annen innsatt',
  relative: 'en pårørende',
  anonymous: 'en ukjent',
  other: 'andre',
};

function lookOf({ at, unit, roles, what, purpose }: SubjectAccess['whoLooked'][number]): string {
  const who = [roles.join(', '), unit].filter(Boolean).join(', ');
  return `${INSTANT.format(new Date(at))}: ${what.nb}. ${who}. ${purpose.nb}.`;
}

function section(title: string, content: string): string {
  return `<section><h2>${escapeHtml(title)}</h2>${content}</section>`;
}

function list(items: readonly string[]): string {
  return items.length === 0
    ? '<p>Ingen.</p>'
    : `<ul>${items.map((item) => `<li>${escapeHtml(item)}</li>`).join('')}</ul>`;
}

/** Names and values as they are kept, nested as they are nested. */
function tree(value: unknown): string {
  if (value === null || value === undefined || value === '') return '–';
  if (Array.isArray(value))
    return value.length === 0 ? '–' : `<ul>${value.map((item) => `<li>${tree(item)}</li>`).join('')}</ul>`;
  if (typeof value === 'object') {
    const fields = Object.entries(value).map(([name, item]) => `<li>${escapeHtml(name)}: ${tree(item)}</li>`);
    return `<ul>${fields.join('')}</ul>`;
  }
  return escapeHtml(String(value as string | number | boolean));
}
