import { OWN_COMMANDS } from '../domain/commands';
import { accountOf } from './account';

const names = { roles: 'roles', units: 'units' };
const refused = (sub: unknown) => {
  try {
    return accountOf({ sub }, names);
  } catch (error) {
    return (error as { problem?: { code: string } }).problem?.code;
  }
};

describe('who a token says that it is', () => {
  it.each(['ola', 'dev-caseworker', 'Ola@kdi.no', 'start.er', 'deadline2', 'a'.repeat(90)])('%s may be', (sub) =>
    expect(accountOf({ sub }, names)).toEqual({ id: sub, roles: [], units: [] }),
  );

  // Account and key make a command's id; `deadline/<id>/<due>/<step>` is one that the clock gives.
  it.each([...OWN_COMMANDS])('is not %s: as which the clock, an import or the command line records', (sub) =>
    expect(refused(sub)).toBe('unauthenticated'),
  );

  it.each([['a/b'], ['two words'], ['bjørn'], ['line\nbreak'], [''], ['a'.repeat(91)], [7], [null], [undefined]])(
    'is not %j: it could not be part of a command’s id, or of a line of a log',
    (sub) => expect(refused(sub)).toBe('unauthenticated'),
  );

  it('never is the clock, and has no role that there is not', () => {
    const claims = { sub: 'ola', roles: ['clock', 'root', 'caseworker', 7], units: ['oslo-fengsel', {}] };
    expect(accountOf(claims, names)).toEqual({ id: 'ola', roles: ['caseworker'], units: ['oslo-fengsel'] });
    const inherited = { sub: 'ola', roles: ['__proto__', 'constructor'] };
    expect(accountOf(inherited, { ...names, roleNames: {} }).roles).toEqual([]);
  });
});
