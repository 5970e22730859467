import { type Browser } from 'playwright-core';
import { addMonths, osloDate, type IsoDate } from '../../domain/dates';
import { Client } from '../../test/setup/client';
import { startStack, type Stack } from '../../test/setup/stack';
import { launchChromium } from './chromium';
import { castForForms, type FormCase } from './form-cases';
import { send, writeMore, writerOf } from './hostile-case';
import { HostileText } from './hostile-text';
import { detained, imprisonment } from './orders';
import { User } from './user';

/** One system, one browser and the cases that the tests in it are about. */
export interface Stage {
  readonly stack: Stack;
  readonly http: Client;
  readonly browser: Browser;
  readonly today: IsoDate;
  readonly cases: Cases;
  /** What the busy case is full of. */
  readonly hostile: HostileText;
  /** Somebody signed in, once for all tests: `ola.saksbehandler` and the like. */
  user(id: string): Promise<User>;
  end(): Promise<void>;
}

/** Ids of sentences; besides these, one for each state in which a form fits that fits nowhere else. */
export interface Cases extends Readonly<Record<FormCase, string>> {
  /** Imprisonment in Oslo, due for lower security: nothing has been done about it. */
  readonly due: string;
  /** Preventive detention in Ila. */
  readonly detention: string;
  /** Much has happened: a condition, two breaches, a leave, an absence, a complaint; a proposal waits. */
  readonly busy: string;
  readonly busyProposal: string;
}

/** On a machine that does much else, too. */
const PATIENCE_MS = 400_000;

interface Setting {
  /** How many of the invented population live there besides. */
  readonly people?: number;
  /** A folder to keep it in. */
  readonly data?: string;
  /** What the busy case is written in: an attacker's words, unless people are to look at it. */
  readonly words?: 'hostile' | 'plain';
  /** What an installation may set. */
  readonly env?: NodeJS.ProcessEnv;
}

/** Starts all of it. */
export async function setStage({ people = 0, data, words = 'hostile', env: more = {} }: Setting = {}): Promise<Stage> {
  const env = { ...more, SAMPLE_PEOPLE: String(people) };
  const options = { env, patience: PATIENCE_MS, ...(data !== undefined && { data }) };
  const [stack, browser] = await Promise.all([startStack(options), launchChromium()]);
  const http = new Client(stack);
  const today = osloDate(new Date().toISOString());
  const hostile = await HostileText.of(http);
  const users = new Map<string, Promise<User>>();
  return {
    ...{
      stack,
      http,
      browser,
      today,
      hostile,
      cases: await castOf(http, today, words === 'hostile' ? hostile : undefined),
    },
    user: (id) => {
      const known = users.get(id) ?? User.signIn(browser, stack.url, id);
      users.set(id, known);
      return known;
    },
    end: async () => {
      await browser.close();
      await stack.stop();
    },
  };
}

/** Registers the cases and lets happen what must have happened; with `hostile`, in the words of an attacker. */
async function castOf(http: Client, today: IsoDate, hostile?: HostileText): Promise<Cases> {
  const [due, detention, busy] = await Promise.all([
    register(http, imprisonment(today, 'Didrik Skyldig')),
    register(http, detained(today)),
    register(http, imprisonment(today, 'Berit Travel'), hostile),
  ]);
  const busyProposal = await makeBusy(http, busy, today, hostile);
  return { ...(await castForForms(http, today)), due, detention, busy, busyProposal };
}

async function register(http: Client, order: object, hostile?: HostileText): Promise<string> {
  return (await send({ http, hostile }, 'dev-placement', '/api/sentences', order))['id'] ?? '';
}

/** Lets things happen, each by whoever may. Answers the proposal that waits in the end. */
async function makeBusy(http: Client, id: string, today: IsoDate, hostile?: HostileText): Promise<string> {
  const write = writerOf(http, id, hostile);
  const from = addMonths(today, -2);
  const { absenceId } = await write('dev-caseworker', 'absences', {
    type: 'absconding',
    from,
    reason: 'Gikk fra arbeid.',
  });
  await write('dev-caseworker', `absences/${absenceId}/end`, { returnedOn: addMonths(today, -1), countedDays: 3 });
  const breach = { kind: 'positive-drug-test', occurredOn: addMonths(today, -1), description: 'Prøve tatt kl. 8.' };
  const { breachId } = await write('dev-caseworker', 'breaches', breach);
  await write('dev-approver', `breaches/${breachId}/responses`, {
    response: 'written-reprimand',
    reason: 'Første gang.',
    hearing: { heardOn: today, form: 'oral', statement: 'Prøven var ikke min.' },
  });
  await write('dev-caseworker', 'notifications', { of: breachId, notifiedAt: `${today}T08:00` });
  await write('dev-caseworker', 'complaints', { of: breachId, receivedOn: today, reason: 'Prøven var ikke min.' });
  await write('dev-caseworker', 'breaches', { kind: 'contraband', occurredOn: today, description: 'En telefon.' });
  await write('dev-approver', 'leaves', { type: 'welfare', from: today, to: today, reason: 'Begravelse i familien.' });
  await writeMore(write, today);
  const assessment = ['purpose-of-penalty', 'security', 'flight-risk'].map((criterion) => ({
    ...{ criterion, text: 'Har fulgt avtaler gjennom hele soningen, og ingenting taler imot.' },
  }));
  const to = { regime: 'lower-security', unit: 'ullersmo-fengsel' };
  const proposal = { type: 'transition', to, effectiveOn: today, assessment, reason: 'Har sonet godt siden oktober.' };
  return (await write('dev-caseworker', 'proposals', proposal))['proposalId'] ?? '';
}
