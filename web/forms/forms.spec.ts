import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PERMISSIONS, isQuery, type Permission } from '../../domain/permissions';
import { type Sentence } from '../api/queries';
import { catalogue } from '../texts';
import { ALL_AREAS } from '../texts/all';
import { FORMS, inGroups } from '.';
import { type Answers, type Around } from './spec';

const texts = catalogue('nb', ALL_AREAS);

/** What a path needs of the sentence, and what of the answers: ids that stand in for any. */
const ID = 'an-id';
const absent = (type: string) => ({
  sentence: {
    clockStopped: { type, since: '2026-01-01', absenceId: ID },
    proposals: [{ status: 'approved', proposalId: ID }],
    awaitingPlace: { proposalId: ID },
    ownPetition: { petitionId: ID },
    breaches: [{ breachId: ID, answer: null }],
    suspensions: [{ suspensionId: ID, to: null }],
    monitoring: { applications: [{ applicationId: ID, outcome: null }] },
  } as unknown as Sentence,
  events: [{ type: 'ErasureProposed', body: { erasureId: ID } }],
});
/** A return goes by another way from an interruption than from an escape. */
const AROUND = ['interruption', 'escape'].map((type) => absent(type) as unknown as Around);
const answers = new Proxy({}, { get: () => ID }) as Answers;

/** Commands that are given elsewhere, and where. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  'POST /api/capacity/places': 'pages/capacity/set-places.tsx',
  'POST /api/sentences': 'pages/register.tsx',
  'POST /api/sentences/{}/proposals': 'pages/propose.tsx',
  'POST /api/sentences/{}/decisions': 'pages/decide.tsx',
  'POST /api/sentences/{}/emergency-access': 'pages/emergency.tsx',
  'POST /api/sentences/{}/victims': 'pages/victims.tsx',
  'POST /api/sentences/{}/victims/{}/withdraw': 'pages/victims.tsx',
  'POST /api/sentences/{}/victims/{}/notices': 'pages/victims.tsx',
  'POST /api/assignments': 'pages/reassign.tsx',
  'POST /api/absence-covers': 'pages/settings/covers.tsx',
  'DELETE /api/absence-covers/{}': 'pages/settings/covers.tsx',
  'PUT /api/preferences': 'pages/settings/preferences.tsx',
  'POST /api/calendar-token': 'pages/settings/calendar.tsx',
  'DELETE /api/calendar-token': 'pages/settings/calendar.tsx',
  'POST /api/notices/{}/resend': 'pages/reminders/sent.tsx',
  'POST /api/training/sentences/{}/fast-forward': 'pages/sentence/fast-forward.tsx',
  'POST /api/sentences/{}/what-if': 'ui/what-follows.tsx',
  'POST /api/session': 'app/session.ts',
  'POST /api/session/end-others': 'pages/settings/sessions.tsx',
  'POST /auth/logout': 'app/session.ts',
};

/** Writes that no form of a case is for, and why. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  'POST /api/sentence-searches': 'it reads: what is looked for stands in no address (api/queries.ts)',
  'POST /api/calculations': 'the calculator counts in the browser, by the same functions of the domain',
  'POST /api/audit/verification': 'a button of the auditor, on a page of its own',
  'POST /api/exports': 'a button of the auditor, on a page of its own',
  'POST /api/exports/{}/cancel': 'beside the export that it stops',
  'POST /api/webhooks': 'of those who run the system, on a page of their own',
  'DELETE /api/webhooks/{}': 'beside the one that it removes',
};

it('every write of the API has a form, a page, or a reason to have none', () => {
  expect(withoutForm(writes())).toEqual([]);
});

it('one that the API gets, and nobody has made a form for, is missed', () => {
  const planted = '\n    "/api/sentences/{id}/planted": {\n        post: operations["Planted"];\n    };\n';
  const made = client().replace('export type webhooks', (end) => `${planted}${end}`);
  expect(withoutForm(writes(made))).toEqual(['POST /api/sentences/{}/planted']);
});

it('a page that is said to make a write names its path', () => {
  for (const [write, file] of Object.entries(ELSEWHERE)) {
    const source = readFileSync(join(__dirname, '..', file), 'utf8');
    const last = write.split('/').findLast((part) => part !== '{}') ?? '';
    expect([write, file, source.includes(last)]).toEqual([write, file, true]);
  }
});

it('no form makes a write that the API does not know', () => {
  const known = new Set(writes());
  for (const around of AROUND)
    for (const form of FORMS) {
      const write = pathOf(form.path(answers, around));
      expect([form.id, write, known.has(write)]).toEqual([form.id, write, true]);
    }
});

it('every command that a person may give has a form or a page', () => {
  const elsewhere: readonly Permission[] = [
    ...(['RegisterSentence', 'ProposeTransition', 'DecideProposal', 'OpenEmergencyAccess', 'ReassignCase'] as const),
    ...(['RecordVictimWish', 'WithdrawVictimWish', 'GiveVictimNotice'] as const),
  ];
  const offered = new Set<Permission>([...FORMS.map(({ permission }) => permission), ...elsewhere]);
  const people = (Object.keys(PERMISSIONS) as Permission[]).filter(
    (permission) => !isQuery(permission) && PERMISSIONS[permission].some((role) => role !== 'clock'),
  );
  expect(people.filter((permission) => !offered.has(permission))).toEqual([]);
});

it('each form has its name, what it is for, and, where nothing is counted, what follows', () => {
  for (const { id, supposed } of FORMS) {
    const needed = [id, `${id}-lead`, ...(supposed === null ? [`${id}-follows`] : [])];
    expect([id, needed.filter((key) => texts[`forms.${key}`] === undefined)]).toEqual([id, []]);
  }
});

it('each form has an id of its own, and stands under one heading that has a name', () => {
  expect(new Set(FORMS.map(({ id }) => id)).size).toBe(FORMS.length);
  expect(inGroups(FORMS).flatMap(([, forms]) => forms)).toHaveLength(FORMS.length);
  for (const [group] of inGroups(FORMS)) expect([group, texts[`forms.group/${group}`]]).not.toContain(undefined);
});

/** Those that are given in no form and on no page, for no reason. */
function withoutForm(all: readonly string[]): string[] {
  const ours = new Set(AROUND.flatMap((around) => FORMS.map((form) => pathOf(form.path(answers, around)))));
  return all.filter((write) => !ours.has(write) && !(write in ELSEWHERE) && !(write in EXCEPTIONS));
}

function pathOf(below: string): string {
  return `POST /api/sentences/{}/${below.replaceAll(ID, '{}')}`;
}

/** What is generated from what the API says of itself. */
function client(): string {
  return readFileSync(join(__dirname, '../api/api.d.ts'), 'utf8');
}

/** Every route of the generated client that writes. */
function writes(source = client()): string[] {
  const paths = source.slice(0, source.indexOf('export type webhooks'));
  return [...paths.matchAll(/^ {4}"(\/[^"]+)": \{([\s\S]*?)^ {4}\};/gm)].flatMap(([, path = '', body = '']) =>
    [...body.matchAll(/^ {8}(post|put|delete): operations\[/gm)].map(
      ([, method = '']) => `${method.toUpperCase()} ${path.replaceAll(/\{\w+\}/g, '{}')}`,
    ),
  );
}
