import { home } from '../test/given';
import { atHome, hoursAwayPerWeek, timetableFault, timetableWarnings } from './timetable';

const weekdays = (from: string, to: string) => [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from, to }));

describe('a timetable', () => {
  it.each([
    ['06:59', true],
    ['07:00', false],
    ['15:59', false],
    ['16:00', true],
  ])('of 07:00 to 16:00: at %s on a Monday at home is %s', (time, expected) => {
    expect(atHome(weekdays('07:00', '16:00'), 1, time)).toBe(expected);
    expect(atHome(weekdays('07:00', '16:00'), 6, time)).toBe(true);
  });

  it('counts its hours in a week', () => {
    expect(hoursAwayPerWeek([])).toBe(0);
    expect(hoursAwayPerWeek(weekdays('07:00', '16:00'))).toBe(45);
    expect(hoursAwayPerWeek([{ weekday: 6, from: '22:30', to: '24:00' }])).toBe(1.5);
  });

  it.each([
    [{ weekday: 0, from: '07:00', to: '08:00' }],
    [{ weekday: 8, from: '07:00', to: '08:00' }],
    [{ weekday: 1.5, from: '07:00', to: '08:00' }],
    [{ weekday: 1, from: '08:00', to: '08:00' }],
    [{ weekday: 1, from: '08:01', to: '08:00' }],
    [{ weekday: 1, from: '7:00', to: '08:00' }],
    [{ weekday: 1, from: '07:00', to: '24:01' }],
    [{ weekday: 1, from: '23:00', to: '25:00' }],
  ])('does not hold %j', (hours) => expect(timetableFault([hours])).not.toBeNull());

  it.each([
    ['16:00', '17:00', null],
    ['15:59', '17:00', { hours: 1, overlaps: 0 }],
    ['06:00', '07:00', null],
    ['06:00', '07:01', { hours: 1, overlaps: 0 }],
    ['08:00', '09:00', { hours: 1, overlaps: 0 }],
  ])('with 07:00 to 16:00 and %s to %s on one day: %j', (from, to, fault) => {
    const first = { weekday: 1, from: '07:00', to: '16:00' };
    expect(timetableFault([first, { weekday: 1, from, to }])).toEqual(fault);
    expect(timetableFault([first, { weekday: 2, from, to }])).toBeNull();
  });

  it('warns of hours that leave no room for what the facts say', () => {
    expect(timetableWarnings(weekdays('08:00', '14:00'), home)).toEqual([]);
    expect(timetableWarnings(weekdays('08:00', '13:59'), home)).toEqual(['occupation-does-not-fit']);
    expect(timetableWarnings(weekdays('10:01', '18:00'), home)).toEqual(['meeting-does-not-fit']);
    expect(timetableWarnings([], null)).toEqual([]);
  });
});
