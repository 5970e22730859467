import { type ReportedAccess } from './access-report';
import { type IsoDate } from './dates';
import { type RecordedEvent } from './events';
import { type SentenceView } from './view';

/** Everything that is kept about a person in one case, as the person may read it. */
export interface SubjectAccess {
  readonly sentenceId: string;
  readonly on: IsoDate;
  /** The case as it stands, with every date and why. */
  readonly standing: unknown;
  /** All that happened, in its order. */
  readonly events: readonly {
    readonly recordedAt: string;
    readonly effectiveOn: IsoDate;
    readonly type: string;
    readonly role: string;
    readonly unit: string | null;
    readonly body: unknown;
  }[];
  readonly letters: readonly { readonly letterId: string; readonly of: string; readonly template: string }[];
  readonly whoLooked: readonly ReportedAccess[];
}

/**
 * What a request for access is answered with (GDPR art. 15; L § 4 a). Reasons that were withheld from the person when they
 * were decided (L § 7 c) are withheld here too, and accounts of staff are told as role and unit.
 */
export function subjectAccessOf(
  view: SentenceView,
  events: readonly RecordedEvent[],
  letters: SubjectAccess['letters'],
  whoLooked: readonly ReportedAccess[],
): SubjectAccess {
  return {
    sentenceId: view.id,
    on: view.today,
    standing: toldTo(view),
    events: events.map(({ recordedAt, effectiveOn, actor, event: { type, ...body } }) => ({
      ...{ recordedAt, effectiveOn, type, role: actor.role, unit: actor.unit },
      body: toldTo(body),
    })),
    letters: letters.map(({ letterId, of, template }) => ({ letterId, of, template })),
    whoLooked,
  };
}

/** What the person is not told: what was withheld, and which member of staff it was. */
const WITHHELD = new Set(['withheld', 'withheldReason', 'by', 'proposedBy', 'registeredBy', 'caseworker', 'actor']);

function toldTo(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toldTo);
  if (typeof value !== 'object' || value === null) return value;
  const told = Object.entries(value).filter(([field]) => !WITHHELD.has(field));
  return Object.fromEntries(told.map(([field, item]) => [field, toldTo(item)]));
}
