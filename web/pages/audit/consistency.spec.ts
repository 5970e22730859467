import { consistencySpans, MerkleTree, type Span } from '../../../proof/merkle';
import { provesConsistency } from './consistency';

const EVENTS = Array.from({ length: 20 }, (_, n) => Buffer.alloc(32, n));

function rootOf([start, end]: Span): Buffer {
  const tree = new MerkleTree();
  for (const event of EVENTS.slice(start, end)) tree.add(event);
  return tree.root();
}

const head = (size: number) => ({ size, root: rootOf([0, size]).toString('base64') });
const proofOf = (from: number, to: number) => consistencySpans(from, to).map((span) => rootOf(span).toString('base64'));

it('a proof of the server shows that each log is the beginning of each later one', async () => {
  for (let from = 1; from <= EVENTS.length; from++)
    for (let to = from; to <= EVENTS.length; to++)
      expect([from, to, await provesConsistency(head(from), head(to), proofOf(from, to))]).toEqual([from, to, true]);
});

it('another root, another size, and a proof with something too many, too few or else show nothing', async () => {
  const [from, to, proof] = [head(7), head(19), proofOf(7, 19)];
  const other = head(3).root;
  expect(await provesConsistency({ ...from, root: other }, to, proof)).toBe(false);
  expect(await provesConsistency(from, { ...to, root: other }, proof)).toBe(false);
  expect(await provesConsistency(to, from, proof)).toBe(false);
  expect(await provesConsistency(from, to, proof.slice(1))).toBe(false);
  expect(await provesConsistency(from, to, [...proof, other])).toBe(false);
  for (let n = 0; n < proof.length; n++) expect(await provesConsistency(from, to, proof.with(n, other))).toBe(false);
});
