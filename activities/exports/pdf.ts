import { osloDate, type IsoDate } from '../../domain/dates';
import { EVENT_TITLES } from '../../domain/event-titles';
import { type Section } from '../../domain/letters';
import { day, REGIME } from '../../domain/letters/words';
import { asOf, heldEvents } from '../../domain/timeline';
import { sentenceView, type SentenceView } from '../../domain/view';
import { unitNames } from '../../store/lists/units';
import { renderPdf } from '../letters/pdf';
import { type Exporter, type Exporting } from './exporter';

/** One sentence for people to read and to keep, as PDF/A: where it stands, every date with its paragraph, and its course. */
export const pdf: Exporter = {
  extension: 'pdf',
  mediaType: 'application/pdf',
  passes: 1,
  holds: 'people',
  async *write({ sentences, asked, store }: Exporting) {
    const names = await unitNames(store);
    for await (const read of sentences()) {
      const { query } = asked;
      const [knownAt, on] = [query.knownAt ?? read.now, query.effectiveOn ?? read.today];
      const then = asOf(read.events, knownAt, on);
      if (!then) throw new Error('The sentence was not known then, or did not hold');
      const view = sentenceView(read.sentenceId, then.version, then.state, on);
      const course = heldEvents(read.events, knownAt, on).map(({ version, effectiveOn, event }) => [
        ...[String(version), shortDay(effectiveOn), EVENT_TITLES[event.type].nb],
        'legalBasis' in event ? event.legalBasis : (EVENT_TITLES[event.type].legalBasis ?? ''),
      ]);
      yield await renderPdf({
        ...{ sender: 'Kriminalomsorgen', addressee: [`Sak ${read.sentenceId}`], on: osloDate(asked.askedAt) },
        title: 'Utskrift av sak',
        summary: [
          `Saken slik den var kjent ${day(osloDate(knownAt))} klokken ${clock(knownAt)}, for ${day(on)}. Versjon ${then.version}.`,
          'Utskriften er ikke et vedtak. Datoene er beregnet og kan endre seg.',
        ],
        sections: [standing(view, names), dates(view), deadlines(view), events(course)],
      });
    }
  },
};

function standing(view: SentenceView, unitName: (id: string) => string): Section {
  const { person, status, regime, unit, regimeSince, startDate, ruleSet, clockStopped } = view;
  const rows = [
    ['Navn', person.name ?? 'slettet'],
    ['Fødselsdato', person.birthDate === null ? 'ikke kjent' : day(person.birthDate)],
    ['Status', status],
    ['Hvor', `${REGIME[regime as keyof typeof REGIME]}, ${unitName(unit)}, fra ${day(regimeSince)}`],
    ['Klokken', clockStopped ? `står siden ${day(clockStopped.since)} (${clockStopped.type})` : 'går'],
    ['Startdato', day(startDate)],
    ['Regelsett', ruleSet],
  ];
  return { heading: 'Hvor saken står', blocks: [table('Saken', ['Opplysning', 'Verdi'], rows)] };
}

function dates({ explanations }: SentenceView): Section {
  const rows = explanations.map(({ text, value, legalBasis }) => [text.nb, shown(value), legalBasis]);
  return { heading: 'Datoer', blocks: [table('Beregnede datoer', ['Hva', 'Verdi', 'Hjemmel'], rows)] };
}

function deadlines({ deadlines: all }: SentenceView): Section {
  if (all.length === 0) return { heading: 'Frister', blocks: [{ kind: 'text', text: 'Ingen frister er åpne.' }] };
  const rows = all.map(({ title, dueOn, legalBasis }) => [title.nb, shortDay(dueOn), legalBasis]);
  return { heading: 'Frister', blocks: [table('Åpne frister', ['Frist', 'Dato', 'Hjemmel'], rows)] };
}

function events(course: readonly (readonly string[])[]): Section {
  const head = ['Versjon', 'Gjelder fra', 'Hendelse', 'Hjemmel'];
  return { heading: 'Hendelser', blocks: [table('Det som er registrert, i loggens rekkefølge', head, course)] };
}

function table(caption: string, head: readonly string[], rows: readonly (readonly string[])[]) {
  return { kind: 'table', caption, head, rows } as const;
}

function shown(value: unknown): string {
  if (value === null) return 'ikke før løslatelse';
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? shortDay(value) : String(value);
}

function shortDay(date: IsoDate): string {
  return date.split('-').reverse().join('.');
}

function clock(instant: string): string {
  return new Intl.DateTimeFormat('nb-NO', { timeStyle: 'short', timeZone: 'Europe/Oslo' }).format(new Date(instant));
}
