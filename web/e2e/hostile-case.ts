import { type Client } from '../../test/setup/client';
import { addDays, addMonths, type IsoDate } from '../../domain/dates';
import { type HostileText } from './hostile-text';

export type Body = Readonly<Record<string, string>>;
/** Does something to one case in the version that it has; throws where it is refused. */
export type Write = (client: string, path: string, body: object) => Promise<Body>;

const CRITERIA = ['purpose-of-penalty', 'security', 'flight-risk'];
const LOWER = { regime: 'lower-security', unit: 'ullersmo-fengsel' };

/** Sends something, hostile in each of its free-text fields, and remembers which were recorded. */
export async function send(
  { http, hostile }: { http: Client; hostile: HostileText | undefined },
  client: string,
  path: string,
  body: object,
  version?: number,
): Promise<Body> {
  const said = hostile?.in(path, body) ?? { body, fields: [] };
  const answer = await http.post(client, path, said.body, version === undefined ? {} : { version });
  if (answer.status >= 300) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
  for (const field of said.fields) hostile?.sent.add(field);
  // What a test reads of an answer it checks by what comes of it.
  return answer.body as Body;
}

/** Writes to one case, each time in the version that it then has. */
export function writerOf(http: Client, id: string, hostile: HostileText | undefined): Write {
  const url = `/api/sentences/${id}`;
  return async (client, path, body) => {
    const { etag } = await http.get('dev-auditor', url);
    return send({ http, hostile }, client, `${url}/${path}`, body, Number(etag?.replaceAll('"', '')));
  };
}

/** One of each thing that has words in it and fits into a prison: so that what is written is met on every page. */
export async function writeMore(write: Write, today: IsoDate): Promise<void> {
  await refusals(write, today);
  await reactions(write, today);
  await leaves(write, today);
  await exclusions(write, today);
  await wayBack(write, today);
  await write('dev-caseworker', 'information', { source: 'anonymous', text: 'Skal ha skjult noe i cellen.' });
  await write('dev-caseworker', 'guardians', {
    ...{ name: 'Gro Verge', contact: 'Storgata 1', relation: 'appointed-guardian', from: today },
  });
  const { guardianId } = await write('dev-caseworker', 'guardians', {
    ...{ name: 'Per Verge', contact: 'Storgata 3', relation: 'other', from: today },
  });
  await write('dev-caseworker', `guardians/${guardianId}/end`, { endedOn: today, reason: 'Flyttet.' });
  await write('dev-placement', 'remand-credits', { days: 1, reason: 'Funnet i arkivet.' });
  const conflict = { account: 'noen.andre', relation: 'relative', reason: 'Søsken.' };
  await write('dev-approver', 'conflicts-of-interest', conflict);
  await write('dev-approver', 'conflicts-of-interest/end', { account: 'noen.andre', reason: 'Feil person.' });
  const contact = { name: 'Vilde Vitne', telephone: '99 99 99 99', address: 'Lillegata 2' };
  await write('dev-victim', 'victims', { contact });
  await write('dev-caseworker', 'charges', { chargedOn: today, description: 'Skadeverk i fengselet.' });
  await write('dev-caseworker', 'consents', { of: 'cohabitant', label: 'Samboeren', adult: true, givenOn: today });
}

/** Two refusals: one sent back for better words, one approved, complained of and upheld. */
async function refusals(write: Write, today: IsoDate): Promise<void> {
  const denial = {
    ...{ type: 'denial', to: LOWER, effectiveOn: today },
    assessment: CRITERIA.map((criterion) => ({
      ...{ criterion, text: 'Har brutt flere avtaler.', withheld: 'Kilde i avdelingen.' },
    })),
    ...{ reason: 'Har nylig hatt et brudd som er alvorlig.', withheldReason: 'Fare for kilden.' },
    hearing: { heardOn: today, form: 'written', statement: 'Vil gjerne videre.' },
    facts: { occupation: { kind: 'Arbeid', place: 'Verkstedet', hoursPerWeek: 30 }, specialReasons: 'Ingen.' },
  };
  const { proposalId } = await write('dev-caseworker', 'proposals', denial);
  const reconsider = { verdict: 'reconsider', cause: 'Mangelfullt', comment: 'Skriv mer om flukt.' };
  const points = CRITERIA.map((criterion) => ({ criterion, ...reconsider }));
  const sentBack = { proposalId, outcome: 'send-back', reason: 'Ikke godt nok begrunnet.', points };
  await write('dev-approver', 'decisions', sentBack);
  const again = await write('dev-caseworker', 'proposals', { ...denial, hearing: { waived: 'Ville ikke si noe.' } });
  await write('dev-approver', 'decisions', {
    ...{ proposalId: again['proposalId'], outcome: 'approve', reason: 'Enig i avslaget.', withheldReason: 'Som over.' },
    points: CRITERIA.map((criterion) => ({ criterion, verdict: 'accepted', comment: 'Enig.' })),
  });
  await write('dev-caseworker', 'notifications', { of: again['proposalId'], notifiedAt: `${today}T08:00` });
  const complaint = { of: again['proposalId'], receivedOn: today, reason: 'Det er urettferdig.' };
  const { complaintId } = await write('dev-caseworker', 'complaints', complaint);
  await write('dev-region', `complaints/${complaintId}/decision`, { outcome: 'upheld', reason: 'Avslaget står seg.' });
}

async function reactions(write: Write, today: IsoDate): Promise<void> {
  const breach = { kind: 'contraband', occurredOn: today, description: 'En telefon.', condition: 'Husordensreglene' };
  for (const hearing of [
    { heardOn: today, form: 'oral', statement: 'Den var ikke min.' },
    { heardOn: today, form: 'written', statement: 'Ingenting å si.' },
  ]) {
    const { breachId } = await write('dev-caseworker', 'breaches', breach);
    await write('dev-approver', `breaches/${breachId}/responses`, {
      ...{ response: 'written-reprimand', reason: 'Brøt reglene.', withheldReason: 'Tips fra en annen.', hearing },
    });
  }
}

/** Twice kept from the company of others, heard and not. */
async function exclusions(write: Write, today: IsoDate): Promise<void> {
  const at = { startedAt: `${today}T06:00` };
  for (const hearing of [{ heardOn: today, form: 'oral', statement: 'Det var ikke meg.' }, { waived: 'Sov.' }]) {
    const said = { reason: 'Truet medinnsatte på avdelingen.', withheldReason: 'Tips fra en annen.', hearing };
    const { exclusionId } = await write('dev-approver', 'exclusions', {
      ...{ exclusion: 'partial', ground: 'injury-or-violence', ...at, ...said },
      lessIsNotEnough: 'Samtaler er prøvd uten virkning.',
    });
    const url = `exclusions/${exclusionId}`;
    await write('dev-region', `${url}/continue`, said);
    await write('dev-caseworker', `${url}/supervisions`, { supervisedAt: `${today}T06:00`, note: 'Rolig.' });
    await write('dev-approver', `${url}/end`, { endedAt: `${today}T06:00`, reason: 'Situasjonen har roet seg.' });
  }
}

/** A plan with goals, gone through; and the checklist before release. */
async function wayBack(write: Write, today: IsoDate): Promise<void> {
  await write('dev-approver', 'contact-officers', { contactOfficer: 'ola.saksbehandler' });
  const reviewOn = addMonths(today, 3);
  const { planId } = await write('dev-caseworker', 'plans', { plan: 'future-plan', reviewOn });
  const goal = { area: 'work-or-education', goal: 'Fagbrev som snekker.', responsible: 'Skolen', reviewOn };
  const { goalId } = await write('dev-caseworker', `plans/${planId}/goals`, goal);
  await write('dev-caseworker', `plans/${planId}/goals`, goal);
  await write('dev-caseworker', `goals/${goalId}/settle`, { outcome: 'reached', note: 'Besto prøven.' });
  await write('dev-caseworker', `plans/${planId}/reviews`, { reviewOn, note: 'God fremgang.' });
  const work = {
    activity: 'work',
    provider: 'correctional-service',
    description: 'Snekkerverkstedet.',
    daysPerWeek: 5,
  };
  const { activityId } = await write('dev-caseworker', 'activities', { ...work, from: today });
  const refused = { on: today, attendance: 'refused', description: 'Ville ikke gå på arbeid.' };
  await write('dev-caseworker', `activities/${activityId}/attendance`, refused);
  await write('dev-caseworker', `activities/${activityId}/end`, { endedOn: today, reason: 'Verkstedet er stengt.' });
  const sharing = { purpose: 'sharing', provider: 'school', answer: 'given', answeredOn: today };
  await write('dev-caseworker', 'data-consents', sharing);
  await write('dev-caseworker', 'data-consents', { purpose: 'needs-assessment', answer: 'given', answeredOn: today });
  const needs = [{ area: 'home', need: 'great' }];
  await write('dev-caseworker', 'needs', { assessedOn: today, answers: { needs, text: 'Har ingen steder å bo.' } });
  const said = { what: 'Planlagt løslatelse.', why: 'Plass fra første dag.', recipient: 'Inspektøren' };
  await write('dev-caseworker', 'sharings', { provider: 'school', ...said });
  await write('dev-caseworker', 'release-preparation', {});
  const item = { item: 'home', outcome: 'arranged', note: 'Leier av kommunen.' };
  await write('dev-caseworker', 'release-preparation/items', item);
  const again = { item: 'home', reason: 'Kommunen trakk tilbudet.' };
  await write('dev-caseworker', 'release-preparation/reopenings', again);
  await write('dev-caseworker', 'release-preparation/items', item);
}

async function leaves(write: Write, today: IsoDate): Promise<void> {
  const conditions = [{ code: 'leave-sober', text: 'Også på bussen.' }];
  const soon = { type: 'welfare', from: addDays(today, 7), to: addDays(today, 8), reason: 'Dåp.', conditions };
  const { leaveId } = await write('dev-approver', 'leaves', soon);
  await write('dev-approver', `leaves/${leaveId}/revoke`, { reason: 'Dåpen er avlyst.' });
  const soonest = addDays(today, 9);
  for (const hearing of [{ waived: 'Skriftlig søknad.' }, { heardOn: today, form: 'oral', statement: 'Jeg må dit.' }]) {
    const said = {
      appliedOn: today,
      reason: 'Ikke viktig nok til det.',
      withheldReason: 'Fare for noen der.',
      hearing,
    };
    await write('dev-approver', 'leaves/refusals', { ...said, type: 'welfare', from: soonest, to: soonest });
    await write('dev-approver', 'interruptions/refusals', { ...said, from: soonest, until: soonest });
  }
}

/** A case that is restricted, opened in an emergency, interrupted, waits for a place and is pardoned; answers its id. */
export async function pardonedCase(
  { http, hostile, today }: { readonly http: Client; readonly hostile: HostileText; readonly today: IsoDate },
  order: object,
): Promise<string> {
  const override = { reason: 'Slik står det i dommen.' };
  const registered = await send({ http, hostile }, 'dev-placement', '/api/sentences', { ...order, override });
  const pardoned = registered['id'] ?? '';
  const { events } = (await http.get('dev-auditor', `/api/sentences/${pardoned}/events`)).body as Log;
  await rectified(writerOf(http, pardoned, hostile), events[0]?.eventId ?? '', today);
  await untilPardoned(writerOf(http, pardoned, hostile), today);
  const given = { sentenceIds: [pardoned], caseworker: 'ola.saksbehandler', reason: 'Ny fordeling.' };
  await send({ http, hostile }, 'dev-approver', '/api/assignments', given);
  const cover = { to: 'liv.leder', unit: 'oslo-fengsel', firstDay: today, lastDay: today, reason: 'Ferie.' };
  await send({ http, hostile }, 'dev-approver', '/api/absence-covers', cover);
  const places = {
    unit: 'oslo-fengsel',
    regime: 'high-security',
    places: 243,
    from: today,
    reason: 'Avdelingen er pusset opp.',
  };
  await send({ http, hostile }, 'dev-region', '/api/capacity/places', places);
  return pardoned;
}

interface Log {
  readonly events: readonly { readonly eventId: string }[];
}

/** What was recorded wrongly, and what somebody only thought so. */
async function rectified(write: Write, of: string, today: IsoDate): Promise<void> {
  await write('dev-placement', 'corrections/refusals', { of, reason: 'Tallet er riktig.' });
  const correction = { field: 'remandDays', judgment: 0, remandDays: 13 };
  await write('dev-placement', 'corrections', { corrects: of, holdsFrom: today, correction, reason: 'Feil avskrift.' });
}

async function untilPardoned(write: Write, today: IsoDate): Promise<void> {
  await write('dev-region', 'restriction', { openTo: [], reason: 'Truet av andre.' });
  const access = await write('dev-halden-caseworker', 'emergency-access', { reason: 'Vedkommende står i porten her.' });
  const review = { finding: 'justified', reason: 'Det var nødvendig.' };
  await write('dev-approver', `emergency-access/${access['accessId']}/review`, review);
  await write('dev-region', 'restriction/lift', { reason: 'Ingen trussel lenger.' });
  const conditions = [{ code: 'leave-sober', text: 'Hele tiden.' }];
  const interruption = { from: today, reason: 'Sykdom i nær familie.', conditions };
  const { absenceId } = await write('dev-approver', 'interruptions', interruption);
  await write('dev-approver', `interruptions/${absenceId}/extend`, { reason: 'Begravelsen er utsatt.' });
  await write('dev-approver', `interruptions/${absenceId}/revoke`, { reason: 'Begravelsen er over.' });
  await write('dev-caseworker', `interruptions/${absenceId}/end`, { returnedOn: today, countedDays: 0 });
  const to = { regime: 'lower-security', unit: 'bastoy-fengsel' };
  const proposal = { type: 'transition', to, effectiveOn: addMonths(today, 1), reason: 'Har sonet godt i lang tid.' };
  const { proposalId } = await write('dev-caseworker', 'proposals', {
    ...proposal,
    assessment: CRITERIA.map((criterion) => ({ criterion, text: 'Ingenting taler imot.' })),
    conditions: [{ code: 'egen-avtale', text: 'Møter til samtale.' }],
  });
  const points = CRITERIA.map((criterion) => ({ criterion, verdict: 'accepted' }));
  await write('dev-approver', 'decisions', { proposalId, outcome: 'approve', points });
  await write('dev-approver', `proposals/${proposalId}/awaiting-place`, { reason: 'Ingen ledig plass.' });
  const end = { end: 'pardoned', endedOn: today, authority: 'Kongen i statsråd', reason: 'Benådet.' };
  await write('dev-placement', 'end', end);
}
