import { createHash } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { type Answer, type Api, type Asked } from './api';
import { now } from './journal';
import { type Random } from './random';

/** A sentence that the clerks of a run work on together. */
export interface Case {
  readonly id: string;
  /** Something decided about it that waits for somebody else. */
  ended: boolean;
}

/** What the sentence was at a moment, as somebody was told: it must never be told otherwise. */
export interface Remembered {
  readonly path: string;
  readonly sha256: string;
}

/** What the clerks of one run share. */
export interface Office {
  readonly api: Api;
  readonly seed: number;
  readonly cases: Case[];
  readonly remembered: Remembered[];
  /** How many sentences there are at most. */
  readonly casesMax: number;
  readonly stop: AbortSignal;
}

/** A name that is in every sentence of Oslo and must be in no answer to anybody of Halden. */
const CANARY = 'Kanari';
const REASON = 'Rolig soning uten brudd gjennom hele perioden; ingen opplysninger om planer om rømming.';
const GIVE_UP_MS = 60_000;
/** A moment that nothing under way can still belong to. */
const SETTLED_MS = 20_000;
const DECIDES: Readonly<Record<string, string>> = { local: 'dev-approver', region: 'dev-region' };

/** One clerk, who does one thing after the other and sends each again, with the same key, until it is answered. */
export class Clerk {
  private asked = 0;

  constructor(
    readonly name: string,
    private readonly office: Office,
    private readonly random: Random,
  ) {}

  /** Until the office closes. */
  async work(): Promise<void> {
    const tasks = [
      { weight: 2, does: () => this.register() },
      { weight: 8, does: () => this.withCase((of) => this.breach(of)) },
      { weight: 4, does: () => this.withCase((of) => this.move(of)) },
      { weight: 2, does: () => this.withCase((of) => this.fastForward(of)) },
      { weight: 4, does: () => this.withCase((of) => this.look(of)) },
      { weight: 1, does: () => this.withCase((of) => this.remember(of)) },
      { weight: 1, does: () => this.withCase((of) => this.pry(of)) },
    ];
    while (!this.office.stop.aborted) {
      await this.random.weighted(tasks).does();
      await delay(this.random.whole(20, 120));
    }
  }

  async register(): Promise<void> {
    const { cases, casesMax } = this.office;
    if (cases.filter(({ ended }) => !ended).length >= casesMax) return this.withCase((of) => this.breach(of));
    const answer = await this.command('dev-placement', '/api/sentences', null, () => order(this.today()));
    if (answer) cases.push({ id: String(answer.body['id']), ended: false });
  }

  async breach(of: Case): Promise<void> {
    await this.command('dev-caseworker', `/api/sentences/${of.id}/breaches`, of, breachOn);
  }

  /** Ten at once with one key, and once more later; then something else with that key, which must be refused. */
  async breachTenfold(of: Case): Promise<void> {
    const { api } = this.office;
    const [client, path] = ['dev-caseworker', `/api/sentences/${of.id}/breaches`];
    const seen = await this.look(of);
    if (!seen) return;
    const key = this.newKey();
    const { body, version } = { body: breachOn(seen), version: Number(seen.body['version']) };
    const command = { clerk: this.name, commandId: `${client}/${key}`, sentenceId: of.id };
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => api.attempt(client, path, command, { body, key, version })),
    );
    if (!answers.some((answer) => answer?.status === 201)) return;
    // As somebody whose answer was lost: having looked again, so that no If-Match stands in the way.
    const later = await this.look(of);
    if (later) await api.attempt(client, path, command, { body, key, version: Number(later.body['version']) });
    const other = { ...body, description: 'Something else under the same key.' };
    const answer = await api.ask(client, path, { method: 'POST', body: other, key, version });
    if (answer && answer.status < 300) await api.seen('contract', 'a key was taken for another request', { key, path });
  }

  /** Proposed, and decided by somebody else, on the sentence's own day. */
  async move(of: Case): Promise<void> {
    const path = `/api/sentences/${of.id}`;
    const proposed = await this.command('dev-caseworker', `${path}/proposals`, of, (seen) => ({
      ...{ type: 'transition', to: { regime: 'lower-security', unit: 'bastoy-fengsel' } },
      ...{ effectiveOn: seen.body['today'], reason: REASON },
      assessment: ['purpose-of-penalty', 'security', 'flight-risk'].map((criterion) => ({ criterion, text: REASON })),
    }));
    const level = (proposed?.body['decidedBy'] as { level?: string } | undefined)?.level ?? '';
    const client = DECIDES[level];
    if (!proposed || client === undefined) return;
    const outcome = this.random.next() < 0.7 ? 'approve' : 'deny';
    const body = { proposalId: proposed.body['proposalId'], outcome, reason: REASON };
    await this.command(client, `${path}/decisions`, of, () => body);
  }

  /** The sentence's own clock, some days or weeks on: deadlines, reminders and effective dates come by themselves. */
  async fastForward(of: Case): Promise<void> {
    const seen = await this.look(of);
    if (!seen) return;
    const today = Date.parse(String(seen.body['today']));
    const to = new Date(today + this.random.whole(1, 60) * 86_400_000).toISOString().slice(0, 10);
    const path = `/api/training/sentences/${of.id}/fast-forward`;
    await this.office.api.journal.write({ what: 'forward', at: now(), sentenceId: of.id, to });
    await this.office.api.ask('dev-admin', path, { method: 'POST', body: { to }, key: this.newKey() });
  }

  async look(of: Case): Promise<Answer | null> {
    const seen = await this.office.api.look(this.name, of.id);
    if (seen?.body['status'] === 'completed') of.ended = true;
    return seen;
  }

  /** The sentence as it was known some time ago: asked again when all is over. */
  async remember(of: Case): Promise<void> {
    const knownAt = new Date(Date.now() - SETTLED_MS).toISOString();
    const path = `/api/sentences/${of.id}/as-of?knownAt=${knownAt}&effectiveOn=${knownAt.slice(0, 10)}`;
    const answer = await this.office.api.ask('dev-auditor', path);
    if (answer?.status === 200) this.office.remembered.push({ path, sha256: digest(answer.text) });
  }

  /** Somebody of another prison, who knows the id. */
  async pry(of: Case): Promise<void> {
    const { api } = this.office;
    const path = this.random.pick([
      `/api/sentences/${of.id}`,
      `/api/sentences?limit=100`,
      `/api/sentences?q=${CANARY}`,
    ]);
    const answer = await api.ask('dev-halden-caseworker', path);
    const leaks = answer && (answer.text.includes(CANARY) || (answer.status === 200 && answer.text.includes(of.id)));
    if (leaks)
      await api.seen('I10', 'an answer shows a case of another unit', { path, text: answer.text.slice(0, 300) });
  }

  async withCase(work: (of: Case) => Promise<unknown>): Promise<void> {
    const open = this.office.cases.filter(({ ended }) => !ended);
    if (open.length === 0) return this.register();
    await work(this.random.pick(open));
  }

  /**
   * A command: sent until it is answered by something that does not ask to be sent again. What it asks for is made once,
   * from the first look; the version that it names, before each attempt.
   */
  private async command(
    client: string,
    path: string,
    of: Case | null,
    make: (seen: Answer) => object,
  ): Promise<Answer | null> {
    const key = this.newKey();
    const command = { clerk: this.name, commandId: `${client}/${key}`, sentenceId: of?.id ?? null };
    let body: object | null = null;
    for (const until = Date.now() + GIVE_UP_MS; Date.now() < until; await delay(this.random.whole(50, 250))) {
      const seen = of ? await this.look(of) : NOTHING_SEEN;
      if (!seen || of?.ended) {
        if (this.office.stop.aborted || of?.ended) return null;
        continue;
      }
      body ??= make(seen);
      const asked: Asked = { body, key, ...(of && { version: Number(seen.body['version']) }) };
      const answer = await this.office.api.attempt(client, path, command, asked);
      if (answer && answer.status < 300) return answer;
      if (answer && answer.status < 500 && ![401, 408, 412, 429].includes(answer.status)) return null;
    }
    return null;
  }

  private newKey(): string {
    this.asked += 1;
    return `${this.office.seed}-${this.name}-${this.asked}`;
  }

  private today(): string {
    return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' }).format(new Date());
  }
}

const NOTHING_SEEN: Answer = { status: 200, code: '', retryAfter: null, text: '', body: {} };

export function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

const breachOn = (seen: Answer) => ({
  ...{ kind: 'positive-drug-test', occurredOn: seen.body['today'], description: 'A test on return.' },
});

/** Eighteen months from a day, of an invented person. */
function order(startDate: string) {
  return {
    kind: 'imprisonment',
    person: { name: `${CANARY} Prøve`, birthDate: '1990-04-12', nationalId: '12849012345', citizenship: 'NO' },
    judgments: [
      {
        ...{ court: 'oslo-tingrett', caseNumber: '26-012345MED-TOSL/01', finalOn: '2026-02-01', remandDays: 12 },
        ...{ length: { years: 1, months: 6, days: 0 }, offences: ['strl § 321'] },
      },
    ],
    ...{ startDate, caseworker: 'dev-caseworker', placement: { regime: 'high-security', unit: 'oslo-fengsel' } },
  };
}
