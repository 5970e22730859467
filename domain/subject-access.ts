import { type ReportedAccess } from './access-report';
import { type NeedsAnswers } from './commands';
import { type IsoDate } from './dates';
import { type InformationOutcome, type InformationSource, type RecordedEvent } from './events';
import { informationUntil } from './retention';
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
  /** What nobody had verified when it came: marked as such, with its source and the day by which it goes. */
  readonly information: readonly {
    readonly source: InformationSource;
    readonly recordedOn: IsoDate;
    readonly standing: 'unverified' | InformationOutcome;
    /** Null: it is settled. */
    readonly until: IsoDate | null;
    /** Null: it was deleted. */
    readonly text: string | null;
  }[];
  /** What they answered about their needs, as long as they consent to it. */
  readonly needs: readonly ({ readonly assessedOn: IsoDate } & NeedsAnswers)[];
  readonly letters: readonly { readonly letterId: string; readonly of: string; readonly template: string }[];
  readonly whoLooked: readonly ReportedAccess[];
}

/** What is kept of a case outside of its log; `information`: what it says, by its id. */
interface Kept extends Pick<SubjectAccess, 'letters' | 'whoLooked'> {
  readonly information: ReadonlyMap<string, string>;
  /** The answers to assessments of needs, by their id. */
  readonly needs: ReadonlyMap<string, NeedsAnswers>;
}

/**
 * What a request for access is answered with (GDPR art. 15; L § 4 a). Reasons that were withheld from the person when they
 * were decided (L § 7 c) are withheld here too, and accounts of staff are told as role and unit. Unverified information is
 * marked as such (data regs §§ 4–5), and left out, with all that speaks of it, where the person is not to be told.
 */
export function subjectAccessOf(
  view: SentenceView,
  events: readonly RecordedEvent[],
  { letters, whoLooked, information, needs }: Kept,
): SubjectAccess {
  const hidden = view.information.filter(({ withheld }) => withheld).map(({ informationId }) => informationId);
  const told = (value: unknown) => toldTo(value, hidden);
  return {
    sentenceId: view.id,
    on: view.today,
    standing: told(view),
    events: events
      .filter(({ event }) => !speaksOf(event, hidden))
      .map(({ recordedAt, effectiveOn, actor, event: { type, ...body } }) => ({
        ...{ recordedAt, effectiveOn, type, role: actor.role, unit: actor.unit },
        body: told(body),
      })),
    information: view.information
      .filter(({ withheld }) => !withheld)
      .map(({ informationId, source, recordedOn, outcome }) => ({
        ...{ source, recordedOn, standing: outcome ?? 'unverified' },
        until: outcome === null ? informationUntil(recordedOn) : null,
        text: information.get(informationId) ?? null,
      })),
    needs: view.reintegration.assessments.flatMap(({ assessmentId, assessedOn }) => {
      const answers = needs.get(assessmentId);
      return answers ? [{ assessedOn, ...answers }] : [];
    }),
    letters: letters.map(({ letterId, of, template }) => ({ letterId, of, template })),
    whoLooked,
  };
}

/** What the person is not told: what was withheld, and which member of staff it was. */
const WITHHELD = new Set(['withheld', 'withheldReason', 'by', 'proposedBy', 'registeredBy', 'caseworker', 'actor']);

function toldTo(value: unknown, hidden: readonly string[]): unknown {
  if (Array.isArray(value)) return value.filter((item) => !speaksOf(item, hidden)).map((item) => toldTo(item, hidden));
  if (typeof value !== 'object' || value === null) return value;
  const told = Object.entries(value).filter(([field, item]) => !WITHHELD.has(field) && !speaksOf(item, hidden));
  return Object.fromEntries(told.map(([field, item]) => [field, toldTo(item, hidden)]));
}

/** Whether something is about what has one of the ids: itself, its deadline, a step of that. */
function speaksOf(value: unknown, ids: readonly string[]): boolean {
  if (ids.length === 0 || typeof value !== 'object' || value === null) return false;
  return Object.values(value).some((part) => typeof part === 'string' && ids.some((id) => part.includes(id)));
}
