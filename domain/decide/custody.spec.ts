import { caseworker, detention, given, imprisonment, placement, registered, type Register } from '../../test/given';
import { daysBetween, type IsoDate } from '../dates';
import { explainedDates, imprisonmentDates } from '../dates-of-sentence';
import { deadlinesOf } from '../deadlines';
import { type Correction, type ImprisonmentJudgment } from '../events';
import { leaveFrom } from '../leave';

/** From 2 March 2026; remand and length as they are given. */
function order(remandDays: number, years: number, more: Partial<Register> = {}): Register {
  const asked = imprisonment(more, { years, months: 0, days: 0 });
  const judgments = asked.order.judgments.map((judgment) => ({ ...judgment, remandDays }));
  return { ...asked, order: { kind: 'imprisonment', judgments: judgments as ImprisonmentJudgment[] } };
}
const since = (unbrokenCustodySince: IsoDate): Partial<Register> => ({ unbrokenCustodySince });
const begun = (asked: Register) => given(...registered(asked));
const TODAY = '2026-03-02';

describe('leave and work release of whoever was held without a break until serving began', () => {
  // Eight months of remand are a third of two years; two months of a year are not.
  it.each<[remandDays: number, years: number, held: IsoDate, open: IsoDate, broken: IsoDate, earlier: number]>([
    [243, 2, '2025-07-02', '2026-03-02', '2026-07-02', 122],
    [59, 1, '2026-01-02', '2026-05-03', '2026-07-02', 60],
    [59, 2, '2026-01-02', '2026-09-02', '2026-09-02', 0],
  ])(
    '%i days of %i years, since %s: from %s, and not %s as after a break',
    (days, years, held, open, broken, earlier) => {
      const [unbroken, interrupted] = [order(days, years, since(held)), order(days, years)].map((each) =>
        begun(each).sentence(),
      );
      for (const leave of ['ordinary', 'short', 'work-release'] as const) {
        expect(leaveFrom(leave, unbroken!)).toBe(open);
        expect(leaveFrom(leave, interrupted!)).toBe(broken);
      }
      expect(daysBetween(open, broken)).toBe(earlier);
    },
  );

  it('moves nothing else', () => {
    const [unbroken, interrupted] = [order(243, 2, since('2025-07-02')), order(243, 2)].map((each) =>
      imprisonmentDates(begun(each).sentence()),
    );
    const { ordinaryLeaveFrom, workReleaseFrom, ...others } = interrupted!;
    expect([ordinaryLeaveFrom, workReleaseFrom]).toEqual(['2026-07-02', '2026-07-02']);
    expect(unbroken).toEqual({ ...others, ordinaryLeaveFrom: '2026-03-02', workReleaseFrom: '2026-03-02' });
  });

  it('is granted from that day and not the day before', () => {
    const serving = begun(order(59, 1, since('2026-01-02')));
    const asked = (from: IsoDate) =>
      serving.on('2026-05-01').when(
        { id: 'kari', role: 'approver', unit: 'oslo-fengsel' },
        {
          type: 'GrantLeave',
          ...{ leaveId: 'l1', leave: 'ordinary', from, to: from, reason: 'Kontakt med familien.' },
          grantedOn: '2026-05-01',
        },
      );
    asked('2026-05-02').thenRefused('not-yet-eligible', { from: '2026-05-03' });
    asked('2026-05-03').then({ type: 'LeaveGranted' });
  });

  it('says from which day it counts', () => {
    const steps = (asked: Register) => {
      const answer = explainedDates(begun(asked).sentence());
      if ('refusal' in answer) throw new Error(answer.refusal);
      return answer.explanations.find(({ date }) => date === 'ordinaryLeaveFrom')?.steps ?? [];
    };
    expect(steps(order(59, 1, since('2026-01-02')))).toContain(
      'in custody without a break since 2026-01-02, before the start, 2026-03-02',
    );
    expect(steps(order(59, 1)).join()).not.toContain('without a break');
  });

  it('begins anew with an absence, as it does for anybody', () => {
    const back = begun(order(59, 1, since('2026-01-02')))
      .on('2026-04-10')
      .when(caseworker, {
        type: 'RegisterAbsence',
        absenceId: 'a1',
        absence: 'escape',
        from: '2026-04-10',
        reason: null,
      })
      .then({ type: 'AbsenceRegistered' })
      .on('2026-04-12')
      .when(caseworker, { type: 'EndAbsence', absenceId: 'a1', returnedOn: '2026-04-12', countedDays: 0 })
      .then({ type: 'AbsenceEnded' }, { type: 'DatesCalculated' });
    expect(leaveFrom('ordinary', back.sentence())).toBe('2026-08-12');
  });
});

describe('a day of custody that cannot be', () => {
  const asked = (of: Register, today: IsoDate = TODAY) => given().on(today).when(placement, of);
  const summons = { expectedOn: '2026-02-01', orderReceivedOn: null };

  it.each<[what: string, Register, code: Parameters<ReturnType<typeof asked>['thenRefused']>[0]]>([
    ['after the start', order(59, 1, since('2026-03-03')), 'custody-after-start'],
    ['of whoever was summoned', order(59, 1, { ...since('2026-01-02'), summons }), 'custody-while-summoned'],
    ['of preventive detention', { ...detention(), ...since('2026-02-20') }, 'not-of-this-kind'],
  ])('%s', (_, of, code) => asked(of).thenRefused(code));

  it('that has not come, though serving begins later', () => {
    const later = { startDate: '2026-04-01' };
    asked(order(59, 1, { ...since('2026-03-03'), ...later })).thenRefused('date-in-future');
    asked(order(59, 1, { ...since('2026-03-02'), ...later })).then(
      { type: 'SentenceRegistered', unbrokenCustodySince: '2026-03-02' },
      { type: 'DatesCalculated' },
    );
  });

  // From an evening to a morning later than four hours, at least: two days less than are touched (strl § 83).
  it.each<[remandDays: number, held: IsoDate, refused: boolean]>([
    [0, '2026-03-01', false],
    [0, '2026-02-28', true],
    [1, '2026-02-28', false],
    [57, '2026-01-02', true],
    [58, '2026-01-02', false],
    [300, '2026-01-02', false],
  ])('%i days of credit, held since %s: refused %s', (days, held, refused) => {
    const attempt = asked(order(days, 1, since(held)));
    if (refused) attempt.thenRefused('custody-not-credited', { credited: days });
    else
      attempt.then(
        { type: 'SentenceRegistered', unbrokenCustodySince: held },
        { type: 'ServingStarted' },
        { type: 'DatesCalculated' },
      );
  });

  it('counts what is credited up to today, where serving begins later', () => {
    const later = (days: number) => order(days, 1, { ...since('2026-02-20'), startDate: '2026-04-01' });
    asked(later(8)).thenRefused('custody-not-credited', { credited: 8, least: 9 });
    asked(later(9)).then({ type: 'SentenceRegistered' }, { type: 'DatesCalculated' });
  });
});

describe('a correction of it', () => {
  const serving = begun(order(59, 1));
  const attempt = (correction: Correction, past = serving) =>
    past.on('2026-04-01').when(placement, {
      ...{ type: 'CorrectFact', correctionId: 'f1', corrects: 'e1', holdsFrom: '2026-03-02', correction },
      ...{ birthDate: null, reason: 'Pågripelsen var ikke ført.' },
    });
  const held = (unbrokenCustodySince: IsoDate | null): Correction => ({
    field: 'unbrokenCustodySince',
    unbrokenCustodySince,
  });
  const corrected = [{ type: 'FactCorrected' }, { type: 'DatesCalculated' }] as const;

  it('moves the days of leave, there and back', () => {
    const there = attempt(held('2026-01-02')).then(corrected[0], {
      type: 'DatesCalculated',
      changes: expect.arrayContaining([{ date: 'ordinaryLeaveFrom', before: '2026-07-02', after: '2026-05-03' }]),
    });
    expect(leaveFrom('ordinary', there.sentence())).toBe('2026-05-03');
    const back = attempt(held(null), there).then(...corrected);
    expect(leaveFrom('ordinary', back.sentence())).toBe('2026-07-02');
  });

  it('says something else, which can have been', () => {
    attempt(held(null)).thenRefused('nothing-to-correct');
    attempt(held('2026-03-03')).thenRefused('custody-after-start');
    attempt(held('2025-12-02')).thenRefused('custody-not-credited');
    const detained = begun(detention());
    attempt(held('2026-02-20'), detained).thenRefused('nothing-to-correct');
  });

  it('comes before one of the start or of the credit that it no longer fits', () => {
    const unbroken = begun(order(59, 1, since('2026-01-02')));
    attempt({ field: 'remandDays', judgment: 0, remandDays: 57 }, unbroken).thenRefused('custody-not-credited');
    attempt({ field: 'startDate', startDate: '2026-01-01' }, unbroken).thenRefused('custody-after-start');
    attempt({ field: 'remandDays', judgment: 0, remandDays: 58 }, unbroken).then(...corrected);
    attempt({ field: 'length', judgment: 0, length: { years: 1, months: 1, days: 0 } }, unbroken).then(...corrected);
  });
});

it('ends with a later first day: whoever waits for it is at large', () => {
  const later = order(59, 1, { ...since('2026-01-02'), startDate: '2026-04-01' });
  const postponed = given(...registered(later, TODAY))
    .on(TODAY)
    .when(placement, {
      ...{ type: 'PostponeStart', postponementId: 'p1', ground: 'health', to: '2026-06-01' },
      reason: 'Innlagt til operasjon i april.',
    })
    .then({ type: 'StartPostponed' }, { type: 'DatesCalculated' });
  expect(postponed.sentence()).toMatchObject({ startDate: '2026-06-01', unbrokenCustodySince: null });
});

it('is nothing of an order that does not say it', () => {
  const [event] = registered(order(59, 1));
  expect(event).not.toHaveProperty('unbrokenCustodySince');
  expect(begun(order(59, 1)).sentence().unbrokenCustodySince).toBeNull();
  expect(deadlinesOf(begun(order(59, 1)).sentence(), TODAY)).toEqual(
    deadlinesOf(begun(order(59, 1, since('2026-03-02'))).sentence(), TODAY),
  );
});
