import { initials } from '../domain/notice-words';
import { sentenceView, type SentenceView } from '../domain/view';
import { readEvents, readSentence, type ProvenEvent } from '../store/read';
import { recordLook } from './looking';
import { withStore } from './running';
import { HASH_PREFIX, table } from './table';

export interface ShowOptions {
  readonly json?: boolean;
  /** Names the person; otherwise initials only. */
  readonly name?: boolean;
}

interface Shown {
  readonly view: SentenceView;
  readonly events: readonly ProvenEvent[];
}

const PAGE = 500;

/** `show <id>`: one sentence as it stands: state, dates and why, what is open next, and its log. */
export async function showCommand(id: string, { json = false, name = false }: ShowOptions = {}): Promise<number> {
  const shown = /^[0-9a-f-]{36}$/i.test(id) ? await read(id) : null;
  if (!shown) {
    process.stderr.write(`show: there is no sentence ${id}\n`);
    return 1;
  }
  const { view, events } = shown;
  const { name: full, birthDate } = view.person;
  const person = name ? { name: full, birthDate } : { name: initials(full), birthDate: null };
  process.stdout.write(
    json
      ? `${JSON.stringify({ ...view, person, events: name ? events : events.map(withoutText) }, null, 2)}\n`
      : page({ ...view, person }, events),
  );
  return 0;
}

/** On record before anything is shown, as in the API: it is the person's data, whoever asks. */
function read(id: string): Promise<Shown | null> {
  return withStore(async (store) => {
    const sentence = await readSentence(store, id);
    if (!sentence) return null;
    await recordLook(store, 'progresjon show', [sentence.sentenceId]);
    const events: ProvenEvent[] = [];
    for (let after: number | null = 0; after !== null;) {
      const page = await readEvents(store, id, after, PAGE);
      events.push(...page.events);
      after = page.next;
    }
    return { view: sentenceView(id, sentence.version, sentence.state, sentence.today), events };
  });
}

/** What an event is, without what it says of the person. */
function withoutText({ event, ...proof }: ProvenEvent): object {
  return { ...proof, event: { type: event.type } };
}

function page(view: SentenceView, events: readonly ProvenEvent[]): string {
  const parts = [heading(view), datesOf(view), eligibilityOf(view), deadlinesOf(view), eventsOf(events)];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

function heading(view: SentenceView): string {
  const { id, version, person, kind, status, regime, unit, regimeSince, today, ruleSet, clockStopped, next } = view;
  const rows = [
    ['Sentence', `${id}, version ${version}`],
    ['Person', [person.name ?? '–', person.birthDate].filter(Boolean).join(', born ')],
    ['Kind', `${kind}, rules ${ruleSet}`],
    [
      'Status',
      clockStopped ? `${status}; the clock stands still since ${clockStopped.since}: ${clockStopped.type}` : status,
    ],
    ['Where', `${regime}, ${unit}, ${status === 'summoned' ? 'from' : 'since'} ${regimeSince}`],
    ['Today', today],
    ...waits(view),
    ...(next ? [['Next', `${next.on}  ${next.what}  ${next.legalBasis}`]] : []),
  ];
  return table(rows);
}

function waits({ awaitingPlace, daysAwaitingPlace, daysAwaitingPlaceSoFar }: SentenceView): string[][] {
  const now = awaitingPlace
    ? [['Waits', `for a place since ${awaitingPlace.since}, ${daysAwaitingPlaceSoFar} days`]]
    : [];
  return daysAwaitingPlace > 0 ? [...now, ['Waited', `${daysAwaitingPlace} days for places before`]] : now;
}

function datesOf({ explanations }: SentenceView): string {
  const rows = explanations.map(({ date, value, legalBasis, rule }) => [
    date,
    String(value ?? 'not before release'),
    rule,
    legalBasis,
  ]);
  return `Dates\n${table(rows, '  ')}`;
}

function eligibilityOf({ eligibility }: SentenceView): string {
  const rows = eligibility.map(({ regime, eligible, from, almost }) => [
    regime,
    eligible ? 'the conditions of time are met' : almost ? 'almost' : 'not yet',
    from ? `from ${from}` : 'never before release',
  ]);
  return rows.length === 0 ? '' : `Toward more freedom\n${table(rows, '  ')}`;
}

function deadlinesOf({ deadlines, waitingFor }: SentenceView): string {
  if (deadlines.length === 0) return waitingFor ? `Waiting: ${waitingFor}` : '';
  const rows = deadlines.map(({ dueOn, state, title, owner, legalBasis }) => [
    dueOn,
    state,
    title.en,
    owner.role,
    legalBasis,
  ]);
  return `Deadlines\n${table(rows, '  ')}`;
}

function eventsOf(events: readonly ProvenEvent[]): string {
  const rows = events.map(({ version, effectiveOn, event, actor, hash }) => [
    String(version).padStart(3),
    effectiveOn,
    event.type,
    actor.role,
    hash.slice(0, HASH_PREFIX),
  ]);
  return `Log\n${table(rows, '  ')}`;
}
