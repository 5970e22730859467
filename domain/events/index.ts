import { type Instant, type IsoDate } from '../dates';
import { type AbsenceEvent } from './absence';
import { type BreachEvent } from './breach';
import { type CaseworkEvent } from './casework';
import { type CaseAccessEvent } from './case-access';
import { type ChargeEvent } from './charge';
import { type ComplaintEvent } from './complaint';
import { type ConditionEvent } from './condition';
import { type CorrectionEvent } from './correction';
import { type CourtEvent } from './court';
import { type DeadlineEvent } from './deadline';
import { type DetentionEvent } from './detention';
import { type EndEvent } from './end';
import { type ErasureEvent } from './erasure';
import { type ExclusionEvent } from './exclusion';
import { type HomeEvent } from './home';
import { type GuardianEvent } from './guardian';
import { type LeaveEvent } from './leave';
import { type LetterEvent } from './letter';
import { type MonitoringEvent } from './monitoring';
import { type PostponementEvent } from './postponement';
import { type RegistrationEvent } from './registration';
import { type ReintegrationEvent } from './reintegration';
import { type RetentionEvent } from './retention';
import { type ReviewEvent } from './review';
import { type SuspensionEvent } from './suspension';
import { type SanctionEvent } from './sanction';
import { type TransitionEvent } from './transition';
import { type VictimEvent } from './victim';

export * from './order';
export * from './registration';
export * from './transition';
export * from './review';
export * from './breach';
export * from './case-access';
export * from './court';
export * from './absence';
export * from './casework';
export * from './leave';
export * from './letter';
export * from './monitoring';
export * from './postponement';
export * from './suspension';
export * from './condition';
export * from './complaint';
export * from './correction';
export * from './deadline';
export * from './detention';
export * from './end';
export * from './erasure';
export * from './exclusion';
export * from './guardian';
export * from './home';
export * from './reintegration';
export * from './retention';
export * from './charge';
export * from './sanction';
export * from './victim';

// These names and shapes are stored for ever. Add an event, or an optional field; never change or remove one.

/** Everything that can happen to a sentence, by subject: one file each. */
export type SentenceEvent =
  | AbsenceEvent
  | BreachEvent
  | CaseworkEvent
  | CaseAccessEvent
  | ChargeEvent
  | ComplaintEvent
  | ConditionEvent
  | CorrectionEvent
  | CourtEvent
  | DeadlineEvent
  | DetentionEvent
  | EndEvent
  | ErasureEvent
  | ExclusionEvent
  | GuardianEvent
  | HomeEvent
  | LeaveEvent
  | LetterEvent
  | MonitoringEvent
  | PostponementEvent
  | RegistrationEvent
  | ReintegrationEvent
  | RetentionEvent
  | ReviewEvent
  | SuspensionEvent
  | SanctionEvent
  | TransitionEvent
  | VictimEvent;

/**
 * What the clock says of a case without changing anything that a person decides on: whoever has not seen it yet has
 * still seen the case as it stands.
 */
export const REMINDERS: readonly EventType[] = [
  'DeadlineReached',
  'DayPassedUndecided',
  'LetterIssued',
  'VictimNoticeSent',
];

export type EventType = SentenceEvent['type'];
export type EventOf<T extends EventType> = Extract<SentenceEvent, { readonly type: T }>;

/** What the log says around an event: who, when we knew, and from when it holds. */
export interface RecordedEvent {
  readonly eventId: string;
  readonly version: number;
  readonly recordedAt: Instant;
  readonly occurredAt: Instant;
  readonly effectiveOn: IsoDate;
  readonly actor: Actor;
  readonly event: SentenceEvent;
}

/** Who acts: an account, in one role, at one unit (null: an account that serves every unit). */
export interface Actor {
  readonly id: string;
  readonly role: string;
  readonly unit: string | null;
  /** Whose role it is that they act in, when they stand in for somebody. */
  readonly onBehalfOf?: string;
}
