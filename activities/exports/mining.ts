import { type RecordedEvent, type SentenceEvent } from '../../domain/events';
import { type Sentence } from '../../domain/state';

/** A value of an attribute in a log for process mining. */
export type Attribute = string | number;

/**
 * What process mining is told of an event beside its type and time: who by role, from when it holds, under which paragraph,
 * and what it is about by code. No name, no free text, no account.
 */
export function attributesOf({
  effectiveOn,
  actor,
  version,
  event,
}: RecordedEvent): Readonly<Record<string, Attribute>> {
  return {
    ...{ version, effectiveOn, role: actor.role },
    ...('legalBasis' in event ? { legalBasis: event.legalBasis } : {}),
    ...codesOf(event),
  };
}

/** The regime or the code that an event is about, where it has one. */
function codesOf(event: SentenceEvent): Readonly<Record<string, Attribute>> {
  switch (event.type) {
    case 'SentenceRegistered':
      return { kind: event.order.kind, regime: event.placement.regime };
    case 'ServingStarted':
      return { regime: event.place.regime };
    case 'TransitionProposed':
      return { regime: event.to.regime, proposal: event.proposal, decidedBy: event.decidedBy };
    case 'RegimeChanged':
      return { regime: event.to.regime, from: event.from };
    case 'BreachRegistered':
      return { code: event.kind };
    case 'BreachAnswered':
      return { code: event.response };
    case 'AbsenceRegistered':
      return { code: event.absence };
    case 'LeaveGranted':
    case 'LeaveRefused':
      return { code: event.leave };
    case 'ConditionSet':
      return { code: event.code };
    case 'DeadlineReached':
      return { code: event.kind, step: event.step };
    case 'CourtProlonged':
      return { years: event.years };
    case 'CourtRuled':
      return { code: event.ruling };
    case 'SuspensionEnded':
      return { code: event.because };
    case 'DatesCalculated':
      return { code: event.because };
    default:
      return {};
  }
}

/** The names of all attributes that `attributesOf` may give, with their types in OCEL 2.0. */
export const ATTRIBUTES = {
  ...{
    version: 'integer',
    effectiveOn: 'time',
    role: 'string',
    legalBasis: 'string',
    kind: 'string',
    regime: 'string',
  },
  ...{ from: 'string', proposal: 'string', decidedBy: 'string', code: 'string', step: 'string', years: 'integer' },
} as const;

/** What a sentence is, for process mining: its kind and how it stands; not who. */
export function attributesOfSentence({ order, status, place, ruleSet }: Sentence): Readonly<Record<string, string>> {
  return { kind: order.kind, status, regime: place.regime, ruleSet };
}

/** The unit that an event names, where it has one. */
export function unitOf(event: SentenceEvent): string | null {
  switch (event.type) {
    case 'SentenceRegistered':
      return event.placement.unit;
    case 'ServingStarted':
      return event.place.unit;
    case 'TransitionProposed':
    case 'RegimeChanged':
      return event.to.unit;
    default:
      return null;
  }
}

/** The court that an event names, where it has one. */
export function courtOf(event: SentenceEvent): string | null {
  if (event.type === 'SentenceRegistered') return event.order.judgments[0].court;
  return 'court' in event && typeof event.court === 'string' ? event.court : null;
}
