import { type Client } from '../../test/setup/client';
import { addDays, addMonths, type IsoDate } from '../../domain/dates';
import { send, writerOf, type Body, type Write } from './hostile-case';
import { type HostileText } from './hostile-text';

const COURT = { court: 'oslo-tingrett', caseNumber: '26-1' };
const FREEDOM = { regime: 'probation', unit: 'friomsorgen-oslo' };
const PRISON = { regime: 'high-security', unit: 'oslo-fengsel' };
const REASON = 'Har sonet uten merknader i hele perioden.';

/** What each of the cases is registered from. */
export interface OutsideOrders {
  /** Half a year at most: served at home. */
  readonly short: object;
  /** Two thirds have been served. */
  readonly served: object;
  /** Half a year at most, and not begun. */
  readonly summoned: object;
  /** The minimum of preventive detention has been served. */
  readonly detained: object;
}

interface Writing {
  readonly http: Client;
  readonly hostile: HostileText;
  readonly today: IsoDate;
}

/** Cases outside of prison, with the words that only such a case has; answers their ids. */
export async function casesOutside(writing: Writing, orders: OutsideOrders): Promise<string[]> {
  const { http, hostile, today } = writing;
  const register = async (order: object) =>
    (await send({ http, hostile }, 'dev-placement', '/api/sentences', order))['id'] ?? '';
  const home = await register(homeOrder(orders.short, today));
  const freed = await register(orders.served);
  const detained = await register(orders.detained);
  const summoned = await register(orders.summoned);
  const community = await register(communityOrder(orders.served, today));
  await Promise.all([
    writerOf(http, home, hostile)('dev-caseworker', 'failures-to-appear', {
      description: 'Kom ikke hjem til avtalt tid.',
    }),
    broken(writing, freed),
    takenBack(writerOf(http, detained, hostile), today),
    askedForMonitoring(writerOf(http, summoned, hostile), today),
  ]);
  await corrected(writerOf(http, community, hostile), today);
  return [home, freed, detained, summoned, community];
}

/** A community sentence in the place of an imprisonment. */
function communityOrder(order: object, today: IsoDate): object {
  const judgment = { court: 'oslo-tingrett', caseNumber: '26-2', offences: ['strl § 321'] };
  const terms = { hours: 60, subsidiaryDays: 40, periodDays: 120 };
  return {
    ...{ ...order, kind: 'community-sentence', startDate: today },
    judgments: [{ ...judgment, finalOn: addMonths(today, -2), terms }],
    placement: { regime: 'community', unit: 'friomsorgen-oslo' },
  };
}

/** A breach that was recorded of the wrong person, and one that stands. */
async function corrected(write: Write, today: IsoDate): Promise<void> {
  const breach = { step: 'register-breach', on: today, values: { kind: 'no-show' }, reason: 'Kom ikke til arbeidet.' };
  const { stepId } = await write('dev-probation', 'steps', breach);
  await write('dev-probation', `steps/${stepId}/retraction`, { reason: 'Det var en annen.' });
  await write('dev-probation', 'steps', breach);
}

/** A sentence that begins at home, of everything that may be said of that. */
function homeOrder(order: object, today: IsoDate): object {
  return { ...order, placement: { regime: 'electronic-monitoring', unit: 'oslo-fengsel' }, facts: homeFacts(today) };
}

function homeFacts(today: IsoDate): object {
  const statementOn = addDays(today, -10);
  return {
    consentedOn: addDays(today, -20),
    home: { checkedOn: addDays(today, -15), power: true, telephone: true },
    cohabitants: [{ adult: true, consentedOn: addDays(today, -14) }],
    occupation: { kind: 'Arbeid', place: 'Bakeriet i byen', hoursPerWeek: 30 },
    occupationWaivedForHealth: { statementOn, reason: 'Legen fraråder det.' },
    permanentlyUnfit: { statementOn, reason: 'Alvorlig og varig sykdom.' },
    specialReasons: 'Siktelsen er gammel.',
    weeklyMeeting: { weekday: 2, time: '10:00' },
  };
}

/** Summoned, and asks to come later and to serve at home: each is refused twice, then granted. */
async function askedForMonitoring(write: Write, today: IsoDate): Promise<void> {
  const apply = async () =>
    (await write('dev-caseworker', 'monitoring-applications', { receivedOn: today }))['applicationId'] ?? '';
  for (const hearing of HEARINGS(today)) {
    const refusal = { reason: 'Boligen er ikke egnet til det.', withheldReason: 'Fare for noen der.', hearing };
    await write('dev-approver', `monitoring-applications/${await apply()}/refuse`, refusal);
    await write('dev-approver', 'postponements/refusals', { ...refusal, ground: 'health', appliedOn: today });
  }
  const later = { ground: 'health', to: addMonths(today, 3), reason: 'Operasjonen er i neste måned.' };
  await write('dev-approver', 'postponements', later);
  const grant = { unit: 'oslo-fengsel', facts: homeFacts(today), reason: 'Alle vilkår er oppfylt nå.' };
  await write('dev-approver', `monitoring-applications/${await apply()}/grant`, grant);
}

const HEARINGS = (today: IsoDate) => [
  { heardOn: today, form: 'oral', statement: 'Jeg er ikke enig.' },
  { waived: 'Ville ikke uttale seg.' },
];

/** Released, under a condition; then breaches, and back by the court. */
async function broken({ http, hostile, today }: Writing, id: string): Promise<void> {
  const write = writerOf(http, id, hostile);
  await released(write, today, 'dev-approver', {});
  const { conditionId } = await write('dev-approver', 'conditions', {
    ...{ code: 'residence', text: 'Hos søsteren, Storgata 5.', from: today },
  });
  const { body } = await http.get('dev-auditor', `/api/sentences/${id}`);
  const deadlineId = (body as Read).deadlines.find(({ kind }) => kind === 'review-condition')?.id;
  const held = { deadlineId, reason: 'other', note: 'Venter på svar fra kommunen.', until: addDays(today, 7) };
  const { holdId } = await write('dev-approver', 'holds', held);
  await write('dev-approver', `holds/${holdId}/end`, { note: 'Svaret er kommet.' });
  await write('dev-approver', 'reviews', { deadlineId, outcome: 'Fortsatt nødvendig', reason: 'Bor der ennå.' });
  await write('dev-approver', `conditions/${conditionId?.replaceAll('/', '~')}/end`, {
    reason: 'Har fått egen bolig.',
  });
  for (const [response, decider] of [
    ['warning-talk', 'dev-approver'],
    ['petition-to-court', 'dev-region'],
  ] as const) {
    const breach = { kind: 'missed-meeting', occurredOn: today, description: 'Kom ikke.' };
    const { breachId } = await write('dev-probation', 'breaches', breach);
    if (response === 'petition-to-court') await suspended(write, breachId ?? '', today);
    const answer = { response, reason: 'Møtte ikke til avtale.', hearing: { waived: 'Svarer ikke.' } };
    await write(decider, `breaches/${breachId}/responses`, answer);
  }
  const ruling = { type: 'reimprisonment', part: 'full', ...COURT, judgedOn: today, effectiveOn: today, to: PRISON };
  await write('dev-court', 'court-rulings', ruling);
}

/** The probation stands still, and runs again, twice. */
async function suspended(write: Write, breachId: string, today: IsoDate): Promise<void> {
  for (const hearing of HEARINGS(today)) {
    const suspension = {
      breachId,
      reason: 'Møter ikke, og svarer ikke.',
      withheldReason: 'Tips fra en annen.',
      hearing,
    };
    const { suspensionId } = await write('dev-approver', 'suspensions', suspension);
    await write('dev-approver', `suspensions/${suspensionId}/lift`, { reason: 'Har forklart fraværet sitt.' });
  }
}

/** Released from preventive detention, kept longer on probation, not taken back when they ask, and then taken back. */
async function takenBack(write: Write, today: IsoDate): Promise<void> {
  await write('dev-region', 'prolongation-cases', { ...COURT, broughtOn: today });
  await write('dev-court', 'court-prolongations', { ...COURT, years: 2, judgedOn: today, finalOn: today });
  const terms = { probationYears: 2, facts: factsOfRelease(today) };
  await released(write, today, 'dev-region', terms);
  await write('dev-court', 'probation-extensions', { ...COURT, years: 4, judgedOn: today, finalOn: today });
  await write('dev-region', 'recall-refusals', { finalOn: addMonths(today, 1), reason: 'Det er ikke grunn til det.' });
  const recall = { ground: 'municipality-withdrew-consent', to: PRISON, reason: 'Kommunen trakk samtykket.' };
  await write('dev-region', 'recalls', recall);
}

function factsOfRelease(today: IsoDate): object {
  const statement = { statementOn: today, reason: 'Etter legens erklæring.' };
  return { prosecutionConsentedOn: today, occupationWaivedForHealth: statement, permanentlyUnfit: statement };
}

async function released(write: Write, today: IsoDate, decider: string, more: object): Promise<Body> {
  const assessment = [{ criterion: 'not-inadvisable', text: 'Intet taler imot.' }];
  const asked = { type: 'transition', to: FREEDOM, effectiveOn: today, assessment, reason: REASON, ...more };
  const { proposalId } = await write('dev-caseworker', 'proposals', asked);
  return write(decider, 'decisions', { proposalId, outcome: 'approve' });
}

interface Read {
  readonly deadlines: readonly { readonly id: string; readonly kind: string }[];
}
