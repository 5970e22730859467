import { type IsoDate } from './dates';
import { DEADLINE_KINDS, type DeadlineKind, type DeadlineKindCode } from './deadline-table';
import { type EventOf, type SentenceEvent } from './events';
import { type Role } from './permissions';
import { type Sentence } from './state';

/** A message to a person or role about an event: initials and case id only, never a name. */
export interface Notice {
  /** The same for the same fact, whenever it is made: what makes delivery harmless to repeat. */
  readonly key: string;
  readonly to: { readonly role: Role; readonly unit: string; readonly user: string | null };
  readonly subject: string;
  readonly text: string;
  /** Where in the web app the reader goes on; whoever delivers puts the address before it. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** The messages that an event leads to; `after` is the sentence as the event left it. */
export function noticesFor(event: SentenceEvent, after: Sentence, sentenceId: string): readonly Notice[] {
  return event.type === 'DeadlineReached' ? [reminder(event, after, sentenceId)] : [];
}

function reminder(event: EventOf<'DeadlineReached'>, sentence: Sentence, sentenceId: string): Notice {
  const { deadlineId, dueOn, step, legalBasis } = event;
  const row: DeadlineKind = DEADLINE_KINDS[event.kind as DeadlineKindCode];
  const who = initials(sentence.person.name);
  return {
    key: `reminder/${sentenceId}/${deadlineId}/${dueOn}/${step}`,
    to: recipient(row, step, sentence),
    subject: `${row.title.nb} – ${who}, ${when(step, dueOn)}`,
    text: [
      `${row.title.nb} (${who}), ${when(step, dueOn)}.`,
      `Hjemmel: ${legalBasis}.`,
      `Når dagen går: ${row.onExpiry.nb}`,
      '',
      `${row.title.en} (${who}), due ${norwegian(dueOn)}.`,
      `Legal basis: ${legalBasis}.`,
      `When the day passes: ${row.onExpiry.en}`,
    ].join('\n'),
    path: `/sentences/${sentenceId}`,
    headers: {
      'X-Progresjon-Sentence': sentenceId,
      'X-Progresjon-Deadline': event.kind,
      'X-Progresjon-Due': dueOn,
      'X-Progresjon-Step': step,
    },
  };
}

/** Whose duty it is; once overdue the leader, and from the second time on the region. */
function recipient(row: DeadlineKind, step: string, { place, caseworker }: Sentence): Notice['to'] {
  const times = Number(/^overdue-(\d+)$/.exec(step)?.[1] ?? 0);
  if (times >= 2) return { role: 'region', unit: place.unit, user: null };
  if (times === 1) return { role: 'approver', unit: place.unit, user: null };
  return { role: row.owner, unit: place.unit, user: row.owner === 'caseworker' ? caseworker : null };
}

/** By its date and not by days to go: after an outage a step is heard later than its name says. */
function when(step: string, dueOn: IsoDate): string {
  return `${step.startsWith('overdue-') ? 'forfalt' : 'frist'} ${norwegian(dueOn)}`;
}

function norwegian(date: IsoDate): string {
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
