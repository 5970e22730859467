import { approver, court, given, region, registered } from '../../test/given';
import { begun, broken, community, probation, sanction, step, took } from '../../test/given-sanction';
import { isWrong } from './decide';
import { type Field } from './sanction';

const label = { nb: 'x', en: 'x' };
const field = (more: object): Field => ({ label, kind: 'number', ...more }) as Field;
const ON = '2026-03-10';

describe('a value of a form', () => {
  const number = field({ min: 2, max: 24 });
  const choice = field({ kind: 'choice', choices: { a: label, b: label } });
  const date = field({ kind: 'date' });
  const ahead = field({ kind: 'date', ahead: true });
  it.each<[string, Field, string | number | null, boolean]>([
    ['a number that is too small', number, 1, true],
    ['the smallest number', number, 2, false],
    ['the largest number', number, 24, false],
    ['a number that is too large', number, 25, true],
    ['half a number', number, 2.5, true],
    ['a number in words', number, '2', true],
    ['a number below none where none is the least', field({}), -1, true],
    ['nothing', number, null, true],
    ['nothing, where that will do', field({ optional: true }), null, false],
    ['a choice of the table', choice, 'b', false],
    ['a choice of none', choice, 'c', true],
    ['a choice that every object has', choice, 'toString', true],
    ['a number for a choice', choice, 1, true],
    ['the day itself', date, ON, false],
    ['a day before', date, '2026-03-09', false],
    ['a day after, of what has happened', date, '2026-03-11', true],
    ['the day itself, of what is to come', ahead, ON, true],
    ['the day after, of what is to come', ahead, '2026-03-11', false],
    ['a day that is none', date, '2026-02-30', true],
    ['a number for a day', date, 20260310, true],
  ])('%s', (_what, asked, value, wrong) => {
    expect(isWrong(value, asked, { on: ON, values: {} })).toBe(wrong);
  });

  it.each<[string | null, number | null, boolean]>([
    ['converted', 10, false],
    ['converted', null, true],
    ['dismissed', null, false],
    ['dismissed', 10, true],
    [null, null, false],
  ])('that is asked only of some: outcome %s, %s', (outcome, value, wrong) => {
    const only = field({ onlyIf: { field: 'outcome', is: ['converted'] } });
    expect(isWrong(value, only, { on: ON, values: { outcome } })).toBe(wrong);
  });
});

describe('a step', () => {
  const hours = (values: object) => step('record-hours', ON, values as never);

  it('has the values of its table and no others; a name with nothing in it is none', () => {
    const service = begun(given(...registered(sanction('fine-service'))));
    const asks = (values: object) => service.on(ON).when(probation, hours(values));
    asks({ hours: 3, minutes: 5 }).thenRefused('step-values-wrong', { fields: ['minutes'] });
    asks({ hours: 'three', minutes: 5 }).thenRefused('step-values-wrong', { fields: ['minutes', 'hours'] });
    asks({ hours: 3, minutes: null }).then({ type: 'StepTaken' });
  });

  it('keeps no reason where its table asks for none', () => {
    const service = begun(given(...registered(sanction('fine-service'))));
    took(service, probation, hours({ hours: 3 }), { reason: null });
    const breach = broken(service, ON);
    took(breach, probation, step('warn', ON), { reason: 'Slik ble det.', to: null });
  });

  it('is no step of imprisonment', () => {
    given(...registered())
      .on(ON)
      .when(approver, hours({ hours: 3 }))
      .thenRefused('not-of-this-kind', { kind: 'imprisonment' });
  });
});

describe('before the first meeting', () => {
  const summoned = community();

  it('whoever goes to court has not begun, and is summoned again when the court does not convert', () => {
    const warned = took(broken(summoned, ON), approver, step('warn', '2026-03-11'));
    const petitioned = took(broken(warned, '2026-03-12'), region, step('petition', '2026-03-13'));
    expect(petitioned.sentence()).toMatchObject({
      status: 'summoned',
      course: { stage: 'before-court', stopped: 'suspended-pending-court', since: '2026-03-13' },
    });
    const rules = step('court-decides', '2026-03-12', { outcome: 'dismissed' });
    petitioned.on('2026-03-20').when(court, rules).thenRefused('step-before-stage', { since: '2026-03-13' });
    const back = took(petitioned, court, { ...rules, on: '2026-03-20' });
    expect(back.sentence()).toMatchObject({ status: 'summoned', course: { stage: 'awaiting-first-meeting', stopped: null } }); // prettier-ignore
    begun(back, '2026-03-21');
  });
});

describe('a step that was recorded by mistake', () => {
  const retracts = (stepId: string, reason = 'Feil sak.') => ({ type: 'RetractStep', stepId, reason }) as const;
  const breach = broken(begun(community()), ON);

  it('is taken back with a reason, by whoever may take it', () => {
    const of = (reason: string) => breach.on('2026-03-11').when(probation, retracts(`register-breach/${ON}`, reason));
    of(' ').thenRefused('reason-required', { fields: ['reason'] });
    of('Feil sak.').then({
      type: 'StepRetracted',
      ...{ sanction: 'community-sentence', stepId: `register-breach/${ON}`, step: 'register-breach', on: ON },
      ...{ retractedOn: '2026-03-11', back: null, reason: 'Feil sak.', by: 'pia' },
    });
    const stopped = took(begun(community()), approver, step('interrupt', ON, { until: '2026-03-19' }));
    stopped
      .on(ON)
      .when(probation, retracts(`interrupt/${ON}`))
      .thenRefused('wrong-level', { yours: 'probation' });
  });

  it('once, and only where there is one', () => {
    breach.on('2026-03-11').when(probation, retracts('x')).thenRefused('no-such-step', { stepId: 'x' });
    const back = breach
      .on('2026-03-11')
      .when(probation, retracts(`register-breach/${ON}`))
      .then({ type: 'StepRetracted' });
    back
      .on('2026-03-12')
      .when(probation, retracts(`register-breach/${ON}`))
      .thenRefused('no-such-step', { stepId: `register-breach/${ON}` });
  });

  it('stays where what came later rests on it', () => {
    const warned = took(breach, approver, step('warn', '2026-03-11'));
    warned
      .on('2026-03-12')
      .when(probation, retracts(`register-breach/${ON}`))
      .thenRefused('step-not-retractable', { stepId: `register-breach/${ON}`, step: 'register-breach' });
    breach
      .on('2026-03-12')
      .when(probation, retracts('hold-first-meeting/2026-03-02'))
      .thenRefused('step-not-retractable', { step: 'hold-first-meeting', stage: 'performing' });
  });

  it('leaves the sanction at the stage before it, since when it was there', () => {
    const stopped = took(begun(community()), approver, step('interrupt', ON, { until: '2026-03-19' }));
    const back = stopped.on('2026-03-12').when(approver, retracts(`interrupt/${ON}`));
    back.then({
      type: 'StepRetracted',
      back: { stage: 'performing', status: 'serving', stopped: null, since: '2026-03-02' },
    });
  });
});
