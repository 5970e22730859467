import { answers, approver, broke, given, home, imprisonment, movedTo, registered } from '../../test/given';
import { type Hearing } from '../events';

const said = { form: 'oral', statement: 'I overslept.' } as const;
// The breach of Tuesday 8 September 2026, answered on the 10th.
const broken = broke(given(...registered(imprisonment({}, { years: 3, months: 0, days: 0 }))), '2026-09-08', 'b1');
const imposes = (hearing: Hearing | undefined, response = 'written-reprimand', more: object = {}) =>
  broken.on('2026-09-10').when(approver, answers('b1', response, { ...more, hearing }));

describe('a reaction in prison (strgjfl § 40)', () => {
  it.each([
    ['written-reprimand', {}],
    ['loss-of-daily-pay', { days: 7 }],
    ['loss-of-privileges', { days: 7 }],
    ['exclusion-from-leisure-company', { days: 7 }],
    ['loss-of-leave', { days: 7 }],
  ])('of %s is not imposed on whoever has not been heard', (response, more) => {
    const refused = { field: 'hearing.heardOn', heardOn: null };
    imposes(undefined, response, more).thenRefused('hearing-required', refused);
    imposes({ heardOn: '2026-09-09', ...said }, response, more).then({ type: 'BreachAnswered' });
  });

  it.each([
    ['2026-09-07', false],
    ['2026-09-08', true],
    ['2026-09-10', true],
    ['2026-09-11', false],
  ])('follows a hearing on %s, between the breach and the decision: %s', (heardOn, imposed) => {
    const hearing = { heardOn, ...said };
    if (imposed) imposes(hearing).then({ type: 'BreachAnswered', hearing });
    else imposes(hearing).thenRefused('hearing-required', { heardOn, occurredOn: '2026-09-08', today: '2026-09-10' });
  });

  it('is for no reason imposed without a hearing', () => {
    imposes({ waived: 'Was away.' }).thenRefused('hearing-required', { heardOn: null });
  });

  it('is what asks for it: to react by nothing asks for none', () => {
    imposes(undefined, 'no-reaction').then({ type: 'BreachAnswered' });
  });
});

describe('a breach at home', () => {
  const atHome = movedTo(
    given(...registered()),
    '2026-09-01',
    { regime: 'electronic-monitoring', unit: 'friomsorgen-oslo' },
    { facts: home },
  );
  const back = { to: { regime: 'high-security', unit: 'oslo-fengsel' } };

  it('is answered by a return whether or not the person could be asked, by a reprimand only when they were', () => {
    const evaded = broke(atHome, '2026-09-08', 'b1', 'evasion').on('2026-09-10');
    const unheard = { hearing: undefined };
    evaded.when(approver, answers('b1', 'return-to-prison', { ...back, ...unheard })).then({ type: 'BreachAnswered' }, { type: 'RegimeChanged' }); // prettier-ignore
    evaded.when(approver, answers('b1', 'written-reprimand', unheard)).thenRefused('hearing-required');
    evaded.when(approver, answers('b1', 'return-and-reprimand', { ...back, ...unheard })).thenRefused('hearing-required'); // prettier-ignore
    evaded.when(approver, answers('b1', 'return-and-reprimand', back)).then({ type: 'BreachAnswered' }, { type: 'RegimeChanged' }); // prettier-ignore
  });
});

describe('a breach for which the person was moved to a stricter prison (strgjfl § 40 (3))', () => {
  const there = () =>
    movedTo(given(...registered()), '2026-05-01', { regime: 'lower-security', unit: 'bastoy-fengsel' });
  const back = { to: { regime: 'high-security', unit: 'oslo-fengsel' } };
  const movedFor = (first: string, second: string) =>
    broke(broke(there(), '2026-09-08', 'b1', first), '2026-09-08', 'b2', second)
      .on('2026-09-09')
      .when(approver, answers('b1', 'stricter-regime', back))
      .then({ type: 'BreachAnswered' }, { type: 'RegimeChanged' })
      .on('2026-09-10');
  const reprimand = answers('b2', 'written-reprimand');

  it.each([
    ['the same, registered again, has no reaction besides', 'contraband', 'contraband', false],
    ['another of the same day has', 'contraband', 'threats', true],
    ['evasion has both', 'evasion', 'evasion', true],
  ])('%s', (_what, first, second, open) => {
    const attempt = movedFor(first, second).when(approver, reprimand);
    if (open) attempt.then({ type: 'BreachAnswered' });
    else attempt.thenRefused('response-not-allowed', { options: ['no-reaction'] });
  });
});
