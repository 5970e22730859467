import { addDays, osloDate } from '../../domain/dates';
import { type Caller } from '../suite/at-work';

const REASON = 'As the file shows, and as was talked about.';

/** Sentences of which each caller has one, with a proposal or without. */
export class Office {
  private constructor(
    private readonly caller: Caller,
    private readonly cases: { id: string; version: number; proposal: string | null }[],
  ) {}

  static async open(caller: Caller, cases: number): Promise<Office> {
    const registered = [];
    for (let n = 0; n < cases; n += 1) {
      const answer = await caller.post('dev-placement', '/api/sentences', order());
      registered.push({ id: String(answer['id']), version: Number(answer['version']), proposal: null });
    }
    return new Office(caller, registered);
  }

  /** Returns when a look at the case shows what was last acknowledged of it. */
  async see(n: number): Promise<void> {
    const of = this.cases[n];
    if (!of) throw new Error('A case for each caller');
    let shown = 0;
    while (shown < of.version)
      shown = Number((await this.caller.get('dev-caseworker', `/api/sentences/${of.id}`))['version']);
  }

  /** The next command of a case: a proposal, or its refusal by somebody else. Answers what is then acknowledged. */
  async act(n: number): Promise<{ readonly id: string; readonly version: number }> {
    const of = this.cases[n];
    if (!of) throw new Error('A case for each caller');
    const path = `/api/sentences/${of.id}`;
    if (of.proposal === null) {
      const answer = await this.caller.post('dev-caseworker', `${path}/proposals`, PROPOSAL, of.version);
      of.version = Number(answer['version']);
      of.proposal = String(answer['proposalId']);
    } else {
      const body = { proposalId: of.proposal, outcome: 'deny', reason: REASON };
      const answer = await this.caller.post('dev-approver', `${path}/decisions`, body, of.version);
      of.version = Number(answer['version']);
      of.proposal = null;
    }
    return { id: of.id, version: of.version };
  }
}

const today = () => osloDate(new Date().toISOString());

export const PROPOSAL = {
  ...{ type: 'transition', to: { regime: 'lower-security', unit: 'bastoy-fengsel' } },
  ...{ effectiveOn: today(), reason: REASON },
  assessment: ['purpose-of-penalty', 'security', 'flight-risk'].map((criterion) => ({ criterion, text: REASON })),
};

function order() {
  return {
    kind: 'imprisonment',
    person: { name: 'Kari Prøve', birthDate: '1990-04-12', nationalId: '12849012345', citizenship: 'NO' },
    judgments: [
      {
        ...{ court: 'oslo-tingrett', caseNumber: '26-012345MED-TOSL/01', finalOn: '2026-02-01', remandDays: 12 },
        ...{ length: { years: 1, months: 6, days: 0 }, offences: ['strl § 321'] },
      },
    ],
    ...{ startDate: addDays(today(), -30), caseworker: 'dev-caseworker' },
    placement: { regime: 'high-security', unit: 'oslo-fengsel' },
  };
}
