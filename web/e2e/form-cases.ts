import { addDays, addMonths, type IsoDate } from '../../domain/dates';
import { orderFrom, type Client } from '../../test/setup/client';
import { waitUntil } from '../../test/setup/stack';
import { send, writerOf, type Write } from './hostile-case';
import { detained, imprisonment } from './orders';

interface Making {
  readonly http: Client;
  readonly today: IsoDate;
  readonly id: string;
  readonly write: Write;
}
interface Recipe {
  readonly order: (today: IsoDate) => object;
  readonly then?: (making: Making) => Promise<unknown>;
}

const LOWER = { regime: 'lower-security', unit: 'bastoy-fengsel' };
const FREEDOM = { regime: 'probation', unit: 'friomsorgen-oslo' };
const REASON = 'Har sonet godt i lang tid.';
const PARDONED = { end: 'pardoned', authority: 'Kongen i statsråd', reason: 'Benådet.' };
const assess = (...criteria: readonly string[]) =>
  criteria.map((criterion) => ({ criterion, text: 'Har fulgt avtaler hele tiden; ingenting taler imot.' }));

/** Of a year and a half: at home, or let out, after as many months. */
const short = (name: string, months: number) => (today: IsoDate) => {
  const order = orderFrom(addMonths(today, -months));
  return { ...order, person: { ...order.person, name }, caseworker: 'ola.saksbehandler' };
};
const plain = (name: string) => (today: IsoDate) => imprisonment(today, name);
/** So long ago that what the person left behind may be erased. */
const longAgo = (name: string) => (today: IsoDate) => {
  const order = orderFrom(addMonths(today, -12 * 14), { years: 20, months: 0, days: 0 });
  return { ...order, person: { ...order.person, name } };
};

/** Short enough to be served at home, and not begun. */
const summoned = (name: string) => (today: IsoDate) => {
  const order = orderFrom(addMonths(today, 3), { years: 0, months: 4, days: 0 });
  return { ...order, person: { ...order.person, name }, caseworker: 'ola.saksbehandler' };
};

const RECIPES = {
  arrived: { order: plain('Arne Ankommet') },
  conflicted: { order: plain('Hilde Habil') },
  confirming: { order: plain('Bo Beregnet') },
  adopting: { order: plain('Rune Regelsett') },
  ending: { order: plain('Enok Endelig') },
  moving: { order: plain('Frida Flytter'), then: move },
  placeless: { order: plain('Petter Plassløs'), then: waitForPlace },
  staying: { order: plain('Arvid Avslag'), then: stayPut },
  interrupted: {
    order: plain('Astrid Avbrudd'),
    then: ({ write, today }) =>
      write('dev-approver', 'interruptions', { from: today, reason: 'Sykdom i nær familie.' }),
  },
  excluded: { order: plain('Eskil Utelukket'), then: exclude },
  planning: { order: plain('Pernille Planlagt'), then: plan },
  home: { order: short('Helge Hjemme', 9), then: goHome },
  homeEnded: {
    order: short('Hege Hjemme', 9),
    then: async (making) => {
      await goHome(making);
      await making.write('dev-placement', 'end', { ...PARDONED, endedOn: making.today });
    },
  },
  awaiting: { order: summoned('Vigdis Venter') },
  applicant: {
    order: summoned('Siri Søker'),
    then: ({ write, today }) => write('dev-placement', 'monitoring-applications', { receivedOn: today }),
  },
  breached: { order: short('Brita Bruddsak', 13), then: breakTwice },
  suspended: { order: short('Sven Stanset', 13), then: suspend },
  beforeCourt: { order: short('Ruth Rettssak', 13), then: petition },
  released: { order: detained, then: releaseFromDetention },
  petitioner: {
    order: detained,
    then: ({ write, today }) => write('dev-caseworker', 'own-petitions', { receivedOn: today }),
  },
  ended: { order: longAgo('Elias Eldre'), then: endLongAgo },
  erasing: {
    order: longAgo('Sofus Slettes'),
    then: async (making) => {
      await endLongAgo(making);
      await making.write('dev-placement', 'erasures', {});
    },
  },
} as const satisfies Readonly<Record<string, Recipe>>;

/** A state that a case is in so that some form fits. */
export type FormCase = keyof typeof RECIPES;
const FORM_CASES = Object.keys(RECIPES) as FormCase[];

/** Registers a case and brings it into its state; answers its id. */
async function makeFormCase(http: Client, today: IsoDate, name: FormCase): Promise<string> {
  const { order, then }: Recipe = RECIPES[name];
  const { id = '' } = await send({ http, hostile: undefined }, 'dev-placement', '/api/sentences', order(today));
  await then?.({ http, today, id, write: writerOf(http, id, undefined) });
  return id;
}

/** One after another: a small machine that starts beside this has enough to do. */
export async function castForForms(http: Client, today: IsoDate): Promise<Readonly<Record<FormCase, string>>> {
  const made: [FormCase, string][] = [];
  for (const name of FORM_CASES) made.push([name, await makeFormCase(http, today, name)]);
  return Object.fromEntries(made) as Record<FormCase, string>;
}

async function approved({ write }: Making, proposal: object, decider: string): Promise<string> {
  const asked = { type: 'transition', reason: REASON, ...proposal };
  const { proposalId = '' } = await write('dev-caseworker', 'proposals', asked);
  await write(decider, 'decisions', { proposalId, outcome: 'approve' });
  return proposalId;
}

function toLowerSecurity(making: Making): Promise<string> {
  const assessment = assess('purpose-of-penalty', 'security', 'flight-risk');
  return approved(making, { to: LOWER, effectiveOn: addMonths(making.today, 1), assessment }, 'dev-approver');
}

/** Kept where they are though they might move on: that is assessed anew within half a year. */
async function stayPut({ write, today }: Making): Promise<void> {
  const assessment = assess('purpose-of-penalty', 'security', 'flight-risk');
  const hearing = { heardOn: today, form: 'oral', statement: 'Vil gjerne videre.' };
  const stay = {
    type: 'stay',
    to: LOWER,
    effectiveOn: today,
    assessment,
    reason: 'Har brutt flere avtaler.',
    hearing,
  };
  const { proposalId } = await write('dev-caseworker', 'proposals', stay);
  await write('dev-approver', 'decisions', { proposalId, outcome: 'approve', reason: 'Enig.' });
}

async function move(making: Making): Promise<void> {
  const { write, today } = making;
  await toLowerSecurity(making);
  const leave = { type: 'welfare', from: addDays(today, 1), to: addDays(today, 2), reason: 'Dåp i familien.' };
  await write('dev-approver', 'leaves', leave);
  const conflict = { account: 'noen.andre', relation: 'relative', reason: 'Søsken.' };
  await write('dev-approver', 'conflicts-of-interest', conflict);
  await write('dev-caseworker', 'expulsion', { decidedOn: addDays(today, -9) });
}

/** Kept from the company of others since yesterday; and somebody has said something that nobody has looked into. */
async function exclude({ write, today }: Making): Promise<void> {
  const asked = { exclusion: 'full', ground: 'injury-or-violence', startedAt: `${addDays(today, -1)}T07:00` };
  const reasons = { reason: 'Truet to medinnsatte med kniv.', lessIsNotEnough: 'Delvis utelukkelse ble prøvd i går.' };
  await write('dev-approver', 'exclusions', { ...asked, ...reasons });
  await write('dev-caseworker', 'information', { source: 'police', text: 'Skal ha mottatt trusler.' });
}

/** With a plan and a goal in it, and one point before release settled. */
async function plan({ write, today }: Making): Promise<void> {
  const reviewOn = addMonths(today, 3);
  const { planId } = await write('dev-caseworker', 'plans', { plan: 'future-plan', reviewOn });
  const goal = { area: 'home', goal: 'Et eget sted å bo.', responsible: 'Kommunen', reviewOn };
  await write('dev-caseworker', `plans/${planId}/goals`, goal);
  const work = { activity: 'work', provider: 'school', description: 'Snekkerfag.', daysPerWeek: 5, from: today };
  await write('dev-caseworker', 'activities', work);
  const sharing = { purpose: 'sharing', provider: 'library', answer: 'given', answeredOn: today };
  await write('dev-caseworker', 'data-consents', sharing);
  await write('dev-caseworker', 'data-consents', { purpose: 'needs-assessment', answer: 'given', answeredOn: today });
  await write('dev-caseworker', 'release-preparation', {});
  await write('dev-caseworker', 'release-preparation/items', { item: 'health', outcome: 'not-needed', note: null });
}

async function waitForPlace(making: Making): Promise<void> {
  const { write, http, id, today } = making;
  const proposalId = await toLowerSecurity(making);
  await write('dev-approver', `proposals/${proposalId}/awaiting-place`, { reason: 'Ingen ledig plass.' });
  const { body } = await http.get('dev-auditor', `/api/sentences/${id}`);
  const { id: deadlineId, owner } = (body as Deadlines).deadlines.find(({ snoozable }) => snoozable) ?? none('hold');
  const until = addDays(today, 10);
  await write(`dev-${owner.role}`, 'holds', { deadlineId, reason: 'awaiting-police', note: null, until });
  await write('dev-region', 'restriction', { openTo: [], reason: 'Truet av andre.' });
  await write('dev-halden-caseworker', 'emergency-access', { reason: 'Vedkommende står i porten her.' });
}

interface Deadlines {
  readonly deadlines: readonly {
    readonly id: string;
    readonly snoozable: boolean;
    readonly owner: { readonly role: string };
  }[];
}

async function goHome(making: Making): Promise<void> {
  const { today } = making;
  const facts = {
    consentedOn: addDays(today, -20),
    home: { checkedOn: addDays(today, -15), power: true, telephone: true },
    cohabitants: [{ adult: true, consentedOn: addDays(today, -14) }],
    occupation: { kind: 'work', place: 'Bakeriet', hoursPerWeek: 30 },
    weeklyMeeting: { weekday: 2, time: '10:00' },
  };
  const to = { regime: 'electronic-monitoring', unit: 'oslo-fengsel' };
  await approved(making, { to, effectiveOn: today, assessment: assess('consents'), facts }, 'dev-approver');
  await untilIn(making, 'electronic-monitoring');
}

/** Released, talked to after a breach, and one more: for that, the court may be asked. Answers the second breach. */
async function breakTwice(making: Making): Promise<string> {
  const { write, today } = making;
  await release(making, {}, 'dev-approver');
  const missed = { kind: 'missed-meeting', occurredOn: today, description: 'Kom ikke til avtalt møte.' };
  const first = await write('dev-probation', 'breaches', missed);
  const talk = { response: 'warning-talk', reason: 'Innkalt til samtale.' };
  await write('dev-approver', `breaches/${first['breachId']}/responses`, talk);
  return (await write('dev-probation', 'breaches', missed))['breachId'] ?? '';
}

async function petition(making: Making): Promise<void> {
  const breachId = await breakTwice(making);
  const answer = { response: 'petition-to-court', reason: 'Nytt brudd etter samtalen.' };
  await making.write('dev-region', `breaches/${breachId}/responses`, answer);
}

async function suspend(making: Making): Promise<void> {
  const breachId = await breakTwice(making);
  await making.write('dev-approver', 'suspensions', { breachId, reason: 'Til retten har avgjort saken.' });
}

function releaseFromDetention(making: Making): Promise<void> {
  const terms = { probationYears: 2, facts: { prosecutionConsentedOn: making.today } };
  return release(making, terms, 'dev-region');
}

async function release(making: Making, terms: object, decider: string): Promise<void> {
  const assessment = assess('not-inadvisable');
  await approved(making, { to: FREEDOM, effectiveOn: making.today, assessment, ...terms }, decider);
  await untilIn(making, 'probation');
}

/** The workflow takes into effect what was approved for today. */
async function untilIn({ http, id }: Making, regime: string): Promise<void> {
  const there = async () =>
    ((await http.get('dev-auditor', `/api/sentences/${id}`)).body as { regime: string }).regime === regime;
  await waitUntil(there, { what: `the case is in ${regime}` });
}

async function endLongAgo({ write, today }: Making): Promise<void> {
  const endedOn = addMonths(today, -12 * 11);
  await write('dev-placement', 'end', { ...PARDONED, endedOn });
}

function none(what: string): never {
  throw new Error(`Nothing to ${what}`);
}
