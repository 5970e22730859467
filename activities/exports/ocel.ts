import { type RecordedEvent, type SentenceEvent } from '../../domain/events';
import { eventsAsked, type Exporter, type Exporting } from './exporter';
import { ATTRIBUTES, attributesOf, attributesOfSentence, courtOf, unitOf } from './mining';

const OBJECT_TYPES = [
  { name: 'sentence', attributes: ['kind', 'status', 'regime', 'ruleSet'].map((name) => ({ name, type: 'string' })) },
  { name: 'person', attributes: [] },
  { name: 'court', attributes: [] },
  { name: 'unit', attributes: [] },
  { name: 'proposal', attributes: [] },
  { name: 'breach', attributes: [] },
] as const;
type ObjectType = (typeof OBJECT_TYPES)[number]['name'];

/** What an event is about, and as what. */
interface Related {
  readonly type: ObjectType;
  readonly id: string;
  readonly qualifier: string;
}

/**
 * OCEL 2.0 as JSON: events that belong to sentences, persons, courts, units, proposals and breaches at once. Persons and
 * sentences are pseudonyms of this file; courts and units are called what they are.
 */
export const ocel: Exporter = {
  extension: 'jsonocel',
  mediaType: 'application/json; charset=utf-8',
  passes: 2,
  holds: 'nobody',
  async *write(exporting: Exporting) {
    const types = new Set<string>();
    yield `{"objectTypes":${JSON.stringify(OBJECT_TYPES)},\n"objects":[\n`;
    yield* list(objects(exporting));
    yield '\n],"events":[\n';
    yield* list(events(exporting, types));
    yield `\n],"eventTypes":${JSON.stringify(eventTypes(types))}}\n`;
  },
};

/** Those that were met, which is known at the end. */
function eventTypes(met: ReadonlySet<string>) {
  const attributes = Object.entries(ATTRIBUTES).map(([name, type]) => ({ name, type }));
  return [...met].sort().map((name) => ({ name, attributes }));
}

async function* list(items: AsyncIterable<object>): AsyncGenerator<string> {
  let first = true;
  for await (const item of items) {
    yield `${first ? '' : ',\n'}${JSON.stringify(item)}`;
    first = false;
  }
}

/** Each object once: those of a sentence with it, courts and units where they are first met. */
async function* objects({ sentences, asked, pseudonym }: Exporting): AsyncGenerator<object> {
  const shared = new Set<string>();
  for await (const read of sentences()) {
    const found = eventsAsked(read, asked);
    const [first] = found;
    if (!first) continue;
    const id = pseudonym(read.sentenceId);
    const attributes = Object.entries(attributesOfSentence(read.state)).map(([name, value]) => ({
      ...{ name, value, time: first.occurredAt },
    }));
    yield {
      ...{ id: `sentence/${id}`, type: 'sentence', attributes },
      relationships: [{ objectId: `person/${id}`, qualifier: 'of' }],
    };
    yield { id: `person/${id}`, type: 'person', attributes: [], relationships: [] };
    const own = new Map(found.flatMap(({ event }) => related(event, id, pseudonym)).map((each) => [each.id, each]));
    for (const { id: objectId, type } of own.values()) {
      if (type === 'sentence' || type === 'person' || shared.has(objectId)) continue;
      if (type === 'court' || type === 'unit') shared.add(objectId);
      yield { id: objectId, type, attributes: [], relationships: [] };
    }
  }
}

async function* events({ sentences, asked, pseudonym }: Exporting, types: Set<string>): AsyncGenerator<object> {
  for await (const read of sentences()) {
    const id = pseudonym(read.sentenceId);
    for (const recorded of eventsAsked(read, asked)) {
      const { event, version, occurredAt: time } = recorded;
      types.add(event.type);
      const about = related(event, id, pseudonym);
      yield {
        ...{ id: `event/${id}/${version}`, type: event.type, time, attributes: valuesOf(recorded) },
        relationships: about.map(({ id: objectId, qualifier }) => ({ objectId, qualifier })),
      };
    }
  }
}

function valuesOf(recorded: RecordedEvent): readonly object[] {
  return Object.entries(attributesOf(recorded)).map(([name, value]) => {
    const isTime = ATTRIBUTES[name as keyof typeof ATTRIBUTES] === 'time';
    return { name, value: isTime ? `${value}T00:00:00Z` : value };
  });
}

/** What an event is about. Ids of proposals and breaches are given anew: those of the log would lead back to the case. */
function related(event: SentenceEvent, id: string, pseudonym: Exporting['pseudonym']): readonly Related[] {
  const [unit, court] = [unitOf(event), courtOf(event)];
  const proposalId = 'proposalId' in event ? event.proposalId : null;
  const breachId = 'breachId' in event ? event.breachId : null;
  const own = (type: 'proposal' | 'breach', of: string): Related => ({
    ...{ type, id: `${type}/${pseudonym(of)}`, qualifier: 'about' },
  });
  return [
    { type: 'sentence', id: `sentence/${id}`, qualifier: 'of' },
    { type: 'person', id: `person/${id}`, qualifier: 'of' },
    ...(unit === null ? [] : [{ type: 'unit', id: `unit/${unit}`, qualifier: 'at' } as const]),
    ...(court === null ? [] : [{ type: 'court', id: `court/${court}`, qualifier: 'by' } as const]),
    ...(typeof proposalId === 'string' ? [own('proposal', proposalId)] : []),
    ...(typeof breachId === 'string' ? [own('breach', breachId)] : []),
  ];
}
