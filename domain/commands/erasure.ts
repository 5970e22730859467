import { type ErasureGround } from '../events';

/** The personal data of a case are to be erased: one proposes, another decides. */
export type ErasureCommand =
  | { readonly type: 'ProposeErasure'; readonly erasureId: string; readonly ground: ErasureGround }
  | { readonly type: 'DecideErasure'; readonly erasureId: string; readonly outcome: 'confirm' | 'reject' };

/** The types of them. */
export const ERASURE_COMMANDS = {
  ProposeErasure: true,
  DecideErasure: true,
} as const satisfies Readonly<Record<ErasureCommand['type'], true>>;
