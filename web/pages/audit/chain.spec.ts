import { followChain } from './chain';

const chain = [
  { version: 1, hash: 'a', prevHash: '0' },
  { version: 2, hash: 'b', prevHash: 'a' },
  { version: 3, hash: 'c', prevHash: 'b' },
];

it('a whole chain is whole', () => expect(followChain(chain)).toBeNull());

it('an event that was changed, or is missing, is found where it breaks', () => {
  expect(followChain(chain.map((event) => (event.version === 2 ? { ...event, hash: 'x' } : event)))).toEqual({
    version: 3,
    why: 'previous',
  });
  expect(followChain(chain.filter(({ version }) => version !== 2))).toEqual({ version: 3, why: 'order' });
});
