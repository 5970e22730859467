import { schemaOf } from './schema';
import { type Field } from './spec';

const fields: readonly Field[] = [
  { name: 'on', label: 'forms.on', kind: 'date' },
  { name: 'days', label: 'forms.days', kind: 'number' },
  { name: 'reason', label: 'forms.reason', kind: 'words', optional: true },
  { name: 'unit', label: 'forms.unit', kind: 'unit', onlyIf: ({ days }) => days === '2' },
];

it('what people write becomes what the API wants', () => {
  expect(schemaOf(fields).parse({ on: '1.2.26', days: '3', reason: ' ', unit: '' })).toEqual({
    on: '2026-02-01',
    days: 3,
    reason: null,
  });
});

it('each wrong field is named, and one that is not asked is not missed', () => {
  const wrong = schemaOf(fields).safeParse({ on: 'snart', days: '2', reason: '', unit: '' });
  expect(wrong.error?.issues.map(({ path, message }) => [path[0], message])).toEqual([
    ['on', 'deciding.notADate'],
    ['unit', 'deciding.required'],
  ]);
});
