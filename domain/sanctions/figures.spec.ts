import { approver, court, given, prosecution, region, registered } from '../../test/given';
import { begun, broken, probation, sanction, step, took } from '../../test/given-sanction';
import { type IsoDate } from '../dates';
import { endOf } from '../dates-of-sentence';
import { deadlinesOf } from '../deadlines';
import { type SanctionKind } from '../regimes';
import { courseOf, sanctionDates, sanctionView } from './of-sentence';
import { sanctionOf } from '.';

// How far a sanction has come, in figures, days and words, each worked out by hand.

type Past = ReturnType<typeof given>;
const of = (kind: SanctionKind, remandDays = 0) => given(...registered(sanction(kind, undefined, remandDays)));
const programme = begun(of('programme'));
const service = begun(of('fine-service'));
const youth = took(of('youth-sentence'), probation, step('receive-plan', '2026-03-02'), {}, { type: 'ServingStarted' });

const figures = (past: Past) =>
  Object.fromEntries(
    (sanctionView(past.sentence())?.figures ?? []).map(({ code, done, of: all }) => [code, [done, all]]),
  );
const due = (past: Past, today: IsoDate) => deadlinesOf(past.sentence(), today).map(({ kind, dueOn }) => [kind, dueOn]);
const steps = (past: Past) =>
  Object.fromEntries((sanctionDates(past.sentence())?.explanations ?? []).map(({ value, steps: how }) => [value, how]));

describe('a programme', () => {
  it('counts hours of the course to twenty, and a talk each fortnight of ten months', () => {
    expect(figures(programme)).toEqual({ 'course-hours': [0, 20], talks: [0, 21] });
    const some = took(took(programme, probation, step('hold-talk', '2026-03-16')), probation, step('record-course-hours', '2026-03-20', { hours: 12 })); // prettier-ignore
    expect(figures(some)).toEqual({ 'course-hours': [12, 20], talks: [1, 21] });
    expect(sanctionDates(some.sentence())?.dates).toEqual({ programmeEndsOn: '2027-01-01', courseHoursLeft: 8 });
    const longer = begun(given(...registered(sanction('programme', { months: 12 }))));
    expect(figures(longer)).toMatchObject({ talks: [0, 25] });
    expect(endOf(longer.sentence()).on).toBe('2027-03-01');
  });

  it('takes thirty hours and no more', () => {
    const hours = (past: Past, n: number, on: IsoDate) => past.on(on).when(probation, step('record-course-hours', on, { hours: n })); // prettier-ignore
    const most = [12, 12, 5].reduce((past, n, day) => hours(past, n, `2026-04-0${day + 1}`).then({ type: 'StepTaken' }), programme); // prettier-ignore
    hours(most, 1, '2026-04-05').then({ type: 'StepTaken' });
    hours(most, 2, '2026-04-05').thenRefused('hours-exceed-sentence', { hours: 2, left: 1 });
    expect(sanctionDates(most.sentence())?.dates).toMatchObject({ courseHoursLeft: 0 });
  });

  it.each([
    [36, null],
    [37, 'period-outside-law'],
  ])('of %i months', (months, refused) => {
    const attempt = () => registered(sanction('programme', { months }));
    if (refused) expect(attempt).toThrow(/period-outside-law .*"least":10,"most":36/);
    else expect(attempt).not.toThrow();
  });

  it('asks for no talk after its last day, nor while it is interrupted', () => {
    const talked = took(programme, probation, step('hold-talk', '2026-12-18'));
    expect(due(talked, '2026-12-18')).toContainEqual(['programme-talk', '2027-01-01']);
    const late = took(programme, probation, step('hold-talk', '2026-12-19'));
    expect(due(late, '2026-12-19').map(([kind]) => kind)).toEqual(['programme-ends']);
    const stopped = took(programme, approver, step('interrupt', '2026-03-10', { until: '2026-03-19' }));
    expect(due(stopped, '2026-03-10').map(([kind]) => kind)).not.toContain('programme-talk');
    const again = took(stopped, approver, step('resume', '2026-03-20'));
    expect(due(again, '2026-03-20')).toContainEqual(['programme-talk', '2026-04-03']);
    // Ten days of interruption are added.
    expect(endOf(again.sentence()).on).toBe('2027-01-11');
  });

  it('with a breach that nobody has answered is not completed', () => {
    const done = took(took(programme, probation, step('record-course-hours', '2026-04-01', { hours: 12 })), probation, step('record-course-hours', '2026-04-02', { hours: 8 })); // prettier-ignore
    broken(done, '2026-12-01').on('2027-01-01').when(probation, step('complete', '2027-01-01')).thenRefused('breach-unanswered'); // prettier-ignore
  });

  it.each<[months: number, IsoDate, by: string | null]>([
    // Three months after 1 January 2027; and after 1 February, which is Saturday 1 May: on to Monday.
    [10, '2027-04-01', null],
    [10, '2027-04-02', '2027-04-01'],
    [11, '2027-05-03', null],
    [11, '2027-05-04', '2027-05-03'],
  ])('of %i months that is broken again is brought before the court on %s, or barred after %s', (months, on, by) => {
    const past = begun(given(...registered(sanction('programme', { months }))));
    const warned = took(broken(past, '2026-03-10'), region, step('warn', '2026-03-11'));
    const asked = broken(warned, '2026-12-20')
      .on(on)
      .when(region, step('petition', on, { ground: 'repeated' }));
    if (by) asked.thenRefused('petition-barred', { by });
    else asked.then({ type: 'StepTaken' });
  });

  it('that the court does not end goes on where it was', () => {
    const before = took(broken(of('programme'), '2026-03-02'), region, step('petition', '2026-03-03', { ground: 'serious' })); // prettier-ignore
    const back = took(before, court, step('court-decides', '2026-03-04', { outcome: 'dismissed' }));
    expect(back.sentence().course?.stage).toBe('awaiting-first-meeting');
    const running = took(
      broken(programme, '2026-03-10'),
      region,
      step('petition', '2026-03-11', { ground: 'serious' }),
    );
    const on = took(running, court, step('court-decides', '2026-04-04', { outcome: 'dismissed' }));
    expect(on.sentence().course?.stage).toBe('in-programme');
  });
});

describe('a fine service', () => {
  it('counts two hours for each day that remand does not cover', () => {
    expect(figures(service)).toEqual({ hours: [0, 120] });
    const some = took(begun(of('fine-service', 10)), probation, step('record-hours', '2026-03-10', { hours: 21 }));
    expect(figures(some)).toEqual({ hours: [21, 100] });
    expect(sanctionDates(some.sentence())?.dates).toEqual({
      ...{ hours: 100, hoursLeft: 79, daysLeft: 39, fineServiceEndsOn: '2026-05-30' },
    });
    expect(steps(some)).toMatchObject({ 100: ['2 × 50 days = 100'], 39: ['79 hours / 2, rounded down'] });
  });

  it.each([
    [59, null],
    [60, 'remand-covers-subsidiary'],
  ])('after %i days of remand of sixty', (remandDays, refused) => {
    const attempt = () => registered(sanction('fine-service', undefined, remandDays));
    if (refused) expect(attempt).toThrow(/remand-covers-subsidiary .*"remandDays":60,"subsidiaryDays":60/);
    else expect(attempt).not.toThrow();
  });

  it('is confirmed when all hours are done, and else is due when its period ends', () => {
    expect(due(service, '2026-03-02')).toContainEqual(['fine-service-period-ends', '2026-05-30']);
    const hours = (past: Past, n: number, on: IsoDate) => took(past, probation, step('record-hours', on, { hours: n }));
    const almost = [24, 24, 24, 24, 23].reduce((past, n, day) => hours(past, n, `2026-03-1${day}`), service);
    almost.on('2026-03-20').when(probation, step('record-hours', '2026-03-20', { hours: 2 })).thenRefused('hours-exceed-sentence', { hours: 2, left: 1 }); // prettier-ignore
    const all = hours(almost, 1, '2026-03-20');
    expect(due(all, '2026-03-20').map(([kind]) => kind)).toEqual(['confirm-sanction-completion']);
    const open = broken(all, '2026-03-21').on('2026-03-22').when(probation, step('complete', '2026-03-22'));
    open.thenRefused('breach-unanswered');
    const stopped = took(service, approver, step('interrupt', '2026-03-10', { until: '2026-03-19' }));
    expect(due(stopped, '2026-03-10').map(([kind]) => kind)).not.toContain('fine-service-period-ends');
    expect(endOf(took(stopped, approver, step('resume', '2026-03-20')).sentence()).on).toBe('2026-06-09');
  });
});

describe('a youth sentence', () => {
  it('counts a report each quarter', () => {
    expect(figures(youth)).toEqual({ reports: [0, 4] });
    expect(figures(took(youth, probation, step('record-report', '2026-05-20')))).toEqual({ reports: [1, 4] });
    const short = given(...registered(sanction('youth-sentence', { months: 6, subsidiaryDays: 240 })));
    expect(figures(short)).toEqual({ reports: [0, 2] });
  });

  it('explains its days', () => {
    const { explanations } = sanctionDates(youth.sentence()) ?? { explanations: [] };
    expect(explanations.map(({ date, value }) => [date, value])).toEqual([
      ['youthSentenceEndsOn', '2027-03-01'],
      ['youthPetitionBy', '2027-06-01'],
    ]);
  });

  it('is reported on from the plan, and petitioned for only after a warning and another breach', () => {
    expect(due(youth, '2026-03-02')).toContainEqual(['youth-report', '2026-05-31']);
    const kinds = (past: Past) => due(past, '2026-05-01').map(([kind]) => kind);
    const first = broken(youth, '2026-04-01');
    expect(kinds(first)).not.toContain('youth-petition');
    const warned = took(first, approver, step('warn', '2026-04-02'));
    expect(kinds(warned)).not.toContain('youth-petition');
    expect(due(broken(warned, '2026-05-01'), '2026-05-01')).toContainEqual(['youth-petition', '2027-06-01']);
  });

  it.each([
    [239, null],
    [240, 'remand-covers-subsidiary'],
  ])('after %i days of remand of 240', (remandDays, refused) => {
    const attempt = () => registered(sanction('youth-sentence', undefined, remandDays));
    if (refused) expect(attempt).toThrow(/remand-covers-subsidiary .*"remandDays":240,"subsidiaryDays":240/);
    else expect(attempt).not.toThrow();
  });

  it('is converted into what remand has left of it', () => {
    const planned = took(of('youth-sentence', 40), probation, step('receive-plan', '2026-03-02'), {}, { type: 'ServingStarted' }); // prettier-ignore
    const before = took(broken(planned, '2026-04-01', 'new-offence'), prosecution, step('petition-new-offence', '2026-04-02')); // prettier-ignore
    const rules = (days: number) => step('court-decides', '2026-06-01', { outcome: 'converted', days });
    before.on('2026-06-01').when(court, rules(201)).thenRefused('conversion-exceeds-remainder', { most: 200 });
    took(before, court, rules(200), {}, { type: 'SentenceEnded' });
  });

  it.each<[IsoDate, string | null]>([
    ['2027-06-01', null],
    ['2027-06-02', 'petition-barred'],
  ])('after a new offence is brought before the court on %s: %s', (on, refused) => {
    const offence = broken(youth, '2027-02-01', 'new-offence');
    const asked = offence.on(on).when(prosecution, step('petition-new-offence', on));
    if (refused) asked.thenRefused('petition-barred', { by: '2027-06-01', today: on });
    else asked.then({ type: 'StepTaken' });
    broken(youth, '2027-02-01').on(on).when(prosecution, step('petition-new-offence', on)).thenRefused('no-open-breach', { kind: 'new-offence' }); // prettier-ignore
  });

  it('with a breach that nobody has answered is not completed', () => {
    broken(youth, '2027-02-01').on('2027-03-01').when(probation, step('complete', '2027-03-01')).thenRefused('breach-unanswered'); // prettier-ignore
  });
});

describe('a letter of a decision', () => {
  it.each<[SanctionKind, string, string[]]>([
    ['programme', 'warn', ['Advarsel etter brudd på programmet', 'Du fikk advarsel 11. mars 2026. Bryter du vilkårene igjen, kan saken bringes inn for retten (strl § 39).']], // prettier-ignore
    ['fine-service', 'return-to-prison', ['Resten av bøtestraffen sones i fengsel', 'Vi bestemte 11. mars 2026 at 60 dager skal sones i fengsel. Timene du har gjennomført, er trukket fra.']], // prettier-ignore
    ['youth-sentence', 'warn', ['Bruddmøte om ungdomsstraffen', 'Det ble holdt bruddmøte med deg 11. mars 2026. Bryter du vilkårene igjen, kan regionen be retten bestemme at den subsidiære fengselsstraffen fullbyrdes.']], // prettier-ignore
  ])('of %s: %s', (kind, name, words) => {
    const { order } = sanction(kind);
    if (order.kind === 'imprisonment' || order.kind === 'preventive-detention') throw new Error('no sanction');
    const asked = { on: '2026-03-11', values: {}, reason: null, today: '2026-03-11' };
    const letter = sanctionOf(kind)?.steps[name]?.decision?.letter(asked, courseOf(order, '2026-03-02'));
    expect([letter?.title, ...(letter?.summary ?? [])]).toEqual(words);
  });
});
