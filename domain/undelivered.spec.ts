import { type Notice } from './notice';
import { undeliveredNotice } from './undelivered';

const reminder: Notice = {
  key: 'deadline/s1/probation-decision#hook-1',
  to: { role: 'caseworker', unit: 'oslo-fengsel', user: 'ola' },
  subject: 'Frist',
  text: 'Fristen går ut 18.02.2027.',
  path: '/sentences/s1',
  headers: { 'X-Progresjon-Sentence': 's1', 'X-Progresjon-Deadline': 'probation-decision' },
};
const to = (role: Notice['to']['role']): Notice => ({ ...reminder, to: { ...reminder.to, role } });

describe('a notice that could not be delivered', () => {
  it.each<[Notice['to']['role'], string]>([
    ['victim', 'victim-desk'],
    ['victim-desk', 'victim-desk'],
    ['caseworker', 'approver'],
    ['probation', 'approver'],
    ['approver', 'region'],
    ['region', 'region'],
    ['placement', 'region'],
  ])('to the %s is told of to the %s of the same unit', (role, above) => {
    expect(undeliveredNotice(to(role))?.to).toEqual({ role: above, unit: 'oslo-fengsel', user: null });
  });

  it('is told of in its own words, as a notice of its own that nobody’s preference silences', () => {
    expect(undeliveredNotice(reminder)).toEqual({
      key: 'undelivered/deadline/s1/probation-decision/hook-1',
      to: { role: 'approver', unit: 'oslo-fengsel', user: null },
      subject: 'Ikke levert: Frist',
      text: [
        'Denne meldingen nådde ikke caseworker ved oslo-fengsel. Sørg for at noen vet om den, og rett adressen.',
        'This message did not reach caseworker at oslo-fengsel. See to it that somebody knows of it, and mend the address.',
        '',
        'Fristen går ut 18.02.2027.',
      ].join('\n'),
      path: '/sentences/s1',
      headers: { 'X-Progresjon-Undelivered': '1', 'X-Progresjon-Sentence': 's1' },
    });
  });

  it('about no sentence says none', () => {
    expect(undeliveredNotice({ ...reminder, headers: {} })?.headers).toEqual({ 'X-Progresjon-Undelivered': '1' });
  });

  it('that itself tells of another is told of to nobody', () => {
    const told = undeliveredNotice(reminder);
    expect(told && undeliveredNotice(told)).toBeNull();
    expect(undeliveredNotice({ ...reminder, key: 'about-undelivered/' })).not.toBeNull();
  });
});
