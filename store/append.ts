import { randomUUID } from 'node:crypto';
import { type Command } from '../domain/commands';
import { type Instant, type IsoDate } from '../domain/dates';
import { effectiveOn } from '../domain/effective';
import { type EventType, type SentenceEvent } from '../domain/events';
import { sha256 } from '../proof/sha256';
import { correlationNow } from './access/access';
import { canonicalJson } from './canonical';
import { schemaVersionOf } from './decode';
import { sealBody, type PersonKey } from './keys/personal-data';
import { type Transaction } from './session';

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

// One after the other, in the order given: each expects the version that the one before it left.
const APPEND = `
  SELECT c.sentence_id AS "sentenceId", a.hash
  FROM json_to_recordset($1::json) AS c (id text, request text, sentence_id uuid, epoch bigint, expected bigint,
    occurred_at timestamptz, actor text, metadata text, ids uuid[], types text[], schemas int[], effective date[], bodies text[]),
  LATERAL (
    SELECT out_hash AS hash FROM es.append(c.id, decode(c.request, 'hex'), c.sentence_id, '${STREAM_TYPE}', c.epoch,
      c.expected, c.occurred_at, c.actor, c.metadata, c.ids, c.types, c.schemas, c.effective, c.bodies)) AS a`;

/**
 * What commands led to, those of each sentence in their order, and the commit of all that the transaction did; answers the
 * hash of the last event of a sentence. It takes the lock that all sentences share, the next position in the log, which is
 * held until the commit.
 */
export async function appendAndCommit(
  tx: Transaction,
  appending: readonly Appending[],
): Promise<(sentenceId: string) => Buffer> {
  const appended = await tx.last<{ sentenceId: string; hash: Buffer }>(APPEND, [JSON.stringify(appending.map(rowOf))]);
  if (appended.length !== appending.length) throw new Error('es.append did not answer');
  const hashes = new Map(appended.map(({ sentenceId, hash }) => [sentenceId, hash]));
  return (sentenceId) => {
    const hash = hashes.get(sentenceId);
    if (!hash) throw new Error('es.append did not answer');
    return hash;
  };
}

/** By the names of the columns above. */
function rowOf({ command, request, events, expectedVersion, occurredAt, ruleSet }: Appending) {
  const { id, sentenceId, epoch, by, type } = command;
  const correlationId = correlationNow();
  const metadata = {
    ...{ commandId: id, commandType: type, ruleSet },
    ...(epoch !== null && { epoch }),
    ...(correlationId !== null && { correlationId }),
  };
  return {
    id,
    request: request.toString('hex'),
    sentence_id: sentenceId,
    epoch,
    expected: expectedVersion,
    occurred_at: occurredAt,
    actor: canonicalJson(by),
    metadata: canonicalJson(metadata),
    ids: events.map((event) => event.id),
    types: events.map((event) => event.type),
    schemas: events.map((event) => event.schemaVersion),
    effective: events.map((event) => event.effectiveOn),
    bodies: events.map((event) => event.body),
  };
}
