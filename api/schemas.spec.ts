import { readFileSync } from 'node:fs';
import { type z } from 'zod';
import { fieldsOf } from './bodies';
import * as execution from './schemas/execution';
import * as measures from './schemas/measures';
import { DecisionBody, ProposalBody, proposeCommand } from './schemas/proposal';
import { AsOfQuery, EventsQuery, SentencesQuery } from './schemas/queries';
import { RegisterBody, registerCommand } from './schemas/sentence';
import { suppositionOf, WhatIfBody } from './schemas/what-if';
import { detentionOf, orderOf } from './test-app';

const PROPOSAL = {
  type: 'transition',
  to: { regime: 'lower-security', unit: 'bastoy-fengsel' },
  effectiveOn: '2026-06-15',
};
const ID = '0198c0de-0000-4000-8000-000000000000';

/** Which fields a schema names for a value. */
function named(schema: z.ZodType, value: unknown): string[] {
  // As it would arrive: JSON knows no undefined.
  const sent: unknown = value === undefined ? undefined : JSON.parse(JSON.stringify(value));
  const parsed = schema.safeParse(sent);
  return parsed.success ? [] : fieldsOf(parsed.error).map(({ path }) => path);
}

describe('an order is refused, by name, for', () => {
  const judgment = (more: object) => orderOf({}, more);
  it.each<[string, unknown, string]>([
    ['nothing at all', undefined, '(body)'],
    ['a list', [], '(body)'],
    ['an unknown field', orderOf({ shoeSize: 44 }), 'shoeSize'],
    ['an unknown field within', orderOf({ person: { ...orderOf().person, shoeSize: 44 } }), 'person.shoeSize'],
    ['a day that does not exist', orderOf({ startDate: '2026-02-30' }), 'startDate'],
    ['a day in another notation', orderOf({ startDate: '02.03.2026' }), 'startDate'],
    ['a day of another age', orderOf({ startDate: '1026-03-02' }), 'startDate'],
    ['an instant for a day', orderOf({ startDate: '2026-03-02T00:00:00Z' }), 'startDate'],
    ['an unknown kind', orderOf({ kind: 'fine' }), 'kind'],
    ['no judgment', orderOf({ judgments: [] }), 'judgments'],
    ['a negative length', judgment({ length: { years: -1, months: 0, days: 0 } }), 'judgments.0.length.years'],
    ['a broken length', judgment({ length: { years: 1.5, months: 0, days: 0 } }), 'judgments.0.length.years'],
    ['half a length', judgment({ length: { years: 1 } }), 'judgments.0.length.months'],
    ['a length in words', judgment({ length: { years: '1', months: 0, days: 0 } }), 'judgments.0.length.years'],
    [
      'a length beyond all measure',
      judgment({ length: { years: 1001, months: 0, days: 0 } }),
      'judgments.0.length.years',
    ],
    ['no length', judgment({ length: undefined }), 'judgments.0.length'],
    ['a frame of imprisonment', judgment({ frameYears: 5 }), 'judgments.0.frameYears'],
    [
      'a length of preventive detention',
      orderOf({ kind: 'preventive-detention' }, { frameYears: 5 }),
      'judgments.0.length',
    ],
    ['no frame', orderOf({ kind: 'preventive-detention' }, { length: undefined }), 'judgments.0.frameYears'],
    [
      'two detentions',
      detentionOf({ judgments: [detentionOf().judgments[0], detentionOf().judgments[0]] }),
      'judgments',
    ],
    ['custody since no day', orderOf({ unbrokenCustodySince: '2026-02-30' }), 'unbrokenCustodySince'],
    ['custody of preventive detention', detentionOf({ unbrokenCustodySince: '2026-02-01' }), 'unbrokenCustodySince'],
    ['no offence', judgment({ offences: [] }), 'judgments.0.offences'],
    ['negative remand', judgment({ remandDays: -1 }), 'judgments.0.remandDays'],
    ['an unknown regime', orderOf({ placement: { regime: 'hotel', unit: 'oslo-fengsel' } }), 'placement.regime'],
    ['a unit that is no id', orderOf({ placement: { regime: 'high-security', unit: '../oslo' } }), 'placement.unit'],
    ['an unknown rule set', orderOf({ ruleSet: 'NO-1842' }), 'ruleSet'],
    ['a name of spaces', orderOf({ person: { ...orderOf().person, name: '   ' } }), 'person.name'],
    ['a name with NUL', orderOf({ person: { ...orderOf().person, name: 'Kari\0' } }), 'person.name'],
    ['half a character', orderOf({ person: { ...orderOf().person, name: 'Kari \ud83d' } }), 'person.name'],
    ['a name without end', orderOf({ person: { ...orderOf().person, name: 'k'.repeat(201) } }), 'person.name'],
    ['a short national id', orderOf({ person: { ...orderOf().person, nationalId: '123' } }), 'person.nationalId'],
    ['a country in words', orderOf({ person: { ...orderOf().person, citizenship: 'Norge' } }), 'person.citizenship'],
  ])('%s', (_, body, path) => {
    expect(named(RegisterBody, body)).toContain(path);
  });
});

it('a sentence of 400 years has a shape: what the law says of it is not for the schema', () => {
  expect(named(RegisterBody, orderOf({}, { length: { years: 400, months: 0, days: 0 } }))).toEqual([]);
});

it('an order becomes a command, with its defaults', () => {
  const order: unknown = JSON.parse(JSON.stringify(orderOf({ ruleSet: undefined }, { remandDays: undefined })));
  expect(registerCommand(RegisterBody.parse(order))).toMatchObject({
    type: 'RegisterSentence',
    ruleSet: 'NO-2026.1',
    order: { kind: 'imprisonment', judgments: [{ remandDays: 0, length: { years: 1, months: 6, days: 0 } }] },
  });
  expect(registerCommand(RegisterBody.parse(order))).not.toHaveProperty('unbrokenCustodySince');
  const held = RegisterBody.parse(orderOf({ unbrokenCustodySince: '2026-02-19' }));
  expect(registerCommand(held)).toMatchObject({ unbrokenCustodySince: '2026-02-19' });
  expect(registerCommand(RegisterBody.parse(detentionOf())).order).toEqual({
    kind: 'preventive-detention',
    judgments: [expect.objectContaining({ frameYears: 10, minimumYears: 6, offenceMaximum30Years: false })],
  });
});

describe('refused, by name:', () => {
  it.each<[string, z.ZodType, unknown, string]>([
    ['a proposal of an unknown type', ProposalBody, { ...PROPOSAL, type: 'wish' }, 'type'],
    ['a proposal to nowhere', ProposalBody, { ...PROPOSAL, to: null }, 'to'],
    [
      'an argument without words',
      ProposalBody,
      { ...PROPOSAL, assessment: [{ criterion: 'security', text: '' }] },
      'assessment.0.text',
    ],
    [
      'a meeting on the eighth day',
      ProposalBody,
      { ...PROPOSAL, facts: { weeklyMeeting: { weekday: 8, time: '10:00' } } },
      'facts.weeklyMeeting.weekday',
    ],
    [
      'a meeting at 25:00',
      ProposalBody,
      { ...PROPOSAL, facts: { weeklyMeeting: { weekday: 1, time: '25:00' } } },
      'facts.weeklyMeeting.time',
    ],
    ['who proposes, in the body', ProposalBody, { ...PROPOSAL, by: 'somebody' }, 'by'],
    ['a decision on no proposal', DecisionBody, { proposalId: '7', outcome: 'approve' }, 'proposalId'],
    ['an unknown outcome', DecisionBody, { proposalId: ID, outcome: 'maybe' }, 'outcome'],
    [
      'a breach on 31 April',
      execution.BreachBody,
      { kind: 'absence', occurredOn: '2026-04-31', description: 'x' },
      'occurredOn',
    ],
    ['years in words', execution.ProlongationBody, { years: 'five' }, 'years'],
    ['an interruption as an absence', execution.AbsenceBody, { type: 'interruption', from: '2026-03-03' }, 'type'],
    ['an escape as an interruption', execution.InterruptionBody, { type: 'escape', from: '2026-03-03' }, 'type'],
    ['negative counted days', execution.ReturnBody, { returnedOn: '2026-03-04', countedDays: -1 }, 'countedDays'],
    ['no days of remand', execution.RemandCreditBody, { days: 0, reason: 'x' }, 'days'],
    ['a minute that was never', execution.NotificationBody, { of: ID, notifiedAt: '2026-02-30T10:00' }, 'notifiedAt'],
    ['half a remainder', measures.CourtRulingBody, { type: 'reimprisonment', part: 'half' }, 'part'],
    ['a leave of another kind', measures.LeaveBody, { type: 'holiday', from: '2026-03-03', to: '2026-03-04' }, 'type'],
    ['a return that is none', measures.LeaveEndBody, { returned: 'maybe', on: '2026-03-04' }, 'returned'],
    [
      'a condition that replaces what is none',
      measures.ConditionBody,
      { code: 'residence', from: '2026-03-03', replaces: `${ID}/../x` },
      'replaces',
    ],
    ['a complaint about a word', measures.ComplaintBody, { of: 'that', receivedOn: '2026-03-03' }, 'of'],
    [
      'a correction of an unknown fact',
      measures.CorrectionBody,
      { corrects: ID, holdsFrom: '2026-03-03', correction: { field: 'name', name: 'Ola' }, reason: 'x' },
      'correction.field',
    ],
    [
      'a correction that says too much',
      measures.CorrectionBody,
      {
        ...{ corrects: ID, holdsFrom: '2026-03-03', reason: 'x' },
        correction: { field: 'birthDate', birthDate: '1990-01-01' },
      },
      'correction.birthDate',
    ],
    ['an end that is none', measures.EndBody, { end: 'forgotten', endedOn: '2026-03-03', authority: 'x' }, 'end'],
    ['something said of nothing', measures.NothingBody, { on: '2026-03-03' }, 'on'],
    ['a supposed registration', WhatIfBody, { commands: [{ type: 'RegisterSentence' }] }, 'commands.0.type'],
    [
      'who is supposed to ask',
      WhatIfBody,
      { commands: [{ type: 'FindPlace', proposalId: ID, by: 'x' }] },
      'commands.0.by',
    ],
    ['a page of nothing', EventsQuery, { limit: '0' }, 'limit'],
    ['an unknown filter', SentencesQuery, { name: 'Kari' }, 'name'],
    ['an unknown order', SentencesQuery, { sort: 'name' }, 'sort'],
    ['a moment without offset', AsOfQuery, { knownAt: '2026-03-02T08:00:00', effectiveOn: '2026-03-02' }, 'knownAt'],
  ])('%s', (_, schema, body, path) => {
    expect(named(schema, body)).toContain(path);
  });
});

it('what a proposal leaves out is nothing, not unknown', () => {
  expect(proposeCommand(ID, ProposalBody.parse(PROPOSAL))).toEqual({
    type: 'ProposeTransition',
    ...{ proposalId: ID, proposal: 'transition', to: PROPOSAL.to, effectiveOn: PROPOSAL.effectiveOn },
    ...{ assessment: [], reason: null, facts: null, conditions: [], ground: null, probationYears: null },
  });
});

it('what is supposed is in the domain’s words, and new things have ids', () => {
  const commands = [
    { type: 'ProposeTransition', to: PROPOSAL.to, effectiveOn: PROPOSAL.effectiveOn },
    { type: 'GrantLeave', leaveId: ID.toUpperCase(), leave: 'short', from: '2026-03-03', to: '2026-03-04' },
    { type: 'EndCondition', conditionId: `${ID}/residence` },
  ];
  expect(suppositionOf(WhatIfBody.parse({ commands }), '2026-03-02', (n) => `new-${n}`)).toEqual({
    ...{ ruleSet: null, without: [], on: '2026-03-02' },
    commands: [
      { ...proposeCommand('new-0', ProposalBody.parse(PROPOSAL)) },
      { type: 'GrantLeave', leaveId: ID, leave: 'short', from: '2026-03-03', to: '2026-03-04', reason: null },
      { type: 'EndCondition', conditionId: `${ID}/residence`, reason: null },
    ],
  });
});

it('no schema knows who asks', () => {
  const sources = ['sentence', 'proposal', 'execution', 'measures', 'what-if'].map((name) =>
    readFileSync(`${__dirname}/schemas/${name}.ts`, 'utf8'),
  );
  for (const source of sources) expect(source).not.toMatch(/\b(?:by|actor|role|recordedAt):/);
});
