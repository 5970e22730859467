import { localPath, mustBeStrong } from './sign-in';

describe('how strongly somebody signed in', () => {
  it.each([
    ['high', ['high'], true],
    ['higher', ['high', 'higher'], true],
    ['low', ['high'], false],
    [undefined, ['high'], false],
    [['high'], ['high'], false],
    [undefined, [], true],
  ])('%j of %j: %s', (acr, wanted, enough) => {
    const ask = () => mustBeStrong(acr, wanted);
    if (enough) expect(ask).not.toThrow();
    else expect(ask).toThrow(expect.objectContaining({ problem: expect.objectContaining({ code: 'sign-in-failed' }) }));
  });
});

describe('where a sign-in leads', () => {
  it.each([
    ['/work?group=today#x', '/work?group=today#x'],
    ['//elsewhere.example', '/'],
    ['/\\\\elsewhere.example', '/'],
    ['/%2f%2felsewhere.example', '/%2f%2felsewhere.example'],
    ['/a/..//elsewhere.example', '/'],
    ['/\u0009/elsewhere.example', '/'],
    ['https:elsewhere.example', '/'],
    ['/oidc/session/end', '/'],
    [undefined, '/'],
  ])('%j: %s', (asked, path) => expect(localPath(asked)).toBe(path));
});
