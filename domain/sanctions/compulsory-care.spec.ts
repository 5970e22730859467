import { court, given, placement, registered } from '../../test/given';
import { sanction, step, took } from '../../test/given-sanction';
import { datesOf } from '../dates-of-sentence';
import { deadlinesOf } from '../deadlines';

const received = () => given(...registered(sanction('compulsory-care')));
const told = () => took(received(), placement, step('tell-health-authority', '2026-02-03'));

it('is received, sent on, handed over and closed: nothing of it is carried out here', () => {
  expect(received().sentence()).toMatchObject({ status: 'summoned', course: { stage: 'received' } });
  const over = took(
    told(),
    placement,
    step('hand-over', '2026-02-10'),
    {},
    {
      type: 'SentenceEnded',
      end: 'handed-over-to-health',
      endedOn: '2026-02-10',
    },
  );
  expect(over.sentence().status).toBe('handed-over-to-health');
});

it('is sent the day after the judgment is final, and handed over a fortnight later', () => {
  const open = (past: ReturnType<typeof received>) =>
    deadlinesOf(past.sentence(), '2026-02-01').map(({ kind, dueOn }) => [kind, dueOn]);
  expect(open(received())).toContainEqual(['tell-health-authority', '2026-02-02']);
  expect(open(told())).toContainEqual(['hand-over-to-health', '2026-02-17']);
  expect(datesOf(told().sentence())).toMatchObject({ handOverBy: '2026-02-17' });
});

it('cannot be handed over to whom nobody has told', () => {
  received().on('2026-02-10').when(placement, step('hand-over', '2026-02-10')).thenRefused('step-not-open');
});

it('ends when the court sets the judgment aside, and says why', () => {
  told()
    .on('2026-02-05')
    .when(court, step('set-aside', '2026-02-05', {}, { reason: ' ' }))
    .thenRefused('reason-required');
  took(told(), court, step('set-aside', '2026-02-05'), {}, { type: 'SentenceEnded', end: 'lapsed' });
});
