import { newestWords, CONDITIONS } from '../../domain/condition-catalogue';
import { type Words } from '../app/language';
import { conditionName } from './case';

const said = { say: ({ nb }: { nb: string }) => nb } as unknown as Words;
const held = (more: object) =>
  ({ code: 'sober-at-meetings', text: null, words: newestWords(CONDITIONS['sober-at-meetings']), ...more }) as never;

it.each([
  ['in the words of the catalogue', {}, newestWords(CONDITIONS['sober-at-meetings']).nb],
  ['where nothing was said', { text: '' }, newestWords(CONDITIONS['sober-at-meetings']).nb],
  ['more precisely where it was said', { text: 'Møter edru hver tirsdag.' }, 'Møter edru hver tirsdag.'],
  ['by its code where no catalogue has it', { words: null }, 'sober-at-meetings'],
])('a condition is called by name: %s', (_, more, name) => {
  expect(conditionName(held(more), said)).toBe(name);
});
