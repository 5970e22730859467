import { csvLine } from '../../domain/csv-line';
import { osloDate } from '../../domain/dates';
import { asOf } from '../../domain/timeline';
import { sentenceView, type SentenceView } from '../../domain/view';
import { type Exporter, type Exporting } from './exporter';

const HEAD = [
  ...[
    'Sak',
    'Navn',
    'Fødselsdato',
    'Type',
    'Status',
    'Regime',
    'Enhet',
    'Der fra',
    'Startdato',
    'Avslutter av seg selv',
  ],
  ...['Neste frist', 'Frist gjelder', 'Fravær', 'Saksbehandler', 'Versjon', 'Gjelder dato', 'Kjent per'],
];

/** The sentences as a list that a Norwegian Excel opens as it is: semicolons, a byte order mark, dates day first. */
export const csv: Exporter = {
  extension: 'csv',
  mediaType: 'text/csv; charset=utf-8',
  passes: 1,
  holds: 'people',
  async *write(exporting: Exporting) {
    const { knownAt, effectiveOn } = exporting.asked.query;
    yield `\u{feff}${csvLine(HEAD)}`;
    for await (const read of exporting.sentences()) {
      const known = knownAt ?? read.now;
      const on = effectiveOn ?? read.today;
      const then = asOf(read.events, known, on);
      if (then) yield csvLine(cells(sentenceView(read.sentenceId, then.version, then.state, on), known));
    }
  },
};

function cells(view: SentenceView, knownAt: string): readonly string[] {
  const { id, person, kind, status, regime, unit, regimeSince, startDate, end, deadlines, clockStopped } = view;
  const [next] = deadlines;
  return [
    ...[id, person.name ?? '(slettet)', dayFirst(person.birthDate), kind, status, regime, unit, dayFirst(regimeSince)],
    ...[dayFirst(startDate), dayFirst(end.on), dayFirst(next?.dueOn ?? null), next?.title.nb ?? ''],
    ...[clockStopped?.type ?? '', view.caseworker, String(view.version), dayFirst(view.today)],
    dayFirst(osloDate(knownAt)),
  ];
}

/** `2026-03-02` → `02.03.2026`, which Excel takes for a date. */
function dayFirst(date: string | null): string {
  return date === null ? '' : date.split('-').reverse().join('.');
}
