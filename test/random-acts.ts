import fc from 'fast-check';
import { type Asked } from '../domain/commands';
import { conditionLevel, interruptionLevel, leaveLevel, levelFor } from '../domain/authority';
import { breachOptions } from '../domain/breaches';
import { CONDITIONS } from '../domain/condition-catalogue';
import { addDays, maxDate, type IsoDate } from '../domain/dates';
import { eligibleFrom } from '../domain/eligibility';
import { ABSENCE_TYPES, type Actor, LEAVE_TYPES, RELEASE_GROUNDS, SPECIAL_ENDS } from '../domain/events';
import { leaveFrom } from '../domain/leave';
import { findTransition, REGIMES } from '../domain/regimes';
import { isReaction, longestDays } from '../domain/reactions';
import { type RuleSetId } from '../domain/rule-sets';
import { openAbsence, type Sentence } from '../domain/state';
import {
  approver,
  care,
  caseworker,
  court,
  prosecution,
  decision,
  directorate,
  home,
  placement,
  proposal,
  region,
} from './given';

// What random lives are made of: anybody asks for anything on any day, lawful or not.

/** Something that somebody asks for, so many days after the last. */
export interface Act {
  readonly days: number;
  readonly by: Actor;
  readonly ask: (sentence: Sentence, today: IsoDate, n: number) => readonly (readonly [Actor | null, Asked])[];
}

const people = [caseworker, approver, region, court, placement];
const decider = { local: approver, region, court, prosecution };
const proposals = ['transition', 'transition', 'transition', 'denial', 'stay'] as const;

/** A proposal on any day or on the first lawful one, and perhaps its decision at the level that the law names. */
const progression = fc
  .record({
    regime: fc.constantFrom(...REGIMES, 'probation' as const, 'probation' as const),
    ahead: fc.integer({ min: -30, max: 200 }),
    lawful: fc.boolean(),
    type: fc.constantFrom(...proposals),
    ground: fc.constantFrom(null, null, ...RELEASE_GROUNDS),
    years: fc.constantFrom(null, 1, 5),
    outcome: fc.constantFrom(null, 'approve' as const, 'approve' as const, 'deny' as const),
    consent: fc.boolean(),
  })
  .map(({ regime, ahead, lawful, type, ground, years, outcome, consent }): Act['ask'] => (sentence, today, n) => {
    const from = lawful ? eligibleFrom(regime, sentence, ground) : null;
    const to = { regime, unit: 'oslo-fengsel' };
    const effectiveOn = from ? maxDate(from, sentence.placeSince) : addDays(today, ahead);
    const facts = { ...home, ...care, ...(consent && { prosecutionConsentedOn: today }) };
    const asked = proposal({
      proposalId: `p${n}`,
      proposal: type,
      to,
      effectiveOn,
      ground,
      probationYears: years,
      facts,
    });
    const row = findTransition(sentence.order.kind, sentence.place.regime, regime);
    const by = row ? decider[levelFor(sentence, row, type, facts)] : approver;
    return [[caseworker, asked], ...(outcome ? [[by, decision({ proposalId: `p${n}`, outcome })] as const] : [])];
  });

const any =
  (make: (sentence: Sentence, today: IsoDate, n: number) => Asked): Act['ask'] =>
  (...args) => [[null, make(...args)]];
const ask: fc.Arbitrary<Act['ask']> = fc.oneof(
  { arbitrary: progression, weight: 8 },
  fc.constantFrom('approve' as const, 'deny' as const).map((outcome) =>
    any((sentence) => {
      const pending = sentence.proposals.find(({ status }) => status === 'pending');
      return decision({ proposalId: pending?.proposalId ?? 'none', outcome });
    }),
  ),
  fc.constant(
    any((_, occurredOn, n) => ({
      ...({ type: 'RegisterBreach', breachId: `b${n}`, kind: 'positive-drug-test' } as const),
      ...{ occurredOn, description: 'x', condition: null },
    })),
  ),
  fc
    .record({ absence: fc.constantFrom(...ABSENCE_TYPES), ago: fc.integer({ min: 0, max: 3 }) })
    .map(({ absence, ago }) =>
      any((_, today, n) => ({
        type: 'RegisterAbsence',
        absenceId: `a${n}`,
        absence,
        from: addDays(today, -ago),
        reason: null,
      })),
    ),
  fc.integer({ min: 0, max: 4 }).map((countedDays) =>
    any((sentence, returnedOn) => {
      const absenceId = openAbsence(sentence)?.absenceId ?? 'none';
      return { type: 'EndAbsence', absenceId, returnedOn, countedDays };
    }),
  ),
  fc.integer({ min: 0, max: 6 }).map((years) =>
    any((_, today) => ({
      ...({ type: 'RecordCourtProlongation', years, court: 'oslo-tingrett', caseNumber: '1' } as const),
      ...{ judgedOn: today, finalOn: today },
    })),
  ),
  fc
    .integer({ min: 1, max: 30 })
    .map((days) => any((_, _today, n) => ({ type: 'CreditRemand', creditId: `r${n}`, days, reason: 'x' }))),
);

/** The response to a breach that is open, the most serious or any, with what it needs. */
const answering = fc
  .record({ pick: fc.nat(9), gravest: fc.boolean() })
  .map(({ pick, gravest }): Act['ask'] => (sentence, today) => {
    const open = sentence.breaches.filter(({ answer }) => answer === null).at(-1);
    if (!open) return [];
    const options = breachOptions(sentence, open);
    const option = gravest ? options.at(-1) : options[pick % options.length];
    if (!option) return [];
    const { response, decidedBy, moves } = option;
    const to = moves ? { regime: 'high-security' as const, unit: 'oslo-fengsel' } : null;
    const reason = 'As the file shows.';
    const days = longestDays(response, today);
    const said = { response, to, reason, days };
    const hearing = { heardOn: today, form: 'oral', statement: 'It was mine.' } as const;
    const heard = isReaction(response) ? { hearing } : {};
    return [[decider[decidedBy], { type: 'AnswerBreach', breachId: open.breachId, ...said, ...heard }]];
  });

/** The court rules on what lies before it, in one way or another. */
const ruling = fc
  .record({
    dismissed: fc.boolean(),
    part: fc.constantFrom('full' as const, 'part' as const),
    days: fc.integer({ min: 1, max: 90 }),
  })
  .map(({ dismissed, part, days }): Act['ask'] => (sentence, today, n) => [
    [
      court,
      {
        type: 'RecordCourtRuling',
        ...{ rulingId: `u${n}`, ruling: dismissed ? 'dismissal' : 'reimprisonment', part, days },
        ...{
          court: 'oslo-tingrett',
          caseNumber: '1',
          judgedOn: sentence.petition?.sentOn ?? today,
          effectiveOn: today,
        },
        to: { regime: 'high-security', unit: 'oslo-fengsel' },
      },
    ],
  ]);

/** Leave of any kind, from the first lawful day, and perhaps its end. */
const leaving = fc
  .record({
    leave: fc.constantFrom(...LEAVE_TYPES),
    nights: fc.integer({ min: 0, max: 10 }),
    ends: fc.constantFrom('on-time' as const, 'late' as const, 'not' as const, null),
  })
  .map(({ leave, nights, ends }): Act['ask'] => (sentence, today, n) => {
    const out = sentence.leaves.find(({ returned }) => returned === null);
    if (out && ends) return [[caseworker, { type: 'EndLeave', leaveId: out.leaveId, returned: ends, on: today }]];
    const from = maxDate(today, leaveFrom(leave, sentence) ?? today);
    const asked = { leaveId: `l${n}`, leave, from, to: addDays(from, nights), reason: null };
    return [[decider[leaveLevel(sentence, leave)], { type: 'GrantLeave', ...asked }]];
  });

/** A complaint about the last decision, and its outcome. */
const complaining = fc
  .constantFrom('upheld' as const, 'reversed' as const, 'reversed' as const, 'dismissed' as const)
  .map((outcome): Act['ask'] => (sentence, today, n) => {
    const decided = sentence.proposals.filter(({ decision: made }) => made !== null).at(-1)?.proposalId;
    const of = sentence.breaches.filter(({ answer }) => answer !== null).at(-1)?.breachId ?? decided;
    if (of === undefined) return [];
    const decides = { type: 'DecideComplaint', complaintId: `k${n}`, outcome, reason: 'x' } as const;
    return [
      [caseworker, { type: 'RecordNotification', notificationId: `n${n}`, of, notifiedAt: `${today}T10:00` }],
      [caseworker, { type: 'ReceiveComplaint', complaintId: `k${n}`, of, receivedOn: today, reason: null }],
      [
        { ...region, id: 'unni' },
        { type: 'SendInterimReply', complaintId: `k${n}`, expectedOn: null },
      ],
      [{ ...region, id: 'unni' }, decides],
      [directorate, decides],
    ];
  });

/** After the end: told, complains, is answered, each at a turn of its own, so that the clock comes between. */
export const afterwards: Act['ask'] = (sentence, today, n) => {
  const { complaintCases, complaints, breaches, proposals } = sentence;
  const open = complaintCases.find(({ outcome }) => outcome === null);
  if (open) {
    const by = { ...(open.decidedBy === 'region' ? region : directorate), id: 'unni' };
    const { complaintId } = open;
    if (open.repliedOn === null && n % 3 === 0)
      return [[by, { type: 'SendInterimReply', complaintId, expectedOn: null }]];
    const outcome = n % 2 === 0 ? 'reversed' : 'dismissed';
    return [[by, { type: 'DecideComplaint', complaintId, outcome, reason: 'x' }]];
  }
  const decided = [
    ...breaches.flatMap(({ breachId, answer }) => (answer ? [breachId] : [])),
    ...proposals.flatMap(({ proposalId, decision: made }) => (made ? [proposalId] : [])),
    ...sentence.measures.map(({ of }) => of),
  ];
  const of = decided.filter((id) => !complaintCases.some((known) => known.of === id))[n % 5];
  if (of === undefined) return [];
  const told = { type: 'RecordNotification', notificationId: `n${n}`, of, notifiedAt: `${today}T10:00` } as const;
  const complaint = { type: 'ReceiveComplaint', complaintId: `k${n}`, of, receivedOn: today, reason: null } as const;
  return [[caseworker, complaints.some((known) => known.of === of) ? complaint : told]];
};

/** A condition, and perhaps its end. */
const conditions = fc
  .record({
    code: fc.constantFrom(...Array<string>(20).fill('residence'), ...Object.keys(CONDITIONS)),
    ends: fc.constantFrom(true, true, false),
  })
  .map(({ code, ends }): Act['ask'] => (sentence, today, n) => {
    const asked = { conditionId: `c${n}`, code, text: 'x', from: today, until: null, replaces: null };
    const by = decider[conditionLevel(sentence)];
    return [
      [by, { type: 'SetCondition', ...asked }],
      ...(ends ? [[by, { type: 'EndCondition', conditionId: `c${n}`, reason: 'x' }] as const] : []),
    ];
  });

const correcting = fc
  .oneof(
    fc.integer({ min: 1, max: 120 }).map((days) => ({
      ...({ field: 'length', judgment: 0 } as const),
      length: { years: 1, months: 0, days },
    })),
    fc.integer({ min: 0, max: 40 }).map((remandDays) => ({ field: 'remandDays', judgment: 0, remandDays }) as const),
    fc.integer({ min: 2, max: 12 }).map((frameYears) => ({ field: 'frame', frameYears, minimumYears: null }) as const),
    fc.constantFrom('2026-03-01', '2026-02-20').map((startDate) => ({ field: 'startDate', startDate }) as const),
    fc
      .constantFrom(null, '2026-02-19', '2026-01-02')
      .map((since) => ({ field: 'unbrokenCustodySince', unbrokenCustodySince: since }) as const),
  )
  .map((correction): Act['ask'] => (_, holdsFrom, n) => [
    [
      placement,
      {
        ...({ type: 'CorrectFact', correctionId: `f${n}`, corrects: 'e1', correction, birthDate: null } as const),
        ...{ holdsFrom, reason: 'x' },
      },
    ],
    [placement, { type: 'RefuseCorrection', requestId: `q${n}`, of: 'e1', reason: 'x' }],
  ]);

const adopting = fc
  .constantFrom<RuleSetId>('NO-2026.1', 'NO-2026.1-EXCLUSIVE', 'NO-2026.1-COMPONENT')
  .map((adopted): Act['ask'] => (_, effectiveOn, n) => [
    [region, { type: 'AdoptRuleSet', adoptionId: `r${n}`, ruleSet: adopted, effectiveOn }],
  ]);

/** No place for what was approved, and every other time one at last. */
const place: Act['ask'] = (sentence, _today, n) => {
  const proposalId = sentence.proposals.find(({ status }) => status === 'approved')?.proposalId ?? 'none';
  const awaits: Asked = { type: 'AwaitPlace', proposalId, reason: null };
  const finds: Asked = { type: 'FindPlace', proposalId };
  return (sentence.awaitingPlace ? [finds] : n % 2 === 0 ? [awaits, finds] : [awaits]).map((asked) => [
    caseworker,
    asked,
  ]);
};

const bringing: Act['ask'] = (_, broughtOn, n) => [
  [court, { type: 'RecordProlongationCase', caseId: `s${n}`, court: 'oslo-tingrett', caseNumber: '1', broughtOn }],
];

const breaking: Act['ask'] = (_, occurredOn, n) => [
  [
    caseworker,
    {
      type: 'RegisterBreach',
      breachId: `b${n}`,
      kind: 'missed-meeting',
      occurredOn,
      description: 'x',
      condition: null,
    },
  ],
];

/** Two breaches of probation with a talk between them, and the court: what chance alone would seldom bring about. */
const relapse: Act['ask'] = (sentence, today, n) => {
  if (sentence.status !== 'on-probation') return [];
  const said = { kind: 'missed-meeting', occurredOn: today, description: 'x', condition: null };
  const answer = { to: null, reason: 'x' };
  const reason = 'Does not come, and does not answer.';
  const suspends: Asked = { type: 'SuspendProbation', suspensionId: `q${n}`, breachId: `y${n}`, reason };
  return [
    [caseworker, { type: 'RegisterBreach', breachId: `x${n}`, ...said }],
    [approver, { type: 'AnswerBreach', breachId: `x${n}`, response: 'warning-talk', ...answer }],
    [caseworker, { type: 'RegisterBreach', breachId: `y${n}`, ...said }],
    // Suspended before the petition, or not; and sometimes no petition comes of it.
    ...(n % 5 === 0 ? [] : [[approver, suspends] as const]),
    n % 3 !== 0 && n % 5 !== 0
      ? [approver, { type: 'LiftSuspension', suspensionId: `q${n}`, reason }]
      : [region, { type: 'AnswerBreach', breachId: `y${n}`, response: 'petition-to-court', ...answer }],
  ];
};

const ending: Act['ask'] = (_, endedOn, n) => [
  [
    placement,
    {
      type: 'EndSentence',
      end: SPECIAL_ENDS[n % SPECIAL_ENDS.length] ?? 'pardoned',
      endedOn,
      authority: 'x',
      reason: null,
    },
  ],
];

/** Release on the first lawful day, approved by whoever may. */
export const releasing: Act['ask'] = (sentence, today, n) => {
  const from = eligibleFrom('probation', sentence);
  const row = findTransition(sentence.order.kind, sentence.place.regime, 'probation');
  if (!from || !row) return [];
  const facts = { ...home, prosecutionConsentedOn: today };
  const to = { regime: 'probation' as const, unit: 'friomsorgen-oslo' };
  const asked = { proposalId: `p${n}`, to, effectiveOn: maxDate(from, sentence.placeSince), facts, probationYears: 3 };
  return [
    [caseworker, proposal(asked)],
    [decider[levelFor(sentence, row, 'transition', facts)], decision({ proposalId: `p${n}` })],
  ];
};

/** What chance alone would seldom fit to where the person is: conditions and relapse on probation, a ruling, a place. */
const apt = fc
  .record({ relapses: fc.boolean(), condition: conditions, ruled: ruling, leave: leaving, releases: fc.boolean() })
  .map(({ relapses, condition, ruled, leave, releases }): Act['ask'] => (sentence, today, n) => {
    if (sentence.petition) return ruled(sentence, today, n);
    if (sentence.status === 'on-probation') return (relapses ? relapse : condition)(sentence, today, n);
    const approved = sentence.proposals.some(({ status, to }) => status === 'approved' && to.regime !== 'probation');
    if (approved) return place(sentence, today, n);
    return (releases ? releasing : leave)(sentence, today, n);
  });

const around: fc.Arbitrary<Act['ask']> = fc.oneof(
  { arbitrary: apt, weight: 20 },
  { arbitrary: answering, weight: 3 },
  { arbitrary: ruling, weight: 2 },
  { arbitrary: leaving, weight: 3 },
  { arbitrary: complaining, weight: 2 },
  { arbitrary: conditions, weight: 4 },
  { arbitrary: correcting, weight: 1 },
  { arbitrary: adopting, weight: 1 },
  { arbitrary: fc.constant(place), weight: 2 },
  { arbitrary: fc.constant(bringing), weight: 1 },
  { arbitrary: fc.constant(breaking), weight: 2 },
  { arbitrary: fc.constant(relapse), weight: 4 },
);

export const act: fc.Arbitrary<Act> = fc.record({
  days: fc.integer({ min: 0, max: 120 }),
  by: fc.constantFrom(...people),
  ask: fc.oneof(
    { arbitrary: ask, weight: 24 },
    { arbitrary: around, weight: 24 },
    { arbitrary: fc.constant(ending), weight: 1 },
  ),
});
/** Gone some days ago, or interrupted, and back today. */
export const wandering: fc.Arbitrary<Act> = fc
  .record({
    days: fc.integer({ min: 20, max: 90 }),
    away: fc.integer({ min: 0, max: 19 }),
    absence: fc.constantFrom(...ABSENCE_TYPES, 'interruption' as const),
    countedDays: fc.integer({ min: 0, max: 3 }),
  })
  .map(({ days, away, absence, countedDays }): Act => ({
    days,
    by: approver,
    ask: (sentence, today, n) => {
      const by = decider[interruptionLevel(sentence)];
      const from = addDays(today, -away);
      return [
        [by, { type: 'RegisterAbsence', absenceId: `w${n}`, absence, from, reason: 'x' }],
        [by, { type: 'EndAbsence', absenceId: `w${n}`, returnedOn: today, countedDays: Math.min(countedDays, away) }],
      ];
    },
  }));
