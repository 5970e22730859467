import { eventsAsked, type Exporter, type Exporting } from './exporter';
import { attributesOf, attributesOfSentence, unitOf, type Attribute } from './mining';

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<log xes.version="1849.2016" xes.features="" xmlns="http://www.xes-standard.org/">
  <extension name="Concept" prefix="concept" uri="http://www.xes-standard.org/concept.xesext"/>
  <extension name="Time" prefix="time" uri="http://www.xes-standard.org/time.xesext"/>
  <extension name="Organizational" prefix="org" uri="http://www.xes-standard.org/org.xesext"/>
  <extension name="Lifecycle" prefix="lifecycle" uri="http://www.xes-standard.org/lifecycle.xesext"/>
  <global scope="trace"><string key="concept:name" value=""/></global>
  <global scope="event"><string key="concept:name" value=""/><date key="time:timestamp" value="1970-01-01T00:00:00.000Z"/></global>
  <classifier name="Activity" keys="concept:name"/>
  <string key="concept:name" value="Progresjon"/>
`;

/** One trace for each sentence (IEEE 1849-2016), under a pseudonym: for tools that look at one case at a time. */
export const xes: Exporter = {
  extension: 'xes',
  mediaType: 'application/xml; charset=utf-8',
  passes: 1,
  holds: 'nobody',
  async *write({ sentences, asked, pseudonym }: Exporting) {
    yield HEAD;
    for await (const read of sentences()) {
      const events = eventsAsked(read, asked);
      if (events.length === 0) continue;
      const trace = [
        string('concept:name', pseudonym(read.sentenceId)),
        ...Object.entries(attributesOfSentence(read.state)).map(([key, value]) => string(key, value)),
      ];
      const lines = events.map((recorded) => {
        const { role, version, ...attributes } = attributesOf(recorded);
        const unit = unitOf(recorded.event);
        return [
          '<event>',
          string('concept:name', recorded.event.type),
          `<date key="time:timestamp" value="${recorded.occurredAt}"/>`,
          string('lifecycle:transition', 'complete'),
          string('org:role', String(role)),
          ...(unit === null ? [] : [string('org:group', unit)]),
          `<int key="version" value="${version}"/>`,
          ...Object.entries(attributes).map(([key, value]) => attribute(key, value)),
          '</event>',
        ].join('');
      });
      yield `<trace>${trace.join('')}\n${lines.join('\n')}\n</trace>\n`;
    }
    yield '</log>\n';
  },
};

function attribute(key: string, value: Attribute): string {
  return typeof value === 'number' ? `<int key="${key}" value="${value}"/>` : string(key, value);
}

function string(key: string, value: string): string {
  return `<string key="${key}" value="${escaped(value)}"/>`;
}

/** Characters that XML has no way to write are left out. */
function escaped(value: string): string {
  return value
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
