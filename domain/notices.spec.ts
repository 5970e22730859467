import { detention, detentionOnProbation, given, registered } from '../test/given';
import { like, nameless, young, type Other } from '../test/letters-given';
import { type EventOf, type SentenceEvent } from './events';
import { mayBeSilenced, NOTICE_KINDS } from './notice-kinds';
import { initials } from './notice-words';
import { noticesFor } from './notices';

// Who is told of what, in which words, and under which key: the same fact told twice is one message.

const serving = given(...registered()).sentence();
const minor = given(...young).sentence();
const told = (event: SentenceEvent, after = serving) => noticesFor(event, after, 's1');
const roles = (event: SentenceEvent, after = serving) => told(event, after).map(({ to }) => to.role);
const reached = (other: Other<EventOf<'DeadlineReached'>>) =>
  like('DeadlineReached', { deadlineId: 'decide-probation', kind: 'decide-probation', dueOn: '2027-02-18', ...other });

describe('a reminder', () => {
  it('says what is due, for whom, when, by which law, what follows, and to whom it goes next', () => {
    expect(told(reached({ step: '30-days-before', legalBasis: 'strgjfl § 41' }))).toEqual([
      {
        key: 'reminder/s1/decide-probation/2027-02-18/30-days-before',
        to: { role: 'caseworker', unit: 'oslo-fengsel', user: 'ola' },
        subject: 'Avgjør prøveløslatelse – K.P., frist 18.02.2027',
        text: [
          'Avgjør prøveløslatelse (K.P.), frist 18.02.2027.',
          'Hjemmel: strgjfl § 41.',
          'Når dagen går: Dagen kan gå tapt for den domfelte. Varsles leder, deretter regionen.',
          'Blir det ikke gjort, går saken til leder 25.02.2027.',
          '',
          'Decide release on probation (K.P.), due 18.02.2027.',
          'Legal basis: strgjfl § 41.',
          'When the day passes: The day may be lost to the person. The leader is told, then the region.',
          'If nothing is done, it goes to the leader on 25.02.2027.',
        ].join('\n'),
        path: '/sentences/s1',
        headers: {
          'X-Progresjon-Sentence': 's1',
          'X-Progresjon-Deadline': 'decide-probation',
          'X-Progresjon-Due': '2027-02-18',
          'X-Progresjon-Step': '30-days-before',
        },
      },
    ]);
  });

  it.each([
    ['on-the-day', 'caseworker', 'ola', 'frist 18.02.2027', 'går saken til leder 25.02.2027'],
    ['overdue-1', 'approver', null, 'forfalt 18.02.2027', 'går saken til regionen 04.03.2027'],
    ['overdue-2', 'region', null, 'forfalt 18.02.2027', null],
  ])('%s is heard by the %s', (step, role, user, when, next) => {
    const [notice] = told(reached({ step }));
    expect(notice).toMatchObject({ to: { role, user }, subject: expect.stringContaining(when) });
    if (next) expect(notice?.text).toContain(next);
    else expect(notice?.text).not.toMatch(/Blir det ikke gjort|If nothing is done/);
  });

  it('of a day that settles itself goes to nobody above', () => {
    const [notice] = told(reached({ deadlineId: 'full-term', kind: 'full-term', dueOn: '2027-08-20', step: '30-days-before' })); // prettier-ignore
    expect(notice?.text).not.toContain('Blir det ikke gjort');
  });

  it('of the region’s goes on to the directorate', () => {
    const detained = given(...registered(detention())).sentence();
    const [due] = told(reached({ deadlineId: 'prosecution-deadline', kind: 'prosecution-deadline', dueOn: '2035-11-18', step: 'overdue-1' }), detained); // prettier-ignore
    expect(due?.to).toEqual({ role: 'region', unit: 'oslo-fengsel', user: null });
    expect(due?.text).toContain('går saken til direktoratet');
    expect(due?.text).toContain('it goes to the directorate');
  });
});

describe('whoever gets a case is told', () => {
  const given = (other: Other<EventOf<'CaseReassigned'>>) => told(like('CaseReassigned', other))[0];

  it('of one, with the initials', () => {
    expect(given({})).toEqual({
      key: 'assigned/s1/ola',
      to: { role: 'caseworker', unit: 'oslo-fengsel', user: 'per' },
      subject: 'Du har fått en sak – K.P.',
      text: [
        'kari har gitt deg saken til K.P. fra ola. Frister og påminnelser kommer til deg fra nå av.',
        '',
        'kari gave you the case of K.P. from ola. Deadlines and reminders come to you from now on.',
      ].join('\n'),
      path: '/sentences/s1',
      headers: { 'X-Progresjon-Sentence': 's1', 'X-Progresjon-Kind': 'case-assigned' },
    });
  });

  it('of many at once, once', () => {
    expect(given({ together: { id: 't1', cases: 12 } })).toMatchObject({
      key: 'assigned/t1',
      subject: 'Du har fått 12 saker',
      text: expect.stringMatching(/^kari har gitt deg 12 saker fra ola\.[^]*kari gave you 12 cases from ola\./),
      path: '/',
    });
    expect(given({ together: { id: 't1', cases: 1 } })).toMatchObject({
      key: 'assigned/s1/t1',
      subject: 'Du har fått en sak – K.P.',
      path: '/sentences/s1',
    });
  });
});

it('an emergency access is told to the owner of the case and to their leader', () => {
  const notices = told(like('EmergencyAccessOpened'));
  expect(notices.map(({ key, to }) => [key, to.user])).toEqual([
    ['emergency-access/s1/x9/caseworker', 'ola'],
    ['emergency-access/s1/x9/approver', null],
  ]);
  for (const { subject, text } of notices) {
    expect(subject).toBe('Nødtilgang tatt i bruk – K.P.');
    expect(text).toContain('ola har åpnet saken med nødtilgang, til og med 02.06.2026.');
    expect(text).toContain('ola has opened the case by emergency access, until 02.06.2026.');
  }
});

describe('a decision about somebody under eighteen', () => {
  const decisions: readonly (readonly [string, SentenceEvent, string])[] = [
    ['an approval', like('TransitionApproved'), 'p1/2026-06-02'],
    ['a refusal', like('TransitionDenied'), 'p1/2026-06-02'],
    ['a stay', like('StayDecided'), 'p1/2026-06-02'],
    ['an answer to a breach', like('BreachAnswered', { decidedBy: 'local' }), 'b1/2026-05-03'],
    ['a leave', like('LeaveGranted', { decidedBy: 'local' }), 'l1/2026-07-20'],
    ['a refused leave', like('LeaveRefused', { decidedBy: 'local' }), 'l2/2026-08-24'],
    ['an interruption', like('AbsenceRegistered', { absence: 'interruption' }), 'a1/2026-04-01'],
    ['a refused interruption', like('InterruptionRefused', { decidedBy: 'local' }), 'a8/2026-08-24'],
    ['a condition', like('ConditionSet', { level: 'local' }), 'o1/2026-06-14'],
    ['a suspension', like('ProbationSuspended', { decidedBy: 'local' }), 'q1/2027-03-01'],
    ['a postponement', like('StartPostponed'), 'u1/2026-02-10'],
    ['monitoring', like('MonitoringGranted', { decidedBy: 'local' }), 'd2/2026-02-15'],
    ['a step of a sanction', like('StepTaken'), 's1/2026-03-12'],
  ];

  it.each(decisions)('%s made locally is copied to the region, and the guardian is told', (_what, event, of) => {
    expect(told(event, minor).map(({ key, to }) => [key, to.role])).toEqual([
      [`copy-to-region/s1/${of}`, 'region'],
      [`tell-guardian/s1/${of}`, 'caseworker'],
    ]);
    expect(told(event)).toEqual([]);
  });

  it.each([
    like('TransitionApproved', { level: 'region' }),
    like('BreachAnswered', { decidedBy: 'region' }),
    like('LeaveGranted', { decidedBy: 'region' }),
    like('ExclusionContinued'),
  ])('made by the region is not copied to it', (event) => expect(roles(event, minor)).toEqual(['caseworker']));

  it('is none where somebody is gone or back, or the day is not recorded', () => {
    const unknown = like('LeaveGranted', { grantedOn: undefined });
    for (const event of [like('AbsenceRegistered', { absence: 'escape' }), like('AbsenceEnded'), unknown])
      expect(told(event, minor)).toEqual([]);
  });

  it('asks for a guardian while none is recorded', () => {
    const [copy, none] = told(like('TransitionApproved'), minor);
    expect(copy?.text).toContain('Det er truffet vedtak lokalt 02.06.2026 om en domfelt under 18 år.');
    expect(copy?.text).toContain('strgjfl § 6 (3)');
    expect(none?.text).toContain('Ingen verge er registrert: registrer og underrett.');
    expect(none?.text).toContain('No guardian is recorded');
    const cared = given(...young, like('GuardianRecorded')).sentence();
    expect(told(like('TransitionApproved'), cared)[1]?.text).toMatch(/Underrett vergen\.[^]*Tell the guardian\./);
    const ended = like('GuardianEnded', { guardianId: 'w1' });
    const alone = given(...young, like('GuardianRecorded'), ended).sentence();
    expect(told(like('TransitionApproved'), alone)[1]?.text).toContain('Ingen verge er registrert');
  });
});

describe('a breach', () => {
  it('on probation from preventive detention is told to the prosecution at once, by the region', () => {
    const free = detentionOnProbation().sentence();
    const [notice, ...more] = told(like('BreachRegistered'), free);
    expect(more).toEqual([]);
    expect(notice).toMatchObject({
      key: 'tell-prosecution/s1/b1',
      to: { role: 'region', user: null },
      subject: 'Brudd under forvaring: underrett påtalemyndigheten straks – K.P.',
      text: expect.stringContaining('registrert 02.05.2026. Hjemmel: strl § 46, forvaringsforskriften § 19.'),
    });
  });

  it('in prison, or of another kind of sentence, is not', () => {
    expect(told(like('BreachRegistered'))).toEqual([]);
    expect(told(like('BreachRegistered'), given(...registered(detention())).sentence())).toEqual([]);
  });
});

describe('other dates after a correction', () => {
  it('are listed, old and new, with who was told the old ones', () => {
    const changes = [
      { date: 'expectedReleaseDate', before: '2027-02-18', after: '2027-02-20' },
      { date: 'halfTimeReleaseFrom', before: null, after: '2026-12-01' },
    ];
    const [notice] = told(like('DatesCalculated', { changes }));
    expect(notice).toMatchObject({
      key: 'corrected/s1/f1',
      to: { role: 'caseworker', user: 'ola' },
      subject: 'Datoer rettet – K.P.',
    });
    expect(notice?.text.split('\n')).toEqual([
      'Underrett den domfelte, og dem som har fått de gamle datoene (convicted-person, caseworker):',
      'expectedReleaseDate: 18.02.2027 → 20.02.2027',
      'halfTimeReleaseFrom: – → 01.12.2026',
      '',
      'Dates were corrected. Tell the person, and whoever was told the old ones.',
    ]);
    expect(told(like('DatesCalculated', { tell: [] }))[0]?.text).toMatch(/de gamle datoene:\n/);
  });

  it('are none to tell of when none moved, or no correction was behind it', () => {
    expect(told(like('DatesCalculated', { changes: [] }))).toEqual([]);
    expect(told(like('DatesCalculated', { correctionId: undefined }))).toEqual([]);
  });
});

describe('somebody who should have been out', () => {
  const wrong = (other: Other<EventOf<'FactCorrected'>>) => told(like('FactCorrected', other));

  it('is told of at once to everybody who can act', () => {
    const notices = wrong({});
    expect(notices.map(({ key }) => key)).toEqual(
      ['caseworker', 'approver', 'region'].map((role) => `too-long/s1/2026-06-01/2026-05-30/${role}`),
    );
    for (const { subject, text } of notices) {
      expect(subject).toBe('Skulle vært ferdig 30.05.2026 – K.P.');
      expect(text).toMatch(/avsluttet 30\.05\.2026, 2 dager tidligere[^]*on 30\.05\.2026, 2 days earlier/);
    }
  });

  it('after the end as well; but nobody who was let out too early, or on the day', () => {
    const ended = { endedOn: '2027-08-20', shouldHaveEndedOn: '2027-08-18', days: 2 };
    expect(wrong({ tooLong: undefined, afterEnd: ended })[0]?.subject).toContain('18.08.2027');
    expect(wrong({ tooLong: undefined, afterEnd: { ...ended, days: -2 } })).toEqual([]);
    expect(wrong({ tooLong: undefined, afterEnd: undefined })).toEqual([]);
    const adopted = like('RuleSetAdopted', { tooLong: { days: 1, while: 'serving', shouldHaveEndedOn: '2026-05-31' } });
    expect(told(adopted)[0]?.subject).toContain('31.05.2026');
  });
});

it('what concerns nobody’s work is told to nobody', () => {
  for (const type of ['SentenceRegistered', 'TransitionProposed', 'RegimeChanged', 'LetterIssued'] as const)
    expect(told(like(type))).toEqual([]);
});

it.each([
  ['Kari Prøve', 'K.P.'],
  ['anne-lise  åsen', 'A.L.Å.'],
  ['', '–'],
  [null, '–'],
])('of a name, %j, only the initials are told: %s', (name, short) => {
  expect(initials(name)).toBe(short);
});

it('an erased person has no initials', () => {
  expect(told(reached({ step: 'on-the-day' }), given(...nameless).sentence())[0]?.subject).toContain('– –, frist');
});

describe('what one hears of', () => {
  const kind = (code: string) => NOTICE_KINDS.find((known) => known.kind === code);

  it('is what the law sets, which cannot be silenced, and what it does not', () => {
    expect(kind('prosecution-deadline')).toMatchObject({ lawBound: true, legalBasis: 'strl § 43 (1)' });
    expect(kind('case-assigned')).toEqual({
      ...{ kind: 'case-assigned', lawBound: false, legalBasis: null },
      title: { nb: 'Du får en sak', en: 'You are given a case' },
    });
    expect(['prosecution-deadline', 'case-assigned', 'of-no-kind', null].map(mayBeSilenced)).toEqual([false, true, false, false]); // prettier-ignore
    for (const { kind: code, lawBound } of NOTICE_KINDS) expect([code, mayBeSilenced(code)]).toEqual([code, !lawBound]);
  });
});
