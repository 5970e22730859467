import { approver, caseworker, directorate, given, imprisonment, movedTo, region, registered } from '../test/given';
import { type Asked } from './commands';
import { addDays, type IsoDate } from './dates';
import { deadlinesOf } from './deadlines';
import { heardBy } from './deadlines/escalation';
import { stepsAround } from './deadlines/steps';
import { DEADLINE_KINDS } from './deadlines/table';
import { type Actor, type ExclusionKind } from './events';
import { exclusionViews } from './exclusion';
import { noticesFor } from './notices';
import { sentenceView } from './view';

const START = '2026-05-04';
const WHY = 'Truet to medinnsatte med kniv.';
const MORE = 'Delvis utelukkelse ble prøvd i går.';
type Past = ReturnType<typeof given>;
type Decide = Extract<Asked, { type: 'DecideExclusion' }>;

const adult = given(...registered());
const minor = given(
  ...registered(imprisonment({ person: { name: 'K', birthDate: '2009-06-01', nationalId: null, citizenship: 'NO' } })),
);
const GROUND: Readonly<Record<ExclusionKind, Decide['ground']>> = {
  ...{ full: 'injury-or-violence', partial: 'injury-or-violence', collective: 'buildings-or-unrest' },
  ...{
    immediate: 'suspected-breach',
    'special-toilet': 'suspected-breach',
    'security-cell': 'injury-or-violence',
    'security-bed': 'injury-or-violence',
  },
};
const excludes = (exclusion: ExclusionKind = 'full', more: Partial<Decide> = {}): Decide => ({
  type: 'DecideExclusion',
  ...{ exclusionId: 'q1', exclusion, ground: GROUND[exclusion], startedAt: `${START}T14:30` },
  ...{ reason: WHY, lessIsNotEnough: MORE },
  ...more,
});
const goesOn: Asked = { type: 'ContinueExclusion', exclusionId: 'q1', reason: 'Truslene er gjentatt i dag.' };
const ends = (endedAt: string, exclusionId = 'q1'): Asked => ({
  type: 'EndExclusion',
  ...{ exclusionId, endedAt, reason: null },
});

/** Excluded on 4 May, and continued by whoever on the days after it. */
function excluded(past: Past, kind: ExclusionKind, ...continued: (readonly [day: number, by: Actor])[]): Past {
  const first = past.on(START).when(approver, excludes(kind)).then({ type: 'ExclusionDecided', decidedBy: 'local' });
  return continued.reduce(
    (so, [day, by]) => so.on(addDays(START, day)).when(by, goesOn).then({ type: 'ExclusionContinued' }),
    first,
  );
}
const LIMITS = ['exclusion-region', 'exclusion-directorate', 'exclusion-ends'];
/** Each limit as the day after the beginning on which it is due. */
const limits = (past: Past, today: IsoDate = START) =>
  deadlinesOf(past.sentence(), today)
    .filter(({ kind }) => LIMITS.includes(kind))
    .map(({ kind, dueOn }) => [kind.replace('exclusion-', ''), dueOn]);
const on = (days: number) => addDays(START, days);

describe('who decides that it goes on, and by when (rules.md (c))', () => {
  it.each<[string, Past, ExclusionKind, (readonly [number, Actor])[], (readonly [string, number])[]]>([
    ['full', adult, 'full', [], [['region', 14], ['ends', 365]]],
    ['full, the region has', adult, 'full', [[14, region]], [['directorate', 42], ['ends', 365]]],
    ['full, the region has early', adult, 'full', [[3, region]], [['directorate', 42], ['ends', 365]]],
    ['full, the directorate has', adult, 'full', [[14, region], [42, directorate]], [['directorate', 56], ['ends', 365]]],
    ['full, and every fortnight', adult, 'full', [[14, region], [40, directorate], [56, directorate]], [['directorate', 70], ['ends', 365]]],
    ['full, the directorate was late', adult, 'full', [[14, region], [57, directorate]], [['directorate', 70], ['ends', 365]]],
    ['full, a minor', minor, 'full', [], [['region', 0], ['ends', 365]]],
    ['full, a minor, the region has at once', minor, 'full', [[0, region]], [['region', 3], ['ends', 365]]],
    ['full, a minor, and again', minor, 'full', [[0, region], [3, region]], [['directorate', 5], ['ends', 365]]],
    ['partial', adult, 'partial', [], [['region', 30]]],
    ['partial, a minor', minor, 'partial', [], [['directorate', 7]]],
    ['partial, a minor, and every week', minor, 'partial', [[7, directorate]], [['directorate', 14]]],
    ['collective', adult, 'collective', [], [['region', 3], ['ends', 6]]],
    ['collective, the region has', adult, 'collective', [[3, region]], [['ends', 6]]],
    ['collective, minors', minor, 'collective', [], [['region', 2], ['ends', 4]]],
    ['immediate', adult, 'immediate', [], [['ends', 1]]],
    ['security cell', adult, 'security-cell', [], [['region', 3]]],
    ['security cell, the region has', adult, 'security-cell', [[3, region]], [['directorate', 6]]],
    ['security cell, a minor', minor, 'security-cell', [], [['region', 1]]],
    ['security cell, a minor, the region has', minor, 'security-cell', [[1, region]], [['directorate', 3]]],
    ['security bed', adult, 'security-bed', [], [['region', 1]]],
    ['security bed, each day anew', adult, 'security-bed', [[1, region]], [['region', 2]]],
    ['security bed, third day', adult, 'security-bed', [[1, region], [2, region]], [['directorate', 3]]],
    ['security bed, a minor', minor, 'security-bed', [], [['region', 0]]],
    ['security bed, a minor, the region has', minor, 'security-bed', [[0, region]], [['directorate', 1]]],
  ])('%s', (_, past, kind, continued, due) => {
    expect(limits(excluded(past, kind, ...continued))).toEqual(due.map(([level, day]) => [level, on(day)]));
  }); // prettier-ignore

  it.each<[number, string]>([
    [13, 'open'],
    [14, 'open'],
    [15, 'overdue'],
  ])('on day %i of fourteen it is %s, and still a human being decides', (day, state) => {
    const past = excluded(adult, 'full');
    const [deadline] = deadlinesOf(past.sentence(), on(day)).filter(({ kind }) => kind === 'exclusion-region');
    expect(deadline).toMatchObject({ dueOn: on(14), state, owner: { role: 'region' }, snoozable: false });
    expect(exclusionViews(past.sentence(), on(day))[0]).toMatchObject({ days: day, over: null });
  });

  it('only by the level whose turn it is, or one above it, with a reason, and not beyond the last day', () => {
    const past = excluded(adult, 'full');
    past.on(on(14)).when(approver, goesOn).thenRefused('wrong-level', { decidedBy: 'region' });
    past
      .on(on(14))
      .when(region, { ...goesOn, reason: 'Ja.' } as Asked)
      .thenRefused('reason-too-short');
    past.on(on(14)).when(directorate, goesOn).then({ type: 'ExclusionContinued', decidedBy: 'directorate' });
    const later = excluded(adult, 'full', [14, region]);
    later.on(on(42)).when(region, goesOn).thenRefused('wrong-level', { decidedBy: 'directorate', yours: 'region' });
    const cell = excluded(adult, 'immediate');
    cell.on(on(1)).when(region, goesOn).thenRefused('exclusion-cannot-go-on');
  });

  it.each<[string, boolean]>([
    ['2027-05-03', true],
    ['2027-05-04', false],
  ])('a year is the end of it: on %s it goes on: %s; by the own wish of the person it may', (today, may) => {
    const long = given(...registered(imprisonment({}, { years: 4, months: 0, days: 0 })));
    const past = excluded(long, 'full', [14, region]);
    const decided = past.on(today).when(directorate, goesOn);
    if (may) decided.then({ type: 'ExclusionContinued' });
    else decided.thenRefused('exclusion-cannot-go-on', { lastDay: '2027-05-04' });
    const wished = long.on(START).when(approver, excludes('full', { ground: 'own-wish' })).then({ type: 'ExclusionDecided' }); // prettier-ignore
    wished.on(today).when(directorate, goesOn).then({ type: 'ExclusionContinued' });
  });
});

describe('a decision to exclude', () => {
  const at = adult.on(START);

  it('has its own reasons, and says why nothing less would do', () => {
    at.when(approver, excludes()).then({ type: 'ExclusionDecided', legalBasis: 'strgjfl § 37 (5)', decidedOn: START });
    at.when(approver, excludes('full', { reason: ' ' })).thenRefused('reason-required');
    at.when(approver, excludes('full', { reason: 'Uro.' })).thenRefused('reason-too-short');
    at.when(approver, excludes('full', { lessIsNotEnough: '' })).thenRefused('reason-required');
  });

  it('stands on a ground that the law names, not before the person came, nor tomorrow', () => {
    at.when(approver, excludes('security-bed', { ground: 'escape' })).thenRefused('no-ground-for-exclusion');
    at.when(approver, excludes('full', { ground: 'suspected-breach' })).thenRefused('no-ground-for-exclusion');
    at.when(approver, excludes('full', { startedAt: '2026-03-01T12:00' })).thenRefused('exclusion-before-place');
    at.when(approver, excludes('full', { startedAt: '2026-05-05T00:00' })).thenRefused('date-in-future');
    minor.on(START).when(approver, excludes('immediate')).thenRefused('not-for-minors');
  });

  it('is never, of anybody under 18, for how they influence others, and by their own wish for four days at most', () => {
    const young = (kind: ExclusionKind, ground: Decide['ground']) =>
      minor.on(START).when(approver, excludes(kind, { ground }));
    for (const kind of ['full', 'partial'] as const) {
      at.when(approver, excludes(kind, { ground: 'negative-influence' })).then({ type: 'ExclusionDecided' });
      young(kind, 'negative-influence').thenRefused('no-ground-for-exclusion');
      young(kind, 'own-wish').thenRefused('no-ground-for-exclusion');
    }
    const wished = young('collective', 'own-wish').then({ type: 'ExclusionDecided' });
    expect(limits(wished)).toEqual([['region', on(2)], ['ends', on(4)]]); // prettier-ignore
  });

  it('is the leader’s; an officer may separate somebody at once for a day', () => {
    at.when(caseworker, excludes()).thenRefused('wrong-level');
    at.when(caseworker, excludes('immediate')).then({ type: 'ExclusionDecided', legalBasis: 'strgjfl § 39' });
  });

  it('is for prison, and once at a time of one kind', () => {
    excluded(adult, 'full').on(on(1)).when(approver, excludes('full', { exclusionId: 'q2' })).thenRefused('already-excluded'); // prettier-ignore
    excluded(adult, 'full').on(START).when(approver, excludes('security-cell', { exclusionId: 'q2' })).then({ type: 'ExclusionDecided' }); // prettier-ignore
    const free = movedTo(adult, '2027-02-18', { regime: 'probation', unit: 'friomsorgen-oslo' });
    free.on('2027-03-01').when(approver, excludes('full', { startedAt: '2027-03-01T10:00' })).thenRefused('not-serving'); // prettier-ignore
  });
});

describe('the days', () => {
  it('end with a decision, and are shown on the page of the case', () => {
    const past = excluded(adult, 'full');
    past
      .on(on(9))
      .when(approver, ends(`${START}T14:00`))
      .thenRefused('before-exclusion');
    past
      .on(on(9))
      .when(approver, ends(`${on(10)}T00:00`))
      .thenRefused('date-in-future');
    const ended = past
      .on(on(9))
      .when(approver, ends(`${on(9)}T10:00`))
      .then({ type: 'ExclusionEnded', days: 9 });
    expect(sentenceView('s1', 1, ended.sentence(), on(30)).exclusions).toMatchObject([{ days: 9, over: 'ended', next: null }]); // prettier-ignore
    expect(limits(ended, on(30))).toEqual([]);
    ended
      .on(on(10))
      .when(approver, ends(`${on(10)}T10:00`))
      .thenRefused('no-such-exclusion');
  });

  it.each<[string, number, number]>([
    ['the same day', 9, 9],
    ['the next day', 10, 9],
    ['two days later', 11, 0],
  ])('one that begins %s goes on from the one before it, as the case may be', (_, day, before) => {
    const ended = excluded(adult, 'full').on(on(9)).when(approver, ends(`${on(9)}T10:00`)).then({ type: 'ExclusionEnded' }); // prettier-ignore
    const again = excludes('full', { exclusionId: 'q2', startedAt: `${on(day)}T12:00` });
    const anew = ended.on(on(day)).when(approver, again).then({ type: 'ExclusionDecided' });
    const [now] = exclusionViews(anew.sentence(), on(day + 1));
    expect(now).toMatchObject({ days: 1, daysInAll: before === 0 ? 1 : day + 1 });
    expect(limits(anew)[0]).toEqual(['region', before === 0 ? on(day + 14) : on(14)]);
  });

  it('lapse when the person is moved or away, and are counted in no date of the sentence', () => {
    const past = excluded(adult, 'full');
    const moved = movedTo(past, '2026-05-20', { regime: 'lower-security', unit: 'bastoy-fengsel' });
    for (const day of ['2026-05-21', '2026-09-01'])
      expect(exclusionViews(moved.sentence(), day)).toMatchObject([{ over: 'moved', next: null, days: 16 }]);
    const away = past.on(on(3)).when(caseworker, { type: 'RegisterAbsence', absenceId: 'a1', absence: 'escape', from: on(3), reason: null, returnBy: null } as Asked).then({ type: 'AbsenceRegistered' }); // prettier-ignore
    expect(exclusionViews(away.sentence(), on(40))).toMatchObject([{ over: 'absent', days: 3 }]);
    const died = past.on(on(5)).when(region, { type: 'EndSentence', end: 'deceased', endedOn: on(5), authority: 'x', reason: null }).then({ type: 'SentenceEnded' }); // prettier-ignore
    expect(exclusionViews(died.sentence(), on(40))).toMatchObject([{ over: 'sentence-ended', days: 5 }]);
    expect(limits(away, on(4))).toEqual([]);
    expect(sentenceView('s1', 1, past.sentence(), on(9)).dates).toEqual(sentenceView('s1', 1, adult.sentence(), on(9)).dates); // prettier-ignore
  });
});

describe('whoever is alone', () => {
  const due = (past: Past, kind: string, today: IsoDate) =>
    deadlinesOf(past.sentence(), today)
      .filter((each) => each.kind === kind)
      .map(({ dueOn }) => dueOn);
  const supervises = (supervisedAt: string): Asked => ({
    type: 'RecordSupervision',
    ...{ exclusionId: 'q1', supervisedAt, who: 'staff', note: null },
  });

  it('is looked after every day', () => {
    const past = excluded(adult, 'full');
    expect(due(past, 'supervise-exclusion', START)).toEqual([on(1)]);
    const seen = past
      .on(on(1))
      .when(caseworker, supervises(`${on(1)}T08:00`))
      .then({ type: 'ExclusionSupervised' });
    expect(due(seen, 'supervise-exclusion', on(1))).toEqual([on(2)]);
    past
      .on(on(1))
      .when(caseworker, supervises(`${START}T14:29`))
      .thenRefused('before-exclusion');
    past
      .on(on(1))
      .when(caseworker, supervises(`${on(2)}T08:00`))
      .thenRefused('date-in-future');
    expect(due(excluded(adult, 'partial'), 'supervise-exclusion', START)).toEqual([]);
  });

  it('is heard of every day that nobody does, by the leader and then the region', () => {
    const step = (today: IsoDate) =>
      stepsAround({ dueOn: on(1), ...DEADLINE_KINDS['supervise-exclusion'] }, today).latest?.name ?? '';
    expect([on(1), on(2), on(4)].map(step)).toEqual(['on-the-day', 'overdue-1', 'overdue-3']);
    expect([on(1), on(2), on(4)].map((day) => heardBy('caseworker', step(day)))).toEqual([
      ...['caseworker', 'approver', 'region'],
    ]);
  });

  it.each<[number, boolean]>([
    [30, false],
    [31, true],
    [32, true],
  ])('for %i days is told of to the Supervisory Council: %s', (day, told) => {
    const past = excluded(adult, 'full', [14, region]);
    const [by] = due(past, 'inform-supervisory-council', on(day));
    expect(by).toBe(on(31));
    expect((by ?? '') <= on(day)).toBe(told);
    const ended = past
      .on(on(day))
      .when(approver, ends(`${on(day)}T20:00`))
      .then({ type: 'ExclusionEnded' });
    // Also when it is over: it lasted so long.
    expect(due(ended, 'inform-supervisory-council', on(day))).toEqual(told ? [on(31)] : []);
  });

  it('once told, the council has a message that names nobody', () => {
    const past = excluded(adult, 'full', [14, region]);
    const informs: Asked = { type: 'InformSupervisoryCouncil', exclusionId: 'q1', informedOn: on(31) };
    past.on(on(30)).when(approver, informs).thenRefused('date-in-future');
    const told = past.on(on(31)).when(approver, informs).then({ type: 'SupervisoryCouncilInformed' });
    expect(due(told, 'inform-supervisory-council', on(40))).toEqual([]);
    told.on(on(32)).when(approver, informs).thenRefused('no-such-exclusion');
    const event = told.events.at(-1);
    const notices = event ? noticesFor(event, told.sentence(), 's1') : [];
    expect(notices.map(({ to, subject }) => [to.role, subject])).toEqual([
      ['supervisory-council', 'Utelukkelse i mer enn 30 dager – K.P.'],
    ]);
  });
});

describe('alarms', () => {
  const heard = (step: string, kind = 'exclusion-region') => {
    const past = excluded(adult, 'full');
    const event = { type: 'DeadlineReached', deadlineId: `${kind}/q1`, kind, dueOn: on(14), step, legalBasis: 'x' } as const; // prettier-ignore
    return noticesFor(event, past.sentence(), 's1').map(({ to }) => to.role);
  };

  it('go to the region and the leader on the day, and to the council when it is late', () => {
    expect(heard('3-days-before')).toEqual(['region']);
    expect(heard('on-the-day')).toEqual(['region', 'approver']);
    expect(heard('overdue-1')).toEqual(['region', 'approver', 'supervisory-council']);
    expect(heard('on-the-day', 'exclusion-directorate')).toEqual(['directorate', 'approver', 'region']);
  });

  it('reach the region at once of a minor, and whoever acts for them', () => {
    const past = excluded(minor, 'full');
    const event = past.events.at(-1);
    const notices = event ? noticesFor(event, past.sentence(), 's1') : [];
    expect(notices.map(({ to, key }) => [to.role, key.split('/')[0]])).toEqual([
      ['region', 'exclusion-of-minor'],
      ['region', 'copy-to-region'],
      ['caseworker', 'tell-guardian'],
    ]);
  });
});

it('the person complains within seven days, and a reversal ends it', () => {
  const past = excluded(adult, 'full');
  const told = past
    .on(on(1))
    .when(caseworker, { type: 'RecordNotification', notificationId: 'n1', of: 'q1', notifiedAt: `${on(1)}T09:00` })
    .then({ type: 'PersonNotified', complaint: { lastDay: on(8) } } as never);
  const complained = told
    .on(on(2))
    .when(caseworker, { type: 'ReceiveComplaint', complaintId: 'k1', of: 'q1', receivedOn: on(2), reason: null })
    .then({ type: 'ComplaintReceived', decidedBy: 'region' });
  const reversed = complained
    .on(on(5))
    .when(region, { type: 'DecideComplaint', complaintId: 'k1', outcome: 'reversed', reason: 'Ikke nødvendig lenger.' })
    .then({ type: 'ComplaintDecided' });
  expect(exclusionViews(reversed.sentence(), on(9))).toMatchObject([{ over: 'ended', days: 5 }]);
});
