import { approver, caseworker, decision, detention, imprisonment, proposal } from '../test/given';
import { endOf, told } from '../test/told';
import { type Asked } from './commands';
import { type IsoDate } from './dates';
import { type RecordedEvent } from './events';
import { type Regime } from './regimes';
import { whyNot } from './why-not';

// What stands between a person and a regime: since when and by which event, until when, and how it ends.

const asked = (events: readonly RecordedEvent[], regime: Regime, on: IsoDate, knownOn: IsoDate = on) =>
  whyNot('s1', events, { knownAt: endOf(knownOn), effectiveOn: on, regime });
const block = (found: ReturnType<typeof asked>, code: string) => found?.blocks.find((each) => each.code === code);

const start = told([]);
const charge = (chargeId: string): Asked => ({
  ...({ type: 'RecordCharge', chargeId, chargedOn: '2026-12-01', description: null } as const),
});

describe('of an ordinary sentence: 18 months from 2 March 2026, two thirds on 18 February 2027', () => {
  it('the day before, time blocks probation: since the sentence began, by no event, until the day', () => {
    const found = asked(start, 'probation', '2027-02-17');
    expect(found).toMatchObject({ version: start.length, regime: 'probation', eligible: false, from: '2027-02-18' });
    expect(block(found, 'two-thirds-and-sixty-days')).toMatchObject({
      ...{ met: false, since: '2026-03-02', setBy: null, until: '2027-02-18', ends: 'date' },
    });
  });

  it('on the day itself and after, time blocks it no longer; what people must assess is left', () => {
    for (const on of ['2027-02-18', '2027-02-19']) {
      const found = asked(start, 'probation', on);
      expect(found?.eligible).toBe(true);
      expect(found?.blocks.map(({ ends, until, met }) => [ends, until, met])).toEqual(
        found?.blocks.map(() => ['assessment', null, 'needs-assessment']),
      );
      expect(found?.blocks.length).toBeGreaterThan(0);
      expect(found?.refusal).toBeNull();
    }
  });

  it('each block has its paragraph and its words', () => {
    for (const { legalBasis, text } of asked(start, 'home-detention', '2026-06-01')?.blocks ?? []) {
      expect(legalBasis).toMatch(/§/);
      expect(text.nb).not.toBe(text.en);
    }
  });

  it('whoever proposed it on that day would be told what the law answers', () => {
    expect(asked(start, 'probation', '2027-02-17')?.refusal).toMatchObject({ ok: false, code: 'not-yet-eligible' });
  });

  it('before it is known, and before it holds, there is nothing to answer', () => {
    expect(asked(start, 'probation', '2027-02-17', '2026-03-01')).toBeNull();
    expect(asked(start, 'probation', '2026-03-01', '2027-02-17')).toBeNull();
    expect(asked([], 'probation', '2027-02-17')).toBeNull();
  });
});

describe('an event that makes it so', () => {
  const back: Asked = { type: 'EndAbsence', absenceId: 'a1', returnedOn: '2027-02-20', countedDays: 0 };
  const away: Asked = {
    ...{ type: 'RegisterAbsence', absenceId: 'a1', absence: 'absconding', from: '2027-02-10', reason: null },
  } as Asked;

  it('an absence over the day of two thirds blocks probation anew, since the day from which it holds', () => {
    const events = told([
      ['2027-02-19', caseworker, { ...away, from: '2027-02-19' } as Asked],
      ['2027-03-01', caseworker, { ...back, returnedOn: '2027-03-01' } as Asked],
    ]);
    const before = asked(events, 'probation', '2027-02-18');
    expect(before?.eligible).toBe(true);
    expect(block(before, 'two-thirds-and-sixty-days')).toBeUndefined();
  });

  it('an absence moves the day until which time blocks it', () => {
    const events = told([
      ['2027-02-10', caseworker, away],
      ['2027-02-20', caseworker, back],
    ]);
    const found = asked(events, 'probation', '2027-02-20');
    const blocked = block(found, 'two-thirds-and-sixty-days');
    expect(blocked).toMatchObject({ met: false, ends: 'date' });
    expect(blocked?.until).toBe(found?.from);
    expect((blocked?.until ?? '') > '2027-02-18').toBe(true);
  });

  it('a new charge must be assessed from the day on which it was made; the day before nobody had to', () => {
    const events = told([['2026-12-01', caseworker, charge('k1')]]);
    const charged = events.find(({ event }) => event.type === 'ChargeRecorded');
    expect(block(asked(events, 'electronic-monitoring', '2026-12-01'), 'no-new-charges')).toMatchObject({
      ...{ met: 'needs-assessment', setBy: charged?.version, since: '2026-12-01', until: null, ends: 'assessment' },
    });
    expect(block(asked(events, 'electronic-monitoring', '2026-11-30', '2026-12-01'), 'no-new-charges')).toBeUndefined();
  });
});

describe('what never opens, and what is open', () => {
  it('a regime that the law knows no way to has no day, and the refusal says so', () => {
    const found = asked(told([], detention()), 'electronic-monitoring', '2027-01-01');
    expect(found).toMatchObject({ eligible: false, from: null });
    expect(found?.refusal?.ok).toBe(false);
  });

  it('the regime in which somebody is already is no step, and has no criteria', () => {
    const events = told([
      ['2026-05-20', caseworker, proposal()],
      ['2026-06-15', approver, decision()],
    ]);
    expect(asked(events, 'lower-security', '2026-06-15')).toMatchObject({ eligible: false, from: null, blocks: [] });
  });

  it('an offence that bars monitoring does so until that fact is another, since the sentence began', () => {
    const violent = told([], imprisonment({}, { years: 1, months: 0, days: 0 }, ['strl § 275']));
    expect(block(asked(violent, 'electronic-monitoring', '2026-12-02'), 'offence-allows')).toMatchObject({
      ...{ met: false, since: '2026-03-02', setBy: null, until: null, ends: 'fact' },
    });
  });

  it('a sentence too short for probation: never before release', () => {
    const short = told([], imprisonment({}, { years: 0, months: 0, days: 60 }));
    const found = asked(short, 'probation', '2026-03-10');
    expect(found?.eligible).toBe(false);
    expect(found?.blocks.some(({ ends, until }) => ends === 'never' && until === null)).toBe(true);
  });
});
