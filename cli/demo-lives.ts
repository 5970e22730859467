import { setTimeout as sleep } from 'node:timers/promises';
import { addDays, type IsoDate } from '../domain/dates';
import { type Place } from '../domain/events';
import { type SentenceView } from '../domain/view';
import { Refused, type Api } from './http';

/** A sentence that is led through its life over HTTP, as its caseworkers, courts and its own clock would. */
export class DemoLife {
  private constructor(
    private readonly api: Api,
    readonly id: string,
    private readonly say: (what: string) => void,
  ) {}

  static async registered(api: Api, body: object, say: (what: string) => void): Promise<DemoLife> {
    const { body: view } = await api.post<SentenceView>('dev-placement', '/api/sentences', { body });
    say(`registered ${view.kind}`);
    return new DemoLife(api, view.id, say);
  }

  view(): Promise<SentenceView> {
    return this.api.get<SentenceView>('dev-auditor', `/api/sentences/${this.id}`);
  }

  /** Proposed by the caseworker, approved at the level that the proposal names, and waited for. */
  async moved(to: Place, effectiveOn: IsoDate, more: object = {}): Promise<void> {
    const criteria = ['purpose-of-penalty', 'security', 'flight-risk'];
    const assessment = criteria.map((criterion) => ({ criterion, text: 'Taler ikke imot.' }));
    const proposal = { type: 'transition', to, effectiveOn, assessment, reason: 'Neste steg i progresjonen.', ...more };
    const proposed = await this.write<{ proposalId: string; decidedBy: { level: keyof typeof DECIDES } }>(
      'dev-caseworker',
      'proposals',
      proposal,
    );
    const points = criteria.map((criterion) => ({ criterion, verdict: 'accepted' }));
    const decision = { proposalId: proposed.proposalId, outcome: 'approve', reason: 'Vilkårene er oppfylt.', points };
    await this.write(DECIDES[proposed.decidedBy.level], 'decisions', decision);
    await this.forwardTo(effectiveOn);
    this.say(`${to.regime} on ${effectiveOn}`);
  }

  async prolonged(years: number, judgedOn: IsoDate): Promise<void> {
    await this.forwardTo(judgedOn);
    const body = { years, court: 'oslo-tingrett', caseNumber: `${judgedOn.slice(2, 4)}-000001MED-TOSL/01` };
    await this.write('dev-court', 'court-prolongations', { ...body, judgedOn, finalOn: addDays(judgedOn, 14) });
    this.say(`prolonged by ${years} years on ${judgedOn}`);
  }

  /** Moves the sentence's clock, deadline by deadline through its workflow, until the day has come. */
  async forwardTo(to: IsoDate): Promise<void> {
    const path = `/api/training/sentences/${this.id}/fast-forward`;
    const until = Date.now() + PATIENCE_MS;
    while (Date.now() < until) {
      const { status } = await this.api.post('dev-admin', path, { body: { to } });
      if (status !== 202) return;
      await sleep(AGAIN_MS);
    }
    throw new Error(`The clock of ${this.id} has not come to ${to}. Does the worker run?`);
  }

  /** The clock may write between the look and the write: then look again. */
  private async write<T>(client: string, what: string, body: object): Promise<T> {
    for (let tries = 1; ; tries++) {
      const { version } = await this.view();
      try {
        return (await this.api.post<T>(client, `/api/sentences/${this.id}/${what}`, { body, version })).body;
      } catch (error) {
        if (!(error instanceof Refused) || error.status !== 412 || tries === TRIES_MAX) throw error;
      }
    }
  }
}

const DECIDES = { local: 'dev-approver', region: 'dev-region', court: 'dev-court' } as const;
const PATIENCE_MS = 30_000;
const AGAIN_MS = 50;
const TRIES_MAX = 10;
