import { caseworker, given, registered } from '../test/given';
import { like } from '../test/letters-given';
import { type RecordedEvent } from './events';
import { subjectAccessOf } from './subject-access';
import { sentenceView } from './view';

// What is kept about a person, as the person may read it (GDPR art. 15): not what was withheld, nor which member of staff.

const past = given(...registered(), like('TransitionProposed'), like('TransitionApproved'));
const view = sentenceView('s1', 4, past.sentence(), '2026-06-03');
const entered: readonly RecordedEvent[] = past.events.map((event, n) => ({
  ...{ eventId: `e${n + 1}`, version: n + 1, effectiveOn: '2026-06-02', event },
  ...{ recordedAt: '2026-06-02T08:00:00.000Z', occurredAt: '2026-06-02T07:00:00.000Z' },
  actor: { ...caseworker, unit: 'oslo-fengsel' },
}));
const letters = [{ letterId: 'm1', of: 'p1', template: 'approval', hash: 'abc' }];
const whoLooked = [{ at: '2026-06-02T09:00:00.000Z' }] as never;
const told = subjectAccessOf(view, entered, { letters, whoLooked, needs: new Map(), information: new Map() });

it('the case, its letters and who looked are told, of the day', () => {
  expect(told).toMatchObject({ sentenceId: 's1', on: '2026-06-03', whoLooked });
  expect(told.letters).toEqual([{ letterId: 'm1', of: 'p1', template: 'approval' }]);
  expect(told.standing).toMatchObject({ id: 's1', person: { name: 'Kari Prøve' }, dates: view.dates });
});

it('every event is told in its order, when it was recorded and held, by role and unit', () => {
  expect(told.events.map(({ type }) => type)).toEqual(past.events.map(({ type }) => type));
  expect(told.events[0]).toMatchObject({
    ...{ recordedAt: '2026-06-02T08:00:00.000Z', effectiveOn: '2026-06-02', type: 'SentenceRegistered' },
    ...{ role: 'caseworker', unit: 'oslo-fengsel', body: { startDate: '2026-03-02' } },
  });
  expect(told.events[0]?.body).not.toHaveProperty('type');
});

it('what was withheld is withheld, however deep, and nobody of the staff is named', () => {
  const proposed = told.events.find(({ type }) => type === 'TransitionProposed')?.body as Record<string, unknown>;
  expect(proposed).toMatchObject({ to: { regime: 'lower-security' }, assessment: [{ text: 'Ingen vold.' }] });
  const all = JSON.stringify(told);
  for (const field of ['withheld', 'withheldReason', 'by', 'proposedBy', 'registeredBy', 'caseworker', 'actor'])
    expect([field, all.includes(`"${field}":`)]).toEqual([field, false]);
});
