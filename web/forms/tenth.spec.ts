// What lists kinds must see the invented one: it is added first.
import { INVENTED } from '../../test/invented-sanction';
import { catalogue } from '../texts';
import { SANCTION_AREAS } from '../texts/sanctions';
import { FORMS } from '.';

it('a sanction that no law knows has forms with names in both languages', () => {
  const forms = FORMS.filter(({ id }) => id.startsWith(`step-${INVENTED}-`));
  expect(forms.map(({ id }) => id.split('-').at(-1))).toEqual(['begin', 'water', 'harvest']);
  const names = [`terms.kind/${INVENTED}`, ...forms.map(({ id }) => `forms.${id}`)];
  expect(names.map((key) => catalogue('en', SANCTION_AREAS)[key])).toEqual([
    ...['Garden sanction', 'Sow the garden', 'Water the garden', 'Harvest'],
  ]);
  expect(names.map((key) => catalogue('nb', SANCTION_AREAS)[key])).toEqual([
    'Hagestraff',
    'Så hagen',
    'Vann hagen',
    'Høst',
  ]);
});
