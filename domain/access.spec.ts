import { isPurpose, lookedAt, PURPOSES, purposeOf } from './access';
import { reported } from './access-report';

describe('why somebody looks who does not say so', () => {
  it.each([
    [['auditor'], 'supervision'],
    [['admin'], 'operation'],
    [['admin', 'auditor'], 'supervision'],
    [['caseworker'], 'execution'],
    [[], 'execution'],
  ])('%j: %s', (roles, purpose) => {
    expect(purposeOf(roles)).toBe(purpose);
  });
});

it('only what the law lets the data be used for is a purpose', () => {
  expect(Object.keys(PURPOSES).every(isPurpose)).toBe(true);
  expect(['curiosity', 'toString', ''].some(isPurpose)).toBe(false);
});

it('the person is told what was looked at in words, also where the log names what we have no word for', () => {
  expect(lookedAt('ReadLetters')).toEqual({ nb: 'Brev', en: 'Letters' });
  expect(lookedAt('EmergencyAccess')).toEqual({ nb: 'Noe i saken', en: 'Something in the case' });
});

it('the person is told when, in which role, what and why; neither who nor in which words', () => {
  const look = {
    actor: { id: 'kari', roles: ['approver'], unit: 'oslo-fengsel' },
    permission: 'ReadSentence',
    outcome: 'shown',
    route: 'GET /api/sentences/:id',
    purpose: 'complaint',
    reason: 'Hemmelig.',
    correlationId: 'c',
    sentences: ['s1'],
    at: '2026-06-01T08:00:00.000Z',
  } as const;
  expect(reported(look)).toEqual({
    ...{ at: '2026-06-01T08:00:00.000Z', unit: 'oslo-fengsel', roles: ['approver'] },
    ...{ what: { nb: 'Saken', en: 'The case' }, purpose: { nb: 'Klage eller begjæring', en: 'Complaint or petition' } },
  });
});
