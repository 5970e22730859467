import { randomUUID } from 'node:crypto';
import { type Asked, type Command } from '../domain/commands';
import { type Actor } from '../domain/events';

// A short life for benchmarks: what somebody would send, as whoever may.

export const placement: Actor = { id: 'bench-placement', role: 'placement', unit: 'kdi' };
export const caseworker: Actor = { id: 'bench-caseworker', role: 'caseworker', unit: 'oslo-fengsel' };
export const approver: Actor = { id: 'bench-approver', role: 'approver', unit: 'oslo-fengsel' };

/** A command of its own, on whatever version the sentence is at. */
export function commandOf(sentenceId: string, by: Actor, asked: Asked): Command {
  return { id: randomUUID(), sentenceId, by, expectedVersion: null, epoch: null, ...asked };
}

/** A sentence of imprisonment that is served from a day on. */
export function registration(startDate: string, years = 1): Asked {
  return {
    type: 'RegisterSentence',
    order: {
      kind: 'imprisonment',
      judgments: [
        {
          ...{ court: 'oslo-tingrett', caseNumber: '26-012345MED-TOSL/01', finalOn: '2026-02-01' },
          ...{ offences: ['strl § 321'], remandDays: 12, length: { years, months: 6, days: 0 } },
        },
      ],
    },
    person: { name: 'Kari Prøve', birthDate: '1990-04-12', nationalId: '12849012345', citizenship: 'NO' },
    ...{ startDate, placement: { regime: 'high-security', unit: 'oslo-fengsel' } },
    ...{ caseworker: 'dev-caseworker', ruleSet: 'NO-2026.1' },
  };
}

/** A move to lower security, proposed and approved. */
export const MOVE: readonly (readonly [by: Actor, asked: Asked])[] = [
  [
    caseworker,
    {
      ...{ type: 'ProposeTransition', proposalId: 'p1', proposal: 'transition' },
      ...{ to: { regime: 'lower-security', unit: 'bastoy-fengsel' }, effectiveOn: '2026-06-15' },
      assessment: [{ criterion: 'security', text: 'No violence, no contact with the milieu.' }],
      ...{ reason: 'A long and quiet stay.', facts: null, conditions: [], ground: null, probationYears: null },
    },
  ],
  [
    approver,
    { type: 'DecideProposal', proposalId: 'p1', outcome: 'approve', reason: 'As the file shows.', points: [] },
  ],
];
