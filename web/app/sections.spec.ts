import { mainMenu, placeInMenu } from './sections';
import { type Session } from './session';

const session = (...roles: Session['roles']) => ({ roles }) as Session;
const AUDITOR = session('auditor');
const REGION = session('region');

it('every page of a main menu is in its own place, with all that is below it', () => {
  for (const somebody of [AUDITOR, REGION, session('caseworker'), session('victim-desk'), null])
    for (const { to } of mainMenu(somebody)) {
      expect(placeInMenu(somebody, to)).toBe(to);
      expect(placeInMenu(somebody, `${to}/below`)).toBe(to);
    }
});

it('exports are a page of audit for those who control, and a place of their own for others', () => {
  expect(placeInMenu(AUDITOR, '/exports')).toBe('/audit');
  expect(placeInMenu(REGION, '/exports')).toBe('/exports');
});

it('what no menu has is nowhere in it', () => {
  expect(placeInMenu(AUDITOR, '/accessibility')).toBeNull();
  expect(placeInMenu(AUDITOR, '/auditing')).toBeNull();
});
