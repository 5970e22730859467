import { randomUUID } from 'node:crypto';
import { type Store } from '../store/data-source';
import { recordKnowing } from '../store/record';
import { commandOf } from '../store/test-store';
import { approver, caseworker, decision, imprisonment, placement, proposal } from './given';

const PLACEMENT = { regime: 'high-security', unit: 'oslo-fengsel' } as const;

/** Records a sentence with a proposal that was denied, whose id is its id; `past`: as an import brings it. */
export async function denied(store: Store, { past = false } = {}): Promise<string> {
  const id = randomUUID();
  const to = { ...PLACEMENT, regime: 'lower-security' } as const;
  for (const [by, asked] of [
    [placement, imprisonment({ startDate: '2026-03-02', placement: PLACEMENT })],
    [caseworker, proposal({ proposalId: id, proposal: 'denial', to })],
    [approver, decision({ proposalId: id })],
  ] as const) {
    const { recorded } = await recordKnowing(store, commandOf(id, by, asked), { past });
    if (!recorded.ok) throw new Error(recorded.code);
  }
  return id;
}
