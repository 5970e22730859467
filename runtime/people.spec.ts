import { ROLES } from '../domain/permissions';
import { UNITS } from '../samples/units';
import { developmentPeople } from './people';

it.each(ROLES.filter((role) => role !== 'clock'))('somebody is %s', (role) => {
  expect(developmentPeople.filter(({ roles }) => roles.includes(role))).not.toEqual([]);
});

it('nobody is the clock', () => {
  expect(developmentPeople.filter(({ roles }) => roles.includes('clock'))).toEqual([]);
});

it('each is somebody else', () => {
  for (const field of ['id', 'name'] as const)
    expect(new Set(developmentPeople.map((person) => person[field])).size).toBe(developmentPeople.length);
});

it('each serves units that there are', () => {
  const known = ['*', ...UNITS.map(({ id }) => id)];
  expect(developmentPeople.flatMap(({ units }) => units).filter((unit) => !known.includes(unit))).toEqual([]);
  expect(developmentPeople.filter(({ units }) => units.length === 0)).toEqual([]);
});

it('a region serves its prisons', () => {
  const [region] = developmentPeople.filter(({ roles }) => roles.includes('region'));
  expect(region?.units).toEqual(expect.arrayContaining(['region-ost', 'oslo-fengsel', 'friomsorgen-oslo']));
});
