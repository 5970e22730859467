import { answers, approver, broke, caseworker, court, given, imprisonment, movedTo, region, registered, releasedOnProbation, rules } from '../test/given'; // prettier-ignore
import { type IsoDate } from './dates';
import { leaveFrom } from './leave';

type Past = ReturnType<typeof given>;

/** Thirteen years from 2 March 2026, of which 2900 days were remand: two thirds on 22 November 2026. */
function released(): Past {
  const { order, ...rest } = imprisonment({}, { years: 13, months: 0, days: 0 });
  const judgments = order.judgments.map((judgment) => ({ ...judgment, remandDays: 2900 }));
  const past = given(...registered({ ...rest, order: { ...order, judgments } as typeof order }));
  return movedTo(past, '2026-11-22', { regime: 'probation', unit: 'friomsorgen-oslo' }, {}, region);
}

function recalled(on: IsoDate): Past {
  const talked = broke(released(), '2027-04-01', 'b1')
    .on('2027-04-05')
    .when(approver, answers('b1', 'warning-talk'))
    .then({ type: 'BreachAnswered' });
  return broke(talked, '2027-06-01', 'b2')
    .on('2027-06-03')
    .when(region, answers('b2', 'petition-to-court'))
    .then({ type: 'BreachAnswered' }, { type: 'CourtPetitioned' })
    .on(on)
    .when(court, rules({ judgedOn: on, effectiveOn: on }))
    .then({ type: 'CourtRuled' }, { type: 'DatesCalculated' });
}

const escaped = (past: Past, from: IsoDate, to: IsoDate) =>
  past
    .on(from)
    .when(caseworker, { type: 'RegisterAbsence', absenceId: from, absence: 'escape', from, reason: null })
    .then({ type: 'AbsenceRegistered' })
    .on(to)
    .when(caseworker, { type: 'EndAbsence', absenceId: from, returnedOn: to, countedDays: 0 })
    .then({ type: 'AbsenceEnded' }, { type: 'DatesCalculated' });

describe('leave from a sentence of over twelve years, after re-imprisonment', () => {
  it('waits for the four years of execution although release came before them; work release for four months', () => {
    const back = recalled('2027-06-15').sentence();
    expect(leaveFrom('ordinary', back)).toBe('2030-03-02');
    expect(leaveFrom('short', back)).toBe('2030-03-02');
    expect(leaveFrom('work-release', back)).toBe('2027-10-15');
    expect(leaveFrom('welfare', back)).toBe('2026-03-02');
  });

  it('is moved by the days of an absence, and never before the four years', () => {
    const back = escaped(recalled('2027-06-15'), '2027-08-01', '2027-08-11').sentence();
    expect(leaveFrom('ordinary', back)).toBe('2030-03-12');
    expect(leaveFrom('work-release', back)).toBe('2027-12-11');
  });

  it('waits for four months where they come after the four years', () => {
    expect(leaveFrom('ordinary', recalled('2029-12-01').sentence())).toBe('2030-04-01');
  });
});

describe('leave after re-imprisonment', () => {
  it('waits for four unbroken months anew', () => {
    const talked = broke(releasedOnProbation(), '2027-04-01', 'b1')
      .on('2027-04-05')
      .when(approver, answers('b1', 'warning-talk'))
      .then({ type: 'BreachAnswered' });
    const recalled = broke(talked, '2027-06-01', 'b2')
      .on('2027-06-03')
      .when(region, answers('b2', 'petition-to-court'))
      .then({ type: 'BreachAnswered' }, { type: 'CourtPetitioned' })
      .on('2027-06-15')
      .when(court, rules())
      .then({ type: 'CourtRuled' }, { type: 'DatesCalculated' });
    expect(leaveFrom('ordinary', recalled.sentence())).toBe('2027-10-15');
  });
});
