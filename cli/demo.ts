import { type ImprisonmentDates, type PreventiveDetentionDates } from '../domain/calculation';
import { addDays, addMonths, maxDate, type IsoDate } from '../domain/dates';
import { verifyCommand } from './verify';
import { DemoLife } from './demo-lives';
import { Api } from './http';
import { today } from './import';
import { findRunning } from './running';
import { HASH_PREFIX, table } from './table';

/**
 * `demo`: leads an imprisonment and a preventive detention from registration to their end in the running system, over HTTP
 * and through its workflows, prints what the log says of them, and verifies the log. 0 only if both have been completed.
 */
export async function demoCommand(): Promise<number> {
  const { url } = findRunning();
  const api = new Api(url);
  const line = statusLine();
  const lives = await Promise.all([
    imprisonment(api, (what) => line.say(`imprisonment: ${what}`)),
    detention(api, (what) => line.say(`preventive detention: ${what}`)),
  ]).finally(() => line.clear());
  const ends: string[] = [];
  for (const life of lives) {
    const { kind, status, completedOn } = await life.view();
    process.stdout.write(`\n${bold(`${kind}  ${life.id}`)}\n${await timeline(api, life.id)}\n`);
    process.stdout.write(`${status === 'completed' ? `Completed on ${completedOn}.` : `Not completed: ${status}.`}\n`);
    ends.push(status);
  }
  process.stdout.write('\n');
  const verified = await verifyCommand(undefined, {});
  return verified === 0 && ends.every((status) => status === 'completed') ? 0 : 1;
}

/** Eighteen months from today: closed and open prison, halfway house, monitoring at home, probation, full term. */
async function imprisonment(api: Api, say: (what: string) => void): Promise<DemoLife> {
  const startDate = today();
  const life = await DemoLife.registered(api, imprisonmentBody(startDate), say);
  const dates = (await life.view()).dates as ImprisonmentDates;
  const { oneThirdDate = startDate, monitoringFrom = startDate, expectedReleaseDate, fullTermDate } = dates;
  await life.moved({ regime: 'lower-security', unit: 'bastoy-fengsel' }, addMonths(startDate, 3));
  await life.moved({ regime: 'halfway-house', unit: 'overgangsbolig-oslo' }, addDays(oneThirdDate, -14));
  const atHome = maxDate(monitoringFrom, addDays(oneThirdDate, 14));
  await life.moved({ regime: 'electronic-monitoring', unit: 'friomsorgen-oslo' }, atHome, {
    facts: homeFacts(startDate),
  });
  await life.moved({ regime: 'probation', unit: 'friomsorgen-oslo' }, expectedReleaseDate);
  await life.forwardTo(addDays(fullTermDate, 1));
  return life;
}

/** A frame of five years and two prolongations: open prison after two thirds of the minimum, then release on probation. */
async function detention(api: Api, say: (what: string) => void): Promise<DemoLife> {
  const startDate = today();
  const life = await DemoLife.registered(api, detentionBody(startDate), say);
  const dates = (await life.view()).dates as PreventiveDetentionDates;
  const open = dates.lowerSecurityFrom ?? startDate;
  await life.moved({ regime: 'lower-security', unit: 'bastoy-fengsel' }, addDays(open, 7));
  const second = await beforeExpiry(life);
  await life.prolonged(5, second);
  await life.prolonged(3, await beforeExpiry(life));
  const released = addMonths(await beforeExpiry(life), -6);
  const facts = { prosecutionConsentedOn: addDays(startDate, 1) };
  await life.moved({ regime: 'probation', unit: 'friomsorgen-oslo' }, released, { facts, probationYears: 2 });
  await life.forwardTo(addDays((await life.view()).end.on, 1));
  return life;
}

/** A month before the present frame runs out: the case was brought in time, and is judged. */
async function beforeExpiry(life: DemoLife): Promise<IsoDate> {
  return addMonths((await life.view()).end.on, -1);
}

function imprisonmentBody(startDate: IsoDate): object {
  return {
    kind: 'imprisonment',
    person: { name: 'Kari Prøve', birthDate: '1990-04-12', nationalId: '12849012345', citizenship: 'NO' },
    judgments: [
      { ...judged(startDate), length: { years: 1, months: 6, days: 0 }, offences: ['strl § 321'], remandDays: 12 },
    ],
    startDate,
    ...placed('oslo-fengsel'),
  };
}

function detentionBody(startDate: IsoDate): object {
  return {
    kind: 'preventive-detention',
    person: { name: 'Ola Prøve', birthDate: '1979-10-03', nationalId: '03907912345', citizenship: 'NO' },
    judgments: [{ ...judged(startDate), frameYears: 5, minimumYears: 3, offences: ['strl § 275'], remandDays: 90 }],
    startDate,
    ...placed('oslo-fengsel'),
  };
}

function judged(startDate: IsoDate): object {
  return {
    court: 'oslo-tingrett',
    caseNumber: `${startDate.slice(2, 4)}-012345MED-TOSL/01`,
    finalOn: addDays(startDate, -30),
  };
}

function placed(unit: string): object {
  return { placement: { regime: 'high-security', unit }, caseworker: 'dev-caseworker', ruleSet: 'NO-2026.1' };
}

function homeFacts(on: IsoDate): object {
  return {
    consentedOn: on,
    home: { checkedOn: on, power: true, telephone: true },
    cohabitants: [{ adult: true, consentedOn: on }],
    occupation: { kind: 'work', place: 'Verkstedet', hoursPerWeek: 37 },
    weeklyMeeting: { weekday: 2, time: '10:00' },
  };
}

interface Listed {
  readonly version: number;
  readonly type: string;
  readonly effectiveOn: IsoDate;
  readonly body: Readonly<Record<string, unknown>>;
  readonly hash: string;
}

/** What the log says, without the reminders that need no more than a count. */
async function timeline(api: Api, id: string): Promise<string> {
  const events: Listed[] = [];
  for (let after: number | null = 0; after !== null;) {
    const path: string = `/api/sentences/${id}/events?after=${after}&limit=500`;
    const page: { events: Listed[]; next: number | null } = await api.get('dev-auditor', path);
    events.push(...page.events);
    after = page.next;
  }
  const heard = events.filter(({ type }) => type === 'DeadlineReached').length;
  const rows = events.filter(({ type }) => type !== 'DeadlineReached').map(row);
  return `${table([['date', 'event', 'paragraph', 'version', 'hash'], ...rows], '  ')}\n  and ${heard} deadlines and reminders, each at its own time`;
}

/** Events that say no paragraph of their own, because they have only one. */
const BASIS: Readonly<Record<string, string>> = {
  SentenceRegistered: 'strpl §§ 452–455',
  ServingStarted: 'strgjfl § 11',
  DatesCalculated: 'forskrift § 3-2',
};

function row({ version, type, effectiveOn, body, hash }: Listed): string[] {
  return [
    effectiveOn,
    `${type}${about(body)}`,
    String(body['legalBasis'] ?? BASIS[type] ?? ''),
    `v${version}`,
    hash.slice(0, HASH_PREFIX),
  ];
}

function about({ to, because, years, place, kind }: Listed['body']): string {
  const where = (to ?? place) as Partial<Place> | undefined;
  const said = where?.regime ?? because ?? (typeof years === 'number' ? `${years} years` : kind);
  return typeof said === 'string' ? `: ${said}` : '';
}

interface Place {
  readonly regime: string;
}

/** The latest news in one line on a terminal, nothing elsewhere. */
function statusLine(): { say(what: string): void; clear(): void } {
  if (!process.stderr.isTTY) return { say: (what) => process.stderr.write(`${what}\n`), clear: () => undefined };
  return {
    say: (what) => process.stderr.write(`\r\u001b[K${what} …`),
    clear: () => process.stderr.write('\r\u001b[K'),
  };
}

function bold(text: string): string {
  return process.stdout.isTTY ? `\u001b[1m${text}\u001b[0m` : text;
}
