import { randomUUID } from 'node:crypto';
import { type Command } from '../domain/commands';
import { type Instant, type IsoDate } from '../domain/dates';
import { effectiveOn } from '../domain/effective';
import { type EventType, type SentenceEvent } from '../domain/events';
import { sha256 } from '../proof/sha256';
import { correlationNow } from './access';
import { canonicalJson } from './canonical';
import { schemaVersionOf } from './decode';
import { sealBody, type PersonKey } from './personal-data';
import { type Session } from './session';

export const STREAM_TYPE = 'sentence';

/** An event ready for the log: its body is canonical JSON in which personal fields are sealed. */
export interface SealedEvent {
  readonly id: string;
  readonly type: EventType;
  readonly schemaVersion: number;
  readonly effectiveOn: IsoDate;
  readonly body: string;
}

export interface Appending {
  readonly command: Command;
  readonly request: Buffer;
  readonly events: readonly SealedEvent[];
  readonly expectedVersion: number;
  readonly occurredAt: Instant;
  readonly ruleSet: string;
}

const NOT_ASKED = new Set(['id', 'expectedVersion', 'epoch']);

/** What a command asks for, apart from its id and from what the asker had seen: a repeat must ask the same. */
export function requestHash(command: Command): Buffer {
  const asked = Object.entries(command).filter(([field]) => !NOT_ASKED.has(field));
  return sha256(canonicalJson(Object.fromEntries(asked)));
}

/** Events as they go into the log. Sealed before they are hashed, so that a chain outlives an erasure. */
export function sealEvents(
  events: readonly SentenceEvent[],
  sentenceId: string,
  key: PersonKey,
  today: IsoDate,
): SealedEvent[] {
  return events.map((event) => {
    const { type, ...body } = event;
    return {
      id: randomUUID(),
      type,
      schemaVersion: schemaVersionOf(type),
      effectiveOn: effectiveOn(event, today),
      body: canonicalJson(sealBody(body, type, sentenceId, key)),
    };
  });
}

const APPEND = `
  SELECT out_version::int AS version, out_hash AS hash
  FROM es.append($1, $2, $3, '${STREAM_TYPE}', $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`;

/** The last statement of a transaction: it takes the lock that all sentences share, the next position in the log. */
export async function append(
  tx: Session,
  { command, request, events, expectedVersion, occurredAt, ruleSet }: Appending,
): Promise<{ version: number; hash: Buffer }> {
  const { id, sentenceId, epoch, by, type } = command;
  const correlationId = correlationNow();
  const metadata = {
    ...{ commandId: id, commandType: type, ruleSet },
    ...(epoch !== null && { epoch }),
    ...(correlationId !== null && { correlationId }),
  };
  const [appended] = await tx.rows<{ version: number; hash: Buffer }>(APPEND, [
    id,
    request,
    sentenceId,
    epoch,
    expectedVersion,
    occurredAt,
    canonicalJson(by),
    canonicalJson(metadata),
    events.map((event) => event.id),
    events.map((event) => event.type),
    events.map((event) => event.schemaVersion),
    events.map((event) => event.effectiveOn),
    events.map((event) => event.body),
  ]);
  if (!appended) throw new Error('es.append answered nothing');
  return appended;
}
