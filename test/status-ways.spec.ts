import fc from 'fast-check';
import { standingOf, STATUS_WAYS, waysOf } from '../domain/status-ways';
import { evolve } from '../domain/evolve';
import { UNREGISTERED, type SentenceState } from '../domain/state';
import { act } from './random-acts';
import { live, order } from './random-lives';
import { measured } from './random-measures';

// Where a sentence stands changes only by the ways of the table: every change in many random lives is one of its rows.

it('no event of a random life takes a sentence a way that is not in the table', () => {
  const taken = new Map<string, number>();
  const plain = fc.tuple(order, fc.array(act, { minLength: 5, maxLength: 40 }));
  const lives = fc.oneof({ arbitrary: plain, weight: 1 }, { arbitrary: measured, weight: 1 });
  fc.assert(
    fc.property(lives, ([start, acts]) => {
      let state: SentenceState = UNREGISTERED;
      for (const event of live(start, acts, () => undefined).events) {
        const from = standingOf(state);
        state = evolve(state, event);
        const to = standingOf(state);
        if (from === to || state.status === 'unregistered') continue;
        const rows = waysOf(state.order.kind, from, to, event.type);
        expect([from, event.type, to, rows.length > 0]).toEqual([from, event.type, to, true]);
        for (const { rows: of, to: where } of rows) taken.set(`${of} ${where}`, (taken.get(`${of} ${where}`) ?? 0) + 1);
      }
    }),
    { numRuns: 200, seed: 20260302 },
  );
  process.stdout.write(`ways taken: ${JSON.stringify(Object.fromEntries(taken))}\n`);
  // Nobody in these lives is free when it begins or complains of a suspension, and none goes on after its end
  // or for so long that it lapses.
  const rare = ['ComplaintDecided', 'SentenceReopened', 'lapsed'];
  const usual = STATUS_WAYS.filter(
    ({ rows, event, to }) => rows !== '22' && !rare.includes(event) && !rare.includes(to),
  );
  for (const { rows, to } of usual) expect([rows, to, taken.has(`${rows} ${to}`)]).toEqual([rows, to, true]);
});
